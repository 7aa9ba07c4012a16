/** Characters that a name may have before what it leaves out is counted (SPEC N9). */
export const LONGEST_NAME = 40

/** A state as sentences name it: its 1-based number, the source's own name if it has one, and what it is called. */
export interface StateName {
  readonly state: number
  readonly label: string | null
  /** As a heading has it: see `sayName`. Without one, the number stands for it. */
  readonly name?: string
  /** Whether the file gives it. */
  readonly given?: boolean
  /** Whether it goes by its name alone, without the number (see `Catalogue.withoutNumbers`). */
  readonly bare?: boolean
}
