import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync, gzipSync } from "node:zlib"
import type { Page } from "@playwright/test"
import { at } from "../../checks/browser/workspace.ts"
import type { Bytes, StartFigures } from "./report.ts"
import type { Session } from "./session.ts"

const BUILT = fileURLToPath(new URL("../../workbench/dist/", import.meta.url))

declare global {
  interface Window {
    // Milliseconds from the beginning of the navigation until the page was of use.
    usable: number | null
  }
}

// What stands there once the page is of use.
const PAGES = [
  { page: "the library", address: "", shows: ".contents li" },
  { page: "outcomes of the Venezuela case", address: at("outcomes"), shows: ".cards .said" },
]

/**
 * Times how soon the first page is of use with nothing in the cache, and adds up the scripts that it needs for that,
 * those of its worker included.
 */
export async function timeStart(
  session: Session,
  runs: number,
  tell: (line: string) => void,
): Promise<StartFigures[]> {
  const figures: StartFigures[] = []
  for (const { page: name, address, shows } of PAGES) {
    const milliseconds: number[] = []
    let scripts: readonly string[] = []
    let later: readonly string[] = []
    for (let run = 0; run <= runs; run++) {
      const page = await session.newPage(watchStart)
      await page.addInitScript((selector) => Object.assign(window, { shows: selector }), shows)
      await page.goto(`${session.workspace.origin}/${address}`)
      await page.waitForFunction(() => window.usable !== null, null, { polling: 10, timeout: 60_000 })
      // The first run warms up the server.
      const usable = (await page.evaluate(() => window.usable))!
      if (run > 0) milliseconds.push(usable)
      if (run === runs) {
        const since = await page.evaluate(() => performance.timeOrigin)
        // What is fetched when there is time has come by then.
        await page.waitForTimeout(3_000)
        const loaded = await scriptsOf(page)
        const first = (end: number) => end - since <= usable
        scripts = pathsOf(loaded.filter(({ end }) => first(end)))
        later = pathsOf(loaded).filter((path) => !scripts.includes(path))
      }
      await page.context().close()
    }
    figures.push({ page: name, milliseconds, scripts: bytesOf(scripts), later: bytesOf(later) })
    tell(`start: ${name}, ${runs} runs`)
  }
  return figures
}

/** Notes when what is looked for stands there; run in the page. */
export function watchStart(): void {
  window.usable = null
  new MutationObserver((_, observer) => {
    const { shows } = window as unknown as { shows: string }
    if (document.querySelector(shows) === null) return
    observer.disconnect()
    window.usable = performance.now()
  }).observe(document, { subtree: true, childList: true })
}

interface Script {
  readonly path: string
  /** Milliseconds since 1970 at which it was there. */
  readonly end: number
}

async function scriptsOf(page: Page): Promise<Script[]> {
  const told = (): Script[] =>
    performance
      .getEntriesByType("resource")
      .map((entry) => ({
        path: new URL(entry.name).pathname,
        end: performance.timeOrigin + (entry as PerformanceResourceTiming).responseEnd,
      }))
      .filter(({ path }) => path.endsWith(".js"))
  const all = [page, ...page.workers()].map((one) => (one as Page).evaluate(told))
  return (await Promise.all(all)).flat()
}

function pathsOf(scripts: readonly Script[]): string[] {
  return [...new Set(scripts.map(({ path }) => path))].sort()
}

function bytesOf(paths: readonly string[]): Bytes {
  const sum = { files: paths.length, raw: 0, gzip: 0, brotli: 0 }
  for (const path of paths) {
    const bytes = readFileSync(BUILT + path)
    sum.raw += bytes.length
    sum.gzip += gzipSync(bytes, { level: 9 }).length
    sum.brotli += brotliCompressSync(bytes).length
  }
  return sum
}
