// A file has at most 500 lines, but for those that are named here with the reason; and comments that say what
// something is are `/** */`, which editors show and declaration files carry.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./ready.mjs"

const MOST = 500

const FOLDERS = ["bench", "checks", "cli", "core", "reading", "scripts", "server", "workbench"]

const LONGER = {
  "core/src/words/messages.test.ts": "an example for every message",
  "core/src/render/gmcr.test.ts": "one table of files and what is read of each",
  "core/src/file/edit.test.ts": "one table of edits",
}

function* filesIn(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) {
      if (!["dist", "node_modules"].includes(entry.name)) yield* filesIn(path)
    } else if (/\.(tsx?|mjs)$/.test(entry.name)) yield path
  }
}

const faults = []
const long = new Set()
for (const path of FOLDERS.flatMap((folder) => [...filesIn(folder)])) {
  const lines = readFileSync(join(root, path), "utf8").split("\n")
  if (lines.length - 1 > MOST) {
    long.add(path)
    if (!(path in LONGER)) faults.push(`${path}: ${lines.length - 1} lines, and may have ${MOST}`)
  }
  for (const [i, line] of lines.entries())
    if (/^\s*\/\/\/(?! <reference)/.test(line))
      faults.push(`${path}:${i + 1}: /// is for no tool; write /** */`)
}
for (const path in LONGER)
  if (!long.has(path)) faults.push(`scripts/sizes.mjs: ${path} needs no exception any more`)
for (const fault of faults) console.error(fault)
process.exit(faults.length === 0 ? 0 : 1)
