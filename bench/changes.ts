// How long it takes to find the smallest changes of statements that make a state, or one of many, hold: up to three steps,
// over four decision makers with eight statements each, in a process that is warm.
// Usage: tsx bench/changes.ts [SEEDS]
import { Random } from "../checks/conflicts.ts"
import { analyse, CONCEPTS, statesWhere } from "../core/src/engine/index.ts"
import { compile, read } from "../core/src/file/index.ts"
import { and, option } from "../core/src/logic/index.ts"
import { type Goal, type StatementChanges, statementChanges, targetAt } from "../core/src/study/index.ts"
import { generate } from "./generate.ts"
import { median } from "./median.ts"

// States wanted of each conflict, one at a time.
const STATES = 4

interface Timed {
  readonly ms: number
  readonly found: StatementChanges
}

/** The searches in one conflict under each concept, for targets that do not hold: single states, and two options taken. */
function timed(seed: number): Map<string, Timed[]> {
  const { conflict } = read(generate({ dms: 4, options: [3, 3, 2, 2], statements: 8 }, seed))
  if (conflict === null) throw new Error("there is no conflict")
  const { model } = compile(conflict)
  if (model === null) throw new Error("there is no model")
  const analysis = analyse(model, CONCEPTS)
  const freedom = { dms: [0, 1, 2, 3], kept: [] }
  const all = new Map<string, Timed[]>()
  for (const concept of CONCEPTS) {
    const random = new Random(seed)
    const held = analysis.equilibria.get(concept)!
    const open = random
      .shuffle(Array.from({ length: model.space.slots }, (_, slot) => slot))
      .filter((slot) => !held.has(slot))
    const single = open.slice(0, STATES).map((slot) => targetAt(model.space.text(slot)))
    const pairs = conflict.options.flatMap((_, one) =>
      conflict.options
        .slice(one + 1)
        .map((__, i) => ({ formula: and([option(one), option(one + 1 + i)]), text: "both" })),
    )
    const both = pairs.filter(({ formula }) => {
      const states = statesWhere(model.space, formula)
      states.intersect(held)
      return states.count() === 0
    })
    for (const [kind, targets] of [
      ["a state", single],
      ["256 states", both.slice(0, 1)],
    ] as const)
      for (const target of targets) {
        const goal: Goal = { concept, hold: [target], not: [] }
        const start = performance.now()
        const found = statementChanges(conflict, analysis, goal, freedom, {
          steps: 3,
          answers: 5,
          inserts: false,
        })
        const key = `${concept} | ${kind}`
        all.set(key, [...(all.get(key) ?? []), { ms: performance.now() - start, found }])
      }
  }
  return all
}

/** Rows are in the order of the concepts, a single state first. */
function placeOf(key: string): number {
  const [concept, kind] = key.split(" | ")
  return 2 * (CONCEPTS as readonly string[]).indexOf(concept!) + (kind === "a state" ? 0 : 1)
}

const seeds = Number(process.argv[2] ?? "10")
const all = new Map<string, Timed[]>()
for (let seed = 1; seed <= seeds; seed++)
  for (const [key, runs] of timed(seed)) all.set(key, [...(all.get(key) ?? []), ...runs])
console.log(
  "| concept | wanted | searches | median s | most s | found | none of up to 3 steps, proved | cut short |",
)
console.log("|---|---|--:|--:|--:|--:|--:|--:|")
for (const [key, runs] of [...all].sort(([a], [b]) => placeOf(a) - placeOf(b))) {
  const times = runs.map(({ ms }) => ms / 1000)
  const found = runs.filter(({ found: { least } }) => least !== null).length
  const proved = runs.filter(({ found: { least, proved: steps } }) => least === null && steps === 3).length
  const s = (value: number): string => value.toFixed(2)
  console.log(
    `| ${key} | ${runs.length} | ${s(median(times))} | ${s(Math.max(...times))} | ${found} | ${proved} | ${runs.length - found - proved} |`,
  )
}
