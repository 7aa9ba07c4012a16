import { evidenceBlocks, evidenceJson, fallsBlocks, fallsJson } from "@parley/core/report"
import { nameWithin } from "@parley/core/words"
import { quotationProblems } from "../beside.ts"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface EvidenceOptions extends Asked {
  readonly state?: string
  readonly without?: string
}

/** `parley evidence FILE`: on what the outcomes rest, and what falls with a source or claim. */
export function evidence(file: string, options: EvidenceOptions, io: Io, say: Say): void {
  const { state, without } = options
  const { words } = say
  if (without !== undefined && state !== undefined)
    throw new Exit(USE_WRONG, words.cli.conflictingFlags({ first: "--without", second: "--state" }))
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, reading, ask, tell } = loadSubject(file, options, io, say)
  if (without !== undefined) {
    const removed = [...new Set(without.split(",").map((id) => id.trim()))]
    const fall = ask({ kind: "falls", concepts, removed })
    tell(
      () => fallsJson(fall, removed, opened, words),
      () => fallsBlocks(fall, removed, opened, words),
    )
    return
  }
  const whole = state === undefined
  const answer = ask({ kind: "evidence", concepts, sources: whole, ...(whole ? {} : { states: [state] }) })
  const [only] = answer.outcomes
  if (!whole && only!.concepts.length === 0) {
    const slot = opened.model.space.find(only!.state)
    throw new Exit(INPUT_WRONG, words.evidence.noOutcome({ state: nameWithin(opened, slot, words) }))
  }
  const quotations = quotationProblems(file, reading)
  tell(
    () => evidenceJson(answer, opened, words, quotations),
    () => evidenceBlocks(answer, opened, words, { whole, quotations }),
  )
}
