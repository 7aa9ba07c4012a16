import {
  MOST_SHIFTED,
  scenariosBlocks,
  scenariosJson,
  versionsBlocks,
  versionsJson,
} from "@parley/core/report"
import { Exit, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Asked, loadSubject, loadSubjects } from "../load.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

/**
 * `parley compare FILE`: the file as it stands and its scenarios side by side: which outcomes hold in all, in some, in
 * one alone; which offers survive; when the picture turns. `parley compare OLD NEW`: what differs between two files,
 * and what that does to the outcomes.
 */
export function compare(files: readonly string[], options: Asked, io: Io, say: Say): void {
  const [file, other, more] = files
  const { cli } = say.words
  if (more !== undefined) throw new Exit(USE_WRONG, cli.excessArgument({ given: more }))
  if (other !== undefined) versions([file!, other], options, io, say)
  // All scenarios of one file are laid side by side.
  else if (options.scenario === undefined) scenarios(file!, options, io, say)
  else throw new Exit(USE_WRONG, cli.missingArgument({ name: cli.help.placeholders.new.toUpperCase() }))
}

function scenarios(file: string, options: Asked, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask, tell } = loadSubject(file, options, io, say)
  const answer = ask({ kind: "scenarios", concepts })
  tell(
    () => scenariosJson(answer, concepts, opened),
    () => scenariosBlocks(answer, concepts, opened, say.words),
  )
}

function versions(files: readonly [string, string], options: Asked, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { before, after, ask, tell } = loadSubjects(files, options, io, say)
  const most = options.json ? Number.MAX_SAFE_INTEGER : MOST_SHIFTED
  const answer = ask({ kind: "versions", other: after.world, concepts, most })
  const opened = { before, after }
  tell(
    () => versionsJson(answer, concepts, opened, say.words),
    () => versionsBlocks(answer, concepts, opened, say.words),
  )
}
