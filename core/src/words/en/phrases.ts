import type { Phrases } from "../catalogue.ts"
import { capital, list, small, stop, within } from "./tools.ts"

export const phrases: Phrases = {
  name: within,
  take: small,
  drop: (undo, name) => (undo === null ? `choose no longer to ${small(name)}` : small(undo)),
  clause: (text) => within(text.replace(/\.$/, "")),
  choices: ({ dm, taken, notTaken }) => {
    const yes = `chooses to ${list(taken.map(small))}`
    const no = `not to ${list(notTaken.map(small), "or")}`
    const both = `${yes}${taken.length > 1 ? "," : ""} but ${no}`
    return `${within(dm)} ${taken.length === 0 ? `chooses ${no}` : notTaken.length === 0 ? yes : both}`
  },
  either: ({ dm, names }) => `${within(dm)} may or may not ${list(names.map(small), "or")}`,
  could: ({ by, acts }) => `${within(by)} could ${list(acts)}`,
  sentence: (clauses) => stop(capital(clauses.join("; "))),
  nothingTaken: "No option is taken.",
  nothingDiffers: "Nothing differs.",
  unlikeToday: (clauses) => stop(`Unlike today: ${clauses.join("; ")}`),
  all: ({ parts, apart }) => (apart ? parts.join(", and ") : list(parts)),
  any: ({ parts, apart }) => (apart ? parts.join("; or ") : list(parts, "or")),
  oneOf: (clauses) => `either ${clauses}`,
  none: ([first = "", ...others]) => `not that ${first}${others.length > 0 ? ` while ${list(others)}` : ""}`,
  if: ({ left, right, apart }) => `${left}${apart ? "," : ""} if ${right}`,
  exactly: ({ left, right, apart }) => `${left}${apart ? "," : ""} exactly if ${right}`,
  oneAlone: ({ left, right }) => `either ${left}, or ${right}, but not both`,
  inParentheses: (clauses) => `(${clauses})`,
  always: "this always holds",
  never: "this never holds",
}
