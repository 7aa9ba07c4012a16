import type { Explanation } from "./explanation.ts"

/** Why a state is stable or not: states are slots. */
export interface ReasonsAnswer {
  readonly slot: number
  /** Per decision maker asked for, per concept asked for. */
  readonly explanations: readonly { readonly dm: number; readonly of: readonly Explanation[] }[]
}
