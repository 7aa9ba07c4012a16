// Everything that can be said about the code without running it. Each step is also a line of `npm test`.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { ensureInstalled, root, run, tool } from "./ready.mjs"

export const STEPS = [
  ["format and lint", () => run(tool("biome"), ["ci", "--error-on-warnings", "--colors=off", "."]) === 0],
  ["types", () => run(tool("tsc"), ["-p", "tsconfig.check.json"]) === 0],
  [
    "import directions",
    () => run(tool("depcruise"), ["--config", "dependency-cruiser.mjs", "core/src", "cli/src"]) === 0,
  ],
  ["unused code", () => run(tool("knip"), ["--no-progress"]) === 0],
  ["lock file", lockFileIsComplete],
]

// Every optional platform package that the lock file names has its entry, and none has a download address.
function lockFileIsComplete() {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))
  const faults = []
  const present = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, "")))
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!present.has(name)) faults.push(`${path || "."} names ${name}, which has no entry`)
    if (entry.resolved && !entry.link) faults.push(`${path} holds a download address`)
  }
  for (const fault of faults) console.error(`package-lock.json: ${fault}`)
  return faults.length === 0
}

/// Runs every step and returns the names of those that failed.
export function check() {
  const failed = []
  for (const [name, step] of STEPS) {
    console.log(`── ${name}`)
    if (!step()) failed.push(name)
  }
  return failed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  const failed = check()
  console.log(failed.length === 0 ? "All checks pass." : `Failed: ${failed.join(", ")}.`)
  process.exit(failed.length === 0 ? 0 : 1)
}
