import type { Page } from "@playwright/test"
import { at } from "../../checks/browser/workspace.ts"
import { editedConflict, FIRST, RETYPED, SHAPES } from "./conflicts.ts"
import type { EditFigures } from "./report.ts"
import type { Session } from "./session.ts"

declare global {
  interface Window {
    // Milliseconds from a key to the new number of outcomes, one for each edit.
    taken: number[]
  }
}

const FILE = "bench/conflict.yaml"
// Edits that warm up and are not counted, and milliseconds between two edits: a fast typist's.
const WARM = 5
const PAUSE = 120

/** Times edits at every size: statements moved by keys, and a letter typed into a statement of the file. */
export async function timeEdits(
  session: Session,
  edits: number,
  tell: (line: string) => void,
): Promise<EditFigures[]> {
  const figures: EditFigures[] = []
  for (const shape of SHAPES) {
    const { text, states } = editedConflict(shape)
    for (const edit of ["move", "type"] as const) {
      session.workspace.write(FILE, text)
      const page = await session.newPage(watchOutcomes)
      await page.goto(`${session.workspace.origin}/${at(edit === "move" ? "preferences" : "text", FILE)}`)
      const again = edit === "move" ? await moving(page) : await typing(page, text)
      for (let i = 0; i < edits + WARM; i++) {
        await again(i)
        await page.waitForFunction((count) => window.taken.length > count, i, { timeout: 30_000 })
        await page.waitForTimeout(PAUSE)
      }
      const taken = await page.evaluate(() => window.taken)
      if (taken.length !== edits + WARM) throw new Error("the number of outcomes has changed without an edit")
      figures.push({ edit, states, milliseconds: taken.slice(WARM) })
      tell(`edits: ${edit}, ${states} states, ${edits} edits`)
      await page.context().close()
    }
  }
  return figures
}

// Run in the page: from the last key pressed, as the browser stamped it, to the first other number of outcomes. (Its
// inner functions have no names: what compiles this file would need help in the page to keep them.)
function watchOutcomes(): void {
  const HEADING = "live-heading"
  window.taken = []
  let pressed: { at: number; told: string | null | undefined } | null = null
  window.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      pressed = { at: timeStamp, told: document.getElementById(HEADING)?.textContent }
    },
    true,
  )
  new MutationObserver(() => {
    if (pressed === null || document.getElementById(HEADING)?.textContent === pressed.told) return
    window.taken.push(performance.now() - pressed.at)
    pressed = null
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

async function moving(page: Page): Promise<(i: number) => Promise<void>> {
  await outcomesShown(page)
  await page.locator(".statement-list [role=row]").first().focus()
  return (i) => page.keyboard.press(i % 2 === 0 ? "Alt+ArrowDown" : "Alt+ArrowUp")
}

async function typing(page: Page, text: string): Promise<(i: number) => Promise<void>> {
  await outcomesShown(page)
  await page.locator(".cm-content").focus()
  await page.keyboard.press("Control+Home")
  const down = text.split("\n").indexOf(`    - ${FIRST}`)
  for (let line = 0; line < down; line++) await page.keyboard.press("ArrowDown")
  await page.keyboard.press("End")
  return async (i) => {
    await page.keyboard.press("Shift+ArrowLeft")
    await page.keyboard.press((i % 2 === 0 ? RETYPED : FIRST).at(-1)!)
  }
}

async function outcomesShown(page: Page): Promise<void> {
  await page.locator(".live-line").first().waitFor({ timeout: 60_000 })
}
