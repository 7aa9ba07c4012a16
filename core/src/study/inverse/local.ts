import {
  type Answering,
  Choices,
  type Concept,
  DEFAULT_LIMITS,
  definitionOf,
  type GraphModel,
  hangsOnOwn,
  impliedBy,
  type Limits,
  movesOf,
  type Ranks,
  Stopped,
  type Watch,
} from "../../engine/index.ts"
import { type Conditions, conditionsOf, hasConditions } from "./conditions.ts"
import type { Order } from "./orders.ts"

/** What a decision maker's own order says of a state's stability for it, whatever the others want. */
export type Own = "stable" | "unstable" | "open"

type Answers = Pick<Answering, "steps" | "counter" | "rounds">

// Conditions and targets kept.
const MOST_KEPT = 2 ** 22

/**
 * Whether single states are stable under one concept (engine SPEC C1 to C7) where everybody compares states in an order of
 * their own: no more is looked at than the state calls for.
 */
export class Local {
  readonly #model: GraphModel
  readonly #concept: Concept
  // The strongest that the concept implies, if not the concept itself, that an order by itself decides.
  readonly #ownPart: Concept | null
  readonly #limits: Partial<Limits>
  readonly #watch: Watch | undefined
  readonly #conditions = new Map<string, Conditions>()
  #kept = 0
  readonly #targets = new Map<number, readonly number[]>()
  #keptTargets = 0
  // By rounds: the last search that met a state after a move by somebody; where moves are transitive whoever it was.
  readonly #met: Int32Array[] = []
  #search = 0
  readonly #ranks: Ranks[]
  readonly #together: Choices
  /** Comparisons of states made, and states that conditions were made of. */
  work = 0

  /** `watch`: its signal alone. */
  constructor(model: GraphModel, concept: Concept, limits: Partial<Limits>, watch?: Watch) {
    this.#model = model
    this.#concept = concept
    this.#limits = limits
    this.#watch = watch?.signal === undefined ? undefined : { signal: watch.signal }
    this.#ownPart = impliedBy(concept).find((each) => hangsOnOwn(each) && hasConditions(model, each)) ?? null
    this.#ranks = [...model.ranks]
    this.#together = new Choices({ ...model, ranks: this.#ranks }, { limits })
  }

