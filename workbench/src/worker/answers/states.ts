import { libraryWords } from "../../words/library.ts"
import { Cards } from "../card.ts"
import type { Context } from "../context.ts"
import { conceptsFor, filterOf, PerModel, sorted, statesOf } from "../listing.ts"
import type { States, StatesRequest, Wired } from "../protocol.ts"

// Sorted lists kept of a model.
const lists = new PerModel<{ readonly total: number; readonly slots: Uint32Array }>(4)

/**
 * A page of states, cut out of a sorted list that is kept. Cost: the first time a few passes over the slots, then the
 * states of the page.
 */
export function states(request: Wired<StatesRequest>, { session, watch }: Context): States {
  const { world, concepts, which, under, where, sort, from, count, language } = request
  const of = session.open(world)
  const analysis = session.analysis(world, conceptsFor(request), watch)
  const { formula, fault } = filterOf(of, where, language)
  const key = JSON.stringify([concepts, which, under, formula, sort])
  const { total, slots } = lists.get(of.model, key, () => {
    const listed = statesOf(analysis, request, formula)
    return { total: listed.total, slots: sorted(analysis, concepts, listed.states, sort) }
  })
  const cards = new Cards(of, analysis, concepts, libraryWords(language), null)
  const start = Math.min(Math.max(0, from), slots.length)
  const page = slots.subarray(start, start + Math.max(0, count))
  return {
    total,
    matching: slots.length,
    from: start,
    states: Array.from(page, (slot) => cards.of(slot)),
    fault,
  }
}
