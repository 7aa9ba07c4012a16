import { type Analysis, Bits, type Limits, tick, type Watch } from "../../engine/index.ts"
import type { Conflict } from "../../file/index.ts"
import type { Part } from "../evidence/parts.ts"
import { type Difference, differenceOf, outcomesOf, variant } from "../outcomes/outcomes.ts"
import type { Miss } from "./near.ts"
import { type Alteration, afterSteps, stepsOf } from "./steps.ts"
import { type Turned, Turning } from "./turning.ts"

/** What one step changes (SPEC U2). */
export interface Effect {
  readonly step: Alteration
  readonly difference: Difference
  /** Equilibria that differ, over all concepts asked for. */
  readonly verdicts: number
}

/** How an outcome stands up to steps under one concept (SPEC U4): the fewest that break it. */
export type Robustness = Turned

/** What makes a state hold that does not (SPEC U9): the fewest steps that do. */
export type Near = Turned & Pick<Miss, "unstable">

export interface Sureness {
  /** Every step, the largest effect first. */
  readonly effects: readonly Effect[]
  /** Parts of which no single step changes anything, and those of which one does so with another step (SPEC U3). */
  readonly quiet: readonly Part[]
  readonly paired: readonly Part[]
  /** Steps after which there is no model. */
  readonly untold: readonly Alteration[]
  /** Of the outcomes given, per concept under which they hold. */
  readonly robustness: readonly Robustness[]
  /** Of the misses given, in their order. */
  readonly near: readonly Near[]
  /** Up to how many steps together were searched. */
  readonly depth: number
}

// Pairs of steps worked out at most.
const MOST_PAIRS = 200_000

/** What is searched: states by their Y/N strings, and up to how many steps together. */
export interface Searched {
  readonly states: readonly string[]
  readonly misses: readonly Miss[]
  readonly depth: number
}

/**
 * Every single step from an analysed conflict, what it changes, how many steps the outcomes `states` survive, and how many
 * make the `misses` hold, up to `depth` together (1 or 2). RangeError for another depth.
 * Cost: one analysis a step and a pair of steps; of preferences only what hangs on them.
 */
export function surenessOf(
  conflict: Conflict,
  analysis: Analysis,
  { states, misses, depth }: Searched,
  limits: Partial<Limits> = {},
  watch?: Watch,
): Sureness {
  if (depth !== 1 && depth !== 2) throw new RangeError("one step or two are searched")
  const steps = stepsOf(conflict)
  const outcomes = outcomesOf(analysis)
  const held = states.flatMap((state) => (outcomes.get(state) ?? []).map((concept) => ({ state, concept })))
  const sought = [new Turning(analysis, held, true), new Turning(analysis, misses, false)] as const
  const stopping = watch?.signal === undefined ? {} : { signal: watch.signal }
  const effects: Effect[] = []
  const untold: Alteration[] = []
  const pairs = depth === 2 ? (steps.length * (steps.length - 1)) / 2 : 0
  const isSearched = depth === 2 && pairs <= MOST_PAIRS
  const total = steps.length + (isSearched ? pairs : 0)
  let done = 0
  const look = (of: readonly Alteration[]): Analysis | null => {
    tick(watch, done++ / total)
    return variant({ conflict, analysis }, afterSteps(conflict, of), limits, stopping)
  }
  for (const step of steps) {
    const after = look([step])
    if (after === null) {
      untold.push(step)
      continue
    }
    for (const each of sought) each.see([step], after)
    effects.push({
      step,
      difference: differenceOf(outcomes, outcomesOf(after)),
      verdicts: verdictsChanged(analysis, after),
    })
  }
  const moving = new Set(effects.flatMap(({ step, verdicts }) => (verdicts > 0 ? [step.part] : [])))
  const open = new Set(untold.map(({ part }) => part))
  const quiet = [...new Set(steps.map(({ part }) => part))].filter(
    (part) => !moving.has(part) && !open.has(part),
  )
  const unpaired = new Set(quiet)
  if (isSearched) {
    for (let i = 0; i < steps.length; i++)
      for (let j = i + 1; j < steps.length; j++) {
        const pair = [steps[i]!, steps[j]!] as const
        const isWanted =
          pair.some(({ part }) => unpaired.has(part)) || sought.some((each) => each.wants(pair))
        if (!areApart(...pair) || !isWanted) {
          done++
          continue
        }
        const after = look(pair)
        if (after === null) continue
        for (const each of sought)
          if (each.see(pair, after)) for (const { part } of pair) unpaired.delete(part)
      }
  }
  const size = ({ difference: { appear, vanish } }: Effect): number => appear.length + vanish.length
  return {
    effects: effects.sort((a, b) => size(b) - size(a) || b.verdicts - a.verdicts),
    quiet,
    paired: quiet.filter((part) => !unpaired.has(part)),
    untold,
    robustness: sought[0].found(),
    near: sought[1].found().map((found, i) => ({ ...found, unstable: misses[i]!.unstable })),
    depth: isSearched ? 2 : 1,
  }
}

// Two changes of one statement that exclude each other are no pair; nor is one that undoes the other.
function areApart(a: Alteration, b: Alteration): boolean {
  return (
    a.part !== b.part ||
    (a.kind === "swap" && b.kind === "swap") ||
    a.kind === "raise" ||
    b.kind === "raise" ||
    ("option" in a && "option" in b && a.option !== b.option)
  )
}

/**
 * How many equilibria, over all concepts, are in one of two analyses alone; by their Y/N strings where the states are
 * others.
 */
function verdictsChanged(before: Analysis, after: Analysis): number {
  const [a, b] = [before.model.space, after.model.space]
  if (a === b || (a.slots === b.slots && a.count === b.count && a.form === b.form && a.count === a.slots)) {
    return before.concepts.reduce(
      (sum, concept) => sum + differing(before.equilibria.get(concept)!, after.equilibria.get(concept)!),
      0,
    )
  }
  const all = (of: Analysis): Set<string> =>
    new Set(
      [...outcomesOf(of)].flatMap(([state, concepts]) => concepts.map((concept) => `${concept} ${state}`)),
    )
  const [one, other] = [all(before), all(after)]
  return (
    [...one].filter((each) => !other.has(each)).length + [...other].filter((each) => !one.has(each)).length
  )
}

function differing(a: Bits, b: Bits): number {
  const words = a.words.map((word, i) => word ^ b.words[i]!)
  return new Bits(a.size, words).count()
}
