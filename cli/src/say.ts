import { styleText } from "node:util"
import { type Catalogue, type Problem, sayProblem, words } from "@parley/core"
import { nearest } from "@parley/core/logic"
import type { Terminal } from "@parley/core/render"
import { Exit, USE_WRONG } from "./exit.ts"
import type { Io } from "./io.ts"

type Style = "bold" | "dim" | "red" | "yellow" | "green" | "cyan"

/** How a command speaks: the catalogue of its language, and colour where a terminal shows it. */
export interface Say {
  readonly language: string
  readonly words: Catalogue
  /** Styles a text for standard output; plain unless that is a terminal. */
  out(style: Style, text: string): string
  err(style: Style, text: string): string
}

export function sayIn(language: string, io: Io): Say {
  const colour = (terminal: boolean) => terminal && !io.env.NO_COLOR && io.env.TERM !== "dumb"
  const [out, err] = [colour(io.outIsTerminal), colour(io.errIsTerminal)]
  const styled = (on: boolean) => (style: Style, text: string) =>
    on ? styleText(style, text, { validateStream: false }) : text
  return { language, words: words(language), out: styled(out), err: styled(err) }
}

/** Tells problems on standard error: file, line and column, what is wrong and what would be right. */
export function tellProblems(file: string, problems: readonly Problem[], io: Io, say: Say): void {
  const told = problems.map((problem) => ({ ...problem, message: sayProblem(problem, say.words) }))
  tellSaid(file, told, io, say)
}

/** The same with what is said of each. */
export function tellSaid(
  file: string,
  problems: readonly (Problem & { readonly message: string })[],
  io: Io,
  say: Say,
): void {
  for (const problem of problems) {
    const { cli } = say.words
    const kind = problem.severity === "error" ? say.err("red", cli.error) : say.err("yellow", cli.warning)
    const place = say.err("bold", `${file}:${problem.line}:${problem.column}:`)
    io.err(`${place} ${kind}: ${problem.message}\n`)
  }
}

/** One of the allowed values, or an Exit that names them and the nearest. */
export function oneOf<T extends string>(what: string, given: string, allowed: readonly T[], say: Say): T {
  const found = allowed.find((value) => value === given.toLowerCase())
  if (found !== undefined) return found
  throw new Exit(
    USE_WRONG,
    say.words.cli.unknownValue({
      what,
      given,
      allowed: allowed.join(", "),
      hint: nearest(given, allowed) ?? "",
    }),
  )
}

/** Where a command prints what is to be read. */
export function terminalOf({ columns }: Io, { out }: Say): Terminal {
  return { columns, style: out }
}
