// What is fetched when it is first asked for, by the kind of question.
import { brief } from "./brief.ts"
import { robustness } from "./robustness.ts"
import { take } from "./take.ts"
import { takeChanges } from "./take-changes.ts"
import { takeCount, takePackages } from "./take-more.ts"

export const LATER = {
  brief,
  robustness,
  take,
  "take-changes": takeChanges,
  "take-packages": takePackages,
  "take-count": takeCount,
} as const
