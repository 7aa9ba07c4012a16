import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { check, type Problem, type ProblemCode, read } from "../file/index.ts"
import { parseStatement } from "../logic/index.ts"
import { words } from "./languages.ts"
import { sayProblem } from "./problem.ts"

const en = words("en")

/** The codes and params that the two lists of codes document, read from the source: types leave no trace. */
function documented(): Map<string, string[]> {
  const source = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8")
  const found = new Map<string, string[]>()
  for (const text of [source("../file/codes.ts"), source("statement-params.ts")])
    for (const [, quoted, plain, body] of text.matchAll(
      /^ {2}(?:"([a-z-]+)"|([a-z]+)): (Record<string, never>|\{[^}]*\})/gm,
    ))
      found.set(
        (quoted ?? plain)!,
        [...body!.matchAll(/(\w+): (?!never)/g)].map(([, name]) => name!),
      )
  return found
}

const told = (code: string, params: Problem["params"]): string =>
  sayProblem({ code, params, severity: "error", path: [], line: 1, column: 1 }, en)

// Params that a sentence need not show: a hint says the same, or they only choose the words.
const SILENT: Readonly<Record<string, readonly string[]>> = {
  "unknown-key": ["allowed"],
  "wrong-value": ["allowed"],
  "wrong-type": ["expected", "got"],
  "empty-value": ["expected"],
  "missing-operand": ["side"],
  "merges-nothing": ["states"],
}

test("every problem the readers document has a message, and there is no message for any other", () => {
  const codes = [...documented().keys()]
  expect(codes.length).toBeGreaterThan(90)
  const statementCodes = readFileSync(new URL("../logic/parse.ts", import.meta.url), "utf8")
    .split("export type StatementProblemCode =")[1]!
    .split("\n\n")[0]!
    .matchAll(/"([a-z-]+)"/g)
  for (const [, code] of statementCodes) expect(codes).toContain(code)
  expect(Object.keys(en.problems).sort()).toEqual(codes.sort())
})

