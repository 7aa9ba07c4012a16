import {
  type Bits,
  type CoalitionAnalysis,
  type CoalitionConcept,
  type Concept,
  type GraphModel,
  mixedEquilibria,
} from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import { localText } from "../file/index.ts"
import { type Listed, labelsOf, listStates, nameFor, requireConcepts } from "../study/index.ts"
import { ENGLISH, sayName } from "../words/index.ts"
import type { ResultsFormat, ResultsOf } from "./format.ts"
import { jsonPieces } from "./json.ts"
import { NAMES } from "./names.ts"

/** Per id of a decision maker. */
type ByDm<Value> = Readonly<Record<string, Value>>
type ByConcept<Value> = Readonly<Partial<Record<Concept, Value>>>
type ByCoalitionConcept<Value> = Readonly<Partial<Record<CoalitionConcept, Value>>>

/** One state of a report. Rank 1 is best. */
export interface StateResult {
  /** 1-based number. */
  readonly state: number
  /** Y/N string in option order, `-` where members of a merged state differ. */
  readonly code: string
  readonly label: string | null
  /** What it is called, in the language of names. */
  readonly name: string
  readonly ranks: ByDm<number>
}

/** What `analyze --json` prints. States are given by their 1-based numbers, ascending. */
export interface Results {
  readonly parley: 1
  readonly conflict: {
    readonly title: string
    readonly decisionMakers: readonly {
      readonly id: string
      readonly name: string
      readonly options: readonly string[]
    }[]
    readonly options: readonly string[]
  }
  /** The id of the scenario laid over the conflict. */
  readonly scenario: string | null
  readonly states: {
    readonly feasible: number
    /** Only where the list is cut: the statement, and how many states of the list match, more than `list` if limited. */
    readonly where?: string
    readonly matching?: number
    readonly list?: readonly StateResult[]
  }
  /** Number of equilibria. */
  readonly counts: ByConcept<number>
  readonly equilibria?: ByConcept<readonly number[]>
  readonly stability?: ByConcept<ByDm<readonly number[]>>
  readonly mixed: MixedResult | null
  readonly coalitions: {
    readonly universal: ByCoalitionConcept<readonly number[]>
    readonly of: readonly {
      readonly members: readonly string[]
      readonly stable: ByCoalitionConcept<readonly number[]>
    }[]
  } | null
  readonly definitions: typeof DEFINITIONS
}

/** Equilibria where each decision maker is judged by a concept of its own. */
export interface MixedResult {
  readonly conceptOf: ByDm<Concept>
  readonly equilibria: readonly number[]
  readonly count: number
}

// The readings in force: see the engine's SPEC, M5 and C1.
const DEFINITIONS = { opponents: "legal sequences", sanction: "weak" } as const

/**
 * The results of an analysis as plain data. Throws RangeError if the analysis lacks a concept asked for.
 * Cost: O(states listed x concepts x decision makers).
 */
export function resultsOf(of: ResultsOf): Results {
  const { conflict, model, analysis, states = "equilibria" } = of
  const concepts = of.concepts ?? analysis.concepts
  requireConcepts(analysis, concepts)
  const { space } = model
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const mixed = of.mixed === undefined ? null : mixedEquilibria(analysis, of.mixed)
  const listed =
    states === "none" ? null : listStates(analysis, { concepts, mixed, which: states, cut: of.cut })
  const numbers = (set: Bits): number[] => numbersOf(model, set)
  const within = (set: Bits): number[] => {
    const kept = set.copy()
    if (listed) kept.intersect(listed.states)
    return numbers(kept)
  }
  const described = describer(of)

  return {
    parley: 1,
    ...headOf(conflict, of.language),
    states: {
      feasible: space.count,
      ...(listed && { ...cutOf(of, listed), list: listed.states.toArray().map(described) }),
    },
    counts: byConcept(concepts, (concept) => analysis.equilibria.get(concept)!.count()),
    ...(listed && {
      equilibria: byConcept(concepts, (concept) => within(analysis.equilibria.get(concept)!)),
      stability: byConcept(concepts, (concept) =>
        byDm(ids, (dm) => within(analysis.stable.get(concept)![dm]!)),
      ),
    }),
    mixed: mixed && {
      conceptOf: byDm(ids, (dm) => of.mixed![dm]!),
      equilibria: numbers(mixed),
      count: mixed.count(),
    },
    coalitions: of.coalitions ? coalitionsOf(of.coalitions, ids, numbers) : null,
    definitions: DEFINITIONS,
  }
}

/**
 * The results as lines of JSON, for long lists of states. The first line is the results without lists of states.
 * Then follows a line for each state listed: what `StateResult` says, and
 * - `stable`: per concept the ids of the decision makers it is stable for; `equilibrium`: the concepts it is one under;
 * - where asked for, `mixed`: whether it is a mixed equilibrium; `stableForCoalitions`: per concept the coalitions, as
 *   lists of ids; `universal`: the coalition concepts it is universally stable under.
 * Each line ends with a line break. Made one by one: memory does not grow with the number of states.
 */
