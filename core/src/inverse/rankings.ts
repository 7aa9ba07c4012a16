import { type Difference, differenceOf, outcomesOf } from "../assess/index.ts"
import {
  type Analysis,
  type Concept,
  type Limits,
  type Ranks,
  reanalyse,
  SANCTIONING,
  tick,
  type Watch,
} from "../engine/index.ts"
import type { Adjustment } from "./adjust.ts"
import { conditionsOf } from "./conditions.ts"
import type { Freedom, Target } from "./goal.ts"
import { nearnessOf } from "./near.ts"
import { nearestRanking, putUp } from "./swaps.ts"

/// Rankings under which a state of a target would hold, and how far they are from those of today.
export interface RankingChange {
  /// The one state that holds then, as a Y/N string.
  readonly states: readonly string[]
  /// One for each decision maker who would leave the state.
  readonly adjustments: readonly (Adjustment & { readonly kind: "rank" })[]
  /// Pairs of states whose order changes, of all decision makers together; ties count half.
  readonly pairs: number
  readonly difference: Difference
  /// Rankings bar no state.
  readonly barsToday: false
}

export interface RankingChanges {
  /// The fewest pairs first. Each has been analysed and does hold.
  readonly answers: readonly RankingChange[]
  /// States of the target looked at, of how many.
  readonly looked: number
  readonly states: number
  /// Whether nothing nearer can be by those who may be touched: every state was looked at, and each decision maker's
  /// stability hangs on its own ranking alone. Under SEQ, SSEQ and SIM each ranking is the nearest by itself.
  readonly proved: boolean
}

// States of a target looked at; those first that the fewest would leave.
const MOST_STATES = 400

/// The smallest changes of rankings after which a target holds (SPEC X4): for each of its states the decision makers who
/// would leave it put it higher. A ranking without ties stays without. Throws `Stopped` as `analyse` does.
/// Cost: the conditions of each state looked at, and an analysis for each answer.
export function rankingChanges(
  analysis: Analysis,
  target: Target,
  concept: Concept,
  freedom: Freedom,
  most: number,
  limits: Partial<Limits> = {},
  watch?: Watch,
): RankingChanges {
  const { model } = analysis
  const { states, near } = nearnessOf(analysis, target, concept, MOST_STATES)
  const free = new Set(freedom.dms)
  const ways: {
    slot: number
    pairs: number
    moves: { dm: number; to: number; place: Place; pairs: number }[]
  }[] = []
  near.forEach(({ slot, leavers }, i) => {
    tick(watch, (0.8 * i) / near.length)
    const moves = leavers.flatMap((dm) => {
      const conditions = free.has(dm) ? conditionsOf(model, slot, dm, concept, limits) : null
      const swaps = conditions === null ? null : nearestRanking(conditions, model.ranks[dm]!)
      if (swaps === null) return []
      const place: Place = model.worst[dm] === model.space.count ? "above" : "level"
      return [{ dm, to: swaps.to, place, pairs: swaps[place] }]
    })
    if (leavers.length > 0 && moves.length === leavers.length)
      ways.push({ slot, moves, pairs: moves.reduce((sum, move) => sum + move.pairs, 0) })
  })
  ways.sort((a, b) => a.pairs - b.pairs || a.slot - b.slot)
  const before = outcomesOf(analysis)
  const answers: RankingChange[] = []
  for (const [i, { slot, moves, pairs }] of ways.entries()) {
    if (answers.length >= most) break
    tick(watch, 0.8 + (0.2 * i) / ways.length)
    const ranks: Ranks[] = [...model.ranks]
    for (const { dm, to, place } of moves) ranks[dm] = putUp(ranks[dm]!, slot, to, place)
    const after = reanalyse(analysis, { ...model, ranks, worst: ranks.map(largest) }, limits)
    // The answers of those whose ranking changes may no longer deter others.
    if (!after.equilibria.get(concept)!.has(slot)) continue
    const state = model.space.text(slot)
    answers.push({
      states: [state],
      adjustments: moves.map((move) => ({ ...move, kind: "rank", state, to: model.space.text(move.to) })),
      pairs,
      difference: differenceOf(before, outcomesOf(after)),
      barsToday: false,
    })
  }
  const hangsOnOwn =
    concept === "nash" || (concept in SANCTIONING && !SANCTIONING[concept as "gmr"].improving)
  return {
    answers,
    looked: near.length,
    states,
    proved: hangsOnOwn && near.length === states,
  }
}

type Place = "level" | "above"

function largest(ranks: Ranks): number {
  let most = 0
  for (const rank of ranks) most = Math.max(most, rank)
  return most
}
