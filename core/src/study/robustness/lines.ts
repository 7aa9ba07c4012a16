import { type Analysis, type Concept, type Limits, tick, type Watch } from "../../engine/index.ts"
import type { Conflict, Grounds } from "../../file/index.ts"
import { groundLost } from "../evidence/evidence.ts"
import { leavingOut, type Part } from "../evidence/parts.ts"
import { isEmpty, type Outcomes, outcomesOf, variant } from "../outcomes/outcomes.ts"
import { type Reversal, reversalsWithin } from "./reversals.ts"
import type { Sureness } from "./sure.ts"

/** All that makes one outcome sure or unsure, put together (SPEC U16). */
export interface OutcomeLine {
  /** Y/N string. */
  readonly state: string
  readonly concepts: readonly Concept[]
  /** Per decision maker how many of its own steps it survives under every one of these concepts, as far as searched. */
  readonly survived: readonly number[]
  readonly depth: number
  /**
   * Per decision maker the fewest reversed pairs in its ranking (U11) after which it fails under some of these concepts;
   * null where they were not counted.
   */
  readonly reversed: readonly Reversed[] | null
  /** Whether a single step of any part breaks it under some of these concepts. */
  readonly breaks: boolean
  /** The lowest confidence of the parts of which one does, and those that are held with it; null where none does. */
  readonly confidence: Confidence | null
  readonly doubtful: readonly Part[]
  readonly falls: Falls
}

/** Pairs that break an outcome: how many (null: none that were found do), and whether fewer, or any, may yet. */
export interface Reversed {
  readonly pairs: number | null
  readonly exact: boolean
}

/**
 * Claims and sources each of which, removed alone, brings an outcome down; of sources those of which no claim does. In
 * `empties` those, likewise, without which everybody is indifferent and all states hold (SPEC R10); in `untold` those
 * without which there is no model. Null where there are none on record, or too many to look at.
 */
export type Falls = {
  readonly claims: readonly string[]
  readonly sources: readonly string[]
  readonly empties: readonly string[]
  readonly untold: readonly string[]
} | null

type Confidence = NonNullable<Grounds["confidence"]>

// Sources and claims looked at.
const MOST_RECORDS = 500

const RISING = ["low", "medium", "high"] as const

/**
 * The lines of the outcomes whose robustness is given; reversed pairs are counted where they are not given. Cost: an analysis for each different set of parts that falls with a
 * claim or source. Throws `Stopped` as `analyse` does.
 */
export function outcomeLines(
  conflict: Conflict,
  analysis: Analysis,
  found: Pick<Sureness, "robustness" | "depth"> & { readonly reversals?: readonly Reversal[] | null },
  limits: Partial<Limits> = {},
  watch?: Watch,
): OutcomeLine[] {
  const { robustness, depth } = found
  const states = [...new Set(robustness.map(({ state }) => state))]
  const { reversals = reversalsWithin(analysis, states, watch) } = found
  const falls = fallsOf(conflict, analysis, states, limits, watch)
  return states.map((state): OutcomeLine => {
    const entries = robustness.filter((each) => each.state === state)
    const broken = entries.flatMap(({ fewest, by }) => (fewest === 1 ? by.map(([step]) => step!.part) : []))
    const confidence =
      RISING.find((each) => broken.some(({ grounds }) => (grounds.confidence ?? "medium") === each)) ?? null
    const doubtful = broken.filter(({ grounds }) => (grounds.confidence ?? "medium") === confidence)
    return {
      state,
      concepts: entries.map(({ concept }) => concept),
      survived: conflict.decisionMakers.map((_, dm) =>
        Math.min(...entries.map(({ own }) => (own[dm] === null ? depth : own[dm]! - 1))),
      ),
      depth,
      reversed:
        reversals &&
        conflict.decisionMakers.map((_, dm) =>
          reversedOf(
            entries.map((entry) =>
              reversals.find(
                (each) => each.state === state && each.concept === entry.concept && each.dm === dm,
              ),
            ),
          ),
        ),
      breaks: broken.length > 0,
      confidence,
      doubtful: [...new Set(doubtful)],
      falls: falls?.get(state) ?? null,
    }
  })
}

/** What is left without some claim or source. */
interface Without {
  readonly outcomes: Outcomes
  readonly empty: boolean
}

/** What brings each of the states down, so that it holds under no concept asked for. */
function fallsOf(
  conflict: Conflict,
  analysis: Analysis,
  states: readonly string[],
  limits: Partial<Limits>,
  watch: Watch | undefined,
): ReadonlyMap<string, Falls> | null {
  const { claims, sources } = conflict.record
  const ids = [...claims, ...sources].map(({ id }) => id)
  if (ids.length === 0 || ids.length > MOST_RECORDS) return null
  const quiet = watch?.signal === undefined ? {} : { signal: watch.signal }
  // The same parts fall with many of them.
  const known = new Map<string, Without | null>()
  const empties: string[] = []
  const untold: string[] = []
  const down = new Map(
    states.map((state) => [state, { claims: [] as string[], sources: [] as string[], empties, untold }]),
  )
  const wasEmpty = isEmpty(analysis.model)
  ids.forEach((id, i) => {
    tick(watch, i / ids.length)
    const lost = groundLost([id], conflict)
    if (lost.parts.length === 0) return
    const key = lost.parts.map(({ path }) => path.join()).join(" ")
    let after = known.get(key)
    if (after === undefined) {
      const without = variant({ conflict, analysis }, leavingOut(conflict, lost.parts), limits, quiet)
      after = without && { outcomes: outcomesOf(without), empty: isEmpty(without.model) }
      known.set(key, after)
    }
    const alone = (of: readonly string[]): boolean => !lost.claims.some((claim) => of.includes(claim))
    if (after === null) {
      if (alone(untold)) untold.push(id)
      return
    }
    if (after.empty && !wasEmpty && alone(empties)) empties.push(id)
    for (const [state, found] of down) {
      if (after.outcomes.has(state)) continue
      if (i < claims.length) found.claims.push(id)
      else if (alone(found.claims)) found.sources.push(id)
    }
  })
  return down
}

/** `of`: one for each concept, undefined where nothing is told of it. */
function reversedOf(of: readonly (Reversal | undefined)[]): Reversed {
  const [pairs, least] = (["pairs", "least"] as const).map((key) =>
    Math.min(...of.map((each) => each?.[key] ?? Number.POSITIVE_INFINITY)),
  ) as [number, number]
  return {
    pairs: pairs === Number.POSITIVE_INFINITY ? null : pairs,
    // Half a pair is the least that can change.
    exact: pairs === 0.5 || (least === pairs && !of.includes(undefined)),
  }
}
