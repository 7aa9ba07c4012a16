import { daysOf } from "./moment.ts"

/** What a date that a person wrote may mean. Dates are days, months or years as the file writes them. */
export type WrittenDate =
  | { readonly kind: "date"; readonly date: string }
  /** Day and month may be meant either way; with the day first before the other. */
  | { readonly kind: "either"; readonly dates: readonly [string, string] }
  /** A day that its month (YYYY-MM), which has so many, does not have. */
  | { readonly kind: "no-such-day"; readonly month: string; readonly days: number }
  | { readonly kind: "no-date" }

const NO_DATE: WrittenDate = { kind: "no-date" }

const MONTHS = [
  ["january", "enero"],
  ["february", "febrero"],
  ["march", "marzo"],
  ["april", "abril"],
  ["may", "mayo"],
  ["june", "junio"],
  ["july", "julio"],
  ["august", "agosto"],
  ["september", "septiembre", "setiembre"],
  ["october", "octubre"],
  ["november", "noviembre"],
  ["december", "diciembre"],
] as const

// "12", "12th", "1.º"
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|\.?[oº])?`
const NAME = String.raw`([a-z]{3,})\.?`
const YEAR = String.raw`(\d{4})`
// Between the parts of a date: "12 de agosto de 2024", "12th of August, 2024", "12-Aug-2024".
const GAP = String.raw`(?:[\s,/-]+(?:(?:de|del|of)\s+)?)`

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/
const NUMBERS = /^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})$/
const MONTH_NUMBER = /^(\d{1,2})[/.-](\d{4})$/
const DAY_FIRST = new RegExp(`^(?:(?:the|el)\\s+)?${DAY}${GAP}${NAME}${GAP}${YEAR}$`)
const NAME_FIRST = new RegExp(`^${NAME}${GAP}${DAY}${GAP}${YEAR}$`)
const MONTH_ALONE = new RegExp(`^${NAME}${GAP}${YEAR}$`)

/**
 * Reads a date as people write them, in English or Spanish: "12 Aug 2024", "August 12, 2024", "12 de agosto de 2024",
 * "August 2024", "12.8.2024", and as the file has it. Of "3/4/2024" both readings are given.
 */
export function writtenDate(text: string): WrittenDate {
  // Marks are taken from letters, but an ordinal's º is kept.
  const said = text
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
  const [, year, , month, day] = YEAR_FIRST.exec(said) ?? []
  if (year !== undefined) return dated(year, month, day)
  const numbers = NUMBERS.exec(said)
  if (numbers !== null) return ofNumbers(numbers[1]!, numbers[3]!, numbers[4]!, numbers[2] === ".")
  const [, number, ofYear] = MONTH_NUMBER.exec(said) ?? []
  if (number !== undefined) return dated(ofYear!, number)
  return named(said)
}

function named(said: string): WrittenDate {
  const dayFirst = DAY_FIRST.exec(said)
  if (dayFirst !== null) return dated(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1])
  const nameFirst = NAME_FIRST.exec(said)
  if (nameFirst !== null) return dated(nameFirst[3]!, monthOf(nameFirst[1]!), nameFirst[2])
  const alone = MONTH_ALONE.exec(said)
  return alone === null ? NO_DATE : dated(alone[2]!, monthOf(alone[1]!))
}

// With points the day comes first everywhere; else a number over 12 tells which one it is.
function ofNumbers(first: string, second: string, year: string, dayFirst: boolean): WrittenDate {
  if (dayFirst || Number(first) > 12) return dated(year, second, first)
  if (Number(second) > 12) return dated(year, first, second)
  const [one, other] = [dated(year, second, first), dated(year, first, second)]
  if (one.kind !== "date" || other.kind !== "date") return NO_DATE
  return one.date === other.date ? one : { kind: "either", dates: [one.date, other.date] }
}

/** The number of a month by the beginning of its name, of three letters at least; "0" where it is none. */
function monthOf(name: string): string {
  return String(MONTHS.findIndex((names) => names.some((each) => each.startsWith(name))) + 1)
}

function dated(year: string, month?: string, day?: string): WrittenDate {
  const ofMonth = month === undefined ? year : `${year}-${month.padStart(2, "0")}`
  const days = Number(year) < 1000 ? null : daysOf(ofMonth)
  if (days === null) return NO_DATE
  if (day === undefined) return { kind: "date", date: ofMonth }
  const date = `${ofMonth}-${day.padStart(2, "0")}`
  if (daysOf(date) !== null) return { kind: "date", date }
  return { kind: "no-such-day", month: ofMonth, days: Number(days.last.slice(-2)) }
}
