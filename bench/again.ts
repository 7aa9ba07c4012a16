// How long a new analysis takes after one decision maker's preferences have changed, in a process that is warm.
// Usage: tsx bench/again.ts [RUNS]
import { fileURLToPath } from "node:url"
import {
  analyse,
  buildModel,
  DEFAULT_CONCEPTS,
  type Preference,
  reanalyse,
  withPreference,
} from "../core/src/engine/index.ts"
import { read, toStructure } from "../core/src/file/index.ts"
import { median } from "./median.ts"
import { TASKS } from "./shapes.ts"

/** Milliseconds of each run: from the new statements of one decision maker, ranked anew, to all verdicts. */
export interface Again {
  readonly again: readonly number[]
  /** The same from nothing. */
  readonly anew: readonly number[]
}

/** Moves the first statement of each decision maker in turn behind the others. Throws if the two ways differ. */
export function analyseAgain(name: string, runs: number): Again {
  const task = TASKS.find((each) => each.name === name)
  const conflict = task && read(task.text()).conflict
  if (!conflict) throw new RangeError(`there is no conflict ${name}`)
  const built = buildModel(toStructure(conflict))
  if (built.faults) throw new Error(`no model: ${built.faults[0]!.kind}`)
  let { model } = built
  let analysis = analyse(model, DEFAULT_CONCEPTS)
  const again: number[] = []
  const anew: number[] = []
  for (let run = 0; run < runs; run++) {
    const dm = run % model.ranks.length
    const before = performance.now()
    const changed = withPreference(model, dm, turned(model.structure.preferences[dm]!))
    if ("kind" in changed) throw new Error(changed.kind)
    model = changed.model
    analysis = reanalyse(analysis, model)
    const between = performance.now()
    const fresh = buildModel(model.structure)
    if (fresh.faults) throw new Error(`no model: ${fresh.faults[0]!.kind}`)
    const other = analyse(fresh.model, DEFAULT_CONCEPTS)
    anew.push(performance.now() - between)
    again.push(between - before)
    for (const concept of DEFAULT_CONCEPTS)
      if (!other.equilibria.get(concept)!.equals(analysis.equilibria.get(concept)!))
        throw new Error(`${name}: ${concept} differs`)
  }
  return { again, anew }
}

function turned(preference: Preference): Preference {
  if (preference.kind !== "statements") throw new RangeError("only statements are turned")
  const [first, ...rest] = preference.statements
  return { kind: "statements", statements: [...rest, first!] }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runs = Number(process.argv[2] ?? "20")
  console.log("| conflict | states | runs | again, median ms | least to most | anew, median ms |")
  console.log("|---|--:|--:|--:|--:|--:|")
  for (const name of ["4x3", "4x4", "4x4-rules", "5x4"]) {
    const { again, anew } = analyseAgain(name, runs)
    const ms = (value: number): string => value.toFixed(1)
    const states = TASKS.find((task) => task.name === name)!.states.toLocaleString("en")
    const spread = `${ms(Math.min(...again))} to ${ms(Math.max(...again))}`
    console.log(`| ${name} | ${states} | ${runs} | ${ms(median(again))} | ${spread} | ${ms(median(anew))} |`)
  }
}
