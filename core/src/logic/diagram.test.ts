import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { runs } from "../../../checks/runs.ts"
import { type Diagram, Diagrams, EVERYWHERE, MAX_OPTIONS, NOWHERE, TooManyNodes } from "./diagram.ts"
import { and, evaluate, FALSE, type Formula, not, option, or, TRUE } from "./formula.ts"

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const iff = (left: Formula, right: Formula): Formula => ({ kind: "iff", left, right })
const pairs = (options: number): Formula[] =>
  range(options).flatMap((b) => range(b).map((a) => and([option(a), option(b)])))
const exactlyOne = (options: readonly number[]): Formula =>
  or(options.map((one) => and(options.map((each) => (each === one ? option(each) : not(option(each)))))))
const chain = (options: number): Formula[] =>
  range(options - 1).map((each) => and([option(each), not(option(each + 1))]))

function formulas(options: number): fc.Arbitrary<Formula> {
  return fc.letrec<{ any: Formula; deep: Formula }>((tie) => ({
    any: fc.oneof(
      { depthSize: 1.5 },
      ...(options > 0 ? [fc.nat(options - 1).map(option)] : []),
      fc.constantFrom(TRUE, FALSE),
      tie("deep"),
    ),
    deep: fc.oneof(
      tie("any").map(not),
      fc.array(tie("any"), { maxLength: 5 }).map((of): Formula => ({ kind: "and", of })),
      fc.array(tie("any"), { maxLength: 5 }).map((of): Formula => ({ kind: "or", of })),
      fc
        .tuple(tie("any"), tie("any"))
        .map(([consequence, condition]): Formula => ({ kind: "if", then: consequence, condition })),
      fc.tuple(tie("any"), tie("any")).map(([left, right]) => iff(left, right)),
    ),
  })).any
}

/** The codes of the states where a formula is true, by looking at all of them. */
const codesOf = (formula: Formula, options: number): number[] =>
  range(2 ** options).filter((code) => evaluate(formula, (each) => ((code >> each) & 1) === 1))

const codes = (diagrams: Diagrams, diagram: Diagram): number[] => [...diagrams.satisfying(diagram, 2 ** 20)]

const problemSize = fc.integer({ min: 1, max: 10 })

describe("diagrams against truth tables (SPEC L8)", () => {
  it("hold the states where a formula is true", () => {
    const sample = problemSize.chain((options) => fc.tuple(fc.constant(options), formulas(options)))
    fc.assert(
      fc.property(sample, ([options, formula]) => {
        const diagrams = new Diagrams(options)
        const diagram = diagrams.of(formula)
        const expected = codesOf(formula, options)
        expect(codes(diagrams, diagram)).toEqual(expected)
        expect(diagrams.count(diagram)).toBe(BigInt(expected.length))
        const inside = new Set(expected)
        for (const code of range(2 ** Math.min(options, 6))) {
          expect(diagrams.evaluate(diagram, (each) => ((code >> each) & 1) === 1)).toBe(inside.has(code))
        }
      }),
      { seed: 31, numRuns: runs(3000) },
    )
  })

  it("are the same for formulas that are true in the same states, and only for these", () => {
    const diagrams = new Diagrams(3)
    fc.assert(
      fc.property(formulas(3), formulas(3), (a, b) => {
        const same = codesOf(a, 3).join() === codesOf(b, 3).join()
        expect(diagrams.of(a) === diagrams.of(b)).toBe(same)
      }),
      { seed: 32, numRuns: runs(3000) },
    )
    expect(diagrams.nodes).toBeLessThanOrEqual(2 + 3 * 2 ** 8)
  })

  it("combine like the sets they are", () => {
    fc.assert(
      fc.property(formulas(6), formulas(6), (a, b) => {
        const diagrams = new Diagrams(6)
        const [x, y] = [diagrams.of(a), diagrams.of(b)]
        expect(diagrams.and(x, y)).toBe(diagrams.of(and([a, b])))
        expect(diagrams.or(x, y)).toBe(diagrams.of(or([a, b])))
        expect(diagrams.iff(x, y)).toBe(diagrams.of(iff(a, b)))
        expect(codes(diagrams, diagrams.and(x, y))).toEqual(codesOf(and([a, b]), 6))
        expect(codes(diagrams, diagrams.or(x, y))).toEqual(codesOf(or([a, b]), 6))
        expect(codes(diagrams, diagrams.iff(x, y))).toEqual(codesOf(iff(a, b), 6))
        expect(codes(diagrams, diagrams.not(x))).toEqual(codesOf(not(a), 6))
      }),
      { seed: 33, numRuns: runs(1000) },
    )
  })

  it("leave what no rule removes, and no other nodes", () => {
    const sample = problemSize.chain((options) =>
      fc.tuple(fc.constant(options), fc.array(formulas(options), { maxLength: 6 }), formulas(options)),
    )
    fc.assert(
      fc.property(sample, ([options, rules, before]) => {
        const diagrams = new Diagrams(options)
        const earlier = diagrams.of(before)
        const nodes = diagrams.nodes
        const left = diagrams.outside(rules)
        expect(codes(diagrams, left)).toEqual(codesOf(not(or(rules)), options))
        expect(diagrams.nodes).toBeLessThanOrEqual(nodes + diagrams.size(left))
        // What was there stays, and the table of nodes still finds it.
        expect(codes(diagrams, earlier)).toEqual(codesOf(before, options))
        expect(diagrams.of(before)).toBe(earlier)
        expect(diagrams.of(not(or(rules)))).toBe(left)
      }),
      { seed: 34, numRuns: runs(2000) },
    )
  })

  it("give back what is made within", () => {
    fc.assert(
      fc.property(formulas(5), formulas(5), formulas(5), (a, b, c) => {
        const diagrams = new Diagrams(5)
        const kept = diagrams.of(a)
        const nodes = diagrams.nodes
        expect(diagrams.within(() => codes(diagrams, diagrams.of(b)))).toEqual(codesOf(b, 5))
        expect(diagrams.nodes).toBe(nodes)
        expect(codes(diagrams, diagrams.of(c))).toEqual(codesOf(c, 5))
        expect(diagrams.of(a)).toBe(kept)
      }),
      { seed: 35, numRuns: runs(1000) },
    )
  })
})