export function* ndjsonOf(of: ResultsOf): Iterable<string> {
  const { conflict, model, analysis, coalitions, states = "equilibria" } = of
  const concepts = of.concepts ?? analysis.concepts
  requireConcepts(analysis, concepts)
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const mixed = of.mixed === undefined ? null : mixedEquilibria(analysis, of.mixed)
  const all = resultsOf({
    conflict,
    model,
    analysis,
    concepts,
    states: "none",
    language: of.language,
    words: of.words,
  })
  const groups = coalitions?.of.map(({ members }) => members.map((dm) => ids[dm]!)) ?? []
  const listed =
    states === "none" ? null : listStates(analysis, { concepts, mixed, which: states, cut: of.cut })
  yield line({
    ...all,
    states: { ...all.states, ...(listed && cutOf(of, listed)) },
    mixed: mixed && { conceptOf: byDm(ids, (dm) => of.mixed![dm]!), count: mixed.count() },
    coalitions: coalitions ? { of: groups.map((members) => ({ members })) } : null,
  })
  if (listed === null) return

  const described = describer(of)
  for (const slot of slotsOf(listed.states)) {
    yield line({
      ...described(slot),
      stable: byConcept(concepts, (concept) =>
        ids.filter((_, dm) => analysis.stable.get(concept)![dm]!.has(slot)),
      ),
      equilibrium: concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot)),
      ...(mixed && { mixed: mixed.has(slot) }),
      ...(coalitions && {
        stableForCoalitions: byConcept(coalitions.concepts, (concept) =>
          groups.filter((_, i) => coalitions.of[i]!.stable.get(concept)!.has(slot)),
        ),
        universal: coalitions.concepts.filter((concept) => coalitions.universal.get(concept)!.has(slot)),
      }),
    })
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}

function headOf(conflict: Conflict, wanted = conflict.language): Pick<Results, "conflict" | "scenario"> {
  const say = (text: Conflict["title"]): string => localText(text, wanted, conflict.language)
  const options = conflict.options.map(({ key }) => key)
  return {
    conflict: {
      title: say(conflict.title),
      decisionMakers: conflict.decisionMakers.map((dm) => ({
        id: dm.id,
        name: say(dm.name),
        options: dm.options.map((option) => options[option]!),
      })),
      options,
    },
    scenario: conflict.scenario?.id ?? null,
  }
}

function describer({
  conflict,
  model,
  words: catalogue = ENGLISH,
}: ResultsOf): (slot: number) => StateResult {
  const { space, ranks } = model
  const labels = labelsOf(conflict, space)
  const ids = conflict.decisionMakers.map(({ id }) => id)
  return (slot) => ({
    state: space.number(slot),
    code: space.text(slot),
    label: labels.get(slot) ?? null,
    name: sayName({ conflict }, nameFor({ conflict, model }, slot), catalogue),
    ranks: byDm(ids, (dm) => ranks[dm]![slot]!),
  })
}

// What a list was cut by, and what of it matches.
function cutOf({ cut }: ResultsOf, { matching }: Listed): Pick<Results["states"], "where" | "matching"> {
  if (cut === undefined) return {}
  return { ...(cut.where && { where: cut.where.text }), matching }
}

function coalitionsOf(
  { concepts, universal, of }: CoalitionAnalysis,
  ids: readonly string[],
  numbers: (set: Bits) => number[],
): Results["coalitions"] {
  return {
    universal: byConcept(concepts, (concept) => numbers(universal.get(concept)!)),
    of: of.map(({ members, stable }) => ({
      members: members.map((dm) => ids[dm]!),
      stable: byConcept(concepts, (concept) => numbers(stable.get(concept)!)),
    })),
  }
}

function numbersOf({ space }: GraphModel, set: Bits): number[] {
  const numbers: number[] = []
  set.forEach((slot) => void numbers.push(space.number(slot)))
  return numbers
}

function* slotsOf(set: Bits): Iterable<number> {
  for (let slot = 0; slot < set.size; slot++) if (set.has(slot)) yield slot
}

function byConcept<Key extends string, Value>(
  concepts: readonly Key[],
  of: (concept: Key) => Value,
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(concepts.map((concept) => [concept, of(concept)])) as Record<Key, Value>
}

// fromEntries, for an id __proto__ must become an ordinary key.
function byDm<Value>(ids: readonly string[], of: (dm: number) => Value): ByDm<Value> {
  return Object.fromEntries(ids.map((id, dm) => [id, of(dm)]))
}

/** One JSON document. */
export const results = {
  ...NAMES.results,
  write: (of) => jsonPieces(resultsOf(of)),
} as const satisfies ResultsFormat

/** A document a line, for millions of states. */
export const ndjson = {
  ...NAMES.ndjson,
  write: ndjsonOf,
} as const satisfies ResultsFormat
