import type { StepOrder } from "../../page/address.ts"
import type { SureEffect } from "../../worker/sure-told.ts"

const CONFIDENCE = { low: 2, medium: 1, high: 0 } as const
const STANDING = { sourced: 0, partly: 1, contested: 2, unsourced: 3, assumed: 4 } as const

/**
 * Single changes in the order asked for: by their effect, as they come; or those first that change what is held with the
 * least confidence, then what the least supports, then by effect.
 */
export function inOrder(effects: readonly SureEffect[], order: StepOrder): readonly SureEffect[] {
  if (order === "effect") return effects
  return [...effects].sort(
    (a, b) =>
      CONFIDENCE[b.confidence ?? "medium"] - CONFIDENCE[a.confidence ?? "medium"] ||
      STANDING[b.standing] - STANDING[a.standing],
  )
}
