import { type GraphModel, movesOf, sayTaken, strongest } from "@parley/core"
import { libraryWords } from "../../words/library.ts"
import { labelIn, slotOf, todayOf, underOf, waysIn } from "../card.ts"
import type { Context } from "../context.ts"
import type { Graph, GraphEdge, GraphRequest, Wired } from "../protocol.ts"

// Moves of one decision maker from one state that a search for neighbours looks at.
const MOST_LOOKED_AT = 4096
// Of the states drawn where not all are, this part is for equilibria.
const SHARE_OF_EQUILIBRIA = 1 / 3

/**
 * The graph of moves: whole, or what is near to the state in focus and to today with the strongest outcomes, and all
 * moves between these states. Layers count legal sequences of moves from today; where there are too many moves to look
 * at all of them, only those within what is drawn.
 */
export function graph(request: Wired<GraphRequest>, { session, watch }: Context): Graph {
  const { world, concepts, by, most } = request
  const of = session.open(world)
  const { conflict, model } = of
  const { space } = model
  const catalogue = libraryWords(request.language)
  const focus = request.focus === null ? -1 : slotOf(of, request.focus)
  const today = todayOf(of)
  const analysis = session.analysis(world, concepts, watch)
  const whole = space.count <= most
  const slots = whole
    ? Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
    : nearby(model, by, most, focus, today, (limit) => strongest(analysis, concepts, null, limit).slots)
  const edges = edgesAmong(model, slots, by)
  const ways = today < 0 ? null : waysIn(model, today)
  const layers = today < 0 ? () => -1 : ways ? (slot: number) => ways.distance(slot, watch) : null
  const within = layers === null ? layersWithin(model, slots, today) : null
  return {
    nodes: slots.map((slot) => ({
      text: space.text(slot),
      number: space.number(slot),
      label: labelIn(of, slot),
      taken: sayTaken(conflict, model, slot, catalogue),
      under: underOf(analysis, concepts, slot),
      today: slot === today,
      layer: layers === null ? (within!.get(slot) ?? -1) : layers(slot),
    })),
    edges,
    whole,
    states: space.count,
  }
}

// At most so many states, by number: the focus, today, the strongest outcomes, then breadth-first what can be moved to
// from the focus and today, the decision makers in turn and what each likes best first.
function nearby(
  model: GraphModel,
  by: GraphRequest["by"],
  most: number,
  focus: number,
  today: number,
  outcomes: (limit: number) => readonly number[],
): number[] {
  const chosen = new Set<number>()
  const add = (slot: number): void => {
    if (slot >= 0 && chosen.size < most) chosen.add(slot)
  }
  add(focus)
  add(today)
  const starts = [...chosen]
  const best = outcomes(most)
  for (const slot of best.slice(0, Math.floor(most * SHARE_OF_EQUILIBRIA))) add(slot)
  if (chosen.size === 0) for (const slot of best.slice(0, 1)) add(slot)
  const from = starts.length > 0 ? starts : [...chosen]
  // Where improvements lead to few states, any moves go on from there.
  for (const kind of by === "moves" ? [by] : [by, "moves" as const]) {
    const queue = [...from]
    const met = new Set(queue)
    for (let next = 0; next < queue.length && chosen.size < most; next++)
      for (const to of inTurn(model, queue[next]!, kind)) {
        if (met.has(to)) continue
        met.add(to)
        queue.push(to)
        add(to)
      }
  }
  for (const slot of best) add(slot)
  return [...chosen].sort((a, b) => a - b)
}

function inTurn(model: GraphModel, from: number, by: GraphRequest["by"]): number[] {
  const all = movesOf(model)
  const lists = model.ranks.map((ranks, dm) => {
    const slots: number[] = []
    let looked = 0
    all.from(dm, from, (to) => {
      if (by === "moves" || ranks[to]! < ranks[from]!) slots.push(to)
      return ++looked < MOST_LOOKED_AT
    })
    return slots.sort((a, b) => ranks[a]! - ranks[b]! || a - b)
  })
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat()
}

// By decision maker, then by the lower state: one edge for a move and the one back, in the direction that improves if
// one does.
function edgesAmong(model: GraphModel, slots: readonly number[], by: GraphRequest["by"]): GraphEdge[] {
  const at = new Map(slots.map((slot, i) => [slot, i]))
  const edges: GraphEdge[] = []
  model.ranks.forEach((ranks, dm) => {
    const moves = new Set<number>()
    const key = (from: number, to: number): number => from * slots.length + to
    slots.forEach((slot, from) => {
      for (const other of movesInto(model, dm, slot, slots)) {
        const to = at.get(other)
        if (to !== undefined) moves.add(key(from, to))
      }
    })
    for (let low = 0; low < slots.length; low++)
      for (let high = low + 1; high < slots.length; high++) {
        const [up, down] = [moves.has(key(low, high)), moves.has(key(high, low))]
        if (!up && !down) continue
        const gain = Math.sign(ranks[slots[low]!]! - ranks[slots[high]!]!)
        // The direction told: the one that improves if it exists, else the only one, else upwards.
        const isUp = gain > 0 && up ? true : gain < 0 && down ? false : up
        const improves = isUp ? gain > 0 : gain < 0
        if (by === "improvements" && !improves) continue
        const [from, to] = isUp ? [low, high] : [high, low]
        edges.push({ dm, from, to, both: by === "moves" && up && down, improves })
      }
  })
  return edges
}

// Where a decision maker can move to, of some states: by looking at its moves, or at the states where these are fewer.
function movesInto(model: GraphModel, dm: number, from: number, among: readonly number[]): number[] {
  const moves = movesOf(model)
  const size = 2 ** (model.firstOption[dm + 1]! - model.firstOption[dm]!)
  if (model.space.form === "cube" && size > among.length) return among.filter((to) => moves.can(dm, from, to))
  const found: number[] = []
  moves.from(dm, from, (to) => {
    found.push(to)
    return true
  })
  return found
}

function layersWithin(model: GraphModel, slots: readonly number[], today: number): Map<number, number> {
  const layers = new Map([[today, 0]])
  const queue = [today]
  for (let next = 0; next < queue.length; next++)
    for (let dm = 0; dm < model.ranks.length; dm++)
      for (const to of movesInto(model, dm, queue[next]!, slots)) {
        if (layers.has(to)) continue
        layers.set(to, layers.get(queue[next]!)! + 1)
        queue.push(to)
      }
  return layers
}
