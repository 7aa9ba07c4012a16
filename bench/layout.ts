// How well the picture of moves is laid out by the page's own order, by elkjs and by d3-dag: arcs that cross, states that
// arcs run through, how far arcs run, and how long it takes. Usage: tsx bench/layout.ts [--picture FILE]
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { graphConnect, sugiyama } from "d3-dag"
import Elk, { type ElkExtendedEdge, type ElkNode } from "elkjs"
import { DEFAULT_CONCEPTS } from "../core/src/engine/index.ts"
import { Session, STUDIES } from "../core/src/session/index.ts"
import { orderOf } from "../workbench/src/places/moves/order.ts"
import { drawn, place, type Spot } from "../workbench/src/places/moves/picture.ts"
import { generate } from "./generate.ts"
import { median } from "./median.ts"

/** A graph of moves around today: arcs between two states count once, whoever moves. */
interface Trial {
  readonly name: string
  readonly layers: readonly number[]
  readonly arcs: readonly (readonly [number, number])[]
}

/** Where states are drawn, and the lines of the arcs. */
interface Layout {
  readonly spots: readonly Spot[]
  readonly lines: readonly Line[]
}

interface Line {
  /** The states that it joins. */
  readonly ends: readonly [number, number]
  readonly points: readonly Spot[]
}

interface Measured {
  readonly crossings: number
  /** States that lines of others run through. */
  readonly through: number
  /** Mean length of a line, in widths of a state. */
  readonly length: number
}

const NODE = { width: 80, height: 50 }
const RUNS = 3
const PIECES = 8
// What is drawn of the trials.
const PICTURED = "garrison-diversion"
const PANEL = { width: 480, height: 300 }

/** The graph of a conflict as the page draws it: up to so many states near to today and to what would hold. */
function trialOf(name: string, text: string, most: number): Trial {
  const session = new Session(STUDIES)
  session.hold(0, text)
  const world = { revision: 0, scenario: null }
  const today = session.open(world).conflict.statusQuo
  const question = { kind: "graph", concepts: DEFAULT_CONCEPTS, by: "moves", most, focus: today } as const
  const { states, moves } = session.ask(world, question)
  const seen = new Set<string>()
  const arcs = moves.flatMap(({ source, target }): [number, number][] => {
    const key = source < target ? `${source} ${target}` : `${target} ${source}`
    if (seen.has(key)) return []
    seen.add(key)
    return [[source, target]]
  })
  const known = states.map(({ layer }) => layer ?? -1)
  return { name, layers: known.includes(0) ? known : layersFromFirst(states.length, arcs), arcs }
}

// Where today is not known the page counts moves from the first state.
function layersFromFirst(states: number, arcs: Trial["arcs"]): number[] {
  const layers: number[] = Array(states).fill(-1)
  layers[0] = 0
  for (let last = 0; layers.includes(last); last++)
    for (const [a, b] of [...arcs, ...arcs.map(([a, b]) => [b, a] as const)])
      if (layers[a] === last && layers[b] === -1) layers[b] = last + 1
  return layers
}

/** The page's own: layers of moves from today, each in the order in which arcs run as level as can be found. */
function ownLayout({ layers, arcs }: Trial): Layout {
  const all = arcs.map(([from, to]) => ({ dm: 0, from, to, both: false, improves: false }))
  const order = orderOf({ layers, arcs: all, before: layers.map(() => null) })
  const picture = place(order, layers, NODE)
  const lines = all.map(
    (arc): Line => ({ ends: [arc.from, arc.to], points: pointsOf(drawn(arc, picture).line) }),
  )
  return { spots: picture.spots, lines }
}

// A curve with one control point as pieces of a line.
function pointsOf(path: string): Spot[] {
  const [ax, ay, bx, by, cx, cy] = path.match(/-?[\d.]+/g)!.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const t = i / PIECES
    const at = (a: number, b: number, c: number): number =>
      (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
    return { x: at(ax, bx, cx), y: at(ay, by, cy) }
  })
}

