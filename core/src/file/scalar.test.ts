import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { stringify } from "yaml"
import { runs } from "../../../checks/runs.ts"
import { Report } from "./report.ts"
import { locateIn } from "./scalar.ts"
import { Source } from "./source.ts"
import { at, type Leaf } from "./tree.ts"
import { parseYaml } from "./yaml.ts"

function leafOf(file: string): Leaf {
  const source = new Source(file)
  const tree = parseYaml(source, new Report(source))
  return at(tree ?? undefined, "a") as Leaf
}

describe("locateIn", () => {
  it.each([
    ["a: foo", [3, 4, 5, 6]],
    ["a: 'f''o'", [4, 5, 7, 8]],
    ['a: "f\\x41\\u0042\\n"', [4, 5, 9, 15, 17]],
    ['a: "\\U0001F600o"', [4, 4, 14, 15]],
    ['a: "f\\\n  o"', [4, 9, 10]],
    ["a: f\n  o", [3, 4, 7, 8]],
    ['a: "f\n\n\n  \\tg"', [4, 5, 5, 10, 12, 13]],
    ["a: |\n  f\n  o\n", [7, 8, 11, 12, 13]],
    ["a: >- # why\n  f\n  o\n", [14, 15, 18, 19]],
  ])("places the characters of %j", (file, places) => {
    const leaf = leafOf(file)
    const locate = locateIn(leaf, file)
    const length = String(leaf.value).length
    expect(Array.from({ length: length + 1 }, (_, i) => locate(i))).toEqual(places)
  })

  it("places every letter of any text in any style", () => {
    const text = fc.array(fc.constantFrom("ab", "c", " ", "\n", "'", '"', "\\", "(", "é", "😀", "\t"), {
      minLength: 1,
    })
    const style = fc.constantFrom("PLAIN", "QUOTE_SINGLE", "QUOTE_DOUBLE", "BLOCK_LITERAL", "BLOCK_FOLDED")
    fc.assert(
      fc.property(text, style, (parts, defaultStringType) => {
        const file = stringify(
          { a: parts.join("") },
          { defaultStringType: defaultStringType as "PLAIN", lineWidth: 20 },
        )
        // The library folds in the middle of a letter of two units, too, which no file can hold.
        fc.pre(!/\p{Surrogate}/u.test(file))
        const leaf = leafOf(file)
        // Folding does not keep every space: what counts is the value read.
        const value = String(leaf.value)
        const locate = locateIn(leaf, file)
        let last = leaf.from
        for (let i = 0; i <= value.length; i++) {
          const place = locate(i)
          expect(place).toBeGreaterThanOrEqual(last)
          expect(place).toBeLessThanOrEqual(leaf.to)
          if (/[abc()é]/.test(value[i] ?? "")) expect(file[place]).toBe(value[i])
          last = place
        }
      }),
      { seed: 11, numRuns: runs(2000) },
    )
  })
})
