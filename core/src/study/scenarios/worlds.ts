import { type Analysis, analyse, type Concept, type Limits, tick, type Watch } from "../../engine/index.ts"
import {
  applyScenario,
  asOf,
  type Conflict,
  compareMoments,
  compile,
  type Reading,
  type Scenario,
} from "../../file/index.ts"
import { judgeOffer, type OfferJudgement } from "../offers/offers.ts"
import { type Difference, differenceOf, isSame, type Outcomes, outcomesOf } from "../outcomes/outcomes.ts"
import { fullKeys, namedIn } from "./names.ts"

/** One world (SPEC W1): the file as it stands, or a scenario; null parts where it has errors or no model. */
export interface World {
  readonly scenario: Scenario | null
  readonly conflict: Conflict | null
  readonly analysis: Analysis | null
  readonly outcomes: Outcomes | null
  readonly offers: readonly OfferJudgement[]
  /** Against the file as it stands; null for that itself, or where either has no model. */
  readonly difference: Difference | null
}

/** A state that is an outcome in some world: per world the concepts, null where the world has no model. */
export interface Shared {
  /**
   * Its Y/N string by the options of the first world; where it takes an option that this lacks, the id of the scenario, a
   * colon, and its Y/N string there.
   */
  readonly state: string
  /** The first world in which it is an outcome, and its Y/N string there. */
  readonly first: { readonly world: number; readonly state: string }
  readonly in: readonly (readonly Concept[] | null)[]
}

/** The first date from which a scenario changes the picture (SPEC W2). */
export interface Turn {
  readonly date: string
  readonly world: number
}

export interface Comparison {
  /** The file first, then its scenarios in order. */
  readonly worlds: readonly World[]
  /** Those that hold in more worlds first, then in the order of the worlds and of state numbers. */
  readonly outcomes: readonly Shared[]
  /** All dated scenarios that change the picture, earliest first. */
  readonly turns: readonly Turn[]
}

/**
 * Analyses the file and every scenario, and lays them side by side. `first` is the world that the others are held
 * against: the conflict of `reading` as it stands, or as of another date, which then is that of all worlds; where a
 * scenario lies over it, it is alone.
 * Cost: one analysis a world. Throws `Stopped` as `analyse` does.
 */
export function compareWorlds(
  reading: Reading,
  first: Conflict,
  concepts: readonly Concept[],
  limits: Partial<Limits> = {},
  watch?: Watch,
): Comparison {
  const scenarios = [first.scenario, ...(first.scenario === null ? first.scenarios : [])]
  const worlds: World[] = []
  const date = first.asOf === reading.conflict?.asOf ? undefined : first.asOf
  const laid = (id: string): Conflict | null => {
    const { conflict } = applyScenario(reading, id)
    return conflict === null || date === undefined ? conflict : asOf(conflict, date)
  }
  scenarios.forEach((scenario, i) => {
    tick(watch, i / scenarios.length)
    const own = i === 0 ? first : laid(scenario!.id)
    const model = own === null ? null : compile({ ...own, statusQuo: null }, limits).model
    if (own === null || model === null) {
      worlds.push({ scenario, conflict: own, analysis: null, outcomes: null, offers: [], difference: null })
      return
    }
    const analysis = analyse(model, concepts, limits, partOf(watch, i, scenarios.length))
    const outcomes = outcomesOf(analysis)
    const before = worlds[0]?.outcomes ?? null
    const named = (): Outcomes =>
      new Map(
        [...outcomes].map(([state, under]) => [
          nameIn(worlds[0]!, { scenario, conflict: own }, state),
          under,
        ]),
      )
    worlds.push({
      scenario,
      conflict: own,
      analysis,
      outcomes,
      offers: own.record.offers.map((offer) =>
        judgeOffer(offer, own, analysis, watch?.signal && { signal: watch.signal }),
      ),
      difference: before === null ? null : differenceOf(before, named()),
    })
  })
  return { worlds, outcomes: sharedIn(worlds), turns: turnsIn(worlds) }
}

/** The watch over one of several pieces of work of about the same size. */
function partOf(watch: Watch | undefined, index: number, of: number): Watch | undefined {
  if (watch?.progress === undefined) return watch
  return { ...watch, progress: (share) => watch.progress?.((index + share) / of) }
}

function sharedIn(worlds: readonly World[]): Shared[] {
  const found = new Map<string, { first: Shared["first"]; in: (readonly Concept[] | null)[] }>()
  const none = worlds.map(({ outcomes }) => (outcomes === null ? null : []))
  worlds.forEach((each, world) => {
    for (const [state, concepts] of each.outcomes ?? []) {
      const name = nameIn(worlds[0]!, each, state)
      let shared = found.get(name)
      if (shared === undefined) found.set(name, (shared = { first: { world, state }, in: [...none] }))
      shared.in[world] = concepts
    }
  })
  const held = ({ in: worlds }: Shared): number =>
    worlds.filter((concepts) => (concepts?.length ?? 0) > 0).length
  return [...found].map(([state, shared]) => ({ state, ...shared })).sort((a, b) => held(b) - held(a))
}

/** What the first world calls a state of another one (SPEC W3); by the scenario's id where it is none of it. */
function nameIn(
  first: Pick<World, "conflict">,
  { scenario, conflict }: Pick<World, "scenario" | "conflict">,
  state: string,
): string {
  if (first.conflict === null || conflict === null) return state
  return namedIn(fullKeys(conflict), fullKeys(first.conflict), state) ?? `${scenario!.id}:${state}`
}

function turnsIn(worlds: readonly World[]): Turn[] {
  return worlds
    .flatMap(({ scenario, difference }, world) =>
      scenario?.from === undefined || difference === null || isSame(difference)
        ? []
        : [{ when: scenario.from, world }],
    )
    .sort((a, b) => compareMoments(a.when, b.when))
    .map(({ when, world }) => ({ date: when.text, world }))
}
