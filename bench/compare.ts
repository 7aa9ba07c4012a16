// The plain reference and the engine on the same conflict, both in one process.
// Usage: tsx bench/compare.ts TASK
import { fileURLToPath } from "node:url"
import {
  analyse,
  analyseCoalitions,
  type Bits,
  buildModel,
  COALITION_CONCEPTS,
  DEFAULT_CONCEPTS,
  Reference,
  type Structure,
  subsets,
} from "../core/src/engine/index.ts"
import { read, toStructure } from "../core/src/file/index.ts"
import { median } from "./median.ts"
import { type NoFigure, runNode } from "./run.ts"
import { TASKS, type Task } from "./shapes.ts"

/** Seconds from the conflict as indices to all verdicts, without start-up and reading. */
export interface Comparison {
  /** One run: it is long. */
  readonly reference: number
  /** The median of several. */
  readonly engine: number
}

const ENGINE_RUNS = 5

/** Compares in a process of its own, which may take so many seconds. */
export function compareApart(task: Task, seconds: number): Comparison | NoFigure {
  // With the flags of this process, so that it reads TypeScript too.
  const run = runNode([...process.execArgv, fileURLToPath(import.meta.url), task.name], seconds)
  return run.kind === "done" ? (JSON.parse(run.out) as Comparison) : run
}

/** Compares here; throws if the two do not find the same number of stable states in everything. */
export function compareHere(task: Task): Comparison {
  const { conflict } = read(task.text())
  if (conflict === null) throw new Error(`the file of ${task.name} is not valid`)
  const structure = toStructure(conflict)
  const engine = Array.from({ length: ENGINE_RUNS }, () => timed(() => byEngine(structure, task)))
  const reference = timed(() => byReference(structure, task))
  if (`${reference.result}` !== `${engine[0]!.result}`)
    throw new Error(`${task.name}: the reference finds ${reference.result}, the engine ${engine[0]!.result}`)
  return {
    reference: reference.seconds,
    engine: median(engine.map(({ seconds }) => seconds)),
  }
}

function timed<Result>(work: () => Result): { readonly seconds: number; readonly result: Result } {
  const start = performance.now()
  const result = work()
  return { seconds: (performance.now() - start) / 1000, result }
}

// How many states are stable: by concept and decision maker, then by coalition and concept, then for all coalitions.
function byEngine(structure: Structure, { concepts = DEFAULT_CONCEPTS, coalitions = false }: Task): number[] {
  const built = buildModel(structure)
  if (built.faults) throw new Error(`no model: ${built.faults[0]!.kind}`)
  const count = (bits: Bits): number => bits.toArray().length
  const analysis = analyse(built.model, concepts)
  const found = concepts.flatMap((concept) => analysis.stable.get(concept)!.map(count))
  if (!coalitions) return found
  const { of, universal } = analyseCoalitions(analysis, COALITION_CONCEPTS)
  for (const { stable } of of)
    for (const concept of COALITION_CONCEPTS) found.push(count(stable.get(concept)!))
  for (const concept of COALITION_CONCEPTS) found.push(count(universal.get(concept)!))
  return found
}

function byReference(
  structure: Structure,
  { concepts = DEFAULT_CONCEPTS, coalitions = false }: Task,
): number[] {
  const reference = new Reference(structure)
  const count = (stable: (s: number) => boolean): number =>
    reference.states.filter((_, s) => stable(s)).length
  const found = concepts.flatMap((concept) =>
    reference.dms.map((dm) => count((s) => reference.stable(dm, s, concept))),
  )
  if (!coalitions) return found
  for (const members of subsets(reference.dms).filter(({ length }) => length > 1))
    for (const concept of COALITION_CONCEPTS)
      found.push(count((s) => reference.coalitionStable(members, s, concept)))
  for (const concept of COALITION_CONCEPTS) found.push(count((s) => reference.universallyStable(s, concept)))
  return found
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const task = TASKS.find(({ name }) => name === process.argv[2])
  if (task === undefined) throw new RangeError("usage: tsx bench/compare.ts TASK")
  console.log(JSON.stringify(compareHere(task)))
}
