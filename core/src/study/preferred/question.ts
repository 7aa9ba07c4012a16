/** Why one state ranks above another, or does not. */
export interface PreferredQuestion {
  readonly kind: "preferred"
  /** Whatever names a state. */
  readonly first: string
  readonly second: string
  /** For these decision makers; for each unless given. */
  readonly dms?: readonly number[]
}
