// Every place and dialog passes the automated check for accessibility, in both languages and both themes, on a wide and
// a narrow page. English is checked in light and Spanish in dark, for colours do not depend on words; `npm run
// test:long` checks each language in each theme, and each on a narrow page.
import type { Locator, Page } from "@playwright/test"
import axe from "axe-core"
import { CONFLICT_PLACES, START_STEPS } from "../../workbench/src/page/address.ts"
import * as en from "../../workbench/src/words/en/index.ts"
import { preferences, sure } from "../../workbench/src/words/en/later.ts"
import * as es from "../../workbench/src/words/es/index.ts"
import { preferences as preferencias, sure as seguro } from "../../workbench/src/words/es/later.ts"
import { at, expect, test, visit, type Workspace } from "./workspace.ts"

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

interface Found {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

// The policy of the page forbids scripts of others, so the check is evaluated, not added to it. `within` a part that is
// new to the page: what is around it has been checked before.
async function check(page: Page, what: string, within?: string): Promise<void> {
  // Something half faded in has other colours than it will have.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"))
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<Found, [string[], string | undefined]>(
    ([tags, part]) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        part === undefined ? document : { include: part },
        {
          runOnly: tags,
          resultTypes: ["violations"],
        },
      ) as Promise<Found>,
    [TAGS, within],
  )
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
    what,
  ).toEqual([])
}

// The first places in one test, the others in another, so that they can run side by side.
const HALF = CONFLICT_PLACES.indexOf("take")
const HALVES = [CONFLICT_PLACES.slice(0, HALF), CONFLICT_PLACES.slice(HALF)] as const

async function checkPlaces(page: Page, workspace: Workspace, ui: typeof en, half: 0 | 1): Promise<void> {
  const position = page.locator("#position")
  await visit(
    page,
    workspace,
    at(
      "situation",
      undefined,
      "&state=YYNYNNYY&dm=us&concept=seq&sure=YYNYNNYY&goal=YYNYNNYY&scenario=successor&levers=amnesty",
    ),
  )
  for (const place of HALVES[half]) {
    await page
      .getByRole("navigation", { name: ui.frame.placesLabel })
      .getByRole("link", { name: ui.frame.places[place], exact: true })
      .click()
    await expect(position).toContainText(/He leaves, amnesty kept|Se va, con la amnistía en pie/)
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeAttached()
    await expect(page.getByText(ui.frame.loading)).toHaveCount(0)
    if (place === "sure") {
      const { caveat } = ui === en ? sure : seguro
      await expect(page.getByRole("main").getByText(caveat).first()).toBeVisible()
    }
    // The last of the changes is there once all before it are.
    if (place === "take") await expect(page.getByRole("main").getByText(/^R1/).first()).toBeVisible()
    if (place === "text") await expect(page.locator(".cm-content")).toBeVisible()
    await check(page, place)
  }
  for (const step of half === 1 ? START_STEPS : []) {
    await page.goto(`${workspace.origin}/${at("board", undefined, `&start=${step}`)}`)
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible()
    await check(page, `the guided start, ${step}`)
  }
}

async function checkDialogs(page: Page, workspace: Workspace, ui: typeof en): Promise<void> {
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true }).first()
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]')
  const menu = page.getByRole("menu")
  // Above everything else: the rest of the page is out of reach meanwhile.
  const look = async (what: string, shown = dialog): Promise<void> => {
    await expect(shown.first()).toBeVisible()
    await check(page, what, shown === menu ? '[role="menu"]' : '[role="dialog"], [role="alertdialog"]')
  }
  const leave = async (): Promise<void> => {
    await page.keyboard.press("Escape")
    await expect(dialog).toHaveCount(0)
    await expect(menu).toHaveCount(0)
  }
  await visit(page, workspace)
  await expect(page.getByRole("main")).toContainText("venezuela-2024/conflict.yaml")
  await check(page, "library")
  await button(ui.library.new).click()
  await button(ui.library.newMake).click()
  await check(page, "a new conflict, with what is missing")
  await button(ui.frame.cancel).click()
  await button(ui.library.openCase).click()
  await expect(dialog.getByRole("listitem").first()).toBeVisible()
  await look("the cases")
  await leave()
  const more = page.getByRole("button", { name: new RegExp(`^${ui.library.more({ name: "" })}`) }).last()
  await more.click()
  await look("what can be done with a conflict", menu)
  await page.getByRole("menuitem", { name: ui.library.renameTitle }).click()
  await look("another name")
  await leave()
  await more.click()
  await page.getByRole("menuitem", { name: ui.library.delete }).click()
  await expect(button(ui.frame.undo)).toBeVisible()
  await check(page, "a conflict deleted: the notice", `[aria-label="${ui.frame.notices}"]`)

  await visit(page, workspace, at("moves", undefined, "&as=list"))
  await expect(page.locator("#position")).toContainText(/The stand-off|El punto muerto/)
  await check(page, "moves as a list")
  await page.keyboard.press("Control+k")
  await look("the commands")
  await page.keyboard.type(ui.log.title)
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await expect(dialog.getByRole("heading", { name: ui.log.title })).toBeVisible()
  await look("the log")
  await leave()
  await button(ui.frame.settings).click()
  await look("the settings")
  await leave()
  await button(ui.text.save).click()
  await look("what can be exported", menu)
  await leave()
  await page.getByRole("button", { name: new RegExp(`^${ui.frame.scenario}`) }).click()
  await look("the scenarios", menu)
  await page.getByRole("menuitem", { name: ui.frame.scenarioNew }).click()
  await look("a new scenario")
  await leave()
  await page.getByRole("link", { name: ui.frame.places.preferences, exact: true }).click()
  await page.getByRole("radio", { name: (ui === en ? preferences : preferencias).kinds.weights }).click()
  await look("another kind of preferences, before it is changed")
  await leave()
}

const VARIANTS = [
  ["en-GB", "light", en],
  ["es", "dark", es],
  ...(process.env.PARLEY_LONG
    ? ([
        ["en-GB", "dark", en],
        ["es", "light", es],
      ] as const)
    : []),
] as const

for (const [locale, colorScheme, ui] of VARIANTS)
  test.describe(`${locale}, ${colorScheme}`, () => {
    const ofShort = colorScheme === "dark" ? { tag: "@short" } : {}
    test.use({ locale, colorScheme })
    test.setTimeout(360_000)
    for (const half of [0, 1] as const)
      test(`every place, half ${half + 1}`, ofShort, ({ page, workspace }) =>
        checkPlaces(page, workspace, ui, half),
      )
    test("the library and the dialogs", ({ page, workspace }) => checkDialogs(page, workspace, ui))
  })

for (const [locale, colorScheme, ui] of process.env.PARLEY_LONG ? VARIANTS : VARIANTS.slice(1, 2))
  test.describe(`${locale}, ${colorScheme}, narrow`, () => {
    test.use({ locale, colorScheme, viewport: { width: 390, height: 844 } })
    test.setTimeout(360_000)
    for (const half of [0, 1] as const)
      test(`every place, half ${half + 1}`, ({ page, workspace }) => checkPlaces(page, workspace, ui, half))
  })
