import {
  type Analysis,
  analyse,
  analyseCoalitions,
  COALITION_CONCEPTS,
  CONCEPTS,
  type CoalitionConcept,
  type Concept,
  Paths,
} from "../core/src/engine/index.ts"
import type { Conflict } from "../core/src/file/index.ts"
import { missesOf, type Share, type Sureness, sampleWorlds, surenessOf } from "../core/src/study/index.ts"
import { caseLibrary, conflictOf, modelOf, StateNames } from "./published.ts"

// What happened in the cases of the library, held against what the models say: see docs/validation.md.

/** What `parley sure` takes unless told otherwise. */
export const JUDGED: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq"]
export const DEPTH = 2
const WORLDS = 1000
const SEED = 1

/** How many of the states that fit what happened are equilibria, and how many of all are. */
export interface Count {
  readonly fitting: number
  readonly all: number
}

/**
 * How firmly the verdict on a state stands: the fewest steps that turn it (null: more than were searched), and in how
 * many worlds it is an equilibrium.
 */
export interface Firmness {
  /** The state's number. */
  readonly state: number
  readonly holds: boolean
  readonly turned: number | null
  readonly share: Share
}

/** How the states that fit are reached from today: moves on a shortest way, -1 where there is none. */
interface Reach {
  readonly moves: number
  readonly improvements: number
  /** The share of walks of improvements that end in one of them; `isLeast`: of the most frequent ends alone. */
  readonly ends: number
  readonly isLeast: boolean
}

export interface Validated {
  readonly id: string
  readonly pattern: string
  readonly date: string
  /** The names of the states that fit, and how many states there are. */
  readonly fitting: readonly number[]
  readonly states: number
  readonly counts: ReadonlyMap<Concept | CoalitionConcept, Count>
  /** Worlds drawn that have a model. */
  readonly worlds: number
  readonly firmness: ReadonlyMap<Concept, Firmness>
  readonly reach: Reach | null
}

/**
 * Every case whose outcome is on record, and the ids of the others. Cost: for each case 1,000 worlds, and one analysis a
 * pair of steps.
 */
export function validate(): { readonly cases: readonly Validated[]; readonly others: readonly string[] } {
  const all = caseLibrary().map(({ id, text }) => ({ id, conflict: conflictOf(text) }))
  return {
    cases: all.flatMap(({ id, conflict }) => validated(id, conflict) ?? []),
    others: all.flatMap(({ id, conflict }) => (conflict.record.outcome === undefined ? [id] : [])),
  }
}

function validated(id: string, conflict: Conflict): Validated | null {
  const { outcome } = conflict.record
  if (outcome === undefined) return null
  const model = modelOf(conflict)
  const { space } = model
  const names = new StateNames(conflict, model)
  const fits = (slot: number): boolean =>
    Array.from({ length: space.members(slot) }, (_, member) => member).some((member) =>
      [...outcome.state].every(
        (letter, option) => letter === "-" || space.memberTaken(slot, member, option) === (letter === "Y"),
      ),
    )
  const slots = Array.from({ length: space.count }, (_, i) => space.slot(i + 1)).filter(fits)
  const analysis = analyse(model, CONCEPTS)
  const { universal } = analyseCoalitions(analysis, COALITION_CONCEPTS)
  const count = (found: { toArray(): number[] } | undefined): Count => {
    const held = found!.toArray()
    return { fitting: held.filter((slot) => slots.includes(slot)).length, all: held.length }
  }
  return {
    id,
    pattern: outcome.state,
    date: outcome.date?.text ?? "",
    fitting: slots.map((slot) => names.name(space.number(slot))).sort((a, b) => a - b),
    states: space.count,
    counts: new Map<Concept | CoalitionConcept, Count>([
      ...CONCEPTS.map((concept) => [concept, count(analysis.equilibria.get(concept))] as const),
      ...COALITION_CONCEPTS.map((concept) => [concept, count(universal.get(concept))] as const),
    ]),
    ...stood(conflict, analyse(model, JUDGED), slots, names),
  }
}

/** How firmly what happened holds, or does not, and how it is reached. */
function stood(
  conflict: Conflict,
  analysis: Analysis,
  slots: readonly number[],
  names: StateNames,
): Pick<Validated, "worlds" | "firmness" | "reach"> {
  const { model, equilibria } = analysis
  const { space } = model
  const text = (slot: number): string => space.text(slot)
  const sample = sampleWorlds(conflict, analysis, slots.map(text), { worlds: WORLDS, seed: SEED })
  const shareOf = (slot: number, concept: Concept): Share =>
    sample.shares.find((each) => each.state === text(slot) && each.concept === concept)!.holds
  // Of several states the one that stands best: an equilibrium, if any is, that holds in the most worlds.
  const best = JUDGED.map((concept) => {
    const holds = (slot: number): boolean => equilibria.get(concept)!.has(slot)
    const [slot] = [...slots].sort(
      (a, b) =>
        Number(holds(b)) - Number(holds(a)) || shareOf(b, concept).share - shareOf(a, concept).share || a - b,
    )
    return { concept, slot: slot!, holds: holds(slot!) }
  })
  const judged = [...new Set(best.map(({ slot }) => slot))]
  const sureness = surenessOf(conflict, analysis, {
    states: judged.map(text),
    misses: missesOf(analysis, judged.map(text)),
    depth: DEPTH,
  })
  const firmness = best.map(({ concept, slot, holds }): [Concept, Firmness] => [
    concept,
    {
      state: names.name(space.number(slot)),
      holds,
      turned: turnedIn(sureness, text(slot), concept),
      share: shareOf(slot, concept),
    },
  ])
  const found = { worlds: sample.worlds, firmness: new Map(firmness) }
  const today = conflict.statusQuo === null ? -1 : space.find(conflict.statusQuo)
  if (today < 0 || sample.ends === null || sample.endless === null) return { ...found, reach: null }
  const shortest = (kind: "moves" | "improvements"): number => {
    const paths = new Paths(model, today, kind)
    const lengths = slots.map((slot) => paths.length(slot)).filter((length) => length >= 0)
    return lengths.length === 0 ? -1 : Math.min(...lengths)
  }
  const states = new Set(slots.map(text))
  const sum = (ends: typeof sample.ends): number => ends.reduce((all, { share }) => all + share.share, 0)
  return {
    ...found,
    reach: {
      moves: shortest("moves"),
      improvements: shortest("improvements"),
      ends: sum(sample.ends.filter(({ state }) => states.has(state))),
      isLeast: sum(sample.ends) + sample.endless.share < 1 - 1e-9,
    },
  }
}

function turnedIn({ robustness, near, depth }: Sureness, state: string, concept: Concept): number | null {
  if (depth !== DEPTH) throw new Error(`fewer than ${DEPTH} steps were searched`)
  return [...robustness, ...near].find((each) => each.state === state && each.concept === concept)!.fewest
}
