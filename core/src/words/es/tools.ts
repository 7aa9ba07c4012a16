import type { Moment } from "../../file/index.ts"
import type { StateName } from "../state-name.ts"

// What Spanish sentences are put together with.

export const quote = (text: string): string => `«${text}»`

/** 1048576 as "1.048.576", 0.25 as "0,25"; four digits stay together. Numbers also as texts. */
export const number = (count: number | string): string => {
  const [whole = "", fraction] = String(count).split(".")
  const grouped = /\d{5}/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole
  return fraction === undefined ? grouped : `${grouped},${fraction}`
}

const NUMBERS = "cero,un,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez".split(",")

/** Up to ten in letters. */
export const inLetters = (of: number): string => NUMBERS[of] ?? number(of)

/** "1 estado", "2 estados". */
export const count = (of: number, one: string, many = `${one}s`): string =>
  `${number(of)} ${of === 1 ? one : many}`

/** "y" is "e" before the sound i, and "o" is "u" before the sound o, in numbers, too (8, 11). */
export const joining = (word: "y" | "o" | "ni", next: string): string => {
  const sound = next.replace(/^[«"“(]+/, "")
  if (word === "y" && /^h?[ií](?![aeoáéó])/i.test(sound)) return "e"
  if (word === "o" && /^(?:h?[oó]|8|11(?!\d))/i.test(sound)) return "u"
  return word
}

export const list = (items: readonly string[], word: "y" | "o" | "ni" = "y"): string => {
  if (items.length < 2) return items[0] ?? ""
  const last = items[items.length - 1]!
  return `${items.slice(0, -1).join(", ")} ${joining(word, last)} ${last}`
}

/** Clauses one after the other, each with the word that joins it to the ones before. */
export const linked = (clauses: readonly string[], between: string, word: "y" | "o"): string =>
  clauses.reduce((said, next) => `${said}${between}${joining(word, next)} ${next}`)

/** Items of a list that came as "a, b", quoted. */
export const quoted = (joined: string, word: "y" | "o"): string => list(joined.split(", ").map(quote), word)

export const didYouMean = (hint: string): string => (hint === "" ? "" : ` ¿Quiso decir ${quote(hint)}?`)

export const write = (hint: string, otherwise = ""): string =>
  hint === "" ? otherwise && ` ${otherwise}` : ` Escriba ${hint}.`

export const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

export const stop = (text: string): string => (/[.!?…]["”’»)]*$/.test(text) ? text : `${text}.`)

export const size = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${number(Math.ceil(bytes / 1024))} KB`
    : `${number(Math.round((bytes / 1024 / 1024) * 10) / 10)} MB`

/** The first letter small, but not that of an abbreviation ("EE. UU.", "OTAN") or of a word on its own ("X"). */
export const small = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())

// Names whose article keeps its capital within a sentence.
export const OWN_ARTICLE =
  /^(?:El (?:Salvador|Cairo)|La (?:Haya|Habana|Paz|Meca|Plata)|Los Ángeles|Las Palmas)$/

/** A name within a sentence: its article small. */
export const within = (name: string): string =>
  OWN_ARTICLE.test(name) ? name : name.replace(/^(?:El|La|Los|Las)(?= )/, (article) => article.toLowerCase())

/** The name as the one whom something befalls: "a Siria", "al gobierno". */
export const befalling = (name: string): string => `a ${within(name)}`.replace(/^a el /, "al ")

/** The name as whose something is: "de Washington", "del gobierno". */
export const ofWhom = (name: string): string => `de ${within(name)}`.replace(/^de el /, "del ")

/** The verb that agrees with a decision maker: many where the name has a plural article. */
export const verb = (name: string, one: string, many: string): string => (/^L[ao]s /i.test(name) ? many : one)

export const MONTHS =
  "enero,febrero,marzo,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre".split(",")

/** 2024-08-12 as "12 de agosto de 2024", 2024-08 as "agosto de 2024". */
export const date = (text: string): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? []
  const named = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (named === undefined) return text
  return `${day === undefined ? "" : `${Number(day)} de `}${named} de ${year}`
}

/** "el 12 de agosto de 2024", "en agosto de 2024", "después del 28 de julio de 2024 y antes del 12 de agosto de 2024". */
export const when = ({ text, after, before }: Omit<Moment, "first" | "last">): string =>
  list([
    ...(text === "" ? [] : [`${isDay(text) ? "el" : "en"} ${date(text)}`]),
    ...(after === undefined ? [] : [`después ${isDay(after) ? "del" : "de"} ${date(after)}`]),
    ...(before === undefined ? [] : [`antes ${isDay(before) ? "del" : "de"} ${date(before)}`]),
  ])

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

// A label is enough: wherever a state is asked for, labels come before numbers.
const at = ({ state, label }: StateName): string =>
  label === null || label === String(state) ? number(state) : quote(label)

/** A state within a sentence: by its name, with what one may ask for it by. */
export const stateName = (of: StateName): string => {
  if (of.name === undefined) return `estado ${at(of)}`
  return of.bare ? `estado ${quote(of.name)}` : `estado ${quote(of.name)} (${at(of)})`
}

/** The same in parentheses after what leads there. */
export const stateAside = (of: StateName): string =>
  of.bare ? barely(of) : ` (${of.name === undefined ? `estado ${at(of)}` : there(of)})`

/** The same in parentheses after the word for a state. */
export const stateThere = (of: StateName): string => (of.bare ? barely(of) : ` (${there(of)})`)

const there = (of: StateName): string => (of.name === undefined ? at(of) : `${quote(of.name)}, ${at(of)}`)

// Where states are known by their names alone: only one that the file gives says more than the move.
const barely = (of: StateName): string => (of.given && of.name !== undefined ? ` (${quote(of.name)})` : "")

/** The same on its own, whole. */
export const stateHeading = (of: StateName): string =>
  of.name === undefined ? capital(stateName(of)) : `${of.name} (${at(of)})`
