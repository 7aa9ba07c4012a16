import {
  type Answering,
  Choices,
  type Concept,
  definitionOf,
  type GraphModel,
  type InTurn,
  type Limits,
  movesOf,
  type Ranks,
  rankCarrier,
  sweep,
  type Watch,
} from "../../engine/index.ts"
import type {
  Answer,
  Counter,
  Explanation,
  Improvement,
  JointSanctionMoves,
  NoSequence,
  SequenceSanction,
} from "./explanation.ts"
import { Sequences } from "./sequences.ts"

/**
 * Why a state is stable or not for a decision maker under an individual concept (SPEC C1 to C7), found from this
 * state alone: no other state is judged, unless the others answer more than once. RangeError if the slot is no state or there is no such decision maker.
 * Throws `Stopped` at the limit of choices at the same moment, or where the signal of `watch` stops it.
 * Cost: for each improvement at worst the moves of all states that opponents can bring about; for each further round of
 * answers a sweep over all states.
 */
export function explainStability(
  model: GraphModel,
  slot: number,
  dm: number,
  concept: Concept,
  limits: Partial<Limits> = {},
  watch?: Watch,
): Explanation {
  if (!model.space.isState(slot)) throw new RangeError("a slot that is no state has no stability")
  if (model.ranks[dm] === undefined) throw new RangeError("there is no such decision maker")
  const focus: Focus = { model, slot, dm, rank: model.ranks[dm][slot]!, limits, watch }
  const answer = answerUnder(focus, concept)
  const improvements = improvementsOf(model, dm, slot).map((to): Improvement => {
    const given = answer(to)
    return { to, rank: model.ranks[dm]![to]!, deterred: isSanction(given), answer: given }
  })
  const stable = improvements.every(({ deterred }) => deterred)
  let moves = 0
  movesOf(model).from(dm, slot, () => {
    moves++
    return true
  })
  return {
    slot,
    dm,
    concept,
    verdict: stable ? "stable" : "unstable",
    reason: !stable
      ? "undeterred"
      : improvements.length > 0
        ? "all-deterred"
        : moves > 0
          ? "nothing-better"
          : "no-move",
    rank: focus.rank,
    moves,
    improvements,
  }
}

// The state judged, by whom, and its rank.
interface Focus {
  readonly model: GraphModel
  readonly slot: number
  readonly dm: number
  readonly rank: number
  readonly limits: Partial<Limits>
  readonly watch: Watch | undefined
}

/** Whether an answer deters. */
export function isSanction(answer: Answer): answer is SequenceSanction | JointSanctionMoves {
  return answer.kind === "sequence" || answer.kind === "joint"
}

/** R+_i(s): best first, then by number. */
function improvementsOf(model: GraphModel, dm: number, slot: number): number[] {
  const ranks = model.ranks[dm]!
  const better: number[] = []
  movesOf(model).from(dm, slot, (to) => {
    if (ranks[to]! < ranks[slot]!) better.push(to)
    return true
  })
  return better.sort((a, b) => ranks[a]! - ranks[b]! || a - b)
}

function answerUnder(focus: Focus, concept: Concept): (to: number) => Answer {
  const definition = definitionOf(concept)
  switch (definition.kind) {
    case "alone":
      return () => ({ kind: "not-considered" })
    case "in-turn":
      return inTurn(focus, definition)
    case "at-once": {
      const { movers, sanction } = together(focus, opponents(focus.model, focus.dm))
      return (to) => sanction(to) ?? { kind: "not-together", movers, sequence: null }
    }
    case "either-way":
      return inTurnOrTogether(focus, definition.inTurn)
  }
}

function opponents(model: GraphModel, dm: number): number[] {
  return model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
}

/** Sanctions by sequences (SPEC C1). */
function inTurn(focus: Focus, by: Answers): (to: number) => SequenceSanction | NoSequence {
  const { model, dm, rank } = focus
  const ranks = model.ranks[dm]!
  const others = opponents(model, dm)
  const sequences = new Sequences(model, others, by.steps === "improving", focus.watch)
  const counterFrom = counters(focus, by)
  return (to) => {
    if (others.length === 0) return { kind: "no-opponents" }
    const tally = { sanction: -1, worst: -1, worstRank: 0, hurting: 0, closest: -1, closestValue: 0 }
    const ends: number[] = []
    const reached = sequences.each(to, (state, entry) => {
      ends[entry] = state
      const there = ranks[state]!
      if (there > tally.worstRank) [tally.worst, tally.worstRank] = [entry, there]
      if (there < rank) return true
      tally.hurting++
      const best = counterFrom?.(state) ?? null
      if (best === null || best.value >= rank) {
        tally.sanction = entry
        return false
      }
      // Of the states that hurt, the one whose best counter-move gains least.
      if (best.value > tally.closestValue) [tally.closest, tally.closestValue] = [entry, best.value]
      return true
    })
    const ending = (entry: number) => {
      const end = ends[entry]!
      return { steps: sequences.path(entry), end, rank: ranks[end]! }
    }
    if (tally.sanction >= 0) {
      const found = ending(tally.sanction)
      const effect = found.rank > rank ? "worse" : "same"
      const counter = counterFrom === null ? {} : { counter: counterFrom(found.end)?.told() ?? null }
      return { kind: "sequence", ...found, effect, ...counter }
    }
    if (reached === 0) return { kind: "no-answer" }
    if (tally.hurting === 0) return { kind: "harmless", reached, worst: ending(tally.worst) }
    const found = ending(tally.closest)
    const counter = counterFrom!(found.end)!.told()
    return { kind: "escaped", reached, hurting: tally.hurting, worst: { ...found, counter } }
  }
}

