import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { DEFAULT_LIMITS } from "../core/src/engine/index.ts"
import { type Comparison, compareApart } from "./compare.ts"
import { type NoFigure, runForPeak, runParley } from "./run.ts"
import type { Task } from "./shapes.ts"

/** How much is measured. */
export interface Extent {
  /** Timed runs of each task. */
  readonly runs: number
  /** Seconds that one run may take. */
  readonly limit: number
}

/** What a task takes. */
export interface Figures {
  readonly kind: "figures"
  /** Seconds of each timed run. */
  readonly seconds: readonly number[]
  /** Peak memory of the process. */
  readonly megabytes: number
  /** Null where the plain reference is not tried. */
  readonly reference: Comparison | NoFigure | null
}

/** What takes longer than these seconds is timed so many times at most. */
export const LONG = { seconds: 20, runs: 3 }

/**
 * Measures a task, its file written to a folder: a run for the peak memory, which warms up as well, then the timed
 * ones. Where a run gives no figure, that is the answer. Throws if the file has not the states it is said to have.
 */
export function measure(task: Task, folder: string, { runs, limit }: Extent): Figures | NoFigure {
  const file = join(folder, `${task.name}.yaml`)
  writeFileSync(file, task.text())
  const flags = flagsOf(task)
  const { run: first, megabytes } = runForPeak(file, flags, limit)
  if (first.kind !== "done") return first
  const states = (JSON.parse(first.out) as { states: { feasible: number } }).states.feasible
  if (states !== task.states)
    throw new Error(`${task.name} has ${states} states, not the ${task.states} it is said to have`)

  const wanted = first.seconds > LONG.seconds ? Math.min(runs, LONG.runs) : runs
  const seconds: number[] = []
  while (seconds.length < wanted) {
    const run = runParley(file, flags, limit)
    if (run.kind !== "done") return run
    seconds.push(run.seconds)
  }
  return { kind: "figures", seconds, megabytes, reference: task.reference ? compareApart(task, limit) : null }
}

/** The flags of `parley analyze` that ask for a task. */
export function flagsOf({ concepts, coalitions, states }: Task): string[] {
  return [
    ...(concepts ? ["--concepts", concepts.join(",")] : []),
    ...(coalitions ? ["--coalitions"] : []),
    ...(states > DEFAULT_LIMITS.states ? ["--limit-states", `${states}`] : []),
  ]
}
