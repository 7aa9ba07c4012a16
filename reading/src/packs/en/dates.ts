import {
  dayOf,
  easterOf,
  monthOf,
  nearestYear,
  oneDay,
  partOf,
  partsOf,
  type Season,
  yearOf,
} from "../../dates/calendar.ts"
import {
  absolute,
  duration,
  fromLast,
  fromPublished,
  lastUnits,
  offset,
  overnight,
  season,
  type Unit,
  unit,
  unitOf,
  weekday,
  yearly,
} from "../../dates/make.ts"
import type { DateContext, DatePattern, DateWords, Said } from "../../dates/words.ts"

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
)
const M =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![a-z])"
const W =
  "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\\.|Tues?\\.|Wed\\.|Thurs?\\.|Fri\\.|Sat\\.|Sun\\.)"
const D = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)"
const Y = "(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,]\\d)"
const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  )
const TENS: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  "a hundred": 100,
  "one hundred": 100,
  a: 1,
  an: 1,
  "a couple of": 2,
  "half a": 0.5,
  "a dozen": 12,
  another: 1,
}
const N = `(?:\\d{1,4}(?:[.,]\\d+)?|${NUMBERS.join("|")}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|a hundred|one hundred|a dozen)`
const U =
  "(?:minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))"
const SEASON = "(?:spring|summer|autumn|fall|winter)"

const monthIn = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().replace(/\.$/, "").slice(0, 3))) + 1
const weekdayIn = (name: string): number =>
  "mon tue wed thu fri sat sun".split(" ").indexOf(name.toLowerCase().slice(0, 3))
const dayIn = (text: string): number => Number.parseInt(text, 10)

function numberIn(text: string): number {
  const lower = text.toLowerCase()
  if (/^\d/.test(lower)) return Number(lower.replace(",", "."))
  const [tens, ones] = lower.split("-")
  if (ones !== undefined) return numberIn(tens!) + numberIn(ones)
  return TENS[lower] ?? NUMBERS.indexOf(lower) + 1
}

function unitIn(text: string): string {
  const lower = text.toLowerCase()
  if (lower.startsWith("night")) return "day"
  return lower.startsWith("centur") ? "century" : lower.replace(/s$/, "")
}

const asUnit = (text: string): Unit => {
  const of = unitIn(text)
  return of === "week" || of === "month" || of === "year" || of === "quarter" || of === "decade" ? of : "day"
}

const pattern = (words: string, read: DatePattern["read"], flags = "gu"): DatePattern => ({
  words: new RegExp(words, flags),
  read,
})
const seasonIn = (text: string): Season =>
  text.toLowerCase() === "fall" ? "autumn" : (text.toLowerCase() as Season)
const yearIn = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

function monthDay(context: DateContext, month: string, day: string, year?: string): Said | null {
  const of = (each: number) => oneDay(dayOf(each, monthIn(month), dayIn(day)))
  return year === undefined ? yearly(context, of) : absolute(of(Number(year)))
}

function range(
  context: DateContext,
  month: string,
  [first, last]: readonly [string, string],
  year?: string,
): Said | null {
  const of = (each: number) => {
    const [start, end] = [dayOf(each, monthIn(month), dayIn(first)), dayOf(each, monthIn(month), dayIn(last))]
    return start === null || end === null || start > end ? null : { start, end }
  }
  return year === undefined ? yearly(context, of) : absolute(of(Number(year)))
}

function months(context: DateContext, first: string, last: string, year?: string): Said | null {
  const of = (each: number) => {
    const [a, b] = [monthIn(first), monthIn(last)]
    return { start: monthOf(each, a)!.start, end: monthOf(b < a ? each + 1 : each, b)!.end }
  }
  return year === undefined ? yearly(context, of) : absolute(of(Number(year)))
}

const PARTS: Readonly<Record<string, "early" | "mid" | "late">> = {
  early: "early",
  beginning: "early",
  start: "early",
  mid: "mid",
  middle: "mid",
  late: "late",
  end: "late",
}

