import type { Concept } from "../engine/index.ts"
import type {
  CardsAnswer,
  Opened,
  OutcomesAnswer,
  StateFacts,
  StatesAnswer,
  WayStep,
} from "../study/index.ts"
import { nameFor, todayOf } from "../study/index.ts"
import {
  type Catalogue,
  sayDifference,
  sayName,
  sayState,
  sayStep,
  sayTaken,
  stateName,
} from "../words/index.ts"

/** A state as shown: its Y/N string in option order, `-` where the members of a merged state differ, and its number. */
export interface ToldState {
  readonly text: string
  /** 1-based. */
  readonly number: number
  /** The source's own name, on one line. */
  readonly label: string | null
  /** What it is called: by the file, or by what sets it apart. */
  readonly name: string
}

/** A step of a way. */
export interface ToldStep {
  readonly dm: number
  /** Y/N strings. */
  readonly from: string
  readonly to: string
  /** "Washington could withdraw the promise of amnesty". */
  readonly sentence: string
  /** No improvement for who makes it. */
  readonly reluctant: boolean
}

/** How a state can be reached from today. */
export type ToldWay =
  | { readonly kind: "today" }
  /** The file gives no today, or the question did not ask for ways. */
  | { readonly kind: "unknown" }
  /** No moves lead here. */
  | { readonly kind: "none" }
  /** Left out since there are very many moves. */
  | { readonly kind: "left-out" }
  | { readonly kind: "way"; readonly improving: boolean; readonly steps: readonly ToldStep[] }

/** All that is shown of a state. */
export interface Card extends ToldState {
  /** Everything that holds in it, as one sentence. */
  readonly sentence: string
  /** Only what is taken, as one sentence. */
  readonly taken: string
  /** What sets it apart from today, as one sentence; null where the file gives no today or this is it. */
  readonly change: string | null
  /** Per decision maker; 1 is best. */
  readonly ranks: readonly number[]
  /** The concepts asked for under which it is an equilibrium. */
  readonly under: readonly Concept[]
  /** Per concept asked for, per decision maker. */
  readonly stable: Readonly<Partial<Record<Concept, readonly boolean[]>>>
  readonly way: ToldWay
}

/** What would hold, as shown. */
export interface ToldOutcomes
  extends Pick<OutcomesAnswer, "states" | "worst" | "classes" | "concepts" | "counts"> {
  /** The strongest outcomes, at most as many as asked for. */
  readonly outcomes: readonly Card[]
  /** How many outcomes there are in all. */
  readonly total: number
  readonly today: Card | null
}

/** A page of states, as shown. */
export interface ToldStates {
  /** Before and after the filter. */
  readonly total: number
  readonly matching: number
  readonly from: number
  readonly states: readonly Card[]
}

export function tellState(opened: Opened, slot: number, words: Catalogue): ToldState {
  const { state, label } = stateName(opened, slot, words)
  return {
    text: opened.model.space.text(slot),
    number: state,
    label,
    name: sayName(opened, nameFor(opened, slot), words),
  }
}

/** The steps of a way in words. */
export function tellSteps(
  steps: readonly WayStep[],
  { conflict, model }: Opened,
  words: Catalogue,
): ToldStep[] {
  return steps.map(({ dm, from, to, reluctant }) => ({
    dm,
    from: model.space.text(from),
    to: model.space.text(to),
    sentence: sayStep({ conflict, model }, { dm, from, to }, words),
    reluctant,
  }))
}

/** A state as a card. Cost: options and decision makers. */
export function tellCard(facts: StateFacts, opened: Opened, words: Catalogue): Card {
  const { conflict, model } = opened
  const { slot, ranks, under, stable, way } = facts
  const today = todayOf(opened)
  const compared = today >= 0 && today !== slot
  return {
    ...tellState(opened, slot, words),
    sentence: sayState({ conflict, model }, slot, words),
    taken: sayTaken({ conflict, model }, slot, words),
    change: compared ? sayDifference({ conflict, model }, today, slot, words) : null,
    ranks,
    under,
    stable,
    way: tellWay(way, opened, words),
  }
}

function tellWay(way: StateFacts["way"], opened: Opened, words: Catalogue): ToldWay {
  if (way === undefined) return { kind: "unknown" }
  if (way.kind === "here") return { kind: "today" }
  return way.kind === "way" ? { ...way, steps: tellSteps(way.steps, opened, words) } : way
}

export function tellOutcomes(answer: OutcomesAnswer, opened: Opened, words: Catalogue): ToldOutcomes {
  const { states, worst, classes, concepts, counts, strongest, today } = answer
  return {
    states,
    worst,
    classes,
    concepts,
    counts,
    outcomes: strongest.of.map((each) => tellCard(each, opened, words)),
    total: strongest.total,
    today: today && tellCard(today, opened, words),
  }
}

export function tellStates(answer: StatesAnswer, opened: Opened, words: Catalogue): ToldStates {
  return { ...answer, states: answer.states.map((each) => tellCard(each, opened, words)) }
}

export function tellCards(answer: CardsAnswer, opened: Opened, words: Catalogue): (Card | null)[] {
  return answer.map((each) => each && tellCard(each, opened, words))
}
