import fc from "fast-check"
import { expect, test } from "vitest"
import { lineDifference } from "./lines.ts"

test("what was changed, added and taken away stands side by side, with the lines around it", () => {
  const before = "a\nb\nc\nd\ne\nf\ng\nh"
  const after = "a\nb\nc\nd\nE\nf\nnew\ng\nh"
  const { added, removed, rows } = lineDifference(before, after)
  expect([added, removed]).toEqual([2, 1])
  expect(rows).toContainEqual({ before: "e", after: "E" })
  expect(rows).toContainEqual({ before: null, after: "new" })
  expect(rows[0]).toEqual({ before: "…", after: "…" })
})

test("every line of both texts that is not the same is in the rows", () => {
  const texts = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((l) => l.join("\n"))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const { rows, added, removed } = lineDifference(before, after)
      expect(after.split("\n").length - before.split("\n").length).toBe(added - removed)
      if (before === after) expect(rows.every((row) => row.before === row.after)).toBe(true)
      else expect(rows.some((row) => row.before !== row.after)).toBe(true)
    }),
  )
})
