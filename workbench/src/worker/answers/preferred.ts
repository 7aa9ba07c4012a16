import { sayPreferred, whyPreferred } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import { slotOf } from "../card.ts"
import type { Context } from "../context.ts"
import type { Preferred, PreferredRequest } from "../protocol.ts"

/** Why one state ranks above another for each decision maker, or does not. */
export function preferred(request: PreferredRequest, { subjects }: Context): Preferred {
  const of = subjects.sound(request.world)
  const { conflict, model } = of
  const [first, second] = [slotOf(of, request.first), slotOf(of, request.second)]
  const reasons = model.ranks.map((_, dm) => whyPreferred(conflict, model, dm, first, second))
  return {
    sentences: reasons.map((reason) => sayPreferred(conflict, model, reason, libraryWords(request.language))),
    sides: reasons.map(({ preferred: better }) => (better === null ? 0 : better === first ? 1 : -1)),
  }
}
