// What it would take for something to hold: what it hangs on, the smallest changes, and one of them as a scenario.
import { take } from "../../workbench/src/words/en/later.ts"
import { at, expect, test, toPlace, VENEZUELA, visit } from "./workspace.ts"

test("what would make an expression hold is said, taken over as a scenario, and undone", async ({
  page,
  workspace,
}) => {
  const before = workspace.read(VENEZUELA)
  await visit(page, workspace, at("outcomes", VENEZUELA, "&scenario=successor"))
  const main = page.getByRole("main")
  await expect(main.getByRole("article").first()).toBeVisible()
  await toPlace(page, "What would it take")
  await expect(page).toHaveURL(/place=take/)
  const goal = main.getByRole("combobox", { name: take.goal.label, exact: true })
  await goal.fill("leave and amnesty")
  await goal.press("Enter")
  await expect(page).toHaveURL(/goal=leave\+and\+amnesty/)
  await expect(main).toContainText("under SEQ none of them would hold")

  // Only Washington would leave, for one reason.
  const conditions = main.getByRole("region", { name: /^What must be true for “/ })
  await expect(conditions.getByText(/^Not met/)).toHaveCount(1)
  await expect(conditions).toContainText("Washington: 1 of 5 conditions is not met.")
  const statements = main.getByRole("region", { name: "Smallest changes of what is wanted" })
  await expect(statements.getByRole("listitem").first()).toContainText(/1 step|One step/)
  await expect(main.getByRole("region", { name: "Changes of the situation" })).toContainText("C1")

  // With Washington's preferences as they are, nothing that is wanted does it, and that is said.
  const may = main.getByRole("region", { name: take.may })
  await may.getByRole("checkbox", { name: "Washington" }).uncheck()
  await expect(statements).toContainText("steps or fewer bring it about")
  await may.getByRole("checkbox", { name: "Washington" }).check()

  // Tried out, it is not done; taken over, it is a scenario of its own, in which it holds.
  await statements.getByRole("button", { name: take.tryItOf({ label: "S1" }) }).click()
  await expect(page.locator(".trial")).toContainText("would appear")
  await page.locator(".trial").getByRole("button", { name: "Discard" }).click()
  expect(workspace.read(VENEZUELA)).toBe(before)
  await statements.getByRole("button", { name: take.takeOverOf({ label: "S1" }) }).click()
  await expect(main).toContainText(take.nothing)
  await expect(page).not.toHaveURL(/scenario=successor/)
  await expect.poll(() => workspace.read(VENEZUELA)).toContain("What it would take: Maduro has left office")
  await page.getByLabel("Notices").getByRole("button", { name: "Undo" }).click()
  await expect(page).toHaveURL(/scenario=successor/)
  await expect.poll(() => workspace.read(VENEZUELA)).toBe(before)
})

test("from a state's panel, with levers, a way there and a count", async ({ page, workspace }) => {
  await visit(page, workspace, at("outcomes", VENEZUELA, "&scenario=successor&state=YYNYNNYY"))
  const main = page.getByRole("main")
  await page
    .getByRole("complementary", { name: "Beside it" })
    .getByRole("button", { name: "What would it take?" })
    .click()
  await expect(main).toContainText(take.goal.state({ state: "He leaves, amnesty kept" }))
  const packages = main.getByRole("region", { name: "Packages" })
  await packages.getByRole("checkbox", { name: "Promise Maduro an amnesty" }).check()
  await packages.getByRole("checkbox", { name: "Guarantee regime figures against extradition" }).check()
  await expect(packages).toContainText(/Of 4 combinations|No combination/)
  await expect(page).toHaveURL(/levers=/)
  const way = main.getByRole("region", { name: /^The way from today/ })
  await expect(way.getByRole("listitem").first()).toContainText("1. ")
  await main.getByRole("button", { name: take.doCount }).click()
  await expect(main.getByRole("region", { name: "How many rankings make it hold" })).toContainText(
    "“He leaves, amnesty kept” under SEQ",
  )
})