function part(context: DateContext, which: string, month: string, year?: string): Said | null {
  const of = (each: number) => partOf(monthOf(each, monthIn(month))!, PARTS[which.toLowerCase()]!)
  if (year !== undefined) return { type: "date", days: of(Number(year)), rule: "vague" }
  return yearly(context, of, "vague")
}

function partOfUnit(context: DateContext, which: string, by: string, of: string): Said | null {
  if (context.published === null) return fromPublished("vague", null)
  const away = /^(?:next|coming|following)/i.test(by) ? 1 : /^(?:last|past)/i.test(by) ? -1 : 0
  const days = unitOf(context.published, asUnit(of), away)
  if (days === null) return null
  const name = PARTS[which.toLowerCase()]!
  if (/^year/i.test(of) && name === "late")
    return fromPublished("vague", { start: `${days.start.slice(0, 4)}-12-01`, end: days.end })
  if (/^week/i.test(of)) return fromPublished("vague", days)
  return fromPublished("vague", partOf(days, name))
}

// "May" is a month only where something says so.
const isMonth = (word: string, { before, after }: DateContext): boolean =>
  word !== "May" ||
  /\b(?:in|by|until|till|since|before|after|from|of|last|next|this|early|mid|late|during|through|to|and)\s*-?$/i.test(
    before,
  ) ||
  /^\s+(?:and|or|to)\s+(?:June|April)/.test(after)

const RATE = /^\s*(?:each|every|per|a)\s*$/i

const ABSOLUTE: readonly DatePattern[] = [
  pattern(
    `\\b(?<shown>week of (?:the )?(?:(${D}) (${M})|(${M}) (${D})))(?!\\s+\\d)`,
    ([, , d, m, m2, d2], c) => weekOf(c, m ?? m2!, d ?? d2!),
  ),
  pattern(`\\b(?<shown>(beginning|start|middle|end) of (${Y}))`, ([, , p, y]) => ({
    type: "date",
    days:
      p === "end"
        ? partOf(monthOf(Number(y), 12)!, "late")
        : p === "middle"
          ? partOf(yearOf(Number(y))!, "mid")
          : partOf(monthOf(Number(y), 1)!, "early"),
    rule: "vague",
  })),
  pattern(`\\b(?:[Tt]hat)\\s+(?<shown>(${M}))(?![a-z])`, ([, , m], c) => thatMonth(c, m!)),
  pattern("\\b(\\d{4})-(\\d\\d)-(\\d\\d)\\b", ([, y, m, d]) =>
    absolute(oneDay(dayOf(Number(y), Number(m), Number(d)))),
  ),
  pattern(
    `\\b(?:${W},?\\s+)?(${D})\\s*(?:-|–|to|and)\\s*(${D})\\s+(?:of\\s+)?(${M})(?:,?\\s+(${Y}))?`,
    ([, a, b, m, y], c) => range(c, m!, [a!, b!], y),
  ),
  pattern(`\\b(${M})\\s+(${D})\\s*(?:-|–|to|and)\\s*(${D})(?:,?\\s+(${Y}))?`, ([, m, a, b, y], c) =>
    range(c, m!, [a!, b!], y),
  ),
  pattern(
    `\\b(?:${W},?\\s+)?(?:the\\s+)?(?<shown>(?:${W},?\\s+)?(${D})\\s+(?:of\\s+)?(${M})(?:,?\\s+(${Y}))?)`,
    ([, , d, m, y], c) => monthDay(c, m!, d!, y),
  ),
  pattern(`\\b(?:${W},?\\s+)?(${M})\\s+(${D})(?:,?\\s+(${Y}))?`, ([, m, d, y], c) => monthDay(c, m!, d!, y)),
  pattern(
    `\\b(?:${W},?\\s+)?the\\s+(?<shown>(${D}(?<=st|nd|rd|th)))(?=[\\s,.;]*(?:$|[,.;]|of (?:this|next|last) month))`,
    ([, , d], c) =>
      c.published === null ? null : fromPublished("year from text", nearestMonthDay(c, dayIn(d!))),
  ),
  pattern(
    `\\b(early|mid|late)(?:-|\\s+)(?:to (?:mid|late)[- ])?(${M})(?:,?\\s+(${Y}))?`,
    ([, p, m, y], c) => part(c, p!, m!, y),
    "giu",
  ),
  pattern(
    `\\b(?<shown>(beginning|start|middle|end) of (${M})(?:,?\\s+(${Y}))?)`,
    ([, , p, m, y], c) => part(c, p!, m!, y),
    "giu",
  ),
  pattern(
    `\\b(early|mid|late)(?:-|\\s+)(?:in )?(${Y})`,
    ([, p, y]) => ({
      type: "date",
      days: partOf(yearOf(Number(y))!, PARTS[p!.toLowerCase()]!),
      rule: "vague",
    }),
    "giu",
  ),
  pattern(`\\b(${M})\\s*(?:to|and|–|-|through)\\s*(${M})(?:,?\\s+(?:of\\s+)?(${Y}))?`, ([, a, b, y], c) =>
    months(c, a!, b!, y),
  ),
  pattern(`\\b(${M})(?:,|\\s+of)?\\s+(${Y})`, ([, m, y]) => absolute(monthOf(Number(y), monthIn(m!)))),
  pattern(
    `\\b(first|second|third|fourth|last)\\s+quarter(?:\\s+of)?\\s+(${Y})`,
    ([, q, y]) => quarter(q!, Number(y)),
    "giu",
  ),
  pattern(`\\b(${SEASON})\\s+(?:of\\s+)?(${Y})`, ([, s, y], c) => season(c, seasonIn(s!), yearIn(y)), "giu"),
  pattern(`\\b(?:between|from)\\s+(?<shown>(${Y})\\s+(?:and|to)\\s+(${Y}))`, ([, , a, b]) => years(a!, b!)),
  pattern(`\\b(?<![/\\d-])(${Y})\\s*[–-]\\s*(${Y})`, ([, a, b]) => years(a!, b!)),
  pattern(
    "\\b(?:the\\s+)?(?<shown>(?:early |late |mid-?)?(1[5-9]|20)(\\d)0s)\\b",
    ([, , c, d]) => ({
      type: "date",
      days: { start: `${c}${d}0-01-01`, end: `${c}${d}9-12-31` },
      rule: "vague",
    }),
    "giu",
  ),
]

