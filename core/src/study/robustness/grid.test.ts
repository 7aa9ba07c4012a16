import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { analyse, DEFAULT_CONCEPTS } from "../../engine/index.ts"
import { compile } from "../../file/index.ts"
import { Session, STUDIES } from "../../session/index.ts"
import { afterSteps, stepsOf } from "./steps.ts"

const CASE = readFileSync(new URL("../../../../cases/venezuela-2024/conflict.yaml", import.meta.url), "utf8")

test("a part carries an outcome where one step of it breaks the outcome, told by what is done to it (U17)", () => {
  const session = new Session(STUDIES)
  session.hold(0, CASE)
  const world = { revision: 0, scenario: null }
  const { conflict } = session.open(world)
  const question = { kind: "robustness", concepts: DEFAULT_CONCEPTS, depth: 1, worlds: 0 } as const
  const { grid } = session.ask(world, question)
  expect(grid.concept).toBe("seq")
  expect(grid.states[0]).toBe(conflict.statusQuo)
  expect(grid.states).toHaveLength(3)
  // Step by step against models made anew.
  const kinds = { drop: "gone", lift: "gone", negate: "turned", raise: "moved" } as Record<string, string>
  const found = new Map<string, Set<string>[]>()
  for (const step of stepsOf(conflict)) {
    const { model } = compile(afterSteps(conflict, [step]))
    if (model === undefined || model === null) continue
    const after = analyse(model, ["seq"]).equilibria.get("seq")!
    grid.states.forEach((state, i) => {
      const slot = model.space.find(state)
      if (slot >= 0 && after.has(slot)) return
      const key = step.part.path.join()
      const falls = found.get(key) ?? grid.states.map(() => new Set<string>())
      falls[i]!.add(kinds[step.kind]!)
      found.set(key, falls)
    })
  }
  let carried = 0
  for (const { part, falls } of grid.rows) {
    const expected = found.get(part.path.join()) ?? grid.states.map(() => new Set<string>())
    expect(falls.map((each) => new Set(each))).toEqual(expected)
    carried += falls.filter((each) => each.length > 0).length
  }
  expect(carried).toBeGreaterThan(10)
})
