import {
  type Days,
  dayOf,
  monthOf,
  nearestYear,
  oneDay,
  partsOf,
  type Season,
  seasonOf,
  shifted,
  shiftedMonths,
  weekdayOf,
  yearOf,
} from "./calendar.ts"
import type { DateContext, DateRule, Said } from "./words.ts"

const PUBLISHED = "published"

/** What does not hang on the day of publication. */
export function absolute(days: Days | null): Said | null {
  return days === null ? null : { type: "date", days, rule: "absolute" }
}

export function fromPublished(rule: DateRule, days: Days | null): Said {
  return { type: "date", days, rule, anchor: PUBLISHED }
}

/** What comes again every year. */
export function yearly(
  context: DateContext,
  of: (year: number) => Days | null,
  rule: DateRule = "year from text",
): Said | null {
  const { published, tense } = context
  // A day that no year has is none.
  if ([2023, 2024].every((year) => of(year) === null)) return null
  return fromPublished(rule, published === null ? null : nearestYear(published, tense, of))
}

export function weekday(context: DateContext, day: number, way: "past" | "future" | null = null): Said {
  const { published } = context
  const tense = way ?? context.tense ?? "past"
  const rule = tense === "past" ? "weekday before" : "weekday after"
  if (published === null) return fromPublished(rule, null)
  const at = weekdayOf(published)
  const back = (at - day + 7) % 7
  const by = tense === "past" ? -(way === "past" && back === 0 ? 7 : back) : (day - at + 7) % 7 || 7
  return fromPublished(rule, oneDay(shifted(published, by)))
}

export type Unit = "day" | "week" | "month" | "year" | "weekend" | "quarter" | "decade"

/** Last week, this month, next year: the unit of the calendar that many away from the day of publication. */
export function unit({ published }: DateContext, of: Unit, by: number): Said {
  if (published === null) return fromPublished("calendar unit", null)
  return fromPublished("calendar unit", unitOf(published, of, by))
}

export function unitOf(published: string, of: Unit, by: number): Days | null {
  const [year, month] = partsOf(published)
  if (of === "day") return oneDay(shifted(published, by))
  if (of === "week" || of === "weekend") {
    const monday = shifted(published, -weekdayOf(published) + 7 * by)
    return of === "week"
      ? { start: monday, end: shifted(monday, 6) }
      : { start: shifted(monday, 5), end: shifted(monday, 6) }
  }
  if (of === "month") {
    const [y, m] = partsOf(shiftedMonths(`${published.slice(0, 7)}-01`, by))
    return monthOf(y, m)
  }
  if (of === "quarter") {
    const first = Math.floor((month - 1) / 3) * 3
    const start = shiftedMonths(dayOf(year, first + 1, 1)!, 3 * by)
    const [y, m] = partsOf(start)
    return { start, end: monthOf(y, m + 2)!.end }
  }
  if (of === "decade")
    return {
      start: `${Math.floor(year / 10) * 10 + 10 * by}-01-01`,
      end: `${Math.floor(year / 10) * 10 + 10 * by + 9}-12-31`,
    }
  return yearOf(year + by)
}

const MONTHS: Readonly<Partial<Record<Unit, number>>> = { decade: 120, year: 12, quarter: 3 }

function away(from: string, of: Unit, by: number): string {
  if (of === "day") return shifted(from, by)
  return of === "week" ? shifted(from, 7 * by) : shiftedMonths(from, (MONTHS[of] ?? 1) * by)
}

/** So many units from a day. */
export function offset(from: string | null, of: Unit, by: number, anchor = PUBLISHED): Said {
  if (from === null) return { type: "date", days: null, rule: "offset", anchor }
  const day = away(from, of, by)
  const [year, month] = partsOf(day)
  const isSeveral = Math.abs(by) > 1
  const days =
    of === "year" && isSeveral
      ? yearOf(year)
      : of === "month" && isSeveral
        ? monthOf(year, month)
        : oneDay(day)
  return {
    type: "date",
    days,
    rule: "offset",
    anchor,
    ...(days?.start === day && days.end === day ? {} : { alternatives: [{ start: day, end: day }] }),
  }
}

/** So many whole units up to now: "the last six years". */
export function lastUnits(context: DateContext, of: Unit, count: number, ahead = false): Said | null {
  const { published } = context
  if (published === null || count < 1 || count > 500) return fromPublished("calendar unit", null)
  const first = unitOf(published, of, ahead ? 1 : -count)
  const last = unitOf(published, of, ahead ? count : -1)
  const now = unitOf(published, of, 0)
  if (first === null || last === null || now === null) return null
  const days = { start: first.start, end: last.end }
  const other = unitOf(published, of, ahead ? 0 : 1 - count)!
  return {
    type: "date",
    days,
    rule: "calendar unit",
    anchor: PUBLISHED,
    alternatives: [ahead ? { start: now.start, end: days.end } : { start: other.start, end: now.end }],
  }
}

export function season(
  context: DateContext,
  name: Season,
  year: number | null,
  way: number | null = null,
): Said | null {
  const { published, tense } = context
  if (year !== null) {
    const [sky, weather] = seasonOf(year, name)
    return { type: "date", days: sky, rule: "vague", alternatives: [weather] }
  }
  if (published === null) return fromPublished("vague", null)
  const at =
    way === null
      ? nearestYear(published, tense, (each) => seasonOf(each, name)[0])
      : seasonOf(partsOf(published)[0] + way, name)[0]
  if (at === null) return null
  const weather = seasonOf(partsOf(at.start)[0], name)[1]
  return { type: "date", days: at, rule: "vague", anchor: PUBLISHED, alternatives: [weather] }
}

const CODES: Readonly<Record<string, string>> = { day: "D", week: "W", month: "M", year: "Y" }

export function duration(count: number, of: string): Said | null {
  if (!(count > 0) || count > 100_000) return null
  if (of === "hour") return { type: "duration", value: `PT${count}H` }
  if (of === "minute") return { type: "duration", value: `PT${count}M` }
  if (of === "decade") return { type: "duration", value: `P${count * 10}Y` }
  if (of === "fortnight") return { type: "duration", value: `P${count * 2}W` }
  if (of === "quarter") return { type: "duration", value: `P${count * 3}M` }
  if (of === "century") return { type: "duration", value: `P${count * 100}Y` }
  // Half a unit is the smaller one.
  if (count % 1 !== 0) {
    if (of === "year") return { type: "duration", value: `P${Math.round(count * 12)}M` }
    if (of === "day") return { type: "duration", value: `PT${Math.round(count * 24)}H` }
    return null
  }
  const code = CODES[of]
  return code === undefined ? null : { type: "duration", value: `P${count}${code}` }
}

/** So many units from what was dated last; an event, where that is no day but a month or a year. */
export function fromLast({ any, last }: DateContext, of: Unit, by: number): Said {
  const anchor = any ?? last
  if (anchor === null) return offset(null, of, by, "event")
  const isDay = Date.parse(anchor.days.end) - Date.parse(anchor.days.start) <= 7 * 86_400_000
  return isDay
    ? offset(anchor.days.start, of, by, anchor.words)
    : { type: "date", days: null, rule: "event", anchor: anchor.words }
}

/** The night before the day of publication. */
export function overnight({ published }: DateContext): Said {
  if (published === null) return fromPublished("calendar unit", null)
  const before = shifted(published, -1)
  const nights = [before, published].map((day) => ({ start: day, end: day }))
  return {
    ...fromPublished("calendar unit", { start: before, end: published }),
    alternatives: nights,
  } as Said
}
