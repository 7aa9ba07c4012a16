// What is tried out before it is done, and what was done and undone.
import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

const strip = (page: Page) => page.locator(".trial")

async function negate(page: Page, workspace: Workspace, address: string): Promise<void> {
  await visit(page, workspace, address)
  await expect(page.getByRole("heading", { name: /would hold, under these assumptions$/ })).toBeVisible()
  await page.locator(".statement-more").first().click()
  await page.getByRole("menuitem", { name: "… negated?" }).click()
  await expect(strip(page)).toContainText("Tried out: Negated a preference")
}

test("what is tried out names the outcomes that would appear, which do once it is accepted; undone, it stays in the log", async ({
  page,
  workspace,
}) => {
  const before = workspace.read(VENEZUELA)
  await negate(page, workspace, at("preferences", VENEZUELA, "&state=NNNNNNNN"))
  await expect(strip(page)).toContainText(/\d+ would appear/)
  const named = strip(page).getByRole("listitem")
  const first = (await named.first().innerText()).replace(/^.*?: /, "")
  expect(workspace.read(VENEZUELA)).toBe(before)
  await strip(page).getByRole("button", { name: "Accept" }).click()
  await expect(strip(page)).toBeHidden()
  const fresh = page.locator('.live-line[data-kind="new"]')
  await expect(fresh.filter({ hasText: first }).first()).toBeVisible()

  await page
    .getByRole("banner")
    .getByRole("button", { name: /^Undo\b/ })
    .click()
  await page.keyboard.press("ControlOrMeta+k")
  await page.keyboard.type("What was done")
  await page.keyboard.press("Enter")
  const log = page.getByRole("dialog", { name: "What was done" })
  const undone = log.getByRole("listitem").filter({ hasText: "undone" })
  await expect(undone).toHaveCount(1)
  await undone.getByRole("button", { name: /^Negated a preference/ }).click()
  await log.getByRole("button", { name: "Have the file as it was then" }).click()
  await expect(fresh.filter({ hasText: first }).first()).toBeVisible()
  await expect.poll(() => workspace.read(VENEZUELA)).not.toBe(before)
})

test("with more outcomes than are compared, what is not known is said not to be", async ({
  page,
  workspace,
}) => {
  // Nobody can help himself, so every state holds.
  const options = Array.from({ length: 6 }, (_, i) => `      o${i}: { name: Option ${i} }`).join("\n")
  workspace.write(
    "many.yaml",
    `parley: 1
title: Many
decisionMakers:
  one:
    name: One
    options:
${options}
  two:
    name: Two
    options: { go: { name: Go } }
preferences: { one: [go], two: [o0] }
`,
  )
  await negate(page, workspace, at("preferences", "many.yaml"))
  await expect(strip(page)).toContainText("128 would hold, 128 hold now.")
  await expect(strip(page)).toContainText("is not known")
  await expect(strip(page)).not.toContainText("No outcome would appear or vanish")
})
