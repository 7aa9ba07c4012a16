import { expect, test } from "vitest"
import { Session, STUDIES } from "../session/index.ts"
import type { GraphAnswer, GraphQuestion } from "../study/index.ts"
import { words } from "../words/index.ts"
import { dot } from "./dot.ts"
import type { GraphFormat } from "./format.ts"
import { graphml } from "./graphml.ts"
import { dotOf, graphmlOf, graphOf, type MoveGraph, writtenGraph } from "./index.ts"

const WORLD = { revision: 0, scenario: null }

const EUPHRATES = new Session(STUDIES)
EUPHRATES.hold(
  0,
  `
parley: 1
title: 'The "Euphrates" \\N & <b> \\u0001'
decisionMakers:
  syria: { name: Syria & friends, options: { release: {}, escalate: {} } }
  iraq: { name: "Iraq <\\u0007\\u202E>", options: { attack: { oneWay: taken } } }
infeasible: [release and escalate]
preferences:
  syria: [not (release or escalate or attack), escalate, not attack, not release]
  iraq: { ranking: ["YNN", "NNY", "NYY", "NNN", "YNY", "NYN"] }
labels: { "NNN": '"]]> & ''<' }
statusQuo: []
`,
)

function asked(of: Partial<GraphQuestion> = {}): GraphAnswer {
  const question: GraphQuestion = { kind: "graph", concepts: ["nash", "gmr"], by: "moves" }
  return EUPHRATES.ask(WORLD, { ...question, ...of })
}

function graph(of: Partial<GraphQuestion> = {}): MoveGraph {
  const answer = asked(of)
  expect(answer.fault).toBe(null)
  return graphOf(answer, EUPHRATES.open(WORLD), words("en"))
}

test("nodes are the states, edges the legal moves", () => {
  const { nodes, edges } = graph()
  expect(nodes.map(({ state, code }) => `${state} ${code}`)).toEqual([
    "1 NNN",
    "2 YNN",
    "3 NYN",
    "4 NNY",
    "5 YNY",
    "6 NYY",
  ])
  expect(nodes.map(({ statusQuo }) => statusQuo)).toEqual([true, false, false, false, false, false])
  // Syria moves among three states on either side of Iraq's choice; Iraq's attack cannot be undone.
  expect(edges.filter(({ mover }) => mover === 0)).toHaveLength(12)
  expect(edges.filter(({ mover }) => mover === 1).map(({ from, to }) => [from, to])).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ])
})

test("improvements are marked, and can be all there is", () => {
  const ranks = graph().nodes.map((node) => node.ranks)
  const improves = ({ from, to, mover }: MoveGraph["edges"][number]) =>
    ranks[to - 1]![mover]! < ranks[from - 1]![mover]!
  for (const edge of graph().edges) expect(edge.improvement).toBe(improves(edge))
  expect(graph({ by: "improvements" }).edges).toEqual(graph().edges.filter(improves))
})

test("a graph of some states has the moves between them", () => {
  const { nodes, edges } = graph({ where: "not release and not escalate" })
  expect(nodes.map(({ state }) => state)).toEqual([1, 4])
  expect(edges.map(({ from, to }) => [from, to])).toEqual([[1, 4]])
})

test("a graph beyond a limit is refused with the limit", () => {
  const none = { concepts: ["nash", "gmr"], states: [], moves: [], count: 6 }
  const nodes = { kind: "too-many-nodes", needed: 6, allowed: 5 }
  expect(asked({ most: 5 })).toEqual({ ...none, fault: nodes })
  expect(asked({ mostEdges: 14 })).toEqual({ ...none, fault: { kind: "too-many-edges", allowed: 14 } })
  expect(graph({ most: 6, mostEdges: 15 }).edges).toHaveLength(15)
})

// Six options of one's own: each of 64 states has 63 moves.
const LARGE = new Session(STUDIES)
LARGE.hold(
  0,
  `parley: 1
title: Large
decisionMakers:
  a: { options: { o1: {}, o2: {}, o3: {}, o4: {}, o5: {}, o6: {} } }
  b: { options: { z: {} } }
preferences: { a: [o1, o2, z], b: [z if o1] }
statusQuo: [o6]
`,
)

