import {
  dayOf,
  easterOf,
  monthOf,
  nearestYear,
  oneDay,
  partOf,
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
  season,
  type Unit,
  unit,
  unitOf,
  weekday,
  yearly,
} from "../../dates/make.ts"
import type { DateContext, DatePattern, DateWords, Said } from "../../dates/words.ts"

const MONTHS =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(" ")
const M =
  "(?:enero|febrero|marzo|abril|mayo|may(?=[\\s.,)])|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|ene\\.|feb\\.|mar\\.|abr\\.|jun\\.|jul\\.|ago\\.|sept?\\.|oct\\.|nov\\.|dic\\.)"
const WEEKDAYS = "lunes martes miércoles jueves viernes sábado domingo".split(" ")
const W = "(?:lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)"
const D = "(?:[12]\\d|3[01]|0?[1-9]|1[º°]|primero)(?![\\d%]|[.,:]\\d)"
const Y = "(?:1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[.,]\\d)"
const NUMBERS =
  "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta".split(
    " ",
  )
const TENS: Readonly<Record<string, number>> = {
  un: 1,
  una: 1,
  otro: 1,
  otra: 1,
  cuarenta: 40,
  "cuarenta y cinco": 45,
  "cuarenta y ocho": 48,
  cincuenta: 50,
  sesenta: 60,
  "setenta y dos": 72,
  setenta: 70,
  ochenta: 80,
  noventa: 90,
  cien: 100,
  ciento: 100,
  "ciento veinte": 120,
  medio: 0.5,
  media: 0.5,
  "un par de": 2,
}
const N = `(?:\\d{1,4}(?:[.,]\\d+)?|${[...NUMBERS].reverse().join("|")}|cuarenta y cinco|cuarenta y ocho|cuarenta|cincuenta|sesenta|setenta y dos|setenta|ochenta|noventa|ciento veinte|cien)`
const U =
  "(?:minutos?|horas?|d[ií]as?|jornadas?|noches?|semanas?|quincenas?|mes(?:es)?|trimestres?|años?|d[eé]cadas?|lustros?|siglos?)"
const SEASON = "(?:primavera|verano|otoño|invierno)"
const B = "(?<![\\p{L}\\p{N}])"
const E = "(?![\\p{L}\\p{N}])"

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u0302\u0304-\u036f]/g, "")
    .normalize("NFC")
const monthIn = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(plain(name).replace(/\.$/, "").slice(0, 3))) + 1
const weekdayIn = (name: string): number =>
  WEEKDAYS.findIndex((day) => plain(day).startsWith(plain(name).slice(0, 3)))
const dayIn = (text: string): number => (/^primero|^1[º°]/.test(text) ? 1 : Number.parseInt(text, 10))

function numberIn(text: string): number {
  const lower = text.toLowerCase()
  if (/^\d/.test(lower)) return Number(lower.replace(/\.(?=\d{3})/g, "").replace(",", "."))
  return TENS[lower] ?? NUMBERS.findIndex((each) => plain(each) === plain(lower)) + 1
}

function unitIn(text: string): string {
  const lower = plain(text)
  const units = [
    ["minuto", "minute"],
    ["hora", "hour"],
    ["dia", "day"],
    ["jornada", "day"],
    ["noche", "day"],
    ["semana", "week"],
    ["quincena", "fortnight"],
    ["mes", "month"],
    ["trimestre", "quarter"],
    ["ano", "year"],
    ["año", "year"],
    ["decada", "decade"],
    ["siglo", "century"],
    ["lustro", "lustrum"],
  ] as const
  return units.find(([name]) => lower.startsWith(name))?.[1] ?? "day"
}

const asUnit = (text: string): Unit => {
  const of = unitIn(text)
  return of === "week" || of === "month" || of === "year" || of === "quarter" || of === "decade" ? of : "day"
}

