import { blocksText, CONCEPTS, reasonsBlocks } from "@parley/core"
import { jsonPieces } from "@parley/core/render"
import { preferredJson, reasonsJson, tellPreferred } from "@parley/core/report"
import type { Io } from "../io.ts"
import { loadSubject } from "../load.ts"
import { deliver } from "../output.ts"
import { oneOf, type Say, terminalOf } from "../say.ts"
import { conceptsNamed, dmNamed } from "./analyze.ts"

export interface ExplainOptions {
  readonly scenario?: string
  readonly asOf?: string
  readonly state: string
  readonly than?: string
  readonly dm?: string
  readonly concept?: string
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly limitStates?: number
  readonly maxMemory?: number
}

/**
 * `parley explain FILE --state STATE`: why the state is stable or not, for one decision maker or each, under one
 * concept or the default ones; with `--than`, why each prefers it to another or does not.
 */
export function explain(file: string, options: ExplainOptions, io: Io, say: Say): void {
  const { state, than, json } = options
  const concepts =
    options.concept === undefined
      ? conceptsNamed(undefined, say)
      : [oneOf(say.words.cli.kinds.concept, options.concept, CONCEPTS, say)]
  const { conflict, opened, ask } = loadSubject(file, options, io, say)
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const dms = options.dm === undefined ? ids.map((_, dm) => dm) : [dmNamed(ids, options.dm, say)]
  if (than !== undefined) {
    const answer = ask({ kind: "preferred", first: state, second: than, dms })
    const told = tellPreferred(answer, opened, say.words).sentences.map(
      (text) => ({ kind: "paragraph", text }) as const,
    )
    const pieces = json
      ? jsonPieces(preferredJson(answer, opened, say.words))
      : blocksText(told, terminalOf(io, say))
    deliver(pieces, options, io, say)
    return
  }
  const answer = ask({ kind: "reasons", state, dms, concepts })
  const pieces = json
    ? jsonPieces(reasonsJson(answer, opened, say.words))
    : blocksText(reasonsBlocks(answer, opened, say.words, options.dm === undefined), terminalOf(io, say))
  deliver(pieces, options, io, say)
}
