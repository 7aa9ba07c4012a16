import { type Conflict, type Problem, sayProblem } from "@parley/core"
import { QUICK_CONCEPTS, tick } from "@parley/core/engine"
import { tellOutcomes } from "@parley/core/report"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Outlook, OutlookRequest, Said, Wired } from "../protocol.ts"

// From so many decision makers x decision makers x slots on, what is known early is told early.
const LARGE = 2_000_000

/**
 * Which outcomes would hold. Where the work is large, first the size, then what Nash alone says, is handed over as a
 * part.
 */
export function outlook(request: Wired<OutlookRequest>, context: Context): Outlook {
  const { world, concepts, most, language } = request
  const { session, watch, part } = context
  const { reading, compiled } = session.read(world)
  const model = compiled?.model
  if (!model)
    return { stage: "whole", problems: said(request, session.problems(world), reading.conflict), model: null }
  const told = (under: typeof concepts, ways: boolean) => {
    const answer = session.ask(world, { kind: "outcomes", concepts: under, most, ways }, watch)
    return tellOutcomes(answer, session.open(world), libraryWords(language))
  }
  const small = model.ranks.length ** 2 * model.space.slots <= LARGE
  if (!small && session.known(world, concepts) === undefined) {
    // What the file alone says is known; doubts about the model take their time.
    const problems = said(request, reading.problems, reading.conflict)
    const { worst, space } = model
    const size = { states: space.count, worst, concepts, classes: compiled.classes }
    const counts = concepts.map(() => 0)
    part({ stage: "reading", problems, model: { ...size, counts, outcomes: [], total: 0, today: null } })
    // If threads have to start, they do so now, and nothing is told twice but this.
    session.gather(world)
    const quick = QUICK_CONCEPTS.filter((concept) => concepts.includes(concept))
    if (quick.length > 0 && concepts.length > quick.length) {
      session.analysis(world, quick, watch, false)
      part({ stage: "part", problems, model: told(quick, false) })
    }
    tick(watch, 0)
  }
  const whole = told(concepts, true)
  return { stage: "whole", problems: said(request, session.problems(world), reading.conflict), model: whole }
}

function said(
  { language }: Wired<OutlookRequest>,
  problems: readonly Problem[],
  conflict: Conflict | null,
): Said[] {
  const catalogue = libraryWords(language)
  return problems.map((problem) => {
    const { code, severity, line, column, path } = problem
    return { code, severity, message: sayProblem(problem, catalogue, conflict), line, column, path }
  })
}
