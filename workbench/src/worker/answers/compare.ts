import { type Block, Session } from "@parley/core"
import { MOST_SHIFTED, versionsBlocks } from "@parley/core/report"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { CompareRequest, Wired } from "../protocol.ts"
import { studies } from "../studies.ts"

/**
 * What differs between two texts and what that does to the outcomes. They get a session of their own: neither need be what the
 * page looks at, and both are let go once they are compared.
 */
export function compared(request: Wired<CompareRequest>, { watch }: Context): readonly Block[] {
  const { before, after, concepts, language } = request
  const session = new Session(studies)
  const worlds = [before, after].map((text, revision) => {
    session.hold(revision, text)
    return { revision, scenario: null }
  })
  const [earlier, later] = worlds as [(typeof worlds)[0], (typeof worlds)[0]]
  const answer = session.ask(earlier, { kind: "versions", other: later, concepts, most: MOST_SHIFTED }, watch)
  const opened = { before: session.open(earlier, watch), after: session.open(later, watch) }
  return versionsBlocks(answer, concepts, opened, libraryWords(language))
}
