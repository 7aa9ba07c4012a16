import {
  applyToData,
  type Conflict,
  change,
  type Edit,
  type Json,
  newDocument,
  newScenario,
  type Preferences,
  type Reading,
  read,
  type Text,
} from "../../file/index.ts"
import type { Adjustment, AdjustmentOf } from "./adjust.ts"
import { adjusted } from "./adjusted.ts"

/** States beyond which no ranking is written into a file. */
export const MOST_RANKED = 500

/**
 * Adjustments as edits of a reading's data (of a scenario's reading: for `layer`): read again, it is the conflict that
 * `adjusted` makes of it. What is moved keeps its grounds; what is new or negated is marked with `assumed` alone.
 * RangeError as `adjusted`, and where a ranking would be of more than `MOST_RANKED` states.
 */
export function editsOf(reading: Reading, adjustments: readonly Adjustment[], assumed: Text): Edit[] {
  const { conflict } = reading
  if (conflict === null) throw new RangeError("there is no conflict to adjust")
  const guarantors = adjustments.filter(
    (each): each is AdjustmentOf<"guarantor"> => each.kind === "guarantor",
  )
  const others = adjustments.filter(({ kind }) => kind !== "guarantor")
  const after = adjusted(conflict, others)
  const before = [
    ...conflict.preferences.flatMap((_, dm) => preferenceEdits(reading.data, conflict, after, dm, assumed)),
    ...optionEdits(conflict, after),
    ...ruleEdits(reading.data, conflict, after, assumed),
    ...statusQuoEdits(reading.data, conflict, after),
  ]
  return guarantors.length === 0 ? before : withGuarantors(reading, before, after, guarantors, assumed)
}

/**
 * The edit of the file that adds a scenario with the adjustments, on top of the one that `reading` has laid over, if any.
 * RangeError as `editsOf`, and where the id is taken or is none.
 */
export function asScenario(
  reading: Reading,
  id: string,
  name: Text,
  adjustments: readonly Adjustment[],
  assumed: Text,
): Edit[] {
  return newScenario(reading, id, { name, assumed }, editsOf(reading, adjustments, assumed))
}

function preferenceEdits(data: Json, before: Conflict, after: Conflict, dm: number, assumed: Text): Edit[] {
  const [was, is] = [before.preferences[dm]!, after.preferences[dm]!]
  if (was === is) return []
  const path = ["preferences", before.decisionMakers[dm]!.id]
  switch (is.kind) {
    case "statements":
      return statementEdits(
        data,
        path,
        was.kind === "statements" ? was.statements : [],
        is.statements,
        assumed,
      )
    case "weights": {
      const { weights } = was as Preferences & { kind: "weights" }
      return is.weights.flatMap((weight, option): Edit[] => {
        if (weight === weights[option]) return []
        const { id, key } = before.options[option]!
        const names = [key, id, `${before.decisionMakers[before.options[option]!.owner]!.id}.${id}`]
        const name = names.find((each) => valueAt(data, [...path, "weights", each]) !== undefined)!
        const value = typeof valueAt(data, [...path, "weights", name]) === "string" ? weight : Number(weight)
        return [{ kind: "set", path: [...path, "weights", name], value }]
      })
    }
    case "ranking":
      return was.kind === "ranking"
        ? [{ kind: "set", path: [...path, "ranking"], value: listOf(is.groups) }]
        : [{ kind: "set", path, value: { ranking: listOf(is.groups), assumed } }]
    case "indifferent":
      return [{ kind: "delete", path }]
  }
}

type Item = { readonly text: string; readonly path: readonly (string | number)[] }

/** From one list of statements to another: what is left out goes first, then each comes to its place. */
function statementEdits(
  data: Json,
  path: readonly (string | number)[],
  before: readonly Item[],
  after: readonly Item[],
  assumed: Text,
): Edit[] {
  const keyOf = (item: Item): string => item.path.join()
  const texts = new Map(before.map((item) => [keyOf(item), item.text]))
  const stay = new Set(after.map(keyOf))
  const made = (item: Item): Json => ({ want: item.text, assumed })
  if (!Array.isArray(valueAt(data, path)))
    return after.length === 0 ? [] : [{ kind: "set", path, value: after.map(made) }]
  const now = before.map(keyOf)
  const edits: Edit[] = []
  for (let at = now.length - 1; at >= 0; at--)
    if (!stay.has(now[at]!)) {
      edits.push({ kind: "delete", path: [...path, at] })
      now.splice(at, 1)
    }
  after.forEach((item, at) => {
    const key = keyOf(item)
    if (!texts.has(key)) {
      edits.push({ kind: "insert", path, at, value: made(item) })
      now.splice(at, 0, key)
      return
    }
    const from = now.indexOf(key)
    if (from !== at) {
      edits.push({ kind: "move", path, from, to: at })
      now.splice(at, 0, now.splice(from, 1)[0]!)
    }
    // The opposite has none of the grounds.
    if (texts.get(key) !== item.text) edits.push({ kind: "set", path: [...path, at], value: made(item) })
  })
  return edits
}

function optionEdits(before: Conflict, after: Conflict): Edit[] {
  return before.options.flatMap((option, i): Edit[] => {
    const { oneWay } = after.options[i]!
    if (oneWay === option.oneWay) return []
    const owner = before.decisionMakers[option.owner]!.id
    const path = ["decisionMakers", owner, "options", option.id, "oneWay"]
    return [oneWay === undefined ? { kind: "delete", path } : { kind: "set", path, value: oneWay }]
  })
}