  /** Never open where conditions say all that the concept asks, and speak of the own order alone. */
  own(slot: number, dm: number, order: Order): Own {
    if (!this.targets(dm, slot).some((to) => this.#better(order, to, slot))) return "stable"
    if (this.#ownPart === null) return "open"
    if (!this.#meets(slot, dm, this.#ownPart, order)) return "unstable"
    return this.#ownPart === this.#concept ? "stable" : "open"
  }

  /** Whether a state is stable for a decision maker that is not so by its own order alone. */
  stable(slot: number, dm: number, orders: readonly Order[]): boolean {
    if (this.#ownPart === this.#concept) return this.own(slot, dm, orders[dm]!) === "stable"
    const improvements = this.#improvements(slot, dm, orders)
    const definition = definitionOf(this.#concept)
    switch (definition.kind) {
      case "alone":
        return improvements.length === 0
      case "in-turn":
        return improvements.every(this.#deters(slot, dm, orders, definition))
      case "at-once":
        return this.#deterredTogether(slot, dm, improvements, orders, othersThan(dm, orders))
      case "either-way": {
        const { inTurn } = definition
        const deters = this.#deters(slot, dm, orders, inTurn)
        const left = improvements.filter((to) => !deters(to))
        const others = othersThan(dm, orders)
        // Whom fewer deter all of them do: that is quickly told.
        if (!this.#deterredTogether(slot, dm, left, orders, others)) return false
        const unstable = (other: number): boolean =>
          !this.#improvements(slot, other, orders).every(this.#deters(slot, other, orders, inTurn))
        return left.length === 0 || this.#deterredTogether(slot, dm, left, orders, others.filter(unstable))
      }
    }
  }

  /** The states that legal sequences of improvements lead to from one, itself among them; none from -1. */
  ledFrom(start: number, orders: readonly Order[]): ReadonlySet<number> {
    const led = new Set<number>(start < 0 ? [] : [start])
    const seen = new Set<number>()
    const ahead: [number, number][] = start < 0 ? [] : [[start, -1]]
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      const [state, last] = at
      orders.forEach((order, dm) => {
        if (dm === last) return
        for (const to of this.targets(dm, state)) {
          const key = to * orders.length + dm
          if (seen.has(key) || !this.#better(order, to, state)) continue
          seen.add(key)
          led.add(to)
          ahead.push([to, dm])
        }
      })
    }
    return led
  }

  #meets(slot: number, dm: number, concept: Concept, order: Order): boolean {
    return this.#asked(slot, dm, concept).demands.every(({ ways }) =>
      ways.some((way) => way.every((state) => !this.#better(order, state, slot))),
    )
  }

  #better(order: Order, one: number, other: number): boolean {
    this.work++
    return order.better(one, other)
  }

  #asked(slot: number, dm: number, concept: Concept): Conditions {
    const key = `${slot} ${dm}`
    let asked = this.#conditions.get(key)
    if (asked === undefined) {
      asked = conditionsOf(this.#model, slot, dm, concept, this.#limits, this.#watch, this)!
      this.#kept += asked.demands.reduce((sum, { ways }) => sum + ways.length, 1)
      if (this.#kept > MOST_KEPT) {
        this.#conditions.clear()
        this.#kept = 0
      }
      this.#conditions.set(key, asked)
    }
    return asked
  }

  /** R_i(s), ascending. */
  targets(dm: number, slot: number): readonly number[] {
    const key = dm * this.#model.space.slots + slot
    let found = this.#targets.get(key)
    if (found === undefined) {
      const targets: number[] = []
      movesOf(this.#model).from(dm, slot, (to) => {
        targets.push(to)
        return true
      })
      this.#keptTargets += targets.length + 1
      if (this.#keptTargets > MOST_KEPT) {
        this.#targets.clear()
        this.#keptTargets = targets.length + 1
      }
      this.#targets.set(key, (found = targets))
    }
    return found
  }

  #improvements(slot: number, dm: number, orders: readonly Order[]): number[] {
    return this.targets(dm, slot).filter((to) => this.#better(orders[dm]!, to, slot))
  }

  /**
   * Whether the others' answers to a move lead to a state that is no better, and from which `dm`, where it may move on,
   * reaches no better one that is not answered in turn.
   */
  #deters(slot: number, dm: number, orders: readonly Order[], by: Answers): (move: number) => boolean {
    const { counter, rounds } = by
    const better = (state: number): boolean => this.#better(orders[dm]!, state, slot)
    const again = rounds > 1 ? this.#deters(slot, dm, orders, { ...by, rounds: rounds - 1 }) : null
    const known = new Map<number, boolean>()
    const isAnswered = (state: number): boolean => {
      if (again === null) return false
      let found = known.get(state)
      if (found === undefined) known.set(state, (found = again(state)))
      return found
    }
    const escapes = counter || rounds > 1
    const hurts = (state: number): boolean =>
      !better(state) && !(escapes && this.targets(dm, state).some((to) => better(to) && !isAnswered(to)))
    return (move) => this.#leads(dm, move, orders, by, hurts)
  }

  /** Whether the others' answers to a move lead to a state that `hurts`. */
  #leads(
    dm: number,
    move: number,
    orders: readonly Order[],
    { steps, rounds }: Answers,
    hurts: (state: number) => boolean,
  ): boolean {
    const { transitive, ranks, space } = this.#model
    // The rounds within have searches of their own.
    const met = (this.#met[rounds] ??= new Int32Array(space.slots * (transitive ? 1 : ranks.length)))
    const search = ++this.#search
    const ahead: [number, number][] = [[move, -1]]
    // Where moves are not transitive a state is met once for each who moved there.
    const place = (state: number, mover: number): number =>
      transitive ? state : state * ranks.length + mover
    if (transitive) met[move] = search
    for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
      const [state, last] = at
      for (let other = 0; other < orders.length; other++) {
        if (other === dm || other === last) continue
        for (const to of this.targets(other, state)) {
          const key = place(to, other)
          if (met[key] === search) continue
          if (steps === "improving" && !this.#better(orders[other]!, to, state)) continue
          if (hurts(to)) return true
          met[key] = search
          ahead.push([to, transitive ? -1 : other])
        }
      }
    }
    return false
  }

  /** Whether each move has a combination of the others' improvements that leaves `dm` no better off (engine SPEC C6). */
  #deterredTogether(
    slot: number,
    dm: number,
    moves: readonly number[],
    orders: readonly Order[],
    others: readonly number[],
  ): boolean {
    if (moves.length === 0) return true
    const { structure } = this.#model
    if (structure.merges.length > 0) return this.#deterredMerged(slot, dm, moves, orders, others)
    const choices = others.map((other) => [slot, ...this.#improvements(slot, other, orders)])
    const combinations = choices.reduce((product, { length }) => product * length, 1)
    const allowed = this.#limits.simultaneous ?? DEFAULT_LIMITS.simultaneous
    if (combinations > allowed)
      throw new Stopped({ kind: "too-many-choices", needed: BigInt(combinations), allowed })
    const chosen = orders.map(() => slot)
    const hurts = (depth: number, moved: boolean): boolean => {
      if (depth === others.length) {
        const state = moved ? this.#jointly(slot, chosen) : -1
        return state >= 0 && !this.#better(orders[dm]!, state, slot)
      }
      return choices[depth]!.some((choice) => {
        chosen[others[depth]!] = choice
        return hurts(depth + 1, moved || choice !== slot)
      })
    }
    return moves.every((to) => {
      chosen[dm] = to
      return hurts(0, false)
    })
  }

  /** Where everybody's choice leads at once; -1 where that is infeasible. */
  #jointly(slot: number, chosen: readonly number[]): number {
    const { space, owners } = this.#model
    this.work++
    if (space.form === "list") return space.at((option) => space.taken(chosen[owners[option]!]!, option))
    // In a cube slots are codes, and nobody's options are another's.
    const code = chosen.reduce((all, choice) => all ^ choice ^ slot, slot)
    return space.isState(code) ? code : -1
  }

  #deterredMerged(
    slot: number,
    dm: number,
    moves: readonly number[],
    orders: readonly Order[],
    others: readonly number[],
  ): boolean {
    orders.forEach((order, i) => {
      this.#ranks[i] = order.ranks()
    })
    this.work += 64 * moves.length
    return moves.every((to) => this.#together.sanction(slot, dm, to, [...others]) !== null)
  }
}

function othersThan(dm: number, orders: readonly Order[]): number[] {
  return orders.flatMap((_, other) => (other === dm ? [] : [other]))
}
