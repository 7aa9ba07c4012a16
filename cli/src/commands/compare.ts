import {
  type Concept,
  isSame,
  jsonPieces,
  localText,
  oneLine,
  type Shared,
  sayDifference,
  sayState,
  type Text,
  type World,
  wrapTo,
} from "@parley/core"
import type { Io } from "../io.ts"
import type { Bounds } from "../load.ts"
import { stateName } from "../outcomes.ts"
import { deliver, type OutputOptions } from "../output.ts"
import type { Say } from "../say.ts"
import { worldName, worldsOf } from "../worlds.ts"
import { conceptsNamed } from "./analyze.ts"

export interface CompareOptions extends OutputOptions, Bounds {
  readonly asOf?: string
  readonly concepts?: string
  readonly json?: boolean
}

// Outcomes told under one heading.
const MOST_TOLD = 8

/**
 * `parley compare FILE`: the file as it stands and its scenarios side by side: which outcomes hold in all, in some, in
 * one alone; which offers survive; when the picture turns.
 */
export function compare(file: string, options: CompareOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const found = worldsOf(file, concepts, options, io, say)
  const { subject, worlds, outcomes, turns } = found
  const { conflict } = subject
  const { words } = say
  const known = worlds.filter(({ analysis }) => analysis !== null)

  if (options.json) {
    const document = {
      parley: 1,
      concepts,
      worlds: worlds.map(({ scenario, outcomes: own, offers, difference }) => ({
        scenario: scenario?.id ?? null,
        from: scenario?.from?.text ?? null,
        probability: scenario?.probability ?? null,
        outcomes: own === null ? null : own.size,
        changes: difference === null ? null : !isSame(difference),
        difference,
        offers: offers.map(({ offer, verdict }) => ({ offer: offer.id, verdict })),
      })),
      outcomes: outcomes.map((shared) => ({ code: shared.state, in: shared.in })),
      turns: turns.map(({ date, world }) => ({ date, scenario: worlds[world]!.scenario!.id })),
    }
    deliver(jsonPieces(document), options, io, say)
    return
  }

  const lines: string[] = []
  const add = (text: string, indent = "", hang = indent): void => {
    wrapTo(text, io.columns - hang.length).forEach((line, i) => {
      lines.push(`${i === 0 ? indent : hang}${line}\n`)
    })
  }
  const head = (text: string): void => {
    lines.push("\n")
    for (const line of wrapTo(text, io.columns)) lines.push(`${say.out("bold", line)}\n`)
  }
  const text = (value: Text): string => oneLine(localText(value, say.language, conflict.language))
  const name = ({ scenario }: Pick<World, "scenario">): string =>
    words.worlds.named({ scenario: scenario === null ? null : text(scenario.name) })

  for (const line of wrapTo(text(conflict.title), io.columns)) lines.push(`${say.out("bold", line)}\n`)
  if (conflict.scenarios.length === 0) {
    add(words.worlds.noScenarios)
    deliver(lines, options, io, say)
    return
  }
  const heldIn = ({ in: within }: Shared): number[] =>
    within.flatMap((under, i) => ((under?.length ?? 0) > 0 ? [i] : []))
  const all = outcomes.filter((each) => heldIn(each).length === known.length)
  const one = outcomes.filter((each) => heldIn(each).length === 1 && known.length > 1)
  const some = outcomes.filter((each) => !all.includes(each) && !one.includes(each))
  add(words.worlds.summary({ worlds: known.length, all: all.length, some: some.length, one: one.length }))
  for (const world of worlds)
    if (world.analysis === null) add(words.offers.noModel({ scenario: worldName(world, subject, say) }))
  const hasToday = conflict.statusQuo !== null && subject.model.space.find(conflict.statusQuo) >= 0
  if (hasToday && outcomes.length > 0) add(words.worlds.apart)

  const listed = (heading: string, list: readonly Shared[], withWorlds: boolean): void => {
    if (list.length === 0) return
    head(heading)
    const strongest = [...list].sort((a, b) => strength(b) - strength(a))
    for (const shared of strongest.slice(0, MOST_TOLD)) {
      const inside = heldIn(shared)
      const { conflict: own, analysis } = worlds[shared.first.world]!
      const model = analysis!.model
      const slot = model.space.find(shared.first.state)
      const today = own!.statusQuo === null ? -1 : model.space.find(own!.statusQuo)
      const sentence =
        today < 0
          ? sayState(own!, model, slot, words)
          : today === slot
            ? words.cli.wayIsToday
            : sayDifference(own!, model, today, slot, words)
      const under = new Set(inside.flatMap((i): readonly Concept[] => shared.in[i]!))
      const line = words.worlds.outcome({
        name: stateName({ ...subject, conflict: own!, model }, slot, say),
        sentence,
        concepts: concepts.filter((concept) => under.has(concept)).map((each) => words.concepts[each].name),
        worlds: withWorlds ? inside.map((i) => name(worlds[i]!)) : [],
      })
      add(line, "  ", "    ")
    }
    if (list.length > MOST_TOLD) add(words.worlds.more({ count: list.length - MOST_TOLD }), "  ")
  }
  listed(words.worlds.inAll, all, false)
  listed(words.worlds.inSome, some, true)
  worlds.forEach((world, i) => {
    if (world.analysis === null) return
    listed(
      words.worlds.onlyIn({ world: name(world) }),
      one.filter((each) => heldIn(each)[0] === i),
      false,
    )
    if (world.outcomes!.size === 0) {
      lines.push("\n")
      add(words.worlds.nothingIn({ world: name(world) }))
    }
  })

  if (conflict.record.offers.length > 0) {
    head(words.worlds.offersHeading)
    conflict.record.offers.forEach((offer, i) => {
      const holds = ({ offers }: World): boolean => ["kept", "holds"].includes(offers[i]!.verdict)
      const yes = known.filter(holds).map(name)
      const no = known.filter((world) => !holds(world)).map(name)
      add(words.worlds.survives({ offer: text(offer.name), yes, no }), "  ", "    ")
    })
  }

  head(words.worlds.turnHeading)
  const first = turns[0] === undefined ? null : worlds[turns[0].world]!.scenario!
  if (first?.from === undefined) add(words.worlds.noTurn, "  ")
  else add(words.worlds.turns({ when: first.from, scenario: text(first.name) }), "  ")
  for (const { scenario, difference } of worlds) {
    if (scenario === null || difference === null) continue
    const { from = null, signals, probability } = scenario
    const said = [words.worlds.scenario({ name: text(scenario.name), from, changes: !isSame(difference) })]
    if (signals.length > 0) said.push(words.worlds.signals(signals.map(text)))
    if (probability !== undefined) {
      const source = conflict.record.sources.find(({ id }) => id === probability.source)
      const percent = Math.round(probability.value * 1000) / 10
      said.push(
        words.worlds.probability({ percent, source: source === undefined ? null : text(source.title) }),
      )
    }
    add(said.join(" "), "  ", "    ")
  }
  lines.push("\n")
  add(words.cli.caveat)
  deliver(lines, options, io, say)
}

// Under how many concepts an outcome holds, over all worlds.
function strength(shared: Shared): number {
  return shared.in.reduce((sum, under) => sum + (under?.length ?? 0), 0)
}
