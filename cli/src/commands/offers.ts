import { offersBlocks, offersJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

/**
 * `parley offers FILE`: whether each offer on record would hold once performed, how things get there, who would break
 * it, and what it is worth to each side; in the file as it stands and in each scenario.
 */
export function offers(file: string, { scenario, ...options }: Asked, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const isAll = scenario === undefined || scenario === "all"
  const { opened, ask, tell } = loadSubject(file, isAll ? options : { ...options, scenario }, io, say)
  const answer = ask({ kind: "offers", concepts, worlds: isAll ? "all" : "this" })
  tell(
    () => offersJson(answer, concepts, opened, say.words),
    () => offersBlocks(answer, concepts, opened, say.words),
  )
}
