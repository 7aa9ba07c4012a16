import { type Formula, namesOf, parseStatement, sayProblem } from "@parley/core"
import { Exit, USE_WRONG } from "./exit.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

/** What an expression over options given with a flag says, or an Exit that tells all that is wrong with it. */
export function expressionNamed({ conflict }: Subject, text: string, flag: string, say: Say): Formula {
  const { formula, problems } = parseStatement(text, namesOf(conflict))
  if (formula !== null) return formula
  const lines = problems.map(({ code, at, params }) => {
    const column = at.from + 1
    const message = sayProblem({ code, severity: "error", path: [], line: 1, column, params }, say.words)
    return say.words.cli.badExpression({ flag, character: column, message })
  })
  throw new Exit(USE_WRONG, lines.join("\n"))
}
