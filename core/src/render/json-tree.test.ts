import fc from "fast-check"
import { expect, test } from "vitest"
import { type JsonNode, offsetOf, parseJson } from "./json-tree.ts"

function plain(node: JsonNode): unknown {
  if (node.kind === "leaf") return node.value
  if (node.kind === "list") return node.items.map(plain)
  return Object.fromEntries([...node.entries].map(([key, value]) => [key, plain(value)]))
}

test("reads what JSON.parse reads", () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), fc.constantFrom(0, 1, "\t"), (text, step) => {
      const value: unknown = JSON.parse(text)
      const parsed = parseJson(JSON.stringify(value, null, step))
      expect("node" in parsed && plain(parsed.node)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { seed: 5, numRuns: 500 },
  )
})

test("refuses what JSON.parse refuses", () => {
  const text = '{"a": [1, -2.5e3, "x\\n\\u0041", true], "b": null}'
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 2 }), (at, cut, put) => {
      const damaged = text.slice(0, at) + put + text.slice(at + cut)
      let value: unknown
      let isJson = true
      try {
        value = JSON.parse(damaged)
      } catch {
        isJson = false
      }
      const parsed = parseJson(damaged)
      expect("node" in parsed).toBe(isJson)
      if ("node" in parsed) expect(plain(parsed.node)).toEqual(value)
    }),
    { seed: 6, numRuns: 2000 },
  )
})

test("values have their places, repeated keys both of theirs", () => {
  const parsed = parseJson('{"a": [1, {"b": 2}], "a": [3]}')
  if ("fault" in parsed) throw new Error(parsed.fault.kind)
  expect(offsetOf(parsed.node, ["a", 0])).toBe(27)
  expect(offsetOf(parsed.node, ["a", 5, "c"])).toBe(26)
  expect(offsetOf(parsed.node, [])).toBe(0)
  expect(parsed.repeats).toEqual([{ key: "a", at: 21, firstAt: 1 }])
})
