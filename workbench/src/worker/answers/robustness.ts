import type { Concept, Conflict, GraphModel } from "@parley/core"
import { type ToldPart, tellGrid } from "@parley/core/report"
import {
  type Alteration,
  type Effect,
  knownOf,
  type Near,
  nameFor,
  type Opened,
  type OutcomeLine,
  type Part,
  type Robustness,
  type Sample,
  type Sureness,
  standingOf,
} from "@parley/core/study"
import {
  nameOfState,
  nameParts,
  saidShare,
  sayAlteration,
  sayName,
  sayNear,
  sayOutcomeLine,
  sayPart,
  sayStanding,
  sayTaken,
} from "@parley/core/words"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { RobustnessRequest, Wired } from "../protocol.ts"
import type { Sure, SureEffect, SureNear, SureOutcome, SureSample } from "../sure-told.ts"

// Of what breaks an outcome, of what vanishes, and of where walks end: as many are told.
const MOST_SETS = 3
const MOST_NAMED = 3
const MOST_ENDS = 6
// Near misses told.
const MOST_MADE = 6

/** What all sentences are made of. */
interface Saying {
  readonly conflict: Conflict
  readonly model: GraphModel
  readonly concepts: readonly Concept[]
  readonly words: ReturnType<typeof libraryWords>
}

/** How sure outcomes are. Cost: an analysis for each step, pair of steps and world drawn. */
export function robustness(request: Wired<RobustnessRequest>, { session, watch }: Context): Sure {
  const { world, language, ...question } = request
  const opened = session.open(world)
  const { conflict, model } = opened
  const answer = session.ask(world, question, watch)
  const { concepts, states, sureness, lines, sample, idle } = answer
  const saying: Saying = { conflict, model, concepts, words: libraryWords(language) }
  const moves = ({ difference: { appear, vanish } }: Effect): boolean => appear.length + vanish.length > 0
  const telling = sureness.effects.filter((effect) => moves(effect) || effect.verdicts > 0)
  const moving = telling.filter(moves).length
  return {
    depth: sureness.depth,
    steps: sureness.effects.length,
    moving,
    firmness: telling.length - moving,
    outcomes: states.flatMap((state) => {
      const own = sureness.robustness.filter((each) => each.state === state)
      return own.length === 0
        ? []
        : [
            {
              line: lineOf(lines.find((each) => each.state === state)!, saying),
              ...outcomeOf(state, own, sureness, sample, saying),
            },
          ]
    }),
    near: nearOf(sureness, saying),
    effects: telling.map((effect) => effectOf(effect, saying)),
    idle: idle.map((part) => told(part, saying)),
    quiet: sureness.quiet.flatMap((part) => (idle.includes(part) ? [] : [told(part, saying)])),
    untold: sureness.untold.map((step) => named(step, saying)),
    sample: sampleOf(sample, opened, saying),
    grid: tellGrid(answer, opened, saying.words),
  }
}

function told(part: Part, { conflict, words }: Saying): ToldPart {
  return { path: part.path, sentence: sayPart(conflict, part, words) }
}

function named(step: Alteration, { conflict, words }: Saying): string {
  return sayAlteration(conflict, step, words)
}

function lineOf(line: OutcomeLine, { conflict, concepts, words }: Saying): string {
  return sayOutcomeLine(conflict, line, concepts, words)
}

function outcomeOf(
  state: string,
  own: readonly Robustness[],
  { depth }: Sureness,
  sample: Sample,
  saying: Saying,
): Omit<SureOutcome, "line"> {
  const { conflict, concepts, words } = saying
  const stands = [...grouped(own, ({ fewest }) => fewest)]
    .sort(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY))
    .map(([breaks, entries]) => ({ breaks, concepts: entries.map(({ concept }) => concept), entries }))
  const sets = new Set(
    stands[0]!.entries
      .flatMap(({ by }) => by)
      .map((steps) => words.sure.together(steps.map((step) => named(step, saying)))),
  )
  const of = sample.shares.filter(
    (each) => each.state === state && own.some(({ concept }) => concept === each.concept),
  )
  const shares = [...grouped(of, ({ holds }) => JSON.stringify(saidShare(holds))).values()].map((alike) => ({
    concepts: alike.map(({ concept }) => concept),
    share: saidShare(alike[0]!.holds),
  }))
  const driver = of[0]?.drivers[0]
  return {
    state,
    stands: stands.map(({ breaks, concepts: under }) => ({ breaks, concepts: under })),
    by: [...sets].slice(0, MOST_SETS),
    more: Math.max(0, sets.size - MOST_SETS),
    said: sayStanding(conflict, own, { concepts, depth }, words),
    shares,
    driver:
      driver === undefined
        ? null
        : words.sure.driver({
            part: nameParts(conflict, [driver.part], words)[0]!,
            by: Math.round(driver.by * 100),
          }),
  }
}

// The states first that the fewest steps make hold.
function nearOf({ near, depth }: Sureness, saying: Saying): SureNear[] {
  const { conflict, model, concepts, words } = saying
  const least = (entries: readonly Near[]): number =>
    Math.min(...entries.map(({ fewest }) => fewest ?? Number.POSITIVE_INFINITY))
  return [...grouped(near, ({ state }) => state)]
    .sort(([, a], [, b]) => least(a) - least(b))
    .slice(0, MOST_MADE)
    .map(([state, entries]) => {
      const slot = model.space.find(state)
      return {
        state,
        number: model.space.number(slot),
        name: nameOfState({ conflict, model }, slot, words),
        sentence: sayTaken({ conflict, model }, slot, words),
        said: sayNear(conflict, entries, { concepts, depth }, words),
      }
    })
}

// What is alike together, in the order of its first.
function grouped<T, K>(all: readonly T[], by: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const each of all) {
    const key = by(each)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  return groups
}

function effectOf({ step, difference: { appear, vanish, change } }: Effect, saying: Saying): SureEffect {
  const { space } = saying.model
  const { grounds } = step.part
  const said = named(step, saying)
  const known = knownOf(saying.conflict)
  return {
    said: said.charAt(0).toUpperCase() + said.slice(1),
    part: told(step.part, saying),
    confidence: grounds.confidence ?? null,
    standing: standingOf(grounds, known.records.basis(grounds), known),
    appear: appear.length,
    vanish: vanish.length,
    change: change.length,
    vanishing: vanish.slice(0, MOST_NAMED).map((state) => {
      const slot = space.find(state)
      return { state, number: space.number(slot), name: nameOfState(saying, slot, saying.words) }
    }),
  }
}

function sampleOf(
  { seed, worlds, without, ends, endless }: Sample,
  opened: Opened,
  saying: Saying,
): SureSample {
  const { conflict, model, words } = saying
  return {
    seed,
    worlds,
    without,
    ends:
      ends?.slice(0, MOST_ENDS).map(({ state, share, moves }) => {
        const slot = model.space.find(state)
        return {
          state,
          number: slot < 0 ? 0 : model.space.number(slot),
          name: slot < 0 ? "" : sayName(opened, nameFor(opened, slot), words),
          sentence: slot < 0 ? "" : sayTaken({ conflict, model }, slot, words),
          share: saidShare(share),
          moves: Math.round(moves * 10) / 10,
        }
      }) ?? null,
    endless: endless === null || endless.share === 0 ? null : saidShare(endless),
  }
}
