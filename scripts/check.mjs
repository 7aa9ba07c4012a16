// Everything that can be said about the code without running it. Each step is also a line of `npm test`.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { namesAreInUse } from "./glossary.mjs"
import { noticeIsCurrent } from "./notice.mjs"
import { ensureInstalled, root, run, tool } from "./ready.mjs"

const workbench = existsSync(join(root, "workbench", "src", "main.tsx"))
const FOLDERS = ["core/src", "server/src", "cli/src", ...(workbench ? ["workbench/src"] : [])]

export const STEPS = [
  ["format and lint", () => run(tool("biome"), ["ci", "--error-on-warnings", "--colors=off", "."]) === 0],
  ["types", () => run(tool("tsc"), ["-p", "tsconfig.check.json"]) === 0],
  ...(workbench
    ? [["types of the workbench", () => run(tool("tsc"), ["-p", "workbench/tsconfig.json"]) === 0]]
    : []),
  [
    "import directions",
    () => run(tool("depcruise"), ["--config", "dependency-cruiser.mjs", ...FOLDERS]) === 0,
  ],
  ["unused code", () => run(tool("knip"), ["--no-progress"]) === 0],
  // Loaded when it runs: it needs what is only there after the install.
  ["messages", async () => (await import("./messages.mjs")).allAreSaid()],
  ["names out of use", namesAreInUse],
  ["notice of licences", noticeIsCurrent],
  ["lock file", lockFileIsComplete],
]

// Every optional package that the lock file names has an entry where Node would look for it, in a version that fits
// (`npm ci` refuses the file otherwise, and only on a fresh machine), and none has a download address.
function lockFileIsComplete() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))
  const faults = []
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = nearestEntry(packages, path, name)
      if (found === undefined) faults.push(`${path || "."} names ${name}, which has no entry`)
      else if (/^\d/.test(range) && found.version !== range)
        faults.push(`${path || "."} names ${name} ${range}, and the entry is ${found.version}`)
    }
    if (entry.resolved && !entry.link) faults.push(`${path} holds a download address`)
  }
  for (const fault of faults) console.error(`package-lock.json: ${fault}`)
  return faults.length === 0
}

// The entry that a package at `path` gets for a name: its own, else that of the folders above.
function nearestEntry(packages, path, name) {
  for (
    let folder = path;
    ;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/"))).replace(/\/$/, "")
  ) {
    const found = packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]
    if (found !== undefined || folder === "") return found
  }
}

/** Runs every step and returns the names of those that failed. */
export async function check() {
  const failed = []
  for (const [name, step] of STEPS) {
    console.log(`── ${name}`)
    if (!(await step())) failed.push(name)
  }
  return failed
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  const failed = await check()
  console.log(failed.length === 0 ? "All checks pass." : `Failed: ${failed.join(", ")}.`)
  process.exit(failed.length === 0 ? 0 : 1)
}
