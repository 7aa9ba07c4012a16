import { at, expect, test, visit } from "./workspace.ts"

test("the ways to what would hold are drawn, walked by the keyboard, and said as lists", {
  tag: "@short",
}, async ({ page, workspace }) => {
  await visit(page, workspace, at("ways"))
  const main = page.getByRole("main")
  await expect(main.locator(".finding")).toContainText("could not go back")
  const drawing = main.getByRole("group", { name: /^The ways to Talks under guarantees/ })
  const states = drawing.getByRole("link")
  await expect(states).toHaveCount(8)
  await expect(states.first()).toHaveAccessibleName("The stand-off; would hold")
  // A state of the way is selected by the keyboard; its ways are then drawn first.
  await states.nth(1).focus()
  await page.keyboard.press("Enter")
  await expect(page).toHaveURL(/state=/)
  await expect(main.getByRole("heading", { level: 2 }).first()).not.toHaveText("Talks under guarantees")
  await page.goBack()
  await expect(main.getByRole("heading", { level: 2 }).first()).toHaveText("Talks under guarantees")
  await expect(main.getByRole("list", { name: "The bold way" }).first()).toContainText(
    "Washington would rather withdraw the guarantees",
  )
  await main.getByText("All 6 ways as lists").first().click()
  await expect(main.locator(".way-all").first().locator(":scope > li")).toHaveCount(6)
})

test("without a today there is no way to draw, and that is said", async ({ page, workspace }) => {
  const text = workspace.read("chicken/conflict.yaml").replace(/^statusQuo:.*$/m, "statusQuo: null")
  workspace.write("chicken/conflict.yaml", text)
  await visit(page, workspace, at("ways", "chicken/conflict.yaml"))
  await expect(page.getByRole("main")).toContainText(
    /The file says nothing of today|Besides today nothing would hold/,
  )
})
