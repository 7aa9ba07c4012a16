// Conflicts of more states than anybody lists: they open, are looked through, and never block who works on them.
import type { Page } from "@playwright/test"
import { at, expect, test, visit } from "./workspace.ts"

const LARGE = "large/conflict.yaml"

// Decision makers with so many options each; every one wants its own options and is against the others'.
function textOf(counts: readonly number[]): string {
  const ids = counts.map((count, dm) => Array.from({ length: count }, (_, i) => `d${dm}o${i}`))
  const lines = ["parley: 1", "title: A large conflict", "decisionMakers:"]
  ids.forEach((own, dm) => {
    lines.push(`  d${dm}:`, `    name: Party ${dm + 1}`, "    options:")
    own.forEach((id, i) => lines.push(`      ${id}: { name: Do thing ${i + 1} of ${dm + 1} }`))
  })
  lines.push("preferences:")
  ids.forEach((own, dm) => {
    const other = ids[(dm + 1) % ids.length]!
    const wants = [`not ${other[0]}`, ...own.map((id, i) => (i % 2 === 0 ? id : `not ${id}`)), ...other]
    lines.push(`  d${dm}:`, ...[...new Set(wants)].map((want) => `    - ${want}`))
  })
  lines.push(`statusQuo: "${"N".repeat(counts.reduce((sum, count) => sum + count, 0))}"`)
  return `${lines.join("\n")}\n`
}

const outcomes = (page: Page) => page.getByRole("heading", { name: /would hold, under these assumptions$/ })
const table = (page: Page) => page.getByRole("region", { name: "The option table" })

test("131,072 states open, and the table shows the last of them", async ({ page, workspace }) => {
  workspace.write(LARGE, textOf([6, 6, 5]))
  await visit(page, workspace, at("outcomes", LARGE, "&which=all&sort=number"))
  await expect(outcomes(page)).toBeVisible()
  await expect(table(page)).toContainText("131,072 feasible states")
  const grid = page.getByRole("grid", { name: "Options by state, 131,072 states" })
  await expect(grid.getByRole("columnheader", { name: /^1\s*today$/ })).toBeVisible()
  // To its end, and back to somewhere in between.
  await grid.evaluate((element) => element.scrollTo({ left: element.scrollWidth }))
  await expect(grid.getByRole("columnheader", { name: "131072", exact: true })).toBeVisible()
  await grid.evaluate((element) => element.scrollTo({ left: element.scrollWidth / 2 }))
  await expect(grid.getByRole("columnheader", { name: /^65[45]\d\d$/ }).first()).toBeVisible()
  // Only what is in sight is in the page.
  expect(await grid.getByRole("columnheader").count()).toBeLessThan(200)
})

test("131,072 states are counted and filtered", async ({ page, workspace }) => {
  workspace.write(LARGE, textOf([6, 6, 5]))
  await visit(page, workspace, at("outcomes", LARGE, "&which=all&sort=number"))
  await expect(table(page)).toContainText("131,072 feasible states")
  const row = table(page).getByRole("button", { name: /^Do thing 1 of 1/ })
  await expect(row).toContainText("65,536")
  await row.click()
  const counts = page.getByRole("menu", { name: "How often, among the states listed: Do thing 1 of 1" })
  await expect(counts.getByRole("menuitem").first()).toContainText("65,536 states")
  await counts.getByRole("menuitem").first().click()
  await expect(table(page)).toContainText("65,536 of 131,072 feasible states")
  const where = page.getByRole("combobox", { name: "Only where" })
  await where.fill("not d1o0 and d2o4")
  await where.press("Enter")
  await expect(table(page)).toContainText("16,384 of 131,072 feasible states")
})

test("one goes on typing while a large conflict is worked out, and can stop it", async ({
  page,
  workspace,
}) => {
  workspace.write(LARGE, textOf(Array<number>(11).fill(2)))
  await visit(page, workspace, at("situation", LARGE))
  const work = page.getByRole("progressbar", { name: "Working out the outcomes" })
  await expect(work).toBeVisible()
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("Typed while it works")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Typed while it works")
  await expect.poll(() => workspace.read(LARGE)).toContain("title: Typed while it works")
  await page.getByRole("button", { name: "Stop", exact: true }).click()
  await expect(page.getByText("The work was stopped. Any change begins it again.")).toBeVisible()
  await expect(work).toBeHidden()
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("And begun again")
  await expect(work).toBeVisible()
})
