import { scenariosBlocks, scenariosJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

/**
 * `parley compare FILE`: the file as it stands and its scenarios side by side: which outcomes hold in all, in some, in
 * one alone; which offers survive; when the picture turns.
 */
export function compare(file: string, options: Asked, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask, tell } = loadSubject(file, options, io, say)
  const answer = ask({ kind: "scenarios", concepts })
  tell(
    () => scenariosJson(answer, concepts, opened),
    () => scenariosBlocks(answer, concepts, opened, say.words),
  )
}
