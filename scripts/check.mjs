// Everything that can be said about the code without running it. Each step is also a line of `npm test`.
import { fileURLToPath } from "node:url"
import { ensureInstalled, runBeside, tool } from "./ready.mjs"
import { abreast, Turns } from "./turns.mjs"

const FOLDERS = ["core/src", "reading/src", "server/src", "cli/src", "workbench/src"]

const calls = async (command, args, say) => (await runBeside(command, args, say)) === 0
// A tool is looked for when it is run: before the install there is none.
const uses =
  (name, ...args) =>
  (say) =>
    calls(tool(name), args, say)
const script =
  (name, ...args) =>
  (say) =>
    calls(process.execPath, [`scripts/${name}.mjs`, ...args], say)

// The longest first, so that none is left over at the end.
export const STEPS = [
  // The packages are checked as they are built; the tests and the workbench against what they declare.
  ["types", uses("tsc", "-b")],
  ["messages", script("messages")],
  ["format and lint", uses("biome", "ci", "--error-on-warnings", "--colors=off", ".")],
  ["import directions", uses("depcruise", "--config", "dependency-cruiser.mjs", ...FOLDERS)],
  ["unused code", uses("knip", "--no-progress")],
  ["names out of use", script("glossary")],
  ["sizes and comments", script("sizes")],
  ["commits", script("commits")],
  ["notice of licences", script("notice", "--check")],
  ["lock file", script("lock")],
]

/** Runs every step, a few at a time, each with its output in one piece; gives the names of those that failed. */
export async function check({ turns = new Turns(), atOnce = 2 } = {}) {
  const taken = STEPS.map(() => turns.take())
  const jobs = STEPS.map(([name, step], i) => async () => {
    taken[i].say(`── ${name}\n`)
    const passed = await step(taken[i].say)
    taken[i].end()
    return passed
  })
  const passed = await abreast(jobs, atOnce)
  return STEPS.flatMap(([name], i) => (passed[i] ? [] : [name]))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled()
  const failed = await check()
  console.log(failed.length === 0 ? "All checks pass." : `Failed: ${failed.join(", ")}.`)
  process.exit(failed.length === 0 ? 0 : 1)
}
