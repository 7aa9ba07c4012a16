import { parseArgs } from "node:util"

/** Wrong use of the command, with a sentence for whoever typed it. */
export class UsageError extends Error {}

/** What is asked for on the command line. */
export interface Usage {
  readonly mode: "measure" | "list" | "against"
  /** Names of tasks and groups, or files. */
  readonly names: readonly string[]
  readonly runs: number
  readonly limit: number
  readonly force: boolean
}

/** The arguments of `npm run bench --`. Throws `UsageError`. */
export function usageOf(args: readonly string[]): Usage {
  const { values, positionals: names } = parsed(args)
  const { list = false, against = false, force = false } = values
  const mode = against ? "against" : list ? "list" : "measure"
  if (list && against) throw new UsageError("--list and --against do not go together")
  if (mode !== "measure" && (values.runs ?? values.limit) !== undefined)
    throw new UsageError("--runs and --limit are for measuring")
  if (mode === "against" && names.length === 0)
    throw new UsageError("--against wants files to write, such as 4x3.gmcr")
  if (mode === "list" && names.length > 0) throw new UsageError("--list takes no names")
  if (force && mode !== "against") throw new UsageError("--force goes with --against")
  return {
    mode,
    names,
    runs: numberOf("--runs", values.runs ?? "5"),
    limit: numberOf("--limit", values.limit ?? "120"),
    force,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        list: { type: "boolean" },
        against: { type: "boolean" },
        force: { type: "boolean" },
        runs: { type: "string" },
        limit: { type: "string" },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** A flag's number. Throws `UsageError`. */
export function numberOf(flag: string, text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`${flag} wants a whole number from 1, not ${text}`)
  return Number(text)
}
