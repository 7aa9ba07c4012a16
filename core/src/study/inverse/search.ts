import {
  analyse,
  type Bits,
  type GraphModel,
  ownPartOf,
  statesWhere,
  tick,
  type Watch,
} from "../../engine/index.ts"
import type { Goal } from "./goal.ts"
import type { Local, Own } from "./local.ts"
import type { Variation, Variations } from "./variations.ts"

/** One variation of each decision maker's preferences. */
export type Combination = readonly Variation[]

export interface Found {
  readonly found: readonly Combination[]
  /** Whether every combination of this size was looked at. */
  readonly isComplete: boolean
}

// Combinations kept of one size.
const MOST_FOUND = 4000
// Combinations between two looks at the abort flag.
const STRIDE = 4096
// Of what takes longer: orders by themselves at a state, and combinations held against a whole goal.
const SHORT_STRIDE = 16
// Variations of which is kept what they say of a state by themselves.
const MOST_KEPT = 8192
const MOST_STATES = 4096

/**
 * The combinations of variations that reach a goal, by the number of steps. Where one state is to hold and nothing else
 * asked, what a decision maker's own order already decides (all of it where a concept hangs on that alone) leaves out most of them.
 */
export class Search {
  readonly #variations: readonly Variations[]
  readonly #local: Local
  readonly #hold: number[][]
  readonly #not: number[][]
  // Where improvements are to lead from, -1 for nowhere.
  readonly #from: number
  readonly #isLed: boolean
  readonly #own = new Map<string, Int8Array>()
  // Per decision maker the states that may be stable for it with its own preferences as they are; none where all may.
  readonly #stable: readonly Bits[]
  #budget = 0
  #looks = 0
  #total = 1
  #share = 0
  #steps = 0
  #watch: Watch = {}

  constructor(model: GraphModel, goal: Goal, variations: readonly Variations[], local: Local) {
    this.#variations = variations
    this.#local = local
    const states = ({ formula }: Goal["hold"][number]): number[] =>
      statesWhere(model.space, formula).toArray()
    this.#hold = goal.hold.map(states)
    this.#not = goal.not.map(states)
    this.#isLed = goal.from !== undefined
    this.#from = goal.from === undefined ? -1 : model.space.find(goal.from)
    const needed = ownPartOf(goal.concept)
    this.#stable = needed === null ? [] : analyse(model, [needed]).stable.get(needed)!
  }

  /** Comparisons made so far. */
  get work(): number {
    return this.#local.work
  }

