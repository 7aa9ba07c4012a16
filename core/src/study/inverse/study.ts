import { type Analysis, CONCEPTS, type Concept, definitionOf, statesWhere } from "../../engine/index.ts"
import { stateNamed } from "../named.ts"
import { type Opened, SolverNeeded, type Study, stretch, todayOf } from "../opened.ts"
import type { Adjustment } from "./adjust.ts"
import type { CountAnswer, InverseAnswer, InverseChange } from "./answer.ts"
import { conditionsOf } from "./conditions.ts"
import { countRankings } from "./count.ts"
import { type Goal, isReached, targetOfState } from "./goal.ts"
import { looksFor } from "./look.ts"
import { type Nearness, nearnessOf } from "./near.ts"
import { packagesFor } from "./packages.ts"
import { ANSWERS, type InverseQuestion, type InverseSection, MOST_STEPS, RANKINGS } from "./question.ts"
import { rankingChanges } from "./rankings.ts"
import { goalAsked, leversAsked, type Scope, scopeAsked } from "./scope.ts"
import { type GoalRankings, severalGoals } from "./several.ts"
import { situationChanges } from "./situation.ts"
import { type StatementChanges, statementChanges } from "./statements.ts"
import { wayTo } from "./way.ts"

/** What it would take for something to hold (X1 to X12). */
export const inverse: Study<InverseQuestion, InverseAnswer> = {
  // How long it takes depends on what is found.
  cost: () => Number.POSITIVE_INFINITY,
  answer: (opened, question) => new Answering(opened, question).answer(),
}

const NOTHING_NEW: StatementChanges = {
  least: null,
  proved: 0,
  smallest: [],
  found: 0,
  more: false,
  next: [],
}
// Near states told of each target.
const MOST_NEAR = 8

/** The parts of one answer: each is looked for where it is asked for, and where nothing is reached already. */
class Answering {
  readonly #opened: Opened
  readonly #question: InverseQuestion
  readonly #goal: Goal
  readonly #scope: Scope
  readonly #levers: readonly number[]
  readonly #analysis: Analysis
  readonly #isReached: boolean
  readonly #most: number

  constructor(opened: Opened, question: InverseQuestion) {
    this.#opened = opened
    this.#question = question
    this.#goal = goalAsked(opened, question)
    this.#scope = scopeAsked(opened, question)
    this.#levers = leversAsked(opened, question.levers ?? [])
    this.#analysis = opened.watched(this.#watch(0, 0.05)).analysis(conceptsSeen(question.concept))
    this.#isReached = isReached(this.#analysis, this.#goal)
    this.#most = question.answers ?? ANSWERS
    // Before anything else is done that would be done again.
    if (this.#isSeveral && opened.solver === undefined) throw new SolverNeeded()
  }

  #watch(from: number, to: number) {
    return stretch(this.#opened.watch, from, to)
  }

  #asks(section: InverseSection): boolean {
    return this.#question.sections?.includes(section) ?? true
  }

