import type { Actor } from "../mentions/mention.ts"
import type { ActKind } from "../packs/pack.ts"
import type { Stretch } from "./scene.ts"

export type Modality = "done" | "ongoing" | "floated" | "weighed" | "conditional" | "denied"

/** What somebody does to somebody. */
export interface Act {
  readonly kind: ActKind
  readonly content: Stretch
  readonly cue: Stretch
  readonly givers: readonly Actor[]
  readonly addressees: readonly Actor[]
  readonly modality: Modality
  readonly sentence: number
}
