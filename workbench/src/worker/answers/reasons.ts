import { type ToldReasons, tellReasons } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { ReasonsRequest, Wired } from "../protocol.ts"

/** Why a state is stable or not, with the moves of every reason. */
export function reasons(request: Wired<ReasonsRequest>, { session, watch }: Context): ToldReasons[] {
  const { world, language, ...question } = request
  return tellReasons(session.ask(world, question, watch), session.open(world), libraryWords(language))
}
