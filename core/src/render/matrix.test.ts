import fc from "fast-check"
import { expect, test } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { compile, read } from "../file/index.ts"
import { conflictText, readerOf } from "./index.ts"
import { readMatrix } from "./matrix.ts"

const made = (text: string) => readMatrix(text, { title: "Harbour" })

const GAME = {
  parley: 1,
  title: "Harbour",
  decisionMakers: {
    Ann: { options: { Up: {}, Down: {} } },
    Bob: { options: { Left: {}, Right: {} } },
  },
  infeasible: [{ exactlyOne: ["Up", "Down"] }, { exactlyOne: ["Left", "Right"] }],
  preferences: {
    Ann: { ranking: ["YNYN", "NYNY", "YNNY", "NYYN"] },
    Bob: { ranking: [["YNYN", "NYNY"], "NYYN", "YNNY"] },
  },
}

// The same game, as spreadsheets copy and save it, and people write it.
test.each([
  ["tabs", "Ann \\ Bob\tLeft\tRight\nUp\t3, 2\t1, 0\nDown\t0, 1\t2, 2\n"],
  [
    "names aside, line ends of Windows",
    "\t\tBob\t\r\n\t\tLeft\tRight\r\nAnn\tUp\t3, 2\t1, 0\r\n\tDown\t0, 1\t2, 2\r\n",
  ],
  ["commas and quotes", 'Ann/Bob,Left,Right\nUp,"3, 2","(1, 0)"\nDown,"0, 1","2, 2"\n'],
  ["semicolons, decimal commas", "\ufeffAnn/Bob;Left;Right\nUp;3,5 2;1 0,0\nDown;−0,5 1;2 2"],
  ["two cells a strategy", "Ann/Bob,Left,,Right,\nUp,3,2,1,0\nDown,0,1,2,2\n"],
  ["two blocks", "Ann/Bob,Left,Right,,Left,Right\nUp,3,1,,2,0\nDown,0,2,,1,2\n"],
  [
    "two blocks with names twice",
    ",,\n,Ann/Bob,Left,Right,,Left,Right\n,Up,3,1,Up,2,0\n\n,Down,0,2,Down,1,2\n",
  ],
])("a table is read: %s", (_, text) => {
  const { data, problems } = made(text)
  expect(problems).toEqual([])
  expect(data).toEqual(GAME)
  expect(readerOf("standard input", text)).toBe(readMatrix)
})

test("a table without names has players and strategies by number", () => {
  expect(made("3, 2\t1, 0\n0, 1\t2, 2").data).toMatchObject({
    decisionMakers: {
      dm1: { options: { dm1_1: { name: "1" }, dm1_2: { name: "2" } } },
      dm2: { options: { dm2_1: { name: "1" }, dm2_2: { name: "2" } } },
    },
  })
})

test("a cell that holds no payoffs is told with its place, and the rest is read", () => {
  const { data, problems } = made("Ann/Bob\tLeft\tRight\nUp\t3, 2\tn/a\nDown\t0, 1\t2, 2\n")
  expect(problems).toMatchObject([
    { code: "matrix-bad-cell", severity: "error", params: { text: "n/a" }, line: 2, column: 9 },
  ])
  const { preferences: _, ...rest } = GAME
  expect(data).toEqual({
    ...rest,
    preferences: {},
    review: [{ imported: "matrix-bad-cell", at: ["preferences"] }],
  })
  const blocks = made("Ann/Bob,Left,Right,,Left,Right\nUp,3,1,,2,0\nDown,0,2,,x,2\n")
  expect(blocks.data).toMatchObject({ preferences: { Ann: GAME.preferences.Ann } })
  expect(blocks.data).not.toHaveProperty("preferences.Bob")
})

test("payoffs that differ by rounding are told", () => {
  const { problems } = made("Ann/Bob\tLeft\nUp\t0.3, 2\nDown\t0.30000000000000004, 1\n")
  expect(problems).toMatchObject([{ code: "payoffs-nearly-equal", params: { player: "Ann" } }])
})

test.each(["", "a", "a,b\nc,d", "name,year\nA,1999\nB,2001\n", "1,2\n3,4", "\t\t\n"])(
  "%j is no payoff table",
  (text) => {
    expect(made(text)).toMatchObject({ data: null, problems: [{ code: "matrix-no-table" }] })
    expect(readerOf("x", text)).toBeNull()
  },
)

test("a table of more strategies than any conflict has options is refused", () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `r${i}\t1, ${i}`)
  expect(made(`\tLeft\n${lines.join("\n")}`).problems).toMatchObject([
    { code: "too-many", params: { limit: 1024 } },
  ])
  const wide = `${"\t".repeat(100_000)}\n`.repeat(3)
  expect(made(`${wide}${"a\n".repeat(100_000)}`).problems).toMatchObject([{ code: "matrix-no-table" }])
})

test("whatever a table holds, it is read or refused", () => {
  const cell = fc.constantFrom("", "Up", "3, 2", "3", "-1", "1,5", '"', '"a, b"', "(1;2)", "/", "1/2", "0")
  const table = fc
    .array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 })
    .chain((lines) =>
      fc
        .constantFrom("\t", ";", ",")
        .map((separator) => lines.map((line) => line.join(separator)).join("\n")),
    )
  fc.assert(
    fc.property(table, (text) => {
      const { data, problems } = made(text)
      const isWrong = problems.some(({ severity }) => severity === "error")
      expect(data === null ? isWrong : Object.hasOwn(data as object, "review") === isWrong).toBe(true)
      if (data === null) return
      const reading = read(conflictText(data, "yaml"))
      expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
      expect(compile(reading.conflict!).problems).toEqual([])
    }),
    { seed: 3, numRuns: runs(400) },
  )
})
