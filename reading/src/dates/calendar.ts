/** First and last day of something, as YYYY-MM-DD. */
export interface Days {
  readonly start: string
  readonly end: string
}

const DAY = 86_400_000

export function dayOf(year: number, month: number, day: number): string | null {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > lastOf(year, month))
    return null
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`
}

const two = (part: number): string => String(part).padStart(2, "0")

function lastOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function shifted(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * DAY).toISOString().slice(0, 10)
}

export function shiftedMonths(day: string, by: number): string {
  const [year, month, of] = partsOf(day)
  const at = year * 12 + month - 1 + by
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1]
  return dayOf(y, m, Math.min(of, lastOf(y, m))) ?? day
}

export function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

export function oneDay(day: string | null): Days | null {
  return day === null ? null : { start: day, end: day }
}

export function monthOf(year: number, month: number): Days | null {
  const start = dayOf(year, month, 1)
  return start === null ? null : { start, end: dayOf(year, month, lastOf(year, month))! }
}

export function yearOf(year: number): Days | null {
  return year < 1000 || year > 9999 ? null : { start: `${year}-01-01`, end: `${year}-12-31` }
}

/** Early: days 1 to 10, mid: 11 to 20, late: 21 to the end. Of a year: its thirds. */
export function partOf({ start, end }: Days, part: "early" | "mid" | "late"): Days {
  const [year, month] = partsOf(start)
  if (start.slice(0, 7) !== end.slice(0, 7)) {
    const from = { early: 1, mid: 5, late: 9 }[part]
    return { start: monthOf(year, from)!.start, end: monthOf(year, from + 3)!.end }
  }
  if (part === "early") return { start, end: dayOf(year, month, 10)! }
  if (part === "mid") return { start: dayOf(year, month, 11)!, end: dayOf(year, month, 20)! }
  return { start: dayOf(year, month, 21)!, end }
}

export type Season = "spring" | "summer" | "autumn" | "winter"

/** Of the north: astronomical, and meteorological. */
export function seasonOf(year: number, season: Season): readonly [Days, Days] {
  const days = (from: string, to: string, end = year): Days => ({
    start: `${year}-${from}`,
    end: `${end}-${to}`,
  })
  if (season === "spring") return [days("03-20", "06-20"), days("03-01", "05-31")]
  if (season === "summer") return [days("06-21", "09-22"), days("06-01", "08-31")]
  if (season === "autumn") return [days("09-23", "12-20"), days("09-01", "11-30")]
  const leap = lastOf(year + 1, 2)
  return [days("12-21", "03-19", year + 1), days("12-01", `02-${leap}`, year + 1)]
}

export function easterOf(year: number): string {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayOf(year, Math.floor(f / 31), (f % 31) + 1)!
}

export type Tense = "past" | "future" | null

/**
 * Of what comes again every year, the one that suits the tense: the last up to the day of publication for the past, the
 * next for the future, else the nearest.
 */
export function nearestYear(published: string, tense: Tense, of: (year: number) => Days | null): Days | null {
  const [year] = partsOf(published)
  const all = [year - 1, year, year + 1].flatMap((each) => of(each) ?? [])
  const past = all.filter(({ start }) => start <= published)
  const future = all.filter(({ end }) => end >= published)
  if (tense === "past") return past.at(-1) ?? all[0] ?? null
  if (tense === "future") return future[0] ?? all.at(-1) ?? null
  const away = ({ start, end }: Days): number =>
    start <= published && end >= published
      ? 0
      : Math.min(
          Math.abs(Date.parse(start) - Date.parse(published)),
          Math.abs(Date.parse(end) - Date.parse(published)),
        )
  return all.sort((a, b) => away(a) - away(b))[0] ?? null
}
