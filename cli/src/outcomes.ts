import {
  type Analysis,
  type Bits,
  type CoalitionAnalysis,
  type Concept,
  type Cut,
  type Listed,
  listStates,
  localText,
  mixedEquilibria,
  oneLine,
  type Step,
  type Strongest,
  sayDifference,
  sayState,
  sayStep,
  stepsAlong,
  strongest,
  type Text,
  tableOf,
  tableText,
  tableWords,
  type Ways,
  waysFrom,
  wrapTo,
} from "@parley/core"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

export interface Shown {
  readonly analysis: Analysis
  readonly coalitions?: CoalitionAnalysis
  readonly concepts: readonly Concept[]
  readonly mixed?: readonly Concept[]
  readonly states: "equilibria" | "all" | "none"
  readonly cut?: Cut
}

export interface Page {
  readonly columns: number
  /** Styles a text without changing its width. */
  readonly style: (style: "bold" | "dim" | "green", text: string) => string
}

// Outcomes told in full, and in words at all, and columns of the table, at most.
const MOST_FULL = 5
const MOST_CARDS = 16
const MOST_COLUMNS = 16
// Coalitions listed, and states they agree on.
const MOST_LISTED = 20

/**
 * The analysis for reading: each outcome in words with what holds it, what each side thinks of it and the way there
 * from today; then the option table.
 */
export function* outcomes(subject: Subject, shown: Shown, page: Page, say: Say): Iterable<string> {
  const report = new Report(subject, shown, page, say)
  yield* report.head()
  if (shown.states === "none") yield* report.counts()
  else yield* report.cards()
  yield* report.coalitions()
  if (shown.states !== "none") yield* report.table()
  yield* report.foot()
}

class Report {
  readonly #subject: Subject
  readonly #shown: Shown
  readonly #page: Page
  readonly #say: Say
  readonly #mixed: Bits | null
  /** The states to list, and the strongest outcomes among them. */
  readonly #listed: Listed
  readonly #best: Strongest
  /** Today's state, -1 if the file gives none. */
  readonly #today: number

