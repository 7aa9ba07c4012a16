import fc from "fast-check"
import { expect, test } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { analyse } from "../engine/index.ts"
import { compile, read } from "../file/index.ts"
import { conflictText, type Imported, readNfg, resultsOf, writeNfg } from "./index.ts"

function written(text: string) {
  const reading = read(text)
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  const conflict = reading.conflict!
  return writeNfg({ conflict, model: compile(conflict).model!, comment: "Payoffs are ranks" })
}

const TWO = `
parley: 1
title: 'A "game" \\ of two'
decisionMakers:
  a: { name: Ann, options: { x: { name: Go }, y: { name: Shout } } }
  b: { name: Bob, options: { z: { name: "Stay, or not" } } }
preferences:
  a: [x, z]
  b: { ranking: ["NNY", ["NNN", "YNN", "NYN", "YYN", "YNY"], "NYY", "YYY"] }
`

test("a game has the ways to take options for strategies and ranks for payoffs", () => {
  const { text, problems } = written(TWO)
  expect(problems).toEqual([])
  expect(text).toBe(`NFG 1 R "A \\"game\\" \\\\ of two" { "Ann" "Bob" }

{ { "not Go, not Shout" "Go, not Shout" "not Go, Shout" "Go, Shout" }
{ "not z" "z" }
}
"Payoffs are ranks"

1 3
3 3
1 3
3 3
2 4
4 3
2 2
4 1
`)
  expect(readNfg(text!, { title: "Other" })).toEqual({
    data: {
      parley: 1,
      title: 'A "game" \\ of two',
      summary: "Payoffs are ranks",
      decisionMakers: {
        Ann: { options: { Go: {}, Shout: {} } },
        Bob: { options: { z: {} } },
      },
      preferences: {
        Ann: {
          ranking: [
            ["YNY", "YYY"],
            ["YNN", "YYN"],
            ["NNY", "NYY"],
            ["NNN", "NYN"],
          ],
        },
        Bob: { ranking: ["NNY", ["NNN", "YNN", "NYN", "YYN", "YNY"], "NYY", "YYY"] },
      },
    },
    problems: [],
    notes: [
      { kind: "kept", code: "decision-makers", params: { count: 2 } },
      { kind: "kept", code: "rankings", params: { count: 2 } },
      { kind: "lost", code: "nfg-payoffs", params: {} },
    ],
  })
})

test.each([
  ["decisionMakers:\n  a: { options: { x: { oneWay: taken } } }", "nfg-one-way", { option: "x" }],
  [
    "decisionMakers:\n  a: { options: { x: {}, y: {} } }\ninfeasible: [x and y]",
    "nfg-infeasible",
    { feasible: 3, options: 2 },
  ],
  ["decisionMakers:\n  a: { options: { x: {}, y: {} } }\nmerge: [x]", "nfg-merge", { count: 1 }],
  [
    "decisionMakers:\n  a: { options: { x: {} } }\nnoMove: [{ by: a, from: x, to: not x }]",
    "nfg-no-move",
    { count: 1 },
  ],
  [
    `decisionMakers:\n  a: { options: { ${Array.from({ length: 18 }, (_, i) => `x${i}: {}`).join(", ")} } }`,
    "nfg-too-large",
    { count: 2 ** 18, limit: 2 ** 17 },
  ],
])("what is no game is refused: %s", (rest, code, params) => {
  const { text, problems } = written(`parley: 1\ntitle: None\n${rest}\n`)
  expect(text).toBeNull()
  expect(problems.map((each) => [each.code, each.severity, each.params])).toEqual([[code, "error", params]])
})

test("rules that remove no state, and phrases that are lost", () => {
  const { text, problems } = written(`
parley: 1
title: Rules
decisionMakers: { a: { options: { x: { undo: Drop it } } } }
infeasible: [x and not x]
`)
  expect(text).not.toBeNull()
  expect(problems.map(({ code, params }) => [code, params])).toEqual([
    ["not-carried", { what: "phrases", count: 1 }],
  ])
})

const DILEMMA = `NFG 1 R "Prisoner's dilemma" { "Row" "Column" }
{ { "Cooperate" "Defect" } { "Cooperate" "Defect" } }
`

function equilibria({ data }: Imported): readonly string[] {
  const conflict = read(conflictText(data, "yaml")).conflict!
  const model = compile(conflict).model!
  const { states } = resultsOf({ conflict, model, analysis: analyse(model, ["nash"]) })
  return states.list!.map(({ code }) => code)
}

