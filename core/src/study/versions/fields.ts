import type { Conflict, Grounds } from "../../file/index.ts"
import type { Formula } from "../../logic/index.ts"
import { fullKeys, namedIn } from "../scenarios/names.ts"
import type { ContrastField } from "./answer.ts"
import { meaningOf } from "./meaning.ts"

/** A version as it is held against another one. */
export interface Version {
  readonly conflict: Conflict
  /** The options by their full keys. */
  readonly keys: readonly string[]
  /** What each scenario changes, by its id. */
  readonly changes: ReadonlyMap<string, unknown>
}

export function versionOf(conflict: Conflict, data: unknown): Version {
  const scenarios = Object.entries(
    (data as { scenarios?: Record<string, { changes?: unknown }> }).scenarios ?? {},
  )
  return {
    conflict,
    keys: fullKeys(conflict),
    changes: new Map(scenarios.map(([id, entry]) => [id, entry?.changes])),
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Which fields of two entries differ (SPEC V1), in the order of the earlier one, then of the later one. */
export function fieldsApart(
  before: { readonly of: object; readonly in: Version },
  after: { readonly of: object; readonly in: Version },
): ContrastField[] {
  const [one, other] = [fieldsOf(before.of, before.in), fieldsOf(after.of, after.in)]
  const languages = [before.in.conflict.language, after.in.conflict.language] as const
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as ContrastField[]
  return keys.filter((key) => !isSame(one[key], other[key], languages))
}

/** Two texts of people: alike, too, where one of them is in the language of its file alone. */
export function isSame(a: unknown, b: unknown, languages: readonly [string, string]): boolean {
  if (a === b) return true
  if (typeof a === "string" && isMap(b)) return isSame({ [languages[0]]: a }, b, languages)
  if (typeof b === "string" && isMap(a)) return isSame(a, { [languages[1]]: b }, languages)
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, i) => isSame(each, b[i], languages))
  if (!isMap(a) || !isMap(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].every((key) => isSame(a[key], b[key], languages))
}

function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

// Not of the thing itself: by what it is found, where it stands, and what follows from the rest.
const BESIDE: readonly string[] = ["id", "key", "path", "owner", "direction", "options"]

/** What an entry says, decision makers and options by their keys. */
function fieldsOf(entry: object, version: Version): Fields {
  const told = Object.entries(entry).filter(([key]) => !BESIDE.includes(key))
  return Object.fromEntries(told.map(([key, value]) => [key, namedBy(key, value, version)]))
}

function namedBy(key: string, value: unknown, { conflict, keys }: Version): unknown {
  const dm = (index: number): string => conflict.decisionMakers[index]!.id
  if (isMap(value) && isFormula(value.formula)) return meaningOf(value.formula, keys)
  if (!Array.isArray(value)) return value
  switch (key) {
    case "by":
    case "to":
      return value.map(dm)
    case "taken":
    case "dropped":
      return value.map((option: number) => keys[option])
    case "terms":
    case "asks":
    case "otherwise":
      return value.map(({ option, taken }: { option: number; taken: boolean }) => [keys[option]!, taken])
    case "positions":
      return Object.fromEntries(value.map(({ dm: who, path: _, ...said }) => [dm(who), said]))
    default:
      return value
  }
}

function isFormula(value: unknown): value is Formula {
  return isMap(value) && typeof value.kind === "string"
}

/** A state or pattern as another version names it; null where it is none there. */
export function carriedTo(state: string, from: Version, to: Version): string | null {
  return namedIn(from.keys, to.keys, state)
}

/** Two versions, the earlier first. */
export interface VersionPair {
  readonly before: Version
  readonly after: Version
}

const GROUNDS: readonly (keyof Grounds)[] = ["because", "evidence", "confidence", "assumed", "hangsOn"]

/** What is otherwise of what a part rests on. */
export function groundsApart(one: Grounds, other: Grounds, { before, after }: VersionPair): ContrastField[] {
  const only = (of: Grounds): object => Object.fromEntries(GROUNDS.map((key) => [key, of[key]]))
  return fieldsApart({ of: only(one), in: before }, { of: only(other), in: after })
}

/** Texts, each told from those before it that are the same. */
export function numbered(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return texts.map((text) => {
    const count = counts.get(text) ?? 0
    counts.set(text, count + 1)
    return `${text} ${count}`
  })
}
