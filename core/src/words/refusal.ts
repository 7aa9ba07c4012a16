import type { Conflict } from "../file/index.ts"
import type { RefusalFault } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { sayProblem } from "./problem.ts"
import { sayCode } from "./state.ts"

/** Who refuses, as far as sentences name it. */
export interface RefusedBy {
  readonly file: string
  readonly flags?: Readonly<Record<"where" | "hold" | "not", string>>
  readonly conflict: Conflict | null
}

/**
 * Why a question cannot be answered, in words. `file`: what the file is called; `flags`: what expressions are given
 * with, where it is worth saying. `conflict`: that of the file, for the faults that name its options.
 */
export function sayRefusal(
  fault: RefusalFault,
  words: Catalogue,
  { file, flags, conflict }: RefusedBy,
): string {
  const { cli } = words
  switch (fault.code) {
    case "state-wrong-length":
      return cli.stateWrongLength(fault)
    case "state-infeasible":
      return cli.stateInfeasible(fault)
    case "state-outside":
      return cli.stateOutside(fault)
    case "state-unknown":
      return cli.stateUnknown(fault)
    case "outcome-not-one":
      return cli.outcomeNotOne(fault)
    case "unknown-value":
      return cli.unknownValue({ ...fault, what: cli.kinds[fault.what], allowed: fault.allowed.join(", ") })
    case "bad-expression":
      return fault.problems
        .map(({ code, character, params }) => {
          const problem = { code, severity: "error", path: [], line: 1, column: character, params } as const
          const message = sayProblem(problem, words)
          const flag = flags?.[fault.of]
          return flag === undefined ? message : cli.badExpression({ flag, character, message })
        })
        .join("\n")
    case "too-many-levers":
      return cli.tooManyLevers(fault)
    case "no-today":
      return fault.start === "goal" ? cli.noToday : cli.noStatusQuo({ file })
    case "no-dated-events":
      return cli.noDatedEvents({ file })
    case "infeasible-then": {
      const { date, rule, state } = fault
      return cli.infeasibleThen({
        date,
        rule,
        sentence: conflict === null ? "" : sayCode(conflict, state, words),
      })
    }
  }
}
