import { Refused, sayRefusal, stateNamed as slotNamed } from "@parley/core"
import { Exit, INPUT_WRONG } from "./exit.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

/** `stateNamed` of the library; an Exit says what would name a state. */
export function stateNamed({ opened, file, conflict }: Subject, text: string, say: Say): number {
  try {
    return slotNamed(opened, text)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    throw new Exit(INPUT_WRONG, sayRefusal(error.fault, say.words, { file, conflict }))
  }
}
