import { at, expect, test, visit } from "./workspace.ts"

test("the moves from today are a ring that is walked by key and click, and back again", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("moves"))
  const main = page.getByRole("main")
  await expect(main.locator(".finding")).toContainText(
    "Each of the 12 moves open from “The stand-off” is a loss",
  )
  const ring = main.getByRole("group", { name: /^The moves from The stand-off/ })
  const moves = ring.getByRole("link", { name: /Leads to/ })
  await expect(moves).toHaveCount(12)
  await expect(
    ring.getByRole("link", { name: "Talks under guarantees; 3 moves away; passes 5 of 5 tests." }),
  ).toHaveCount(1)
  // Around by the arrow keys, on by Enter, back by Backspace.
  await moves.first().focus()
  await page.keyboard.press("ArrowRight")
  await expect(moves.nth(1)).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/trail=YNNNNYYN/)
  await expect(main.locator(".finding")).not.toContainText("“The stand-off” is a loss")
  await main.getByRole("button", { name: "Back to The stand-off" }).click()
  await expect(main.locator(".finding")).toContainText("“The stand-off”")
  await ring.getByRole("link", { name: /^Talks under guarantees;/ }).click()
  await expect(main.locator(".finding")).toContainText("“Talks under guarantees”")
  // The whole graph is there on request, large enough to be read.
  await main.getByRole("radio", { name: "Graph" }).click()
  await expect(page.locator("#moves-graph")).toBeVisible()
})