test("every message is whole sentences and shows what it is given", () => {
  for (const [code, names] of documented()) {
    const kinds = code === "wrong-type" || code === "empty-value"
    const params = Object.fromEntries(
      names.map((name, i) => {
        if (name === "expected") return [name, kinds ? "text, list" : 6]
        if (name === "got") return [name, kinds ? "number" : 4]
        return [name, VALUES[name] ?? `given${i}`]
      }),
    )
    const message = told(code, params)
    expect(message, code).toMatch(/^[\p{Lu}\p{N}“].*[.?]$/su)
    expect(message, code).not.toMatch(/undefined|NaN|\[object|\$\{| {2}|\.\.(?!\.)/)
    for (const name of names)
      if (!SILENT[code]?.includes(name)) expect(message, `${code} ${name}`).toContain(shown(name, params))
  }
})

const VALUES: Readonly<Record<string, string | number>> = {
  count: 7,
  limit: 5,
  bytes: 3 * 2 ** 20,
  needed: 3 * 2 ** 20,
  available: 2 ** 20,
  fits: 9,
  digits: 21,
  percent: 83,
  firstLine: 12,
  length: 123,
  supported: 1,
  first: 1,
  second: 2,
  truth: "true",
  side: "left",
  opened: "[",
}

function shown(name: string, params: Record<string, string | number>): string {
  if (name === "available") return "1 MB"
  return name === "bytes" || name === "needed"
    ? "3 MB"
    : name === "limit" && params.bytes
      ? "1 KB"
      : String(params[name])
}

test("kinds of values are named", () => {
  expect(told("wrong-type", { key: "merge", expected: "text, list", got: "number", text: "12" })).toBe(
    "“merge” should be a text or a list, not a number (12).",
  )
  expect(told("empty-value", { key: "labels", expected: "map" })).toBe(
    "“labels” has no value. It should be a map (key: value); leave the key out if there is nothing to say.",
  )
  expect(told("merges-nothing", { rule: "a", states: 0 })).toContain("in no feasible state")
  expect(told("merges-nothing", { rule: "a", states: 1 })).toContain("in only one feasible state")
})

test("a code without a message is named", () => {
  expect(told("something-new", {})).toBe("Something is wrong here that has no words yet (something-new).")
  expect(told("constructor", {})).toContain("(constructor)")
})

test("what the readers find is said plainly", () => {
  const said = (text: string) =>
    check(text).map((problem) => `${problem.line}:${problem.column} ${sayProblem(problem, en)}`)
  expect(
    said(`parley: 1
titel: T
decisionMakers:
  a: { options: { x: {}, y: {} } }
preferences:
  a: [x adn y, z, "x => y"]
`),
  ).toEqual([
    "2:1 “titel” means nothing here. Did you mean “title”?",
    "6:9 “adn” does not join parts of a statement. Did you mean “and”?",
    "6:16 There is no option “z”.",
    "6:22 “=>” is not a sign of statements. For “a => b” write “b if a”.",
  ])
  expect(
    said(`parley: 1
title: T
decisionMakers:
  a: { options: { x: {}, y: {} } }
preferences:
  a: { ranking: [YY, NN, YN] }
scenarios:
  late: { changes: { infeasible: [x, not x] } }
`),
  ).toEqual([
    "6:3 The ranking of “a” leaves out 1 feasible state: NY. Name every feasible state once.",
    "8:22 In the scenario “late”: No state is feasible: the rules under “infeasible” leave no combination of options. Loosen at least one of them.",
  ])
})

test("numbers of things are grouped and counted", () => {
  expect(told("more-problems", { count: 1 })).toBe("1 more problem is not told. Mend those above first.")
  expect(told("more-problems", { count: 2 })).toBe("2 more problems are not told. Mend those above first.")
  expect(told("too-many-states", { count: "1152921504606846976", limit: "16777216" })).toContain(
    "1,152,921,504,606,846,976 states are feasible, and at most 16,777,216 are worked with.",
  )
  expect(told("ranking-misses", { dm: "a", states: "NY, YN", count: 9 })).toContain(
    "9 feasible states: NY, YN and 7 more.",
  )
})

test("texts from a file cannot break the line or the terminal", () => {
  expect(told("unknown-option", { name: "a\u001b[31m\nb\u202e", hint: "" })).toContain("“a [31m b”")
})

test("faults of the engine say what would fit", () => {
  expect(sayProblem({ kind: "too-many-states", needed: 2n ** 30n, allowed: 1024 }, en)).toMatch(
    /1,073,741,824 states .* 1,024 .* --limit-states\.$/,
  )
  // The flag goes no further than 2^31.
  expect(sayProblem({ kind: "too-many-states", needed: 2n ** 40n, allowed: 1024 }, en)).toMatch(
    /1,099,511,627,776 states .* or leave out options\.$/,
  )
  expect(
    sayProblem({ kind: "too-much-memory", states: 8000, needed: 2 ** 30, allowed: 2 ** 29, fits: 3900 }, en),
  ).toMatch(/^8,000 feasible states .* 1,024 MB .* 512 MB .* 3,900 .* --max-memory\.$/)
  expect(sayProblem({ kind: "too-many-moves", needed: 10n ** 12n, allowed: 5 }, en)).toContain(
    "1,000,000,000,000 moves",
  )
  expect(sayProblem({ kind: "too-much-choice-work", needed: 11n, allowed: 10 }, en)).toContain("More than 10")
  expect(sayProblem({ kind: "too-many-coalitions", needed: 65519n, allowed: 2048 }, en)).toMatch(
    /65,519 coalitions, .* 2,048 .* 11 decision makers/,
  )
  expect(sayProblem({ kind: "too-much-coalition-work", needed: 10n ** 12n, allowed: 5 }, en)).toContain(
    "1,000,000,000,000 steps",
  )
  expect(sayProblem({ kind: "too-many-choices", needed: 4000n, allowed: 1000 }, en)).toContain("4,000")
  expect(sayProblem({ kind: "aborted" }, en)).toBe("The work was stopped before it was done.")
  expect(sayProblem({ kind: "no-feasible-state" }, en)).toContain("No state is feasible")
  expect(sayProblem({ kind: "too-entangled" }, en)).toContain("entangled")
  expect(sayProblem({ kind: "overlapping-merges", first: 0, second: 1, example: "YN" }, en)).toContain(
    "Entries 1 and 2 of “merge” both hold in YN",
  )
  expect(
    sayProblem(
      { kind: "ranking", dm: 1, missing: ["NN"], missingCount: 3, repeated: ["YY"], invented: ["YN"] },
      en,
    ),
  ).toBe(
    "The ranking of decision maker 2 leaves out NN and 2 more, repeats YY and names YN, which is not feasible. Name every feasible state once.",
  )
})

test("every problem of a statement reaches its message", () => {
  const names = { known: ["a", "b"], resolve: (name: string) => ["a", "b"].indexOf(name) }
  const of = (text: string) => {
    const { problems } = parseStatement(text, {
      ...names,
      resolve: (n) => (names.known.includes(n) ? 0 : null),
    })
    return problems.map(({ code, params }) => told(code satisfies ProblemCode, params))
  }
  expect(of("if a then b")).toEqual(["The condition comes last. Write “b if a”."])
  expect(of("a && b")).toEqual(["“&&” is not a sign of statements. Write “&”."])
  expect(of("a <= b")).toEqual(["“<=” is not a sign of statements. Write “if”."])
  expect(of("a != b")).toEqual(["“!=” is not a sign of statements. For “a != b” write “not (a iff b)”."])
  expect(of("a implies b")).toEqual([
    "“implies” does not join parts of a statement. For “a implies b” write “b if a”.",
  ])
  expect(of("a if b iff a")).toEqual([
    "“if” and “iff” in a row can be read in two ways. Set parentheses: (a if b) iff a.",
  ])
  expect(of("a and")).toEqual([
    "Something is missing after “and”: the name of an option, or a part in parentheses.",
  ])
})

test("with the conflict, what is wrong with its model is said in its words instead of its ids", () => {
  const text = `parley: 1
title: A dam
decisionMakers:
  syr: { name: Syria, options: { rel: { name: Release water, done: water flows, notDone: the dam is shut } } }
  irq: { name: Iraq, options: { att: { name: Attack }, mass: { name: Mass troops } } }
infeasible: [att and not mass, att and not mass and rel]
preferences:
  syr: [not att, att if rel and att]
  irq: []
`
  const { conflict } = read(text)
  const said = (tag: string, of: typeof conflict): string =>
    check(text)
      .map((problem) => sayProblem(problem, words(tag), of))
      .join("\n")
  expect(said("en", conflict)).toContain("“Iraq” has no preferences")
  expect(said("en", conflict)).toMatch(/“[^”]*water flows[^”]*”/)
  for (const tag of ["en", "es"]) {
    expect(said(tag, conflict)).not.toMatch(/\b(?:syr|irq|rel|att)\b/)
    expect(said(tag, null)).toMatch(/\b(?:syr|irq|rel|att)\b/)
  }
})
