import { expect, test } from "vitest"
import { placeAfter } from "./walk-table.ts"

// A head of two columns, two lines that have a name of their own besides, a line of one cell, a line.
const LENGTHS = [2, 3, 3, 1, 3]
const after = (row: number, column: number, down: number, right: number) =>
  Object.values(placeAfter(LENGTHS, { row, column }, [down, right]))

test("a column is kept from line to line, whether the line has a name or not", () => {
  expect(after(0, 0, 1, 0)).toEqual([1, 1])
  expect(after(1, 2, 1, 0)).toEqual([2, 2])
  expect(after(1, 1, -1, 0)).toEqual([0, 0])
  expect(after(1, 0, -1, 0)).toEqual([0, 0])
})

test("a line of one cell leads on to the beginning of the next", () => {
  expect(after(2, 2, 1, 0)).toEqual([3, 0])
  expect(after(3, 0, 1, 0)).toEqual([4, 0])
})

test("at the ends one stays", () => {
  expect(after(0, 1, -1, 0)).toEqual([0, 1])
  expect(after(4, 2, 1, 0)).toEqual([4, 2])
  expect(after(1, 2, 0, 1)).toEqual([1, 2])
  expect(after(1, 0, 0, -1)).toEqual([1, 0])
})
