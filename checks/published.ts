import { readdirSync, readFileSync } from "node:fs"
import {
  analyse,
  analyseCoalitions,
  buildModel,
  COALITION_CONCEPTS,
  CONCEPTS,
  type CoalitionConcept,
  type Concept,
  type GraphModel,
  movesOf,
  Reference,
  type Structure,
} from "../core/src/engine/index.ts"
import {
  applyScenario,
  type Conflict,
  check,
  compile,
  type Reading,
  read,
  toStructure,
} from "../core/src/file/index.ts"

/** States by the names a case gives them: its labels, which are the source's numbers, or else state numbers. */
export type States = readonly number[]

/** Everything that stability analysis says of a conflict. */
interface Tables {
  readonly equilibria: Readonly<Record<Concept, States>>
  /** Per concept and decision maker. */
  readonly stable: Readonly<Record<Concept, Readonly<Record<string, States>>>>
  /** States stable for every coalition. */
  readonly universal: Readonly<Record<CoalitionConcept, States>>
}

/** How many strict rankings of one decision maker make a state an equilibrium, the others' rankings as they are. */
interface Inverse {
  readonly target: number
  readonly vary: string
  readonly counts: Readonly<Partial<Record<Concept, number>>>
}

/** Moves of each decision maker, as pairs of states. */
type Arcs = Readonly<Record<string, readonly (readonly [number, number])[]>>

/** Results as a source gives them. */
interface Claimed {
  readonly source: string
  readonly equilibria: Readonly<Partial<Record<Concept, States>>>
  readonly inverse?: Inverse
}

interface Disagreement {
  /** Where in the file, keys joined by dots. */
  readonly at: string
  /** States that the source lacks. */
  readonly missing?: States
  /** States that only the source has. */
  readonly extra?: States
  readonly because: string
}

/** A file of expected results. */
interface Expected {
  readonly citation: string
  readonly confidence: string
  readonly printed?: Claimed
  readonly unverified?: Claimed
  readonly recomputed: Tables & { readonly inverse?: Inverse; readonly arcs?: Arcs }
  readonly disagreements?: readonly Disagreement[]
}

interface Case {
  readonly id: string
  readonly text: string
  /** Null for cases that no source prints results of. */
  readonly expected: Expected | null
}

const FOLDER = new URL("../cases/", import.meta.url)

