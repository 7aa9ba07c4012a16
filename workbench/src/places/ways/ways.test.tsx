import { DEFAULT_CONCEPTS } from "@parley/core"
import type { ToldLattice } from "@parley/core/report"
import { expect, test } from "vitest"
import { shown } from "../../page/sample.tsx"
import { ask, asked, caseText } from "../../worker/sample.ts"
import { WayFigure } from "./way-figure.tsx"
import { goalsOf, WaysTold } from "./ways.tsx"

const text = caseText("venezuela-2024")
const board = ask({ ...asked(text), kind: "board", concepts: DEFAULT_CONCEPTS })
const latticeTo = (to: string): ToldLattice =>
  ask({ ...asked(text), kind: "ways", concepts: DEFAULT_CONCEPTS, to, by: "moves", most: 0, drawn: true })
    .lattice!
const all = (markup: string, of: RegExp): string[] => [...markup.matchAll(of)].map(([, first]) => first!)

test("ways are drawn to what would hold, what is selected first, and never to today", () => {
  const states = board.strong.map(({ state }) => state)
  expect(goalsOf(board, null).map(({ state }) => state)).toEqual(states)
  expect(goalsOf(board, states[1]!).map(({ state }) => state)).toEqual([
    states[1],
    states[0],
    ...states.slice(2),
  ])
  expect(goalsOf(board, board.today!.state).map(({ state }) => state)).toEqual(states)
})

test("the lists say every move that is drawn, with what it means to its mover, and every rank", () => {
  for (const goal of board.strong) {
    const told = latticeTo(goal.state)
    const markup = shown(<WayFigure name={goal.name} told={told} />, text, { place: "ways" })
    const [drawing, ...words] = markup.split('class="way-road"')
    const lists = words.join()
    const drawn = new Set(all(drawing!, /<g class="lattice-edge[^>]*data-step="([^"]+)"/g))
    const listed = new Set(all(lists, /<li data-step="([^"]+)"/g))
    expect(drawn).toEqual(listed)
    expect(drawn.size).toBeGreaterThan(0)
    // Each notch is a loss or no gain, each double bar a move that cannot be taken back.
    for (const [effect, said] of [
      ["loss", "at a loss"],
      ["nothing", "no gain"],
    ] as const) {
      const notched = all(drawing!, new RegExp(`data-step="([^"]+)" data-effect="${effect}"`, "g"))
      const lines = [...lists.matchAll(/<li data-step="([^"]+)">([^<]+)/g)].filter(([, , line]) =>
        line!.includes(said),
      )
      expect(new Set(lines.map(([, step]) => step))).toEqual(new Set(notched))
    }
    const barred = all(drawing!, /data-step="([^"]+)" data-effect="[a-z]+" data-one-way/g)
    const lines = [...lists.matchAll(/<li data-step="([^"]+)">([^<]+)/g)].filter(([, , line]) =>
      line!.includes("no way back"),
    )
    expect(new Set(lines.map(([, step]) => step))).toEqual(new Set(barred))
    // Turned arrows in the drawing and in the list.
    const back = told.perils.filter((perils) => perils.told.some(({ takesBack }) => takesBack)).length
    expect(drawing!.match(/<g class="take-back"/g)?.length ?? 0).toBe(back)
    const arrows = told.perils.flatMap((perils) => perils.told.filter(({ takesBack }) => takesBack)).length
    expect(lists.match(/<svg class="take-back"/g)?.length ?? 0).toBe(arrows)
    for (const { ranks } of told.parties) expect(ranks).toHaveLength(told.ways[0]!.length + 1)
    const numbers = all(drawing!, /data-stop="\d+">(\d+)</g).map(Number)
    expect(numbers).toEqual(told.parties.flatMap(({ ranks }) => ranks))
    expect(markup).not.toMatch(/[Ss]tate \d/)
  }
})

test("a sentence says what each way takes", () => {
  const found = board.strong
    .slice(0, 2)
    .map((goal) => ({ goal, told: latticeTo(goal.state), state: "drawn" as const }))
  const said = shown(<WaysTold found={found} />, text)
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
  expect(said).toContain("Washington would have to move at a loss of 4 ranks.")
  expect(said).toContain(
    "Maduro's government would have to go first, at a loss of 64 ranks, and could not go back.",
  )
})