describe("codes", () => {
  it("come in words, the least significant first, in increasing order", () => {
    const diagrams = new Diagrams(70)
    const free = [0, 31, 32, 63, 64, 69]
    const fixed = range(70).filter((each) => !free.includes(each) && each !== 40)
    const diagram = diagrams.outside([...fixed.map(option), not(option(40))])
    expect(diagrams.count(diagram)).toBe(64n)
    const flat = diagrams.satisfying(diagram, 1000)
    expect(flat.length).toBe(3 * 64)
    const found = range(64).map((state) =>
      [2, 1, 0].reduce((code, word) => (code << 32n) | BigInt(flat[3 * state + word]!), 0n),
    )
    const expected = range(64).map((choice) =>
      free.reduce((code, each, place) => code | (BigInt((choice >> place) & 1) << BigInt(each)), 1n << 40n),
    )
    expect(found).toEqual(expected)
  })

  it("are the first ones where there are more than asked for", () => {
    const diagrams = new Diagrams(8)
    const odd = diagrams.option(0)
    expect([...diagrams.satisfying(odd, 3)]).toEqual([1, 3, 5])
    expect([...diagrams.satisfying(odd, 2.9)]).toEqual([1, 3])
    expect([...diagrams.satisfying(odd, 0)]).toEqual([])
    expect(diagrams.satisfying(odd, Number.POSITIVE_INFINITY).length).toBe(128)
    expect([...diagrams.satisfying(NOWHERE, 5)]).toEqual([])
    expect(() => diagrams.satisfying(odd, -1)).toThrow(RangeError)
    expect(() => diagrams.satisfying(odd, Number.NaN)).toThrow(RangeError)
  })

  it("are visited until the visitor has enough", () => {
    const diagrams = new Diagrams(4)
    const seen: number[] = []
    diagrams.forEach(diagrams.of(or([option(1), option(3)])), ([code]) => seen.push(code!) < 4)
    expect(seen).toEqual([2, 3, 6, 7])
    seen.length = 0
    diagrams.forEach(diagrams.option(3), ([code]) => {
      seen.push(code!)
      return undefined
    })
    expect(seen).toEqual([8, 9, 10, 11, 12, 13, 14, 15])
  })

  it("have no words where there are no options", () => {
    const diagrams = new Diagrams(0)
    expect([diagrams.count(EVERYWHERE), diagrams.count(NOWHERE)]).toEqual([1n, 0n])
    expect(diagrams.of(not(FALSE))).toBe(EVERYWHERE)
    expect(diagrams.satisfying(EVERYWHERE, 9).length).toBe(0)
    let visits = 0
    diagrams.forEach(EVERYWHERE, ({ length }) => {
      visits += 1 + length
      return true
    })
    expect(visits).toBe(1)
  })
})