  /** Those of just so many steps; `budget`: the comparisons that may have been made by then. */
  ofSize(steps: number, budget: number, watch: Watch): Found {
    this.#budget = budget
    this.#looks = 0
    this.#share = 0
    this.#watch = watch
    const levels = this.#variations.map((each) =>
      Array.from({ length: steps + 1 }, (_, level) => each.level(level)),
    )
    const isKnown = levels.every((each) => each.every((level) => level !== null))
    const sizes = levels.map((each) => each.map((level) => level ?? []))
    this.#total = countOf(
      sizes.map((each) => each.map(({ length }) => length)),
      steps,
    )
    const found: Combination[] = []
    const keep = (combination: Combination): boolean => found.push([...combination]) < MOST_FOUND
    const isDone =
      this.#hold.length === 1 && this.#not.length === 0 && !this.#isLed
        ? this.#ofOneTarget(sizes, steps, watch, keep)
        : eachCombination(sizes, steps, (combination) =>
            this.#look(watch, 1, () => !this.#reaches(combination) || keep(combination)),
          )
    return { found: withoutRepeats(found), isComplete: isDone && isKnown }
  }

  #look(watch: Watch, targets: number, then: () => boolean): boolean {
    if (this.#looks++ % STRIDE === 0) {
      this.#share = Math.min(1, this.#looks / (this.#total * targets))
      tick(watch, this.#share)
      if (this.#local.work > this.#budget) return false
    }
    return then()
  }

  /** For each state wanted the combinations under which it is stable for everybody. False where it was ended. */
  #ofOneTarget(
    sizes: readonly (readonly (readonly Variation[])[])[],
    steps: number,
    watch: Watch,
    keep: (combination: Combination) => boolean,
  ): boolean {
    const states = this.#hold[0]!
    return states.every((slot) => {
      const needs = sizes.map((_, dm) => (this.#stable[dm]?.has(slot) === false ? 1 : 0))
      const needed = needs.reduce<number>((sum, need) => sum + need, 0)
      if (needed > steps) return this.#look(watch, states.length, () => true)
      // Nobody's own part can take more than the others leave.
      const fitting = sizes.map((levels, dm) =>
        levels.map((level, count) =>
          count < needs[dm]! || count > steps - needed + needs[dm]!
            ? []
            : level.filter((variation) => this.#ownOf(slot, dm, variation) !== "unstable"),
        ),
      )
      return eachCombination(fitting, steps, (combination) =>
        this.#look(watch, states.length, () => !this.#holds(slot, combination) || keep(combination)),
      )
    })
  }

  /** Throws `Stopped` when it is to stop. */
  #breathe(): void {
    if (this.#steps++ % SHORT_STRIDE === 0) tick(this.#watch, this.#share)
  }

  #reaches(combination: Combination): boolean {
    this.#breathe()
    let led: ReadonlySet<number> | null = null
    const isLedTo = (slot: number): boolean => {
      if (!this.#isLed) return true
      led ??= this.#local.ledFrom(
        this.#from,
        combination.map(({ order }) => order),
      )
      return led.has(slot)
    }
    const holds = (states: number[], isWanted: boolean): boolean => {
      const at = states.findIndex((slot) => this.#holds(slot, combination) && (!isWanted || isLedTo(slot)))
      // What has held is looked at first the next time.
      if (at > 0) states.unshift(...states.splice(at, 1))
      return at >= 0
    }
    return (
      this.#hold.every((states) => holds(states, true)) && !this.#not.some((states) => holds(states, false))
    )
  }

  #holds(slot: number, combination: Combination): boolean {
    const own = combination.map((variation, dm) => this.#ownOf(slot, dm, variation))
    if (own.includes("unstable")) return false
    if (!own.includes("open")) return true
    const orders = combination.map(({ order }) => order)
    return own.every((verdict, dm) => verdict === "stable" || this.#local.stable(slot, dm, orders))
  }

  #ownOf(slot: number, dm: number, { id, order }: Variation): Own {
    if (id >= MOST_KEPT) {
      this.#breathe()
      return this.#local.own(slot, dm, order)
    }
    const key = `${slot} ${dm}`
    let known = this.#own.get(key)
    if (known === undefined || known.length <= id) {
      const longer = new Int8Array(Math.min(MOST_KEPT, 2 * (id + 32))).fill(-1)
      if (known !== undefined) longer.set(known)
      if (this.#own.size > MOST_STATES) this.#own.clear()
      this.#own.set(key, (known = longer))
    }
    if (known[id] === -1) {
      this.#breathe()
      known[id] = OWN.indexOf(this.#local.own(slot, dm, order))
    }
    return OWN[known[id]!]!
  }
}

const OWN: readonly Own[] = ["unstable", "stable", "open"]

/** Every choice of one variation a decision maker whose steps add up. False where `visit` ended it. */
function eachCombination(
  sizes: readonly (readonly (readonly Variation[])[])[],
  steps: number,
  visit: (combination: Combination) => boolean,
): boolean {
  const chosen: Variation[] = []
  const choose = (dm: number, left: number): boolean => {
    if (dm === sizes.length) return left > 0 || visit(chosen)
    const levels = sizes[dm]!
    // The last takes all that is left.
    for (let count = dm === sizes.length - 1 ? left : 0; count <= left; count++)
      for (const variation of levels[count]!) {
        chosen[dm] = variation
        if (!choose(dm + 1, left - count)) return false
      }
    return true
  }
  return choose(0, steps)
}

function countOf(sizes: readonly (readonly number[])[], steps: number): number {
  let ways = [1, ...Array<number>(steps).fill(0)]
  for (const size of sizes)
    ways = ways.map((_, total) =>
      ways.slice(0, total + 1).reduce((sum, count, before) => sum + count * (size[total - before] ?? 0), 0),
    )
  return Math.max(1, ways[steps]!)
}

function withoutRepeats(found: readonly Combination[]): Combination[] {
  return [
    ...new Map(found.map((combination) => [combination.map(({ id }) => id).join(), combination])).values(),
  ]
}