test("strategies of other games become options of which one is taken", () => {
  const game = readNfg(`${DILEMMA}"Known\\nwell" 2 2 3 0 0 3 1 1`, { title: "x" })
  expect(game.problems).toEqual([])
  expect(game.data).toEqual({
    parley: 1,
    title: "Prisoner's dilemma",
    summary: "Knownnwell",
    decisionMakers: {
      Row: { options: { Cooperate: {}, Defect: {} } },
      Column: { options: { Cooperate_2: { name: "Cooperate" }, Defect_2: { name: "Defect" } } },
    },
    infeasible: [{ exactlyOne: ["Cooperate", "Defect"] }, { exactlyOne: ["Cooperate_2", "Defect_2"] }],
    preferences: {
      Row: { ranking: ["NYYN", "YNYN", "NYNY", "YNNY"] },
      Column: { ranking: ["YNNY", "YNYN", "NYNY", "NYYN"] },
    },
  })
  expect(game.notes).toContainEqual({
    kind: "changed",
    code: "nfg-strategies",
    params: { dm: "Row", count: 2 },
  })
  expect(equilibria(game)).toEqual(["NYNY"])
})

test("the outcome form is read too, and outcome 0 pays nothing", () => {
  const outcomes = `{ { "both" 2, 2 } { "fool" 3 -1 } { "" -1 3 } }
1 2 3 0`
  expect(equilibria(readNfg(`${DILEMMA}"" ${outcomes}`, { title: "x" }))).toEqual(["NYNY"])
  expect(equilibria(readNfg(`${DILEMMA} ${outcomes}`, { title: "x" }))).toEqual(["NYNY"])
})

test("strategies may be numbers of them", () => {
  const { data } = readNfg('NFG 1 D "Three" { "A" "B" } { 3 1 } 1 1 2 1 3 1', { title: "x" })
  expect(data).toMatchObject({
    decisionMakers: {
      A: { options: { A_1: { name: "1" }, A_2: { name: "2" }, A_3: { name: "3" } } },
      B: { options: { B_1: { name: "1" } } },
    },
    preferences: { A: { ranking: ["NNYY", "NYNY", "YNNY"] }, B: { ranking: [["YNNY", "NYNY", "NNYY"]] } },
  })
})

test("payoffs compare exactly", () => {
  const game = (...payoffs: string[]) =>
    readNfg(`NFG 1 R "" { "A" } { { "a" "b" "c" } } ${payoffs.join(" ")}`, { title: "T" })
  const ranking = (made: Imported) =>
    (made.data as { preferences: { A: { ranking: unknown } } }).preferences.A.ranking
  expect(ranking(game("0.5", "1/2", "5e-1"))).toEqual([["YNN", "NYN", "NNY"]])
  expect(ranking(game("1/3", "0.333333333333333333333333", "-.5"))).toEqual(["YNN", "NYN", "NNY"])
  expect(ranking(game("9007199254740993", "9007199254740992", "+9007199254740994."))).toEqual([
    "NNY",
    "YNN",
    "NYN",
  ])
  expect(game("0", "0", "0").data).toMatchObject({ title: "T" })
})

test.each<[string, string, object, number, number]>([
  ["", "nfg-not-a-game", { found: "" }, 1, 1],
  ['EFG 2 R "x"', "nfg-not-a-game", { found: "EFG" }, 1, 1],
  ['NFG 2 R "x"', "nfg-version", { version: "2" }, 1, 5],
  ["NFG 1 R {", "nfg-syntax", { expected: "title", text: "{" }, 1, 9],
  ['NFG 1 R "x', "nfg-unclosed", {}, 1, 9],
  ['NFG 1 R "x" "A"', "nfg-syntax", { expected: "players", text: "A" }, 1, 13],
  ['NFG 1 R "x" { } { }', "nfg-syntax", { expected: "players", text: "{" }, 1, 17],
  ['NFG 1 R "x" { "A" } { }', "nfg-syntax", { expected: "strategies", text: "}" }, 1, 23],
  ['NFG 1 R "x" { "A" } { { } }', "nfg-no-strategy", { player: "A" }, 1, 23],
  ['NFG 1 R "x" { "A" } { 0 }', "nfg-syntax", { expected: "strategies", text: "0" }, 1, 23],
  ['NFG 1 R "x" { "A" } { 1 1 }', "nfg-syntax", { expected: "strategies", text: "}" }, 1, 25],
  ['NFG 1 R "x" { "A" "B" "C" } { 100 100 100 }', "nfg-too-large", { count: 1e6, limit: 2 ** 17 }, 1, 29],
  [`NFG 1 R "x" { "A" } { 2000 } ${"1 ".repeat(2000)}`, "too-many", { key: "options", limit: 1024 }, 1, 1],
])("%j is refused", (text, code, params, line, column) => {
  const { data, problems } = readNfg(text, { title: "x" })
  expect(data).toBeNull()
  expect(problems).toMatchObject([{ code, severity: "error", params, line, column }])
})

