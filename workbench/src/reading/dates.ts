import { daysOf, shifted } from "@parley/core/file"
import { type Component, en, type ParsedResult } from "chrono-node"
import type { Sentence } from "./sentences.ts"

export interface FoundDate {
  readonly from: number
  readonly to: number
  readonly date: string
  readonly relative: boolean
}

/**
 * Dates, months and years in a sentence, as a conflict file writes them. Relative ones ("on Friday", "last month") are
 * told from the date of the text, and only if there is one; weekdays are those before it, unless the text says next.
 */
export function datesIn({ text, from }: Sentence, date: string | null): FoundDate[] {
  // Noon, far from where the day changes.
  const reference = { instant: new Date(`${date ?? "2000-01-01"}T12:00:00Z`), timezone: 0 }
  const found = en.casual.parse(text, reference).flatMap((result): FoundDate[] => {
    const said = dateOf(result, date)
    if (said === null) return []
    const lead = /^(?:on|in|at)\s+/i.exec(result.text)?.[0].length ?? 0
    const shown = result.text.slice(lead).replace(/[\s,;]+$/, "")
    const start = from + result.index + lead
    return [{ from: start, to: start + shown.length, ...said }]
  })
  // A year on its own, which only its preposition tells from other numbers.
  for (const match of text.matchAll(
    /\b(?:in|since|until|during|of|from|by|early|late)\s+((?:1[5-9]|20)\d\d)\b(?![-\d])/gi,
  )) {
    const to = from + match.index + match[0].length
    if (found.every((other) => other.to <= to - 4 || other.from >= to))
      found.push({ from: to - 4, to, date: match[1]!, relative: false })
  }
  return found.sort((a, b) => a.from - b.from)
}

function dateOf(
  { start, text }: ParsedResult,
  date: string | null,
): { date: string; relative: boolean } | null {
  const given = { has: (part: Component): boolean => start.isCertain(part) }
  const [year, month, day] = (["year", "month", "day"] as const).map((part) => start.get(part))
  if (year == null || year < 1000 || year > 9999) return null
  const isRelative =
    !given.has("year") || /\b(?:ago|last|next|this|past|yesterday|today|tomorrow|now)\b/i.test(text)
  if (isRelative && date === null) return null
  const two = (part: number | null | undefined): string => String(part ?? 1).padStart(2, "0")
  // Times of the day alone are no dates.
  if (!(["year", "month", "day", "weekday"] as const).some((part) => given.has(part))) return null
  if (given.has("year") && !given.has("month") && !given.has("day") && !given.has("weekday"))
    return valid(String(year), isRelative)
  if (!given.has("day") && !given.has("weekday")) {
    const own = `${year}-${two(month)}`
    return valid(given.has("year") || date === null ? own : notAfter(own, date), isRelative)
  }
  const own = `${year}-${two(month)}-${two(day)}`
  if (given.has("weekday") && !given.has("day") && date !== null && !/\bnext|coming\b/i.test(text))
    return valid(own > date ? shifted(own, -7) : own, true)
  return valid(given.has("year") || date === null ? own : notAfter(own, date), isRelative)
}

// A month or day without a year is taken for the last one before the text, not more than half a year ahead of it.
function notAfter(own: string, date: string): string {
  const ahead = own.slice(0, 7) > shifted(date, 183).slice(0, 7)
  const behind = own.slice(0, 7) < shifted(date, -200).slice(0, 7)
  const year = Number(own.slice(0, 4)) + (ahead ? -1 : behind ? 1 : 0)
  return `${year}${own.slice(4)}`
}

function valid(date: string, relative: boolean): { date: string; relative: boolean } | null {
  return daysOf(date) === null ? null : { date, relative }
}
