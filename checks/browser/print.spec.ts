// What is printed is the whole of what one looks at, not what happens to be in sight.
import type { Page } from "@playwright/test"
import { at, expect, test, visit } from "./workspace.ts"

// The page as it is laid out for paper.
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" })
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")))
}

test("the outcomes: title, scenario, each outcome in words, the whole table, and nothing beside", async ({
  page,
  workspace,
}) => {
  await page.setViewportSize({ width: 700, height: 900 })
  await visit(page, workspace, at("outcomes"))
  await expect(page.getByRole("heading", { level: 2, name: /outcomes would hold/ })).toBeVisible()
  const grid = page.getByRole("grid")
  await expect(grid.getByRole("columnheader").first()).toBeVisible()
  await print(page)
  const total = Number.parseInt(
    await page.getByRole("heading", { level: 2, name: /outcomes would hold/ }).innerText(),
    10,
  )
  expect(total).toBeGreaterThan(5)
  await expect(page.getByRole("banner")).toContainText("As the file stands")
  await expect(page.getByRole("article")).toHaveCount(total)
  await expect(page.getByRole("grid").getByRole("columnheader")).toHaveCount(total)
  await expect(page.getByRole("complementary")).toBeHidden()
  await expect(page.getByRole("navigation")).toBeHidden()
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")))
  await page.emulateMedia({ media: "screen" })
  await expect(page.getByRole("complementary")).toBeVisible()
})

test("a comparison or a reason that was asked for is printed with it", async ({ page, workspace }) => {
  await visit(page, workspace, at("outcomes", undefined, "&state=YYNYNNYY&dm=us&concept=seq"))
  await expect(page.locator("#position-why")).toBeVisible()
  await print(page)
  await expect(page.locator("#position-why")).toBeVisible()
  await expect(page.locator("#position-moves")).toBeHidden()
})

test("a long ranking is printed to its end", async ({ page, workspace }) => {
  await visit(page, workspace, at("preferences", undefined, "&dm=us"))
  const list = page.getByRole("listbox")
  await expect(list.getByRole("option").first()).toBeVisible()
  expect(await list.getByRole("option").count()).toBeLessThan(120)
  await print(page)
  await expect(list.getByRole("option")).toHaveCount(120)
})