function weekOf(context: DateContext, month: string, day: string): Said | null {
  return yearly(context, (year) => {
    const start = dayOf(year, monthIn(month), dayIn(day))
    return start === null ? null : unitOf(start, "week", 0)
  })
}

// "That December": of the year told of last.
function thatMonth(context: DateContext, month: string): Said | null {
  const last = context.era ?? context.last
  if (last === null) return null
  const days = monthOf(partsOf(last.days.start)[0], monthIn(month))
  return { type: "date", days, rule: "year from text", anchor: last.words }
}

function years(a: string, b: string): Said | null {
  return a < b ? absolute({ start: `${a}-01-01`, end: `${b}-12-31` }) : null
}

function quarter(which: string, year: number): Said | null {
  const at = { first: 0, second: 1, third: 2, fourth: 3, last: 3 }[which.toLowerCase()] ?? 0
  const start = monthOf(year, at * 3 + 1)
  return start === null ? null : absolute({ start: start.start, end: monthOf(year, at * 3 + 3)!.end })
}

function nearestMonthDay({ published, tense }: DateContext, day: number) {
  const all = [-1, 0, 1].flatMap((by) => {
    const [y, m] = partsOf(unitOf(published!, "month", by)!.start)
    return oneDay(dayOf(y, m, day)) ?? []
  })
  return (
    (tense === "past"
      ? all.filter(({ start }) => start <= published!).at(-1)
      : all.find(({ start }) => start >= published!)) ?? null
  )
}

