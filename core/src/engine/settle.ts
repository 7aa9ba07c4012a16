import { CubeSpace } from "./cube.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { movesOf, reversible } from "./moves.ts"
import { byValueDown, SortedBlocks } from "./reach.ts"
import { groupsInRuns } from "./runs.ts"
import { settleCube } from "./slices.ts"

/** One mover of a legal sequence: a decision maker, or a coalition that improves jointly. */
export interface Mover {
  /**
   * Visits the states from which this mover can step to `to`. Where moves are transitive it may leave out states
   * it has visited before in the same run.
   */
  into(to: number, visit: (from: number) => void): void
}

/**
 * c(t) of SPEC T2: for every state t the largest value that `movers` (decision makers) can bring about from t by
 * legal sequences, of any moves or of improvements only, t itself counted in; 0 where a slot is no state.
 * Cost: about slots x movers steps where moves are transitive, the number of moves where not.
 */
export function worstFrom(
  model: GraphModel,
  movers: readonly number[],
  values: Ranks,
  improving: boolean,
): Ranks {
  return worstFromEach(model, movers, [values], improving)[0]!
}

/** The same for several lists of values at once: what is known of the moves is gathered once for all. */
export function worstFromEach(
  model: GraphModel,
  movers: readonly number[],
  lists: readonly Ranks[],
  improving: boolean,
): Ranks[] {
  for (const values of lists)
    if (values.length !== model.space.slots) throw new RangeError("there must be one value per slot")
  if (movers.length === 0) return lists.map((values) => values.slice())
  if (model.space instanceof CubeSpace) return settleCube(model, model.space, { movers, improving }, lists)
  return lists.map((values) => {
    const runs = movers.map((dm) => moverOf(model, dm, improving))
    return model.transitive ? settle(values, runs) : settlePairs(values, runs)
  })
}

/** At most how many moves one call of `worstFrom` looks at one by one: in a cube, groups of them. */
export function movesOneByOne(model: GraphModel, movers: readonly number[]): number {
  const { space, firstOption } = model
  if (space instanceof CubeSpace) return groupsInRuns(model, movers)
  let moves = 0
  for (const dm of movers)
    if (!model.transitive || !reversible(model, dm))
      moves += space.count * Math.min(2 ** (firstOption[dm + 1]! - firstOption[dm]!), space.count)
  return moves
}

function moverOf(model: GraphModel, dm: number, improving: boolean): Mover {
  if (model.transitive && reversible(model, dm)) return blockMover(model, dm, improving)
  const moves = movesOf(model)
  const ranks = model.ranks[dm]!
  return {
    into(to, visit) {
      moves.into(dm, to, (from) => {
        if (!improving || ranks[from]! > ranks[to]!) visit(from)
        return undefined
      })
    },
  }
}

// Reversible, transitive moves: whoever steps into a state of a block is a run of the block's members from its
// worst one on, and grows as better states are met; each member is visited once.
function blockMover(model: GraphModel, dm: number, improving: boolean): Mover {
  const blocks = new SortedBlocks(model, dm)
  const next = blocks.start.slice(0, -1)
  const ranks = model.ranks[dm]!
  return {
    into(to, visit) {
      const block = blocks.block(to)
      const end = blocks.start[block + 1]!
      let at = next[block]!
      while (at < end) {
        const from = blocks.members[at]!
        if (improving && ranks[from]! <= ranks[to]!) break
        at++
        visit(from)
      }
      next[block] = at
    },
  }
}

/**
 * Settles every state once, from the largest value on: walking steps backwards from a state, whatever is met for
 * the first time can bring about that value and nothing larger (SPEC T3). For transitive moves, where who moved
 * last does not matter (SPEC M7).
 */
export function settle(values: Ranks, movers: readonly Mover[]): Ranks {
  const settled = values.slice().fill(0)
  const stack: number[] = []
  for (const origin of byValueDown(values)) {
    if (settled[origin] !== 0) continue
    const value = values[origin]!
    settled[origin] = value
    stack.push(origin)
    for (let to = stack.pop(); to !== undefined; to = stack.pop())
      for (const mover of movers)
        mover.into(to, (from) => {
          if (settled[from] !== 0) return
          settled[from] = value
          stack.push(from)
        })
  }
  return settled
}

const NOBODY = -1
const EVERYBODY = -2

/**
 * The same over pairs (state, who moved into it), for moves that are not transitive (SPEC M6): a sequence may go
 * on from a state by anyone but the one who moved into it. `open[s]` says which pairs of s are settled: none
 * (NOBODY), all (EVERYBODY), or all but that of one mover: the only mover known to go on from there.
 */
export function settlePairs(values: Ranks, movers: readonly Mover[]): Ranks {
  const settled = values.slice().fill(0)
  const open = new Int32Array(values.length).fill(NOBODY)
  const states: number[] = []
  const lasts: number[] = []
  const push = (state: number, last: number): void => {
    states.push(state)
    lasts.push(last)
  }
  for (const origin of byValueDown(values)) {
    const value = values[origin]!
    if (open[origin] === EVERYBODY) continue
    if (open[origin] === NOBODY) {
      settled[origin] = value
      for (let last = 0; last < movers.length; last++) push(origin, last)
    } else push(origin, open[origin]!)
    open[origin] = EVERYBODY
    for (let to = states.pop(); to !== undefined; to = states.pop()) {
      const mover = lasts.pop()!
      movers[mover]!.into(to, (from) => {
        if (open[from] === NOBODY) {
          settled[from] = value
          open[from] = mover
          for (let last = 0; last < movers.length; last++) if (last !== mover) push(from, last)
        } else if (open[from] !== mover && open[from] !== EVERYBODY) {
          push(from, open[from]!)
          open[from] = EVERYBODY
        }
      })
    }
  }
  return settled
}
