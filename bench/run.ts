import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

/** One run of a process: how long it took and what it said, or why there is no figure. */
export type Run =
  | { readonly kind: "done"; readonly seconds: number; readonly out: string; readonly err: string }
  | NoFigure

/** Why a run gives no figure. */
export type NoFigure =
  /** The time was up, so it was ended. */
  | { readonly kind: "late"; readonly limit: number }
  /** The work is too large, by the limits that the program states. */
  | { readonly kind: "refused"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string }

const launcher = fileURLToPath(new URL("../cli/bin/parley.js", import.meta.url))
const TELLS_PEAK = `data:text/javascript,${encodeURIComponent(
  "process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))",
)}`
// The exit code of the command where a limit stops it.
const STOPPED = 3

/** Runs `parley analyze FILE --states none --json` with more flags, from the file on disk to the last byte. */
export function runParley(file: string, flags: readonly string[], seconds: number): Run {
  return runNode([launcher, "analyze", file, "--states", "none", "--json", ...flags], seconds)
}

/** The same, and the peak memory of the process. A run of its own: asking takes time. */
export function runForPeak(
  file: string,
  flags: readonly string[],
  seconds: number,
): { readonly run: Run; readonly megabytes: number } {
  const run = runNode(
    ["--import", TELLS_PEAK, launcher, "analyze", file, "--states", "none", "--json", ...flags],
    seconds,
  )
  // Each thread tells it, of the whole process.
  const told =
    run.kind === "done" ? [...run.err.matchAll(/^peak (\d+)$/gm)].map((match) => Number(match[1])) : []
  return { run, megabytes: Math.max(...told) / 1024 }
}

/** Runs Node with arguments, for so many seconds at most. */
export function runNode(args: readonly string[], seconds: number): Run {
  const start = process.hrtime.bigint()
  const child = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: seconds * 1000,
    killSignal: "SIGKILL",
  })
  const taken = Number(process.hrtime.bigint() - start) / 1e9
  if (child.error && "code" in child.error && child.error.code === "ETIMEDOUT")
    return { kind: "late", limit: seconds }
  if (child.error) return { kind: "failed", why: child.error.message }
  if (child.status === 0) return { kind: "done", seconds: taken, out: child.stdout, err: child.stderr }
  const why =
    child.stderr
      .trim()
      .split("\n")
      .findLast((line) => !line.startsWith("peak ")) ?? ""
  if (child.status === STOPPED) return { kind: "refused", why }
  return { kind: "failed", why: `ended with ${child.status ?? child.signal}: ${why}` }
}
