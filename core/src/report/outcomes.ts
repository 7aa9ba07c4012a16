import { COALITION_CONCEPTS } from "../engine/index.ts"
import { oneLine } from "../file/index.ts"
import type { Opened, OutcomesAnswer, OutcomesQuestion, StateFacts } from "../study/index.ts"
import { conceptsOf, nameFor, selected, strongest, todayOf } from "../study/index.ts"
import {
  besideName,
  type Catalogue,
  headingOf,
  nameOf,
  nameState,
  nameWithin,
  sayDifference,
  sayName,
  sayState,
  sayWaySteps,
  stateName,
  tableWords,
  textOf,
} from "../words/index.ts"
import { apart, fullCards, heading, lines, nothingWanted, paragraph } from "./bits.ts"
import type { Block } from "./document.ts"
import { tableOf } from "./table.ts"

// Outcomes told in words at all: what a question for this page asks for.
export const MOST_ON_PAGE = 16
// Coalitions listed.
const MOST_COALITIONS = 20

interface OutcomesPage {
  readonly question: OutcomesQuestion
  readonly answer: OutcomesAnswer
  readonly opened: Opened
}

/**
 * The outcomes for reading: each in words with what holds it, what each side thinks of it and the way there from today;
 * then the option table. `which` "none": how many there are alone.
 */
export function outcomesBlocks(
  question: OutcomesQuestion,
  answer: OutcomesAnswer,
  opened: Opened,
  words: Catalogue,
): Block[] {
  return new Page({ question, answer, opened }, words).blocks()
}

/** The strongest of the outcomes selected, or the first states where all are; at most so many. Slots. */
export function selectedSlots(question: OutcomesQuestion, opened: Opened, most: number): readonly number[] {
  const { concepts, which } = question
  if (which === "none") return []
  const analysis = opened.analysis(conceptsOf(question))
  const { states, mixed } = selected(opened, analysis, question)
  return which === "all" ? states.toArray(most) : strongest(analysis, concepts, mixed, most, states).slots
}

class Page {
  readonly #page: OutcomesPage
  readonly #words: Catalogue

  constructor(page: OutcomesPage, words: Catalogue) {
    this.#page = page
    this.#words = words
  }

