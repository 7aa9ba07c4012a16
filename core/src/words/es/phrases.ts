import type { Catalogue } from "../catalogue.ts"

import { capital, linked, list, small, stop, verb, within } from "./tools.ts"

export const phrases: Catalogue["phrases"] = {
  name: within,
  take: small,
  drop: (undo, name) => (undo === null ? `dejar de ${small(name)}` : small(undo)),
  clause: (text) => within(text.replace(/\.$/, "")),
  choices: ({ dm, taken, notTaken }) => {
    const yes = list(taken.map(small))
    const no = `no ${list(notTaken.map(small), "ni")}`
    const chosen = taken.length === 0 ? no : notTaken.length === 0 ? yes : `${yes}, pero ${no}`
    return `${within(dm)} ${verb(dm, "decide", "deciden")} ${chosen}`
  },
  either: ({ dm, names }) =>
    `${within(dm)} ${verb(dm, "puede", "pueden")} ${list(names.map(small), "o")}${names.length > 1 ? "," : ""} o no hacerlo`,
  could: ({ by, acts }) => `${within(by)} ${verb(by, "podría", "podrían")} ${list(acts)}`,
  sentence: (clauses) => stop(capital(clauses.join("; "))),
  nothingTaken: "No se elige ninguna opción.",
  nothingDiffers: "No hay ninguna diferencia.",
  unlikeToday: (clauses) => stop(`A diferencia de hoy: ${clauses.join("; ")}`),
  all: ({ parts, apart }) => (apart ? linked(parts, ", ", "y") : list(parts)),
  any: ({ parts, apart }) => (apart ? linked(parts, "; ", "o") : list(parts, "o")),
  oneOf: (clauses) => `o bien ${clauses}`,
  none: (clauses) => `no ${clauses.length > 1 ? "a la vez" : "esto"}: ${list(clauses)}`,
  if: ({ left, right, apart }) => `${left}${apart ? "," : ""} si ${right}`,
  exactly: ({ left, right, apart }) => `${left}${apart ? "," : ""} exactamente cuando ${right}`,
  oneAlone: ({ left, right }) => `o bien ${left}, o bien ${right}, pero no ambas cosas`,
  inParentheses: (clauses) => `(${clauses})`,
  always: "esto se cumple siempre",
  never: "esto no se cumple nunca",
}
