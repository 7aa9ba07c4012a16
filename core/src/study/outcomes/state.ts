import type { GraphModel } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import { evaluate } from "../../logic/index.ts"

/** Whether an option is taken in a state; `either` where the members of a merged state differ. */
export type Holding = "taken" | "not-taken" | "either"

export interface StateDescription {
  readonly slot: number
  /** 1-based. */
  readonly number: number
  /** Per option. */
  readonly options: readonly Holding[]
  /** Per decision maker, its options (indices) by what holds of them. */
  readonly of: readonly {
    readonly taken: readonly number[]
    readonly notTaken: readonly number[]
    readonly either: readonly number[]
  }[]
}

/** One option that a move changes. */
export interface OptionChange {
  readonly option: number
  readonly to: "taken" | "not-taken"
}

/** What is taken, not taken, or either in a state. Cost: options x members. */
export function describeState(model: GraphModel, slot: number): StateDescription {
  if (!model.space.isState(slot)) throw new RangeError("only a state can be described")
  const options = model.owners.map((_, option) => holding(model, slot, option))
  return {
    slot,
    number: model.space.number(slot),
    options,
    of: model.ranks.map((_, dm) => {
      const those = (wanted: Holding) =>
        options.flatMap((held, option) => (model.owners[option] === dm && held === wanted ? [option] : []))
      return { taken: those("taken"), notTaken: those("not-taken"), either: those("either") }
    }),
  }
}

function holding(model: GraphModel, slot: number, option: number): Holding {
  const { space } = model
  const first = space.memberTaken(slot, 0, option)
  for (let member = 1; member < space.members(slot); member++)
    if (space.memberTaken(slot, member, option) !== first) return "either"
  return first ? "taken" : "not-taken"
}

/**
 * Options in which two states differ, as changes from the first to the second; options that are either in one of
 * them are left out.
 */
export function differences(model: GraphModel, from: number, to: number): OptionChange[] {
  const before = describeState(model, from).options
  const after = describeState(model, to).options
  return after.flatMap((held, option): OptionChange[] =>
    held === before[option] || held === "either" || before[option] === "either" ? [] : [{ option, to: held }],
  )
}

/**
 * The options that a decision maker's move changes, in option order. From or to merged states: those of the move
 * between members that changes fewest. RangeError if it cannot move so. Cost: options x members of both.
 */
export function describeMove(model: GraphModel, dm: number, from: number, to: number): OptionChange[] {
  const { space } = model
  // Members of the target by what the others have chosen: only among these can a move lead.
  const targets = new Map<string, number[]>()
  for (let member = 0; member < space.members(to); member++) {
    const key = choicesOfOthers(model, dm, to, member)
    const group = targets.get(key)
    if (group) group.push(member)
    else targets.set(key, [member])
  }
  let fewest: OptionChange[] | null = null
  for (let member = 0; member < space.members(from); member++)
    for (const target of targets.get(choicesOfOthers(model, dm, from, member)) ?? []) {
      const changes = changesBetween(model, dm, [from, member], [to, target])
      if (changes !== null && (fewest === null || changes.length < fewest.length)) fewest = changes
    }
  if (fewest === null || from === to) throw new RangeError("the decision maker cannot move so")
  return fewest
}

function choicesOfOthers(model: GraphModel, dm: number, slot: number, member: number): string {
  return model.owners
    .map((owner, option) => (owner !== dm && model.space.memberTaken(slot, member, option) ? "Y" : "N"))
    .join("")
}

// What changes between members that agree on the others' options; null where the move is barred (SPEC M2, M3).
function changesBetween(
  { structure, firstOption, space }: GraphModel,
  dm: number,
  from: readonly [number, number],
  to: readonly [number, number],
): OptionChange[] | null {
  const before = (option: number) => space.memberTaken(...from, option)
  const after = (option: number) => space.memberTaken(...to, option)
  const changes: OptionChange[] = []
  for (let option = firstOption[dm]!; option < firstOption[dm + 1]!; option++) {
    if (before(option) === after(option)) continue
    if (structure.directions[option] === (after(option) ? "down" : "up")) return null
    changes.push({ option, to: after(option) ? "taken" : "not-taken" })
  }
  const barred = structure.noMoves.some(
    (rule) => rule.by === dm && evaluate(rule.from, before) && evaluate(rule.to, after),
  )
  return barred ? null : changes
}

/**
 * The name a source gives a state; null where the conflict has no label for it. A label of any member counts,
 * a label of the state as a whole first.
 */
export function labelOf(conflict: Conflict, model: GraphModel, slot: number): string | null {
  return labelsOf(conflict, model).get(slot) ?? null
}

const cache = new WeakMap<GraphModel, { conflict: Conflict; labels: ReadonlyMap<number, string> }>()

function labelsOf(conflict: Conflict, model: GraphModel): ReadonlyMap<number, string> {
  const known = cache.get(model)
  if (known?.conflict === conflict) return known.labels
  const labels = new Map<number, string>()
  for (const [state, label] of conflict.labels) {
    const slot = model.space.find(state)
    if (slot >= 0 && (!labels.has(slot) || state === model.space.text(slot))) labels.set(slot, label)
  }
  cache.set(model, { conflict, labels })
  return labels
}