const pattern = (words: string, read: DatePattern["read"]): DatePattern => ({
  words: new RegExp(B + words, "giu"),
  read,
})
const SEASONS: Readonly<Record<string, Season>> = {
  primavera: "spring",
  verano: "summer",
  otoño: "autumn",
  invierno: "winter",
}
const seasonIn = (text: string): Season => SEASONS[text.toLowerCase()]!

function monthDay(context: DateContext, day: string, month: string, year?: string): Said | null {
  const of = (each: number) => oneDay(dayOf(each, monthIn(month), dayIn(day)))
  return year === undefined ? yearly(context, of) : absolute(of(Number(year)))
}

function range(
  context: DateContext,
  [first, last]: readonly [string, string],
  month: string,
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

// "Ese octubre": of the year told of last.
function thatMonth(context: DateContext, month: string): Said | null {
  if (context.last === null) return null
  const days = monthOf(Number(context.last.days.start.slice(0, 4)), monthIn(month))
  return { type: "date", days, rule: "year from text", anchor: context.last.words }
}

function years(a: string, b: string): Said | null {
  return a < b ? absolute({ start: `${a}-01-01`, end: `${b}-12-31` }) : null
}

const PART = "(?:principios|comienzos|inicios|mediados|finales|fines|finales)"
const partIn = (text: string): "early" | "mid" | "late" =>
  /^med/i.test(text) ? "mid" : /^fin/i.test(text) ? "late" : "early"

function part(context: DateContext, which: string, month: string, year?: string): Said | null {
  const of = (each: number) => partOf(monthOf(each, monthIn(month))!, partIn(which))
  return year === undefined
    ? yearly(context, of, "vague")
    : { type: "date", days: of(Number(year)), rule: "vague" }
}

function partOfUnit(context: DateContext, which: string, of: string, way: number): Said | null {
  if (context.published === null) return fromPublished("vague", null)
  const days = unitOf(context.published, asUnit(of), way)
  if (days === null) return null
  return fromPublished("vague", /^semana/i.test(of) ? days : partOf(days, partIn(which)))
}

function fortnight(context: DateContext, which: string, month: string, year?: string): Said | null {
  const of = (each: number) => {
    const { start, end } = monthOf(each, monthIn(month))!
    return /^prim/i.test(which)
      ? { start, end: `${start.slice(0, 8)}15` }
      : { start: `${start.slice(0, 8)}16`, end }
  }
  return year === undefined ? yearly(context, of) : absolute(of(Number(year)))
}

const ABSOLUTE: readonly DatePattern[] = [
  pattern("(\\d{4})-(\\d\\d)-(\\d\\d)(?!\\d)", ([, y, m, d]) =>
    absolute(oneDay(dayOf(Number(y), Number(m), Number(d)))),
  ),
  pattern("(\\d{1,2})[/.](\\d{1,2})[/.]((?:19|20)\\d\\d)(?!\\d)", ([, d, m, y]) =>
    absolute(oneDay(dayOf(Number(y), Number(m), Number(d)))),
  ),
  pattern(
    `(${D})(?:,\\s*${D})*\\s*(?:y|al|a|-|–|e)\\s*(?:el\\s+)?(${D})\\s+de\\s+(${M})(?:\\s+(?:de|del)\\s+(${Y}))?`,
    ([, a, b, m, y], c) => range(c, [a!, b!], m!, y),
  ),
  pattern(
    `(?:${W},?\\s+)?(${D})\\s+de\\s+(${M})(?:,?\\s+(?:de|del(?:\\s+año)?)\\s+(${Y}))?`,
    ([, d, m, y], c) => monthDay(c, d!, m!, y),
  ),
  pattern(`(${D})\\s+(${M})\\s+(${Y})`, ([, d, m, y], c) => monthDay(c, d!, m!, y)),
  pattern(`(${D})\\s+(${M})(?=[\\s.,);]|$)`, ([, d, m], c) => monthDay(c, d!, m!)),
  pattern(`(?:ese|aquel)\\s+(?<shown>(${M}))${E}`, ([, , m], c) => thatMonth(c, m!)),
  pattern(`(primera|segunda)\\s+quincena\\s+de\\s+(${M})(?:\\s+(?:de|del)\\s+(${Y}))?`, ([, w, m, y], c) =>
    fortnight(c, w!, m!, y),
  ),
  pattern(
    `(?:a\\s+)?(?<shown>(${PART})\\s+(?:del\\s+mes\\s+)?de\\s+(${M})(?:\\s+(?:de|del)\\s+(${Y}))?)${E}`,
    ([, , p, m, y], c) => part(c, p!, m!, y),
  ),
  pattern(`(?:a\\s+)?(?<shown>(${PART})\\s+de\\s+(${Y}))`, ([, , p, y]) => ({
    type: "date",
    days: partOf(yearOf(Number(y))!, partIn(p!)),
    rule: "vague",
  })),
  pattern(
    `(?<shown>(${M})\\s*(?:y|a|e|-|–)\\s*(${M})(?:\\s+(?:de|del)\\s+(${Y}))?)${E}`,
    ([, , a, b, y], c) => months(c, a!, b!, y),
  ),
  pattern(`(${M})\\s+(?:de|del)\\s+(?:año\\s+)?(${Y})`, ([, m, y]) =>
    absolute(monthOf(Number(y), monthIn(m!))),
  ),
  pattern(
    `(primer|segundo|tercer|cuarto|último)\\s+trimestre\\s+(?:de|del)\\s+(?:año\\s+)?(${Y})`,
    ([, q, y]) => quarter(q!, Number(y)),
  ),
  pattern(`(${SEASON})\\s+(?:de|del)\\s+(${Y})`, ([, s, y], c) => season(c, seasonIn(s!), Number(y))),
  pattern(`(?:entre|de|desde)\\s+(?<shown>(${Y})\\s+(?:y|a|hasta)\\s+(${Y}))`, ([, , a, b]) => years(a!, b!)),
  pattern(`(${Y})\\s*[–-]\\s*(${Y})`, ([, a, b]) => years(a!, b!)),
  pattern("(?:los\\s+)?(?<shown>años\\s+(?:19)?([2-9])0)(?!\\d)", ([, , d]) => ({
    type: "date",
    days: { start: `19${d}0-01-01`, end: `19${d}9-12-31` },
    rule: "vague",
  })),
]

function quarter(which: string, year: number): Said | null {
  const at = ["primer", "segundo", "tercer", "cuarto"].indexOf(which.toLowerCase())
  const start = monthOf(year, (at < 0 ? 3 : at) * 3 + 1)
  return start === null
    ? null
    : absolute({ start: start.start, end: monthOf(year, (at < 0 ? 3 : at) * 3 + 3)!.end })
}

const NEXT = "(?:próxim[oa]s?|siguientes?)"
const THIS = "(?:este|esta|estos|estas)"
const PAST = "(?:pasad[oa]s?|anterior(?:es)?)"
const AHEAD = "(?:que viene|próxim[oa]s?|siguientes?|entrante)"

const RELATIVE: readonly DatePattern[] = [
  pattern(
    `(?:a\\s+)?(?<shown>(${PART})\\s+(?:de\\s+)?(?:este|esta|del?|de\\s+la)\\s+(?:(próximo|próxima)\\s+)?(semana|mes|año)(\\s+(?:que viene|próxim[oa]))?)${E}`,
    ([, , p, next, u, tail], c) => partOfUnit(c, p!, u!, next !== undefined || tail !== undefined ? 1 : 0),
  ),
  pattern(
    `(?:los|las)?\\s*(?<shown>(?:últim[oa]s|pasad[oa]s)\\s+(${N})\\s+(días|semanas|meses|años|décadas))`,
    ([, , n, u], c) => lastUnits(c, asUnit(u!), numberIn(n!)),
  ),
  pattern(`(?<shown>próxim[oa]s\\s+(${N})\\s+(horas|días|semanas|meses|años))`, ([, , n, u]) =>
    duration(numberIn(n!), unitIn(u!)),
  ),
  pattern(`(?<shown>(semana|mes|año|fin de semana|trimestre)\\s+(${PAST}|${AHEAD}))${E}`, ([, , u, w], c) =>
    unit(c, unitName(u!), new RegExp(PAST, "i").test(w!) ? -1 : 1),
  ),
  pattern(
    `(?<shown>(${NEXT}|pasad[oa]|últim[oa]|${THIS})\\s+(semana|mes|año|fin de semana|trimestre))${E}`,
    ([, , w, u], c) => unit(c, unitName(u!), way(w!)),
  ),
  pattern("(?:el\\s+)?(?<shown>fin\\s+de\\s+semana)", (_, c) =>
    unit(c, "weekend", c.tense === "past" ? -1 : 0),
  ),
  pattern(
    `(?<shown>anteayer|antes de ayer|ayer|anoche|hoy|esta (?:mañana|tarde|noche)|pasado mañana)${E}`,
    ([, w], c) => unit(c, "day", dayWay(w!)),
  ),
  pattern(`(?<!(?:la|de la|por la|esta|una|cada|misma) )(?<shown>mañana)${E}(?!\\s+(?:del|de la))`, (_, c) =>
    unit(c, "day", 1),
  ),
  pattern(
    `(?<shown>hace\\s+(?:ya\\s+|casi\\s+|unos\\s+|unas\\s+|apenas\\s+|más de\\s+)?(${N}|una?|un par de)\\s+(${U}))${E}`,
    ([, , n, u], c) => offset(c.published, asUnit(u!), -numberIn(n!)),
  ),
  pattern(
    `(?<shown>(${N}|una?)\\s+(días?|semanas?|meses|mes|años?)\\s+(después|antes|más tarde)(\\s+(?:de|del)\\s+(?:la|las|el|los|su|sus)?\\s*[\\p{L}]+)?)${E}`,
    ([, , n, u, w, of], c) => later(c, numberIn(n!), u!, w!, of),
  ),
  pattern(`(?<shown>a\\s+l[oa]s\\s+(?:pocos\\s+|${N}\\s+)(?:días|semanas|meses|años))${E}`, () => ({
    type: "date",
    days: null,
    rule: "event",
    anchor: "event",
  })),
  pattern(`(?:al\\s+|el\\s+)(?<shown>día\\s+(siguiente|anterior))${E}`, ([, , w], c) =>
    offset(c.last?.days.start ?? null, "day", /^s/i.test(w!) ? 1 : -1, c.last?.words ?? "event"),
  ),
  pattern(`dentro\\s+de\\s+(?<shown>(${N}|una?)\\s+(días?|semanas?|meses|mes|años?))${E}`, ([, , n, u], c) =>
    offset(c.published, asUnit(u!), numberIn(n!)),
  ),
  pattern(`(?<shown>(${NEXT}|pasado|último|${THIS})\\s+(${W}))${E}`, ([, , w, d], c) =>
    weekday(c, weekdayIn(d!), way(w!) < 0 ? "past" : way(w!) > 0 ? "future" : null),
  ),
  pattern(`(?<shown>(${W})\\s+(pasado|anterior|próximo|que viene|siguiente))${E}`, ([, , d, w], c) =>
    weekday(c, weekdayIn(d!), /^(?:pasado|anterior)/i.test(w!) ? "past" : "future"),
  ),
  pattern(`(${W})${E}`, ([, d], c) =>
    /(?:cada|un|todos los|los)\s+$/i.test(c.before) ? null : weekday(c, weekdayIn(d!)),
  ),
  pattern(`(?<shown>(${NEXT}|pasado|último|${THIS})\\s+(?:mes\\s+de\\s+)?(${M}))${E}`, ([, , w, m], c) =>
    relativeMonth(c, way(w!), monthIn(m!)),
  ),
  pattern(`(?<shown>(${M})\\s+(pasado|próximo|que viene))${E}`, ([, , m, w], c) =>
    relativeMonth(c, /^pas/i.test(w!) ? -1 : 1, monthIn(m!)),
  ),
  pattern(`(?:el\\s+)día\\s+(?<shown>(${D}))${E}(?!\\s+de\\s)`, ([, , d], c) => monthDayAlone(c, dayIn(d!))),
  pattern(`(?<shown>(${M}))${E}`, ([, m], c) =>
    /^(?:mayo|marzo)$/i.test(m!) && /^\p{Lu}/u.test(m!)
      ? null
      : /^\p{Lu}/u.test(m!) && /\p{Lu}\p{Ll}+\s$/u.test(c.before)
        ? null
        : yearly(c, (y) => monthOf(y, monthIn(m!))),
  ),
  pattern(
    `(?<shown>Navidad|Nochebuena|Nochevieja|Año Nuevo|Viernes Santo|Domingo de Resurrección)${E}`,
    ([, h], c) => yearly(c, (y) => oneDay(holiday(h!, y)), "calendar unit"),
  ),
  pattern(
    `(?:en|durante|antes del?|desde el?|hasta el?|este|el|del)\\s+(?:el\\s+|la\\s+)?(?:próximo\\s+|pasado\\s+)?(?<shown>(${SEASON}))${E}(?!\\s+de(?:l|\\s+\\d))`,
    ([, , s], c) => season(c, seasonIn(s!), null),
  ),
]

const unitName = (text: string): Unit => (/^fin/i.test(text) ? "weekend" : asUnit(text))
const way = (text: string): number => (/^(?:pasad|últim)/i.test(text) ? -1 : /^est/i.test(text) ? 0 : 1)
const dayWay = (text: string): number =>
  /^ante/i.test(text) ? -2 : /^(?:ayer|anoche)/i.test(text) ? -1 : /^pasado/i.test(text) ? 2 : 0

function later(
  context: DateContext,
  count: number,
  of: string,
  word: string,
  event: string | undefined,
): Said {
  const sign = /^antes/i.test(word) ? -1 : 1
  if (event !== undefined) {
    // So many days after something told as recent: up to the day of publication.
    const anchor = event.trim().replace(/^(?:de|del)\s+(?:(?:la|las|el|los|su|sus)\s+)?/i, "")
    const at = context.before.trim() === "" && sign > 0 ? context.published : null
    return { type: "date", days: oneDay(at), rule: "offset", anchor }
  }
  return fromLast(context, asUnit(of), sign * count)
}

function relativeMonth(context: DateContext, by: number, month: number): Said {
  if (context.published === null) return fromPublished("year from text", null)
  const tense = by < 0 ? "past" : by > 0 ? "future" : context.tense
  return fromPublished(
    "year from text",
    nearestYear(context.published, tense, (y) => monthOf(y, month)),
  )
}

function monthDayAlone(context: DateContext, day: number): Said | null {
  if (context.published === null) return fromPublished("year from text", null)
  const all = [-1, 0, 1].flatMap((by) => {
    const start = unitOf(context.published!, "month", by)!.start
    return oneDay(dayOf(Number(start.slice(0, 4)), Number(start.slice(5, 7)), day)) ?? []
  })
  const { published, tense } = context
  const at =
    tense === "past"
      ? all.filter(({ start }) => start <= published!).at(-1)
      : all.find(({ start }) => start >= published!)
  return at === undefined ? null : fromPublished("year from text", at)
}

function holiday(name: string, year: number): string | null {
  if (/^Navidad/i.test(name)) return dayOf(year, 12, 25)
  if (/^Nochebuena/i.test(name)) return dayOf(year, 12, 24)
  if (/^Nochevieja/i.test(name)) return dayOf(year, 12, 31)
  if (/^Año/i.test(name)) return dayOf(year, 1, 1)
  const shift = /^Viernes/i.test(name) ? -2 : 0
  return new Date(Date.parse(`${easterOf(year)}T00:00:00Z`) + shift * 86_400_000).toISOString().slice(0, 10)
}

const isAge = (after: string): boolean => /^\s*(?:de edad|de antigüedad)/i.test(after)

const DURATIONS: readonly DatePattern[] = [
  pattern(
    `(?<shown>(${N}|medio|media|un par de|una?(?=\\s+${U}\\s+(?:de|más|después|antes|completa|entera)))\\s+(?:largos\\s+|primeros\\s+|últimos\\s+)?(${U}))${E}`,
    ([, , n, u], c) =>
      isAge(c.after) || /(?:veces|vez)\s+$/i.test(c.before) || isHour(c, u!, n!)
        ? null
        : duration(numberIn(n!), unitIn(u!)),
  ),
  pattern(
    `(?<shown>otr[oa]s\\s+(${N}))(?=\\s*[,.;]|\\s+(?:si|después|cuando|tras)${E})`,
    ([, , n], { before }) => {
      const of = new RegExp(`(${U})(?![\\p{L}])(?!.*${U})`, "iu").exec(before)?.[1]
      return of === undefined ? null : duration(numberIn(n!), unitIn(of))
    },
  ),
]

// "A las 10 horas" is a time of the day.
const isHour = ({ before }: DateContext, of: string, count: string): boolean =>
  /^horas?$/i.test(of) && /\ba las?\s+$/i.test(before) && /^\d/.test(count)

const YEARS: readonly DatePattern[] = [
  pattern(
    `(?<![\\d.,£$€-])(?<shown>(${Y}))(?![-\\d\\p{L}]|\\s*(?:personas|hombres|mujeres|soldados|votos|toneladas|dólares|euros|pesos|millones|trabajadores|empleados|presos|rehenes|detenidos|kilómetros|metros|megavatios|hectáreas|casos|familias|viviendas|vehículos|empleos|plazas|mineros|barriles))`,
    ([, , y], { before, after }) =>
      /(?<!\p{L})(?:en|desde|hasta|de|del|año|para|durante|antes de|después de|a|y|entre|tras|por)\s+$|[(,–-]\s*$|^\s*$/iu.test(
        before,
      ) || /^\s*(?:[),.;:]|$)/.test(after)
        ? absolute(yearOf(Number(y)))
        : null,
  ),
]

export const dates: DateWords = {
  patterns: [...ABSOLUTE, ...RELATIVE, ...DURATIONS, ...YEARS],
  ahead:
    /(?<!\p{L})(?:antes del?|hasta|a más tardar|previst[oa]s? para|para|a partir del?|no después del?|vence|vencen|expira|caduca|límite|próximo|fijad[oa]s? para|convocad[oa]s? para)\s+(?:el\s+|la\s+|los\s+)?(?:final(?:es)?\s+de\s+)?(?:mes\s+de\s+)?(?:próxim[oa]\s+)?(?:(?:medianoche|mediodía|las \d{1,2}(?:[:.]\d\d)?(?: horas| h)?)\s+del\s+)?(?:próximo\s+)?$/iu,
  behind:
    /(?<!\p{L})(?:desde|tras|pasado|después de|correspondientes? a|de los meses de)\s+(?:el\s+|la\s+|los\s+)?$/iu,
  future:
    /^(?:debe|deben|deberá|deberán|puede|pueden|podrá|podría|podrían|previst[oa]s?|prevé|planea|planean|espera|si|va|van|quiere|quieren|pretende|necesita|pide|exige)$/,
}
