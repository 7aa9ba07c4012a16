import {
  type Analysis,
  type Bits,
  hangsOnOwn,
  type Limits,
  type Ranks,
  reanalyse,
  statesWhere,
  tick,
  type Watch,
} from "../../engine/index.ts"
import { and, not } from "../../logic/index.ts"
import { type Difference, differenceOf, outcomesOf } from "../outcomes/outcomes.ts"
import { areMet, type Conditions, conditionsOf, hasConditions } from "./conditions.ts"
import { type Freedom, type Goal, isReached, type Target } from "./goal.ts"
import { nearnessOf } from "./near.ts"
import { type Clash, type Demands, type Nearest, nearestMeeting } from "./nearest.ts"
import { largest } from "./rankings.ts"
import type { Solver } from "./solver.ts"
import { type VerdictChange, verdictChanges } from "./verdicts.ts"

/** Rankings under which all of a goal is reached, as the engine judges them. */
export interface GoalRankings {
  /** Per target that is to hold a state that does, as a Y/N string: the one the change was looked for, if it does. */
  readonly states: readonly string[]
  /** Those that change: the ranks of all states, and how many pairs change, ties counting half. */
  readonly rankings: readonly { readonly dm: number; readonly ranks: Ranks; readonly pairs: number }[]
  readonly pairs: number
  readonly difference: Difference
  /** The same verdict by verdict, under every concept of the analysis. */
  readonly verdicts: readonly VerdictChange[]
}

export interface SeveralGoals {
  /** The fewest pairs first. */
  readonly answers: readonly GoalRankings[]
  /** Choices of one state for each target, of those that may hold, that were looked at, of how many. */
  readonly looked: number
  readonly choices: number
  /** Whether nothing nearer can be by those who may be touched. */
  readonly proved: boolean
  /** Where there is no answer: demands on one decision maker that no ranking meets together, the first found. */
  readonly contradiction: {
    readonly dm: number
    readonly demands: Demands
    readonly clash: readonly Clash[]
    /** Whether any of them left out, the rest can be met. */
    readonly isSmallest: boolean
    /** Whether there was no other choice of states, nor of who is to leave which. */
    readonly isOnly: boolean
  } | null
}

/** States that are to be equilibria and states that are not, and what that asks of the rankings at least. */
interface Candidate {
  readonly held: readonly number[]
  readonly barred: readonly number[]
  readonly rankings: GoalRankings["rankings"]
  readonly pairs: number
}

// Choices of states looked at, states of a target among them, and ways to say who is to leave which barred state.
const MOST_CHOICES = 24
const MOST_STATES = 8
const MOST_LEAVERS = 81

/**
 * The smallest changes of rankings after which every target to hold does, and no other one (SPEC X1, X4, X11). Each
 * state that is not to hold must be left by somebody: all ways to say by whom are tried. Under SEQ, SSEQ and SIM the
 * conditions are those with the opponents as they are, and only what the engine then finds to be so is an answer.
 * Null where the concept has no conditions. Throws `Stopped` as `analyse` does.
 */
export function severalGoals(
  solver: Solver,
  analysis: Analysis,
  goal: Goal,
  freedom: Freedom,
  most: number,
  limits: Partial<Limits> = {},
  watch?: Watch,
): SeveralGoals | null {
  const search = new Search(solver, analysis, goal, freedom, limits, watch)
  return search.knows() ? search.run(most) : null
}

class Search {
  readonly #analysis: Analysis
  readonly #goal: Goal
  readonly #free: ReadonlySet<number>
  readonly #limits: Partial<Limits>
  readonly #watch: Watch | undefined
  readonly #solver: Solver
  readonly #conditions = new Map<string, Conditions | null>()
  readonly #nearest = new Map<string, Nearest>()
  #proved: boolean
  #contradiction: Omit<NonNullable<SeveralGoals["contradiction"]>, "isOnly"> | null = null
  // Choices of states and of who is to leave which that were tried.
  #ways = 0

