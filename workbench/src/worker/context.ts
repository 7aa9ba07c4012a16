import type { Watch } from "@parley/core"
import type { Outlook } from "./protocol.ts"
import type { CrewFor, Subjects } from "./subject.ts"

/** What answering a question needs besides the question. */
export interface Context {
  readonly subjects: Subjects
  readonly watch: Watch
  /** Hands over what is known of an outlook so far. */
  readonly part: (outlook: Outlook) => void
  readonly crew?: CrewFor | undefined
}
