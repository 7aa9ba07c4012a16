import { type Analysis, type Concept, pathWork } from "../../engine/index.ts"
import { type Conflict, daysOf, type Event, hasHappened, inOrder } from "../../file/index.ts"
import { outcomesOf } from "../outcomes/outcomes.ts"
import { Ways } from "../ways/ways.ts"
import { MOST_MOVES } from "./question.ts"

/** A decision maker's part in an event (SPEC H1 to H3). */
export interface HistoricMove {
  readonly dm: number
  readonly effect: "better" | "same" | "worse"
  /** Ranks after and before, 1 is best. */
  readonly rank: number
  readonly before: number
  /** The concepts asked for under which the state before was stable for it. */
  readonly wasStable: readonly Concept[]
  /** Nobody else moved in the event, and the model has this move. */
  readonly alone: boolean
}

/** An event and the state of things after it. */
export interface Moment {
  readonly event: Event
  /** Y/N strings. */
  readonly before: string
  readonly after: string
  /** The slot of the state after, -1 where it is infeasible (SPEC H4). */
  readonly slot: number
  readonly moves: readonly HistoricMove[]
  /** The concepts under which the state after is an equilibrium. */
  readonly holds: readonly Concept[]
  /** Outcomes that improvements lead to from there, as Y/N strings; null where there are too many moves to tell. */
  readonly within: readonly string[] | null
}

export interface History {
  readonly moments: readonly Moment[]
  /** Moves by feasible states: how many there were, and how many were improvements. */
  readonly moves: number
  readonly improvements: number
}

/**
 * What happened, held against the model: the events up to the conflict's date, all of them where it has none.
 * Cost: for each event that takes or drops an option at most `pathWork`.
 */
export function historyOf(conflict: Conflict, analysis: Analysis): History {
  const { model } = analysis
  const day = conflict.asOf === undefined ? null : (daysOf(conflict.asOf)?.last ?? null)
  const events = inOrder(conflict.record.events).filter(({ when }) => day === null || hasHappened(when, day))
  const outcomes = [...outcomesOf(analysis).keys()]
  let state = "N".repeat(conflict.options.length)
  const moments = events.map((event): Moment => {
    const before = state
    const letters = [...before]
    for (const option of event.taken) letters[option] = "Y"
    for (const option of event.dropped) letters[option] = "N"
    state = letters.join("")
    const [from, slot] = [model.space.find(before), model.space.find(state)]
    const isKnown = from >= 0 && slot >= 0
    const movers = [
      ...new Set(letters.flatMap((letter, i) => (letter === before[i] ? [] : [conflict.options[i]!.owner]))),
    ].sort((a, b) => a - b)
    return {
      event,
      before,
      after: state,
      slot,
      moves: isKnown ? movers.map((dm) => moveOf(dm, from, slot, movers.length === 1, analysis)) : [],
      holds:
        slot < 0 ? [] : analysis.concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot)),
      within: slot < 0 || pathWork(model) > MOST_MOVES ? null : reached(analysis, slot, outcomes),
    }
  })
  const all = moments.flatMap(({ moves }) => moves)
  return {
    moments,
    moves: all.length,
    improvements: all.filter(({ effect }) => effect === "better").length,
  }
}

function moveOf(dm: number, from: number, to: number, alone: boolean, analysis: Analysis): HistoricMove {
  const ranks = analysis.model.ranks[dm]!
  const gain = ranks[from]! - ranks[to]!
  return {
    dm,
    effect: gain > 0 ? "better" : gain < 0 ? "worse" : "same",
    rank: ranks[to]!,
    before: ranks[from]!,
    wasStable: analysis.concepts.filter((concept) => analysis.stable.get(concept)![dm]!.has(from)),
    alone,
  }
}

function reached({ model }: Analysis, slot: number, outcomes: readonly string[]): string[] {
  const ways = new Ways(model, slot)
  return outcomes.filter((state) => {
    const way = ways.to(model.space.find(state))
    return way.kind === "here" || (way.kind === "way" && way.improving)
  })
}
