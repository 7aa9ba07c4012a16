import { robustnessBlocks, robustnessJson } from "@parley/core/report"
import type { Chances, RobustnessQuestion } from "@parley/core/study"
import { Exit, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Asked, loadSubject } from "../load.ts"
import { oneOf, type Say } from "../say.ts"
import { conceptsNamed } from "./analyze.ts"

interface SureOptions extends Asked {
  readonly state?: string
  readonly depth?: number
  readonly samples?: number
  readonly seed?: number
  readonly chances?: string
  readonly ties?: string
}

const TIES = ["kept", "random"] as const

/** `parley sure FILE`: how many steps the outcomes survive, what each step changes, and in how many worlds they hold. */
export function sure(file: string, options: SureOptions, io: Io, say: Say): void {
  const { state, depth, samples: worlds, seed, ties, chances } = options
  const question: RobustnessQuestion = {
    kind: "robustness",
    concepts: conceptsNamed(options.concepts, say),
    ...(state !== undefined && { state }),
    ...(depth !== undefined && { depth }),
    ...(worlds !== undefined && { worlds }),
    ...(seed !== undefined && { seed }),
    ...(ties !== undefined && { ties: oneOf(say.words.cli.kinds.ties, ties, TIES, say) }),
    ...(chances !== undefined && { chances: chancesIn(chances, say) }),
  }
  const { opened, ask, tell } = loadSubject(file, options, io, say)
  const answer = ask(question)
  tell(
    () => robustnessJson(answer, opened, say.words),
    () => robustnessBlocks(answer, opened, say.words),
  )
}

/** "high=5,low=40" as chances from 0 to 1. */
function chancesIn(text: string, say: Say): Partial<Chances> {
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [, name = "", percent = ""] =
        /^\s*(high|medium|low)\s*=\s*(\d+(?:\.\d+)?)\s*%?\s*$/.exec(part) ?? []
      if (name === "" || Number(percent) > 100)
        throw new Exit(USE_WRONG, say.words.cli.badChances({ given: part.trim() }))
      return [name, Number(percent) / 100]
    }),
  )
}
