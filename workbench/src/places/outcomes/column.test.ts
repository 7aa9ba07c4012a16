import { expect, test } from "vitest"
import { cellAfter } from "./column.ts"

const size = { rows: 5, fixed: 1, listed: 10, page: 4 }

test("keys walk from the row headers over the fixed columns into the list, and stop at the edges", () => {
  expect(cellAfter("ArrowRight", false, { row: 1, at: -2 }, size)).toEqual({ row: 1, at: -1 })
  expect(cellAfter("ArrowRight", false, { row: 1, at: -1 }, size)).toEqual({ row: 1, at: 0 })
  expect(cellAfter("ArrowRight", false, { row: 1, at: 9 }, size)).toEqual({ row: 1, at: 9 })
  expect(cellAfter("ArrowLeft", false, { row: 1, at: -2 }, size)).toEqual({ row: 1, at: -2 })
  expect(cellAfter("ArrowUp", false, { row: 0, at: 3 }, size)).toEqual({ row: 0, at: 3 })
  expect(cellAfter("ArrowDown", false, { row: 4, at: 3 }, size)).toEqual({ row: 4, at: 3 })
})

test("Home and End lead to the ends of the row, or of the table", () => {
  expect(cellAfter("Home", false, { row: 2, at: 3 }, size)).toEqual({ row: 2, at: -2 })
  expect(cellAfter("End", false, { row: 2, at: 3 }, size)).toEqual({ row: 2, at: 9 })
  expect(cellAfter("Home", true, { row: 2, at: 3 }, size)).toEqual({ row: 0, at: -2 })
  expect(cellAfter("End", true, { row: 2, at: 3 }, size)).toEqual({ row: 4, at: 9 })
})

test("pages lead through the list", () => {
  expect(cellAfter("PageDown", false, { row: 2, at: 3 }, size)).toEqual({ row: 2, at: 7 })
  expect(cellAfter("PageUp", false, { row: 2, at: 3 }, size)).toEqual({ row: 2, at: 0 })
  expect(cellAfter("PageUp", false, { row: 2, at: -1 }, size)).toEqual({ row: 2, at: -1 })
  expect(cellAfter("x", false, { row: 2, at: 3 }, size)).toBeNull()
})

test("a table without states has its row headers", () => {
  const empty = { rows: 3, fixed: 0, listed: 0, page: 0 }
  expect(cellAfter("ArrowRight", false, { row: 1, at: -1 }, empty)).toEqual({ row: 1, at: -1 })
  expect(cellAfter("End", true, { row: 1, at: -1 }, empty)).toEqual({ row: 2, at: -1 })
})
