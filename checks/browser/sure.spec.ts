// How sure the outcomes are: a mark on each, and all of it in a place of its own; a change drops it and asks anew.
import { sure } from "../../workbench/src/words/en/later.ts"
import { at, expect, test, visit } from "./workspace.ts"

const EXIT = "YYNYNNYY"

test("each outcome says what it survives; a mark leads to the whole, and what is changed is worked out anew", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("outcomes"))
  const main = page.getByRole("main")
  const card = main.getByRole("article").filter({ hasText: "Maduro has left office" }).first()
  await expect(card).toContainText(/Falls with one change: .*; holds in \d+ to \d+ of 100 variants drawn/)
  await card.getByRole("button", { name: "Falls with one change" }).click()
  await expect(page).toHaveURL(new RegExp(`sure=${EXIT}`))
  await expect(page).not.toHaveURL(/place=outcomes/)
  const told = main.getByRole("region", { name: sure.heading })
  const open = told.locator("details[open]")
  await expect(open).toContainText("one step breaks it")
  await expect(open).toContainText(/GMR: \d+ of 100 variants \(\d+ to \d+\)/)
  await expect(open.locator("summary")).toBeFocused()
  await expect(told).toContainText(sure.caveat)

  await page.reload()
  await expect(open.locator("summary")).toBeFocused()

  // The largest effect comes first, until the least comfortable is asked for.
  const changes = told.getByRole("region", { name: sure.steps }).getByRole("listitem")
  await expect(changes.first()).toContainText("20 would be new")
  await told.getByRole("button", { name: sure.orders.comfort }).click()
  await expect(changes.first()).toContainText(sure.low)
  await expect(changes.first()).not.toContainText("20 would be new")
  const idle = told.getByRole("region", { name: sure.idle }).getByRole("button")
  await expect(idle.filter({ hasText: /wish of Washington/ })).toHaveCount(1)

  // A part that makes no difference leads to what it rests on.
  await idle.first().click()
  await expect(page).toHaveURL(/place=evidence/)
  await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Preferences" }).click()
  const beside = page.getByRole("complementary", { name: "Beside it" })
  await expect(beside.getByText("Falls with one change").first()).toBeVisible()
  await main.locator(".statement-more").last().click()
  await page.getByRole("menuitem", { name: "Delete" }).click()
  await expect(beside.getByText("How sure: being worked out …").first()).toBeVisible()
  await expect(beside.getByText("Falls with one change").first()).toBeVisible()
})

test("what takes long is worked out when asked for, and can be stopped", async ({ page, workspace }) => {
  const options = Array.from({ length: 13 }, (_, i) => `      o${i}: { name: Option ${i} }`).join("\n")
  workspace.write(
    "wide.yaml",
    `parley: 1
title: Wide
decisionMakers:
  one:
    name: One
    options:
${options}
  two:
    name: Two
    options: { go: { name: Go }, stay: { name: Stay } }
preferences:
  one: [o0, not o1, o2 if go, not o3, o4]
  two: [stay, not o0, go if o2]
statusQuo: []
`,
  )
  await visit(page, workspace, at("sure", "wide.yaml"))
  const told = page.getByRole("main")
  await told.getByRole("button", { name: sure.ask }).click()
  await told.getByRole("button", { name: "Stop" }).click()
  await expect(told).toContainText("Stopped")
  // What is asked of the engine meanwhile is answered at once.
  await told.getByRole("button", { name: "Try again" }).click()
  await expect(told.getByRole("button", { name: "Stop" })).toBeVisible()
  const places = page.getByRole("navigation", { name: "Places" })
  await places.getByRole("link", { name: "Outcomes" }).click()
  const columns = page.getByRole("region", { name: "The option table" }).getByRole("columnheader")
  await columns.nth(2).click()
  await expect(page.locator("#position")).not.toContainText("today")
  await places.getByRole("link", { name: "How sure" }).click()
  await expect(told.getByRole("button", { name: "Stop" })).toBeVisible()
})
