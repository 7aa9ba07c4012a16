// What is in the making outlives Escape, another place, and a reload; so does undo, each tab with its own.
import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

const TITLE = "Amnesty for resignation: Venezuela, August 2024"

const title = (page: Page) => page.getByRole("textbox", { name: "Title", exact: true })
const saved = (page: Page) => page.getByRole("status").filter({ hasText: /^Saving: Saved$/ })
const button = (page: Page, name: "Undo" | "Redo") =>
  page.getByRole("banner").getByRole("button", { name: new RegExp(`^${name}\\b`) })

async function open(page: Page, workspace: Workspace, place = "situation"): Promise<void> {
  await visit(page, workspace, at(place))
  await expect(saved(page)).toBeAttached()
}

test("undo and redo go on after a reload, each tab's own, and not over a file that changed meanwhile", async ({
  page,
  context,
  workspace,
}) => {
  test.slow()
  await open(page, workspace)
  await title(page).fill("First")
  const other = await context.newPage()
  await expect(saved(page)).toBeVisible()
  await open(other, workspace)
  await expect(title(other)).toHaveValue("First")
  await expect(button(other, "Undo")).toBeDisabled()

  await page.reload()
  await expect(title(page)).toHaveValue("First")
  await button(page, "Undo").click()
  await expect(title(page)).toHaveValue(TITLE)
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await button(page, "Redo").click()
  await expect(title(page)).toHaveValue("First")
  // What was not saved yet as the page went is in the history too.
  await title(page).fill("Second")
  await page.reload()
  await expect(title(page)).toHaveValue("Second")
  await button(page, "Undo").click()
  await expect(title(page)).not.toHaveValue("Second")
  await expect(saved(page)).toBeVisible()

  await page.goto("about:blank")
  workspace.write(VENEZUELA, workspace.read(VENEZUELA).replace(/^( {2}en: ).*$/m, `$1"Outside"`))
  await page.goBack()
  await expect(title(page)).toHaveValue("Outside")
  await expect(button(page, "Undo")).toBeDisabled()
})
