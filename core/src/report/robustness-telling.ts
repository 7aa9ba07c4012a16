import type { Opened, RobustnessAnswer } from "../study/index.ts"
import type { Catalogue } from "../words/index.ts"
import type { Block } from "./document.ts"

/** What is told, and with what. */
export interface Telling {
  readonly answer: RobustnessAnswer
  readonly opened: Opened
  readonly words: Catalogue
}

/** Lines set in by one step. */
export function setIn(texts: readonly string[], apart?: true): Block {
  return { kind: "outline", ...(apart && { apart }), items: texts.map((text) => ({ depth: 1, text })) }
}
