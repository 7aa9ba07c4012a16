import type { Conflict, Grounds, RecordKey } from "../../file/index.ts"
import type { Formula } from "../../logic/index.ts"
import type { Contrast, ContrastField, ContrastPart, Places } from "./answer.ts"
import {
  carriedTo,
  fieldsApart,
  groundsApart,
  isSame,
  numbered,
  type Version,
  type VersionPair,
} from "./fields.ts"
import { meaningOf } from "./meaning.ts"
import { movedAmong } from "./order.ts"
import { preferencesApart } from "./preferences.ts"

const RECORDED: readonly RecordKey[] = ["sources", "claims", "events", "offers", "contested", "forecasts"]

/** All that differs between two versions, part by part (SPEC V1 to V5). Cost: O(size of both x options). */
export function contrastsOf(before: Version, after: Version): Contrast[] {
  const pair = { before, after }
  return [
    ...headsApart(pair),
    ...makersApart(pair),
    ...optionsApart(pair),
    ...orderApart(pair),
    ...rulesApart("rule", ({ infeasible }) => infeasible, pair),
    ...rulesApart("merge", ({ merges }) => merges, pair),
    ...barsApart(pair),
    ...todayApart(pair),
    ...sharedMakers(pair).flatMap((dm) => preferencesApart(pair, dm)),
    ...namesApart(pair),
    ...labelsApart(pair),
    ...scenariosApart(pair),
    ...RECORDED.flatMap((part) => entriesApart(part, (of) => of.conflict.record[part], pair)),
    ...aftermathApart(pair),
  ]
}

const ONCE: Places = { before: 0, after: 0 }

/** What a conflict has one of at most: whether it came, went, or is another. */
function single(part: ContrastPart, before: unknown, after: unknown, same: boolean): Contrast[] {
  if (same) return []
  if (before === undefined || before === null) return [{ part, how: "added", at: { before: null, after: 0 } }]
  if (after === undefined || after === null) return [{ part, how: "gone", at: { before: 0, after: null } }]
  return [{ part, how: "changed", at: ONCE }]
}

function headsApart({ before, after }: VersionPair): Contrast[] {
  const [one, other] = [before.conflict, after.conflict]
  const languages = [one.language, other.language] as const
  return (["title", "summary", "asOf", "language"] as const).flatMap((part) =>
    single(part, one[part], other[part], isSame(one[part], other[part], languages)),
  )
}

/** Things matched by a key: those that came and went, and what is otherwise of those that both have. */
function matched(
  part: ContrastPart,
  keys: { readonly before: readonly string[]; readonly after: readonly string[] },
  fields: (at: { before: number; after: number }) => readonly ContrastField[],
): Contrast[] {
  const there = new Map(keys.after.map((key, i) => [key, i]))
  const here = new Set(keys.before)
  return [
    ...keys.before.flatMap((key, i): Contrast[] => {
      const place = there.get(key)
      if (place === undefined) return [{ part, how: "gone", at: { before: i, after: null } }]
      const at = { before: i, after: place }
      const apart = fields(at)
      return apart.length === 0 ? [] : [{ part, how: "changed", at, fields: apart }]
    }),
    ...keys.after.flatMap((key, i): Contrast[] =>
      here.has(key) ? [] : [{ part, how: "added", at: { before: null, after: i } }],
    ),
  ]
}

function entriesApart(
  part: ContrastPart,
  list: (of: Version) => readonly { readonly id: string }[],
  { before, after }: VersionPair,
): Contrast[] {
  const [one, other] = [list(before), list(after)]
  const keys = { before: one.map(({ id }) => id), after: other.map(({ id }) => id) }
  return matched(part, keys, (at) =>
    fieldsApart({ of: one[at.before]!, in: before }, { of: other[at.after]!, in: after }),
  )
}

function makersApart(pair: VersionPair): Contrast[] {
  return entriesApart("decisionMaker", ({ conflict }) => conflict.decisionMakers, pair)
}

// Those of a decision maker that came or went are told with it.
function optionsApart({ before, after }: VersionPair): Contrast[] {
  const makers = [before, after].map(({ conflict }) => new Set(conflict.decisionMakers.map(({ id }) => id)))
  const isShared = ({ conflict }: Version, option: number): boolean => {
    const { id } = conflict.decisionMakers[conflict.options[option]!.owner]!
    return makers.every((ids) => ids.has(id))
  }
  return matched("option", { before: before.keys, after: after.keys }, (at) =>
    fieldsApart(
      { of: before.conflict.options[at.before]!, in: before },
      { of: after.conflict.options[at.after]!, in: after },
    ),
  ).filter(({ at }) => (at.before === null ? isShared(after, at.after!) : isShared(before, at.before)))
}

// States have other numbers where what both have stands in another order.
function orderApart({ before, after }: VersionPair): Contrast[] {
  const shared = (own: readonly string[], other: readonly string[]): string => {
    const known = new Set(other)
    return own.filter((key) => known.has(key)).join()
  }
  const ids = ({ conflict }: Version): string[] => conflict.decisionMakers.map(({ id }) => id)
  const isAlike =
    shared(before.keys, after.keys) === shared(after.keys, before.keys) &&
    shared(ids(before), ids(after)) === shared(ids(after), ids(before))
  return single("order", true, true, isAlike)
}

