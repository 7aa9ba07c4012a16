import { at, expect, test, visit } from "./workspace.ts"

test("an offer is judged at a glance, its scoreboard follows what is pressed, and the keyboard does the same", {
  tag: "@short",
}, async ({ page, workspace }) => {
  await visit(page, workspace, at("offers"))
  const main = page.getByRole("main")
  await expect(main.locator(".finding")).toContainText(
    "Maduro's government would have to go first, at a loss",
  )
  const cells = main.getByRole("table").first().getByRole("button")
  await expect(cells).toHaveCount(6)
  // The offer that was declined is not the one shown first.
  await expect(cells.nth(2)).toHaveAttribute("aria-pressed", "true")
  await expect(main.getByRole("heading", { level: 2 })).toHaveCount(2)
  // The last one under the successor, by the keyboard.
  await cells.nth(5).focus()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/entry=guarantees2024/)
  await expect(page).toHaveURL(/scenario=successor/)
  await expect(main.locator(".finding")).toContainText(
    "would not be kept: once it is done, Washington could withdraw",
  )
  await page.goBack()
  await expect(main.locator(".finding")).toContainText("would be kept once done")
  // The table says what is drawn.
  await main.getByText("As a table").first().click()
  const table = main.locator(".score-table").first()
  await expect(table.getByRole("row")).toHaveCount(4)
  await expect(table).toContainText("76th, own move, at a loss")
})

test("where nothing was offered, one click leads to where an offer is recorded", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("offers", "chicken/conflict.yaml"))
  await page.getByRole("button", { name: "Record an offer" }).click()
  await expect(page).toHaveURL(/place=evidence/)
  await expect(page.getByRole("main")).toContainText("offer")
})
