import type { Arc } from "./arcs.ts"

/** Where a node is drawn: its centre. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Column {
  /** -1: what no moves lead to. */
  readonly layer: number
  readonly x: number
  readonly width: number
}

/** A graph as drawn. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly node: Box
  readonly gap: Gap
  readonly columns: readonly Column[]
  /** By index of node. */
  readonly spots: readonly Spot[]
}

interface Gap {
  readonly rows: number
  readonly lanes: number
  readonly layers: number
  /** Between heads and nodes. */
  readonly air: number
}

interface Box {
  readonly width: number
  readonly height: number
}

const MARGIN = 28
const HEAD = 34
// Between nodes: with room for names on arcs, and where states are many.
const ROOMY: Gap = { rows: 46, lanes: 64, layers: 116, air: 10 }
const TIGHT: Gap = { rows: 24, lanes: 30, layers: 72, air: 4 }
const FEW_NODES = 40
// Nodes of a layer stand in one lane up to so many.
const FEW = 6

// Marks in a line of a node.
const MOST_MARKS = 10
const MARK = 10
const BETWEEN_OWNERS = 3
const FIRST_LINE = 27
const LINE = 11

/** What every node looks like: its size, and where the mark of each option is, from its upper left corner. */
export interface Face extends Box {
  readonly marks: readonly Spot[]
}

/** The face of nodes whose options have these owners, in order: marks in lines, those of one owner together. */
export function faceOf(owners: readonly number[]): Face {
  const marks: Spot[] = []
  let x = 0
  let widest = 0
  owners.forEach((owner, option) => {
    if (option % MOST_MARKS === 0) x = 0
    else x += MARK + (owner === owners[option - 1] ? 0 : BETWEEN_OWNERS)
    widest = Math.max(widest, x)
    marks.push({ x, y: FIRST_LINE + Math.floor(option / MOST_MARKS) * LINE })
  })
  const width = Math.max(60, widest + 26)
  const left = (width - widest) / 2
  return {
    width,
    height: FIRST_LINE + Math.max(0, Math.ceil(owners.length / MOST_MARKS) - 1) * LINE + 10,
    marks: marks.map((mark) => ({ x: left + mark.x, y: mark.y })),
  }
}

/**
 * Places nodes: layer by layer from left to right, within a layer in the order given, in several lanes where there are
 * many, so that the picture is about as high as a screen is.
 */
export function place(order: readonly (readonly number[])[], layers: readonly number[], node: Box): Picture {
  const all = order.reduce((sum, { length }) => sum + length, 0)
  const most = Math.max(FEW, Math.ceil(Math.sqrt(1.5 * all)))
  const apart = all <= FEW_NODES ? ROOMY : TIGHT
  const step = node.height + apart.rows
  const heights = order.map((layer) => {
    const { rows, lanes } = shape(layer.length, most)
    return rows * step - apart.rows + (lanes > 1 ? step / 2 : 0)
  })
  const height = Math.max(0, ...heights)
  const spots: Spot[] = []
  const columns: Column[] = []
  let x = MARGIN
  order.forEach((layer, at) => {
    const { lanes } = shape(layer.length, most)
    const top = HEAD + MARGIN + (height - heights[at]!) / 2
    layer.forEach((index, i) => {
      const lane = i % lanes
      spots[index] = {
        x: x + lane * (node.width + apart.lanes) + node.width / 2,
        // Lanes are staggered, so that arcs from one layer to the next pass between nodes.
        y: top + Math.floor(i / lanes) * step + (lane % 2) * (step / 2) + node.height / 2,
      }
    })
    const width = lanes * (node.width + apart.lanes) - apart.lanes
    columns.push({ layer: layers[layer[0]!]!, x, width })
    x += width + apart.layers
  })
  return {
    width: Math.max(x - apart.layers + MARGIN, 2 * MARGIN),
    height: height + HEAD + 2 * MARGIN,
    node,
    gap: apart,
    columns,
    spots,
  }
}

function shape(count: number, most: number): { readonly rows: number; readonly lanes: number } {
  const lanes = Math.max(1, Math.ceil(count / most))
  return { rows: Math.ceil(count / lanes), lanes }
}

/** An arc as drawn: its line, the middle, and the heads. */
export interface Drawn {
  readonly line: string
  readonly middle: Spot
  readonly head: string
  /** At the other end, "" for none. */
  readonly tail: string
}

const HEAD_LENGTH = 9
const HEAD_HALF = 4

/** The curve of an arc: bent a little, more where it would run along a row or lane, through other nodes. */
export function drawn(arc: Arc, { spots, node, gap }: Picture): Drawn {
  // Bent to the same side whichever way it is read.
  const [low, high] = arc.from < arc.to ? [arc.from, arc.to] : [arc.to, arc.from]
  const [a, b] = [spots[low]!, spots[high]!]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  const upright = Math.abs(dx) < 1
  const level = Math.abs(dy) < 1
  const near = upright ? length <= node.height + ROOMY.rows : length <= node.width + ROOMY.layers
  // The middle of a curve is half as far from the straight line as its control point.
  const bend = near
    ? 6
    : upright
      ? node.width + Math.min(gap.lanes, 36)
      : level
        ? node.height + gap.rows
        : Math.min(10 + length * 0.05, 34)
  const control = { x: a.x + dx / 2 - (dy / length) * bend, y: a.y + dy / 2 + (dx / length) * bend }
  const [from, to] = [spots[arc.from]!, spots[arc.to]!]
  const end = border(to, control, node, gap.air)
  const start = border(from, control, node, arc.both ? gap.air : 0)
  const head = pointing(control, end)
  const tail = pointing(control, start)
  const [first, last] = [arc.both ? tail.base : start, head.base]
  return {
    line: `M${at(first)}Q${at(control)} ${at(last)}`,
    middle: {
      x: 0.25 * first.x + 0.5 * control.x + 0.25 * last.x,
      y: 0.25 * first.y + 0.5 * control.y + 0.25 * last.y,
    },
    head: head.path,
    tail: arc.both ? tail.path : "",
  }
}

// Where a line from a point towards the centre of a node meets its border, with some air.
function border(centre: Spot, from: Spot, node: Box, air: number): Spot {
  const [dx, dy] = [from.x - centre.x, from.y - centre.y]
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (node.width / 2 + air) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (node.height / 2 + air) / Math.abs(dy),
    1,
  )
  return { x: centre.x + dx * scale, y: centre.y + dy * scale }
}

function pointing(from: Spot, tip: Spot): { readonly path: string; readonly base: Spot } {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length]
  const base = { x: tip.x - ux * HEAD_LENGTH, y: tip.y - uy * HEAD_LENGTH }
  const side = (by: number): Spot => ({ x: base.x - uy * by, y: base.y + ux * by })
  return { path: `M${at(tip)}L${at(side(HEAD_HALF))}L${at(side(-HEAD_HALF))}Z`, base }
}

function at({ x, y }: Spot): string {
  return `${round(x)} ${round(y)}`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
