import { definitionOf, hangsOnOwn } from "../engine/index.ts"
import {
  type Conditions,
  type InverseAnswer,
  type InverseChange,
  metBy,
  type Opened,
  type StatementChanges,
  type WayThere,
} from "../study/index.ts"
import {
  type Catalogue,
  nameOf,
  type StateName,
  saidMove,
  sayAdjustments,
  sayCount,
  sayDemand,
  sayPackage,
  sayPerils,
  sayTaken,
  sayVerdictChanges,
  stateName,
  textOf,
} from "../words/index.ts"
import type { Block } from "./document.ts"
import { sayRankings, sayWanted } from "./inverse-said.ts"

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

/** What is said of what it would take, line by line. */
export class InverseReport {
  readonly #opened: Opened
  readonly #found: InverseAnswer
  readonly #catalogue: Catalogue

  constructor(found: InverseAnswer, opened: Opened, catalogue: Catalogue) {
    this.#opened = opened
    this.#found = found
    this.#catalogue = catalogue
  }

  *all(): Iterable<Line> {
    yield* this.head()
    if (this.#found.focus < 0) return
    yield* this.sections()
    if (this.#found.changes.length > 0) yield { kind: "end", text: this.#words.verified, indent: 0 }
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
    if (this.#found.isReached) return []
    const letters = ["S", ...(this.#isNewTold() ? ["N"] : []), "R", "C"]
    const first = letters.flatMap((letter) => this.#labelled(letter).slice(0, 1))
    return first.map((told) => {
      const { conflict, model } = this.#opened
      const said = sayAdjustments({ conflict, model }, told.adjustments, this.#catalogue)
      const answer = this.#words.answer({ label: "", steps: 0, adjustments: said }).trim()
      return `${answer} ${this.#effect(told)}`
    })
  }

  get #words() {
    return this.#catalogue.change
  }

  get #concept(): string {
    return this.#catalogue.concepts[this.#found.goal.concept].name
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
    return stateName(this.#opened, slot, this.#catalogue)
  }

  *head(): Iterable<Line> {
    const { focus, leavers } = this.#found
    for (const said of sayWanted(this.#found, this.#opened, this.#catalogue)) yield this.#lines(said)
    if (focus < 0) return
    const { conflict, model } = this.#opened
    const names = leavers.map((dm) => nameOf(conflict, dm, this.#catalogue))
    yield this.#lines(this.#words.focus({ name: this.#name(focus), leavers: names }))
    yield this.#lines(`${sayTaken({ conflict, model }, focus, this.#catalogue)}`, 2)
    if (this.#found.isReached) yield this.#lines(this.#words.holdsAlready)
  }

  *#conditions(): Iterable<Line> {
    const { focus, conditions, goal } = this.#found
    if (conditions === null) return
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
    const { conflict, model } = this.#opened
    const { demands, moves } = conditions
    const name = nameOf(conflict, dm, this.#catalogue)
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
      yield this.#lines(
        sayDemand({ conflict, model }, conditions, { place: i, met: met[i]! }, this.#catalogue),
        4,
      )
    const rest = order.slice(shown)
    if (rest.length > 0)
      yield this.#hint(this.#words.moreDemands({ more: rest.length, met: rest.every((i) => met[i]) }), 4)
  }

  *#answers(told: readonly InverseChange[], steps: (told: InverseChange) => number): Iterable<Line> {
    const { conflict, model } = this.#opened
    for (const each of told) {
      const adjustments = sayAdjustments({ conflict, model }, each.adjustments, this.#catalogue)
      const { label, barsToday } = each
      yield this.#lines(this.#words.answer({ label, steps: steps(each), adjustments }), 2)
      yield this.#lines(this.#effect(each), 6)
      if (barsToday) yield this.#lines(this.#words.todayBarred, 6)
    }
  }

  #effect({ states, verdicts }: InverseChange): string {
    const { conflict, model } = this.#opened
    const { goal, concepts } = this.#found
    const brought = { states, verdicts, concept: goal.concept, concepts }
    return sayVerdictChanges(conflict, model, brought, this.#catalogue)
  }

  #labelled(letter: string): readonly InverseChange[] {
    return this.#found.changes.filter(({ label }) => label.startsWith(letter))
  }

  *#statements(): Iterable<Line> {
    const { statements, additions, isReached } = this.#found
    if (isReached || statements === null) return
    yield this.#heading(this.#words.statementsHeading)
    yield* this.#stepped(statements, false, "S")
    if (additions === null || !this.#isNewTold()) return
    yield this.#heading(this.#words.insertsHeading)
    yield* this.#stepped(additions, true, "N")
  }

  // Something new is told where it takes fewer steps, or nothing else does it.
  #isNewTold(): boolean {
    const least = this.#found.statements?.least ?? null
    return least === null || (this.#found.additions?.least ?? Number.POSITIVE_INFINITY) < least
  }

  // Whether there is anything to change in steps.
  #hasSteps(isNew: boolean): boolean {
    const { preferences } = this.#opened.conflict
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
    const steps = ({ adjustments }: InverseChange): number => adjustments.length
    yield* this.#answers(told.slice(0, of.smallest.length), steps)
    const others = of.found - of.smallest.length
    if (others > 0) yield this.#hint(this.#words.moreAnswers({ more: others, atLeast: of.more }), 2)
    if (of.next.length === 0) return
    yield this.#lines(this.#words.nextBest, 2)
    yield* this.#answers(told.slice(of.smallest.length), steps)
  }

  *#rankings(): Iterable<Line> {
    if (this.#found.isReached) return
    yield this.#heading(this.#words.rankingsHeading)
    const { searched, none, why } = sayRankings(this.#found, this.#opened, this.#catalogue)
    for (const said of [searched, none, why]) if (said !== null) yield this.#lines(said, 2)
    yield* this.#answers(this.#labelled("R"), () => 0)
  }

  *#situation(): Iterable<Line> {
    const { situation, isReached } = this.#found
    if (situation === null || isReached) return
    yield this.#heading(this.#words.situationHeading)
    const { least, proved, found, smallest } = situation
    yield this.#lines(this.#words.searchedSituation({ proved, isFound: least !== null }), 2)
    yield* this.#answers(this.#labelled("C"), () => 0)
    if (found > smallest.length)
      yield this.#hint(this.#words.moreAnswers({ more: found - smallest.length, atLeast: false }), 2)
  }

  *#looking(): Iterable<Line> {
    const { looking: look, focus, isReached } = this.#found
    if (look === null || isReached) return
    const { conflict } = this.#opened
    const names = this.#catalogue.concepts
    yield this.#heading(this.#words.lookingHeading)
    for (const [dm, stable] of look.under.entries()) {
      const said = { dm: nameOf(conflict, dm, this.#catalogue) }
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
            dm: nameOf(conflict, dm, this.#catalogue),
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
    const { conflict, model } = this.#opened
    yield this.#heading(this.#words.packagesHeading)
    const option = (index: number): string => textOf(conflict, conflict.options[index]!.name, this.#catalogue)
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
      yield this.#lines(sayPackage({ conflict, model }, packages, at, this.#catalogue), 2)
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
    const { conflict, model } = this.#opened
    const words = this.#catalogue
    const name = (dm: number): string => nameOf(conflict, dm, words)
    yield this.#lines(this.#words.wayIntro({ improving, steps: passages.length, first: first.map(name) }), 2)
    if ([start, ...passages].some(({ count }) => count > 0)) yield this.#lines(this.#words.breaking, 2)
    for (const said of sayPerils({ conflict, model }, passages[0]!.from, start, words))
      yield this.#lines(said, 5)
    for (const [i, passage] of passages.entries()) {
      const { acts } = saidMove(conflict, model, passage, words)
      const { dm, to, reluctant } = passage
      yield this.#lines(
        this.#words.wayStep({ place: i + 1, dm: name(dm), acts, to: this.#name(to), reluctant }),
        2,
      )
      for (const said of sayPerils({ conflict, model }, to, passage, words)) yield this.#lines(said, 5)
    }
  }

  *#count(): Iterable<Line> {
    const { count, focus, scope, goal } = this.#found
    if (count === null) return
    yield this.#heading(this.#words.countHeading)
    const { conflict, model } = this.#opened
    yield this.#lines(
      sayCount({ conflict, model }, { slot: focus, ...goal, ...scope }, count, this.#catalogue),
      2,
    )
  }
}

/** What it would take, part by part. */
export function* inverseBlocks(answer: InverseAnswer, opened: Opened, words: Catalogue): Iterable<Block> {
  for (const { kind, text, indent } of new InverseReport(answer, opened, words).all()) {
    if (kind === "heading") yield { kind: "heading", level: 2, text }
    else if (kind === "end") yield { kind: "paragraph", apart: true, text }
    else yield { kind: "outline", items: [{ depth: indent / 2, text }] }
  }
}

/** The same for a brief: what is wanted and the first answers for its body, all else for its annex. */
export function inverseBrief(
  answer: InverseAnswer,
  opened: Opened,
  words: Catalogue,
): { readonly body: readonly Block[]; readonly annex: readonly Block[] } {
  const report = new InverseReport(answer, opened, words)
  const list = (items: readonly string[]): Block[] =>
    items.length === 0 ? [] : [{ kind: "list", ordered: false, items: items.map((text) => ({ text })) }]
  const heading = (level: 2 | 3, text: string): Block => ({ kind: "heading", level, text })
  const annex: Block[] = [heading(2, words.change.briefHeading)]
  let items: string[] = []
  for (const { kind, text } of report.sections()) {
    if (kind === "hint") continue
    if (kind !== "heading") {
      items.push(text)
      continue
    }
    annex.push(...list(items), heading(3, text))
    items = []
  }
  annex.push(...list(items))
  const head = [...report.head()].map(({ text }) => text).join(" ")
  return {
    body: [
      heading(2, words.change.briefHeading),
      { kind: "paragraph", text: head },
      ...list(report.shortly()),
    ],
    annex: answer.focus < 0 ? [] : annex,
  }
}
