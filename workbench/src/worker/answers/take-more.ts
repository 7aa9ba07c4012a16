import { Refused, sayRefusal } from "@parley/core"
import { sayCount, sayPackage, textOf } from "@parley/core/words"
import { libraryWords } from "../../words/library.ts"
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
  const keys = context.session.open(request.world).conflict.options.map(({ key }) => key)
  const levers = request.levers.filter((key) => keys.includes(key))
  let taking: Taking
  try {
    taking = new Taking(request, context, ["packages"], { levers })
  } catch (error) {
    if (!(error instanceof Refused) || error.fault.code !== "too-many-levers") throw error
    const none = sayRefusal(error.fault, libraryWords(request.language), { file: "", conflict: null })
    return { said: "", packages: [], more: 0, idle: "", none }
  }
  const { answer, conflict, words } = taking
  const { change } = words
  const found = answer.packages!
  const { packages, smallest, idle } = found
  const option = (index: number): string => textOf(conflict, conflict.options[index]!.name, words)
  return {
    said: change.packagesIntro({
      levers: found.levers.map(option),
      packages: packages.length,
      working: packages.filter(({ works }) => works).length,
    }),
    packages: smallest.slice(0, MOST_PACKAGES).map((at) => {
      const states = packages[at]!.holding.flatMap((each) => each.states)
      const slots = taking.slots(states.map(({ state }) => state))
      return {
        said: sayPackage({ conflict, model: taking.model }, found, at, words),
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
  const { state, worlds, seed } = request
  if (request.wanted.who.length === 0) throw new Refusal("no-state")
  const taking = new Taking(request, context, ["count"], { state, count: { worlds, seed } })
  const { answer, conflict, model, words } = taking
  const { goal, scope, count, focus } = answer
  if (count === null || scope.dms.length === 0) throw new Refusal("no-state")
  return { said: sayCount({ conflict, model }, { slot: focus, ...goal, ...scope }, count, words) }
}
