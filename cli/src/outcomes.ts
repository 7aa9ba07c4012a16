import {
  type Analysis,
  type CoalitionAnalysis,
  type Concept,
  localText,
  mixedEquilibria,
  oneLine,
  Paths,
  type PathsTo,
  sayDifference,
  sayState,
  sayStep,
  tableOf,
  tableText,
  tableWords,
  wrapTo,
} from "@parley/core"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"
import { strongest } from "./strength.ts"
import { firstSlots } from "./tables.ts"

export interface Shown {
  readonly analysis: Analysis
  readonly coalitions?: CoalitionAnalysis
  readonly concepts: readonly Concept[]
  readonly mixed?: readonly Concept[]
  readonly states: "equilibria" | "all" | "none"
}

export interface Page {
  readonly columns: number
  /// Styles a text without changing its width.
  readonly style: (style: "bold" | "dim" | "green", text: string) => string
}

// Outcomes told in full, and in words at all, and columns of the table, at most.
const MOST_FULL = 5
const MOST_CARDS = 16
const MOST_COLUMNS = 16
// Paths are looked for while (state, last mover) pairs stay below this.
const MOST_PAIRS = 4_000_000

/// The analysis for reading: each outcome in words with what holds it, what each side thinks of it and the way there
/// from today; then the option table.
export function* outcomes(subject: Subject, shown: Shown, page: Page, say: Say): Iterable<string> {
  const { conflict, model } = subject
  const { analysis, concepts, states } = shown
  const { cli } = say.words
  const mixed = shown.mixed === undefined ? null : mixedEquilibria(analysis, shown.mixed)
  const best = strongest(analysis, concepts, mixed, states === "none" ? 0 : MOST_COLUMNS)
  const text = (value: Parameters<typeof localText>[0]): string =>
    oneLine(localText(value, say.language, conflict.language))
  const lines = (value: string, indent = ""): string =>
    wrapTo(value, page.columns - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join("")

  yield wrapTo(text(conflict.title), page.columns)
    .map((line) => `${page.style("bold", line)}\n`)
    .join("")
  if (conflict.scenario !== null) yield lines(cli.scenarioLine({ name: text(conflict.scenario.name) }))
  yield lines(
    cli.sizeLine({
      asOf: conflict.asOf ?? null,
      dms: conflict.decisionMakers.length,
      options: conflict.options.length,
      states: model.space.count,
    }),
  )
  const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  if (today >= 0)
    yield `\n${lines(cli.todayLine({ state: model.space.number(today), sentence: sayState(conflict, model, today, say.words) }))}`

  yield `\n${page.style("bold", best.total === 0 ? cli.noOutcomes : cli.outcomesHeading({ count: best.total }))}\n`
  if (best.total === 0) yield lines(cli.noOutcomesHint)
  if (states === "none") {
    for (const concept of concepts)
      yield lines(
        cli.countLine({
          concept: say.words.concepts[concept].name,
          count: analysis.equilibria.get(concept)!.count(),
        }),
        "  ",
      )
    return
  }
  const ways = today >= 0 ? waysFrom(subject, today) : null
  const full = fullCards(best.slots, (slot) =>
    concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot)),
  )
  for (const [i, slot] of best.slots.slice(0, MOST_CARDS).entries()) {
    const under = concepts
      .filter((concept) => analysis.equilibria.get(concept)!.has(slot))
      .map((concept) => say.words.concepts[concept].name)
    if (mixed?.has(slot)) under.push(cli.mixedName)
    const name = cli.stateName({ state: model.space.number(slot), label: labelOf(subject, slot) })
    if (i >= full) {
      // The weaker ones in brief, by what sets them apart.
      const [first] = best.slots
      const against = today >= 0 ? today : first!
      if (i === full)
        yield `\n${page.style("bold", cli.weakerHeading({ than: today >= 0 ? "today" : cli.stateName({ state: model.space.number(first!), label: null }) }))}\n`
      yield lines(
        cli.weakerLine({
          name,
          concepts: under,
          sentence: sayDifference(conflict, model, against, slot, say.words),
        }),
        "  ",
      )
      continue
    }
    yield `\n${lines(`${page.style("bold", name)}  ${page.style("green", cli.holdsUnder({ concepts: under }))}`)}`
    yield lines(sayState(conflict, model, slot, say.words), "  ")
    yield lines(
      cli.ranksLine(
        conflict.decisionMakers.map(({ name: side }, dm) => ({
          name: text(side),
          rank: model.ranks[dm]![slot]!,
          worst: model.worst[dm]!,
          today:
            today < 0 || today === slot
              ? null
              : Math.sign(model.ranks[dm]![today]! - model.ranks[dm]![slot]!),
        })),
      ),
      "  ",
    )
    if (ways !== null) yield lines(wayTo(subject, ways, slot, today, say), "  ")
  }
  if (best.total > MOST_CARDS) yield `\n${lines(cli.moreOutcomes({ more: best.total - MOST_CARDS }))}`

  if (shown.coalitions) yield* coalitionLines(subject, shown.coalitions, say, lines, page)

  const slots = states === "all" ? firstSlots(model.space, MOST_COLUMNS) : [...best.slots]
  if (slots.length > 0) {
    const table = tableOf({ conflict, model, analysis, slots, concepts, words: tableWords(say.words) })
    yield "\n"
    yield tableText(
      { ...table, heading: cli.tableHeading },
      { width: page.columns, emphasise: (heading) => page.style("bold", heading) },
    )
    const total = states === "all" ? model.space.count : best.total
    if (total > slots.length) yield lines(cli.moreColumns({ shown: slots.length, total }))
  }
  if (best.total > 0) {
    yield `\n${page.style("bold", cli.legendHeading)}\n`
    for (const concept of concepts) {
      const { name, gloss } = say.words.concepts[concept]
      yield lines(cli.legendLine({ name, gloss }), "  ")
    }
  }
  if (conflict.scenario === null && conflict.scenarios.length > 0)
    yield `\n${lines(cli.otherWorlds(conflict.scenarios.map(({ id, name }) => ({ id, name: text(name) }))))}`
  yield `\n${lines(cli.caveat)}`
}

