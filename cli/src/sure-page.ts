import type { Concept, Missing, OutcomeLine, Part, Reversal, Sample, Sureness } from "@parley/core"
import type { Io } from "./io.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

/// What `parley sure` has found.
export interface Found {
  readonly sureness: Sureness
  readonly lines: readonly OutcomeLine[]
  /// Of the outcomes looked at; none where the conflict is too large for it.
  readonly reversals: readonly Reversal[]
  /// Of the near misses, likewise.
  readonly missing: readonly Missing[]
  readonly sample: Sample
  /// The quiet parts that nothing looked at hangs on.
  readonly idle: readonly Part[]
  /// Of the outcomes looked at.
  readonly slots: readonly number[]
  /// How many steps together were asked for.
  readonly asked: number
  readonly concepts: readonly Concept[]
}

/// What is written, and with what.
export interface Page {
  readonly subject: Subject
  readonly found: Found
  readonly io: Io
  readonly say: Say
  readonly lines: (text: string, indent?: string) => string
  readonly heading: (text: string) => string
}

/// Steps that make outcomes appear or vanish, and those that change nothing but under which concepts some hold.
export function sorted({ effects }: Sureness) {
  const moving = effects.filter(({ difference: { appear, vanish } }) => appear.length + vanish.length > 0)
  return { moving, firm: effects.filter((each) => !moving.includes(each) && each.verdicts > 0) }
}
