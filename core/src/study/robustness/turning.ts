import type { Analysis, Concept } from "../../engine/index.ts"
import type { Alteration } from "./steps.ts"

/** What turns the verdict on a state under a concept, as far as it was searched. */
export interface Turned {
  /** Y/N string. */
  readonly state: string
  readonly concept: Concept
  /** The fewest steps found to turn it; null where as many as were searched do not. */
  readonly fewest: number | null
  /** Sets of that many steps that do, all of single steps, of others at most a few; those of lowest confidence first. */
  readonly by: readonly (readonly Alteration[])[]
  /** Per decision maker the fewest steps of its preferences alone; null likewise. */
  readonly own: readonly (number | null)[]
}

type Entry = { -readonly [K in keyof Turned]: Turned[K] } & { by: Alteration[][]; own: (number | null)[] }

// Sets of several steps told that turn a verdict.
const MOST_TOLD = 20

/** Gathers what turns verdicts while variants of an analysed conflict go by, those of fewer steps first (SPEC U4, U9). */
export class Turning {
  readonly #entries: Entry[]
  readonly #holds: boolean
  readonly #slots: readonly number[]
  /** Per entry the steps that turn it alone. */
  readonly #alone: readonly Set<Alteration>[]
  readonly #before: Analysis

  /** `keys`: states and concepts, all of which hold before, or all of which do not. */
  constructor(before: Analysis, keys: readonly Pick<Turned, "state" | "concept">[], holds: boolean) {
    this.#before = before
    this.#holds = holds
    this.#entries = keys.map(({ state, concept }) => ({
      state,
      concept,
      fewest: null,
      by: [],
      own: before.model.ranks.map(() => null),
    }))
    this.#alone = keys.map(() => new Set())
    this.#slots = keys.map(({ state }) => before.model.space.find(state))
  }

  /** Whether some verdict may still be turned by these steps in a way not yet known. */
  wants(steps: readonly Alteration[]): boolean {
    const owner = ownerOf(steps)
    return this.#entries.some(
      (entry) => isOpen(entry, steps.length) || (this.#holds && owner >= 0 && entry.own[owner] === null),
    )
  }

  /** Gives whether the steps turn some verdict that none of them turns alone. */
  see(steps: readonly Alteration[], after: Analysis): boolean {
    let isNew = false
    const owner = ownerOf(steps)
    const isSameSpace = after.model.space === this.#before.model.space
    this.#entries.forEach((entry, i) => {
      const slot = isSameSpace ? this.#slots[i]! : after.model.space.find(entry.state)
      if ((slot >= 0 && after.equilibria.get(entry.concept)!.has(slot)) === this.#holds) return
      isNew ||= !steps.some((step) => this.#alone[i]!.has(step))
      if (steps.length === 1) this.#alone[i]!.add(steps[0]!)
      if (owner >= 0) entry.own[owner] ??= steps.length
      if (!isOpen(entry, steps.length)) return
      entry.fewest = steps.length
      entry.by.push([...steps])
    })
    return isNew
  }

  found(): readonly Turned[] {
    for (const { by } of this.#entries) by.sort((a, b) => doubtOf(b) - doubtOf(a))
    return this.#entries
  }
}

function isOpen({ fewest, by }: Entry, count: number): boolean {
  return fewest === null || (fewest === count && (count === 1 || by.length < MOST_TOLD))
}

/** Whose preferences alone the steps change; -1 where they change anything else. */
function ownerOf(steps: readonly Alteration[]): number {
  const owners = new Set(steps.map(({ part }) => ("dm" in part ? part.dm : -1)))
  return owners.size === 1 ? [...owners][0]! : -1
}

const DOUBT = { high: 0, medium: 1, low: 2 } as const

/** How doubtful the parts are that steps change: higher is more. */
function doubtOf(steps: readonly Alteration[]): number {
  return steps.reduce((sum, { part }) => sum + DOUBT[part.grounds.confidence ?? "medium"], 0) / steps.length
}
