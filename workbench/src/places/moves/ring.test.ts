import { expect, test } from "vitest"
import { drawnMoves, ringOf } from "./ring.ts"

const moves = [0, 0, 1, 1, 2].map((dm, i) => ({ dm, lost: i / 5, toward: null }))

test("the more its mover loses, the farther out a move is; gains lie inside the circle", () => {
  const { spots, centre, radius } = ringOf(1360, [...moves, { dm: 2, lost: -0.2, toward: null }], [])
  const far = spots.map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y))
  expect(far.slice(0, 5)).toEqual([...far.slice(0, 5)].sort((a, b) => a - b))
  expect(far[0]).toBeCloseTo(radius)
  expect(far[5]!).toBeLessThan(radius)
})

test("words stand away from the middle, and nothing is straight above or below it", () => {
  for (let count = 1; count <= 16; count++) {
    const many = Array.from({ length: count }, () => ({ dm: 0, lost: 0.5, toward: null }))
    const { spots, centre } = ringOf(1360, many, [])
    for (const { x, anchor } of spots) {
      expect(Math.abs(x - centre.x)).toBeGreaterThan(1)
      expect(anchor).toBe(x >= centre.x ? "start" : "end")
    }
    for (const side of ["start", "end"]) {
      const ys = spots.filter(({ anchor }) => anchor === side).map(({ wordsY }) => wordsY)
      ys.sort((a, b) => a - b)
      for (const [i, y] of ys.slice(1).entries()) expect(y - ys[i]!).toBeGreaterThan(35)
    }
  }
})

test("islands stand beside the ring, below it where the page is narrow, and never on each other", () => {
  for (const width of [1360, 1000, 700, 358]) {
    const { islands, island, isStacked, height, spots } = ringOf(width, moves, [
      { distance: 2 },
      { distance: 3 },
      { distance: null },
    ])
    expect(isStacked).toBe(width < 980)
    for (const [i, one] of islands.entries()) {
      expect(one.y + island.height / 2).toBeLessThanOrEqual(height)
      for (const other of islands.slice(i + 1))
        expect(Math.abs(one.x - other.x) >= island.width || Math.abs(one.y - other.y) >= island.height).toBe(
          true,
        )
    }
    for (const { x } of spots) expect(x).toBeLessThan(width)
  }
})

test("of many moves each mover keeps as many, those it likes best", () => {
  const of = (dm: number, count: number) => Array.from({ length: count }, (_, i) => ({ dm, i }))
  expect(drawnMoves([of(0, 2), of(1, 3)], 10)).toHaveLength(5)
  expect(drawnMoves([of(0, 9), of(1, 2)], 6).map(({ dm, i }) => `${dm}${i}`)).toEqual([
    "00",
    "01",
    "02",
    "03",
    "10",
    "11",
  ])
  expect(drawnMoves([[], of(1, 4)], 3)).toHaveLength(3)
})

test("moves from which ways lead on face their islands, in the order of these", () => {
  const facing = moves.map((move, i) => ({ ...move, toward: i === 4 ? 0 : i === 1 ? 1 : null }))
  const { spots, centre } = ringOf(1360, facing, [{ distance: 3 }, { distance: 3 }])
  const [first, second] = [spots[4]!, spots[1]!]
  for (const { x } of [first, second]) expect(x).toBeGreaterThan(centre.x)
  expect(first.y).toBeLessThan(second.y)
})
