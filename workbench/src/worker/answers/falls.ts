import {
  type Concept,
  type Formula,
  fallsWith,
  outcomesOf,
  sayBare,
  sayFormula,
  sayPart,
  sayTaken,
} from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import type { Context } from "../context.ts"
import type { Falls, ToldChange } from "../evidence-told.ts"
import type { FallsRequest } from "../protocol.ts"

// Outcomes told of each kind of change.
const MOST = 12

/** What falls when sources or claims are thought away. Cost: an analysis. */
export function falls(request: FallsRequest, { subjects, watch, crew }: Context): Falls {
  const { world, concepts, removed, language } = request
  const { conflict, model } = subjects.sound(world)
  const analysis = subjects.analysis(world, concepts, watch, crew)
  const words = libraryWords(language)
  const fall = fallsWith(removed, conflict, analysis, {}, watch)
  const before = outcomesOf(analysis)
  const told = (states: readonly string[]) => {
    const first = states.slice(0, MOST).map((state): ToldChange => {
      const slot = model.space.find(state)
      // What a rule barred until now has no number among the states of the file.
      const known = slot >= 0
      const to: readonly Concept[] = fall.after?.get(state) ?? []
      return {
        state,
        number: known ? model.space.number(slot) : 0,
        sentence: known
          ? sayTaken(conflict, model, slot, words)
          : words.phrases.sentence([sayFormula(conflict, takenIn(state), words)]),
        from: before.get(state) ?? [],
        to,
      }
    })
    return { count: states.length, first }
  }
  const { difference } = fall
  const changed = difference?.change.map(({ state }) => state) ?? []
  return {
    claims: fall.claims,
    events: fall.events,
    parts: fall.parts.map((part) => ({ path: part.path, sentence: sayPart(conflict, part, words) })),
    bare: sayBare(conflict, fall.bare, words),
    outcomes: difference && {
      vanish: told(difference.vanish),
      appear: told(difference.appear),
      change: told(changed),
      stay: before.size - difference.vanish.length - changed.length,
    },
  }
}

function takenIn(state: string): Formula {
  return {
    kind: "and",
    of: [...state].flatMap((sign, option) => (sign === "Y" ? [{ kind: "option", option }] : [])),
  }
}
