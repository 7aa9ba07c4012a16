import type { GraphModel, Watch } from "../../engine/index.ts"
import { movesOf, Paths } from "../../engine/index.ts"
import { wayTo } from "../inverse/way.ts"
import { stepsAlong, type WayStep } from "../ways/ways.ts"
import type { FirstMove, Road, StepEffect } from "./answer.ts"

// Shortest ways beyond which it is not said who makes the first step of them.
const MOST_LIKE = 500

/** What a step does for who makes it. */
export function effectOf(
  { ranks }: GraphModel,
  { dm, from, to }: Pick<WayStep, "dm" | "from" | "to">,
): StepEffect {
  const [before, after] = [ranks[dm]![from]!, ranks[dm]![to]!]
  return after < before ? "gain" : after > before ? "loss" : "nothing"
}

/**
 * How one gets from a state to another (SPEC A5). Cost: the moves of the model a few times.
 * Throws `Stopped` when the signal of `watch` stops it.
 */
export function roadTo(model: GraphModel, from: number, to: number, watch?: Watch): Road {
  const way = wayTo(model, from, to, watch)
  if (way.kind !== "way") return { kind: way.kind }
  const { improving } = way
  const steps = way.passages.map(({ dm, from, to, reluctant }): WayStep => ({ dm, from, to, reluctant }))
  const losing = steps.filter((step) => effectOf(model, step) === "loss").map(({ dm }) => dm)
  return {
    kind: improving ? "gains" : "losses",
    steps,
    first: improving ? [firstMove(model, steps[0]!)] : firstMoves(model, from, to, watch),
    losing: [...new Set(losing)].sort((a, b) => a - b),
  }
}

/** Who makes the first step on the shortest ways with the fewest steps that are no gain; null beyond `MOST_LIKE` ways. */
function firstMoves(model: GraphModel, from: number, to: number, watch?: Watch): FirstMove[] | null {
  const { paths, more } = new Paths(model, from, "moves", { watch }).to(to, MOST_LIKE)
  if (more) return null
  const all = paths.map((path) => stepsAlong(model, from, path))
  const cost = (steps: readonly WayStep[]): number => steps.filter(({ reluctant }) => reluctant).length
  const least = Math.min(...all.map(cost))
  const found: FirstMove[] = []
  for (const steps of all) {
    if (cost(steps) > least) continue
    const first = firstMove(model, steps[0]!)
    if (!found.some(({ dm, effect }) => dm === first.dm && effect === first.effect)) found.push(first)
  }
  return found.sort((a, b) => a.dm - b.dm)
}

function firstMove(model: GraphModel, step: WayStep): FirstMove {
  return {
    dm: step.dm,
    effect: effectOf(model, step),
    oneWay: !movesOf(model).can(step.dm, step.to, step.from),
  }
}
