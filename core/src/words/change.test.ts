import { expect, test } from "vitest"
import type { GraphModel } from "../engine/index.ts"
import { compile, read } from "../file/index.ts"
import { Random } from "../study/index.ts"
import { sayAdjustments } from "./change.ts"
import { words } from "./index.ts"

const en = words("en")

const file = (ranking: readonly (readonly string[])[]): string =>
  JSON.stringify({
    parley: 1,
    title: "One ranking",
    decisionMakers: { a: { options: { x: {}, y: {}, z: {} } } },
    infeasible: ["x and y and z", "not x and not y and not z"],
    preferences: { a: { ranking } },
  })

function modelOf(ranking: readonly (readonly string[])[]): GraphModel {
  return compile(read(file(ranking)).conflict!).model!
}

function grouped(random: Random, states: readonly string[]): string[][] {
  const groups = new Map<number, string[]>()
  for (const state of states) {
    const place = random.below(states.length)
    groups.set(place, [...(groups.get(place) ?? []), state])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

test("what is said of another ranking names no pair that follows from the others and from the order before (X4)", () => {
  const random = new Random(57)
  const states = ["YNN", "NYN", "NNY", "YYN"]
  let named = 0
  for (let run = 0; run < 60; run++) {
    const [before, after] = [
      grouped(random, [...states, "YNY", "NYY"]),
      grouped(random, [...states, "YNY", "NYY"]),
    ]
    const model = modelOf(before)
    const { conflict } = read(file(before))
    const reorder = { kind: "reorder", dm: 0, groups: after, pairs: 3 } as const
    const [said] = sayAdjustments({ conflict: conflict!, model }, [reorder], en)
    const pairs = [...said!.matchAll(/“[^”]*” \((\d+)\) no less than “[^”]*” \((\d+)\)/g)].map(([, a, b]) => [
      Number(a),
      Number(b),
    ])
    if (said!.includes("among others")) continue
    const number = (text: string): number => model.space.number(model.space.find(text))
    const place = (groups: readonly (readonly string[])[], of: number): number =>
      groups.findIndex((group) => group.some((text) => number(text) === of))
    const all = after.flat().map(number)
    // All that follows from what is named and from what stays as it was.
    const follows = (some: readonly (readonly number[])[]): Set<string> => {
      const known = new Set(some.map((pair) => pair.join()))
      for (const a of all)
        for (const b of all)
          if (place(before, a) <= place(before, b) && place(after, a) <= place(after, b))
            known.add(`${a},${b}`)
      for (const c of all)
        for (const a of all)
          for (const b of all) if (known.has(`${a},${c}`) && known.has(`${c},${b}`)) known.add(`${a},${b}`)
      return known
    }
    const known = follows(pairs)
    for (const a of all)
      for (const b of all) if (place(after, a) <= place(after, b)) expect(known.has(`${a},${b}`)).toBe(true)
    for (const pair of pairs)
      expect(follows(pairs.filter((each) => each !== pair)).has(pair.join()), said).toBe(false)
    named += pairs.length
  }
  expect(named).toBeGreaterThan(50)
})
