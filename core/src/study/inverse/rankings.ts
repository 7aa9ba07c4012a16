import {
  type Analysis,
  type Concept,
  hangsOnOwn,
  type Limits,
  type Ranks,
  reanalyse,
  tick,
  type Watch,
} from "../../engine/index.ts"
import { differenceOf, outcomesOf } from "../outcomes/outcomes.ts"
import type { AdjustmentOf } from "./adjust.ts"
import { conditionsOf, hasConditions } from "./conditions.ts"
import type { Freedom, Target } from "./goal.ts"
import { type NearState, nearnessOf } from "./near.ts"
import type { Proposal } from "./proposal.ts"
import { pairsOf, type Raise, Raises } from "./raises.ts"
import { nearestRanking, putUp } from "./swaps.ts"
import { verdictChanges } from "./verdicts.ts"

/** Rankings under which a state of a target would hold, and how far they are from those of today. */
export interface RankingChange extends Proposal {
  /** States that go up, those of one decision maker one after another. */
  readonly adjustments: readonly AdjustmentOf<"rank">[]
  /** Pairs of states whose order changes, of all decision makers together; ties count half. */
  readonly pairs: number
  /** Rankings bar no state. */
  readonly barsToday: false
}

export interface RankingChanges {
  /** Whether the concept has conditions that rankings could be changed by; else nothing was looked for. */
  readonly isSearched: boolean
  /** The fewest pairs first. Each has been analysed and does hold. */
  readonly answers: readonly RankingChange[]
  /** States of the target looked at, of how many. */
  readonly looked: number
  readonly states: number
  /**
   * Whether nothing nearer than the first can be by those who may be touched, among all rankings: every state was looked at,
   * and each decision maker's stability hangs on its own ranking alone; or it is half a pair away.
   */
  readonly proved: boolean
}

// States of a target looked at; those first that the fewest would leave.
const MOST_STATES = 400
// States that conditions are made of, beyond which no further ones are looked at.
const MOST_WORK = 50_000_000
// Of these under SEQ, SSEQ and SIM those at which other rankings than the leavers' are tried, too.
const MOST_WIDE = 12

/**
 * The smallest changes of rankings after which a target holds (SPEC X4): for each of its states the decision makers who
 * would leave it put it higher; where that hangs on others, too, a few other raises are tried. Throws `Stopped` as `analyse` does.
 * Cost: the conditions of each state looked at, of `work` states in all or little more, and an analysis for each answer.
 */
export function rankingChanges(
  analysis: Analysis,
  target: Target,
  concept: Concept,
  freedom: Freedom,
  most: number,
  limits: Partial<Limits> = {},
  watch?: Watch,
  work = MOST_WORK,
): RankingChanges {
  const { model } = analysis
  const { states, near } = nearnessOf(analysis, target, concept, MOST_STATES)
  if (!hasConditions(model, concept))
    return { isSearched: false, answers: [], looked: 0, states, proved: false }
  const isOwn = hangsOnOwn(concept)
  const dms = freedom.ranked ?? freedom.dms
  const free = new Set(dms)
  const wider = isOwn ? null : new Raises(model, concept, dms, limits, watch)
  const ways: { slot: number; raises: readonly Raise[] }[] = []
  const quiet: Watch = watch?.signal === undefined ? {} : { signal: watch.signal }
  const tally = { work: 0 }
  let looked = 0
  for (const [i, { slot, leavers }] of near.entries()) {
    tick(watch, (0.8 * i) / near.length)
    if (tally.work > work) break
    looked++
    if (leavers.length === 0) continue
    const own = nearestOf({ slot, leavers })
    const raises =
      wider !== null && i < MOST_WIDE
        ? wider.fewest(slot, leavers, own)
        : own.length === leavers.length
          ? own
          : null
    if (raises !== null) ways.push({ slot, raises })
  }
  ways.sort((a, b) => pairsOf(a.raises) - pairsOf(b.raises) || a.slot - b.slot)
  const before = outcomesOf(analysis)
  const answers: RankingChange[] = []
  for (const [i, { slot, raises }] of ways.entries()) {
    if (answers.length >= most) break
    tick(watch, 0.8 + (0.2 * i) / ways.length)
    const ranks: Ranks[] = [...model.ranks]
    for (const { dm, state, to, place } of raises) ranks[dm] = putUp(ranks[dm]!, state, to, place)
    const after = reanalyse(analysis, { ...model, ranks, worst: ranks.map(largest) }, { limits })
    // The answers of those whose ranking changes may no longer deter others.
    if (!after.equilibria.get(concept)!.has(slot)) continue
    const text = (state: number): string => model.space.text(state)
    const held = outcomesOf(after)
    answers.push({
      states: [text(slot)],
      adjustments: raises.map((raise) => ({
        ...raise,
        kind: "rank",
        state: text(raise.state),
        to: text(raise.to),
      })),
      pairs: pairsOf(raises),
      difference: differenceOf(before, held),
      verdicts: verdictChanges(before, held),
      barsToday: false,
    })
  }
  // Half a pair is the least that can change.
  const proved = (isOwn && looked === states) || answers[0]?.pairs === 0.5
  return { isSearched: true, answers, looked, states, proved }

  // Of those who would leave the state and may be touched the nearest ranking in which they stay.
  function nearestOf({ slot, leavers }: NearState): Raise[] {
    return leavers.flatMap((dm): Raise[] => {
      const conditions = free.has(dm) ? conditionsOf(model, slot, dm, concept, limits, quiet, tally) : null
      const swaps = conditions === null ? null : nearestRanking(conditions, model.ranks[dm]!)
      if (swaps === null) return []
      return [{ dm, state: slot, to: swaps.to, place: "level", pairs: swaps.level }]
    })
  }
}

/** The rank of what is worst. */
export function largest(ranks: Ranks): number {
  let most = 0
  for (const rank of ranks) most = Math.max(most, rank)
  return most
}
