import {
  type Conditions,
  definitionOf,
  hangsOnOwn,
  metBy,
  nameOf,
  stateName as nameOfState,
  type StatementChanges,
  type StateName,
  saidMove,
  sayAdjustments,
  sayContradiction,
  sayCount,
  sayDemand,
  sayFormula,
  sayPackage,
  sayPerils,
  sayTaken,
  sayVerdictChanges,
  statesWhere,
  textOf,
  type WayThere,
} from "@parley/core"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"
import type { Taking, Told } from "./taking.ts"

// Conditions told of one decision maker, and where all are met; states named, packages told.
const MOST_DEMANDS = 6
const MOST_MET = 2
const MOST_PACKAGES = 6

/** A line of the report before it is broken to the width of a screen. */
export interface Line {
  /** `hint`: of the command line alone. */
  readonly kind: "heading" | "line" | "hint" | "end"
  readonly text: string
  readonly indent: number
}

/** What `parley change` says of what it has found, line by line. */
export class Report {
  readonly #subject: Subject
  readonly #found: Taking
  readonly #say: Say

  constructor(subject: Subject, found: Taking, say: Say) {
    this.#subject = subject
    this.#found = found
    this.#say = say
  }

  *all(): Iterable<Line> {
    yield* this.head()
    if (this.#found.focus < 0) return
    yield* this.sections()
    if (this.#found.told.length > 0) yield { kind: "end", text: this.#words.verified, indent: 0 }
  }

  /** Everything under a heading. */
  *sections(): Iterable<Line> {
    if (definitionOf(this.#found.goal.concept).conditions !== "none") yield* this.#conditions()
    yield* this.#statements()
    yield* this.#rankings()
    yield* this.#situation()
    yield* this.#looking()
    yield* this.#packages()
    yield* this.#way()
    yield* this.#count()
  }

  /** The first answer of each kind, with what it does. */
  shortly(): string[] {
    if (this.#isReached()) return []
    const letters = ["S", ...(this.#isNewTold() ? ["N"] : []), "R", "C"]
    const first = letters.flatMap((letter) => this.#labelled(letter).slice(0, 1))
    return first.map((told) => {
      const { conflict, model } = this.#subject
      const said = sayAdjustments(conflict, model, told.adjustments, this.#say.words)
      const answer = this.#words.answer({ label: "", steps: 0, adjustments: said }).trim()
      return `${answer} ${this.#effect(told)}`
    })
  }

  get #words() {
    return this.#say.words.change
  }

  get #concept(): string {
    return this.#say.words.concepts[this.#found.goal.concept].name
  }

  #lines(text: string, indent = 0): Line {
    return { kind: "line", text, indent }
  }

  #hint(text: string, indent: number): Line {
    return { kind: "hint", text, indent }
  }

  #heading(text: string): Line {
    return { kind: "heading", text, indent: 0 }
  }

  #name(slot: number): StateName {
    return nameOfState(this.#subject.conflict, this.#subject.model, slot)
  }

  *head(): Iterable<Line> {
    const { conflict, model } = this.#subject
    const { goal, wanted, unwanted, focus, analysis } = this.#found
    const clause = (formula: Parameters<typeof sayFormula>[1]): string =>
      sayFormula(conflict, formula, this.#say.words)
    for (const [i, { formula, text }] of goal.hold.entries()) {
      const { states, holding } = wanted[i]!
      const slot = model.space.find(text)
      if (states === 0) yield this.#lines(this.#words.impossible({ clause: clause(formula) }))
      else if (slot >= 0)
        yield this.#lines(
          this.#words.wantedState({ name: this.#name(slot), holds: holding > 0, concept: this.#concept }),
        )
      else
        yield this.#lines(
          this.#words.wanted({ clause: clause(formula), states, holding, concept: this.#concept }),
        )
    }
    for (const [i, { formula, text }] of goal.not.entries()) {
      const { holding } = unwanted[i]!
      const slot = model.space.find(text)
      yield this.#lines(
        slot >= 0
          ? this.#words.unwantedState({
              name: this.#name(slot),
              holds: holding > 0,
              concept: this.#concept,
            })
          : this.#words.unwanted({ clause: clause(formula), holding, concept: this.#concept }),
      )
    }
    for (const [wish, dread] of atOdds(model, goal))
      yield this.#lines(this.#words.atOdds({ wanted: wish, unwanted: dread }))
    if (goal.from !== undefined) yield this.#lines(this.#words.wantedReached)
    if (focus < 0) return
    const leavers = analysis.stable
      .get(goal.concept)!
      .flatMap((set, dm) => (set.has(focus) ? [] : [nameOf(conflict, dm, this.#say.words)]))
    yield this.#lines(this.#words.focus({ name: this.#name(focus), leavers }))
    yield this.#lines(`${sayTaken(conflict, model, focus, this.#say.words)}`, 2)
    if (this.#isReached()) yield this.#lines(this.#words.holdsAlready)
  }

  // No step at all is needed.
  #isReached(): boolean {
    return this.#found.statements.least === 0
  }

  *#conditions(): Iterable<Line> {
    const { focus, conditions, goal } = this.#found
    const name = this.#name(focus)
    yield this.#heading(this.#words.conditionsHeading({ name, concept: this.#concept }))
    if (!hangsOnOwn(goal.concept)) yield this.#lines(this.#words.asTheyAre({ concept: this.#concept }), 2)
    for (const [dm, each] of conditions.entries()) {
      if (each === null) {
        yield this.#lines(this.#words.noConditions({ concept: this.#concept }), 2)
        return
      }
      yield* this.#conditionsOf(each, dm)
    }
  }

  *#conditionsOf(conditions: Conditions, dm: number): Iterable<Line> {
    const { conflict, model } = this.#subject
    const { demands, moves } = conditions
    const name = nameOf(conflict, dm, this.#say.words)
    if (demands.length === 0) {
      yield this.#lines(this.#words.anyRanking({ dm: name, moves }), 2)
      return
    }
    const met = metBy(conditions, model.ranks[dm]!)
    const order = demands.map((_, i) => i).sort((a, b) => Number(met[a]) - Number(met[b]) || a - b)
    yield this.#lines(
      this.#words.conditionsOf({ dm: name, met: met.filter((each) => each).length, all: demands.length }),
      2,
    )
    const shown = met.every((each) => each) ? MOST_MET : MOST_DEMANDS
    for (const i of order.slice(0, shown))
      yield this.#lines(sayDemand(conflict, model, conditions, i, met[i]!, this.#say.words), 4)
    const rest = order.slice(shown)
    if (rest.length > 0)
      yield this.#hint(this.#words.moreDemands({ more: rest.length, met: rest.every((i) => met[i]) }), 4)
  }

  *#answers(told: readonly Told[], steps: (told: Told) => number): Iterable<Line> {
    const { conflict, model } = this.#subject
    for (const each of told) {
      const adjustments = sayAdjustments(conflict, model, each.adjustments, this.#say.words)
      const { label, barsToday } = each
      yield this.#lines(this.#words.answer({ label, steps: steps(each), adjustments }), 2)
      yield this.#lines(this.#effect(each), 6)
      if (barsToday) yield this.#lines(this.#words.todayBarred, 6)
    }
  }

  #effect({ states, verdicts }: Told): string {
    const { conflict, model } = this.#subject
    const { goal, analysis } = this.#found
    const brought = { states, verdicts, concept: goal.concept, concepts: analysis.concepts }
    return sayVerdictChanges(conflict, model, brought, this.#say.words)
  }

  #labelled(letter: string): readonly Told[] {
    return this.#found.told.filter(({ label }) => label.startsWith(letter))
  }

  *#statements(): Iterable<Line> {
    const { statements, inserts } = this.#found
    if (statements.least === 0) return
    yield this.#heading(this.#words.statementsHeading)
    yield* this.#stepped(statements, false, "S")
    if (!this.#isNewTold()) return
    yield this.#heading(this.#words.insertsHeading)
    yield* this.#stepped(inserts, true, "N")
  }

  // Something new is told where it takes fewer steps, or nothing else does it.
  #isNewTold(): boolean {
    const { statements, inserts } = this.#found
    return statements.least === null || (inserts.least ?? Infinity) < statements.least
  }

