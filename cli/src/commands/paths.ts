import { CONCEPTS } from "@parley/core"
import type { StepKind } from "@parley/core/engine"
import { waysBlocks, waysJson } from "@parley/core/report"
import type { WaysQuestion } from "@parley/core/study"
import { Exit, STOPPED } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import { oneOf, type Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface PathsOptions extends Asked {
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly until?: string
}

export const BY: readonly StepKind[] = ["moves", "improvements"]

/** `parley paths FILE`: the ways from today (or any state) to the equilibria (or any state). */
export function paths(file: string, options: PathsOptions, io: Io, say: Say): void {
  const { cli } = say.words
  const { from, to } = options
  const by = oneOf(cli.kinds.by, options.by ?? "moves", BY, say)
  const concepts = conceptsNamed(options.concepts, say)
  const until =
    options.until === undefined ? undefined : oneOf(cli.kinds.concept, options.until, CONCEPTS, say)
  const { opened, ask, tell } = loadSubject(file, options, io, say)
  const question: WaysQuestion = {
    kind: "ways",
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    by,
    concepts,
    ...(until === undefined ? {} : { until }),
  }
  const answer = ask(question)
  if (answer.leftOut !== null) throw new Exit(STOPPED, cli.pathsTooMany(answer.leftOut))
  tell(
    () => waysJson(answer, opened, question, say.words),
    () => waysBlocks(answer, question, opened, say.words),
  )
}
