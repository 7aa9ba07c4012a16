import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { VENEZUELA } from "../../checks/browser/workspace.ts"
import type { PublishedFigures } from "./report.ts"
import type { Session } from "./session.ts"
import { watchStart } from "./start.ts"

const COMMAND = fileURLToPath(new URL("../../cli/bin/parley.js", import.meta.url))

/** Times how soon a published page of the Venezuela case shows its first outcome from the disk, and how large it is. */
export async function timePublished(
  session: Session,
  runs: number,
  tell: (line: string) => void,
): Promise<PublishedFigures> {
  const file = join(session.workspace.folder, "page.html")
  const args = ["publish", join(session.workspace.folder, VENEZUELA), "-o", file]
  execFileSync(process.execPath, [COMMAND, ...args], { stdio: "ignore" })
  const milliseconds: number[] = []
  for (let run = 0; run < runs; run++) {
    const page = await session.newPage(watchStart)
    await page.addInitScript(() => Object.assign(window, { shows: ".cards .said" }))
    await page.goto(`${pathToFileURL(file).href}#place=outcomes`)
    await page.waitForFunction(() => window.usable !== null, null, { polling: 10, timeout: 60_000 })
    milliseconds.push((await page.evaluate(() => window.usable))!)
    await page.context().close()
  }
  tell(`published: ${runs} runs`)
  const bytes = readFileSync(file)
  return {
    milliseconds,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  }
}