/** By the layered algorithm of elkjs, states of one layer in one partition. */
async function elkLayout({ layers, arcs }: Trial): Promise<Layout> {
  const last = Math.max(...layers) + 1
  const told = await new Elk().layout({
    id: "all",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.direction": "RIGHT",
      "elk.partitioning.activate": "true",
      "elk.edgeRouting": "POLYLINE",
    },
    children: layers.map((layer, i) => ({
      id: `${i}`,
      ...NODE,
      layoutOptions: { "elk.partitioning.partition": `${layer < 0 ? last : layer}` },
    })),
    edges: arcs.map(([from, to], i) => ({ id: `e${i}`, sources: [`${from}`], targets: [`${to}`] })),
  })
  const spots = (told.children as ElkNode[]).map(({ x, y }) => centre(x!, y!))
  const lines = (told.edges as ElkExtendedEdge[]).map(({ sections }, i): Line => {
    const { startPoint, bendPoints, endPoint } = sections![0]!
    return { ends: arcs[i]!, points: [startPoint, ...(bendPoints ?? []), endPoint] }
  })
  return { spots, lines }
}

/** By the layers of Sugiyama as d3-dag has them, each arc away from today. */
function dagLayout({ layers, arcs }: Trial): Layout {
  const away = arcs.map(([from, to]): [string, string] => {
    const isAway = layers[from]! < layers[to]! || (layers[from] === layers[to] && from < to)
    return isAway ? [`${from}`, `${to}`] : [`${to}`, `${from}`]
  })
  const dag = graphConnect().single(true)([...away, ...alone({ layers, arcs })])
  sugiyama().nodeSize([NODE.height, NODE.width]).gap([24, 72])(dag)
  const spots: Spot[] = []
  // It lays out from top to bottom.
  for (const node of dag.nodes()) spots[Number(node.data)] = { x: node.y, y: node.x }
  const lines = [...dag.links()]
    .filter(({ source, target }) => source !== target)
    .map(({ source, target, points }): Line => {
      const ends = [Number(source.data), Number(target.data)] as const
      return { ends, points: points.map(([x, y]) => ({ x: y, y: x })) }
    })
  return { spots, lines }
}

// States that no move leads to or from, as arcs to themselves.
function alone({ layers, arcs }: Pick<Trial, "layers" | "arcs">): [string, string][] {
  const met = new Set(arcs.flat())
  return layers.flatMap((_, i): [string, string][] => (met.has(i) ? [] : [[`${i}`, `${i}`]]))
}

const centre = (x: number, y: number): Spot => ({ x: x + NODE.width / 2, y: y + NODE.height / 2 })

/** What can be counted in a layout. */
function measured({ spots, lines }: Layout): Measured {
  let crossings = 0
  let through = 0
  let length = 0
  lines.forEach(({ ends, points }, i) => {
    for (const other of lines.slice(i + 1))
      if (!other.ends.some((end) => ends.includes(end))) crossings += crossingsOf(points, other.points)
    through += spots.filter((spot, state) => !ends.includes(state) && runsThrough(points, spot)).length
    length += pieces(points).reduce((sum, [a, b]) => sum + Math.hypot(b.x - a.x, b.y - a.y), 0)
  })
  return { crossings, through, length: length / Math.max(1, lines.length) / NODE.width }
}

const pieces = (line: readonly Spot[]): [Spot, Spot][] => line.slice(1).map((to, i) => [line[i]!, to])

function crossingsOf(one: readonly Spot[], other: readonly Spot[]): number {
  let count = 0
  for (const [a, b] of pieces(one)) for (const [c, d] of pieces(other)) if (doCross(a, b, c, d)) count++
  return count
}

function doCross(a: Spot, b: Spot, c: Spot, d: Spot): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

const side = (a: Spot, b: Spot, of: Spot): number =>
  Math.sign((b.x - a.x) * (of.y - a.y) - (b.y - a.y) * (of.x - a.x))

function runsThrough(line: readonly Spot[], { x, y }: Spot): boolean {
  const [w, h] = [NODE.width / 2, NODE.height / 2]
  const corners = [
    [
      { x: x - w, y: y - h },
      { x: x + w, y: y + h },
    ],
    [
      { x: x - w, y: y + h },
      { x: x + w, y: y - h },
    ],
  ] as const
  return pieces(line).some(([a, b]) => corners.some(([c, d]) => doCross(a, b, c, d)))
}

