import type { Concept } from "../engine/index.ts"
import type { Scenario } from "../file/index.ts"
import {
  isSame,
  type OfferJudgement,
  type Opened,
  type ScenariosAnswer,
  type Shared,
  todayOf,
  type WorldAnswer,
} from "../study/index.ts"
import { besideName, type Catalogue, nameState, sayDifference, sayState } from "../words/index.ts"
import { apart, entries, heading, lines, namesOf, nothingWanted, paragraph, told } from "./bits.ts"
import type { Block } from "./document.ts"

// Outcomes told under one heading.
const MOST_TOLD = 8

/** The worlds of a file side by side, to be read: which outcomes hold in all, in some, in one alone. */
export function scenariosBlocks(
  { worlds, outcomes, turns }: ScenariosAnswer,
  concepts: readonly Concept[],
  opened: Opened,
  words: Catalogue,
): Block[] {
  const { conflict } = opened
  const title = heading(told(opened, conflict.title, words))
  if (conflict.scenarios.length === 0) return [title, paragraph(words.worlds.noScenarios)]
  const teller = new Teller(worlds, concepts, opened, words)
  const known = worlds.filter(({ outcomes }) => outcomes !== null)
  const held = (shared: Shared): number => heldIn(shared).length
  const all = outcomes.filter((each) => held(each) === known.length)
  const one = outcomes.filter((each) => held(each) === 1 && known.length > 1)
  const some = outcomes.filter((each) => held(each) > 1 && held(each) < known.length)
  const hasToday = todayOf(opened) >= 0
  return [
    title,
    paragraph(
      words.worlds.summary({ worlds: known.length, all: all.length, some: some.length, one: one.length }),
    ),
    ...worlds
      .filter((world) => world.outcomes === null)
      .map((world) => paragraph(words.offers.noModel({ scenario: worldName(world, opened, words) }))),
    ...known.flatMap(({ scenario }) => nothingWanted(worldOf(scenario, opened), words)),
    ...(hasToday && outcomes.length > 0 ? [paragraph(words.worlds.apart)] : []),
    ...teller.listed(words.worlds.inAll({ whole: known.length === worlds.length }), all, false),
    ...teller.listed(words.worlds.inSome, some, true),
    ...worlds.flatMap((world, i) =>
      teller.only(
        world,
        one.filter((each) => heldIn(each)[0] === i),
      ),
    ),
    ...teller.offers(known),
    ...teller.turns(turns),
    apart(words.cli.caveat),
  ]
}

/** The name of a world: that of its scenario, or that of the file as it stands. */
export function worldName(
  { scenario }: Pick<WorldAnswer, "scenario">,
  opened: Opened,
  words: Catalogue,
): string {
  return scenario === null ? words.offers.asItStands : told(opened, scenarioOf(scenario, opened).name, words)
}

export function scenarioOf(id: string, { conflict }: Opened): Scenario {
  return conflict.scenarios.find((scenario) => scenario.id === id)!
}

/** A world of an answer that has a model. */
export function worldOf(scenario: string | null, opened: Opened): Opened {
  return (opened.conflict.scenario?.id ?? null) === scenario ? opened : opened.beside(scenario)!
}

const heldIn = ({ in: within }: Shared): number[] =>
  within.flatMap((under, i) => ((under?.length ?? 0) > 0 ? [i] : []))

// Under how many concepts an outcome holds, over all worlds.
const strength = ({ in: within }: Shared): number =>
  within.reduce((sum, under) => sum + (under?.length ?? 0), 0)

class Teller {
  readonly #worlds: readonly WorldAnswer[]
  readonly #concepts: readonly Concept[]
  readonly #opened: Opened
  readonly #words: Catalogue

  constructor(
    worlds: readonly WorldAnswer[],
    concepts: readonly Concept[],
    opened: Opened,
    words: Catalogue,
  ) {
    this.#worlds = worlds
    this.#concepts = concepts
    this.#opened = opened
    this.#words = words
  }

