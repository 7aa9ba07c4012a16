import { expect, test } from "vitest"
import { capture } from "./capture.ts"

const VENEZUELA = "cases/venezuela-2024/conflict.yaml"
const FEW = ["--samples", "200"]
const WHOLE = capture(["sure", VENEZUELA, ...FEW]).out

interface Step {
  readonly path: readonly unknown[]
}

interface Told {
  readonly idle: readonly unknown[]
  readonly steps: readonly (Step & { readonly vanish: readonly string[] })[]
  readonly outcomes: readonly { readonly breaks: number | null; readonly by: readonly (readonly Step[])[] }[]
}

const dataOf = (...flags: string[]): Told =>
  JSON.parse(capture(["sure", VENEZUELA, ...FEW, "--json", ...flags]).out) as Told

test("a paragraph of at most five lines says what today stands on, what is least sure, and what nothing hangs on", () => {
  const lines = WHOLE.slice(0, WHOLE.indexOf("\n\n")).split("\n")
  expect(lines.length).toBeLessThanOrEqual(5)
  const said = lines.join(" ")
  const { steps, idle } = dataOf()
  // Today's is state 50.
  const grounds = new Set(
    steps.filter(({ vanish }) => vanish.includes("YNNNNYYN")).map(({ path }) => path.join()),
  )
  expect(said).toContain(`stands on ${grounds.size} parts of the model. Least sure`)
  expect(said).toMatch(/Least sure of what outcomes hang on: the wish of [^“]+“[^”]+” and \d+ more\./)
  expect(idle.length).toBeGreaterThan(1)
  expect(said).toContain(`Nothing that was looked at hangs on ${idle.length} parts of the model.`)
}, 60_000)

test("of one state all single steps that break it are told, and nothing of others", () => {
  const { out } = capture(["sure", VENEZUELA, ...FEW, "--state", "50"])
  const { outcomes } = dataOf("--state", "50")
  const most = Math.max(...outcomes.map(({ by }) => new Set(by.map(([step]) => step!.path.join())).size))
  expect(outcomes.map(({ breaks }) => breaks)).toContain(1)
  expect(most).toBeGreaterThan(3)
  const sentence = /one step breaks it: ([^.]*)\./.exec(out.replace(/\s+/g, " "))![1]!
  // What a wish says may hold a semicolon of its own.
  expect(sentence.replaceAll(/“[^”]*”/g, "").split("; ")).toHaveLength(most)
  expect(out).not.toMatch(/or (?:one of|one other)/)
  for (const left of ["What each part of the model does", "What makes no difference", "Where it ends"])
    expect(out).not.toContain(left)
  const names = [...out.matchAll(/[”\w] \((\d+)\)(?! of)/g)].map(([, number]) => number)
  expect(new Set(names)).toEqual(new Set(["50"]))
}, 60_000)

test("statements and rules are told by what they say, and never by a number", () => {
  expect(
    WHOLE.match(/the wish of (?:Washington|Maduro's\s+government|Venezuela's\s+opposition)\s+“/g)!.length,
  ).toBeGreaterThan(9)
  expect(WHOLE).not.toMatch(/\b(?:statement|rule|state)s? \d/i)
}, 60_000)

test("a source without a publisher is quoted once, by its title", () => {
  for (const language of ["en", "es"]) {
    const { out } = capture(["sure", "cases/chicken/conflict.yaml", "--samples", "10", "--lang", language])
    expect(out.replaceAll(/\s+/g, " ")).toMatch(/[“«]D\. M\. Kilgour/)
    expect(out).not.toMatch(/[“«]\s*[“«]|[”»]\s*[”»]/)
  }
})