/** All cases of the library, by id. */
export function caseLibrary(): Case[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, text: textOf(name, "conflict.yaml") ?? "", expected: expectedOf(name) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A file of a case, null where there is none. */
export function textOf(id: string, name: string): string | null {
  const folder = new URL(`${id}/`, FOLDER)
  return readdirSync(folder).includes(name) ? readFileSync(new URL(name, folder), "utf8") : null
}

function expectedOf(id: string): Expected | null {
  const text = textOf(id, "expected.yaml")
  if (text === null) return null
  // Read as strictly as a conflict file; that it is none is then all there is to say.
  const { data, problems } = read(text)
  const wrong = problems.filter(({ code }) => code !== "not-parley")
  if (wrong.length > 0) throw new Error(`${id}/expected.yaml: ${JSON.stringify(wrong)}`)
  return data as unknown as Expected
}

/** A case as it stands, or with a scenario laid over it. */
export function conflictOf(text: string, scenario?: string): Conflict {
  const base = read(text)
  const reading: Reading = scenario === undefined ? base : applyScenario(base, scenario)
  if (reading.conflict === null) throw new Error(JSON.stringify(reading.problems))
  return reading.conflict
}

export function modelOf(conflict: Conflict): GraphModel {
  const { model, problems } = compile(conflict)
  if (model === null) throw new Error(JSON.stringify(problems))
  return model
}

/** Errors and warnings as "code at path". */
export function problemsOf(text: string): string[] {
  return check(text).map(({ code, path }) => `${code} at ${path.join(".")}`)
}

/** Names states by label or number: from a state number to the name, and back. */
export class StateNames {
  readonly #byNumber: readonly number[]

  constructor(conflict: Conflict, { space }: GraphModel) {
    const names = Array.from({ length: space.count }, (_, i) => i + 1)
    for (const [state, label] of conflict.labels) names[space.number(space.find(state)) - 1] = Number(label)
    this.#byNumber = names
  }

  name(number: number): number {
    return this.#byNumber[number - 1]!
  }

  names(numbers: readonly number[]): number[] {
    return numbers.map((number) => this.name(number)).sort((a, b) => a - b)
  }

  number(name: number): number {
    return this.#byNumber.indexOf(name) + 1
  }
}

/** The tables by the fast engine. */
export function tables(conflict: Conflict): Tables {
  const model = modelOf(conflict)
  const names = new StateNames(conflict, model)
  const analysis = analyse(model, CONCEPTS)
  const coalitions = analyseCoalitions(analysis, COALITION_CONCEPTS)
  const named = (bits: { toArray(): number[] } | undefined) =>
    names.names(bits!.toArray().map((slot) => model.space.number(slot)))
  return {
    equilibria: each(CONCEPTS, (concept) => named(analysis.equilibria.get(concept))),
    stable: each(CONCEPTS, (concept) => perDm(conflict, (dm) => named(analysis.stable.get(concept)![dm]))),
    universal: each(COALITION_CONCEPTS, (concept) => named(coalitions.universal.get(concept))),
  }
}

/** The same tables straight from the definitions. */
export function referenceTables(conflict: Conflict): Tables {
  const reference = new Reference(toStructure(conflict))
  const names = new StateNames(conflict, modelOf(conflict))
  const where = (test: (s: number) => boolean) =>
    names.names(reference.states.flatMap((_, s) => (test(s) ? [s + 1] : [])))
  return {
    equilibria: each(CONCEPTS, (concept) =>
      names.names(reference.equilibria(reference.dms.map(() => concept)).map((s) => s + 1)),
    ),
    stable: each(CONCEPTS, (concept) =>
      perDm(conflict, (dm) => where((s) => reference.stable(dm, s, concept))),
    ),
    universal: each(COALITION_CONCEPTS, (concept) => where((s) => reference.universallyStable(s, concept))),
  }
}

/** Who can move from where to where, in order of the names. */
export function arcs(conflict: Conflict): Arcs {
  const model = modelOf(conflict)
  const names = new StateNames(conflict, model)
  const { space } = model
  const moves = movesOf(model)
  return perDm(conflict, (dm) => {
    const found: [number, number][] = []
    for (let number = 1; number <= space.count; number++)
      moves.from(
        dm,
        space.slot(number),
        (to) => void found.push([names.name(number), names.name(space.number(to))]),
      )
    return sortedArcs(found)
  })
}

export function sortedArcs(pairs: readonly (readonly [number, number])[]): [number, number][] {
  return pairs.map(([from, to]): [number, number] => [from, to]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Counts by trying all strict rankings of one decision maker. Cost: factorial in the states. */
export function countRankings(conflict: Conflict, { target, vary, counts }: Inverse): Inverse["counts"] {
  const structure = toStructure(conflict)
  const model = modelOf(conflict)
  const { space } = model
  const number = new StateNames(conflict, model).number(target)
  const dm = conflict.decisionMakers.findIndex(({ id }) => id === vary)
  const states = Array.from({ length: space.count }, (_, i) => space.text(space.slot(i + 1)))
  const concepts = Object.keys(counts) as Concept[]
  const found = each(concepts, () => 0)
  for (const order of permutations(states)) {
    const groups = order.map((state) => [state])
    const preferences = structure.preferences.with(dm, { kind: "ranking", groups })
    const varied = built({ ...structure, preferences })
    const { equilibria } = analyse(varied, concepts)
    for (const concept of concepts)
      if (equilibria.get(concept)!.has(varied.space.slot(number))) found[concept]++
  }
  return found
}

function built(structure: Structure): GraphModel {
  const result = buildModel(structure)
  if (result.faults) throw new Error(result.faults.map(({ kind }) => kind).join(", "))
  return result.model
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield []
  for (const [i, first] of items.entries())
    for (const rest of permutations(items.toSpliced(i, 1))) yield [first, ...rest]
}

function each<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>
}

function perDm<V>(conflict: Conflict, value: (dm: number) => V): Record<string, V> {
  return Object.fromEntries(conflict.decisionMakers.map(({ id }, dm) => [id, value(dm)]))
}
