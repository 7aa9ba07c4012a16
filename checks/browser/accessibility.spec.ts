// Every place passes the automated check for accessibility, light and dark, in English and Spanish.
import type { Page } from "@playwright/test"
import axe from "axe-core"
import { at, expect, test, visit } from "./workspace.ts"

const PLACES = ["situation", "preferences", "outcomes", "moves", "text"] as const
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

// The policy of the page forbids scripts of others, so the check is evaluated, not added to it.
async function check(page: Page, what: string): Promise<void> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<Found, string[]>(
    (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }) as Promise<Found>,
    TAGS,
  )
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
    what,
  ).toEqual([])
}

for (const locale of ["en-GB", "es"])
  for (const colorScheme of ["light", "dark"] as const)
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme })
      test.setTimeout(360_000)

      test("every place, the commands and the settings", async ({ page, workspace }) => {
        await visit(page, workspace)
        await expect(page.getByRole("main")).toContainText("venezuela-2024/conflict.yaml")
        await check(page, "library")
        for (const place of PLACES) {
          await visit(page, workspace, at(place, undefined, "&state=YYNYNNYY&dm=us&concept=seq"))
          await expect(page.locator("#position")).toContainText("99")
          if (place === "text") await expect(page.locator(".cm-content")).toBeVisible()
          await check(page, place)
        }
        await page.goto(`${workspace.origin}/${at("moves", undefined, "&as=list")}`)
        await expect(page.locator("#position")).toContainText("50")
        await check(page, "moves as a list")
        await page.keyboard.press("Control+k")
        await expect(page.getByRole("dialog")).toBeVisible()
        await check(page, "commands")
        await page.keyboard.press("Escape")
        await page.getByRole("button", { name: /^(Settings|Ajustes)$/ }).click()
        await expect(page.getByRole("dialog")).toBeVisible()
        await check(page, "settings")
      })
    })
