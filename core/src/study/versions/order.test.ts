import { expect, test } from "vitest"
import { Random } from "../../../../checks/conflicts.ts"
import { displaced, movedAmong, type Pair } from "./order.ts"

// The slow twins: every subset is looked at.

function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, i) => (bits >> i) & 1))
}

/** The largest sets of which every two stand alike in both. */
function largest<T>(items: readonly T[], alike: (a: T, b: T) => boolean): T[][] {
  const fit = subsets(items).filter((set) => set.every((a, i) => set.slice(i + 1).every((b) => alike(a, b))))
  const most = Math.max(...fit.map(({ length }) => length))
  return fit.filter(({ length }) => length === most)
}

type Groups = { before: number; after: number }
const alike = (a: Groups, b: Groups): boolean =>
  Math.sign(a.before - b.before) === Math.sign(a.after - b.after)

function shuffled(random: Random): Pair[] {
  const size = random.below(9)
  const places = random.shuffle(Array.from({ length: size }, (_, i) => i))
  const keys = random.shuffle(Array.from({ length: size }, (_, i) => `k${i}`))
  return random.shuffle(places.map((after, before) => ({ before, after, key: keys[before]! })))
}

test("as few moved as can be, each past something that stays, up or down (V3)", () => {
  const random = new Random(1)
  for (let round = 0; round < 300; round++) {
    const pairs = shuffled(random)
    const moved = movedAmong(pairs)
    const stay = pairs.filter((pair) => !moved.some((one) => one.pair === pair))
    const sets = largest(pairs, alike).map((set) => set.map(({ key }) => key).sort())
    expect(sets).toContainEqual(stay.map(({ key }) => key).sort())
    for (const { pair, how } of moved) {
      const over = stay.filter((one) => one.before < pair.before && one.after > pair.after)
      const under = stay.filter((one) => one.before > pair.before && one.after < pair.after)
      expect([over.length > 0, under.length > 0]).toEqual([how === "up", how === "down"])
    }
    expect(moved.map(({ pair }) => pair.after)).toEqual(
      moved.map(({ pair }) => pair.after).sort((a, b) => a - b),
    )
  }
})

test("the other way round the same have moved, the other way", () => {
  const random = new Random(2)
  const turn = { up: "down", down: "up" } as const
  for (let round = 0; round < 300; round++) {
    const pairs = shuffled(random)
    const back = pairs.map(({ before, after, key }) => ({ before: after, after: before, key }))
    const told = (list: ReturnType<typeof movedAmong>) =>
      new Map(list.map(({ pair, how }) => [pair.key, how]))
    const there = told(movedAmong(pairs))
    expect(new Map([...told(movedAmong(back))].map(([key, how]) => [key, turn[how]]))).toEqual(there)
  }
})

test("states that do not keep their places, ties included (V4)", () => {
  const random = new Random(3)
  for (let round = 0; round < 300; round++) {
    const groups = Array.from({ length: random.below(9) }, () => ({
      before: random.below(4),
      after: random.below(4),
    }))
    expect(displaced(groups)).toBe(groups.length - largest(groups, alike)[0]!.length)
  }
})

test("the whole turned round, and nothing at all", () => {
  const list = Array.from({ length: 5000 }, (_, i) => ({ before: i, after: 4999 - i, key: `k${i}` }))
  expect(movedAmong(list)).toHaveLength(4999)
  expect(displaced(list)).toBe(4999)
  expect(movedAmong([])).toEqual([])
  expect(displaced([])).toBe(0)
})