// How many outcomes are told in full: those that hold under as many concepts as any, and a few more.
function fullCards(slots: readonly number[], under: (slot: number) => readonly Concept[]): number {
  const strength = slots.map((slot) => under(slot).length)
  const strong = strength.filter((count) => count > 1).length
  return Math.min(MOST_FULL, Math.max(strong, Math.min(slots.length, 2)))
}

/// The source's own name of a state, null if the file gives none.
export function labelOf({ conflict, model }: Subject, slot: number): string | null {
  for (const [pattern, label] of conflict.labels)
    if (model.space.find(pattern) === slot) return oneLine(label)
  return null
}

interface Ways {
  readonly improvements: Paths
  readonly moves: Paths
}

function waysFrom({ model }: Subject, today: number): Ways | null {
  if (model.space.slots * model.ranks.length > MOST_PAIRS) return null
  return { improvements: new Paths(model, today, "improvements"), moves: new Paths(model, today, "moves") }
}

// By improvements where there is a way, else by any moves, else none.
function wayTo(subject: Subject, ways: Ways, slot: number, today: number, say: Say): string {
  const { cli } = say.words
  if (slot === today) return cli.wayIsToday
  const improving = ways.improvements.to(slot, 1)
  const way = improving.length > 0 ? improving : ways.moves.to(slot, 1)
  if (way.length < 0) return cli.wayNone
  return cli.way({
    moves: way.length,
    improving: improving.length > 0,
    steps: sayPath(subject, way, today, say),
  })
}

/// The steps of the first of some paths, in words.
export function sayPath(
  { conflict, model }: Subject,
  way: PathsTo,
  from: number,
  say: Say,
  which = 0,
): string[] {
  let at = from
  return (way.paths[which] ?? []).map(({ dm, to }) => {
    const sentence = sayStep(conflict, model, dm, at, to, say.words)
    at = to
    return sentence
  })
}

function* coalitionLines(
  { conflict, model }: Subject,
  { concepts, universal, of }: CoalitionAnalysis,
  say: Say,
  lines: (text: string, indent?: string) => string,
  page: Page,
): Iterable<string> {
  const { cli } = say.words
  const name = (dm: number): string =>
    oneLine(localText(conflict.decisionMakers[dm]!.name, say.language, conflict.language))
  const numbers = (slots: readonly number[]): number[] => slots.map((slot) => model.space.number(slot))
  const MOST = 20
  yield `\n${page.style("bold", cli.coalitionsHeading)}\n`
  for (const concept of concepts) {
    const set = universal.get(concept)!
    yield lines(
      cli.universalLine({
        concept: say.words.coalitionConcepts[concept].name,
        states: numbers(set.toArray(MOST)),
        count: set.count(),
      }),
      "  ",
    )
  }
  for (const { members, stable } of of.slice(0, MOST)) {
    const counts = concepts.map((concept) => ({
      concept: say.words.coalitionConcepts[concept].name,
      count: stable.get(concept)!.count(),
    }))
    yield lines(cli.coalitionLine({ members: members.map(name), counts, states: model.space.count }), "  ")
  }
  if (of.length > MOST) yield lines(cli.moreCoalitions({ more: of.length - MOST }), "  ")
}
