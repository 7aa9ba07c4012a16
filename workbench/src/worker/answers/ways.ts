import { Paths, pathWork, stepsAlong } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import { saidSteps, slotOf } from "../card.ts"
import type { Context } from "../context.ts"
import type { Ways, WaysRequest, Wired } from "../protocol.ts"

// Moves that a search may look at: some seconds, with progress.
const MOST_MOVES = 2 ** 27

/** Shortest ways from one state to another, at most as many as asked for. */
export function ways(request: Wired<WaysRequest>, { session, watch }: Context): Ways {
  const of = session.open(request.world)
  const { model } = of
  const [from, to] = [slotOf(of, request.from), slotOf(of, request.to)]
  if (pathWork(model) > MOST_MOVES) return { length: -1, paths: [], more: false, leftOut: true }
  const found = new Paths(model, from, request.by, { watch }).to(to, Math.max(0, request.most))
  const catalogue = libraryWords(request.language)
  return {
    length: found.length,
    paths: found.paths.map((path) => saidSteps(of, stepsAlong(model, from, path), catalogue)),
    more: found.more,
    leftOut: false,
  }
}
