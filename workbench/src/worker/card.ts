import {
  type Analysis,
  type Catalogue,
  type Concept,
  describeMove,
  type GraphModel,
  labelOf,
  type Opened,
  oneLine,
  type StateSpace,
  type WayStep as Step,
  sayDifference,
  sayState,
  sayStep,
  sayTaken,
  type Watch,
  type Ways,
  waysFrom,
} from "@parley/core"
import type { Card, StateText, Way, WayStep } from "./protocol.ts"
import { Refusal } from "./refusal.ts"

/** The slot of a state's text; a `Refusal` where it names none. */
export function slotOf({ model }: Opened, text: StateText): number {
  const slot = model.space.find(text)
  if (slot < 0) throw new Refusal("no-state")
  return slot
}

/** The slot of today's state, -1 where the file gives none. */
export function todayOf({ conflict, model }: Opened): number {
  return conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
}

/** The source's own name of a state, on one line. */
export function labelIn({ conflict, model }: Opened, slot: number): string | null {
  const label = labelOf(conflict, model, slot)
  return label === null ? null : oneLine(label)
}

/** The concepts, of those asked for, under which a state is an equilibrium. */
export function underOf(analysis: Analysis, concepts: readonly Concept[], slot: number): Concept[] {
  return concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot))
}

/** Options that a decision maker's move changes. */
export function changesOf(model: GraphModel, dm: number, from: number, to: number) {
  return describeMove(model, dm, from, to).map(({ option, to: held }) => ({
    option,
    taken: held === "taken",
  }))
}

/** The steps of a way in words. */
export function saidSteps({ conflict, model }: Opened, steps: readonly Step[], words: Catalogue): WayStep[] {
  return steps.map(({ dm, from, to, reluctant }) => ({
    dm,
    from: model.space.text(from),
    to: model.space.text(to),
    sentence: sayStep(conflict, model, dm, from, to, words),
    reluctant,
  }))
}

/**
 * Tells states as cards. Cost of a card: options and decision makers, and the first time, where ways are told, twice
 * the moves of the model.
 */
export class Cards {
  readonly #of: Opened
  readonly #analysis: Analysis
  readonly #concepts: readonly Concept[]
  readonly #words: Catalogue
  readonly #today: number
  readonly #way: (slot: number) => Way

  /** `ways`: whether cards say how their states can be reached. */
  constructor(
    of: Opened,
    analysis: Analysis,
    concepts: readonly Concept[],
    words: Catalogue,
    ways: { readonly watch: Watch } | null,
  ) {
    this.#of = of
    this.#analysis = analysis
    this.#concepts = concepts
    this.#words = words
    this.#today = todayOf(of)
    this.#way = ways === null ? () => ({ kind: "unknown" }) : (slot) => this.#wayTo(slot, ways.watch)
  }

  /** The card of a state. */
  of(slot: number): Card {
    const { conflict, model } = this.#of
    const words = this.#words
    const compared = this.#today >= 0 && this.#today !== slot
    const stable: Partial<Record<Concept, readonly boolean[]>> = {}
    for (const concept of this.#concepts)
      stable[concept] = this.#analysis.stable.get(concept)!.map((set) => set.has(slot))
    return {
      text: model.space.text(slot),
      number: model.space.number(slot),
      label: labelIn(this.#of, slot),
      sentence: sayState(conflict, model, slot, words),
      taken: sayTaken(conflict, model, slot, words),
      change: compared ? sayDifference(conflict, model, this.#today, slot, words) : null,
      ranks: model.ranks.map((ranks) => ranks[slot]!),
      under: underOf(this.#analysis, this.#concepts, slot),
      stable,
      way: this.#way(slot),
    }
  }

  #wayTo(slot: number, watch: Watch): Way {
    if (this.#today < 0) return { kind: "unknown" }
    if (this.#today === slot) return { kind: "today" }
    const ways = waysIn(this.#of.model, this.#today)
    if (ways === null) return { kind: "left-out" }
    const way = ways.to(slot, watch)
    if (way.kind !== "way") return { kind: "none" }
    return { kind: "way", improving: way.improving, steps: saidSteps(this.#of, way.steps, this.#words) }
  }
}

// The ways from the state asked about last, for as long as the states live. Models of the same states differ in
// preferences only.
const kept = new WeakMap<
  StateSpace,
  { readonly model: GraphModel; readonly start: number; readonly ways: Ways | null }
>()

/** The ways from a state, kept with the model; null where there are too many moves to look at. */
export function waysIn(model: GraphModel, start: number): Ways | null {
  const known = kept.get(model.space)
  if (known?.start === start && known.model === model) return known.ways
  const ways = known?.start === start ? (known.ways?.under(model) ?? null) : waysFrom(model, start)
  kept.set(model.space, { model, start, ways })
  return ways
}