/** Things matched by what they mean; of several that mean the same, one after the other. */
function meant(
  part: ContrastPart,
  meanings: { readonly before: readonly string[]; readonly after: readonly string[] },
  grounds: { readonly before: readonly Grounds[]; readonly after: readonly Grounds[] },
  pair: VersionPair,
): Contrast[] {
  const keys = { before: numbered(meanings.before), after: numbered(meanings.after) }
  return matched(part, keys, (at) => groundsApart(grounds.before[at.before]!, grounds.after[at.after]!, pair))
}

function rulesApart(
  part: "rule" | "merge",
  list: (conflict: Conflict) => readonly (Grounds & { readonly formula: Formula })[],
  pair: VersionPair,
): Contrast[] {
  const [before, after] = [list(pair.before.conflict), list(pair.after.conflict)]
  const meanings = (rules: typeof before, { keys }: Version): string[] =>
    rules.map(({ formula }) => meaningOf(formula, keys))
  const said = { before: meanings(before, pair.before), after: meanings(after, pair.after) }
  return meant(part, said, { before, after }, pair)
}

function barsApart(pair: VersionPair): Contrast[] {
  const meanings = ({ conflict, keys }: Version): string[] =>
    conflict.noMoves.map(({ by, from, to }) =>
      [conflict.decisionMakers[by]!.id, meaningOf(from, keys), meaningOf(to, keys)].join(" "),
    )
  const grounds = { before: pair.before.conflict.noMoves, after: pair.after.conflict.noMoves }
  const said = { before: meanings(pair.before), after: meanings(pair.after) }
  return meant("noMove", said, grounds, pair)
}

function todayApart(pair: VersionPair): Contrast[] {
  const { before, after } = pair
  const [one, other] = [before.conflict, after.conflict]
  const isSame =
    one.statusQuo === null || other.statusQuo === null
      ? one.statusQuo === other.statusQuo
      : carriedTo(one.statusQuo, before, after) === other.statusQuo
  const state = single("today", one.statusQuo, other.statusQuo, isSame)
  const fields = groundsApart(one.statusQuoGrounds, other.statusQuoGrounds, pair)
  const isIn = one.statusQuo !== null && other.statusQuo !== null
  return [
    ...state,
    ...(isIn && fields.length > 0 ? [{ part: "today", how: "changed", at: ONCE, fields } as const] : []),
  ]
}

/** Decision makers that both versions have, by their places. */
function sharedMakers({ before, after }: VersionPair): { before: number; after: number }[] {
  const there = new Map(after.conflict.decisionMakers.map(({ id }, dm) => [id, dm]))
  return before.conflict.decisionMakers.flatMap(({ id }, dm) => {
    const other = there.get(id)
    return other === undefined ? [] : [{ before: dm, after: other }]
  })
}

// The first whose statement is true names a state, so that their order counts.
function namesApart(pair: VersionPair): Contrast[] {
  const list = ({ conflict }: Version) => conflict.outcomes
  const places = new Map(list(pair.after).map(({ id }, i) => [id, i]))
  const both = list(pair.before).flatMap(({ id }, before) => {
    const after = places.get(id)
    return after === undefined ? [] : [{ before, after, key: id }]
  })
  const moved = movedAmong(both).map(
    ({ pair: { before, after }, how }): Contrast => ({ part: "outcome", how, at: { before, after } }),
  )
  return [...entriesApart("outcome", list, pair), ...moved]
}

function labelsApart({ before, after }: VersionPair): Contrast[] {
  const own = after.conflict.labels
  const known = new Set<string>()
  let [changed, gone] = [0, 0]
  for (const [state, label] of before.conflict.labels) {
    const name = carriedTo(state, before, after)
    const other = name === null ? undefined : own.get(name)
    if (other === undefined) gone++
    else {
      known.add(name!)
      if (other !== label) changed++
    }
  }
  const states = { changed, added: own.size - known.size, gone }
  const isSame = changed + states.added + gone === 0
  return isSame ? [] : [{ part: "label", how: "changed", at: ONCE, states }]
}

function scenariosApart(pair: VersionPair): Contrast[] {
  const list = ({ conflict, changes }: Version) =>
    conflict.scenarios.map((scenario) => ({ ...scenario, changes: changes.get(scenario.id) }))
  return entriesApart("scenario", list, pair)
}

function aftermathApart({ before, after }: VersionPair): Contrast[] {
  const [one, other] = [before.conflict.record.outcome, after.conflict.record.outcome]
  if (one === undefined || other === undefined) return single("aftermath", one, other, one === other)
  const carried = { ...one, state: carriedTo(one.state, before, after) }
  const fields = fieldsApart({ of: carried, in: before }, { of: other, in: after })
  return fields.length === 0 ? [] : [{ part: "aftermath", how: "changed", at: ONCE, fields }]
}
