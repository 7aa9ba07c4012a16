import type { Preferences, Statement } from "../../file/index.ts"
import { plainDecimal } from "../preferred/decimals.ts"
import type { Contrast } from "./answer.ts"
import { carriedTo, groundsApart, numbered, type Version, type VersionPair } from "./fields.ts"
import { meaningOf, oppositeOf } from "./meaning.ts"
import { displaced, movedAmong, type Pair } from "./order.ts"

type Makers = { readonly before: number; readonly after: number }
type Of<K extends Preferences["kind"]> = Extract<Preferences, { kind: K }>

/** What differs in the preferences of a decision maker that both versions have (SPEC V3, V4). */
export function preferencesApart(pair: VersionPair, dm: Makers): Contrast[] {
  const before = pair.before.conflict.preferences[dm.before]!
  const after = pair.after.conflict.preferences[dm.after]!
  const [one, other] = [listOf(before), listOf(after)]
  if (one !== null && other !== null) return statementsApart(one, other, pair, dm)
  if (before.kind === "ranking" && after.kind === "ranking") return rankingApart(before, after, pair, dm)
  if (before.kind === "weights" && after.kind === "weights") return weightsApart(before, after, pair, dm)
  return [
    {
      part: "preferences",
      how: before.kind === "indifferent" ? "added" : after.kind === "indifferent" ? "gone" : "changed",
      at: dm,
      dm,
    },
  ]
}

/** No preferences are no statements. */
function listOf(preferences: Preferences): readonly Statement[] | null {
  if (preferences.kind === "statements") return preferences.statements
  return preferences.kind === "indifferent" ? [] : null
}

function statementsApart(
  before: readonly Statement[],
  after: readonly Statement[],
  pair: VersionPair,
  dm: Makers,
): Contrast[] {
  const meanings = (list: readonly Statement[], { keys }: Version): string[] =>
    list.map(({ formula }) => meaningOf(formula, keys))
  const opposites = before.map(({ formula }) => oppositeOf(formula, pair.before.keys))
  const [one, other] = [meanings(before, pair.before), meanings(after, pair.after)]
  const keys = numbered(one)
  const same = pairsOf(keys, numbered(other))
  const isPaired = { before: new Set(same.map((p) => p.before)), after: new Set(same.map((p) => p.after)) }
  const left = other.map((text, i) => (isPaired.after.has(i) ? null : text))
  const negated = pairsOf(
    numberedAmong(opposites.map((text, i) => (isPaired.before.has(i) ? null : text))),
    numberedAmong(left),
  ).map((p) => ({ ...p, key: [keys[p.before]!, p.key].sort()[0]! }))
  for (const p of negated) {
    isPaired.before.add(p.before)
    isPaired.after.add(p.after)
  }
  const part = "statement"
  const both = [...same, ...negated]
  return [
    ...before.flatMap((_, i): Contrast[] =>
      isPaired.before.has(i) ? [] : [{ part, how: "gone", at: { before: i, after: null }, dm }],
    ),
    ...after.flatMap((_, i): Contrast[] =>
      isPaired.after.has(i) ? [] : [{ part, how: "added", at: { before: null, after: i }, dm }],
    ),
    ...negated.map(
      ({ before: b, after: a }): Contrast => ({ part, how: "negated", at: { before: b, after: a }, dm }),
    ),
    ...movedAmong(both).map(
      ({ pair: { before: b, after: a }, how }): Contrast => ({ part, how, at: { before: b, after: a }, dm }),
    ),
    ...both.flatMap(({ before: b, after: a }): Contrast[] => {
      const fields = groundsApart(before[b]!, after[a]!, pair)
      return fields.length === 0 ? [] : [{ part, how: "changed", at: { before: b, after: a }, dm, fields }]
    }),
  ]
}

/** As `numbered`, those left out staying out. */
function numberedAmong(texts: readonly (string | null)[]): (string | null)[] {
  const told = numbered(texts.map((text) => text ?? ""))
  return told.map((text, i) => (texts[i] === null ? null : text))
}

function pairsOf(before: readonly (string | null)[], after: readonly (string | null)[]): Pair[] {
  const there = new Map(after.map((key, i) => [key, i]))
  return before.flatMap((key, i): Pair[] => {
    const place = key === null ? undefined : there.get(key)
    return place === undefined ? [] : [{ before: i, after: place, key: key! }]
  })
}

function rankingApart(
  before: Of<"ranking">,
  after: Of<"ranking">,
  pair: VersionPair,
  dm: Makers,
): Contrast[] {
  const groups = new Map(
    after.groups.flatMap((states, group) => states.map((state) => [state, group] as const)),
  )
  let gone = 0
  const both = before.groups.flatMap((states, group) =>
    states.flatMap((state) => {
      const name = carriedTo(state, pair.before, pair.after)
      const other = name === null ? undefined : groups.get(name)
      if (other === undefined) gone++
      return other === undefined ? [] : [{ before: group, after: other }]
    }),
  )
  const states = { changed: displaced(both), added: groups.size - both.length, gone }
  const fields = groundsApart(before, after, pair)
  const part = "ranking"
  return [
    ...(states.changed + states.added + gone === 0
      ? []
      : [{ part, how: "changed", at: dm, dm, states } as const]),
    ...(fields.length === 0 ? [] : [{ part, how: "changed", at: dm, dm, fields } as const]),
  ]
}

function weightsApart(
  before: Of<"weights">,
  after: Of<"weights">,
  pair: VersionPair,
  dm: Makers,
): Contrast[] {
  const weights = ({ weights: own }: Of<"weights">, { keys }: Version) =>
    new Map(keys.map((key, i) => [key, { at: i, weight: plainDecimal(own[i]!) }]))
  const [one, other] = [weights(before, pair.before), weights(after, pair.after)]
  const fields = groundsApart(before, after, pair)
  return [
    ...[...new Set([...one.keys(), ...other.keys()])].flatMap((key): Contrast[] => {
      const [was, is] = [one.get(key), other.get(key)]
      if ((was?.weight ?? "0") === (is?.weight ?? "0")) return []
      const at = { before: was?.at ?? null, after: is?.at ?? null }
      const none = (of: typeof was): boolean => of === undefined || of.weight === "0"
      return [{ part: "weight", how: none(was) ? "added" : none(is) ? "gone" : "changed", at, dm }]
    }),
    ...(fields.length === 0 ? [] : [{ part: "weight", how: "changed", at: dm, dm, fields } as const]),
  ]
}
