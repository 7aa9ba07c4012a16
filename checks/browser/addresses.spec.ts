// What is seen is in the address: opened in another browser, it shows the same.
import { type Browser, expect, type Page } from "@playwright/test"
import { at, faultsOf, test, visit, type Workspace } from "./workspace.ts"

const COUNT = /would hold, under these assumptions$/

async function settled(page: Page): Promise<void> {
  await expect(page.getByText("Opening …")).toHaveCount(0)
  await expect(page.getByRole("progressbar")).toHaveCount(0)
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0)
}

async function seen(page: Page): Promise<string> {
  await settled(page)
  const main = await page.getByRole("main").ariaSnapshot()
  const aside = await page.getByRole("complementary", { name: "Beside it" }).ariaSnapshot()
  // Where the focus is and what was typed last is nobody else's.
  return `${main}\n${aside}`.replaceAll(" [active]", "")
}

// The same address in a browser that has seen nothing yet.
async function sameElsewhere(page: Page, browser: Browser, workspace: Workspace): Promise<void> {
  const second = await browser.newContext()
  const other = await second.newPage()
  await visit(other, workspace, new URL(page.url()).search)
  await expect(other.getByRole("complementary", { name: "Beside it" })).toBeVisible()
  await expect.poll(async () => (await seen(other)) === (await seen(page)), { timeout: 40_000 }).toBe(true)
  expect(other.url()).toBe(page.url())
  expect(faultsOf.get(other)).toEqual([])
  await second.close()
}

test("every place, with a scenario, is restored", async ({ page, browser, workspace }) => {
  await visit(
    page,
    workspace,
    at(
      "outcomes",
      undefined,
      "&scenario=successor&goal=leave+and+amnesty&levers=amnesty&keep=us.1&skip=looking",
    ),
  )
  await expect(page.getByRole("heading", { name: COUNT })).toBeVisible()
  await expect(page.getByText(/in the scenario “A successor returns to pressure” alone/)).toBeVisible()
  for (const place of ["Situation", "Preferences", "Outcomes", "Moves", "What would it take", "Text"])
    await test.step(place, async () => {
      await page
        .getByRole("navigation", { name: "Places" })
        .getByRole("link", { name: place, exact: true })
        .click()
      await sameElsewhere(page, browser, workspace)
    })
})

test("a filter, an order, a selection and a comparison are restored", async ({
  page,
  browser,
  workspace,
}) => {
  await visit(page, workspace, at("outcomes"))
  const table = page.getByRole("region", { name: "The option table" })
  await table.getByRole("combobox", { name: "Show", exact: true }).selectOption("all")
  await table.getByRole("combobox", { name: "Order" }).selectOption("us")
  const where = table.getByRole("combobox", { name: "Only where" })
  await where.fill("amnesty")
  await where.press("Enter")
  await where.press("Enter")
  await expect(table.getByText(/^[\d,]+ of [\d,]+ feasible states$/)).toBeVisible()
  const heads = table.getByRole("columnheader")
  await heads.nth(1).click()
  await table.getByRole("button", { name: "Pin the selected state" }).click()
  await expect(heads.filter({ hasText: "pinned" }).first()).toBeVisible()
  await heads.nth(5).click()
  await expect(table.getByText(/^The selected and the pinned state differ in/)).toBeVisible()
  const query = new URL(page.url()).searchParams
  expect(query.get("which")).toBe("all")
  expect(query.get("sort")).toBe("us")
  expect(query.get("where")).toBe("amnesty")
  expect(query.get("against")).not.toBe(query.get("state"))
  await sameElsewhere(page, browser, workspace)
})

test("why, for a decision maker and a concept, is restored", async ({ page, browser, workspace }) => {
  await visit(page, workspace, at("outcomes"))
  const aside = page.getByRole("complementary", { name: "Beside it" })
  await page.getByRole("region", { name: "The option table" }).getByRole("columnheader").first().click()
  await aside
    .getByRole("button", { name: /: would (stay|leave)$/ })
    .first()
    .click()
  await expect(aside.getByRole("heading", { name: /^Why: / })).toBeVisible()
  await sameElsewhere(page, browser, workspace)
})

test("back and forth in the browser's history is back and forth here", async ({ page, workspace }) => {
  await visit(page, workspace, at("outcomes"))
  await expect(page.getByRole("heading", { name: COUNT })).toBeVisible()
  const places = page.getByRole("navigation", { name: "Places" })
  await places.getByRole("link", { name: "Moves" }).click()
  await places.getByRole("link", { name: "Text" }).click()
  await page.goBack()
  await expect(places.getByRole("link", { name: "Moves" })).toHaveAttribute("aria-current", "page")
  await page.goBack()
  await expect(places.getByRole("link", { name: "Outcomes" })).toHaveAttribute("aria-current", "page")
  await page.goForward()
  await expect(places.getByRole("link", { name: "Moves" })).toHaveAttribute("aria-current", "page")
})
