import { expect, test } from "vitest"
import { isLong } from "../checks/runs.ts"
import { buildSpace, type StateSpace } from "../core/src/engine/index.ts"
import { read, toStructure } from "../core/src/file/index.ts"
import { compareHere } from "./compare.ts"
import { GROUPS, TASKS, tasksNamed } from "./shapes.ts"

// A ranking of many states takes long to read.
const isSlow = (name: string): boolean => name.endsWith("-ranking") && !isLong

test.each(TASKS.filter(({ name, states }) => states <= (isSlow(name) ? 2 ** 12 : 2 ** 20)))(
  "$name: its file is valid and has $states states",
  ({ text, states }) => {
    const { conflict, problems } = read(text())
    expect(problems).toEqual([])
    const space = buildSpace(toStructure(conflict!)) as StateSpace
    expect(space.count).toBe(states)
  },
)

test("the larger ones are valid too", () => {
  for (const { name, text } of TASKS.filter(({ states }) => states > 2 ** 20))
    expect({ name, problems: read(text()).problems }).toEqual({ name, problems: [] })
})

test("names and groups are told apart", () => {
  const names = TASKS.map(({ name }) => name)
  expect(new Set([...names, ...Object.keys(GROUPS)]).size).toBe(names.length + Object.keys(GROUPS).length)
})

test("without names all are run but those left out by default", () => {
  const { tasks, unknown } = tasksNamed([])
  expect(unknown).toEqual([])
  expect(TASKS.filter((task) => !tasks.includes(task)).map(({ name }) => name)).toEqual(["6-6-7-7"])
})

test("a group names its tasks; those left out by default are named one by one", () => {
  const of = (...names: string[]): string[] => tasksNamed(names).tasks.map(({ name }) => name)
  expect(of("sizes")).toEqual(["4x2", "4x3", "4x4", "5x4", "11x2", "4x6", "24x1"])
  expect(of("merge", "4x3", "merge")).toEqual(["4x3", "merge"])
  expect(of("6-6-7-7")).toEqual(["6-6-7-7"])
})

test("what is no name is told", () => {
  expect(tasksNamed(["4x3", "4x9", "constructor"]).unknown).toEqual(["4x9", "constructor"])
})

test.each(TASKS.filter(({ reference, states }) => reference && states <= 256))(
  "$name: the reference agrees with the engine",
  (task) => {
    const { reference, engine } = compareHere(task)
    expect([reference, engine].every((seconds) => seconds > 0)).toBe(true)
  },
)
