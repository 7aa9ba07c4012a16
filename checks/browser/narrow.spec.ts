// On a phone the head is short and nothing runs out of the page; what it has no room for is in the menu.
import type { Page } from "@playwright/test"
import { CONFLICT_PLACES } from "../../workbench/src/page/address.ts"
import { at, expect, test, visit } from "./workspace.ts"

// Pixels of a screen of 844 that the head may take.
const HEAD = 120

test.use({ viewport: { width: 390, height: 844 } })

async function fits(page: Page, place: string): Promise<void> {
  const [wide, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(wide, place).toBeLessThanOrEqual(room!)
}

for (const locale of ["en-GB", "es"])
  test.describe(locale, () => {
    test.use({ locale })

    test("every place fits, below a short head", async ({ page, workspace }) => {
      await visit(page, workspace)
      for (const place of CONFLICT_PLACES) {
        await visit(page, workspace, at(place, undefined, "&scenario=successor"))
        await expect(page.locator("#position")).toContainText(/The stand-off|El punto muerto/)
        const head = await page.getByRole("banner").evaluate((element) => {
          const note = element.querySelector(".scenario-note")
          return element.getBoundingClientRect().height - (note?.getBoundingClientRect().height ?? 0)
        })
        expect(head, place).toBeLessThanOrEqual(HEAD)
        await fits(page, place)
      }
    })
  })

test("names that are one long word run out of no place", async ({ page, workspace }) => {
  const word = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
  const text = `parley: 1
title: ${word}
decisionMakers:
  long: { name: ${word}, options: { all: { name: ${word} }, some: { name: Give way } } }
  short: { name: Kurz, options: { go: { name: Go } } }
preferences:
  long: [all, not go]
  short: [go, all]
statusQuo: []
offers:
  deal: { name: ${word}, by: short, to: long, terms: [go], asks: [all] }
`
  workspace.write("long.yaml", text)
  await visit(page, workspace)
  for (const place of CONFLICT_PLACES) {
    await visit(page, workspace, at(place, "long.yaml"))
    await expect(page.locator("#position")).toContainText("Position")
    await expect(page.getByRole("heading", { name: "Moves from here" })).toBeVisible()
    await expect(page.getByRole("main").getByText(word).first()).toBeAttached()
    await fits(page, place)
  }
})

test("undoing, saving as, commands and settings are in the menu", async ({ page, workspace }) => {
  await visit(page, workspace, at("outcomes"))
  await expect(page.getByRole("button", { name: "Settings" })).toHaveCount(0)
  // What is still coming into the page would close a menu.
  await expect(page.locator(".card").first()).toBeVisible()
  const menu = page.getByRole("button", { name: "Menu", exact: true })
  await menu.click()
  await expect(page.getByRole("button", { name: "Undo", exact: true })).toBeDisabled()
  await page.getByRole("button", { name: /^Save as/ }).click()
  await expect(page.getByRole("menuitem", { name: "CSV", exact: true })).toBeVisible()
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Settings" }).click()
  await page.getByText("Español").click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Amnistía")
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: /^Órdenes/ }).click()
  await expect(page.getByRole("searchbox").or(page.getByRole("combobox")).first()).toBeVisible()
})
