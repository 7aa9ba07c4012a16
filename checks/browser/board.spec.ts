import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit } from "./workspace.ts"

const answer = (page: Page) => page.getByRole("region", { name: "The answer" })
const grid = (page: Page) => page.getByRole("grid", { name: "The outcomes beside today" })

test("the answer is read in a sentence without a click, and its clauses open their reasons", {
  tag: "@short",
}, async ({ page, workspace }) => {
  await visit(page, workspace, `?file=${encodeURIComponent(VENEZUELA)}`)
  const sentence = answer(page).locator("p")
  await expect(sentence).toContainText(/nobody gains by moving/)
  const said = (await sentence.textContent())!
  expect(said.split(/\s+/).length).toBeLessThanOrEqual(60)
  expect(said).not.toMatch(/State \d|\d+/)
  // The whole board is before one's eyes.
  const box = (await grid(page).boundingBox())!
  expect(box.y + box.height).toBeLessThanOrEqual(1000)
  // The way in words says what the picture shows.
  const steps = answer(page).getByRole("list", { name: "The way from today" }).getByRole("listitem")
  await expect(steps).toHaveCount(5)
  await expect(steps.nth(1)).toContainText("at a loss")
  // A clause opens the ways; back leads here again.
  await answer(page)
    .getByRole("link", { name: /must go first/ })
    .click()
  await expect(page).toHaveURL(/place=ways/)
  await expect(
    page.getByRole("main").getByRole("group", { name: /^The ways to Talks under guarantees/ }),
  ).toBeVisible()
  await page.goBack()
  await expect(sentence).toContainText(/nobody gains by moving/)
})

test("the board is walked by the arrow keys; an outcome that is selected has its sentence", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("board"))
  await expect(grid(page)).toBeVisible()
  const heads = grid(page).getByRole("columnheader").getByRole("button")
  await heads.first().focus()
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowRight")
  await expect(heads.nth(2)).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/state=/)
  await expect(heads.nth(2)).toHaveAttribute("aria-pressed", "true")
  await expect(answer(page).locator("p")).toContainText(/would hold, but/)
  // Down to an option: it is read out in a sentence.
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("ArrowDown")
  await expect(page.locator(".board-reading")).toContainText("the promise of amnesty for Maduro stands")
  // Enter turns it: that is ruled out, and said to be; back leads to what was selected.
  await page.keyboard.press("Enter")
  await expect(page.getByRole("main")).toContainText("ruled out by the rules of the file")
  await page.goBack()
  await expect(page.getByRole("main")).not.toContainText("ruled out by the rules of the file")
})

test("a cell of today and a lever are tried in place: discarded by Escape, or kept as a scenario", async ({
  page,
  workspace,
}) => {
  const before = workspace.read(VENEZUELA)
  await visit(page, workspace, at("board"))
  await expect(grid(page)).toBeVisible()
  const heads = grid(page).getByRole("columnheader").getByRole("button")
  const sentence = answer(page).locator(".answer-sentence")
  const said = (await sentence.textContent())!
  const count = await heads.count()
  const strip = page.locator(".trial")

  // The last option of today turned: another today, at once, with the one there was beside it.
  await heads.first().focus()
  for (let i = 0; i < 12; i++) await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(strip).toContainText("Tried out: ")
  await expect(heads.first()).toContainText("today, tried")
  await expect(heads).toHaveCount(count + 1)
  await expect(sentence).toContainText("Tried out: ")
  expect(workspace.read(VENEZUELA)).toBe(before)
  await page.keyboard.press("Escape")
  await expect(strip).toBeHidden()
  await expect(heads).toHaveCount(count)
  await expect(sentence).toHaveText(said)

  // What would bring about what is selected: a lever shows what would appear and vanish, as many as the strip says of all.
  await heads.nth(1).click()
  const levers = page.getByRole("region", { name: "Levers to try" })
  const lever = levers.getByRole("button", { name: /would appear/ }).first()
  await lever.click()
  await expect(strip).toContainText("would appear")
  const appearing = grid(page).locator('th[data-fate="appears"]')
  await expect(appearing.first()).toContainText("would appear")
  const tried = levers.getByRole("button", { pressed: true })
  await expect(tried).toHaveCount(1)
  const [effect] = (await tried.textContent())!.match(/\d+ would appear, \d+ would vanish/)!
  await expect(strip).toContainText(effect)
  await strip.getByRole("button", { name: "Keep as a scenario" }).click()
  await expect(page).toHaveURL(/scenario=/)
  await expect(strip).toBeHidden()
  await expect(appearing).toHaveCount(0)
  await expect.poll(() => workspace.read(VENEZUELA)).not.toBe(before)
  await page.getByLabel("Notices").getByRole("button", { name: "Undo" }).click()
  await expect(page).not.toHaveURL(/scenario=/)
  await expect.poll(() => workspace.read(VENEZUELA)).toBe(before)
})
