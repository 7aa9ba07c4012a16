import { CONCEPTS, reasonsBlocks } from "@parley/core"
import { preferredJson, reasonsJson, tellPreferred } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import { oneOf, type Say } from "../say.ts"
import { conceptsNamed, dmNamed } from "./analyze.ts"

interface ExplainOptions extends Asked {
  readonly state: string
  readonly than?: string
  readonly dm?: string
  readonly concept?: string
}

/**
 * `parley explain FILE --state STATE`: why the state is stable or not, for one decision maker or each, under one
 * concept or the default ones; with `--than`, why each prefers it to another or does not.
 */
export function explain(file: string, options: ExplainOptions, io: Io, say: Say): void {
  const { state, than } = options
  const concepts =
    options.concept === undefined
      ? conceptsNamed(undefined, say)
      : [oneOf(say.words.cli.kinds.concept, options.concept, CONCEPTS, say)]
  const { conflict, opened, ask, tell } = loadSubject(file, options, io, say)
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const dms = options.dm === undefined ? ids.map((_, dm) => dm) : [dmNamed(ids, options.dm, say)]
  if (than !== undefined) {
    const answer = ask({ kind: "preferred", first: state, second: than, dms })
    const told = tellPreferred(answer, opened, say.words).sentences.map(
      (text) => ({ kind: "paragraph", text }) as const,
    )
    tell(
      () => preferredJson(answer, opened, say.words),
      () => told,
    )
    return
  }
  const answer = ask({ kind: "reasons", state, dms, concepts })
  tell(
    () => reasonsJson(answer, opened, say.words),
    () => reasonsBlocks(answer, opened, say.words, options.dm === undefined),
  )
}
