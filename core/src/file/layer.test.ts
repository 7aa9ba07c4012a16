import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Path } from "./basics.ts"
import { isList, isMap, type JsonMap, valueAt } from "./data.ts"
import { applyToData, type Edit, edit } from "./edit.ts"
import { layer, layered } from "./layer.ts"
import { equalData, laid, layersOf } from "./patch.ts"
import { read } from "./read.ts"
import { applyScenario } from "./scenario.ts"
import type { Json } from "./tree.ts"

const TEXT = `parley: 1
title: T
decisionMakers:
  a: { options: { x: {}, y: {} } }
  b: { options: { z: {} } }
preferences:
  a:
    - x   # first
    - { want: not y, because: so }
  b: { weights: { x: 1, z: 2 } }
statusQuo: [x]
scenarios:
  s:
    # what is otherwise
    changes: {}
  t:
    changes:
      preferences:
        a:
          - y # now
          - x
        b: { weights: { x: 3 } }
`

const lay = (text: string, scenario: string, edits: readonly Edit[]): string =>
  edit(text, layer(read(text), scenario, edits))

const changesOf = (text: string, scenario: string): Json =>
  valueAt(read(text).data, ["scenarios", scenario, "changes"])!

describe("layer", () => {
  it("copies a list into the layer with the first edit, and edits it there from then on", () => {
    const path = ["preferences", "a"]
    const once = lay(TEXT, "s", [{ kind: "set", path: [...path, 0], value: "z" }])
    expect(changesOf(once, "s")).toEqual({ preferences: { a: ["z", { want: "not y", because: "so" }] } })
    expect(once).toContain("# what is otherwise")
    const twice = layer(read(once), "s", [{ kind: "move", path, from: 0, to: 1 }])
    expect(twice).toEqual([
      { kind: "move", path: ["scenarios", "s", "changes", "preferences", "a"], from: 0, to: 1 },
    ])
    const kept = lay(TEXT, "t", [{ kind: "insert", path, at: 2, value: "z" }])
    expect(kept).toContain("- y # now\n          - x\n          - z\n")
  })

  it("drops what becomes as in the base, with the maps this empties", () => {
    const path = ["preferences", "a"]
    const once = lay(TEXT, "s", [{ kind: "set", path: [...path, 0], value: "z" }])
    expect(changesOf(lay(once, "s", [{ kind: "set", path: [...path, 0], value: "x" }]), "s")).toEqual({})
    const weight: Edit = { kind: "set", path: ["preferences", "b", "weights", "x"], value: 1 }
    expect(changesOf(lay(TEXT, "t", [weight]), "t")).toEqual({ preferences: { a: ["y", "x"] } })
  })

  it("removes with a null, and brings back", () => {
    const gone = lay(TEXT, "s", [{ kind: "delete", path: ["preferences"] }])
    expect(changesOf(gone, "s")).toEqual({ preferences: null })
    const back = lay(gone, "s", [{ kind: "set", path: ["preferences", "a"], value: ["y"] }])
    expect(changesOf(back, "s")).toEqual({ preferences: { a: ["y"], b: null } })
  })

  it("refuses what a scenario cannot change, and scenarios there are not", () => {
    const title: Edit = { kind: "set", path: ["title"], value: "U" }
    expect(() => lay(TEXT, "u", [title])).toThrow(RangeError)
    for (const key of ["parley", "scenarios", "review"]) {
      expect(() => lay(TEXT, "s", [{ kind: "set", path: [key], value: 1 }])).toThrow(RangeError)
      expect(() => lay(TEXT, "s", [{ kind: "rename", path: ["title"], key }])).toThrow(RangeError)
      expect(() => lay(TEXT, "s", [{ kind: "insert", path: [], at: 0, key, value: 1 }])).toThrow(RangeError)
    }
    expect(() => lay(TEXT, "s", [{ kind: "delete", path: ["labels"] }])).toThrow(RangeError)
  })
})

describe("layered", () => {
  it("tells own, changed and inherited parts apart", () => {
    const reading = read(TEXT)
    const told = (...path: Path) => layered(reading, "t", path)
    expect(told("title")).toBe("inherited")
    expect(told("preferences")).toBe("changed")
    expect(told("preferences", "a")).toBe("changed")
    expect(told("preferences", "a", 0)).toBe("own")
    expect(told("preferences", "a", 1)).toBe("inherited")
    expect(told("preferences", "b", "weights", "x")).toBe("changed")
    expect(told("preferences", "b", "weights", "z")).toBe("inherited")
    expect(told("statusQuo", 0)).toBe("inherited")
    const more = read(lay(TEXT, "s", [{ kind: "set", path: ["labels", "YNN"], value: "1" }]))
    expect(layered(more, "s", ["labels", "YNN"])).toBe("own")
    expect(layered(more, "s", ["preferences", "a", 0])).toBe("inherited")
    expect(() => layered(reading, "u", ["title"])).toThrow(RangeError)
  })
})

