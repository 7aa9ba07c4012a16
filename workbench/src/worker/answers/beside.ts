import { tellCard } from "@parley/core/report"
import { facts, type Twins } from "@parley/core/study"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Beside, BesideRequest, Wired } from "../protocol.ts"
import { Refusal } from "../refusal.ts"

/** The outcomes of two worlds side by side, each with its cards in both. */
export function beside(request: Wired<BesideRequest>, { session, watch }: Context): Beside {
  const { world, other, concepts, most, language } = request
  const words = libraryWords(language)
  const found = session.ask(world, { kind: "beside", other, concepts, most }, watch)
  const worlds = [session.open(world, watch), session.open(world, watch).beside(other)]
  if (found === null) throw new Refusal("no-model")
  const [here, there] = worlds.map((opened) => {
    const factsOf = facts(opened!, opened!.analysis(concepts), { concepts, ways: true })
    const card = (state: string) => tellCard(factsOf(opened!.model.space.find(state)), opened!, words)
    return (state: string | null) => (state === null ? null : card(state))
  })
  const told = ({ count, first }: Twins) => ({
    count,
    pairs: first.map((twin) => ({ here: here!(twin.here), there: there!(twin.there) })),
  })
  return { both: told(found.both), onlyHere: told(found.here), onlyThere: told(found.there) }
}
