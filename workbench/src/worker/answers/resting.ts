import { evidenceOf, knownOf, type Part, sayPart, sayWeak, standingOf } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Resting, ToldPart } from "../evidence-told.ts"
import type { RestingRequest, Wired } from "../protocol.ts"
import { Refusal } from "../refusal.ts"

// Nothing is cited: what goes unused is not asked for here.
const NONE: ReadonlySet<string> = new Set()

/** On what outcomes rest. Cost: one analysis a part, of preferences only what hangs on them. */
export function resting(request: Wired<RestingRequest>, { session, watch }: Context): Resting {
  const { world, concepts, states, language } = request
  const { conflict, model } = session.open(world)
  if (states.some((state) => model.space.find(state) < 0)) throw new Refusal("no-state")
  const analysis = session.analysis(world, concepts, watch)
  const words = libraryWords(language)
  const told = (part: Part): ToldPart => ({ path: part.path, sentence: sayPart(conflict, part, words) })
  const known = knownOf(conflict)
  const found = evidenceOf(conflict, analysis, NONE, {}, watch, states)
  return {
    outcomes: found.outcomes.map(({ state, concepts, on, weakest }) => ({
      state,
      concepts,
      on: [...on]
        .sort((a, b) => Number(b.part === weakest) - Number(a.part === weakest))
        .map(({ part, lost }) => ({
          ...told(part.part),
          lost,
          standing: standingOf(part.part.grounds, part, known),
          weak: sayWeak(conflict, part, words),
        })),
    })),
    untold: found.untold.map(told),
  }
}
