import type { Proposal } from "@parley/reading"
import type { Taking } from "./taking.ts"

/** What each step is given: the report, its own proposals, and the one looked at. */
export interface StepProps {
  readonly taking: Taking
  readonly proposals: readonly Proposal[]
  /** Key of the proposal whose words are shown; null for none. */
  readonly at: string | null
  readonly show: (proposal: Proposal) => void
}
