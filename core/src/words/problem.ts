import type { Problem } from "../file/index.ts"
import { oneLine } from "../file/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { Fault } from "./messages.ts"

/**
 * A problem of a file, or why the engine stopped, in words: what is wrong and what would be right. A code without a
 * message gets a sentence that names it.
 */
export function sayProblem(problem: Problem | Fault, catalogue: Catalogue): string {
  if (!("code" in problem)) return catalogue.fault(problem)
  const { code } = problem
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(problem.params))
    params[name] = typeof value === "string" ? oneLine(value) : value
  const messages = [catalogue.problems, catalogue.exchange].find((each) => Object.hasOwn(each, code))
  const message = messages
    ? (messages as Readonly<Record<string, (params: object) => string>>)[code]!(params)
    : catalogue.unknownProblem({ code })
  const { scenario } = params
  return scenario === undefined ? message : catalogue.inScenario({ scenario: String(scenario), message })
}
