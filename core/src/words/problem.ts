import type { Conflict, Problem, ProblemCode, Statement } from "../file/index.ts"
import { oneLine } from "../file/index.ts"
import type { Formula } from "../logic/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { Fault } from "./messages.ts"
import { sayFormula } from "./statement.ts"
import { nameOf, textOf } from "./texts.ts"

/** Problems of what the model says, and not of how the file is written: these quote words. */
const IN_WORDS: ReadonlySet<string> = new Set<ProblemCode>([
  "never-taken",
  "always-taken",
  "never-distinguishes",
  "already-decided",
  "repeated-statement",
  "mostly-vacuous",
  "indifferent",
  "no-preferences",
  "removes-nothing",
  "merges-nothing",
  "merge-disagrees",
  "no-move-forbids-nothing",
  "ranking-misses",
  "ranking-repeats",
  "ranking-invents",
  "status-quo-differs",
])

/**
 * A problem of a file, or why the engine stopped, in words: what is wrong and what would be right. A code without a
 * message gets a sentence that names it. With the conflict, what is wrong with its model is said in its own words
 * instead of its ids.
 */
export function sayProblem(
  problem: Problem | Fault,
  catalogue: Catalogue,
  conflict: Conflict | null = null,
): string {
  if (!("code" in problem)) return catalogue.fault(problem)
  const { code } = problem
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(problem.params))
    params[name] = typeof value === "string" ? oneLine(value) : value
  if (conflict !== null && IN_WORDS.has(code)) Object.assign(params, inWords(problem, conflict, catalogue))
  const messages = [catalogue.problems, catalogue.exchange].find((each) => Object.hasOwn(each, code))
  const message = messages
    ? (messages as Readonly<Record<string, (params: object) => string>>)[code]!(params)
    : catalogue.unknownProblem({ code })
  const { scenario } = params
  return scenario === undefined ? message : catalogue.inScenario({ scenario: String(scenario), message })
}

/** The params of a problem that name parts of the conflict, as these are called. */
function inWords(
  { path, params }: Problem,
  conflict: Conflict,
  catalogue: Catalogue,
): Record<string, string> {
  const said = (formula: Formula): string =>
    sayFormula(conflict, formula, catalogue).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const option = (key: string): string => {
    const found = conflict.options.find((each) => each.key === key)
    return found === undefined ? key : textOf(conflict, found.name, catalogue)
  }
  const maker = (id: string): string => {
    const dm = conflict.decisionMakers.findIndex((each) => each.id === id)
    return dm < 0 ? id : nameOf(conflict, dm, catalogue)
  }
  const rule = [...conflict.infeasible, ...conflict.merges].find((each) => isAt(each, path))
  const dm = conflict.decisionMakers.findIndex(({ id }) => id === params.dm)
  const statement = statementsOf(conflict, dm).find(
    (each) => isAt(each, path) || each.text === params.statement,
  )?.formula
  const put = <T>(name: string, found: T | undefined, say: (found: T) => string): Record<string, string> =>
    params[name] === undefined || found === undefined ? {} : { [name]: say(found) }
  const condition = statement?.kind === "if" ? statement.condition : undefined
  return {
    ...put("option", params.option, (key) => option(String(key))),
    ...put("options", params.options, (keys) => String(keys).split(", ").map(option).join(", ")),
    ...put("dm", params.dm, (id) => maker(String(id))),
    ...put("by", params.by, (id) => maker(String(id))),
    ...put("rule", rule?.formula, said),
    ...put("statement", statement, said),
    ...put("condition", condition, said),
  }
}

function statementsOf({ preferences }: Conflict, dm: number): readonly Statement[] {
  const of = preferences[dm]
  return of?.kind === "statements" ? of.statements : []
}

function isAt({ path }: Pick<Statement, "path">, wanted: Problem["path"]): boolean {
  return path.length === wanted.length && path.every((step, i) => step === wanted[i])
}
