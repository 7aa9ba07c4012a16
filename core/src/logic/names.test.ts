import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Candidates, nearest, Slips } from "./names.ts"

/** Straight from the definition. */
function slowDistance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length
  const same = a.at(-1) === b.at(-1)
  let least = Math.min(
    slowDistance(a.slice(0, -1), b) + 1,
    slowDistance(a, b.slice(0, -1)) + 1,
    slowDistance(a.slice(0, -1), b.slice(0, -1)) + (same ? 0 : 1),
  )
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    least = Math.min(least, slowDistance(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return least
}

describe("slips", () => {
  it("agree with the definition up to its limit", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 5 }), (a, b, limit) => {
        expect(new Slips(a, limit).to(b)).toBe(Math.min(slowDistance(a, b), limit + 1))
      }),
      { seed: 3, numRuns: process.env.PARLEY_MUTATION ? 400 : 1500 },
    )
  })
})

describe("the nearest name", () => {
  const known = ["release", "escalate", "attack", "Attach", "ab", "go_on"]
  it.each([
    ["relase", "release"],
    ["releasse", "release"],
    ["rleease", "release"],
    ["RELEASE", "release"],
    ["attack", "attack"],
    ["ATTACH", "Attach"],
    ["attac", "attack"],
    ["escalte", "escalate"],
    ["esclat", "escalate"],
    ["AB", "ab"],
    ["goon", "go_on"],
    ["ac", null],
    ["abc", "ab"],
    ["withdraw", null],
    ["", null],
  ])("of %j is %j", (name, expected) => expect(nearest(name, known)).toBe(expected))

  it("is the earliest among equally near ones, but one that differs in case alone comes first", () => {
    expect(nearest("cart", ["card", "care"])).toBe("card")
    expect(nearest("cart", ["care", "card"])).toBe("care")
    expect(nearest("cart", ["care", "card", "CART"])).toBe("CART")
  })

  it("takes long names as wholes only", () => {
    const long = "x".repeat(65)
    expect(nearest(long, [`${long.slice(1)}y`])).toBe(null)
    expect(nearest(long, [long.toUpperCase()])).toBe(long.toUpperCase())
  })

  it("is none where nothing is known", () => expect(nearest("a", [])).toBe(null))
})

describe("many candidates", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "C"), maxLength: 7 })

  it("are looked through as they would be one by one", () => {
    const slipsAllowed = (length: number): number => (length <= 2 ? 0 : length <= 5 ? 1 : 2)
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 12 }), (name, names) => {
        const slips = names.map((each) => slowDistance(name.toLowerCase(), each.toLowerCase()))
        const fewest = Math.min(...slips)
        const expected =
          fewest === 0 || fewest <= slipsAllowed(name.length) ? names[slips.indexOf(fewest)]! : null
        expect(nearest(name, names)).toBe(names.length === 0 ? null : expected)
      }),
      { seed: 5, numRuns: process.env.PARLEY_MUTATION ? 100 : 400 },
    )
  })

  it("are asked no more once the steps are used up, but for what is known already", () => {
    const few = new Candidates(["release", "escalate"], 1)
    expect(few.nearest("relase")).toBe("release")
    expect(few.nearest("escalte")).toBe(null)
    expect(few.nearest("relase")).toBe("release")
  })
})

// As many slips as the definition allows for a length, and one more.
describe("slips allowed", () => {
  it.each([
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
    [8, 2],
    [9, 3],
    [64, 3],
    [65, 0],
  ])("in a name of %i letters: %i", (length, allowed) => {
    const name = "abcdefgh".repeat(9).slice(0, length)
    const slipped = (slips: number) => "x".repeat(slips) + name.slice(slips)
    expect(nearest(name, [slipped(allowed)])).toBe(slipped(allowed))
    expect(nearest(name, [slipped(allowed + 1)])).toBe(null)
    if (allowed === 0) return
    expect(nearest(name, [`${name}${"x".repeat(allowed)}`])).not.toBe(null)
    expect(nearest(name, [`${name}${"x".repeat(allowed + 1)}`])).toBe(null)
  })

  it("the candidate with fewest slips wins, the earliest among equals", () => {
    expect(nearest("release", ["relxxse", "relexse", "relesse"])).toBe("relexse")
    expect(nearest("release", ["relexse", "RELEASE"])).toBe("RELEASE")
  })
})
