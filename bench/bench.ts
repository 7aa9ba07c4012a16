// Benchmarks of whole runs of the command. Usage: npm run bench -- [NAMES…] [--runs N] [--limit SECONDS]
//   npm run bench -- --list
//   npm run bench -- --against FILE.gmcr… [--force]
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { writeAgainst } from "./against.ts"
import { type Extent, flagsOf, measure } from "./measure.ts"
import { heading, preamble, row } from "./report.ts"
import { GROUPS, type Group, TASKS, tasksNamed } from "./shapes.ts"
import { UsageError, usageOf } from "./usage.ts"

try {
  const usage = usageOf(process.argv.slice(2))
  if (usage.mode === "list") list()
  else if (usage.mode === "against") against(usage.names, usage.force)
  else measureAll(usage.names, usage)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function list(): void {
  for (const group of Object.keys(GROUPS) as Group[]) {
    console.log(`${group}: ${GROUPS[group]}`)
    for (const task of TASKS.filter((each) => each.group === group)) {
      const flags = flagsOf(task).map((flag) => ` ${flag}`)
      const note = task.byName ? "; only when asked for by name" : ""
      const states = task.states.toLocaleString("en")
      console.log(`  ${task.name.padEnd(18)} ${task.title}, ${states} states${flags.join("")}${note}`)
    }
  }
}

function measureAll(names: readonly string[], extent: Extent): void {
  const { tasks, unknown } = tasksNamed(names)
  if (unknown.length > 0)
    throw new UsageError(
      `unknown: ${unknown.join(", ")}; there are ${[...Object.keys(GROUPS), ...TASKS.map(({ name }) => name)].join(", ")}`,
    )
  const folder = mkdtempSync(join(tmpdir(), "parley-bench-"))
  try {
    console.log(preamble(extent))
    let group: Group | null = null
    for (const task of tasks) {
      if (task.group !== group) console.log(`\n${heading((group = task.group))}`)
      const measured = measure(task, folder, extent)
      console.log(row(task, measured))
      if (measured.kind === "failed") process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function against(files: readonly string[], force: boolean): void {
  for (const { file, warnings, errors } of writeAgainst(files, force)) {
    console.log(errors.length === 0 ? `${file}: written` : `${file}: not written`)
    for (const said of errors.length === 0 ? warnings : errors) console.log(`  ${said}`)
    if (errors.length > 0) process.exitCode = 1
  }
}