  constructor(subject: Subject, shown: Shown, page: Page, say: Say) {
    this.#subject = subject
    this.#shown = shown
    this.#page = page
    this.#say = say
    const { conflict, model } = subject
    this.#mixed = shown.mixed === undefined ? null : mixedEquilibria(shown.analysis, shown.mixed)
    const { analysis, concepts, states, cut } = shown
    const which = states === "all" ? "all" : "equilibria"
    this.#listed = listStates(analysis, concepts, this.#mixed, which, cut)
    this.#best = strongest(analysis, concepts, this.#mixed, MOST_COLUMNS, this.#listed.states)
    this.#today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  }

  *head(): Iterable<string> {
    const { conflict, model } = this.#subject
    const { cli } = this.#say.words
    yield wrapTo(this.#text(conflict.title), this.#page.columns)
      .map((line) => `${this.#page.style("bold", line)}\n`)
      .join("")
    if (conflict.scenario !== null)
      yield this.#lines(cli.scenarioLine({ name: this.#text(conflict.scenario.name) }))
    yield this.#lines(
      cli.sizeLine({
        asOf: conflict.asOf ?? null,
        dms: conflict.decisionMakers.length,
        options: conflict.options.length,
        states: model.space.count,
      }),
    )
    if (this.#today < 0) return
    const sentence = sayState(conflict, model, this.#today, this.#say.words)
    yield `\n${this.#lines(cli.todayLine({ state: model.space.number(this.#today), sentence }))}`
  }

  /** `--states none`: how many equilibria there are, and no states. */
  *counts(): Iterable<string> {
    const { cli, concepts: names } = this.#say.words
    yield `\n${this.#page.style("bold", cli.countsHeading)}\n`
    for (const concept of this.#shown.concepts) {
      const count = this.#shown.analysis.equilibria.get(concept)!.count()
      yield this.#lines(cli.countLine({ concept: names[concept].name, count }), "  ")
    }
    if (this.#mixed !== null)
      yield this.#lines(cli.countLine({ concept: cli.mixedName, count: this.#mixed.count() }), "  ")
  }

  *cards(): Iterable<string> {
    const { cli } = this.#say.words
    const { slots, total } = this.#best
    const { analysis, concepts } = this.#shown
    const held = listStates(analysis, concepts, this.#mixed, "equilibria").total
    yield `\n${this.#page.style("bold", held === 0 ? cli.noOutcomes : cli.outcomesHeading({ count: held }))}\n`
    if (held === 0) yield this.#lines(cli.noOutcomesHint)
    yield* this.#cutLine()
    const ways = this.#today >= 0 ? waysFrom(this.#subject.model, this.#today) : null
    const full = fullCards(slots, (slot) => this.#under(slot).length)
    if (this.#today >= 0 && ways === null) yield this.#lines(cli.waysLeftOut)
    for (const slot of slots.slice(0, full)) yield* this.#card(slot, ways)
    if (slots.length > full) yield* this.#brief(slots.slice(full, MOST_CARDS))
    if (total > MOST_CARDS)
      yield `\n${this.#lines(cli.moreOutcomes({ more: total - MOST_CARDS, cut: this.#cut }))}`
  }

  get #cut(): boolean {
    return this.#shown.cut !== undefined
  }

  // What --where and --limit leave of the states to list; nothing where they leave out none.
  *#cutLine(): Iterable<string> {
    const { cut, states } = this.#shown
    if (cut === undefined) return
    const { total, matching, states: listed } = this.#listed
    const where = cut.where === null ? null : oneLine(cut.where.text)
    const of = { where, all: states === "all", total, matching, listed: listed.count() }
    const sentence = this.#say.words.cli.cutLine(of)
    if (sentence !== "") yield this.#lines(sentence)
  }

  *#card(slot: number, ways: Ways | null): Iterable<string> {
    const { conflict, model } = this.#subject
    const { cli } = this.#say.words
    const under = cli.holdsUnder({ concepts: this.#under(slot) })
    const heading = stateName(this.#subject, slot, this.#say, "stateHeading")
    yield `\n${this.#lines(`${this.#page.style("bold", heading)}  ${this.#page.style("green", under)}`)}`
    yield this.#lines(sayState(conflict, model, slot, this.#say.words), "  ")
    const sides = conflict.decisionMakers.map(({ name }, dm) => {
      const ranks = model.ranks[dm]!
      const compared = this.#today < 0 || this.#today === slot
      const today = compared ? null : Math.sign(ranks[this.#today]! - ranks[slot]!)
      return { name: this.#text(name), rank: ranks[slot]!, worst: model.worst[dm]!, today }
    })
    yield this.#lines(cli.ranksLine(sides), "  ")
    if (ways !== null) yield this.#lines(sayWay(this.#subject, ways, slot, this.#say), "  ")
  }

  // Further outcomes, by what sets them apart from today, or from the strongest where the file gives no today.
  *#brief(slots: readonly number[]): Iterable<string> {
    const { conflict, model } = this.#subject
    const { cli } = this.#say.words
    const against = this.#today >= 0 ? this.#today : this.#best.slots[0]!
    const than = this.#today >= 0 ? null : stateName(this.#subject, against, this.#say)
    yield `\n${this.#page.style("bold", cli.furtherHeading({ than }))}\n`
    for (const slot of slots) {
      const sentence = sayDifference(conflict, model, against, slot, this.#say.words)
      const name = stateName(this.#subject, slot, this.#say)
      yield this.#lines(cli.furtherLine({ name, concepts: this.#under(slot), sentence }), "  ")
    }
  }

  *coalitions(): Iterable<string> {
    const { conflict, model } = this.#subject
    const { coalitions } = this.#shown
    const { cli, coalitionConcepts } = this.#say.words
    if (coalitions === undefined) return
    const { concepts, universal, of } = coalitions
    yield `\n${this.#page.style("bold", cli.coalitionsHeading)}\n`
    for (const concept of concepts) {
      const set = universal.get(concept)!
      const states = set.toArray(MOST_LISTED).map((slot) => model.space.number(slot))
      const { name } = coalitionConcepts[concept]
      yield this.#lines(cli.universalLine({ concept: name, states, count: set.count() }), "  ")
    }
    for (const { members, stable } of of.slice(0, MOST_LISTED)) {
      const counts = concepts.map((concept) => ({
        concept: coalitionConcepts[concept].name,
        count: stable.get(concept)!.count(),
      }))
      const names = members.map((dm) => this.#text(conflict.decisionMakers[dm]!.name))
      yield this.#lines(cli.coalitionLine({ members: names, counts, states: model.space.count }), "  ")
    }
    if (of.length > MOST_LISTED)
      yield this.#lines(cli.moreCoalitions({ more: of.length - MOST_LISTED }), "  ")
  }

  *table(): Iterable<string> {
    const { conflict, model } = this.#subject
    const { analysis, concepts, states } = this.#shown
    const { cli } = this.#say.words
    const listed = this.#listed.states
    const slots = states === "all" ? listed.toArray(MOST_COLUMNS) : this.#best.slots
    if (slots.length === 0) return
    const table = tableOf({ conflict, model, analysis, slots, concepts, words: tableWords(this.#say.words) })
    const emphasise = (heading: string): string => this.#page.style("bold", heading)
    yield `\n${tableText({ ...table, heading: cli.tableHeading }, { width: this.#page.columns, emphasise })}`
    const total = listed.count()
    if (total > slots.length)
      yield this.#lines(cli.moreColumns({ shown: slots.length, total, cut: this.#cut }))
  }

  *foot(): Iterable<string> {
    const { conflict } = this.#subject
    const { cli, concepts: names } = this.#say.words
    yield `\n${this.#page.style("bold", cli.legendHeading)}\n`
    for (const concept of this.#shown.concepts) {
      const { name, gloss } = names[concept]
      yield this.#lines(cli.legendLine({ name, gloss }), "  ")
    }
    if (this.#shown.states !== "none") yield this.#lines(cli.ranksNote, "  ")
    if (conflict.scenario === null && conflict.scenarios.length > 0) {
      const worlds = conflict.scenarios.map(({ id, name }) => ({ id, name: this.#text(name) }))
      yield `\n${this.#lines(cli.otherWorlds(worlds))}`
    }
    yield `\n${this.#lines(cli.caveat)}`
  }

  // The concepts a state is an equilibrium under, by name.
  #under(slot: number): string[] {
    const { concepts, cli } = this.#say.words
    const { analysis } = this.#shown
    const under = this.#shown.concepts
      .filter((concept) => analysis.equilibria.get(concept)!.has(slot))
      .map((concept) => concepts[concept].name)
    return this.#mixed?.has(slot) ? [...under, cli.mixedName] : under
  }

  #text(value: Text): string {
    return oneLine(localText(value, this.#say.language, this.#subject.conflict.language))
  }

  #lines(value: string, indent = ""): string {
    return wrapTo(value, this.#page.columns - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join("")
  }
}

/** How many outcomes are told in full: those that hold under more than one concept, at least two, at most five. */
export function fullCards(slots: readonly number[], strength: (slot: number) => number): number {
  const strong = slots.filter((slot) => strength(slot) > 1).length
  return Math.min(MOST_FULL, Math.max(strong, Math.min(slots.length, 2)))
}

/**
 * A state as `--state` takes it, in words: by the source's own name if it has one, else by its number. As a heading
 * with both.
 */
export function stateName(
  { conflict, model }: Subject,
  slot: number,
  say: Say,
  form: "stateName" | "stateHeading" = "stateName",
): string {
  const state = model.space.number(slot)
  for (const [pattern, label] of conflict.labels)
    if (model.space.find(pattern) === slot) return say.words.cli[form]({ state, label: oneLine(label) })
  return say.words.cli[form]({ state, label: null })
}

// The way from today, in words.
function sayWay(subject: Subject, ways: Ways, slot: number, say: Say): string {
  const { cli } = say.words
  const way = ways.to(slot)
  if (way.kind === "here") return cli.wayIsToday
  if (way.kind === "none") return cli.wayNone
  const steps = sayPath(subject, way.steps, ways.start, say)
  return cli.way({ moves: steps.length, improving: way.improving, steps })
}

/** The steps of a path in words, those marked that are no improvement for who makes them. */
export function sayPath(subject: Subject, path: readonly Step[], from: number, say: Say): string[] {
  const { conflict, model } = subject
  return stepsAlong(model, from, path).map(({ dm, from: before, to, reluctant }) => {
    const sentence = sayStep(conflict, model, dm, before, to, say.words)
    return reluctant ? say.words.cli.reluctantStep({ sentence }) : sentence
  })
}
