/** A state as sentences name it: its 1-based number, and the source's own name if it has one. */
export interface StateName {
  readonly state: number
  readonly label: string | null
}