function ruleEdits(data: Json, before: Conflict, after: Conflict, assumed: Text): Edit[] {
  const nameOf = (option: number): string => before.options[option]!.key
  const added: Readonly<Record<"infeasible" | "merge" | "noMove", readonly Json[]>> = {
    infeasible: after.infeasible
      .filter((rule) => !before.infeasible.includes(rule))
      .map(({ form, formula, text }): Json => {
        const parts = form === "requires" && formula.kind === "and" ? formula.of : []
        const [option, needed] = parts
        return option?.kind === "option" && needed?.kind === "not" && needed.of.kind === "option"
          ? { option: nameOf(option.option), requires: nameOf(needed.of.option), assumed }
          : { when: text, assumed }
      }),
    merge: [],
    noMove: after.noMoves
      .filter((rule) => !before.noMoves.includes(rule))
      .map(({ by, fromText, toText }) => ({
        by: before.decisionMakers[by]!.id,
        from: fromText,
        to: toText,
        assumed,
      })),
  }
  const kept = { infeasible: after.infeasible, merge: after.merges, noMove: after.noMoves }
  const had = { infeasible: before.infeasible, merge: before.merges, noMove: before.noMoves }
  return (["infeasible", "merge", "noMove"] as const).flatMap((key): Edit[] => {
    const left = new Set<unknown>(kept[key])
    const count = had[key].length
    const gone = had[key].flatMap((rule, at) => (left.has(rule) ? [] : [at])).reverse()
    const deletes = gone.map((at): Edit => ({ kind: "delete", path: [key, at] }))
    if (added[key].length === 0) return deletes
    if (!Array.isArray(valueAt(data, [key]))) return [{ kind: "set", path: [key], value: added[key] }]
    const inserts = added[key].map(
      (value, i): Edit => ({ kind: "insert", path: [key], at: count - gone.length + i, value }),
    )
    return [...deletes, ...inserts]
  })
}

function statusQuoEdits(data: Json, before: Conflict, after: Conflict): Edit[] {
  if (after.statusQuo === before.statusQuo) return []
  if (after.statusQuo === null)
    return before.statusQuoFrom === "file" ? [{ kind: "delete", path: ["statusQuo"] }] : []
  const taken = before.options.flatMap(({ key }, option) => (after.statusQuo![option] === "Y" ? [key] : []))
  const isMap = valueAt(data, ["statusQuo", "taken"]) !== undefined
  return [{ kind: "set", path: isMap ? ["statusQuo", "taken"] : ["statusQuo"], value: taken }]
}

/** A new decision maker changes what Y/N strings of the file mean, so that all of them are carried over. */
function withGuarantors(
  reading: Reading,
  edits: readonly Edit[],
  before: Conflict,
  guarantors: readonly AdjustmentOf<"guarantor">[],
  assumed: Text,
): Edit[] {
  let all = [...edits]
  let conflict = before
  for (const guarantor of guarantors) {
    const after = adjusted(conflict, [guarantor])
    const data = applyToData(reading.data, all)
    const party = after.decisionMakers.at(-1)!
    const { id } = after.options.at(-1)!
    const grown = change(read(newDocument(data as { readonly [key: string]: Json })), {
      kind: "add-decision-maker",
      id: party.id,
      name: party.name,
      options: [{ id, name: id }],
      at: conflict.decisionMakers.length,
    })
    all = [...all, ...grown.filter(({ path: [key] }) => key !== "review" || conflict.scenario === null)]
    const now = applyToData(reading.data, all)
    const spoken = after.preferences.flatMap((is, dm): Edit[] => {
      const { id } = after.decisionMakers[dm]!
      const path = ["preferences", id]
      const was = conflict.preferences[dm]
      if (was === is) return []
      if (is.kind === "ranking")
        return [{ kind: "set", path: [...path, "ranking"], value: listOf(is.groups) }]
      if (is.kind === "weights")
        return Number(is.weights.at(-1)) === 0
          ? []
          : [
              {
                kind: "set",
                path: [...path, "weights", after.options.at(-1)!.key],
                value: Number(is.weights.at(-1)),
              },
            ]
      if (is.kind !== "statements") return []
      const had =
        was?.kind === "statements" ? was.statements.map((each, i) => ({ ...each, path: [...path, i] })) : []
      const wanted = is.statements.map((each) => {
        const at = was?.kind === "statements" ? was.statements.indexOf(each) : -1
        return at < 0 ? each : had[at]!
      })
      return statementEdits(now, path, had, wanted, assumed)
    })
    all = [...all, ...spoken]
    conflict = after
  }
  return all
}

function listOf(groups: readonly (readonly string[])[]): Json {
  if (groups.reduce((sum, { length }) => sum + length, 0) > MOST_RANKED)
    throw new RangeError(`a ranking of more than ${MOST_RANKED} states is not written`)
  return groups.map((group) => (group.length === 1 ? group[0]! : [...group]))
}

function valueAt(data: Json, path: readonly (string | number)[]): Json | undefined {
  let here: Json | undefined = data
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined
    here = Object.hasOwn(here, step) ? (here as { readonly [key: string]: Json })[step] : undefined
  }
  return here
}
