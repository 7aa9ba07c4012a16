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
  const told = Number(/stands on .*? and (\d+) more\. Least sure/.exec(said)![1])
  expect(grounds.size - told).toBeGreaterThan(0)
  expect(grounds.size - told).toBeLessThan(4)
  expect(idle.length).toBeGreaterThan(0)
  expect(said).toContain("Nothing that was looked at hangs on statement")
}, 60_000)

test("of one state all single steps that break it are told, and nothing of others", () => {
  const { out } = capture(["sure", VENEZUELA, ...FEW, "--state", "50"])
  const { outcomes } = dataOf("--state", "50")
  const most = Math.max(...outcomes.map(({ by }) => new Set(by.map(([step]) => step!.path.join())).size))
  expect(outcomes.map(({ breaks }) => breaks)).toContain(1)
  expect(most).toBeGreaterThan(3)
  const sentence = /one step breaks it: ([^.]*)\./.exec(out.replace(/\s+/g, " "))![1]!
  expect(sentence.split("; ")).toHaveLength(most)
  expect(out).not.toMatch(/or (?:one of|one other)/)
  for (const left of ["What each part of the model does", "What makes no difference", "Where it ends"])
    expect(out).not.toContain(left)
  const names = [...out.matchAll(/\bstates? (\d+)|^The stand-off \((\d+)\)/gim)].map(
    ([, one, two]) => one ?? two,
  )
  expect(new Set(names)).toEqual(new Set(["50"]))
}, 60_000)

test("statements named by their places are told with what they say, once", () => {
  const section = WHOLE.slice(
    WHOLE.indexOf("What the outcomes survive"),
    WHOLE.indexOf("What would make others hold"),
  )
  const [before, listed] = section.replace(/\s+/g, " ").split("What is named here:") as [string, string]
  const named = [
    ...before.matchAll(/statement \d+ of (?:Washington|Maduro's government|Venezuela's opposition)/g),
  ]
  for (const name of new Set(named.map(([each]) => each.replace("s", "S"))))
    expect(listed.split(`${name}: `), name).toHaveLength(2)
  expect(named.length).toBeGreaterThan(3)
}, 60_000)

test("a source without a publisher is quoted once, by its title", () => {
  for (const language of ["en", "es"]) {
    const { out } = capture(["sure", "cases/chicken/conflict.yaml", "--samples", "10", "--lang", language])
    expect(out.replaceAll(/\s+/g, " ")).toMatch(/[“«]D\. M\. Kilgour/)
    expect(out).not.toMatch(/[“«]\s*[“«]|[”»]\s*[”»]/)
  }
})
