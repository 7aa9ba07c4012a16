import type { Bits, StateSpace } from "@parley/core"
import { statesWhere } from "@parley/core"
import type { Context } from "../context.ts"
import { conceptsFor, filterOf, statesOf } from "../listing.ts"
import type { Values, ValuesRequest, Wired } from "../protocol.ts"

/**
 * How often each option is taken among the states that a filter leaves. Cost: options x slots / 32, and the members of
 * merged states.
 */
export function values(request: Wired<ValuesRequest>, { session, watch }: Context): Values {
  const { world, concepts, where, language } = request
  const of = session.open(world)
  const { space, structure } = of.model
  const analysis = session.analysis(world, conceptsFor(request), watch)
  const { formula, fault } = filterOf(of, where, language)
  const { states } = statesOf(analysis, request, formula)
  const matching = states.count()
  const options = structure.directions.map((_, option) => {
    const taken = common(statesWhere(space, { kind: "option", option }), states)
    return { taken, notTaken: matching - taken, either: 0 }
  })
  // Merged states count by their lowest member so far.
  if (structure.merges.length > 0)
    states.forEach((slot) => {
      for (const option of eitherIn(space, slot)) {
        const counts = options[option]!
        if (space.taken(slot, option)) counts.taken--
        else counts.notTaken--
        counts.either++
      }
      return true
    })
  const counts = concepts.map((concept) => common(states.copy(), analysis.equilibria.get(concept)!))
  return { matching, options, counts, fault }
}

// Members of both; the first set is used up.
function common(set: Bits, other: Bits): number {
  set.intersect(other)
  return set.count()
}

// Options that some members of a state take and others do not.
function eitherIn(space: StateSpace, slot: number): number[] {
  const members = space.members(slot)
  if (members === 1) return []
  return Array.from({ length: space.options }, (_, option) => option).filter((option) => {
    const first = space.memberTaken(slot, 0, option)
    for (let member = 1; member < members; member++)
      if (space.memberTaken(slot, member, option) !== first) return true
    return false
  })
}
