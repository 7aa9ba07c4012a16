// Benchmarks of the workbench in a browser. Usage: npm run bench:browser -- [edits] [start] [published] [memory]
//   [--edits N] [--runs N] [--hour EDITS] [--json]
import { machine } from "../machine.ts"
import { UsageError } from "../usage.ts"
import { timeEdits } from "./edits.ts"
import { measureMemory } from "./memory.ts"
import { timePublished } from "./published.ts"
import { report } from "./report.ts"
import { startSession } from "./session.ts"
import { timeStart } from "./start.ts"
import { browserUsageOf } from "./usage.ts"

const tell = (line: string): void => console.error(line)

try {
  const { parts, edits, runs, hour, json } = browserUsageOf(process.argv.slice(2))
  const chromium = process.env.PARLEY_CHROMIUM
  if (chromium === undefined) throw new UsageError("PARLEY_CHROMIUM is to say where a Chromium is")
  const session = await startSession(chromium)
  try {
    const on = `${machine()} Chromium ${session.browser.version()}.`
    tell(on)
    const figures = {
      start: parts.includes("start") ? await timeStart(session, runs, tell) : null,
      published: parts.includes("published") ? await timePublished(session, runs, tell) : null,
      edits: parts.includes("edits") ? await timeEdits(session, edits, tell) : null,
      memory: parts.includes("memory") ? await measureMemory(session, hour, tell) : null,
    }
    console.log(json ? JSON.stringify({ machine: on, ...figures }, null, 2) : `${on}\n\n${report(figures)}`)
  } finally {
    await session.close()
  }
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
