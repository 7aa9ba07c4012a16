import { at, expect, test, visit } from "./workspace.ts"

test("the grid says what each outcome stands on, and leads to what that rests on", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("sure"))
  const main = page.getByRole("main")
  const grid = main.getByRole("grid")
  await expect(grid).toBeVisible({ timeout: 30_000 })
  await expect(grid.getByRole("columnheader").filter({ hasText: "The stand-off" })).toHaveCount(1)
  const row = grid.getByRole("row").filter({ hasText: "“The opposition presses its evidence of the vote”" })
  await expect(row.getByRole("gridcell").last()).toHaveText("falls if this is turned into its opposite")
  await expect(main.locator(".finding")).toContainText(/stands firmest: it would hold in \d+ of 100 variants/)
  // What makes no difference is folded, until it is asked for by the keyboard.
  const rows = await grid.getByRole("row").count()
  const more = grid.getByRole("button", { name: /more make no difference alone/ }).first()
  await more.focus()
  await page.keyboard.press("Enter")
  await expect.poll(() => grid.getByRole("row").count()).toBeGreaterThan(rows)
  await row
    .getByRole("button", { name: /The opposition presses/ })
    .first()
    .click()
  await expect(page).toHaveURL(/place=evidence/)
})
