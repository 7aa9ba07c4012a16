import { tellPreferred } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Preferred, PreferredRequest, Wired } from "../protocol.ts"

/** Why one state ranks above another for each decision maker, or does not. */
export function preferred(request: Wired<PreferredRequest>, { session, watch }: Context): Preferred {
  const { world, language, ...question } = request
  const answer = session.ask(world, question, watch)
  return {
    sentences: tellPreferred(answer, session.open(world), libraryWords(language)),
    sides: answer.reasons.map(({ ranks: [first, second] }) =>
      first === second ? 0 : first < second ? 1 : -1,
    ),
  }
}
