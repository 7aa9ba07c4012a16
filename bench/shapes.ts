import type { Concept } from "../core/src/engine/index.ts"
import { generate, type Shape } from "./generate.ts"
import { generatePlan } from "./plan.ts"

/** What is timed: a conflict, and what of it is worked out. */
export interface Task {
  /** How it is asked for. */
  readonly name: string
  readonly group: Group
  /** A few words for the table. */
  readonly title: string
  /** Feasible states. */
  readonly states: number
  /** The conflict file; the same each time. */
  readonly text: () => string
  /** Concepts judged; the default ones unless given. */
  readonly concepts?: readonly Concept[]
  /** Whether all coalitions are judged too. */
  readonly coalitions?: boolean
  /** Whether the plain reference can do it as well. */
  readonly reference?: boolean
  /** Left out unless it is asked for. */
  readonly byName?: boolean
}

/** A group is a table of its own, and a name for all that is in it. */
export const GROUPS = {
  sizes: "All states feasible, all options both ways",
  rules: "A third of the options one-way, about 30 % of the states infeasible",
  preferences: "Other preferences than ten statements each",
  concepts: "Simultaneous sanctions and coalitions",
  lists: "Few feasible states for the options, barred moves, merged states",
} as const
export type Group = keyof typeof GROUPS

const SEED = 1

function cube(name: string, group: Group, title: string, states: number, shape: Shape): Task {
  return { name, group, title, states, text: () => generate(shape, SEED) }
}

// The sizes as decision makers x options of each, and how many states the rules leave.
const SIZES = [
  ["4x3", 4, 3, 2_560],
  ["4x4", 4, 4, 44_032],
  ["5x4", 5, 4, 716_800],
  ["11x2", 11, 2, 2_818_048],
  ["4x6", 4, 6, 11_010_048],
  ["24x1", 24, 1, 11_010_048],
] as const

const sizes = SIZES.map(([name, dms, options]) => ({
  ...cube(name, "sizes", name.replace("x", " x "), 2 ** (dms * options), { dms, options }),
  reference: name === "4x3",
}))
const rules = SIZES.map(([name, dms, options, states]) => ({
  ...cube(`${name}-rules`, "rules", `${name.replace("x", " x ")}, one-way and infeasible`, states, {
    dms,
    options,
    oneWay: 1 / 3,
    rules: 3,
  }),
  reference: name === "4x3",
}))

/** All tasks, in the order they are run. */
export const TASKS: readonly Task[] = [
  { ...cube("4x2", "sizes", "4 x 2", 256, { dms: 4, options: 2 }), reference: true },
  ...sizes,
  {
    ...cube("6-6-7-7", "sizes", "6, 6, 7 and 7", 2 ** 26, { dms: 4, options: [6, 6, 7, 7] }),
    byName: true,
  },
  ...rules,
  cube("4x3-ranking", "preferences", "4 x 3, random rankings", 2 ** 12, {
    dms: 4,
    options: 3,
    preferences: "ranking",
  }),
  cube("4x4-ranking", "preferences", "4 x 4, random rankings", 2 ** 16, {
    dms: 4,
    options: 4,
    preferences: "ranking",
  }),
  cube("5x4-statements40", "preferences", "5 x 4, 40 statements", 2 ** 20, {
    dms: 5,
    options: 4,
    statements: 40,
  }),
  cube("5x4-statements400", "preferences", "5 x 4, 400 statements", 2 ** 20, {
    dms: 5,
    options: 4,
    statements: 400,
  }),
  cube("5x4-weights", "preferences", "5 x 4, a weight per option", 2 ** 20, {
    dms: 5,
    options: 4,
    preferences: "weights",
  }),
  {
    ...cube("4x2-sim", "concepts", "4 x 2, SIM", 256, { dms: 4, options: 2 }),
    concepts: ["sim"],
    reference: true,
  },
  {
    ...cube("4x4-sim", "concepts", "4 x 4, SIM", 2 ** 16, { dms: 4, options: 4 }),
    concepts: ["sim"],
  },
  {
    ...cube("4x2-coalitions", "concepts", "4 x 2, 11 coalitions", 256, { dms: 4, options: 2 }),
    coalitions: true,
    reference: true,
  },
  {
    ...cube("4x3-coalitions", "concepts", "4 x 3, 11 coalitions", 2 ** 12, { dms: 4, options: 3 }),
    coalitions: true,
  },
  {
    ...cube("6x2-coalitions", "concepts", "6 x 2, 57 coalitions", 2 ** 12, { dms: 6, options: 2 }),
    coalitions: true,
  },
  {
    name: "list-200",
    group: "lists",
    title: "200 options of 5, chains and groups",
    states: 113_518,
    text: () => generatePlan({ dms: 5, steps: 20, lag: 3 }, SEED),
  },
  cube("sparse-20", "lists", "20 options of 6, an eighth of the states feasible", 142_720, {
    dms: 6,
    options: [4, 4, 3, 3, 3, 3],
    rules: 17,
  }),
  cube("no-move", "lists", "5 x 3, barred moves", 21_952, { dms: 5, options: 3, rules: 3, noMoves: 3 }),
  cube("merge", "lists", "5 x 3, merged states", 20_388, { dms: 5, options: 3, rules: 3, merges: 4 }),
]

/**
 * The tasks of these names and groups, in the order of `TASKS`; without any, all but those left out by default.
 * Names that are neither come back as unknown.
 */
export function tasksNamed(names: readonly string[]): {
  readonly tasks: readonly Task[]
  readonly unknown: readonly string[]
} {
  const unknown = names.filter(
    (name) => !Object.hasOwn(GROUPS, name) && !TASKS.some((task) => task.name === name),
  )
  const tasks = TASKS.filter(({ name, group, byName }) =>
    names.length === 0 ? !byName : names.includes(name) || (names.includes(group) && !byName),
  )
  return { tasks, unknown }
}
