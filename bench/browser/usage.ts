import { parseArgs } from "node:util"
import { numberOf, UsageError } from "../usage.ts"

/** What can be measured. */
export const PARTS = ["edits", "start", "published", "memory"] as const
export type Part = (typeof PARTS)[number]

/** What is asked for on the command line. */
export interface BrowserUsage {
  readonly parts: readonly Part[]
  /** Timed edits of each kind and size. */
  readonly edits: number
  /** Timed starts of each page. */
  readonly runs: number
  /** Edits before the last figure of memory. */
  readonly hour: number
  /** Whether the figures are wanted as JSON. */
  readonly json: boolean
}

/** The arguments of `npm run bench:browser --`. Throws `UsageError`. */
export function browserUsageOf(args: readonly string[]): BrowserUsage {
  const { values, positionals } = parsed(args)
  const unknown = positionals.filter((name) => !PARTS.some((part) => part === name))
  if (unknown.length > 0)
    throw new UsageError(`unknown: ${unknown.join(", ")}; there are ${PARTS.join(", ")}`)
  return {
    parts: PARTS.filter((part) => positionals.length === 0 || positionals.includes(part)),
    edits: numberOf("--edits", values.edits ?? "60"),
    runs: numberOf("--runs", values.runs ?? "9"),
    hour: numberOf("--hour", values.hour ?? "1200"),
    json: values.json ?? false,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        edits: { type: "string" },
        runs: { type: "string" },
        hour: { type: "string" },
        json: { type: "boolean" },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
