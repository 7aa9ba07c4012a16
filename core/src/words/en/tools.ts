import type { Moment } from "../../file/index.ts"
import type { StateName } from "../state-name.ts"

// What English sentences are put together with.

export const quote = (text: string): string => `“${text}”`

/** 1048576 as "1,048,576"; whole numbers also as texts. */
export const number = (count: number | string): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",")

/** 1 as "1st", 12 as "12th". */
export const ordinal = (of: number): string => {
  const end = of % 100 > 10 && of % 100 < 14 ? undefined : ["th", "st", "nd", "rd"][of % 10]
  return `${number(of)}${end ?? "th"}`
}

const NUMBERS = "no,one,two,three,four,five,six,seven,eight,nine,ten".split(",")

/** Up to ten in letters. */
export const inLetters = (of: number): string => NUMBERS[of] ?? number(of)

/** "1 state", "2 states". */
export const count = (of: number, one: string, many = `${one}s`): string =>
  `${number(of)} ${of === 1 ? one : many}`

export const list = (items: readonly string[], word: "and" | "or" = "and"): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${word} ${items[items.length - 1]!}`

/** Items of a list that came as "a, b", quoted. */
export const quoted = (joined: string, word: "and" | "or"): string =>
  list(joined.split(", ").map(quote), word)

export const didYouMean = (hint: string): string => (hint === "" ? "" : ` Did you mean ${quote(hint)}?`)

export const write = (hint: string, otherwise = ""): string =>
  hint === "" ? otherwise && ` ${otherwise}` : ` Write ${hint}.`

export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

export const stop = (text: string): string => (/[.!?…]["”’)]*$/.test(text) ? text : `${text}.`)

export const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${number(Math.ceil(bytes / 1024))} KB`
    : `${number(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`

/** The first letter small, but not that of an abbreviation ("US", "NATO") or of a word on its own ("I", "X"). */
export const small = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())

/** "the" small within a sentence. */
export const within = (name: string): string => name.replace(/^The(?= )/, "the")

// A label is enough: wherever a state is asked for, labels come before numbers.
const at = ({ state, label }: StateName): string =>
  label === null || label === String(state) ? number(state) : quote(label)

/** A state within a sentence: by its name, with what one may ask for it by. */
export const stateName = (of: StateName): string => {
  if (of.name === undefined) return `state ${at(of)}`
  return of.bare ? quote(of.name) : `${quote(of.name)} (${at(of)})`
}

/** The same in parentheses after what leads there. */
export const stateAside = (of: StateName): string =>
  of.bare ? barely(of) : ` (${of.name === undefined ? `state ${at(of)}` : there(of)})`

/** The same in parentheses after the word for a state. */
export const stateThere = (of: StateName): string => (of.bare ? barely(of) : ` (${there(of)})`)

const there = (of: StateName): string => (of.name === undefined ? at(of) : `${quote(of.name)}, ${at(of)}`)

// Where states are known by their names alone: only one that the file gives says more than the move.
const barely = (of: StateName): string => (of.given && of.name !== undefined ? ` (${quote(of.name)})` : "")

/** The same on its own, whole. */
export const stateHeading = (of: StateName): string =>
  of.name === undefined ? capital(stateName(of)) : `${of.name} (${at(of)})`

const MONTHS = "January,February,March,April,May,June,July,August,September,October,November,December".split(
  ",",
)

/** 2024-08-12 as "12 August 2024", 2024-08 as "August 2024". */
export const date = (text: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? []
  const named = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (named === undefined) return text
  return `${day === undefined ? "" : `${Number(day)} `}${named} ${year}`
}

/** "on 12 August 2024", "in August 2024", "after 28 July 2024 and before 12 August 2024". */
export const when = ({ text, after, before }: Omit<Moment, "first" | "last">): string =>
  list([
    ...(text === "" ? [] : [`${/^\d{4}-\d{2}-\d{2}$/.test(text) ? "on" : "in"} ${date(text)}`]),
    ...(after === undefined ? [] : [`after ${date(after)}`]),
    ...(before === undefined ? [] : [`before ${date(before)}`]),
  ])
