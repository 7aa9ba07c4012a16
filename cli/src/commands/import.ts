import { basename, extname } from "node:path"
import { read } from "@parley/core"
import { conflictText, FOREIGN, isKnownBinary, readerOf } from "@parley/core/render"
import { Exit, INPUT_WRONG } from "../exit.ts"
import { readText } from "../files.ts"
import type { Io } from "../io.ts"
import { deliver } from "../output.ts"
import { type Say, tellProblems } from "../say.ts"

export interface ImportOptions {
  readonly output: string
  readonly force?: boolean
  readonly json?: boolean
  readonly strict?: boolean
}

/**
 * `parley import FILE -o OUT`: another program's file as a conflict file, saying what was kept, changed and lost. Of a
 * faulty file what can be read is written, with its problems marked for review, unless `strict`.
 */
export function importFile(file: string, options: ImportOptions, io: Io, say: Say): void {
  const { cli } = say.words
  const text = readText(file, io, say, isKnownBinary)
  const shown = file === "-" ? cli.standardInput : file
  const reader = readerOf(file, text)
  if (reader === null) {
    const formats = FOREIGN.flatMap(({ extensions }) => extensions.map((each) => `.${each}`)).join(", ")
    throw new Exit(INPUT_WRONG, cli.unknownInput({ file: shown, formats }))
  }
  const title = file === "-" ? "" : basename(file, extname(file))
  const { data, problems, notes } = reader(text, { title: title === "" ? cli.untitled : title })
  const wrong = problems.filter(({ severity }) => severity === "error").length
  if (!options.json) {
    tellProblems(shown, problems, io, say)
    for (const note of notes) io.err(`${shown}: ${cli.note(note)}\n`)
  }
  if (data !== null && (wrong === 0 || !options.strict)) {
    const format = /\.json$/i.test(options.output) ? "json" : "yaml"
    const made = conflictText(data, format)
    // What has been imported must be a file that can be read; anything else would be a fault of the importer.
    if (read(made).conflict === null)
      throw new Error(`the import of ${shown} made a file that cannot be read`)
    deliver([made], options, io, say)
    if (wrong > 0) io.err(`${cli.importMarked({ count: wrong })}\n`)
  }
  if (options.json)
    (options.output === "-" ? io.err : io.out)(`${JSON.stringify({ parley: 1, problems, notes }, null, 2)}\n`)
  if (data === null || wrong > 0) throw new Exit(INPUT_WRONG)
}
