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

const again = "What you typed here before is back; it is not in the file yet."

test("what a form holds outlives Escape, another place and a reload, and is let go when it is discarded", async ({
  page,
  workspace,
}) => {
  test.slow()
  await visit(page, workspace, at("evidence", VENEZUELA, "&part=sources"))
  const form = page.getByRole("form", { name: "A new source" })
  const called = form.getByRole("textbox", { name: /^Title/ })
  const add = page.getByRole("button", { name: "Add a source" })
  await add.click()
  await called.fill("Half a source")
  await called.press("Escape")
  await expect(form).toHaveCount(0)
  await expect(page.getByText("What you typed is kept: it is there when you open this again.")).toBeVisible()
  await add.click()
  await expect(called).toHaveValue("Half a source")
  await expect(form.getByText(again)).toBeVisible()

  const places = page.getByRole("navigation", { name: "Places" })
  await places.getByRole("link", { name: "Situation" }).click()
  await expect(title(page)).toBeVisible()
  await places.getByRole("link", { name: "Evidence" }).click()
  await page.getByRole("tab", { name: "Sources and claims" }).click()
  await expect(called).toHaveValue("Half a source")
  await page.reload()
  await expect(called).toHaveValue("Half a source")
  const kept = workspace.read(VENEZUELA)
  await form.getByRole("button", { name: "Discard" }).click()
  await add.click()
  await expect(called).toHaveValue("")
  await expect(form.getByText(again)).toHaveCount(0)
  expect(workspace.read(VENEZUELA)).toBe(kept)
})

test("what Escape takes out of a field is put aside, and a new conflict half written is there again", async ({
  page,
  workspace,
}) => {
  test.slow()
  await visit(page, workspace, at("preferences"))
  const field = page.getByRole("combobox", { name: "What is wanted" })
  await field.pressSequentially("left office")
  await field.press("Enter")
  await field.pressSequentially("and ")
  const built = page.getByRole("group", { name: "What is wanted: what it is made of" })
  await expect(built).toHaveText("GMaduro has left officeand")
  await field.press("Escape")
  await expect(built).toHaveCount(0)
  await page.reload()
  await expect(page.getByText("Typed and not taken over: “Maduro has left office and”")).toBeVisible()
  await page.getByRole("button", { name: "Put it back" }).click()
  await expect(built).toHaveText("GMaduro has left officeand")

  await visit(page, workspace, "")
  const begin = page.getByRole("button", { name: "New conflict" })
  const about = page.getByRole("textbox", { name: "What is it about?" })
  await begin.click()
  await about.fill("A strike")
  await about.press("Escape")
  await expect(about).toHaveCount(0)
  await page.reload()
  await begin.click()
  await expect(about).toHaveValue("A strike")
  await page.getByRole("button", { name: "Discard" }).click()
  await begin.click()
  await expect(about).toHaveValue("")
})