  /** Whether rankings are looked for that reach several goals at once. */
  get #isSeveral(): boolean {
    const { hold, not, from } = this.#goal
    return this.#asks("rankings") && !this.#isReached && from === undefined && hold.length + not.length > 1
  }

  answer(): InverseAnswer {
    const goal = this.#goal
    const { concept } = goal
    const near = (target: Goal["hold"][number]) => nearnessOf(this.#analysis, target, concept, MOST_NEAR)
    const wanted = goal.hold.map(near)
    const statements = this.#statements()
    const additions = this.#additions(statements)
    const rankings = this.#rankings()
    const { several, found } = this.#several()
    const situation = this.#situation()
    const focus = this.#focus(wanted, [...(statements?.smallest ?? []), ...(additions?.smallest ?? [])])
    const stable = this.#analysis.stable.get(concept)!
    return {
      goal,
      scope: this.#scope,
      concepts: conceptsSeen(concept),
      isReached: this.#isReached,
      wanted,
      unwanted: goal.not.map(near),
      equilibria: this.#analysis.equilibria.get(concept)!.count(),
      focus,
      leavers: focus < 0 ? [] : stable.flatMap((set, dm) => (set.has(focus) ? [] : [dm])),
      statements,
      additions,
      rankings,
      several,
      situation,
      ...this.#about(focus),
      packages: this.#packages(),
      changes: [
        ...labelled("S", [...(statements?.smallest ?? []), ...(statements?.next ?? [])]),
        ...labelled("N", [...(additions?.smallest ?? []), ...(additions?.next ?? [])]),
        ...labelled("R", rankings?.answers ?? found),
        ...labelled("C", situation?.smallest ?? []),
      ],
    }
  }

  #stepped(inserts: boolean, steps: number, from: number, to: number): StatementChanges {
    const { conflict, limits } = this.#opened
    const search = { steps, answers: this.#most, inserts }
    const watch = this.#watch(from, to)
    return statementChanges(conflict, this.#analysis, this.#goal, this.#scope, search, limits, watch)
  }

  #statements(): StatementChanges | null {
    return this.#asks("statements")
      ? this.#stepped(false, this.#question.steps ?? MOST_STEPS, 0.05, 0.3)
      : null
  }

  /** Something new is of interest where it takes fewer steps. */
  #additions(statements: StatementChanges | null): StatementChanges | null {
    if (!this.#asks("additions")) return null
    const least = statements?.least ?? null
    const fewer = least === null ? (this.#question.steps ?? MOST_STEPS) : least - 1
    return fewer < 1 ? NOTHING_NEW : this.#stepped(true, fewer, 0.3, 0.55)
  }

  #rankings() {
    const { hold, not, from, concept } = this.#goal
    const isPlain = hold.length === 1 && not.length === 0 && from === undefined
    if (!isPlain || !this.#asks("rankings")) return null
    const { limits } = this.#opened
    const watch = this.#watch(0.55, 0.7)
    return rankingChanges(this.#analysis, hold[0]!, concept, this.#scope, this.#most, limits, watch)
  }

  /** Where several goals are to be reached at once; nothing where nothing has to change. */
  #several(): { several: InverseAnswer["several"]; found: Omit<InverseChange, "label">[] } {
    if (!this.#isSeveral) return { several: null, found: [] }
    const { solver, limits } = this.#opened
    if (solver === undefined) throw new SolverNeeded()
    const watch = this.#watch(0.55, 0.7)
    const all = severalGoals(solver, this.#analysis, this.#goal, this.#scope, this.#most, limits, watch)
    if (all === null) return { several: null, found: [] }
    const { answers, ...several } = all
    return { several, found: answers.map((each) => this.#reordered(each)) }
  }

  #reordered({ states, rankings, difference, verdicts }: GoalRankings): Omit<InverseChange, "label"> {
    const { space } = this.#opened.model
    const adjustments = rankings.map(({ dm, ranks, pairs }): Adjustment => {
      const groups: string[][] = []
      ranks.forEach((rank, slot) => {
        if (rank > 0) (groups[rank - 1] ??= []).push(space.text(slot))
      })
      return { kind: "reorder", dm, groups, pairs }
    })
    return { adjustments, states: [...new Set(states)], difference, verdicts, barsToday: false }
  }

  #situation() {
    if (!this.#scope.situation || !this.#asks("situation")) return null
    const { conflict, limits } = this.#opened
    const search = { answers: Math.ceil(this.#most / 3) }
    const watch = this.#watch(0.7, 0.85)
    return situationChanges(conflict, this.#analysis, this.#goal, this.#scope, search, limits, watch)
  }

  /** The state asked for; else one that holds, or that some small change makes hold; else the one that the fewest would leave. */
  #focus(wanted: readonly Nearness[], changes: readonly { readonly states: readonly string[] }[]): number {
    const { model } = this.#opened
    const { state } = this.#question
    if (state !== undefined) {
      const slot = stateNamed(this.#opened, state)
      if (this.#goal.hold.some(({ formula }) => statesWhere(model.space, formula).has(slot))) return slot
    }
    const first = changes.find(({ states }) => states.length > 0)
    return wanted[0]!.holding > 0 || first === undefined
      ? (wanted[0]!.near[0]?.slot ?? -1)
      : model.space.find(first.states[0]!)
  }

  /** What is looked at of the one state. */
  #about(focus: number): Pick<InverseAnswer, "conditions" | "looking" | "way" | "count"> {
    const { model, limits } = this.#opened
    const { concept } = this.#goal
    const today = todayOf(this.#opened)
    const isKnown = focus >= 0
    const conditions = () =>
      model.ranks.map((_, dm) => conditionsOf(model, focus, dm, concept, limits, this.#watch(0.85, 0.9)))
    return {
      conditions: !this.#asks("conditions") ? null : isKnown ? conditions() : [],
      looking:
        isKnown && this.#asks("looking")
          ? looksFor(this.#analysis, targetOfState(model, focus), concept, 1)[0]!
          : null,
      way:
        isKnown && today >= 0 && this.#asks("way")
          ? wayTo(model, today, focus, this.#watch(0.95, 0.96))
          : null,
      count: isKnown && this.#asks("count") ? this.#count(focus) : null,
    }
  }

  #packages() {
    if (this.#levers.length === 0 || !this.#asks("packages")) return null
    const { conflict, limits } = this.#opened
    const watch = this.#watch(0.9, 0.95)
    return packagesFor(conflict, this.#analysis, this.#goal, this.#levers, limits, watch)
  }

  #count(focus: number): CountAnswer | null {
    const { count } = this.#question
    if (count === undefined) return null
    const { model, limits } = this.#opened
    const draw = { worlds: count.worlds ?? RANKINGS, seed: count.seed ?? 1 }
    const watch = this.#watch(0.96, 1)
    const found = countRankings(model, focus, this.#goal.concept, this.#scope.dms, draw, limits, watch)
    if (found.how === "sample") return found
    return { ...found, of: found.of?.toString() ?? null, in: found.in?.toString() ?? null }
  }
}

// Outcomes are compared under the default concepts and the one asked for.
function conceptsSeen(concept: Concept): Concept[] {
  return CONCEPTS.filter((each) => each === concept || definitionOf(each).isUsual)
}

function labelled(letter: string, answers: readonly Omit<InverseChange, "label">[]): InverseChange[] {
  return answers
    .filter(({ adjustments }) => adjustments.length > 0)
    .map(({ adjustments, states, difference, verdicts, barsToday }, i) => ({
      label: `${letter}${i + 1}`,
      adjustments,
      states,
      difference,
      verdicts,
      barsToday,
    }))
}
