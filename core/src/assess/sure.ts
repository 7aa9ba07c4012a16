import type { Conflict } from "../conflict/index.ts"
import { type Analysis, Bits, type Concept, type Limits, tick, type Watch } from "../engine/index.ts"
import { type Difference, differenceOf, type Outcomes, outcomesOf, variant } from "./outcomes.ts"
import type { Part } from "./parts.ts"
import { type Alteration, afterSteps, stepsOf } from "./steps.ts"

/// What one step changes (SPEC U2).
export interface Effect {
  readonly step: Alteration
  readonly difference: Difference
  /// Equilibria that differ, over all concepts asked for.
  readonly verdicts: number
}

/// How an outcome stands up to steps under one concept (SPEC U4).
export interface Robustness {
  /// Y/N string.
  readonly state: string
  readonly concept: Concept
  /// The fewest steps found to break it; null where as many as were searched do not.
  readonly breaks: number | null
  /// Sets of that many steps that do, at most a few; those of lowest confidence first.
  readonly by: readonly (readonly Alteration[])[]
}

export interface Sureness {
  /// Every step, the largest effect first.
  readonly effects: readonly Effect[]
  /// Parts of which no step changes anything (SPEC U3).
  readonly idle: readonly Part[]
  /// Steps after which there is no model.
  readonly untold: readonly Alteration[]
  /// Of the outcomes given, per concept under which they hold.
  readonly robustness: readonly Robustness[]
  /// Up to how many steps together were searched.
  readonly depth: number
}

// Sets of steps told that break an outcome, and variants worked out at most.
const MOST_TOLD = 20
const MOST_VARIANTS = 200_000

/// Every single step from an analysed conflict, what it changes, and how many steps the outcomes `states` survive, up to
/// `depth` together (1 or 2). RangeError for another depth.
/// Cost: one analysis a step and a pair of steps; of preferences only what hangs on them.
export function surenessOf(
  conflict: Conflict,
  analysis: Analysis,
  states: readonly string[],
  depth: number,
  limits: Partial<Limits> = {},
  watch?: Watch,
): Sureness {
  if (depth !== 1 && depth !== 2) throw new RangeError("one step or two are searched")
  const steps = stepsOf(conflict)
  const outcomes = outcomesOf(analysis)
  const broken = new Broken(outcomes, states)
  const quiet = watch?.signal === undefined ? {} : { signal: watch.signal }
  const effects: Effect[] = []
  const untold: Alteration[] = []
  const pairs = depth === 2 ? (steps.length * (steps.length - 1)) / 2 : 0
  const isSearched = depth === 2 && pairs <= MOST_VARIANTS
  const total = steps.length + (isSearched ? pairs : 0)
  let done = 0
  const look = (of: readonly Alteration[]): Analysis | null => {
    tick(watch, done++ / total)
    return variant({ conflict, analysis }, afterSteps(conflict, of), limits, quiet)
  }
  for (const step of steps) {
    const after = look([step])
    if (after === null) {
      untold.push(step)
      continue
    }
    broken.see([step], after)
    effects.push({
      step,
      difference: differenceOf(outcomes, outcomesOf(after)),
      verdicts: verdictsChanged(analysis, after),
    })
  }
  if (isSearched && broken.left(2)) {
    for (let i = 0; i < steps.length; i++)
      for (let j = i + 1; j < steps.length; j++) {
        const pair = [steps[i]!, steps[j]!]
        if (!areApart(pair[0]!, pair[1]!) || !broken.left(2)) {
          done++
          continue
        }
        const after = look(pair)
        if (after !== null) broken.see(pair, after)
      }
  }
  const size = ({ difference: { appear, vanish } }: Effect): number => appear.length + vanish.length
  const moving = new Set(effects.flatMap(({ step, verdicts }) => (verdicts > 0 ? [step.part] : [])))
  const open = new Set(untold.map(({ part }) => part))
  return {
    effects: effects.sort((a, b) => size(b) - size(a) || b.verdicts - a.verdicts),
    idle: [...new Set(steps.map(({ part }) => part))].filter((part) => !moving.has(part) && !open.has(part)),
    untold,
    robustness: broken.told(),
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

/// What has been found to break each outcome so far.
class Broken {
  readonly #entries: { state: string; concept: Concept; breaks: number | null; by: Alteration[][] }[]

  constructor(outcomes: Outcomes, states: readonly string[]) {
    this.#entries = states.flatMap((state) =>
      (outcomes.get(state) ?? []).map((concept) => ({ state, concept, breaks: null, by: [] })),
    )
  }

  /// Whether some outcome has not been broken by fewer steps than this.
  left(count: number): boolean {
    return this.#entries.some(
      ({ breaks, by }) => breaks === null || (breaks === count && by.length < MOST_TOLD),
    )
  }

  see(steps: readonly Alteration[], after: Analysis): void {
    for (const entry of this.#entries) {
      if (entry.breaks !== null && (entry.breaks < steps.length || entry.by.length >= MOST_TOLD)) continue
      const slot = after.model.space.find(entry.state)
      if (slot >= 0 && after.equilibria.get(entry.concept)!.has(slot)) continue
      entry.breaks = steps.length
      entry.by.push([...steps])
    }
  }

  /// The least sure first.
  told(): Robustness[] {
    for (const { by } of this.#entries) by.sort((a, b) => doubtOf(b) - doubtOf(a))
    return this.#entries
  }
}

const DOUBT = { high: 0, medium: 1, low: 2 } as const

function doubtOf(steps: readonly Alteration[]): number {
  return steps.reduce((sum, { part }) => sum + DOUBT[part.grounds.confidence ?? "medium"], 0) / steps.length
}

/// How many equilibria, over all concepts, are in one of two analyses alone; by their Y/N strings where the states are
/// others.
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
