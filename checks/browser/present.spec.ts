import axe from "axe-core"
import { at, expect, test, visit } from "./workspace.ts"

test("the conflict is presented from any place, turned by keys, and tried live", {
  tag: "@short",
}, async ({ page, workspace }) => {
  await visit(page, workspace, at("preferences"))
  await expect(page.getByRole("main")).toContainText("Washington")
  await page.locator("body").press("p")
  const slides = page.getByRole("dialog", { name: "Slides" })
  const headline = slides.getByRole("heading", { level: 2 })
  await expect(headline).toContainText("nobody gains by moving")
  await page.keyboard.press("ArrowRight")
  await expect(headline).toHaveText(/^All three rank “Talks under guarantees” above “The stand-off”/)
  // What the slopes draw, said in a table.
  const ranks = slides.getByRole("table", { name: /Where each ranks them/ })
  await expect(ranks.getByRole("row", { name: /Maduro's government/ })).toContainText("12 of 88")
  await page.keyboard.press(" ")
  await expect(headline).toHaveText(/^Three outcomes would hold/)
  // What somebody in the room asks: and if there were no crackdown?
  const row = slides.getByRole("row", { name: /Crack down on dissent/ })
  await row.getByRole("button").first().click()
  await expect(slides.getByRole("status")).toContainText("would not hold")
  await expect(slides.getByRole("columnheader")).toHaveCount(5)
  await slides.getByRole("button", { name: "Stop trying" }).click()
  await expect(slides.getByRole("columnheader")).toHaveCount(4)
  await page.keyboard.press("ArrowRight")
  await expect(headline).toContainText("Washington would withdraw the promise of amnesty")
  await page.keyboard.press("End")
  await expect(headline).toContainText("of 100 variants", { timeout: 30_000 })
  await expect(page).toHaveURL(/slide=sure/)
  await page.keyboard.press("Escape")
  await expect(slides).toHaveCount(0)
  await expect(page).toHaveURL(/place=preferences/)
})

for (const [locale, colorScheme, width] of [
  ["en-GB", "light", 1600],
  ["es", "dark", 1280],
  ["es", "light", 390],
] as const)
  test.describe(`${locale}, ${colorScheme}, ${width}`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: width === 390 ? 844 : 900 } })
    test("every slide can be read by everybody and fits its screen", async ({ page, workspace }) => {
      test.setTimeout(240_000)
      await visit(page, workspace, `${at("board")}&slide=stands`)
      for (const slide of ["stands", "wants", "holds", "deal", "take", "sure"]) {
        if (slide !== "stands") await page.keyboard.press("ArrowRight")
        const shown = page.locator(`.slide[data-slide="${slide}"][data-shown][data-ready]`)
        await expect(shown).toBeVisible({ timeout: 90_000 })
        await expect(shown.getByRole("heading", { level: 2 })).not.toBeEmpty()
        if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source)
        const { violations } = await page.evaluate<{ violations: { id: string }[] }>(() =>
          (globalThis as unknown as { axe: typeof axe }).axe.run(".present", { resultTypes: ["violations"] }),
        )
        expect(
          violations.map(({ id }) => id),
          slide,
        ).toEqual([])
        const [over, across] = await shown.evaluate((element) => [
          element.scrollHeight - element.clientHeight,
          element.scrollWidth - element.clientWidth,
        ])
        expect(across, `${slide} is not wider than the screen`).toBeLessThanOrEqual(0)
        if (width > 1000) expect(over, `${slide} is not higher than the screen`).toBeLessThanOrEqual(0)
      }
    })
  })

test("all slides are printed, one a page", async ({ page, workspace }) => {
  await visit(page, workspace, `${at("board")}&slide=stands`)
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "")
  })
  await page.getByRole("button", { name: "Print" }).click({ force: true })
  await expect(page.locator("body[data-printed]")).toHaveCount(1, { timeout: 60_000 })
  const printed = await page.pdf({ preferCSSPageSize: true })
  expect(printed.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(6)
})
