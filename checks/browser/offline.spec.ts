// Once a conflict is open, nothing but saving needs the server.
import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit } from "./workspace.ts"

async function go(page: Page, place: string): Promise<void> {
  const link = page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: place, exact: true })
  await link.click()
  await expect(link).toHaveAttribute("aria-current", "page")
}

test("without a network every place goes on, and what is changed is saved later", async ({
  page,
  context,
  workspace,
}) => {
  // A browser remembers no more than 250 files unless it is told to.
  await page.addInitScript(() => performance.setResourceTimingBufferSize(2000))
  await visit(page, workspace, at("outcomes"))
  const count = page.getByRole("heading", { name: /would hold, under these assumptions$/ })
  await expect(count).toBeVisible()
  // The parts of all places are fetched when there is time.
  const parts = ["situation", "preferences", "outcomes", "moves", "text", "editor", "worker"]
  await expect
    .poll(() =>
      page.evaluate((names) => {
        const files = performance.getEntriesByType("resource").map(({ name }) => name.split("/").at(-1) ?? "")
        return names.filter(
          (name) => !files.some((file) => file.startsWith(`${name}-`) && file.endsWith(".js")),
        )
      }, parts),
    )
    .toEqual([])
  const before = workspace.read(VENEZUELA)
  await context.setOffline(true)

  await go(page, "Text")
  await expect(page.getByRole("textbox", { name: /^Text of the conflict file/ })).toContainText("parley: 1")
  await go(page, "Moves")
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeAttached()
  await go(page, "Preferences")
  await expect(page.getByRole("main").getByRole("grid").first()).toBeVisible()
  await expect(count).toBeVisible()
  await go(page, "Outcomes")
  await expect(page.getByRole("grid", { name: /^Options by state/ })).toBeVisible()

  // Why, a move and a scenario.
  const aside = page.getByRole("complementary", { name: "Beside it" })
  await aside
    .getByRole("button", { name: /: would (stay|leave)$/ })
    .first()
    .click()
  await expect(aside.getByRole("heading", { name: /^Why: / })).toBeVisible()
  const selected = new URL(page.url()).searchParams.get("state")
  await aside.getByRole("listbox", { name: "Moves from here" }).getByRole("option").first().click()
  await expect.poll(() => new URL(page.url()).searchParams.get("state")).not.toBe(selected)
  await page.goBack()

  // An edit, and undo.
  await go(page, "Situation")
  const title = page.getByRole("textbox", { name: "Title", exact: true })
  await title.fill("Written without a network")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Written without a network")
  await expect(page.getByRole("status").filter({ hasText: "Not saved: out of reach" })).toBeVisible()
  await page.getByRole("button", { name: "Undo: Changed the title" }).click()
  await expect(title).not.toHaveValue("Written without a network")
  await page.getByRole("button", { name: "Redo: Changed the title" }).click()
  await expect(title).toHaveValue("Written without a network")
  expect(workspace.read(VENEZUELA)).toBe(before)

  await context.setOffline(false)
  await expect(page.getByRole("status").filter({ hasText: /^Saving: Saved$/ })).toBeVisible()
  expect(workspace.read(VENEZUELA)).toContain("Written without a network")
})

test("a scenario is looked at and edited without a network", async ({ page, context, workspace }) => {
  await visit(page, workspace, at("situation"))
  const title = page.getByRole("textbox", { name: "Title", exact: true })
  await expect(title).toBeVisible()
  await expect(page.getByRole("heading", { name: /would hold, under these assumptions$/ })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole("button", { name: /^Scenario/ }).click()
  await page.getByRole("menuitemradio", { name: /A successor returns to pressure/ }).click()
  await expect(
    page.getByText("What you change now is changed in the scenario “A successor returns to pressure” alone."),
  ).toBeVisible()
  await expect(page.getByRole("heading", { name: /would hold, under these assumptions$/ })).toBeVisible()
})
