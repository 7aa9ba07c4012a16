import type { Concept, Effect, Missing, OutcomeLine, Part, Reversal, Sample, Sureness } from "@parley/core"
import type { Io } from "./io.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

/** What `parley sure` has found. */
export interface Found {
  readonly sureness: Sureness
  readonly lines: readonly OutcomeLine[]
  /** Of the outcomes looked at; none where the conflict is too large for it. */
  readonly reversals: readonly Reversal[]
  /** Of the near misses, likewise. */
  readonly missing: readonly Missing[]
  readonly sample: Sample
  /** Whether today's state is an outcome. */
  readonly isTodayOutcome: boolean
  /** The one state asked for, as a Y/N string; null for all. */
  readonly only: string | null
  /** The quiet parts that nothing looked at hangs on. */
  readonly idle: readonly Part[]
  /** Of the outcomes looked at. */
  readonly slots: readonly number[]
  /** How many steps together were asked for. */
  readonly asked: number
  readonly concepts: readonly Concept[]
}

/** What is written, and with what. */
export interface Page {
  readonly subject: Subject
  readonly found: Found
  readonly io: Io
  readonly say: Say
  readonly lines: (text: string, indent?: string) => string
  readonly heading: (text: string) => string
}

/** What steps change, where one state is asked for of that one alone. */
export function effectsTold({ sureness: { effects }, only }: Found): readonly Effect[] {
  if (only === null) return effects
  return effects.map((effect) => {
    const { appear, vanish, change } = effect.difference
    const difference = {
      appear: appear.filter((state) => state === only),
      vanish: vanish.filter((state) => state === only),
      change: change.filter(({ state }) => state === only),
    }
    const { length } = [...difference.appear, ...difference.vanish, ...difference.change]
    return { ...effect, difference, verdicts: length }
  })
}

/** Steps that make outcomes appear or vanish, and those that change nothing but under which concepts some hold. */
export function sorted(effects: readonly Effect[]) {
  const moving = effects.filter(({ difference: { appear, vanish } }) => appear.length + vanish.length > 0)
  return { moving, firm: effects.filter((each) => !moving.includes(each) && each.verdicts > 0) }
}
