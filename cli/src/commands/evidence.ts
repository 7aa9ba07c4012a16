import { blocksText } from "@parley/core"
import { jsonPieces } from "@parley/core/render"
import { evidenceBlocks, evidenceJson, fallsBlocks, fallsJson } from "@parley/core/report"
import { headingOf } from "@parley/core/words"
import { quotationProblems } from "../beside.ts"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Bounds, loadSubject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { type Say, terminalOf } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

export interface EvidenceOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
  readonly concepts?: string
  readonly state?: string
  readonly without?: string
  readonly json?: boolean
}

/** `parley evidence FILE`: on what the outcomes rest, and what falls with a source or claim. */
export function evidence(file: string, options: EvidenceOptions, io: Io, say: Say): void {
  const { state, without, json } = options
  const { words } = say
  if (without !== undefined && state !== undefined)
    throw new Exit(USE_WRONG, words.cli.conflictingFlags({ first: "--without", second: "--state" }))
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, reading, ask } = loadSubject(file, options, io, say)
  if (without !== undefined) {
    const removed = [...new Set(without.split(",").map((id) => id.trim()))]
    const fall = ask({ kind: "falls", concepts, removed })
    const pieces = json
      ? jsonPieces(fallsJson(fall, removed, opened))
      : blocksText(fallsBlocks(fall, removed, opened, words), terminalOf(io, say))
    deliver(pieces, options, io, say)
    return
  }
  const whole = state === undefined
  const answer = ask({ kind: "evidence", concepts, sources: whole, ...(whole ? {} : { states: [state] }) })
  const [only] = answer.outcomes
  if (!whole && only!.concepts.length === 0) {
    const slot = opened.model.space.find(only!.state)
    throw new Exit(INPUT_WRONG, words.evidence.noOutcome({ state: headingOf(opened, slot, words) }))
  }
  const quotations = quotationProblems(file, reading)
  const pieces = json
    ? jsonPieces(evidenceJson(answer, opened, words, quotations))
    : blocksText(evidenceBlocks(answer, opened, words, { whole, quotations }), terminalOf(io, say))
  deliver(pieces, options, io, say)
}
