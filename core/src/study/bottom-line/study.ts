import {
  type Analysis,
  Bits,
  type Concept,
  Paths,
  pathWork,
  statesWhere,
  stepsUnder,
  USUAL_CONCEPT,
} from "../../engine/index.ts"
import { expressionNamed, stateNamed } from "../named.ts"
import { type Opened, Refused, type Study, todayOf } from "../opened.ts"
import { explainStability } from "../reasons/stability.ts"
import { MOST_WAYS_MOVES, waysIn } from "../ways/ways.ts"
import { analysisWork } from "../work.ts"
import type { BottomLineAnswer, Departure, Destination, Finding, TodayFacts } from "./answer.ts"
import { type BottomLineQuestion, MOST_ENDS, MOST_NAMED, MOST_WALKED, MOST_WEIGHED } from "./question.ts"
import { roadTo } from "./road.ts"

/** The answer in a sentence. Cost: an analysis, and the moves of the model a few times. */
export const bottomLine: Study<BottomLineQuestion, BottomLineAnswer> = {
  cost: ({ model }, { concepts }) =>
    analysisWork(model, concepts) + 2 * Math.min(pathWork(model), MOST_WAYS_MOVES),
  answer(opened, { concepts, to }) {
    const concept = strongOf(concepts)
    const analysis = opened.analysis(concepts)
    const strong = analysis.equilibria.get(concept)!
    const today = todayOf(opened)
    const facts = today < 0 ? null : todayFacts(opened, analysis, concepts, today)
    const asked = { opened, analysis, concept, strong, today: facts }
    return {
      concept,
      states: opened.model.space.count,
      strong: strong.count(),
      today: facts,
      finding: found(asked, to),
    }
  },
}

interface About {
  readonly opened: Opened
  readonly analysis: Analysis
  readonly concept: Concept
  readonly strong: Bits
  readonly today: TodayFacts | null
}

/** The concept that says what would hold (SPEC A1): RangeError without any. */
export function strongOf(concepts: readonly Concept[]): Concept {
  const credible = concepts.find((each) => stepsUnder(each) === "improving")
  const chosen = concepts.includes(USUAL_CONCEPT) ? USUAL_CONCEPT : (credible ?? concepts[0])
  if (chosen === undefined) throw new RangeError("no concept says what would hold")
  return chosen
}

function todayFacts(
  opened: Opened,
  analysis: Analysis,
  concepts: readonly Concept[],
  slot: number,
): TodayFacts {
  const { model, limits, watch } = opened
  const concept = strongOf(concepts)
  const reasons = model.ranks.map((_, dm) => explainStability(model, slot, dm, concept, limits, watch).reason)
  const those = (reason: (typeof reasons)[number]): number[] =>
    reasons.flatMap((each, dm) => (each === reason ? [dm] : []))
  return {
    slot,
    holds: analysis.equilibria.get(concept)!.has(slot),
    under: concepts.filter((each) => analysis.equilibria.get(each)!.has(slot)),
    deterred: those("all-deterred"),
    bound: those("no-move"),
  }
}

// The first that applies (SPEC A4).
function found(about: About, to: string | undefined): Finding {
  const { opened, strong, today } = about
  const { model } = opened
  if (model.worst.every((worst) => worst === 1)) return { kind: "nothing-wanted" }
  const total = strong.count()
  if (total === 0)
    return { kind: "nothing-holds", circle: circleFrom(about, today?.slot ?? model.space.slot(1)) }
  if (to !== undefined) return wantedIn(about, to)
  if (total > MOST_NAMED) return many(about)
  if (today === null) return { kind: "no-today", slots: strong.toArray() }
  return today.holds ? standing(about, today) : falling(about, today)
}

/** Its states: of what names a state, that one; else those in which an expression is true. */
function statesNamed({ conflict, model }: Opened, text: string): Bits {
  const states = new Bits(model.space.slots)
  try {
    states.add(stateNamed({ conflict, model }, text))
  } catch (error) {
    if (!(error instanceof Refused) || error.fault.code !== "state-unknown") throw error
    return statesWhere(model.space, expressionNamed(conflict, text, "hold"))
  }
  return states
}

