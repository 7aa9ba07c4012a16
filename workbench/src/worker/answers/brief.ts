import type { Document } from "@parley/core"
import { briefOf } from "@parley/core/report"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { BriefRequest, Wired } from "../protocol.ts"

/** The brief of a world, as a document. */
export function brief(request: Wired<BriefRequest>, { session, watch }: Context): Document {
  const { kind, concepts, to, language, asOf, length = "full", annex = true } = request
  const world = { ...request.world, ...(asOf === undefined ? {} : { asOf }) }
  const answer = session.ask(world, { kind, concepts, ...(to === undefined ? {} : { to }) }, watch)
  return briefOf(answer, session.open(world), libraryWords(language), {
    to: to ?? null,
    length,
    annex,
  })
}
