import { type Conflict, check as checkText, type Problem, read, sayProblem } from "@parley/core"
import { quotationProblems } from "../beside.ts"
import { Exit, INPUT_WRONG } from "../exit.ts"
import { readText } from "../files.ts"
import type { Io } from "../io.ts"
import { type Say, tellSaid } from "../say.ts"

export interface CheckOptions {
  readonly json?: boolean
  readonly limitStates?: number
}

// The problem of a file that could not be read at all.
const UNREADABLE = {
  code: "unreadable",
  severity: "error",
  path: [],
  line: 1,
  column: 1,
  params: {},
} as const

/**
 * `parley check FILE…`: every problem of every file and of its scenarios. Exit 1 if any file has an error or cannot
 * be read.
 */
export function check(files: readonly string[], options: CheckOptions, io: Io, say: Say): void {
  const { cli } = say.words
  const all: (Problem & { file: string; message: string })[] = []
  let unreadable = false
  for (const file of files) {
    let problems: readonly Problem[]
    let conflict: Conflict | null
    try {
      const limits = options.limitStates === undefined ? {} : { states: options.limitStates }
      const text = readText(file, io, say)
      const reading = read(text)
      conflict = reading.conflict
      problems = [...checkText(text, limits, reading), ...quotationProblems(file, reading)].sort(
        (a, b) => a.line - b.line || a.column - b.column,
      )
    } catch (error) {
      if (!(error instanceof Exit)) throw error
      // The other files are still checked.
      if (options.json) all.push({ ...UNREADABLE, file, message: error.message })
      else io.err(`${say.err("red", cli.error)}: ${error.message}\n`)
      unreadable = true
      continue
    }
    const shown = file === "-" ? cli.standardInput : file
    const told = problems.map((each) => ({ ...each, message: sayProblem(each, say.words, conflict) }))
    all.push(...told.map((each) => ({ file, ...each })))
    if (options.json) continue
    tellSaid(shown, told, io, say)
    const errors = problems.filter(({ severity }) => severity === "error").length
    io.out(`${cli.checked({ file: shown, errors, warnings: problems.length - errors })}\n`)
  }
  if (options.json) io.out(`${JSON.stringify({ parley: 1, problems: all }, null, 2)}\n`)
  if (unreadable || all.some(({ severity }) => severity === "error")) throw new Exit(INPUT_WRONG)
}