// Whose preferences are known all the same.
test.each<[string, string, object, number, number, string[]]>([
  [`${DILEMMA}1 2 3`, "nfg-syntax", { expected: "payoffs", text: "" }, 3, 6, []],
  [`${DILEMMA}1 2 3 4 5 6 7 8 9`, "nfg-syntax", { expected: "end", text: "9" }, 3, 17, ["Row", "Column"]],
  [`${DILEMMA}1 2 x 3 4 5 6 7`, "nfg-bad-number", { text: "x" }, 3, 5, ["Column"]],
  [`${DILEMMA}1 1/0 1 2 3 4 5 6`, "nfg-bad-number", { text: "1/0" }, 3, 3, ["Row"]],
  [`${DILEMMA}1e9999 2 3 4 5 6 7 8`, "nfg-bad-number", { text: "1e9999" }, 3, 1, ["Column"]],
  [`${DILEMMA}{ { "" 1 1 } } 2 1 1 1`, "nfg-unknown-outcome", { text: "2", count: 1 }, 3, 16, []],
])("%j is read as far as it goes, and marked", (text, code, params, line, column, known) => {
  const { data, problems } = readNfg(text, { title: "x" })
  expect(problems).toMatchObject([{ code, severity: "error", params, line, column }])
  expect(Object.keys((data as { preferences: object }).preferences)).toEqual(known)
  expect(data).toMatchObject({ review: [{ imported: code, at: ["preferences"] }] })
})

test("a fraction without its lower number is read, and said", () => {
  const { data, problems } = readNfg('NFG 1 R "slash" { "A" "B" } { 2 2 }\n3/ 1 2 3 4 5 6 7', { title: "" })
  expect(problems).toMatchObject([
    {
      code: "nfg-open-fraction",
      severity: "warning",
      params: { text: "3/", number: "3" },
      line: 2,
      column: 1,
    },
  ])
  expect(data).toMatchObject({ preferences: { A: { ranking: ["NYNY", "YNNY", "YNYN", "NYYN"] } } })
})

test("payoffs that differ by rounding are told, and kept apart", () => {
  const { data, problems } = readNfg(`${DILEMMA}0.3 1 0.30000000000000004 2 0 3 -1e-17 4`, { title: "" })
  expect(problems).toMatchObject([
    {
      code: "payoffs-nearly-equal",
      severity: "warning",
      params: { player: "Row", one: "-1e-17", other: "0", count: 2 },
    },
  ])
  expect(data).toMatchObject({ preferences: { Row: { ranking: ["NYYN", "YNYN", "YNNY", "NYNY"] } } })
})

// A ranking of all their states by each would be more than a file can hold.
const MANY = (players: number, wants: (i: number) => string) => `parley: 1
title: Many
decisionMakers:
${Array.from({ length: players }, (_, i) => `  m${i}: { options: { o${i}: {} } }`).join("\n")}
preferences:
${Array.from({ length: players }, (_, i) => `  m${i}: ${wants(i)}`).join("\n")}
`

test("a game whose rankings would be too long goes by statements, if it can, and is read back equal", () => {
  const text = MANY(14, (i) => `[o${(i + 1) % 14} or o${(i + 2) % 14}, not o${i}]`)
  const again = readNfg(written(text).text!, { title: "" })
  expect(again.problems).toEqual([])
  expect(again.notes).toContainEqual({ kind: "kept", code: "statements", params: { count: 28 } })
  const [one, other] = [text, conflictText(again.data, "yaml")].map(
    (each) => compile(read(each).conflict!).model!,
  )
  expect(other!.ranks).toEqual(one!.ranks)
})

test("a game that could not be read back is not written", () => {
  const all = Array.from({ length: 14 }, (_, i) => `o${i}`).join(", ")
  const { text, problems } = written(MANY(14, () => `[${all}]`))
  expect(text).toBeNull()
  expect(problems).toMatchObject([{ code: "not-read-back", severity: "error" }])
})

test("damaged games are read or refused", () => {
  const games = [written(TWO).text!, `${DILEMMA}"" { { "" 1/2, 2 } { "b" .3 1e2 } } 1 2 0 1`]
  fc.assert(
    fc.property(
      fc.constantFrom(...games),
      fc.nat(200),
      fc.nat(12),
      fc.oneof(fc.string({ unit: "binary", maxLength: 4 }), fc.constantFrom('"', "{", "}", " 1 ", "-", "e9")),
      (text, at, cut, put) => {
        const { data, problems } = readNfg(text.slice(0, at) + put + text.slice(at + cut), { title: put })
        const isWrong = problems.some(({ severity }) => severity === "error")
        expect(data === null ? isWrong : Object.hasOwn(data as object, "review") === isWrong).toBe(true)
        if (data === null) return
        const reading = read(conflictText(data, "yaml"))
        expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
        expect(compile(reading.conflict!).problems).toEqual([])
      },
    ),
    { seed: 4, numRuns: runs(900) },
  )
})