// Code under mutation is instrumented and many times slower: sizes are left to the ordinary run.
describe.skipIf(process.env.PARLEY_MUTATION)("many options", () => {
  const left = (options: number, rules: readonly Formula[]): [bigint, number] => {
    const diagrams = new Diagrams(options)
    const diagram = diagrams.outside(rules)
    return [diagrams.count(diagram), diagrams.size(diagram)]
  }

  it("under rules on pairs", () => {
    expect(left(60, pairs(60))).toEqual([61n, 118])
    expect(left(256, pairs(256))[0]).toBe(257n)
  })

  it("under exactly one of many", () => {
    expect(left(60, [not(exactlyOne(range(60)))])).toEqual([60n, 119])
    const groups = range(20).map((group) => not(exactlyOne(range(10).map((each) => 10 * group + each))))
    expect(left(200, groups)[0]).toBe(10n ** 20n)
  })

  it("under a chain of requirements", () => {
    expect(left(200, chain(200))[0]).toBe(201n)
    expect(left(MAX_OPTIONS, chain(MAX_OPTIONS))[0]).toBe(BigInt(MAX_OPTIONS) + 1n)
  })

  it("where only the most restrictive rule, seen first, keeps the others small", () => {
    const same = range(30).map((each) => not(iff(option(each), option(30 + each))))
    expect(left(60, [...same, not(exactlyOne(range(30).map((each) => 30 + each)))])[0]).toBe(30n)
    expect(left(60, [...same, not(exactlyOne(range(30)))])[0]).toBe(30n)
  })

  it("where only the order of options keeps them small", () => {
    const same = range(30).map((each) => not(iff(option(each), option(30 + each))))
    expect(left(60, [...same, ...pairs(30)])[0]).toBe(31n)
  })

  it("under thousands of patterns", () => {
    const rules = range(4096).map((code) =>
      and(range(24).map((each) => ((((code * 4099) >> each) & 1) === 1 ? option(each) : not(option(each))))),
    )
    expect(left(24, rules)[0]).toBe(2n ** 24n - 4096n)
  })

  it("writes a million codes", () => {
    const diagrams = new Diagrams(20)
    const all = diagrams.satisfying(EVERYWHERE, 1_000_000)
    expect(all.length).toBe(1_000_000)
    expect(all.every((code, index) => code === index)).toBe(true)
  })
})

describe("limits", () => {
  const entangled = (options: number): Formula[] =>
    range(options).map((each) => not(iff(option(each), option(options + each))))

  it("stops with a typed error and stays usable", () => {
    const diagrams = new Diagrams(24, 1000)
    const kept = diagrams.of(or([option(3), option(20)]))
    const nodes = diagrams.nodes
    expect(() => diagrams.outside(entangled(12))).toThrow(TooManyNodes)
    expect(diagrams.nodes).toBe(nodes)
    expect(diagrams.of(or([option(20), option(3)]))).toBe(kept)
    expect(diagrams.count(kept)).toBe(3n << 22n)
    expect(() => diagrams.within(() => diagrams.of(and(entangled(12).map(not))))).toThrow(TooManyNodes)
    expect(diagrams.nodes).toBe(nodes)
    try {
      diagrams.outside(entangled(12))
    } catch (error) {
      expect((error as TooManyNodes).limit).toBe(1000)
      expect((error as TooManyNodes).name).toBe("TooManyNodes")
    }
    expect(diagrams.count(diagrams.outside(entangled(6)))).toBe(2n ** 18n)
  })

  it("finds room by giving back intermediate results", () => {
    // Each step leaves some nodes behind: together more than the limit, at any one time far fewer.
    const diagrams = new Diagrams(60, 5000)
    expect(diagrams.count(diagrams.outside(pairs(60)))).toBe(61n)
  })

  it("tries dearer ways where the cheap ones fail", () => {
    const diagrams = new Diagrams(34)
    const rules = entangled(17)
    const left = diagrams.outside(rules)
    expect(diagrams.count(left)).toBe(2n ** 17n)
    expect(diagrams.nodes).toBe(2 + diagrams.size(left))
  })

  it("takes only what makes sense", () => {
    for (const options of [-1, 1.5, MAX_OPTIONS + 1, Number.NaN]) {
      expect(() => new Diagrams(options)).toThrow(RangeError)
    }
    for (const nodes of [1, Number.NaN, 2 ** 29]) expect(() => new Diagrams(3, nodes)).toThrow(RangeError)
    const diagrams = new Diagrams(3)
    expect(() => diagrams.option(3)).toThrow(RangeError)
    expect(() => diagrams.option(-1)).toThrow(RangeError)
    expect(diagrams.evaluate(diagrams.option(2), (each) => each === 2)).toBe(true)
  })
})
