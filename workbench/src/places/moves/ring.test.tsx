import { DEFAULT_CONCEPTS } from "@parley/core"
import { expect, test } from "vitest"
import { shown } from "../../page/sample.tsx"
import { ask, asked, caseText } from "../../worker/sample.ts"
import type { Around } from "./ring-kinds.ts"
import { islandsOf, RingTold } from "./ring-picture.tsx"

const text = caseText("venezuela-2024")
const concepts = DEFAULT_CONCEPTS

function around(state: string): Around {
  const board = ask({ ...asked(text), kind: "board", concepts, also: [state] })
  const here = [
    ...(board.today === null ? [] : [board.today]),
    ...board.strong,
    ...board.weaker,
    ...board.also,
  ].find((each) => each.state === state)!
  const moves = ask({ ...asked(text), kind: "moves", concepts, state })
  const ways = ask({ ...asked(text), kind: "ways", concepts, from: state, by: "moves", most: 0, drawn: true })
  return { here, moves, board, ways: ways.lattices }
}

const TODAY = "YNNNNYYN"
const all = (markup: string, of: RegExp): string[] => [...markup.matchAll(of)].map(([, first]) => first!)

test("the words say every move and island that the ring draws, and what a move costs", () => {
  for (const state of [TODAY, "YYNYNNYY", "NNNNNNNN"]) {
    const told = around(state)
    const markup = shown(<RingTold around={told} />, text, { place: "moves" })
    const [drawing, lists] = markup.split('class="in-words"') as [string, string]
    const drawn = all(drawing, /<a[^>]*data-move="([^"]+)"/g)
    const listed = all(lists, /<li data-move="([^"]+)"/g)
    expect(drawn.length).toBe(Math.min(16, listed.length))
    expect(listed).toEqual(expect.arrayContaining(drawn))
    expect(listed).toHaveLength(told.moves.of.reduce((sum, own) => sum + own.total, 0))
    // The same words at the mark and in the list.
    for (const [, move, said] of drawing.matchAll(/data-move="([^"]+)"[^>]*aria-label="([^"]+)"/g))
      expect(lists).toContain(`data-move="${move}">${said!}`)
    expect(all(drawing, /<a[^>]*data-state="([^"]+)"/g)).toEqual(all(lists, /<li data-state="([^"]+)"/g))
    // A notch for each drawn move that is no gain.
    const costly = told.moves.of
      .flatMap((own) => own.moves)
      .filter(({ effect, dm, to }) => effect !== "better" && drawn.includes(`${dm} ${to}`))
    const spokes = drawing.split('class="ring-spoke').slice(1)
    expect(spokes.filter((spoke) => spoke.includes("ring-notch")).length).toBeGreaterThanOrEqual(
      costly.length,
    )
    expect(markup).not.toMatch(/[Ss]tate \d/)
  }
})

test("a stand-off has moves that all lose; what would hold is beside it, with the way there", () => {
  const told = around(TODAY)
  const markup = shown(<RingTold around={told} />, text, { place: "moves" })
  expect(markup).toContain("Each of the 12 moves open from “The stand-off” is a loss to whoever makes it.")
  const [first, second] = islandsOf(told)
  expect([first!.name, second!.name].sort()).toEqual(["He leaves, amnesty kept", "Talks under guarantees"])
  expect(first!.way!.ways[0]).toHaveLength(3)
  // From elsewhere today is an island, too.
  expect(islandsOf(around("YYNYNNYY")).some(({ name }) => name === "The stand-off")).toBe(true)
})
