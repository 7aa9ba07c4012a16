import {
  type Concept,
  type GraphModel,
  hangsOnOwn,
  type Limits,
  type Ranks,
  tick,
  type Watch,
} from "../../engine/index.ts"
import { explainStability } from "../reasons/stability.ts"
import { Random } from "../robustness/random.ts"
import { type Share, shareOf } from "../robustness/share.ts"
import { portionOf } from "./chances.ts"
import { conditionsOf, hasConditions } from "./conditions.ts"

/**
 * How many strict rankings of some decision makers make a state an equilibrium (SPEC X10), the others' preferences as
 * they are.
 */
export type Count = {
  /** States, that is to say factorial(states) rankings of each. */
  readonly states: number
  readonly share: number
} & ( /// Worked out; `of` and `in`: the rankings that do, and all. Null where these are too long to write.
  | { readonly how: "exact"; readonly of: bigint | null; readonly in: bigint | null }
  /** Every ranking looked at. */
  | { readonly how: "all"; readonly of: bigint; readonly in: bigint }
  /** So many rankings drawn, from this seed. */
  | { readonly how: "sample"; readonly interval: Share; readonly worlds: number; readonly seed: number }
)

export interface Draw {
  readonly worlds: number
  readonly seed: number
}

// Rankings that are looked at one by one rather than drawn, and states up to which their number is written out.
const MOST_RANKINGS = 50_000
const MOST_WRITTEN = 40

/**
 * The count for the decision makers `dms`, at least one. Exact where the demands on each are so and nobody's answer
 * depends on them; else all rankings one by one where these are few; else a sample.
 * RangeError if the slot is no state. Throws `Stopped` at a limit or the signal of `watch`.
 */
export function countRankings(
  model: GraphModel,
  slot: number,
  concept: Concept,
  dms: readonly number[],
  draw: Draw,
  limits: Partial<Limits> = {},
  watch?: Watch,
): Count {
  if (!model.space.isState(slot)) throw new RangeError("rankings are counted for a state")
  const states = model.space.count
  const exact = exactly(model, slot, concept, dms, limits, watch)
  if (exact !== null) return exact
  const all = dms.reduce((product) => product * factorial(states, MOST_RANKINGS), 1)
  const slots = Array.from({ length: states }, (_, i) => model.space.slot(i + 1))
  if (all <= MOST_RANKINGS) {
    let of = 0
    let seen = 0
    for (const ranks of rankings(model, slots, dms)) {
      tick(watch, seen++ / all)
      if (isEquilibrium({ ...model, ranks }, slot, concept, limits)) of++
    }
    return { states, share: of / all, how: "all", of: BigInt(of), in: BigInt(all) }
  }
  const random = new Random(draw.seed)
  let of = 0
  for (let world = 0; world < draw.worlds; world++) {
    tick(watch, world / draw.worlds)
    const ranks = model.ranks.map((own, dm) => (dms.includes(dm) ? shuffled(model, slots, random) : own))
    if (isEquilibrium({ ...model, ranks }, slot, concept, limits)) of++
  }
  const interval = shareOf(of, draw.worlds)
  return { states, share: interval.share, how: "sample", interval, ...draw }
}

/** Null where it cannot be worked out. */
function exactly(
  model: GraphModel,
  slot: number,
  concept: Concept,
  dms: readonly number[],
  limits: Partial<Limits>,
  watch: Watch | undefined,
): Count | null {
  const states = model.space.count
  const explained = (dm: number) => explainStability(model, slot, dm, concept, limits, watch)
  const others = model.ranks.flatMap((_, dm) => (dms.includes(dm) ? [] : [dm]))
  if (!hasConditions(model, concept)) return null
  if (!hangsOnOwn(concept)) {
    // Each one's improvements count in the answers to the others.
    const isFixed = others.every((dm) => explained(dm).improvements.length === 0)
    if (dms.length > 1 || !isFixed) return null
  } else if (!others.every((dm) => explained(dm).verdict === "stable"))
    return { states, share: 0, how: "exact", of: 0n, in: null }
  let share = 1
  let [of, all] = [1n, 1n]
  let isWritten = states <= MOST_WRITTEN
  for (const dm of dms) {
    const conditions = conditionsOf(model, slot, dm, concept, limits, watch)
    const portion = conditions === null ? null : portionOf(conditions.demands)
    if (portion === null) return null
    share *= portion.share
    if (portion.exact === null) isWritten = false
    else [of, all] = [of * portion.exact.of, all * portion.exact.in]
  }
  if (!isWritten) return { states, share, how: "exact", of: null, in: null }
  const total = dms.reduce((product) => product * bigFactorial(states), 1n)
  return { states, share, how: "exact", of: (of * total) / all, in: total }
}

function isEquilibrium(model: GraphModel, slot: number, concept: Concept, limits: Partial<Limits>): boolean {
  return model.ranks.every((_, dm) => explainStability(model, slot, dm, concept, limits).verdict === "stable")
}

/** Every combination of strict rankings of some decision makers. */
function* rankings(model: GraphModel, slots: readonly number[], dms: readonly number[]): Generator<Ranks[]> {
  const [dm, ...rest] = dms
  if (dm === undefined) {
    yield [...model.ranks]
    return
  }
  for (const order of permutations(slots))
    yield* rankings({ ...model, ranks: model.ranks.with(dm, ranksBy(model, order)) }, slots, rest)
}

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= 1) {
    yield items
    return
  }
  for (let i = 0; i < items.length; i++)
    for (const rest of permutations(items.toSpliced(i, 1))) yield [items[i]!, ...rest]
}

function shuffled(model: GraphModel, slots: readonly number[], random: Random): Ranks {
  const order = [...slots]
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return ranksBy(model, order)
}

/** Best first. */
function ranksBy({ space }: GraphModel, order: readonly number[]): Ranks {
  const ranks = new Uint32Array(space.slots)
  order.forEach((slot, i) => {
    ranks[slot] = i + 1
  })
  return ranks
}

function factorial(n: number, most: number): number {
  let product = 1
  for (let i = 2; i <= n && product <= most; i++) product *= i
  return product
}

function bigFactorial(n: number): bigint {
  let product = 1n
  for (let i = 2n; i <= BigInt(n); i++) product *= i
  return product
}
