import { capital, list, small, stop, within } from "./tools.ts"

type Choices = { dm: string; taken: readonly string[]; notTaken: readonly string[] }

/** Parts of sentences built from a conflict's own texts. A decision maker's name comes as given in the file. */
export const phrases = {
  /** A name within a sentence. */
  name: within,
  /** What someone does who takes an option, from the option's name; follows "could". */
  take: small,
  /** What someone does who drops an option, from its `undo` text, or from its name where that is null. */
  drop: (undo: string | null, name: string) =>
    undo === null ? `choose no longer to ${small(name)}` : small(undo),
  /** An option's own sentence (`done` or `notDone`) as a clause. */
  clause: (text: string) => within(text.replace(/\.$/, "")),
  /** What a decision maker chooses among options without sentences of their own, by their names; not both empty. */
  choices: ({ dm, taken, notTaken }: Choices) => {
    const yes = `chooses to ${list(taken.map(small))}`
    const no = `not to ${list(notTaken.map(small), "or")}`
    const both = `${yes}${taken.length > 1 ? "," : ""} but ${no}`
    return `${within(dm)} ${taken.length === 0 ? `chooses ${no}` : notTaken.length === 0 ? yes : both}`
  },
  /** That options are taken in some members of a merged state and not in others, by their names. */
  either: ({ dm, names }: { dm: string; names: readonly string[] }) =>
    `${within(dm)} may or may not ${list(names.map(small), "or")}`,
  /** A decision maker's move. */
  could: ({ by, acts }: { by: string; acts: readonly string[] }) => `${within(by)} could ${list(acts)}`,
  /** Clauses as one sentence. */
  sentence: (clauses: readonly string[]) => stop(capital(clauses.join("; "))),
  /** The sentence where no option is taken, and where nothing differs. */
  nothingTaken: "No option is taken.",
  nothingDiffers: "Nothing differs.",
  /** What holds in a state and not today, its clauses. */
  unlikeToday: (clauses: readonly string[]) => stop(`Unlike today: ${clauses.join("; ")}`),
  // Statements as clauses. `apart`: some part is itself made of several clauses.
  /** Clauses that hold together, and of which at least one holds: two or more. */
  all: ({ parts, apart }: { parts: readonly string[]; apart: boolean }) =>
    apart ? parts.join(", and ") : list(parts),
  any: ({ parts, apart }: { parts: readonly string[]; apart: boolean }) =>
    apart ? parts.join("; or ") : list(parts, "or"),
  /** What `any` says, as one of several clauses that hold together. */
  oneOf: (clauses: string) => `either ${clauses}`,
  /** That clauses do not all hold together: one or more. */
  none: ([first = "", ...others]: readonly string[]) =>
    `not that ${first}${others.length > 0 ? ` while ${list(others)}` : ""}`,
  /** That `left` holds wherever `right` does; exactly where it does; that one of them holds and the other does not. */
  if: ({ left, right, apart }: { left: string; right: string; apart: boolean }) =>
    `${left}${apart ? "," : ""} if ${right}`,
  exactly: ({ left, right, apart }: { left: string; right: string; apart: boolean }) =>
    `${left}${apart ? "," : ""} exactly if ${right}`,
  oneAlone: ({ left, right }: { left: string; right: string; apart: boolean }) =>
    `either ${left}, or ${right}, but not both`,
  inParentheses: (clauses: string) => `(${clauses})`,
  /** What holds in every state, and in none. */
  always: "this always holds",
  never: "this never holds",
}
