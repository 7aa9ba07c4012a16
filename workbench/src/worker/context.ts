import type { Session, Watch } from "@parley/core"
import type { Outlook } from "./protocol.ts"

/** What answering a question needs besides the question. */
export interface Context {
  readonly session: Session
  readonly watch: Watch
  /** Hands over what is known of an outlook so far. */
  readonly part: (outlook: Outlook) => void
}
