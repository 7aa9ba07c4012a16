import { type ToldResting, tellResting } from "@parley/core/report"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { RestingRequest, Wired } from "../protocol.ts"

/** On what outcomes rest. */
export function resting(request: Wired<RestingRequest>, { session, watch }: Context): ToldResting {
  const { world, concepts, states, language } = request
  const answer = session.ask(world, { kind: "evidence", concepts, states }, watch)
  return tellResting(answer, session.open(world), libraryWords(language))
}