  blocks(): Block[] {
    const counted = this.#page.question.which === "none"
    return [
      ...this.#head(),
      ...(counted ? this.#counts() : this.#cards()),
      ...this.#coalitions(),
      ...(counted ? [] : this.#table()),
      ...this.#foot(),
    ]
  }

  #head(): Block[] {
    const { opened } = this.#page
    const { conflict, model } = opened
    const { cli } = this.#words
    const today = todayOf(opened)
    const isNamed = today >= 0 && nameFor(opened, today).kind === "given"
    const size = {
      asOf: conflict.asOf ?? null,
      dms: conflict.decisionMakers.length,
      options: conflict.options.length,
      states: model.space.count,
    }
    return [
      { kind: "heading", level: 2, text: textOf(conflict, conflict.title, this.#words) },
      ...(conflict.scenario === null
        ? []
        : [paragraph(cli.scenarioLine({ name: textOf(conflict, conflict.scenario.name, this.#words) }))]),
      paragraph(cli.sizeLine(size)),
      ...nothingWanted(opened, this.#words),
      ...(today < 0
        ? []
        : [
            apart(
              cli.todayLine({
                state: model.space.number(today),
                name: isNamed ? sayName(opened, nameFor(opened, today), this.#words) : null,
                sentence: sayState(opened, today, this.#words),
              }),
            ),
          ]),
    ]
  }

  #counts(): Block[] {
    const { cli, concepts: names } = this.#words
    const { concepts, counts, mixed } = this.#page.answer
    const texts = concepts.map((concept, i) =>
      cli.countLine({ concept: names[concept].name, count: counts[i]! }),
    )
    if (mixed !== null) texts.push(cli.countLine({ concept: cli.mixedName, count: mixed }))
    return [heading(cli.countsHeading), lines(texts)]
  }

  #cards(): Block[] {
    const { cli } = this.#words
    const { held, strongest, waysLeftOut } = this.#page.answer
    const { of, total } = strongest
    const full = fullCards(of, ({ under, mixed }) => under.length + (mixed ? 1 : 0))
    const more = total - MOST_ON_PAGE
    const isCut = this.#isCut
    return [
      heading(held === 0 ? cli.noOutcomes : cli.outcomesHeading({ count: held })),
      ...(held === 0 ? [paragraph(cli.noOutcomesHint)] : []),
      ...this.#cutLine(),
      ...(waysLeftOut ? [paragraph(cli.waysLeftOut)] : []),
      ...of.slice(0, full).flatMap((facts) => this.#card(facts)),
      ...(of.length > full ? this.#further(of.slice(full, MOST_ON_PAGE)) : []),
      ...(more > 0 ? [apart(cli.moreOutcomes({ more, cut: isCut }))] : []),
    ]
  }

  get #isCut(): boolean {
    const { where, limit } = this.#page.question
    return where !== undefined || limit !== undefined
  }

  // What an expression and a limit leave of the states to list; nothing where they leave out none.
  #cutLine(): Block[] {
    const { where, which } = this.#page.question
    const { total, matching, count } = this.#page.answer.listed
    if (!this.#isCut) return []
    const text = where === undefined ? null : oneLine(where)
    const sentence = this.#words.cli.cutLine({
      where: text,
      all: which === "all",
      total,
      matching,
      listed: count,
    })
    return sentence === "" ? [] : [paragraph(sentence)]
  }

  #card(facts: StateFacts): Block[] {
    const { opened, answer } = this.#page
    const { conflict, model } = opened
    const { cli } = this.#words
    const { slot, ranks, way } = facts
    const today = todayOf(opened)
    const sides = conflict.decisionMakers.map((_, dm) => {
      const isCompared = today >= 0 && today !== slot
      return {
        name: nameOf(conflict, dm, this.#words),
        rank: ranks[dm]!,
        worst: answer.worst[dm]!,
        today: isCompared ? Math.sign(model.ranks[dm]![today]! - ranks[dm]!) : null,
      }
    })
    const texts = [sayState(opened, slot, this.#words), cli.ranksLine(sides)]
    if (way !== undefined && way.kind !== "left-out") texts.push(this.#way(way))
    const mark = cli.holdsUnder({ concepts: this.#under(facts) })
    return [{ kind: "heading", level: 3, text: headingOf(opened, slot, this.#words), mark }, lines(texts)]
  }

  #way(way: Exclude<NonNullable<StateFacts["way"]>, { kind: "left-out" }>): string {
    const { cli } = this.#words
    if (way.kind === "here") return cli.wayIsToday
    if (way.kind === "none") return cli.wayNone
    const steps = sayWaySteps(way.steps, this.#page.opened, this.#words)
    return cli.way({ moves: steps.length, improving: way.improving, steps })
  }

  // By what sets them apart from today, or from the strongest where the file gives no today.
  #further(of: readonly StateFacts[]): Block[] {
    const { opened, answer } = this.#page
    const { cli } = this.#words
    const today = todayOf(opened)
    const against = today >= 0 ? today : answer.strongest.of[0]!.slot
    const than = today >= 0 ? null : nameWithin(opened, against, this.#words)
    const texts = of.map((facts) =>
      cli.furtherLine({
        name: nameState(opened, facts.slot, this.#words),
        concepts: this.#under(facts),
        sentence: besideName(
          sayDifference(opened, against, facts.slot, this.#words),
          opened,
          facts.slot,
          this.#words,
        ),
      }),
    )
    return [heading(cli.furtherHeading({ than })), lines(texts)]
  }

  #coalitions(): Block[] {
    const { answer, opened } = this.#page
    const { cli, coalitionConcepts: names } = this.#words
    if (answer.coalitions === null) return []
    const { universal, of } = answer.coalitions
    const texts = universal.map(({ concept, count, slots }) => {
      const states = slots.map((slot) => stateName(opened, slot, this.#words))
      return cli.universalLine({ concept: names[concept].name, states, count })
    })
    for (const { members, counts } of of.slice(0, MOST_COALITIONS)) {
      const each = COALITION_CONCEPTS.map((concept, i) => ({
        concept: names[concept].name,
        count: counts[i]!,
      }))
      const who = members.map((dm) => nameOf(opened.conflict, dm, this.#words))
      texts.push(cli.coalitionLine({ members: who, counts: each, states: answer.states }))
    }
    if (of.length > MOST_COALITIONS) texts.push(cli.moreCoalitions({ more: of.length - MOST_COALITIONS }))
    return [heading(cli.coalitionsHeading), lines(texts)]
  }

  #table(): Block[] {
    const { question, answer, opened } = this.#page
    const { cli } = this.#words
    const slots = selectedSlots(question, opened, MOST_ON_PAGE)
    const shown = slots.length
    if (shown === 0) return []
    const { conflict, model } = opened
    const { concepts } = question
    const analysis = opened.analysis(concepts)
    const table = tableOf({ conflict, model, analysis, slots, concepts, words: tableWords(this.#words) })
    const total = answer.listed.count
    return [
      { kind: "options", table: { ...table, heading: cli.tableHeading } },
      ...(total > shown ? [paragraph(cli.moreColumns({ shown, total, cut: this.#isCut }))] : []),
    ]
  }

  #foot(): Block[] {
    const { question, answer, opened } = this.#page
    const { conflict } = opened
    const { cli, concepts: names } = this.#words
    const texts = answer.concepts.map((concept) => cli.legendLine(names[concept]))
    if (question.which !== "none") texts.push(cli.ranksNote)
    const worlds = conflict.scenarios.map(({ id, name }) => ({
      id,
      name: textOf(conflict, name, this.#words),
    }))
    return [
      heading(cli.legendHeading),
      lines(texts),
      ...(conflict.scenario === null && worlds.length > 0 ? [apart(cli.otherWorlds(worlds))] : []),
      apart(cli.caveat),
    ]
  }

  #under({ under, mixed }: StateFacts): string[] {
    const names = under.map((concept) => this.#words.concepts[concept].name)
    return mixed ? [...names, this.#words.cli.mixedName] : names
  }
}
