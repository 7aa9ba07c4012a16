import { type Formula, parseStatement, printFormula } from "@parley/core/logic"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  type Chip,
  chipsOf,
  chipsOfFormula,
  JOINTS,
  lackOf,
  put,
  type Row,
  textOf,
  turned,
  without,
} from "./chips.ts"

const KEYS = ["leave", "us.amnesty", "talks", "not_now"]
const NAMES = {
  known: KEYS,
  resolve: (name: string) => (KEYS.includes(name) ? KEYS.indexOf(name) : null),
}

const formulas: fc.Arbitrary<Formula> = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.nat(KEYS.length - 1).map((option): Formula => ({ kind: "option", option })),
    fc.constantFrom<Formula>({ kind: "true" }, { kind: "false" }),
    tie("formula").map((of): Formula => ({ kind: "not", of })),
    fc
      .tuple(
        fc.constantFrom("and" as const, "or" as const),
        fc.array(tie("formula"), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, of]): Formula => ({ kind, of })),
    fc
      .tuple(tie("formula"), tie("formula"))
      .map(([then, condition]): Formula => ({ kind: "if", then, condition })),
    fc.tuple(tie("formula"), tie("formula")).map(([left, right]): Formula => ({ kind: "iff", left, right })),
  ),
})).formula

const chips: fc.Arbitrary<readonly Chip[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("option" as const), option: fc.nat(KEYS.length - 1), taken: fc.boolean() }),
    fc.constantFrom<Chip>(
      ...[...JOINTS, "not", "open", "close", "true", "false"].map((kind) => ({ kind }) as Chip),
    ),
  ),
  { maxLength: 9 },
)

const said = (text: string): readonly Chip[] => chipsOf(text, NAMES)!
const written = (row: Row): string => textOf(row.chips, KEYS)
const keyOf = (option: number): string => KEYS[option]!

test("an expression becomes chips and the same expression again", () => {
  fc.assert(
    fc.property(formulas, (formula) => {
      const text = printFormula(formula, keyOf)
      const row = chipsOfFormula(formula, KEYS)
      expect(textOf(row, KEYS)).toBe(text)
      expect(said(text)).toEqual(row)
      expect(lackOf(row)).toBeNull()
      const again = parseStatement(textOf(row, KEYS), NAMES).formula!
      expect(printFormula(again, keyOf)).toBe(text)
    }),
  )
})

test("chips lack something exactly where the expression has a fault", () => {
  fc.assert(
    fc.property(chips, (row) => {
      const { formula } = parseStatement(textOf(row, KEYS), NAMES)
      expect(lackOf(row) === null, textOf(row, KEYS)).toBe(formula !== null)
    }),
  )
})

test("whatever is put, taken out and turned, chips are those of their text, and the place is one of theirs", () => {
  const acts = fc.array(fc.tuple(fc.constantFrom("put", "group", "without", "turn"), fc.nat(12), chips), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(acts, (all) => {
      let row: Row = { chips: [], at: 0 }
      for (const [act, place, some] of all) {
        const at = Math.min(place, row.chips.length)
        const one = some.slice(0, 1)
        if (act === "put") row = put({ ...row, at }, one)
        else if (act === "group") row = put({ ...row, at }, [{ kind: "open" }, { kind: "close" }], 1)
        else row = act === "without" ? without(row, at) : turned(row, at)
        expect(said(written(row))).toEqual(row.chips)
        expect(row.at).toBeLessThanOrEqual(row.chips.length)
        expect(row.at).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test("a sound expression stays one when an option is put anywhere or taken out", () => {
  const option: Chip = { kind: "option", option: 2, taken: true }
  fc.assert(
    fc.property(formulas, fc.nat(30), (formula, place) => {
      const row = chipsOfFormula(formula, KEYS)
      const at = Math.min(place, row.length)
      const more = put({ chips: row, at }, [option])
      // Right behind a "not" it becomes one with it, and what stood there follows.
      expect(lackOf(more.chips), written(more)).toBeNull()
      expect(more.chips[more.at - 1]).toMatchObject({ option: 2 })
    }),
  )
})

test("parts that would meet are joined, and a joint takes the place of another", () => {
  const [a, b]: Chip[] = [
    { kind: "option", option: 0, taken: true },
    { kind: "option", option: 2, taken: false },
  ]
  const both = put(put({ chips: [], at: 0 }, [a!]), [b!])
  expect(written(both)).toBe("leave and not talks")
  expect(written(put({ ...both, at: 1 }, [{ kind: "iff" }]))).toBe("leave iff not talks")
  expect(written(put({ ...both, at: 2 }, [{ kind: "or" }]))).toBe("leave or not talks")
  expect(written(put({ ...both, at: 0 }, [{ kind: "true" }]))).toBe("true and leave and not talks")
})

test("with a part goes what joined it, with one end of a group the other", () => {
  const row = (text: string, at = 0): Row => ({ chips: said(text), at })
  expect(written(without(row("leave and talks"), 2))).toBe("leave")
  expect(written(without(row("leave and talks"), 0))).toBe("talks")
  expect(written(without(row("leave and talks"), 1))).toBe("leave and talks")
  expect(written(without(row("leave and"), 1))).toBe("leave")
  expect(written(without(row("not (leave or talks) and us.amnesty"), 5))).toBe(
    "not leave or talks and us.amnesty",
  )
  expect(written(without(row("leave and ()", 3), 2))).toBe("leave")
  expect(without(row("leave and talks", 3), 2).at).toBe(1)
})

test("an option is turned into its opposite, a joint into the next", () => {
  const row: Row = { chips: said("leave if talks"), at: 0 }
  expect(written(turned(row, 0))).toBe("not leave if talks")
  expect(written(turned(row, 1))).toBe("leave iff talks")
})

test("what is no chip is none", () => {
  expect(chipsOf("leave && talks", NAMES)).toBeNull()
  expect(chipsOf("leave and nothing", NAMES)).toBeNull()
  expect(chipsOf("-leave & !talks", NAMES)).toEqual(said("not leave and not talks"))
  expect(chipsOf("", NAMES)).toEqual([])
})