  // Whether there is anything to change in steps.
  #hasSteps(isNew: boolean): boolean {
    const { preferences } = this.#subject.conflict
    return this.#found.scope.dms.some((dm) => {
      const each = preferences[dm]!
      if (each.kind === "statements") return isNew || each.statements.length > 0
      return each.kind === "weights" || (isNew && each.kind === "indifferent")
    })
  }

  *#stepped(of: StatementChanges, isNew: boolean, letter: string): Iterable<Line> {
    if (!this.#hasSteps(isNew)) {
      yield this.#lines(this.#words.noStatements, 2)
      return
    }
    yield this.#lines(this.#words.searched({ steps: of.proved, inserts: isNew }), 2)
    const told = this.#labelled(letter)
    if (told.length === 0) yield this.#lines(this.#words.noSteps({ steps: of.proved }), 2)
    const steps = ({ adjustments }: Told): number => adjustments.length
    yield* this.#answers(told.slice(0, of.smallest.length), steps)
    const others = of.found - of.smallest.length
    if (others > 0) yield this.#hint(this.#words.moreAnswers({ more: others, atLeast: of.more }), 2)
    if (of.next.length === 0) return
    yield this.#lines(this.#words.nextBest, 2)
    yield* this.#answers(told.slice(of.smallest.length), steps)
  }

  *#rankings(): Iterable<Line> {
    const { rankings, statements } = this.#found
    if (statements.least === 0) return
    if (rankings === null) {
      yield* this.#several()
      return
    }
    yield this.#heading(this.#words.rankingsHeading)
    const { proved, looked, states } = rankings
    if (rankings.answers.length === 0)
      yield this.#lines(this.#words.noRankings({ how: this.#howRanked(proved) }), 2)
    else yield this.#lines(this.#words.rankedAs({ proved, looked, states, concept: this.#concept }), 2)
    yield* this.#answers(this.#labelled("R"), () => 0)
  }

  #howRanked(proved: boolean): "proved" | "own" | "not-searched" {
    if (this.#found.conditions.includes(null)) return "not-searched"
    return proved ? "proved" : "own"
  }

  *#several(): Iterable<Line> {
    const { several } = this.#found
    const { conflict, model } = this.#subject
    yield this.#heading(this.#words.rankingsHeading)
    if (several === null) {
      yield this.#lines(this.#words.noRankings({ how: "not-searched" }), 2)
      return
    }
    const why = sayContradiction(conflict, model, several, this.#say.words)
    if (several.answers.length > 0) yield this.#lines(this.#words.rankedTogether(several), 2)
    else yield this.#lines(this.#words.noRankings({ how: this.#howRanked(several.proved) }), 2)
    if (why !== null) yield this.#lines(why, 2)
    yield* this.#answers(this.#labelled("R"), () => 0)
  }

  *#situation(): Iterable<Line> {
    const { situation, statements } = this.#found
    if (situation === null || statements.least === 0) return
    yield this.#heading(this.#words.situationHeading)
    const { least, proved, found, smallest } = situation
    yield this.#lines(this.#words.searchedSituation({ proved, isFound: least !== null }), 2)
    yield* this.#answers(this.#labelled("C"), () => 0)
    if (found > smallest.length)
      yield this.#hint(this.#words.moreAnswers({ more: found - smallest.length, atLeast: false }), 2)
  }

  *#looking(): Iterable<Line> {
    const { look, focus, statements } = this.#found
    if (look === null || statements.least === 0) return
    const { conflict } = this.#subject
    const names = this.#say.words.concepts
    yield this.#heading(this.#words.lookingHeading)
    for (const [dm, stable] of look.under.entries()) {
      const said = { dm: nameOf(conflict, dm, this.#say.words) }
      yield this.#lines(
        stable.length === 0
          ? this.#words.looksNone(said)
          : this.#words.looks({ ...said, concepts: stable.map((each) => names[each].name) }),
        2,
      )
    }
    if (look.adjustments !== null && look.adjustments.length > 0)
      yield this.#lines(
        this.#words.mixed({
          name: this.#name(focus),
          parts: look.adjustments.map(({ dm, concept }) => ({
            dm: nameOf(conflict, dm, this.#say.words),
            concept: names[concept].name,
          })),
          concept: this.#concept,
        }),
        2,
      )
  }

  *#packages(): Iterable<Line> {
    const { packages } = this.#found
    if (packages === null) return
    const { conflict, model } = this.#subject
    yield this.#heading(this.#words.packagesHeading)
    const option = (index: number): string => textOf(conflict, conflict.options[index]!.name, this.#say.words)
    const { levers, smallest, idle } = packages
    const working = packages.packages.filter(({ works }) => works).length
    yield this.#lines(
      this.#words.packagesIntro({
        levers: levers.map(option),
        packages: packages.packages.length,
        working,
      }),
      2,
    )
    for (const at of smallest.slice(0, MOST_PACKAGES))
      yield this.#lines(sayPackage(conflict, model, packages, at, this.#say.words), 2)
    if (smallest.length === 0) yield this.#lines(this.#words.noPackage, 2)
    if (idle.length > 0 && working > 0)
      yield this.#lines(this.#words.idleLevers({ levers: idle.map(option) }), 2)
  }

  *#way(): Iterable<Line> {
    const { way, focus } = this.#found
    if (way === null) return
    yield this.#heading(this.#words.wayHeading({ name: this.#name(focus) }))
    if (way.kind === "way") {
      yield* this.#passages(way)
      return
    }
    const said = {
      here: this.#words.wayHere,
      none: this.#words.wayNone,
      "too-many-moves": this.#words.wayTooLong,
    }
    yield this.#lines(said[way.kind], 2)
  }

  *#passages({ improving, first, start, passages }: WayThere & { kind: "way" }): Iterable<Line> {
    const { conflict, model } = this.#subject
    const { words } = this.#say
    const name = (dm: number): string => nameOf(conflict, dm, words)
    yield this.#lines(this.#words.wayIntro({ improving, steps: passages.length, first: first.map(name) }), 2)
    if ([start, ...passages].some(({ count }) => count > 0)) yield this.#lines(this.#words.breaking, 2)
    for (const said of sayPerils(conflict, model, passages[0]!.from, start, words)) yield this.#lines(said, 5)
    for (const [i, passage] of passages.entries()) {
      const { acts } = saidMove(conflict, model, passage, words)
      const { dm, to, reluctant } = passage
      yield this.#lines(
        this.#words.wayStep({ place: i + 1, dm: name(dm), acts, to: this.#name(to), reluctant }),
        2,
      )
      for (const said of sayPerils(conflict, model, to, passage, words)) yield this.#lines(said, 5)
    }
  }

  *#count(): Iterable<Line> {
    const { count, focus, scope, goal } = this.#found
    if (count === null) return
    yield this.#heading(this.#words.countHeading)
    const { conflict, model } = this.#subject
    yield this.#lines(
      sayCount(conflict, model, { slot: focus, ...goal, ...scope }, count, this.#say.words),
      2,
    )
  }
}

/** Targets that are to hold of which every state is one of a target that must not; as their texts. */
function atOdds({ space }: Subject["model"], { hold, not }: Taking["goal"]): [string, string][] {
  return hold.flatMap((wish) => {
    const states = statesWhere(space, wish.formula)
    return not.flatMap((dread): [string, string][] => {
      const both = statesWhere(space, dread.formula)
      both.intersect(states)
      return states.count() > 0 && both.count() === states.count() ? [[wish.text, dread.text]] : []
    })
  })
}
