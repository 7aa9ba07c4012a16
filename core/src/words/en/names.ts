import { capital, list, small } from "./tools.ts"

type Told = { phrases: readonly string[]; more: number }

const rest = (more: number): string[] => (more > 0 ? [`${more} more`] : [])

/** What states are called. */
export const names = {
  /** Today's state, where the file has no name for it. */
  today: "As things stand",
  /** Where no option is taken. */
  nothing: "Nothing is done",
  /** That an option is not taken, by its name. */
  not: (name: string) => `not ${small(name)}`,
  /** What is said of an option, with the decision maker whose it is. */
  by: ({ dm, phrase }: { dm: string; phrase: string }) => `${dm}: ${phrase}`,
  /** By what sets a state apart; `more`: differences that are left out. */
  derived: ({ phrases, more }: Told) =>
    capital(more > 0 ? list([...phrases, ...rest(more)]) : phrases.join(", ")),
  /** A state that is like another but for what differs. */
  but: ({ name, phrases, more }: Told & { name: string }) =>
    `${name}, but ${list([...phrases, ...rest(more)])}`,
  /** What would be called like a state that the file has this name for. */
  another: (name: string) => `${name} (another)`,
  /** Words that do not count for the letters of a mark, in lower case, as "s" of a possessive. */
  minor: "a an and at by for from in of on or s the to with",
}