type Answers = Pick<Answering, "steps" | "counter" | "rounds">

// The best move from a state after an answer, and what comes of it: its own rank, or the worst that it is answered with.
interface Best {
  readonly value: number
  readonly told: () => Counter
}

/** The best that the decision maker can do after an answer; null where it may do nothing. */
function counters(focus: Focus, { steps, counter, rounds }: Answers): ((from: number) => Best | null) | null {
  const { model, dm, rank } = focus
  const ranks = model.ranks[dm]!
  if (rounds === 1)
    return counter
      ? (from) => {
          const to = bestMove(model, dm, from, ranks)
          return to < 0 ? null : { value: ranks[to]!, told: () => ({ to, rank: ranks[to]! }) }
        }
      : null
  const next = { steps, counter, rounds: rounds - 1 }
  // The others may leave it at the move.
  const worth = sweep(rankCarrier(model, dm, steps === "improving"), ranks, [next])[0]!.map((value, state) =>
    Math.max(value, ranks[state]!),
  )
  let again: ReturnType<typeof inTurn> | undefined
  return (from) => {
    const to = bestMove(model, dm, from, worth)
    if (to < 0) return null
    const told = (): Counter => {
      const found: Counter = { to, rank: ranks[to]! }
      if (found.rank >= rank) return found
      const answer = (again ??= inTurn(focus, next))(to)
      return isSanction(answer) ? { ...found, answer } : found
    }
    return { value: worth[to]!, told }
  }
}

/** Where the decision maker finds the least value by one move, the first by number; -1 where it cannot move. */
function bestMove(model: GraphModel, dm: number, from: number, values: Ranks): number {
  let best = -1
  movesOf(model).from(dm, from, (to) => {
    if (best < 0 || values[to]! < values[best]!) best = to
    return true
  })
  return best
}

/** Sanctions by simultaneous choices of `others` (SPEC C6): those of them who can improve, and what they do. */
function together({ model, slot, dm, rank, limits, watch }: Focus, others: readonly number[]) {
  const choices = new Choices(model, { limits, watch })
  const movers = others.filter((other) => improvementsOf(model, other, slot).length > 0)
  // One opponent alone makes a plainer reason than several at once.
  const groups = [...movers.map((mover) => [mover]), ...(movers.length > 1 ? [movers] : [])]
  const sanction = (to: number): JointSanctionMoves | null => {
    for (const group of groups) {
      const found = choices.sanction(slot, dm, to, group)
      if (found === null) continue
      const moves = found.choices.flatMap((choice, mover) =>
        choice === null ? [] : [{ dm: mover, from: slot, to: choice }],
      )
      const there = model.ranks[dm]![found.to]!
      return { kind: "joint", moves, end: found.to, rank: there, effect: there > rank ? "worse" : "same" }
    }
    return null
  }
  return { movers, sanction }
}

/** An answer in turn, or choices at once of the opponents for whom answers in turn leave the state unstable (SPEC C7). */
function inTurnOrTogether(focus: Focus, by: InTurn): (to: number) => Answer {
  const { model, slot } = focus
  const sequence = inTurn(focus, by)
  const isUnstable = (other: number): boolean => {
    const theirs = inTurn({ ...focus, dm: other, rank: model.ranks[other]![slot]! }, by)
    return improvementsOf(model, other, slot).some((to) => !isSanction(theirs(to)))
  }
  let joint: ReturnType<typeof together> | null = null
  return (to) => {
    const answer = sequence(to)
    if (isSanction(answer)) return answer
    joint ??= together(focus, opponents(model, focus.dm).filter(isUnstable))
    return joint.sanction(to) ?? { kind: "not-together", movers: joint.movers, sequence: answer }
  }
}
