import { existsSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { compile, read } from "../core/src/file/index.ts"
import { writeGmcr } from "../core/src/render/index.ts"
import { sayProblem, words } from "../core/src/words/index.ts"
import { TASKS, type Task } from "./shapes.ts"
import { UsageError } from "./usage.ts"

// Enough for every task, before any states are merged.
const MOST_STATES = 2 ** 27

/** A conflict of the benchmarks as a file of the older program. */
interface Written {
  readonly file: string
  /** Sentences on what the file does not carry. */
  readonly warnings: readonly string[]
  /** Why nothing was written; empty if it was. */
  readonly errors: readonly string[]
}

/**
 * Writes conflicts as `.gmcr`, so that other programs can be timed on the same work. Each file is named for its task,
 * in any folder: `somewhere/4x3.gmcr`. Tells of each as it goes. Throws `UsageError`, before anything is written, for
 * names that are of no task and, unless forced, for files that are there.
 */
export function* writeAgainst(files: readonly string[], force: boolean): Generator<Written> {
  const tasks = files.map(taskOf)
  const there = force ? [] : files.filter((file) => existsSync(file))
  if (there.length > 0) throw new UsageError(`${there.join(", ")}: there already; --force replaces`)
  for (const [i, file] of files.entries()) yield write(tasks[i]!, file, force)
}

function taskOf(file: string): Task {
  const name = /^(.*)\.gmcr$/.exec(basename(file))?.[1]
  const task = TASKS.find((each) => each.name === name)
  if (task !== undefined) return task
  const names = TASKS.map((each) => each.name).join(", ")
  throw new UsageError(`${file}: a file is named for what it holds, NAME.gmcr; the names are ${names}`)
}

function write(task: Task, file: string, force: boolean): Written {
  const { conflict } = read(task.text())
  if (conflict === null) throw new Error(`the file of ${task.name} is not valid`)
  const { model, problems: faults } = compile(conflict, { states: MOST_STATES })
  const { text, problems } = model ? writeGmcr({ conflict, model }) : { text: null, problems: faults }
  const said = (severity: "error" | "warning"): string[] =>
    problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => sayProblem(problem, words("en")))
  const errors = said("error")
  try {
    // Not over a file that has come about meanwhile.
    if (text !== null) writeFileSync(file, text, { flag: force ? "w" : "wx" })
  } catch (error) {
    errors.push(error instanceof Error ? error.message : String(error))
  }
  return { file, warnings: said("warning"), errors }
}
