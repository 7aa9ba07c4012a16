// What is selected, and which scenario is looked at, through what one does next.
import { at, expect, test, VENEZUELA, visit } from "./workspace.ts"

const TWO = "two/conflict.yaml"
const SILENT = "silent/conflict.yaml"
const silent = `parley: 1
title: Nobody says what they want
decisionMakers:
  one: { name: One, options: { go: { name: Go } } }
  two: { name: Two, options: { stay: { name: Stay } } }
statusQuo: []
`

test("undoing what made the scenario looked at shows the file as it stands, and no error", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("situation"))
  const banner = page.getByRole("banner")
  const menu = banner.getByRole("button", { name: /^Scenario/ })
  await menu.click()
  await page.getByRole("menuitem", { name: "New scenario …" }).click()
  await page.getByRole("dialog").getByRole("textbox").fill("A second round")
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click()
  await expect(menu).toContainText("A second round")
  await banner.getByRole("button", { name: /^Undo/ }).click()
  await expect(menu).toContainText("As the file stands")
  await expect(page.getByText("Shown is its last readable state.")).toHaveCount(0)
  await expect(banner.getByText("There is no scenario “a_second_round” in this file.")).toBeVisible()
  const name = page.getByRole("main").getByRole("textbox", { name: "Title", exact: true })
  await expect(name).toBeEnabled()
  await banner.getByRole("button", { name: /^Redo/ }).click()
  await expect(menu).toContainText("A second round")
})

test("the ways from today to the selected state leave it selected", async ({ page, workspace }) => {
  workspace.write(TWO, `${silent}preferences: { one: [go], two: [stay] }\n`)
  await visit(page, workspace, at("moves", TWO, "&state=YY&as=list"))
  const main = page.getByRole("main")
  const [from, to] = [
    main.getByRole("combobox", { name: "From" }),
    main.getByRole("combobox", { name: "To" }),
  ]
  await expect(from).toHaveValue("YY")
  await main.getByRole("button", { name: "From today to the selected state" }).click()
  await expect(to).toHaveValue("YY")
  await expect(from).toHaveValue("NN")
  expect(new URL(page.url()).searchParams.get("state")).toBe("YY")
  // To turn them round selects nothing else either.
  await main.getByRole("button", { name: "Swap" }).click()
  await expect(from).toHaveValue("YY")
  expect(new URL(page.url()).searchParams.get("state")).toBe("YY")
})

test("while nobody says what they want, no place says of a state that it holds", async ({
  page,
  workspace,
}) => {
  workspace.write(SILENT, silent)
  for (const more of ["moves&as=list", "moves&as=graph", "outcomes&which=all", "take&goal=go", "situation"]) {
    await visit(page, workspace, at(more, SILENT, "&state=YN"))
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible()
    await expect(page.getByRole("complementary")).toContainText("Go")
    await expect(
      page.locator("#moves-graph .node-ring, [data-holds]:not(.legend *), .state-holds, .sure"),
    ).toHaveCount(0)
  }
})

test("what is selected is taken along to What would it take", async ({ page, workspace }) => {
  await visit(page, workspace, at("outcomes", VENEZUELA))
  const first = page.getByRole("main").locator(".card-number").first()
  const name = (await first.textContent())!.trim()
  await first.click()
  await page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: "What would it take", exact: true })
    .click()
  await expect(page.getByRole("main").locator(".take-chosen")).toContainText(name)
})
