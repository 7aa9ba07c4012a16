import { type GraphModel, movesOf, pathWork, type StepKind, statesWhere } from "../../engine/index.ts"
import { expressionNamed, stateNamed } from "../named.ts"
import { type Opened, type Study, todayOf } from "../opened.ts"
import { underOf } from "../outcomes/facts.ts"
import { strongest } from "../outcomes/strength.ts"
import { MOST_WAYS_MOVES, waysIn } from "../ways/ways.ts"
import { analysisWork } from "../work.ts"
import type { GraphAnswer, GraphFault, GraphMove } from "./answer.ts"
import { type GraphQuestion, MOST_EDGES, MOST_NODES } from "./question.ts"

// Moves of one decision maker from one state that a search for neighbours looks at.
const MOST_LOOKED_AT = 4096
// Of the states drawn where not all are, this part is for equilibria.
const SHARE_OF_EQUILIBRIA = 1 / 3

/**
 * The graph of moves: all of it, or what is near to the state in focus and to today with the strongest outcomes, and all
 * moves between these states. Layers count legal sequences of moves from today; where there are too many moves to look
 * at all of them, only those within what is drawn. Cost: moves looked at, which stops at the limit.
 */
export const graph: Study<GraphQuestion, GraphAnswer> = {
  cost: ({ model }, { concepts }) =>
    analysisWork(model, concepts) + Math.min(pathWork(model), MOST_WAYS_MOVES),
  answer(opened, question) {
    const { model } = opened
    const { concepts } = question
    const analysis = opened.analysis(concepts)
    const count = model.space.count
    const none = (fault: GraphFault): GraphAnswer => ({ concepts, states: [], moves: [], count, fault })
    const most = Math.min(question.most ?? MOST_NODES, MOST_NODES)
    const slots = drawn(opened, question, most)
    if ("kind" in slots) return none(slots)
    const mostEdges = Math.min(question.mostEdges ?? MOST_EDGES, MOST_EDGES)
    const moves = movesAmong(model, slots, question.by, mostEdges)
    if (moves === null) return none({ kind: "too-many-edges", allowed: mostEdges })
    const layerOf = question.focus === undefined ? null : layersOf(opened, slots)
    return {
      concepts,
      states: slots.map((slot) => ({
        slot,
        under: underOf(analysis, concepts, slot),
        ...(layerOf === null ? {} : { layer: layerOf(slot) }),
      })),
      moves,
      count,
      fault: null,
    }
  },
}

// Slots, ascending.
function drawn(opened: Opened, question: GraphQuestion, most: number): readonly number[] | GraphFault {
  const { conflict, model } = opened
  const { space } = model
  const { where, focus } = question
  const formula = where === undefined ? null : expressionNamed(conflict, where, "where")
  const kept = formula === null ? null : statesWhere(space, formula)
  const needed = kept === null ? space.count : kept.count()
  if (needed <= most)
    return kept?.toArray() ?? Array.from({ length: space.count }, (_, i) => space.slot(i + 1))
  if (focus === undefined) return { kind: "too-many-nodes", needed, allowed: most }
  const near = nearby(opened, question, most, focus === null ? -1 : stateNamed(opened, focus))
  return kept === null ? near : near.filter((slot) => kept.has(slot))
}

// At most so many states, by number: the focus, today, the strongest outcomes, then breadth-first what can be moved to
// from the focus and today, the decision makers in turn and what each likes best first.
function nearby(
  opened: Opened,
  { concepts, by }: GraphQuestion,
  most: number,
  focus: number,
): readonly number[] {
  const { model } = opened
  const chosen = new Set<number>()
  const add = (slot: number): void => {
    if (slot >= 0 && chosen.size < most) chosen.add(slot)
  }
  add(focus)
  add(todayOf(opened))
  const starts = [...chosen]
  const best = strongest(opened.analysis(concepts), concepts, null, most).slots
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

function inTurn(model: GraphModel, from: number, by: StepKind): number[] {
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

// Null where there are more than so many.
function movesAmong(
  model: GraphModel,
  slots: readonly number[],
  by: StepKind,
  most: number,
): GraphMove[] | null {
  const places = new Map(slots.map((slot, place) => [slot, place]))
  const found: GraphMove[] = []
  for (const [source, from] of slots.entries())
    for (const [dm, ranks] of model.ranks.entries())
      for (const to of movesInto(model, dm, from, slots)) {
        const target = places.get(to)
        const improves = ranks[to]! < ranks[from]!
        if (target === undefined || (by === "improvements" && !improves)) continue
        if (found.length === most) return null
        found.push({ dm, source, target, improves })
      }
  return found
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

function layersOf(opened: Opened, slots: readonly number[]): (slot: number) => number {
  const { model, watch } = opened
  const today = todayOf(opened)
  if (today < 0) return () => -1
  const ways = waysIn(model, today)
  if (ways !== null) return (slot) => ways.distance(slot, watch)
  const within = layersWithin(model, slots, today)
  return (slot) => within.get(slot) ?? -1
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
