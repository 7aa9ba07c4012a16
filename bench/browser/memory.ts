import type { CDPSession, Page } from "@playwright/test"
import { at } from "../../checks/browser/workspace.ts"
import { Random } from "../../checks/conflicts.ts"
import type { MemoryFigures } from "./report.ts"
import type { Session } from "./session.ts"

const MAKERS = ["government", "opposition", "us", "military"]
// Every so many edits another decision maker is turned to, and all places are looked at.
const BATCH = 50

/**
 * Memory of the page and its workers after no, half and all of many edits, made by the keys of the page: statements
 * moved, changes undone and done again. `edits`: 1,200 are an hour of one every three seconds.
 */
export async function measureMemory(
  session: Session,
  edits: number,
  tell: (line: string) => void,
): Promise<MemoryFigures[]> {
  const page = await session.newPage(() => {})
  await page.goto(`${session.workspace.origin}/${at("preferences")}`)
  await page.locator(".statement-list [role=row]").first().waitFor()
  // All places have been looked at once before the first figure.
  await lookAround(page)
  const devtools = await page.context().newCDPSession(page)
  const figures = [await memoryOf(page, devtools, 0)]
  const random = new Random(1)
  for (let done = 1; done <= edits; done++) {
    if (done % BATCH === 1) {
      await lookAround(page)
      const tabs = page.getByRole("tab")
      await tabs.nth(random.below(Math.min(MAKERS.length, await tabs.count()))).click()
      await page.locator(".statement-list [role=row]").first().waitFor()
    }
    await editOnce(page, random)
    if (done % (BATCH * 4) === 0) tell(`memory: ${done} of ${edits} edits`)
    if (done === Math.floor(edits / 2) || done === edits) figures.push(await memoryOf(page, devtools, done))
  }
  await page.context().close()
  return figures
}

async function editOnce(page: Page, random: Random): Promise<void> {
  const what = random.below(10)
  if (what === 0) await page.keyboard.press("Control+z")
  else if (what === 1) await page.keyboard.press("Control+Shift+z")
  else {
    const rows = page.locator(".statement-list [role=row]")
    const row = random.below((await rows.count()) - 1)
    // Down from any but the last, or up from any but the first.
    const down = random.chance(0.5)
    await rows.nth(down ? row : row + 1).focus()
    await page.keyboard.press(down ? "Alt+ArrowDown" : "Alt+ArrowUp")
  }
  await settled(page)
}

// The outcomes beside are of the text as it is.
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector(".live") !== null && document.querySelector(".live[data-earlier]") === null,
    null,
    { polling: "raf" },
  )
}

async function lookAround(page: Page): Promise<void> {
  for (const place of [1, 3, 4, 5, 2]) {
    await page.keyboard.press(`Alt+${place}`)
    await page.waitForTimeout(400)
  }
  await page.locator(".statement-list [role=row]").first().waitFor()
}

async function memoryOf(page: Page, devtools: CDPSession, edits: number): Promise<MemoryFigures> {
  await devtools.send("HeapProfiler.collectGarbage")
  const { usedSize } = await devtools.send("Runtime.getHeapUsage")
  const { nodes } = await devtools.send("Memory.getDOMCounters")
  // The page and its workers together; the browser collects garbage first.
  const all = await page.evaluate(async () => {
    const measure = performance as unknown as {
      measureUserAgentSpecificMemory(): Promise<{ bytes: number }>
    }
    return (await measure.measureUserAgentSpecificMemory()).bytes
  })
  return { edits, page: usedSize, all, nodes }
}
