// What is said to those who do not see where a key has led.
import type { Page } from "@playwright/test"
import { at, expect, test, visit } from "./workspace.ts"

const said = (page: Page) => page.locator("#said-aloud")

test("the board, the ring and the grid say where the arrow keys have led, once", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("board"))
  const head = page.getByRole("grid").locator('[data-cell="0.0"]')
  await head.focus({ timeout: 30_000 })
  await expect(said(page)).toBeEmpty()
  await page.keyboard.press("ArrowRight")
  // The head itself is read with its name.
  await expect(said(page)).toHaveText(/^outcome 2 of \d+$/)
  await page.keyboard.press("ArrowDown")
  await expect(said(page)).toHaveText(/^line 1 of \d+: .+/)
  await page.keyboard.press("ArrowRight")
  await expect(said(page)).toHaveText(/^outcome 3 of \d+: .+/)

  await page.goto(new URL(at("moves"), page.url()).href)
  const links = page.locator(".ring-picture a")
  await links.first().focus({ timeout: 30_000 })
  await page.keyboard.press("ArrowRight")
  await expect(said(page)).toHaveText(/^move 2 of \d+$/)
  await page.keyboard.press("ArrowLeft")
  await page.keyboard.press("ArrowLeft")
  await expect(said(page)).toHaveText(/^outcome (\d+) of \1$/)

  await page.goto(new URL(at("ways"), page.url()).href)
  await page.locator(".lattice a").first().focus({ timeout: 30_000 })
  await page.keyboard.press("ArrowRight")
  await expect(said(page)).toHaveText(/^position 2 of \d+$/)

  await page.goto(new URL(at("sure"), page.url()).href)
  await page.locator(".grid-outcome button").first().focus({ timeout: 30_000 })
  await page.keyboard.press("ArrowDown")
  await expect(said(page)).toHaveText(/^line 1 of \d+: .+/)
  await page.keyboard.press("ArrowRight")
  await expect(said(page)).toHaveText(/^outcome 2 of \d+: .+/)
  await page.keyboard.press("ArrowUp")
  await expect(said(page)).toHaveText(/^outcome 2 of \d+$/)
})

test("slides and what is moved say their place, in Spanish, too", async ({ page, workspace }) => {
  await visit(page, workspace, `${at("board")}&slide=stands`)
  await expect(said(page)).toHaveText(/^slide 1 of \d+: .+/, { timeout: 30_000 })
  await page.keyboard.press("ArrowRight")
  await expect(said(page)).toHaveText(/^slide 2 of \d+: .+/, { timeout: 30_000 })
  await page.keyboard.press("Escape")

  await page.evaluate(() => localStorage.setItem("parley.settings", JSON.stringify({ language: "es" })))
  await page.goto(new URL(at("preferences"), page.url()).href)
  const row = page.locator(".statement-list").first().getByRole("row").first()
  await row.focus({ timeout: 30_000 })
  await page.keyboard.press("Alt+ArrowDown")
  await expect(said(page)).toHaveText(/: ahora 2 de \d+$/)
})
