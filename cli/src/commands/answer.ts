import { lineBlocks, lineJson } from "@parley/core/report"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import type { Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface AnswerOptions extends Asked {
  readonly to?: string
}

/** `parley answer FILE`: the answer in one sentence, of the conflict or of what is wanted. */
export function answer(file: string, options: AnswerOptions, io: Io, say: Say): void {
  const concepts = conceptsNamed(options.concepts, say)
  const { opened, ask, tell } = loadSubject(file, options, io, say)
  const asked = options.to === undefined ? {} : { to: options.to }
  const found = ask({ kind: "bottom-line", concepts, ...asked })
  tell(
    () => lineJson(found, opened, say.words, asked),
    () => lineBlocks(found, opened, say.words, asked),
  )
}
