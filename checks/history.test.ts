import { expect, test } from "vitest"
import { capture } from "./capture.ts"

const FILE = `parley: 1
title: A dam
decisionMakers:
  up: { name: Upstream, options: { release: { name: Release water } } }
  down: { name: Downstream, options: { attack: { name: Attack } } }
infeasible: [release and attack]
preferences:
  up: [not release, not attack]
  down: [release, attack]
events:
  talk: { what: They talk, date: 2030-01, who: the elders }
  opening: { what: The dam opens, date: 2030-02-03, by: up, taken: [release] }
  closing: { what: The dam closes, date: 2030-03, dropped: [release] }
  war: { what: It comes to blows, date: 2030-04, taken: [attack] }
scenarios:
  meek: { changes: { preferences: { down: [not attack] } } }
`

const run = (file: string, ...args: string[]) => capture(["history", "-", ...args], { stdin: file })
const flat = (text: string): string => text.replaceAll(/\s+/g, " ")

test("each move so far, and whether the model explains it", () => {
  const { events, moves, improvements } = JSON.parse(run(FILE, "--json", "--concepts", "nash").out)
  expect(events.map(({ id, after, state }: Record<string, unknown>) => [id, after, state])).toEqual([
    ["talk", "NN", 1],
    ["opening", "YN", 2],
    ["closing", "NN", 1],
    ["war", "NY", 3],
  ])
  expect(
    events.map(({ moves: made }: { moves: { dm: string; effect: string }[] }) => made[0]?.effect),
  ).toEqual([undefined, "worse", "better", "better"])
  expect([moves, improvements]).toEqual([3, 2])
  const text = flat(run(FILE, "--concepts", "nash").out)
  expect(text).toContain("In January 2030 (the elders): They talk. No option changes by it.")
  expect(text).toContain(
    "For Upstream it was no improvement (from rank 1 to 3): the model does not explain it. Staying was stable for Upstream under Nash.",
  )
  expect(text).toContain("Of 3 moves 2 were an improvement for who made it.")
})

test("another date, another world, what cannot be, and nothing at all", () => {
  const early = JSON.parse(run(FILE, "--json", "--as-of", "2030-02").out)
  expect(early.events).toHaveLength(2)
  const meek = JSON.parse(run(FILE, "--json", "--scenario", "meek").out)
  expect(meek.events[3].moves).toMatchObject([{ dm: "down", effect: "worse" }])
  const clash = FILE.replace("  closing: { what: The dam closes, date: 2030-03, dropped: [release] }\n", "")
  expect(flat(run(`${clash}statusQuo: []\n`).out)).toContain("nothing is claimed")
  expect(flat(run(FILE.slice(0, FILE.indexOf("events:"))).out)).toContain("tells of no events")
  expect(run(FILE, "--as-of", "2030-02-31").code).toBe(2)
  expect(run(FILE, "--scenario", "mek").code).toBe(1)
})

test("lines fit the page, in both languages", () => {
  for (const language of ["en", "es"]) {
    const { out } = capture(["history", "-", "--lang", language], { stdin: FILE, columns: 40 })
    expect(out.split("\n").filter((line) => line.length > 40)).toEqual([])
  }
})
