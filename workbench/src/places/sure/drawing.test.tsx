import { expect, test } from "vitest"
import { readOf, shown, two } from "../../page/sample.tsx"
import { Drawing } from "./drawing.tsx"

const valuesOf = (markup: string) =>
  [...markup.matchAll(/type="text"[^>]*value="([^"]*)"/g)].map(([, value]) => value)

test("chances are those of the address, else the usual ones", () => {
  expect(valuesOf(shown(<Drawing />, two()))).toEqual(["5", "20", "40"])
  expect(valuesOf(shown(<Drawing />, two(), { chances: [0, 10, 100] }))).toEqual(["0", "10", "100"])
  expect(readOf(shown(<Drawing />, two()))).not.toContain("As usual")
})

test("scenarios that the file calls likely are named, but not while one of them is looked at", () => {
  const likely = two().replace("name: Later on,", "name: Later on, probability: 0.3,")
  expect(readOf(shown(<Drawing />, likely))).toContain("“Later on” in 30 of 100")
  expect(readOf(shown(<Drawing />, likely, { scenario: "later" }))).not.toContain("30 of 100")
  expect(readOf(shown(<Drawing />, two()))).not.toContain("of a scenario")
})
