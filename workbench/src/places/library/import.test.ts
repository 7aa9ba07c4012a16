import { expect, test } from "vitest"
import { incoming } from "./import.ts"

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
  expect(incoming("a.yaml", bytes("parley: 1"), 3, "c")).toMatchObject({ why: "too-big" })
  expect(take("holiday.txt", "dear diary")).toMatchObject({ why: "unknown" })
})
