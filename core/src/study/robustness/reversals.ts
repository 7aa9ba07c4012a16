import {
  type Analysis,
  type Answering,
  type Concept,
  definitionOf,
  type GraphModel,
  movesOf,
  tick,
  type Watch,
} from "../../engine/index.ts"
import { Sequences } from "../reasons/sequences.ts"
import { Deterrence, NEVER } from "./deterrence.ts"

/** How far an outcome is, under a concept and by one decision maker's ranking, from failing (SPEC U11). */
export interface Reversal {
  /** Y/N string. */
  readonly state: string
  readonly concept: Concept
  readonly dm: number
  /** The fewest reversed pairs of states found, in halves; null where no ranking of this decision maker was found. */
  readonly pairs: number | null
  /** No fewer do; `pairs` is the fewest where it is the same. Null where no ranking of this decision maker does it. */
  readonly least: number | null
  /** Who then leaves, by index, and where to: Y/N string. Null where no ranking was found. */
  readonly leaver: number | null
  readonly to: string | null
}

/**
 * The fewest reversed pairs in each decision maker's ranking after which each of the outcomes `states` fails, by a departure of
 * its own or by another's that it no longer deters, under each concept under which they hold; nothing where improvements at the same moment count, or more than one answer. Throws `Stopped` by the signal of `watch`.
 * Cost: of each state and decision maker at most its moves times the moves of all states that opponents can bring about.
 */
export function reversalsOf(analysis: Analysis, states: readonly string[], watch?: Watch): Reversal[] {
  const { concepts, equilibria, model } = analysis
  const orders = model.ranks.map((_, dm) => new Order(model, dm))
  const deterrence = new Deterrence(model, watch)
  return states.flatMap((state, i) => {
    tick(watch, i / states.length)
    const slot = model.space.find(state)
    return concepts.flatMap((concept): Reversal[] => {
      const answers = answersUnder(concept)
      if (answers === undefined || slot < 0 || !equilibria.get(concept)!.has(slot)) return []
      return orders.map((order, dm) => {
        const own = nearestLeaving(model, order, { slot, dm, answers }, watch)
        // What others may do hangs on it only where answers must serve those who give them.
        const others =
          answers?.steps === "improving"
            ? deterrence.fewest({ slot, dm, counter: answers.counter }, own.pairs)
            : NEVER
        const bounds = [own.pairs, others.least].filter((each) => each !== null)
        const isOwn = own.pairs !== null && own.pairs <= (others.most ?? Number.POSITIVE_INFINITY)
        const [leaver, to] = isOwn ? [dm, own.to] : [others.leaver, others.to]
        return {
          state,
          concept,
          dm,
          pairs: isOwn ? own.pairs : others.most,
          least: bounds.length === 0 ? null : Math.min(...bounds),
          leaver: leaver < 0 || to < 0 ? null : leaver,
          to: to < 0 ? null : model.space.text(to),
        }
      })
    })
  })
}

/** States x decision makers squared x slots beyond which reversed pairs are not counted. */
export const MOST_REVERSING = 100_000_000

/** The same where that is not too much; else null. */
export function reversalsWithin(
  analysis: Analysis,
  states: readonly string[],
  watch?: Watch,
): Reversal[] | null {
  const { ranks, space } = analysis.model
  if (states.length * ranks.length ** 2 * space.slots > MOST_REVERSING) return null
  return reversalsOf(analysis, states, watch)
}

type Answers = Pick<Answering, "steps" | "counter">

/** How the others may answer under a concept, null for not at all; undefined where nothing is told of it. */
function answersUnder(concept: Concept): Answers | null | undefined {
  const definition = definitionOf(concept)
  switch (definition.kind) {
    case "alone":
      return null
    case "in-turn":
      return definition.rounds === 1 ? definition : undefined
    case "at-once":
    case "either-way":
      return undefined
  }
}

function nearestLeaving(
  model: GraphModel,
  order: Order,
  { slot, dm, answers }: { slot: number; dm: number; answers: Answers | null },
  watch: Watch | undefined,
): { pairs: number | null; to: number } {
  const others = model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
  const sequences =
    answers !== null && others.length > 0
      ? new Sequences(model, others, answers.steps === "improving", watch)
      : null
  let best: { pairs: number | null; to: number } = { pairs: null, to: -1 }
  for (const to of movesFrom(model, dm, slot)) {
    // All of these must come above the state: where it moves, and of each answer that or what it can be left for.
    const needed = new Needed(order, slot)
    needed.add([to])
    const isWorth = (): boolean => needed.possible && (best.pairs === null || needed.pairs() < best.pairs)
    if (isWorth())
      sequences?.each(to, (answer) => {
        needed.add(answers!.counter ? [answer, ...movesFrom(model, dm, answer)] : [answer])
        return isWorth()
      })
    if (isWorth()) best = { pairs: needed.pairs(), to }
  }
  return best
}

function movesFrom(model: GraphModel, dm: number, slot: number): number[] {
  const to: number[] = []
  movesOf(model).from(dm, slot, (next) => {
    to.push(next)
    return true
  })
  return to
}

/** How many states a decision maker ranks at each place, and above it. */
class Order {
  readonly ranks: GraphModel["ranks"][number]
  readonly #upTo: Float64Array

  constructor({ ranks, space }: GraphModel, dm: number) {
    this.ranks = ranks[dm]!
    let most = 0
    for (let slot = 0; slot < space.slots; slot++) if (this.ranks[slot]! > most) most = this.ranks[slot]!
    this.#upTo = new Float64Array(most + 1)
    for (let slot = 0; slot < space.slots; slot++) if (space.isState(slot)) this.#upTo[this.ranks[slot]!]!++
    for (let rank = 1; rank <= most; rank++) this.#upTo[rank]! += this.#upTo[rank - 1]!
  }

  at(rank: number): number {
    return this.#upTo[rank]! - this.#upTo[rank - 1]!
  }

  between(better: number, worse: number): number {
    return this.#upTo[worse - 1]! - this.#upTo[better]!
  }
}

/** States that must all come strictly above one state, and the fewest reversed pairs that bring that about (SPEC U11). */
class Needed {
  possible = true
  readonly #order: Order
  readonly #slot: number
  #worst = 0
  /** States of the worst rank that meet all that is asked at it. */
  #common: number[] = []

  constructor(order: Order, slot: number) {
    this.#order = order
    this.#slot = slot
  }

  /** One of the choices must come above. */
  add(choices: readonly number[]): void {
    const { ranks } = this.#order
    let best = Number.POSITIVE_INFINITY
    for (const each of choices) if (each !== this.#slot && ranks[each]! < best) best = ranks[each]!
    if (best === Number.POSITIVE_INFINITY) this.possible = false
    else if (best >= this.#worst) {
      const alike = choices.filter((each) => each !== this.#slot && ranks[each] === best)
      this.#common = best > this.#worst ? alike : this.#common.filter((each) => alike.includes(each))
      this.#worst = best
    }
  }

  pairs(): number {
    const order = this.#order
    const rank = order.ranks[this.#slot]!
    if (this.#worst < rank) return 0
    const tied = (order.at(rank) - 1) / 2
    if (this.#worst === rank) return tied
    const level = order.at(this.#worst)
    return tied + order.between(rank, this.#worst) + (this.#common.length > 0 ? (level + 1) / 2 : level)
  }
}
