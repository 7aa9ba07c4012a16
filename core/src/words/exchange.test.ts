import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { words } from "./languages.ts"
import { sayProblem } from "./problem.ts"

const en = words("en")
const FORMATS = new URL("../render/", import.meta.url)
const sources = readdirSync(FORMATS)
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(new URL(file, FORMATS), "utf8"))

function codes(pattern: RegExp): string[] {
  return sources.flatMap((source) => [...source.matchAll(pattern)].map(([, code]) => code!))
}

const told = (code: string, params: Readonly<Record<string, string | number>>) =>
  sayProblem({ code, params, severity: "error", path: [], line: 1, column: 1 }, en)

test("whatever readers and writers of other formats find has a message", () => {
  const found = codes(/(?:faults\.(?:error|warning|add)|refused|new Fault)\(\s*"([a-z]+(?:-[a-z]+)+)"/g)
  expect(found.length).toBeGreaterThan(30)
  for (const code of found) expect({ ...en.problems, ...en.exchange }, code).toHaveProperty([code])
})

test("whatever an import notes has words", () => {
  const found = [...codes(/note\("(?:kept|changed|lost)", "([a-z-]+)"/g), ...codes(/kept\(\s*"([a-z-]+)"/g)]
  expect(found.length).toBeGreaterThan(10)
  for (const code of found) expect(en.notes, code).toHaveProperty([code])
})

test("messages show what they are given", () => {
  const source = readFileSync(new URL("exchange-params.ts", import.meta.url), "utf8")
  const entries = [...source.matchAll(/^ {2}"?([a-z-]+)"?: (Record<string, never>|\{[^}]*\})/gm)]
  expect(entries.length).toBe(Object.keys(en.exchange).length + Object.keys(en.notes).length)
  const [problems, notes] = source.split("export interface NoteParams")
  const paramsOf = (body: string) =>
    Object.fromEntries(
      [...body.matchAll(/(\w+): (string|number)/g)].map(([, name, type], i) => [
        name!,
        type === "number" ? 70 + i : `given${i}`,
      ]),
    )
  for (const [, code, body] of entries) {
    const params = paramsOf(body!)
    const isNote = !problems!.includes(`  "${code}": ${body}`) && notes!.includes(body!)
    const message = isNote ? en.cli.note({ kind: "changed", code: code!, params }) : told(code!, params)
    expect(message, code).toMatch(/\.$/)
    expect(message, code).not.toMatch(/undefined|NaN| {2}/)
    for (const value of Object.values(params)) {
      const isLast = code === "gmcr-unknown-option" && typeof value === "number"
      expect(message, code).toContain(String(isLast ? value - 1 : value))
    }
  }
})

test("losses and notes are told by what they are", () => {
  expect(told("not-carried", { what: "scenarios", count: 2 })).toBe("The format does not carry 2 scenarios.")
  expect(told("not-carried", { what: "statusQuo", count: 1 })).toBe(
    "The format does not carry what holds today.",
  )
  expect(en.cli.note({ kind: "lost", code: "gmcr-payoffs", params: {} })).toBe(
    "left out: the payoffs, which that program never reads.",
  )
  expect(en.cli.note({ kind: "kept", code: "something", params: {} })).toBe("kept: something.")
  expect(told("gmcr-coalitions", { missing: "A, B", repeated: "", unknown: "7" })).toBe(
    "“coalitions” should name every decision maker once. Missing: A, B; no decision maker: 7. They are reset, as that program does it: everybody stands alone.",
  )
})
