// Lines of code by folder, without tests, as a table; `--write` puts it into docs/architecture.md.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "./ready.mjs"

// Before the house was rebuilt around questions: what is now these folders.
const ROWS = [
  ["core: logic", ["core/src/logic"], 1292],
  ["core: engine", ["core/src/engine"], 4280],
  ["core: file (was conflict)", ["core/src/file"], 7361],
  ["core: study (was assess, explain, inverse)", ["core/src/study"], 8124],
  ["core: session", ["core/src/session"], 0],
  ["core: words", ["core/src/words"], 8026],
  ["core: report and render (was formats)", ["core/src/report", "core/src/render"], 4060],
  ["reading (was workbench: reading)", ["reading/src"], 0],
  ["cli", ["cli/src"], 5815],
  ["server", ["server/src"], 2114],
  ["workbench", ["workbench/src"], 29284],
]

/** Lines of the program's own code in a folder: no tests, no style sheets. */
function linesOf(folder) {
  let lines = 0
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) lines += linesOf(path)
    else if (/\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
      lines += readFileSync(join(root, path), "utf8").split("\n").length - 1
  }
  return lines
}

function folderExists(folder) {
  return readdirSync(join(root, folder, "..")).includes(folder.split("/").at(-1))
}

function table() {
  const figure = (count) => count.toLocaleString("en-GB")
  const rows = ROWS.map(([name, folders, before]) => [
    name,
    before,
    folders.filter(folderExists).reduce((sum, folder) => sum + linesOf(folder), 0),
  ])
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0)
  return [
    "| | before | now |",
    "|---|--:|--:|",
    ...[...rows, ["**all**", sum(1), sum(2)]].map(
      ([name, before, now]) => `| ${name} | ${figure(before)} | ${figure(now)} |`,
    ),
  ].join("\n")
}

const PAGE = join(root, "docs", "architecture.md")
if (process.argv.includes("--write")) {
  const text = readFileSync(PAGE, "utf8")
  writeFileSync(PAGE, text.replace(/(<!-- lines -->\n)[\s\S]*?(\n<!-- end -->)/, `$1${table()}$2`))
} else console.log(table())
