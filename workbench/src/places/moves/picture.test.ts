import fc from "fast-check"
import { expect, test } from "vitest"
import { drawn, faceOf, place } from "./picture.ts"

test("a face has a mark for each option, inside it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 40 }), (owners) => {
      const face = faceOf([...owners].sort((a, b) => a - b))
      expect(face.marks).toHaveLength(owners.length)
      for (const { x, y } of face.marks) {
        expect(x).toBeGreaterThan(6)
        expect(x).toBeLessThan(face.width - 6)
        expect(y).toBeLessThan(face.height - 6)
      }
    }),
  )
})

test("nodes are within the picture, do not overlap, and stand layer by layer from left to right", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 }), (sizes) => {
      let next = 0
      const order = sizes.map((size) => Array.from({ length: size }, () => next++))
      const layers = order.flatMap((layer, i) => layer.map(() => i))
      const { spots, width, height, node, columns } = place(order, layers, faceOf([0, 0, 1]))
      expect(spots).toHaveLength(next)
      const wrong = spots.filter((a, i) => {
        const { x, width: wide } = columns[layers[i]!]!
        const inColumn = a.x > x && a.x < x + wide
        const [left, top] = [a.x - node.width / 2, a.y - node.height / 2]
        const inPicture = left >= 0 && top >= 0 && left + node.width <= width && top + node.height <= height
        const over = spots.some(
          (b, j) => j > i && Math.abs(a.x - b.x) < node.width && Math.abs(a.y - b.y) < node.height,
        )
        return !inColumn || !inPicture || over
      })
      expect(wrong).toEqual([])
    }),
  )
})

test("an arc has a head where it leads, and one at its start if the move back exists", () => {
  const picture = place([[0], [1, 2]], [0, 1, 1], faceOf([0]))
  const there = { dm: 0, from: 0, to: 1, both: false, improves: true }
  expect(drawn(there, picture).tail).toBe("")
  expect(drawn({ ...there, both: true }, picture).tail).not.toBe("")
  // Read the other way round it is bent to the same side.
  const back = drawn({ ...there, from: 1, to: 0, both: true }, picture)
  const both = drawn({ ...there, both: true }, picture)
  expect(back.middle.x).toBeCloseTo(both.middle.x, 6)
  expect(back.middle.y).toBeCloseTo(both.middle.y, 6)
  expect(back.head).toBe(both.tail)
})
