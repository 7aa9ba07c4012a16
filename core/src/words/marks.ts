import type { Conflict } from "../file/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { nameOf } from "./texts.ts"

const HUES = 8
const SHAPES = ["circle", "square", "diamond", "hexagon"] as const

export type MarkShape = (typeof SHAPES)[number]

/** The shape of a decision maker's mark: no two of the first 32 have both shape and hue (position modulo 8) alike. */
export function markShape(dm: number): MarkShape {
  return SHAPES[Math.floor(dm / HUES + (dm % SHAPES.length)) % SHAPES.length]!
}

/**
 * What stands in a decision maker's mark: the first letter of its name as it is read in the catalogue's language, without
 * articles and the like. Where others begin alike, a second letter: of those that begin its other words, then of its first
 * word, then of the others, the first that gives what none before it has; where there is none, a number. No two are alike.
 */
export function initialOf(conflict: Conflict, dm: number, words: Catalogue): string {
  const initial = initialsIn(conflict, words)[dm]
  if (initial === undefined) throw new RangeError("there is no such decision maker")
  return initial
}

const known = new WeakMap<Conflict, Map<string, readonly string[]>>()

function initialsIn(conflict: Conflict, words: Catalogue): readonly string[] {
  const found = known.get(conflict) ?? new Map<string, readonly string[]>()
  known.set(conflict, found)
  const { language } = words
  const initials =
    found.get(language) ??
    initialsOf(
      conflict.decisionMakers.map((_, dm) => nameOf(conflict, dm, words)),
      words,
    )
  found.set(language, initials)
  return initials
}

/** The initials of names, in their order. */
export function initialsOf(names: readonly string[], words: Catalogue): readonly string[] {
  const minor = new Set(words.names.minor.split(" "))
  const all = names.map((name) => partsOf(name, words.language, minor))
  const taken = new Set<string>()
  return all.map(([first, further], i) => {
    const isAlone = all.every(([other], j) => j === i || plain(other) !== plain(first))
    const numbers = all.map((_, n) => String(n + 1))
    const own = [...further, ...numbers].map((next) => first + next)
    const initial = isAlone ? first : own.find((each) => !taken.has(plain(each)))!
    taken.add(plain(initial))
    return initial
  })
}

/** The letter that a name begins with, and those that may follow it, best first. A number in a name is one letter. */
function partsOf(name: string, language: string, minor: ReadonlySet<string>): [string, string[]] {
  const all = name.match(/\p{N}+|\p{L}[\p{L}\p{M}]*/gu) ?? []
  const major = all.filter((word) => !minor.has(word.toLocaleLowerCase(language)))
  const found = (major.length > 0 ? major : all).map((word) => lettersOf(word, language))
  const [[first, ...rest], ...others] = found.length > 0 ? found : [["?"]]
  return [first!, [...others.map(([begin]) => begin!), ...rest, ...others.flatMap((each) => each.slice(1))]]
}

function lettersOf(word: string, language: string): string[] {
  return /^\p{N}/u.test(word) ? [word] : (word.toLocaleUpperCase(language).match(/\p{L}\p{M}*/gu) ?? [word])
}

/** A letter without its accents: nobody is asked to tell E from É in a mark. */
const plain = (letters: string): string => letters.normalize("NFD").replaceAll(/\p{M}/gu, "")
