import { read } from "@parley/core"
import { reviewOf } from "@parley/core/file"
import { expect, test } from "vitest"
import { hasErrors, incoming } from "./import.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const MOST = 1_000_000
const take = (name: string, text: string) => incoming(name, bytes(text), MOST, "conflict")

test("a conflict file is taken byte for byte, comments, mark and line ends included", () => {
  const text = "\ufeff# why\r\nparley: 1\r\ntitle: T\r\ndecisionMakers:\r\n  a: { options: { x: {} } }\r\n"
  expect(take("My File.YML", text)).toMatchObject({ kind: "conflict", path: "my-file.yml", text, asIs: true })
})

test("a conflict file with errors is taken all the same", () => {
  const file = take("x.yaml", "parley: 1\ntitle: [\n")
  expect(file.kind).toBe("conflict")
  expect(file.problems.length).toBeGreaterThan(0)
})

test("a game becomes a conflict, and it is said what was made of it", () => {
  const nfg = 'NFG 1 R "Dilemma" { "A" "B" } { 2 2 }\n\n3 3 4 1 1 4 2 2\n'
  const file = take("Dilemma.nfg", nfg)
  expect(file).toMatchObject({ kind: "conflict", path: "dilemma.yaml", asIs: false })
  expect(file.kind === "conflict" && file.notes.length).toBeGreaterThan(0)
  expect(take("no-ending", nfg).kind).toBe("conflict")
})

test("another program's file with errors is taken in, what was wrong marked for review", () => {
  const makers = [
    { name: "One", options: [0], preferences: [], misperceptions: [] },
    { name: "Two", options: [1], preferences: [], misperceptions: [] },
  ]
  const options = ["Go", "Stay", "Nobody's"].map((name) => ({ name, permittedDirection: "both" }))
  const content = { decisionMakers: makers, coalitions: [0, 1], options, infeasibles: [], version: "0.4.5" }
  const file = take("x.gmcr", JSON.stringify(content))
  expect(file.kind).toBe("conflict")
  expect(hasErrors(file)).toBe(true)
  expect(file.kind === "conflict" && reviewOf(read(file.text)).length).toBeGreaterThan(0)
})

test.each([
  ["x.gmcr", "{"],
  ["x.gmcr", '{"a":1}'],
  ["x.nfg", "nonsense"],
  ["x.yaml", "a: b"],
  ["x.json", "[1,2,3]"],
  ["x.yaml", ""],
])("%s with %j is refused with a reason", (name, text) => {
  const file = take(name, text)
  expect(file).toMatchObject({ kind: "refused", why: "" })
  expect(file.problems.length).toBeGreaterThan(0)
})

test("what is no text, too big or of no known kind is refused", () => {
  expect(incoming("a.yaml", new Uint8Array([0xff, 0xfe, 0x00]), MOST, "c")).toMatchObject({ why: "not-text" })
  expect(incoming("a.docx", new Uint8Array([0x50, 0x4b, 0xff, 0x00]), MOST, "c")).toMatchObject({
    why: "unknown",
  })
  expect(incoming("a.yaml", bytes("parley: 1"), 3, "c")).toMatchObject({ why: "too-big" })
  expect(take("holiday.txt", "dear diary")).toMatchObject({ why: "unknown" })
})