  listed(title: string, list: readonly Shared[], withWorlds: boolean): Block[] {
    if (list.length === 0) return []
    const strongest = [...list].sort((a, b) => strength(b) - strength(a)).slice(0, MOST_TOLD)
    const more = list.length - strongest.length
    return [
      heading(title),
      entries(strongest.map((shared) => this.#outcome(shared, withWorlds))),
      ...(more > 0 ? [lines([this.#words.worlds.more({ count: more })])] : []),
    ]
  }

  #outcome(shared: Shared, withWorlds: boolean): string {
    const { worlds } = this.#words
    const inside = heldIn(shared)
    const { scenario } = this.#worlds[shared.first.world]!
    const own = worldOf(scenario, this.#opened)
    const { conflict, model } = own
    const slot = model.space.find(shared.first.state)
    const today = todayOf(own)
    const under = new Set(inside.flatMap((i): readonly Concept[] => shared.in[i]!))
    const said =
      today < 0
        ? sayState({ conflict, model }, slot, this.#words)
        : today === slot
          ? this.#words.cli.wayIsToday
          : sayDifference({ conflict, model }, today, slot, this.#words)
    return worlds.outcome({
      name: nameState(own, slot, this.#words),
      sentence: today === slot && today >= 0 ? said : besideName(said, own, slot, this.#words),
      concepts: namesOf(
        this.#concepts.filter((concept) => under.has(concept)),
        this.#words,
      ),
      worlds: withWorlds ? inside.map((i) => this.#name(this.#worlds[i]!)) : [],
    })
  }

  /** What holds in one world alone. */
  only(world: WorldAnswer, list: readonly Shared[]): Block[] {
    if (world.outcomes === null) return []
    const name = { world: this.#name(world) }
    return [
      ...this.listed(this.#words.worlds.onlyIn({ ...name, whole: this.#isWhole() }), list, false),
      ...(world.outcomes === 0 ? [apart(this.#words.worlds.nothingIn(name))] : []),
    ]
  }

  offers(known: readonly WorldAnswer[]): Block[] {
    const { worlds } = this.#words
    const list = this.#opened.conflict.record.offers
    if (list.length === 0) return []
    const survives = list.map(({ name }, i) => {
      const judgedAs = (...verdicts: readonly OfferJudgement["verdict"][]): string[] =>
        known.filter(({ judged }) => verdicts.includes(judged![i]!.verdict)).map((world) => this.#name(world))
      return worlds.survives({
        offer: told(this.#opened, name, this.#words),
        yes: judgedAs("kept", "holds"),
        no: judgedAs("broken", "impossible"),
        unknown: judgedAs("unknown"),
        whole: this.#isWhole(),
      })
    })
    return [heading(worlds.offersHeading), entries(survives)]
  }

  turns(turns: ScenariosAnswer["turns"]): Block[] {
    const { worlds } = this.#words
    const first = turns[0] && scenarioOf(this.#worlds[turns[0].world]!.scenario!, this.#opened)
    const dated = this.#worlds.filter(
      ({ scenario }) => scenario !== null && scenarioOf(scenario, this.#opened).from !== undefined,
    )
    const known = dated.filter(({ difference }) => difference !== null).length
    const turn =
      first?.from === undefined
        ? worlds.noTurn({ dated: dated.length, known })
        : worlds.turns({
            when: first.from,
            scenario: told(this.#opened, first.name, this.#words),
            whole: known === dated.length,
          })
    const said = this.#worlds.flatMap(({ scenario, difference }) =>
      scenario === null || difference === null
        ? []
        : [this.#scenario(scenarioOf(scenario, this.#opened), !isSame(difference))],
    )
    return [heading(worlds.turnHeading), lines([turn]), entries(said)]
  }

  #scenario({ name, from, signals, probability }: Scenario, changes: boolean): string {
    const { worlds } = this.#words
    const text = (value: Scenario["name"]): string => told(this.#opened, value, this.#words)
    const said = [worlds.scenario({ name: text(name), from: from ?? null, changes })]
    if (signals.length > 0) said.push(worlds.signals(signals.map(text)))
    if (probability !== undefined) {
      const source = this.#opened.conflict.record.sources.find(({ id }) => id === probability.source)
      const percent = Math.round(probability.value * 1000) / 10
      said.push(worlds.probability({ percent, source: source === undefined ? null : text(source.title) }))
    }
    return said.join(" ")
  }

  /** Whether every world has a model, so that all of them are spoken of. */
  #isWhole(): boolean {
    return this.#worlds.every(({ outcomes }) => outcomes !== null)
  }

  #name({ scenario }: WorldAnswer): string {
    const name =
      scenario === null ? null : told(this.#opened, scenarioOf(scenario, this.#opened).name, this.#words)
    return this.#words.worlds.named({ scenario: name })
  }
}

/** What `compare --json` prints. */
export function scenariosJson(
  { worlds, outcomes, turns }: ScenariosAnswer,
  concepts: readonly Concept[],
  opened: Opened,
): object {
  return {
    parley: 1,
    concepts,
    worlds: worlds.map(({ scenario: id, outcomes: count, judged, difference }) => {
      const scenario = id === null ? null : scenarioOf(id, opened)
      return {
        scenario: id,
        from: scenario?.from?.text ?? null,
        probability: scenario?.probability ?? null,
        outcomes: count,
        changes: difference === null ? null : !isSame(difference),
        difference,
        offers: (judged ?? []).map(({ offer, verdict }) => ({ offer: offer.id, verdict })),
      }
    }),
    outcomes: outcomes.map((shared) => ({ code: shared.state, in: shared.in })),
    turns: turns.map(({ date, world }) => ({ date, scenario: worlds[world]!.scenario })),
  }
}
