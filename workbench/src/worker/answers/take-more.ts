import { countRankings, mostLevers, packagesFor, sayCount, sayPackage, textOf } from "@parley/core"
import type { Context } from "../context.ts"
import type { TakeCountRequest, TakePackagesRequest, Wired } from "../protocol.ts"
import { Refusal } from "../refusal.ts"
import type { TakeCount, TakePackages } from "../take-told.ts"
import { Taking } from "../wanted.ts"

// Packages told, states named and told of one.
const MOST_PACKAGES = 6
const MOST_NAMED = 4

/** Which combinations of some options, each binding, bring about what is wanted. Cost: an analysis for each. */
export function takePackages(request: Wired<TakePackagesRequest>, context: Context): TakePackages {
  const taking = new Taking(request, context)
  const { conflict, analysis, goal, words } = taking
  const { change } = words
  const keys = conflict.options.map(({ key }) => key)
  const levers = request.levers.map((key) => keys.indexOf(key)).filter((option) => option >= 0)
  const option = (index: number): string => textOf(conflict, conflict.options[index]!.name, words)
  const most = mostLevers(analysis.model)
  if (levers.length > most)
    return {
      said: "",
      packages: [],
      more: 0,
      idle: "",
      none: words.cli.tooManyLevers({ given: levers.length, most }),
    }
  const found = packagesFor(conflict, analysis, goal, levers, {}, context.watch)
  const { packages, smallest, idle } = found
  return {
    said: change.packagesIntro({
      levers: levers.map(option),
      packages: packages.length,
      working: packages.filter(({ works }) => works).length,
    }),
    packages: smallest.slice(0, MOST_PACKAGES).map((at) => {
      const states = packages[at]!.holding.flatMap((each) => each.states)
      const slots = taking.slots(states.map(({ state }) => state))
      return {
        said: sayPackage(conflict, taking.model, found, at, words),
        states: slots.slice(0, MOST_NAMED).map((slot) => taking.told(slot)),
      }
    }),
    more: Math.max(0, smallest.length - MOST_PACKAGES),
    idle: idle.length === 0 ? "" : change.idleLevers({ levers: idle.map(option) }),
    none: smallest.length === 0 ? change.noPackage : "",
  }
}

/** How many strict rankings of those who may be touched make a state hold. */
export function takeCount(request: Wired<TakeCountRequest>, context: Context): TakeCount {
  const taking = new Taking(request, context)
  const { conflict, model, goal, freedom, words } = taking
  const { state, worlds, seed } = request
  const slot = model.space.find(state)
  if (slot < 0 || freedom.dms.length === 0) throw new Refusal("no-state")
  const draw = { worlds, seed }
  const found = countRankings(model, slot, goal.concept, freedom.dms, draw, {}, context.watch)
  return {
    said: sayCount(conflict, model, { slot, ...goal, ...freedom }, found, words),
  }
}
