import type { Part } from "../evidence/parts.ts"
import type { Reversal } from "./reversals.ts"
import type { Sample } from "./sample.ts"
import type { Sureness } from "./sure.ts"

/** What else has been found of an analysed conflict; `reversals`: null where they have not been counted. */
export interface FoundBeside {
  readonly reversals: readonly Reversal[] | null
  readonly sample: Pick<Sample, "shares">
}

/**
 * Those of the quiet parts that nothing looked at hangs on (SPEC U3), in their order; none where pairs of steps have not been
 * looked through.
 */
export function idleParts(
  { quiet, paired, depth }: Pick<Sureness, "quiet" | "paired" | "depth">,
  { reversals, sample }: FoundBeside,
): Part[] {
  if (depth < 2) return []
  const driving = new Set(sample.shares.flatMap(({ drivers }) => drivers.map(({ part }) => part.path.join())))
  const isSteady = (part: Part): boolean =>
    (part.kind !== "ranking" && part.kind !== "weights") ||
    (reversals?.every(({ dm, least }) => dm !== part.dm || least === null) ?? false)
  return quiet.filter((part) => !paired.includes(part) && !driving.has(part.path.join()) && isSteady(part))
}