/** The cases, and two that are drawn, with as many states as are readable and more. */
function trials(): Trial[] {
  const folder = fileURLToPath(new URL("../cases/", import.meta.url))
  const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [
    ...cases.map(({ name }) => trialOf(name, readFileSync(`${folder}${name}/conflict.yaml`, "utf8"), 60)),
    trialOf("4 parties of 2 options, drawn", generate({ dms: 4, options: 2, oneWay: 0.3, rules: 3 }, 3), 120),
    trialOf("venezuela-2024, all", readFileSync(`${folder}venezuela-2024/conflict.yaml`, "utf8"), 300),
  ].filter(({ arcs }) => arcs.length > 0)
}

const LAYOUTS = { own: ownLayout, elkjs: elkLayout, "d3-dag": dagLayout }

async function timed(
  trial: Trial,
  lay: (trial: Trial) => Layout | Promise<Layout>,
): Promise<[Measured, number]> {
  const took: number[] = []
  let layout: Layout = { spots: [], lines: [] }
  for (let run = 0; run < RUNS; run++) {
    const before = performance.now()
    layout = await lay(trial)
    took.push(performance.now() - before)
  }
  return [measured(layout), median(took)]
}

async function main(): Promise<void> {
  console.log("| graph | states | arcs | by | crossings | through states | mean length | ms |")
  console.log("|---|--:|--:|---|--:|--:|--:|--:|")
  for (const trial of trials())
    for (const [by, lay] of Object.entries(LAYOUTS)) {
      const [{ crossings, through, length }, ms] = await timed(trial, lay)
      const size = `| ${trial.name} | ${trial.layers.length} | ${trial.arcs.length}`
      console.log(`${size} | ${by} | ${crossings} | ${through} | ${length.toFixed(1)} | ${ms.toFixed(1)} |`)
    }
}

/** One graph as each lays it out, side by side. */
async function pictured(): Promise<string> {
  const trial = trials().find(({ name }) => name === PICTURED)!
  const panels: string[] = []
  for (const [by, lay] of Object.entries(LAYOUTS)) panels.push(panel(by, await lay(trial), panels.length))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${3 * PANEL.width} ${PANEL.height}" font-family="sans-serif"><title>The graph of ${trial.name} by the own order, elkjs and d3-dag</title>
<style>path{fill:none;stroke:#57606a;stroke-width:1}rect{fill:#ddf4ff;stroke:#0969da}text{font-size:16px;fill:#1f2328}
@media(prefers-color-scheme:dark){path{stroke:#9198a1}rect{fill:#0c2d6b;stroke:#58a6ff}text{fill:#e6edf3}}</style>
${panels.join("\n")}
</svg>
`
}

function panel(by: string, { spots, lines }: Layout, at: number): string {
  const all = [...spots, ...lines.flatMap(({ points }) => points)]
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))]
  const [right, bottom] = [Math.max(...all.map(({ x }) => x)), Math.max(...all.map(({ y }) => y))]
  const { width, height } = PANEL
  const scale = Math.min((width - 90) / (right - left || 1), (height - 90) / (bottom - top || 1), 1)
  const put = ({ x, y }: Spot): string =>
    `${(at * width + 45 + (x - left) * scale).toFixed(1)} ${(60 + (y - top) * scale).toFixed(1)}`
  const [w, h] = [NODE.width * scale, NODE.height * scale]
  const drawnLines = lines.map(({ points }) => `<path d="M${points.map(put).join("L")}"/>`)
  const boxes = spots.map((spot) => {
    const [x, y] = put(spot).split(" ").map(Number) as [number, number]
    return `<rect x="${(x - w / 2).toFixed(1)}" y="${(y - h / 2).toFixed(1)}" width="${w.toFixed(1)}" height="${h.toFixed(1)}" rx="3"/>`
  })
  return [`<text x="${at * width + 20}" y="24">${by}</text>`, ...drawnLines, ...boxes].join("\n")
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { picture: { type: "string" } } })
  await main()
  if (values.picture !== undefined) writeFileSync(values.picture, await pictured())
}
