import {
  type Concept,
  type GraphModel,
  type Limits,
  movesOf,
  SANCTIONING,
  Simultaneous,
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
 * state alone: no other state is judged. RangeError if the slot is no state or there is no such decision maker.
 * Throws `Stopped` where SIM or seq-or-sim meet the limit of simultaneous choices, or the signal of `watch` stops it.
 * Cost: for each improvement at worst the moves of all states that opponents can bring about.
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
  switch (concept) {
    case "nash":
      return () => ({ kind: "not-considered" })
    case "sim": {
      const { movers, sanction } = together(focus, opponents(focus.model, focus.dm))
      return (to) => sanction(to) ?? { kind: "not-together", movers, sequence: null }
    }
    case "seq-or-sim":
      return inTurnOrTogether(focus)
    default:
      return inTurn(focus, SANCTIONING[concept])
  }
}

function opponents(model: GraphModel, dm: number): number[] {
  return model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
}

/** Sanctions by sequences (SPEC C1). */
function inTurn(focus: Focus, { improving, counter }: { improving: boolean; counter: boolean }) {
  const { model, slot, dm, rank } = focus
  const ranks = model.ranks[dm]!
  const others = opponents(model, dm)
  const sequences = new Sequences(model, others, improving, focus.watch)
  return (to: number): SequenceSanction | NoSequence => {
    if (others.length === 0) return { kind: "no-opponents" }
    let sanction = -1
    let worst = -1
    let worstRank = 0
    let hurting = 0
    // Of the states that hurt, the one whose best counter-move gains least.
    let closest = -1
    let closestRank = 0
    const ends: number[] = []
    const reached = sequences.each(to, (state, entry) => {
      ends[entry] = state
      const there = ranks[state]!
      if (there > worstRank) {
        worst = entry
        worstRank = there
      }
      if (there < rank) return true
      hurting++
      const best = counter ? bestMove(model, dm, state) : null
      if (best === null || best.rank >= rank) {
        sanction = entry
        return false
      }
      if (best.rank > closestRank) {
        closest = entry
        closestRank = best.rank
      }
      return true
    })
    const ending = (entry: number) => {
      const end = ends[entry]!
      return { steps: sequences.path(entry), end, rank: ranks[end]! }
    }
    if (sanction >= 0) {
      const found = ending(sanction)
      const effect = found.rank > ranks[slot]! ? "worse" : "same"
      const best = counter ? { counter: bestMove(model, dm, found.end) } : {}
      return { kind: "sequence", ...found, effect, ...best }
    }
    if (reached === 0) return { kind: "no-answer" }
    if (hurting === 0) return { kind: "harmless", reached, worst: ending(worst) }
    const found = ending(closest)
    const best = bestMove(model, dm, found.end)!
    return { kind: "escaped", reached, hurting, worst: { ...found, counter: best } }
  }
}

function bestMove(model: GraphModel, dm: number, from: number): Counter | null {
  const ranks = model.ranks[dm]!
  let best: Counter | null = null
  movesOf(model).from(dm, from, (to) => {
    if (best === null || ranks[to]! < best.rank) best = { to, rank: ranks[to]! }
    return true
  })
  return best
}

/** Sanctions by simultaneous choices of `others` (SPEC C6): those of them who can improve, and what they do. */
function together({ model, slot, dm, rank, limits, watch }: Focus, others: readonly number[]) {
  const simultaneous = new Simultaneous(model, limits, watch)
  const movers = others.filter((other) => improvementsOf(model, other, slot).length > 0)
  // One opponent alone makes a plainer reason than several at once.
  const groups = [...movers.map((mover) => [mover]), ...(movers.length > 1 ? [movers] : [])]
  const sanction = (to: number): JointSanctionMoves | null => {
    for (const group of groups) {
      const found = simultaneous.sanction(slot, dm, to, group)
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

/** A SEQ sanction, or simultaneous choices of the SEQ-unstable opponents (SPEC C7). */
function inTurnOrTogether(focus: Focus): (to: number) => Answer {
  const { model, slot } = focus
  const sequence = inTurn(focus, SANCTIONING.seq)
  const isUnstable = (other: number): boolean => {
    const theirs = inTurn({ ...focus, dm: other, rank: model.ranks[other]![slot]! }, SANCTIONING.seq)
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
