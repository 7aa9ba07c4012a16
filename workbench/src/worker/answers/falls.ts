import { type Formula, fallsWith, type Shifted, sayBare, sayFormula, sayPart, sayTaken } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Falls, ToldChange } from "../evidence-told.ts"
import type { FallsRequest, Wired } from "../protocol.ts"

// Outcomes told of each kind of change.
const MOST = 12

/** What falls when sources or claims are thought away. Cost: an analysis. */
export function falls(request: Wired<FallsRequest>, { session, watch }: Context): Falls {
  const { world, concepts, removed, language } = request
  const { conflict, model } = session.open(world)
  const analysis = session.analysis(world, concepts, watch)
  const words = libraryWords(language)
  const fall = fallsWith(removed, conflict, analysis, {}, watch)
  const told = (count: number, shifted: readonly Shifted[]) => {
    const first = shifted.slice(0, MOST).map(({ state, from, to }): ToldChange => {
      const slot = model.space.find(state)
      // What a rule barred until now has no number among the states of the file.
      const known = slot >= 0
      return {
        state,
        number: known ? model.space.number(slot) : 0,
        sentence: known
          ? sayTaken(conflict, model, slot, words)
          : words.phrases.sentence([sayFormula(conflict, takenIn(state), words)]),
        from,
        to,
      }
    })
    return { count, first }
  }
  const { shift } = fall
  return {
    claims: fall.claims,
    events: fall.events,
    parts: fall.parts.map((part) => ({ path: part.path, sentence: sayPart(conflict, part, words) })),
    bare: sayBare(conflict, fall.bare, words),
    outcomes: shift && {
      vanish: told(shift.counts.vanish, shift.vanish),
      appear: told(shift.counts.appear, shift.appear),
      change: told(shift.counts.change, shift.change),
      stay: shift.counts.stay,
    },
    empties: fall.empties ? words.evidence.empties : "",
  }
}

function takenIn(state: string): Formula {
  return {
    kind: "and",
    of: [...state].flatMap((sign, option) => (sign === "Y" ? [{ kind: "option", option }] : [])),
  }
}
