/** When something was, as far as it is known. */
export interface Moment {
  /** As written: a date, month or year; "" where only bounds are given. */
  readonly text: string
  readonly after?: string
  readonly before?: string
  /** The first and the last day it may have been, as YYYY-MM-DD; null where nothing bounds it on that side. */
  readonly first: string | null
  readonly last: string | null
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The first and the last day of a date, month or year; null where the calendar has none such. */
export function daysOf(text: string): { first: string; last: string } | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [, year, month, day] = match
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` }
  const days = Number(month) >= 1 && Number(month) <= 12 ? daysIn(Number(year), Number(month)) : 0
  if (days === 0) return null
  if (day === undefined) return { first: `${text}-01`, last: `${text}-${days}` }
  return Number(day) >= 1 && Number(day) <= days ? { first: text, last: text } : null
}

/** A moment from what is written. `text`, `after` and `before` are dates, months or years that the calendar has. */
export function momentOf({
  text = "",
  after,
  before,
}: {
  text?: string
  after?: string
  before?: string
}): Moment {
  const own = text === "" ? null : daysOf(text)!
  const afterwards = after === undefined ? null : shifted(daysOf(after)!.last, 1)
  const earlier = before === undefined ? null : shifted(daysOf(before)!.first, -1)
  return {
    text,
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    first: latest(own?.first ?? null, afterwards),
    last: earliest(own?.last ?? null, earlier),
  }
}

/** By the first day it may have been, or the last where that is open; then by the other. */
export function compareMoments(a: Moment, b: Moment): number {
  const order = compare(a.first ?? a.last ?? "", b.first ?? b.last ?? "")
  return order !== 0 ? order : compare(a.last ?? "9999", b.last ?? "9999")
}

/** Whether something of this moment has happened by the end of a day (YYYY-MM-DD): it may have been by then. */
export function hasHappened(moment: Moment, day: string): boolean {
  const by = moment.first ?? moment.last
  return by === null || by <= day
}

/** Whether it was over for certain before another could begin. */
export function isBefore(a: Moment, b: Moment): boolean {
  return a.last !== null && b.first !== null && a.last < b.first
}

/** The day some days later than one given as YYYY-MM-DD. Years 0000 to 9999. */
export function shifted(day: string, days: number): string {
  const [year, month, date] = day.split("-").map(Number)
  const moved = new Date(0)
  moved.setUTCFullYear(year!, month! - 1, date! + days)
  return moved.getUTCFullYear() > 9999 ? "9999-12-31" : moved.toISOString().slice(0, 10)
}

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function latest(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null ? a : a > b ? a : b
}

function earliest(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null ? a : a < b ? a : b
}
