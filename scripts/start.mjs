// The first thing a newcomer runs: the workbench in the browser, with the case library as its folder and the case that
// Parley opens with in front. `npm start -- FOLDER` opens a folder of one's own.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { ensureBuilt, ensureInstalled, root } from "./ready.mjs"

ensureInstalled()
await ensureBuilt()
const given = process.argv.slice(2)
const ownFolder = given.length > 0 && !given[0].startsWith("-")
const library = [
  "cases",
  ...(given.some((arg) => /^--file(=|$)/.test(arg)) ? [] : ["--file", "venezuela-2024/conflict.yaml"]),
]
const child = spawn(
  process.execPath,
  [join(root, "cli", "bin", "parley.js"), "serve", "--open", ...(ownFolder ? [] : library), ...given],
  { cwd: root, stdio: "inherit" },
)
// A terminal sends Ctrl-C to both: the child ends in its own way, and this one follows. Other signals are passed on.
process.on("SIGINT", () => {})
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal))
child.on("error", (error) => {
  console.error(`parley: ${error.message}`)
  process.exit(1)
})
child.on("exit", (code) => process.exit(code ?? 0))
