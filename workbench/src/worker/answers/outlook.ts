import {
  type Analysis,
  type Concept,
  type Opened,
  type Problem,
  QUICK_CONCEPTS,
  sayProblem,
  strongest,
  tick,
} from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import { Cards, todayOf } from "../card.ts"
import type { Context } from "../context.ts"
import type { Outlook, OutlookModel, OutlookRequest, Said, Wired } from "../protocol.ts"

// From so many decision makers x decision makers x slots on, what is known early is told early.
const LARGE = 2_000_000

/**
 * Which outcomes would hold. Where the work is large, first the size, then what Nash alone says, is handed over as a
 * part.
 */
export function outlook(request: Wired<OutlookRequest>, context: Context): Outlook {
  const { world, concepts } = request
  const { session, watch, part } = context
  const subject = session.read(world)
  const model = subject.compiled?.model
  if (!model) return { stage: "whole", problems: said(request, session.problems(world)), model: null }
  const of = session.open(world)
  const small = model.ranks.length ** 2 * model.space.slots <= LARGE
  if (!small && session.known(world, concepts) === undefined) {
    // What the file alone says is known; doubts about the model take their time.
    const problems = said(request, subject.reading.problems)
    part({ stage: "reading", problems, model: sizeOf(of, concepts) })
    // If threads have to start, they do so now, and nothing is told twice but this.
    session.gather(world)
    const quick = QUICK_CONCEPTS.filter((concept) => concepts.includes(concept))
    if (quick.length > 0 && concepts.length > quick.length) {
      const first = session.analysis(world, quick, watch, false)
      part({ stage: "part", problems, model: modelOf(request, of, first, quick, null) })
    }
    tick(watch, 0)
  }
  const analysis = session.analysis(world, concepts, watch)
  const whole = modelOf(request, of, analysis, concepts, { watch })
  return { stage: "whole", problems: said(request, session.problems(world)), model: whole }
}

function said({ language }: Wired<OutlookRequest>, problems: readonly Problem[]): Said[] {
  const catalogue = libraryWords(language)
  return problems.map((problem) => {
    const { code, severity, line, column, path } = problem
    return { code, severity, message: sayProblem(problem, catalogue), line, column, path }
  })
}

function sizeOf({ model, classes }: Opened, concepts: readonly Concept[]): OutlookModel {
  const counts = concepts.map(() => 0)
  const { worst, space } = model
  return { states: space.count, worst, concepts, counts, outcomes: [], total: 0, today: null, classes }
}

function modelOf(
  { language, most }: Wired<OutlookRequest>,
  of: Opened,
  analysis: Analysis,
  concepts: readonly Concept[],
  ways: ConstructorParameters<typeof Cards>[4],
): OutlookModel {
  if (!(most >= 0)) throw new RangeError("there cannot be fewer than no outcomes")
  const cards = new Cards(of, analysis, concepts, libraryWords(language), ways)
  const { slots, total } = strongest(analysis, concepts, null, most)
  const today = todayOf(of)
  return {
    ...sizeOf(of, concepts),
    counts: concepts.map((concept) => analysis.equilibria.get(concept)!.count()),
    outcomes: slots.map((slot) => cards.of(slot)),
    total,
    today: today < 0 ? null : cards.of(today),
  }
}
