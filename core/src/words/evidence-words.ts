import type { Moment } from "../file/index.ts"

/** A source as chains name it: by its publisher, or else its title. */
export interface SaidSource {
  readonly name: string
  readonly date: Moment | null
}

/** How many of each there are. */
export interface SaidCounts {
  readonly parts: number
  readonly cited: number
  readonly unsourced: number
  readonly assumed: number
  readonly low: number
  readonly unnamed: number
  readonly oneOrigin: number
  readonly relayed: number
}

/** What falls, by number; `outcomes` null where no model can be made without it. */
export interface SaidFall {
  readonly claims: number
  readonly events: number
  readonly parts: number
  readonly outcomes: { readonly vanish: number; readonly appear: number; readonly change: number } | null
  /** Whether without it nobody prefers anything. */
  readonly empties: boolean
}
