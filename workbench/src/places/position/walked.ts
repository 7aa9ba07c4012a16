import type { StateText } from "../../worker/protocol.ts"

/** States walked through: a state and where one went on from it, in the order first gone. */
export interface Walked {
  readonly state: StateText
  readonly next: readonly Walked[]
}

/** The tree with one more way, which begins at its root. Nothing is lost of what was there. */
export function withWay(tree: Walked, way: readonly StateText[]): Walked {
  const [root, second] = way
  if (root !== tree.state || second === undefined) return tree
  const rest = way.slice(1)
  const known = tree.next.some(({ state }) => state === second)
  const next = known ? tree.next : [...tree.next, { state: second, next: [] }]
  return { state: root, next: next.map((each) => (each.state === second ? withWay(each, rest) : each)) }
}

/** A stretch of a tree without forks, and what follows it: nothing, or two stretches or more. */
export interface Stretch {
  /** Each state with the way to it from the root. */
  readonly places: readonly { readonly state: StateText; readonly trail: readonly StateText[] }[]
  readonly branches: readonly Stretch[]
}

/** A tree as stretches, to be shown in lines. */
export function stretches(tree: Walked, trail: readonly StateText[] = []): Stretch {
  const places = [{ state: tree.state, trail }]
  let at = tree
  let way = trail
  while (at.next.length === 1) {
    way = [...way, at.state]
    at = at.next[0]!
    places.push({ state: at.state, trail: way })
  }
  const beyond = [...way, at.state]
  return { places, branches: at.next.map((each) => stretches(each, beyond)) }
}

/** All states of a tree, each once. */
export function statesOf(tree: Walked): readonly StateText[] {
  const found = new Set<StateText>()
  const look = ({ state, next }: Walked): void => {
    found.add(state)
    for (const each of next) look(each)
  }
  look(tree)
  return [...found]
}

// Trees of this session, by file and root, the one used longest ago first; and how many there are at most, each of how
// many places.
const trees = new Map<string, Walked>()
const MOST_TREES = 32
export const MOST_PLACES = 500

/**
 * The tree of the ways walked in this session from where the trail begins, with this one in it. Where it grows too
 * large, or has not been used for long, it is let go, and what is left is the way itself.
 */
export function walkedTree(file: string, trail: readonly StateText[], state: StateText): Walked {
  const way = [...trail, state]
  const root = way[0]!
  const key = JSON.stringify([file, root])
  const bare: Walked = { state: root, next: [] }
  const whole = withWay(trees.get(key) ?? bare, way)
  const tree = sizeOf(whole) > MOST_PLACES ? withWay(bare, way) : whole
  trees.delete(key)
  trees.set(key, tree)
  if (trees.size > MOST_TREES) trees.delete(trees.keys().next().value!)
  return tree
}

function sizeOf({ next }: Walked): number {
  return next.reduce((sum, each) => sum + sizeOf(each), 1)
}