function wantedIn(about: About, to: string): Finding {
  const { opened, strong } = about
  const states = statesNamed(opened, to)
  const of = states.count()
  const slot = of === 1 ? states.toArray()[0]! : -1
  states.intersect(strong)
  const count = states.count()
  return count === 0
    ? { kind: "wanted-fails", of, slot }
    : { kind: "wanted-holds", count, goal: nearest(about, states.toArray()) }
}

function many({ opened, strong }: About): Finding {
  const { space, owners } = opened.model
  const total = strong.count()
  const taken = owners.map((_, option) => {
    const set = statesWhere(space, { kind: "option", option })
    set.intersect(strong)
    return set.count()
  })
  const apart = taken.map((count) => Math.min(count, total - count))
  const most = Math.max(...apart)
  return {
    kind: "many",
    agreed: apart.filter((count) => count === 0).length,
    options: owners.length,
    divides: most === 0 ? -1 : apart.indexOf(most),
  }
}

function standing(about: About, { slot: today }: TodayFacts): Finding {
  const { ranks } = about.opened.model
  const better = about.strong.toArray().filter((slot) => ranks.every((own) => own[slot]! < own[today]!))
  // Those that no other of them beats for everybody.
  const best = better.filter(
    (slot) =>
      !better.some(
        (other) =>
          ranks.every((own) => own[other]! <= own[slot]!) && ranks.some((own) => own[other]! < own[slot]!),
      ),
  )
  return { kind: "today-holds", better: better.length, goal: best.length === 0 ? null : nearest(about, best) }
}

function falling(about: About, { slot: today }: TodayFacts): Finding {
  const { opened, strong } = about
  const { model, watch } = opened
  const departures = departuresFrom(about, today)
  if (pathWork(model) > MOST_WAYS_MOVES) return { kind: "today-falls", departures, ends: null }
  const gains = new Paths(model, today, "improvements", { watch })
  const reached = strong.toArray().filter((slot) => gains.length(slot) > 0)
  const near = reached.sort((a, b) => gains.length(a) - gains.length(b) || a - b)
  return {
    kind: "today-falls",
    departures,
    ends: { slots: near.slice(0, MOST_ENDS), total: near.length },
  }
}

/** Who has a gain that nothing answers at a state, each with its best. */
function departuresFrom({ opened, analysis, concept }: About, slot: number): Departure[] {
  const { model, limits, watch } = opened
  return model.ranks.flatMap((_, dm) => {
    if (analysis.stable.get(concept)![dm]!.has(slot)) return []
    const { improvements } = explainStability(model, slot, dm, concept, limits, watch)
    // The best come first.
    return [{ dm, to: improvements.find(({ deterred }) => !deterred)!.to }]
  })
}

/**
 * How long a circle is that is come into where at each state the first who gains unanswered makes its best move; 0 where
 * that is not found within `MOST_WALKED` moves.
 */
function circleFrom(about: About, start: number): number {
  const met = new Map<number, number>()
  for (let at = start, moves = 0; moves <= MOST_WALKED; moves++) {
    const before = met.get(at)
    if (before !== undefined) return moves - before
    met.set(at, moves)
    at = departuresFrom(about, at)[0]!.to
  }
  return 0
}

/** Of outcomes the one that is reached by the fewest steps that are no gain, then by the fewest steps (SPEC A6). */
function nearest({ opened, today }: About, slots: readonly number[]): Destination {
  const { model, watch } = opened
  if (today === null) return { slot: slots[0]!, road: null }
  const ways = waysIn(model, today.slot)
  if (ways === null) return { slot: slots[0]!, road: { kind: "too-many-moves" } }
  const far = (slot: number): number => {
    const distance = ways.distance(slot, watch)
    return distance < 0 ? Number.POSITIVE_INFINITY : distance
  }
  const gains = slots.filter((slot) => ways.isGained(slot, watch))
  const near = [...(gains.length > 0 ? gains : slots)].sort((a, b) => far(a) - far(b) || a - b)
  const cost = (slot: number): number => {
    const way = ways.to(slot, watch)
    if (way.kind !== "way") return way.kind === "here" ? 0 : Number.POSITIVE_INFINITY
    return way.steps.filter(({ reluctant }) => reluctant).length * 1000 + way.steps.length
  }
  const weighed = near.slice(0, MOST_WEIGHED).map((slot) => ({ slot, cost: cost(slot) }))
  const { slot } = weighed.reduce((best, each) => (each.cost < best.cost ? each : best))
  return { slot, road: roadTo(model, today.slot, slot, watch) }
}