// Any data will do: few keys, so that base, changes and edits meet.
const KEYS = ["k", "l", "m"]
const scalar = fc.constantFrom<Json>("u", "v", 1, true)
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    scalar,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("value"), { maxKeys: 3 }),
  ),
})).value
const patch: fc.Arbitrary<Json> = fc.letrec<{ patch: Json }>((tie) => ({
  patch: fc.oneof(
    { depthSize: "small", maxDepth: 3 },
    value,
    fc.constant(null),
    fc.dictionary(fc.constantFrom(...KEYS), tie("patch"), { maxKeys: 3 }),
  ),
})).patch
const mapOf = (each: fc.Arbitrary<Json>) => fc.dictionary(fc.constantFrom(...KEYS), each, { maxKeys: 3 })

/** An edit that data takes, by a stream of choices. */
function editFor(data: Json, next: (below: number) => number, fresh: Json): Edit | null {
  const path: (string | number)[] = []
  let here: Json = data
  for (;;) {
    const keys: (string | number)[] = isList(here) ? [...here.keys()] : isMap(here) ? Object.keys(here) : []
    if (keys.length > 0 && next(3) > 0) {
      const step = keys[next(keys.length)]!
      path.push(step)
      here = valueAt(here, [step])!
      continue
    }
    const kind = next(5)
    if (kind === 0 && isList(here)) return { kind: "insert", path, at: next(here.length + 1), value: fresh }
    if (kind === 0 && isMap(here)) {
      const free = KEYS.find((key) => !Object.hasOwn(here as JsonMap, key))
      if (free !== undefined)
        return { kind: "insert", path, at: next(keys.length + 1), value: fresh, key: free }
    }
    if (kind === 1 && keys.length > 0)
      return { kind: "move", path, from: next(keys.length), to: next(keys.length) }
    if (path.length === 0) return isMap(here) ? { kind: "set", path: [KEYS[next(3)]!], value: fresh } : null
    if (kind === 2) return { kind: "delete", path }
    if (kind === 3 && typeof path.at(-1) === "string") {
      const siblings = valueAt(data, path.slice(0, -1)) as JsonMap
      const free = KEYS.find((key) => !Object.hasOwn(siblings, key))
      if (free !== undefined) return { kind: "rename", path, key: free }
    }
    return {
      kind: "set",
      path: isMap(here) && next(2) === 0 ? [...path, KEYS[next(3)]!] : path,
      value: fresh,
    }
  }
}

it("makes of the merged data what the edits make of it, and leaves the base alone", () => {
  let tried = 0
  const property = fc.property(
    mapOf(value),
    mapOf(patch),
    fc.array(fc.tuple(fc.infiniteStream(fc.nat(1_000_000)), value), { maxLength: 5 }),
    (base, changes, choices) => {
      let data: Json = { parley: 1, ...base, scenarios: { s: { changes } } }
      for (const [stream, fresh] of choices) {
        const { merged } = layersOf(data, "s")!
        const { parley: _, ...free } = merged as JsonMap
        const one = editFor(free, (below) => stream.next().value! % below, fresh)
        if (one === null) continue
        const wanted = applyToData(merged, [one])
        const reading = { ...read(""), data }
        const edits = layer(reading, "s", [one])
        data = applyToData(data, edits)
        const after = layersOf(data, "s")!
        expect(equalData(after.merged, wanted)).toBe(true)
        expect(after.base).toEqual({ parley: 1, ...base })
        // Nothing is left that says nothing, unless it was written so.
        const again = layer({ ...reading, data }, "s", [
          { kind: "set", path: ["zz"], value: 1 },
          { kind: "delete", path: ["zz"] },
        ])
        expect(equalData(applyToData(data, again), data)).toBe(true)
        tried++
      }
    },
  )
  fc.assert(property, { numRuns: 2000, seed: 4 })
  expect(tried).toBeGreaterThan(3000)
})

it("agrees with what is read", () => {
  const text = lay(TEXT, "t", [{ kind: "set", path: ["preferences", "a", 0], value: "z" }])
  const reading = read(text)
  const { base, changes } = layersOf(reading.data, "t")!
  expect(applyScenario(reading, "t").data).toEqual(laid(base, changes))
  expect(applyScenario(reading, "t").conflict).not.toBeNull()
})
