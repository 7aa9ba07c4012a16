import { compareMoments } from "../../file/index.ts"
import { judgedIn, offersWork } from "../offers/study.ts"
import { type Opened, type Study, stretch } from "../opened.ts"
import { differenceOf, isSame, type Outcomes, outcomesOf } from "../outcomes/outcomes.ts"
import { analysisWork } from "../work.ts"
import type { ScenariosAnswer, Shared, Turn, WorldAnswer } from "./answer.ts"
import { type Beside, besideOf } from "./beside.ts"
import { fullKeys, namedIn } from "./names.ts"
import type { BesideQuestion, ScenariosQuestion } from "./question.ts"

/** The worlds of a file side by side (SPEC W1 to W3). Cost: one analysis a world, and that of judging the offers. */
export const scenarios: Study<ScenariosQuestion, ScenariosAnswer> = {
  cost: (opened, { concepts }) => scenariosOf(opened).length * offersWork(opened, concepts),
  answer(opened, { concepts }) {
    const ids = scenariosOf(opened)
    const found: (Found & { readonly answer: WorldAnswer })[] = []
    ids.forEach((scenario, i) => {
      const watched = opened.watched(stretch(opened.watch, i / ids.length, (i + 1) / ids.length))
      const world = i === 0 ? watched : watched.beside(scenario)
      if (world === null) {
        const none = { scenario, outcomes: null, judged: null, difference: null }
        found.push({ answer: none, outcomes: null, states: [] })
        return
      }
      const own = outcomesOf({ ...world.analysis(concepts), concepts })
      const outcomes = i === 0 ? own : named(opened, world, own)
      const states = [...own.keys()]
      const difference = i === 0 ? null : differenceOf(found[0]!.outcomes!, outcomes)
      const judged = judgedIn(world, concepts)
      found.push({ answer: { scenario, outcomes: own.size, judged, difference }, outcomes, states })
    })
    const worlds = found.map(({ answer }) => answer)
    return { worlds, outcomes: sharedIn(found), turns: turnsIn(opened, worlds) }
  },
}

/** Two worlds side by side (SPEC W3, W4). Throws `Refused` where the other has errors. */
export const beside: Study<BesideQuestion, Beside | null> = {
  cost: ({ model }, { concepts }) => 2 * analysisWork(model, concepts),
  answer(opened, { other, concepts, most }) {
    const there = opened.beside(other)
    const side = ({ conflict, analysis }: Opened) => ({
      keys: fullKeys(conflict),
      analysis: { ...analysis(concepts), concepts },
    })
    return there && besideOf(side(opened), side(there), most)
  },
}

/** The outcomes of a world as the first one calls them, and, in the same order, as it calls them itself. */
interface Found {
  readonly outcomes: Outcomes | null
  readonly states: readonly string[]
}

/** The world asked about by its scenario, and the scenarios of the file where none lies over it. */
function scenariosOf({ conflict: { scenario, scenarios: all } }: Opened): (string | null)[] {
  return [scenario?.id ?? null, ...(scenario === null ? all.map(({ id }) => id) : [])]
}

/** Outcomes of another world as the first one calls them (SPEC W3). */
function named(first: Opened, world: Opened, outcomes: Outcomes): Outcomes {
  const keys = [world, first].map(({ conflict }) => fullKeys(conflict))
  const name = (state: string): string =>
    namedIn(keys[0]!, keys[1]!, state) ?? `${world.conflict.scenario!.id}:${state}`
  return new Map([...outcomes].map(([state, under]) => [name(state), under]))
}

function sharedIn(worlds: readonly Found[]): Shared[] {
  const none = worlds.map(({ outcomes }) => (outcomes === null ? null : []))
  const found = new Map<string, { first: Shared["first"]; in: Shared["in"][number][] }>()
  worlds.forEach(({ outcomes, states }, world) => {
    for (const [i, [name, concepts]] of [...(outcomes ?? [])].entries()) {
      let shared = found.get(name)
      if (shared === undefined)
        found.set(name, (shared = { first: { world, state: states[i]! }, in: [...none] }))
      shared.in[world] = concepts
    }
  })
  const held = ({ in: within }: Shared): number => within.filter((under) => (under?.length ?? 0) > 0).length
  return [...found].map(([state, shared]) => ({ state, ...shared })).sort((a, b) => held(b) - held(a))
}

function turnsIn({ conflict }: Opened, worlds: readonly WorldAnswer[]): Turn[] {
  return worlds
    .flatMap(({ scenario, difference }, world) => {
      const from = conflict.scenarios.find(({ id }) => id === scenario)?.from
      return from === undefined || difference === null || isSame(difference) ? [] : [{ when: from, world }]
    })
    .sort((a, b) => compareMoments(a.when, b.when))
    .map(({ when, world }) => ({ date: when.text, world }))
}
