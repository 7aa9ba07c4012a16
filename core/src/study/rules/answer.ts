export interface RuleFacts {
  /**
   * Combinations of options that it removes from all there are, and those that no other rule removes; as decimal
   * strings, for they can be large; null where counting is too much.
   */
  readonly removes: string | null
  readonly alone: string | null
  /** A combination it removes, as a Y/N string. */
  readonly example: string | null
}

export interface RulesAnswer {
  readonly rules: readonly RuleFacts[]
  /** All combinations of options, and those that are feasible. */
  readonly combinations: string
  readonly feasible: string | null
}
