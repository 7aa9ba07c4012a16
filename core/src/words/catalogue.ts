import type { english } from "./en/catalogue.ts"

/**
 * All that Parley says in one language. A language is one folder that gives every message that English gives; texts and
 * numbers come in as they are, already on one line.
 */
export type Catalogue = Readonly<typeof english> & {
  /** Whether states go by their names alone: for what is passed on to be read. */
  readonly withoutNumbers?: boolean
}