// "Will last ten days": a verb.
const AFTER_MODAL = /\b(?:will|would|to|may|might|could|can|should|must|not)\s+$/i
const LAST = "(?:last|past|previous)"
const NEXT = "(?:next|coming|following)"
const by = (word: string): number =>
  /^(?:last|past|previous)/i.test(word) ? -1 : /^(?:this|current)/i.test(word) ? 0 : 1

const RELATIVE: readonly DatePattern[] = [
  pattern(
    `\\b(early|mid|late)(?:-|\\s+)(?:in\\s+)?(?:the\\s+)?(${NEXT}|${LAST}|this)\\s+(week|month|year)\\b`,
    ([, p, n, u], c) => partOfUnit(c, p!, n!, u!),
    "giu",
  ),
  pattern(
    `\\b(?<shown>(beginning|start|middle|end) of (?:the |this |(?:${NEXT}) |(?:${LAST}) )?(week|month|year))\\b`,
    ([m, , p, u], c) =>
      partOfUnit(c, p!, / next| coming/i.test(m) ? "next" : / last| past/i.test(m) ? "last" : "this", u!),
    "giu",
  ),
  pattern(
    `\\b${LAST}\\s+(${N})\\s+(days|weeks|months|years|decades)\\b`,
    ([, n, u], c) =>
      AFTER_MODAL.test(c.before)
        ? duration(numberIn(n!), unitIn(u!))
        : lastUnits(c, asUnit(u!), numberIn(n!)),
    "giu",
  ),
  pattern(
    `\\b${NEXT}\\s+(${N})\\s+(days|weeks|months|years|decades)\\b`,
    ([, n, u]) => duration(numberIn(n!), unitIn(u!)),
    "giu",
  ),
  pattern(
    `\\b(${LAST}|this|${NEXT})\\s+(week|month|year|weekend|quarter|decade)(?:end)?\\b`,
    ([, w, u], c) =>
      /^following|^previous/i.test(w!) ? follow(c, w!, u!) : unit(c, u!.toLowerCase() as Unit, by(w!)),
    "giu",
  ),
  pattern(
    "\\b(?:the\\s+)?(?<shown>weekend)\\b",
    (_, c) =>
      RATE.test(c.before.slice(-6)) || /\ba\s+$/i.test(c.before)
        ? null
        : unit(c, "weekend", c.tense === "past" ? -1 : 0),
    "giu",
  ),
  pattern(
    "\\b(?:the\\s+)?(?<shown>day (before yesterday|after tomorrow))\\b",
    ([, , w], c) => unit(c, "day", /^b/i.test(w!) ? -2 : 2),
    "giu",
  ),
  pattern(
    "\\b(yesterday|last night|today|tonight|this (?:morning|afternoon|evening)|tomorrow)\\b",
    ([, w], c) => unit(c, "day", /^(?:yest|last)/i.test(w!) ? -1 : /^tomo/i.test(w!) ? 1 : 0),
    "giu",
  ),
  pattern(
    "\\b(overnight)\\b(?! (?:stay|guest|train|bus|ferry|bag|success))",
    (_, c) => (c.tense === "past" ? overnight(c) : null),
    "giu",
  ),
  pattern(
    `\\b(${N}|a|an|a couple of)\\s+(days?|weeks?|months?|years?|decades?)\\s+(?:ago|earlier this)\\b(?!\\s+week)`,
    ([, n, u], c) => offset(c.published, asUnit(u!), -numberIn(n!)),
    "giu",
  ),
  pattern(
    `\\b(${N}|a)\\s+(days?|weeks?|months?|years?)\\s+(later|earlier|afterwards|before that|after that)\\b`,
    ([, n, u, w], c) => fromLast(c, asUnit(u!), (/^(?:earlier|before)/i.test(w!) ? -1 : 1) * numberIn(n!)),
    "giu",
  ),
  pattern(
    "\\b(?:the\\s+)?(?<shown>(next|following|previous) day)\\b",
    ([, , w], c) =>
      offset(c.last?.days.start ?? null, "day", /^p/i.test(w!) ? -1 : 1, c.last?.words ?? "event"),
    "giu",
  ),
  pattern(
    "\\b(?<shown>(the day) (before|after))(?=[,.;]|\\s*$)",
    ([, , , w], c) =>
      offset(c.last?.days.start ?? null, "day", /^b/i.test(w!) ? -1 : 1, c.last?.words ?? "event"),
    "giu",
  ),
  pattern(
    `\\b(?:in\\s+)(?<shown>(${N}|a)\\s+(days?|weeks?|months?|years?)(?:['’]s?)?\\s+time)\\b`,
    ([, , n, u], c) => offset(c.published, asUnit(u!), numberIn(n!)),
    "giu",
  ),
  pattern(
    `\\b(${LAST}|${NEXT}|this)\\s+(${W})(?![a-z])`,
    ([, w, d], c) => weekday(c, weekdayIn(d!), by(w!) < 0 ? "past" : by(w!) > 0 ? "future" : null),
    "giu",
  ),
  pattern(`\\b(${W})(?:\\s+(?:next|this) week)?(?![a-z])(?!,? (?:${D} )?${M})`, ([, d], c) =>
    /\b(?:every|each|a|an)\s+$/i.test(c.before) ? null : weekday(c, weekdayIn(d!)),
  ),
  pattern(`\\b(${LAST}|this|${NEXT})\\s+(${M})(?![a-z])`, ([, w, m], c) =>
    relativeMonth(c, by(w!), monthIn(m!)),
  ),
  pattern(
    `\\b(${LAST}|this|${NEXT})\\s+(${SEASON})\\b`,
    ([, w, s], c) => relativeSeason(c, by(w!), seasonIn(s!)),
    "giu",
  ),
  pattern(`\\b(${M})(?!\\s+\\d)`, ([, m], c) =>
    isMonth(m!, c) && !/^\s*(?:['’]s|\p{Lu}\p{Ll})/u.test(c.after) && !/\p{Lu}\p{Ll}+\s$/u.test(c.before)
      ? yearly(c, (y) => monthOf(y, monthIn(m!)))
      : null,
  ),
  pattern(
    "\\b(?<shown>Christmas(?: (?:Eve|Day))?|New Year['’]s (?:Eve|Day)|New Year|Easter(?: (?:Sunday|Monday))?|Good Friday)\\b",
    ([, h], c) => (AT.test(c.before) ? yearly(c, (y) => oneDay(holiday(h!, y)), "calendar unit") : null),
  ),
  pattern(
    `\\b(?:in|during|by|until|before|since|over|through|through out|throughout|after)\\s+(?:the\\s+)?(?:\\w+\\s+)?(?<shown>(${SEASON}))\\b(?!\\s+of\\b)`,
    ([, , s], c) => (/^fall$/i.test(s!) ? null : season(c, seasonIn(s!), null)),
    "giu",
  ),
]

function follow(context: DateContext, word: string, of: string): Said {
  const from = context.last
  if (from === null) return { type: "date", days: null, rule: "offset", anchor: "event" }
  const days = unitOf(from.days.start, of.toLowerCase() as Unit, /^f/i.test(word) ? 1 : -1)
  return { type: "date", days, rule: "offset", anchor: from.words }
}

function relativeMonth(context: DateContext, way: number, month: number): Said | null {
  const tense = way < 0 ? "past" : "future"
  if (context.published === null) return fromPublished("year from text", null)
  return fromPublished(
    "year from text",
    nearestYear(context.published, way === 0 ? context.tense : tense, (y) => monthOf(y, month)),
  )
}

// What stands before a feast that is a time: "Christmas is on the water" is none.
const AT =
  /\b(?:at|by|before|after|for|until|till|since|over|on|this|last|next|of|around|from|to|past|through|between|and|or|than|mid|the)[\s-]+(?:the\s+|early\s+|late\s+)?$/i

function relativeSeason(context: DateContext, way: number, name: Season): Said | null {
  return season({ ...context, tense: way < 0 ? "past" : way > 0 ? "future" : null }, name, null)
}

function holiday(name: string, year: number): string | null {
  if (/^Christmas Eve/.test(name)) return dayOf(year, 12, 24)
  if (/^Christmas/.test(name)) return dayOf(year, 12, 25)
  if (/Eve$/.test(name)) return dayOf(year, 12, 31)
  if (/^New Year/.test(name)) return dayOf(year, 1, 1)
  const easter = easterOf(year)
  const shift = /Monday$/.test(name) ? 1 : /^Good/.test(name) ? -2 : 0
  return new Date(Date.parse(`${easter}T00:00:00Z`) + shift * 86_400_000).toISOString().slice(0, 10)
}

const isAge = (after: string): boolean => /^\s*-?(?:\s*old\b|-old\b)/i.test(after)

const DURATIONS: readonly DatePattern[] = [
  pattern(
    `\\b(?:within|for|over|after|than|in|lasts?|lasted|took|takes|add|adds|another|almost|nearly|about)\\s+(?:an?|the best part of an?)\\s+(?<shown>(hour|day|week|fortnight|month|year|decade))\\b(?!\\s*(?:ago|earlier|later))`,
    ([, , u]) => duration(1, unitIn(u!)),
    "giu",
  ),
  pattern(
    `\\b(${N})[-‑ ](minute|hour|day|night|week|month|year|decade)(?=-long|-old|\\b)(?!s)`,
    ([, n, u], c) => (isAge(c.after) ? null : duration(numberIn(n!), unitIn(u!))),
    "giu",
  ),
  pattern(
    `\\b(${N}|half an?|a couple of|an?(?= ${U} (?:of|after|before|later|in advance|long|or)))\\s+(?:more\\s+|full\\s+|further\\s+|working\\s+|business\\s+|calendar\\s+|consecutive\\s+)?(${U})\\b`,
    ([, n, u], c) =>
      isAge(c.after) || /\btimes?\s+$/i.test(c.before)
        ? null
        : duration(numberIn(/^half/i.test(n!) ? "half a" : n!), unitIn(u!)),
    "giu",
  ),
]

// A year on its own, which only what stands around it tells from other numbers.
const YEARS: readonly DatePattern[] = [
  pattern(
    `(?<![\\d.,£$€-])\\b(?<shown>(${Y}))(?![-\\d]|\\s*(?:people|men|women|soldiers|troops|workers|members|tonnes|tons|dollars|euros|megawatts|metres|meters|kilometres|km|miles|votes|jobs|ships|percent|per cent|homes|prisoners|detainees|hostages|vehicles|barrels|crowns|hectares|acres|employees|drivers|staff|passengers|students|nurses|teachers|miners|cases))`,
    ([, , y], { before, after }) =>
      /\b(?:in|since|until|till|by|from|of|during|before|after|early|late|mid|for|to|and|through|the|around|until|a|its|their|our|his|her)\s+$|[(,–-]\s*$|^\s*$/i.test(
        before,
      ) || /^\s*(?:[),.;:]|$|\p{Ll}+)/u.test(after)
        ? absolute(yearOf(Number(y)))
        : null,
  ),
]

export const dates: DateWords = {
  patterns: [...ABSOLUTE, ...RELATIVE, ...DURATIONS, ...YEARS],
  ahead:
    /\b(?:by|until|till|before|no later than|starting|beginning|effective|as of|from|due|expires?|next|coming|scheduled for|set for|planned for|expected|ahead of|through to)\s+(?:the\s+)?(?:end\s+of\s+)?(?:(?:midnight|noon|midday|dawn|dusk|\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?|hours|h|gmt)?)\s+)?(?:on\s+|of\s+)?$/i,
  behind:
    /\b(?:since|after|last|dated|ago|(?:truce|ceasefire|agreement|accord|deal|pact|letter|note|order|decision|ruling|statement|resolution|vote|meeting|attack|raid) of)\s+(?:the\s+)?$/i,
  future:
    /^(?:will|would|won't|wouldn't|shall|should|could|may|might|must|can|cannot|can't|expected|scheduled|due|planned|plans|forecast|expect|expects|likely|if|unless|'ll|hopes|wants|needs|intends)$/,
}