  constructor(
    solver: Solver,
    analysis: Analysis,
    goal: Goal,
    freedom: Freedom,
    limits: Partial<Limits>,
    watch: Watch | undefined,
  ) {
    this.#analysis = analysis
    this.#goal = goal
    this.#free = new Set(freedom.ranked ?? freedom.dms)
    this.#limits = limits
    this.#watch = watch
    this.#solver = solver
    this.#proved = hangsOnOwn(goal.concept)
  }

  knows(): boolean {
    return hasConditions(this.#analysis.model, this.#goal.concept)
  }

  run(most: number): SeveralGoals {
    const { choices, count } = this.#choices()
    // Where there is nothing to choose from, nothing can do it; where not all is looked at, something might.
    if (choices.length < count) this.#proved = false
    else if (count === 0) this.#proved = true
    const barred = this.#barredIn(this.#analysis)
    const open: Candidate[] = []
    for (const [i, held] of choices.entries()) {
      tick(this.#watch, (0.8 * i) / choices.length)
      this.#open(open, held, barred)
    }
    const answers: GoalRankings[] = []
    const before = outcomesOf(this.#analysis)
    while (open.length > 0 && answers.length < most) {
      tick(this.#watch, 0.9)
      open.sort((a, b) => a.pairs - b.pairs)
      const { held, barred: known, rankings, pairs } = open.shift()!
      const after = this.#with(rankings)
      if (isReached(after, this.#goal)) {
        const states = this.#heldIn(after, held).map((slot) => after.model.space.text(slot))
        const now = outcomesOf(after)
        const changes = { difference: differenceOf(before, now), verdicts: verdictChanges(before, now) }
        answers.push({ states, rankings, pairs, ...changes })
        continue
      }
      // A change may make a state hold that must not: it is to be left as well.
      const more = this.#barredIn(after).filter((slot) => !known.includes(slot))
      if (more.length > 0) this.#open(open, held, [...known, ...more])
      else this.#proved = false
    }
    return {
      answers,
      looked: choices.length,
      choices: count,
      // Half a pair is the least that can change.
      proved: this.#proved || answers[0]?.pairs === 0.5,
      contradiction:
        answers.length > 0 || this.#contradiction === null
          ? null
          : { ...this.#contradiction, isOnly: this.#ways === 1 },
    }
  }

  // Of each target the state that was to hold, or the first that does: where answers hang on everybody, another may.
  #heldIn({ model, equilibria }: Analysis, wanted: readonly number[]): number[] {
    const holding = equilibria.get(this.#goal.concept)!
    return this.#goal.hold.map(({ formula }, i) => {
      const slot = wanted[i]!
      if (holding.has(slot)) return slot
      const states = statesWhere(model.space, formula)
      states.intersect(holding)
      return states.toArray()[0]!
    })
  }

  // One state for each target, of those that may hold, those first that the fewest would leave.
  #choices(): { choices: number[][]; count: number } {
    const { concept, hold, not: barred } = this.#goal
    const targets = hold.map(({ text, formula }) => {
      const possible = and([formula, ...barred.map((each) => not(each.formula))])
      return nearnessOf(this.#analysis, { text, formula: possible }, concept, MOST_STATES)
    })
    const count = targets.reduce((product, { states }) => product * states, 1)
    // What is not among the first of some targets is not among the first of more.
    const choices = targets.reduce<{ held: number[]; leavers: number }[]>(
      (all, { near }) =>
        all
          .flatMap(({ held, leavers }) =>
            near.map((each) => ({ held: [...held, each.slot], leavers: leavers + each.leavers.length })),
          )
          .sort((a, b) => a.leavers - b.leavers)
          .slice(0, MOST_CHOICES),
      [{ held: [], leavers: 0 }],
    )
    return { choices: choices.map(({ held }) => held), count }
  }

  // States that hold and must not.
  #barredIn({ model, equilibria }: Analysis): number[] {
    const slots = new Set<number>()
    for (const { formula } of this.#goal.not as readonly Target[]) {
      const states: Bits = statesWhere(model.space, formula)
      states.intersect(equilibria.get(this.#goal.concept)!)
      for (const slot of states.toArray()) slots.add(slot)
    }
    return [...slots].sort((a, b) => a - b)
  }

  #at(slot: number, dm: number): Conditions {
    const key = `${slot} ${dm}`
    let found = this.#conditions.get(key)
    if (found === undefined) {
      found = conditionsOf(this.#analysis.model, slot, dm, this.#goal.concept, this.#limits, undefined)
      this.#conditions.set(key, found)
    }
    return found!
  }

  // Adds the nearest rankings for some states to hold and some not, if there are any.
  #open(open: Candidate[], held: readonly number[], barred: readonly number[]): void {
    const { ranks } = this.#analysis.model
    this.#ways++
    if (held.some((slot) => barred.includes(slot))) return
    const isFixed = (dm: number): boolean => !this.#free.has(dm)
    const stays = (slot: number, dm: number): boolean => areMet(this.#at(slot, dm), ranks[dm]!)
    if (held.some((slot) => ranks.some((_, dm) => isFixed(dm) && !stays(slot, dm)))) return
    const left = barred.filter((slot) => !ranks.some((_, dm) => isFixed(dm) && !stays(slot, dm)))
    const free = [...this.#free].sort((a, b) => a - b)
    const ways = free.length ** left.length
    if (ways > MOST_LEAVERS) this.#proved = false
    let best: Candidate | null = null
    this.#ways += Math.min(ways, MOST_LEAVERS) - 1
    for (let way = 0; way < Math.min(ways, MOST_LEAVERS); way++) {
      const leaves = left.map((_, i) => free[Math.floor(way / free.length ** i) % free.length]!)
      const rankings: { dm: number; ranks: Ranks; pairs: number }[] = []
      let pairs = 0
      for (const dm of free) {
        const found = this.#nearestOf(
          dm,
          held,
          left.filter((_, i) => leaves[i] === dm),
        )
        if (found === null) {
          pairs = Number.POSITIVE_INFINITY
          break
        }
        pairs += found.pairs
        if (found.pairs > 0) rankings.push({ dm, ...found })
      }
      if (pairs < (best?.pairs ?? Number.POSITIVE_INFINITY)) best = { held, barred, rankings, pairs }
    }
    if (best !== null) open.push(best)
  }

  #nearestOf(
    dm: number,
    held: readonly number[],
    barred: readonly number[],
  ): { ranks: Ranks; pairs: number } | null {
    const { ranks } = this.#analysis.model
    const key = `${dm}: ${held} not ${barred}`
    const demands: Demands = {
      hold: held.map((slot) => this.#at(slot, dm)),
      fail: barred.map((slot) => this.#at(slot, dm)),
    }
    const own = ranks[dm]!
    if (demands.hold.every((each) => areMet(each, own)) && !demands.fail.some((each) => areMet(each, own)))
      return { ranks: own, pairs: 0 }
    let found = this.#nearest.get(key)
    if (found === undefined) {
      const watch = this.#watch?.signal === undefined ? undefined : { signal: this.#watch.signal }
      found = nearestMeeting(this.#solver, demands, own, watch)
      this.#nearest.set(key, found)
    }
    if (found.kind === "met") return { ranks: found.ranks, pairs: found.pairs }
    if (found.kind === "contradiction") {
      const { clash, isSmallest } = found
      this.#contradiction ??= { dm, demands, clash, isSmallest }
    }
    if (found.kind !== "contradiction") this.#proved = false
    return null
  }

  #with(rankings: GoalRankings["rankings"]): Analysis {
    const { model } = this.#analysis
    const ranks: Ranks[] = [...model.ranks]
    const worst = [...model.worst]
    for (const each of rankings) {
      ranks[each.dm] = each.ranks
      worst[each.dm] = largest(each.ranks)
    }
    return reanalyse(this.#analysis, { ...model, ranks, worst }, { limits: this.#limits })
  }
}
