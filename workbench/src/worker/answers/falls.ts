import { type ToldFalls, tellFalls } from "@parley/core/report"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { FallsRequest, Wired } from "../protocol.ts"

/** What falls when sources or claims are thought away. */
export function falls(request: Wired<FallsRequest>, { session, watch }: Context): ToldFalls {
  const { world, concepts, removed, language } = request
  const answer = session.ask(world, { kind: "falls", concepts, removed }, watch)
  return tellFalls(answer, session.open(world), libraryWords(language))
}