test("a graph for Graphviz is cut to what can be laid out, unless all of it is asked for", () => {
  const question: GraphQuestion = { kind: "graph", concepts: ["nash"], by: "moves" }
  const opened = LARGE.open(WORLD)
  const asked = { words: words("en"), ask: (each: GraphQuestion) => LARGE.ask(WORLD, each) }
  const written = (format: GraphFormat, whole: boolean) =>
    writtenGraph(format, question, opened, { ...asked, whole }).text!.split("\n")
  const moves = (lines: string[]) => lines.filter((line) => line.includes(" -> ")).length
  const cut = written(dot, false)
  expect(cut[0]).toMatch(/^\/\/ \d+ of 128 states: those near today's/)
  expect(moves(cut)).toBeLessThanOrEqual(300)
  expect(moves(cut)).toBeGreaterThan(50)
  expect(cut.filter((line) => line.includes('style="filled"'))).toHaveLength(1)
  expect(cut.filter((line) => line.includes("equilibrium=")).length).toBeGreaterThan(0)
  const whole = written(dot, true)
  expect(whole[0]).toMatch(/^\/\/ 8,192 moves: .*sfdp/)
  expect(moves(whole)).toBe(8192)
  expect(written(graphml, false).filter((line) => line.includes("<edge "))).toHaveLength(8192)
})

test("Graphviz gets every text quoted", () => {
  const text = dotOf(graph())
  expect(text).toContain('label="The \\"Euphrates\\" \\\\N &amp; <b> \\\\u0001"')
  expect(text).toContain('s1 [label="As things stand\\n1\\nNNN\\n\\"]]> &amp; \'<"')
  expect(text).toContain('peripheries="2"')
  expect(text).toContain('style="filled"')
  for (const line of text.split("\n").slice(1, -2))
    expect(line).toMatch(/^ {2}(\w+|s\d+ -> s\d+) \[(\w+="([^"\\]|\\.)*"(, )?)*\]$/)
  expect(text.split("\n").filter((line) => line.includes("->"))).toHaveLength(15)
})

// A reader for the XML that is written here: elements, attributes, text. Throws where it is not well-formed.
function elements(
  xml: string,
): { name: string; attributes: Record<string, string>; text: string; within: string }[] {
  expect(xml).not.toMatch(/[^\P{Cc}\n]|\p{Cs}|[\ufffe\uffff]/u)
  const found: { name: string; attributes: Record<string, string>; text: string; within: string }[] = []
  const open: typeof found = []
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, "")
  const token = /<(\/?)([\w.:]+)((?:\s+[\w.:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let end = 0
  for (const match of body.matchAll(token)) {
    const [all, closing, name, attributes, empty, text] = match
    end = match.index + all.length
    if (text !== undefined) {
      expect(text.replace(/&(amp|lt|gt|quot|#39);/g, "")).not.toContain("&")
      if (open.length > 0) open.at(-1)!.text += unescaped(text)
    } else if (closing === "/") expect(open.pop()!.name).toBe(name)
    else {
      const pairs = [...attributes!.matchAll(/([\w.:]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        unescaped(value!),
      ])
      const element = {
        name: name!,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        text: "",
        within: open.at(-1)?.attributes.id ?? "",
      }
      found.push(element)
      if (empty !== "/") open.push(element)
    }
  }
  expect(end).toBe(body.length)
  expect(open).toEqual([])
  return found
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
}

test("GraphML is well-formed, its values are of the types its keys declare, and its edges join its nodes", () => {
  const made = graph()
  const found = elements(graphmlOf(made))
  const named = (name: string) => found.filter((element) => element.name === name)
  const keys = new Map(named("key").map(({ attributes }) => [attributes.id!, attributes]))
  expect(keys.size).toBe(named("key").length)
  const pattern = { string: /^/, int: /^\d+$/, boolean: /^(true|false)$/ } as const
  for (const { attributes, text } of named("data"))
    expect(text).toMatch(pattern[keys.get(attributes.key!)!["attr.type"] as keyof typeof pattern])
  const values = (id: string) =>
    Object.fromEntries(
      named("data")
        .filter(({ within }) => within === id)
        .map(({ attributes, text }) => [keys.get(attributes.key!)!["attr.name"], text]),
    )
  expect(values("moves")).toEqual({ title: 'The "Euphrates" \\N & <b> \\u0001' })
  expect(values("s1")).toEqual({
    state: "1",
    code: "NNN",
    label: "No option is taken.",
    name: "\"]]> & '<",
    called: "As things stand",
    statusQuo: "true",
    "option.syria.release": "false",
    "option.syria.escalate": "false",
    "option.iraq.attack": "false",
    "rank.syria": "1",
    "rank.iraq": "4",
    nash: String(made.nodes[0]!.equilibrium.includes("nash")),
    gmr: String(made.nodes[0]!.equilibrium.includes("gmr")),
  })
  const nodes = new Set(named("node").map(({ attributes }) => attributes.id))
  expect(nodes.size).toBe(6)
  expect(named("edge")).toHaveLength(15)
  for (const { attributes } of named("edge")) {
    expect(nodes).toContain(attributes.source)
    expect(nodes).toContain(attributes.target)
  }
  expect(values("e1")).toEqual({ mover: "syria", moverName: "Syria & friends", improvement: "false" })
  expect(named("data").filter(({ text }) => text === "Iraq < >")).toHaveLength(3)
  expect(named("graph")[0]!.attributes.edgedefault).toBe("directed")
})
