import { expect, test } from "vitest"
import { isOuter, labelPlace } from "./edge-label.ts"
import { latticeOf } from "./lattice.ts"

const at = (x: number, y: number) => ({ x, y })

test("words stand outside of the figure: left of the first moves, right of the later ones, over level ones", () => {
  const place = (a: ReturnType<typeof at>, b: ReturnType<typeof at>, first: boolean) =>
    labelPlace(a, b, first, 300)
  expect(place(at(0, 100), at(100, 0), true)).toEqual({
    x: 34,
    y: 40,
    anchor: "end",
    isAbove: true,
    room: 34,
  })
  expect(place(at(0, 0), at(100, 100), true)).toMatchObject({ anchor: "end", isAbove: false })
  expect(place(at(0, 0), at(100, 100), false)).toMatchObject({
    x: 66,
    anchor: "start",
    isAbove: true,
    room: 234,
  })
  expect(place(at(0, 100), at(100, 0), false)).toMatchObject({ anchor: "start", isAbove: false })
  expect(place(at(0, 50), at(100, 50), false)).toEqual({
    x: 50,
    y: 30,
    anchor: "middle",
    isAbove: true,
    room: 94,
  })
  expect(place(at(0, 50), at(100, 50), true).x).toBe(66)
})

test("outer lines are those along the top and the bottom", () => {
  const step = (dm: number, to: string) => ({ dm, to })
  const ways = [
    [step(0, "a"), step(1, "g")],
    [step(1, "b"), step(0, "g")],
  ]
  const lattice = latticeOf("s", ways, { width: 400, side: 50, rise: 90, margin: 50 })
  expect(lattice.edges.map((edge) => isOuter(lattice, edge))).toEqual([true, true, true, true])
  const three = [...ways, [step(2, "c"), step(1, "g")]]
  const more = latticeOf("s", three, { width: 400, side: 50, rise: 90, margin: 50 })
  const inner = more.edges.filter((edge) => !isOuter(more, edge))
  expect(inner.length).toBeGreaterThan(0)
  for (const { from, to } of inner) {
    const [one, other] = [more.nodes[from]!, more.nodes[to]!]
    const middle = [one, other].find(({ column }) => column === 1)!
    const ys = more.nodes.filter(({ column }) => column === 1).map(({ y }) => y)
    expect(middle.y).toBeGreaterThan(Math.min(...ys))
    expect(middle.y).toBeLessThan(Math.max(...ys))
  }
})
