// Several things that should hold, and some that must not: asked for, found with the solver, and taken over.
import type { Page, Response } from "@playwright/test"
import { take } from "../../workbench/src/words/en/later.ts"
import { at, expect, test, VENEZUELA, visit } from "./workspace.ts"

// Of the government's ranking alone, which is soon done.
const SCOPE = "fixed=us%2Copposition&skip=statements%2Cinserts%2Csituation"
const RANKINGS = "Smallest changes of rankings"

// The addresses of the solver's WebAssembly that were fetched, and of what came with leave to compile it.
function watched(page: Page): { readonly fetched: string[]; readonly compiling: string[] } {
  const seen = { fetched: [] as string[], compiling: [] as string[] }
  page.context().on("response", (response: Response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith(".wasm")) seen.fetched.push(pathname)
    if (response.headers()["content-security-policy"]?.includes("wasm-unsafe-eval"))
      seen.compiling.push(pathname)
  })
  return seen
}

test("several goals are asked for in turn, reached together, and taken over", async ({ page, workspace }) => {
  const seen = watched(page)
  const before = workspace.read(VENEZUELA)
  await visit(page, workspace, at("take", VENEZUELA, `&goal=YNNNNYYN&lens=nash&${SCOPE}`))
  const main = page.getByRole("main")
  await expect(main).toContainText(/Should hold: Talks under guarantees|Should hold: \S/)
  expect(seen.fetched).toEqual([])

  // A second goal, and what must not hold.
  await main.getByRole("button", { name: take.goal.add }).click()
  const more = main.getByRole("combobox", { name: take.goal.further({ place: 2 }), exact: true })
  await expect(more).toBeFocused()
  await more.fill("leave and amnesty")
  await more.press("Enter")
  await expect(page).toHaveURL(/goal=YNNNNYYN&goal=leave\+and\+amnesty/)
  await expect(main).toContainText(take.oneAtATime)
  const avoid = main.getByRole("combobox", { name: take.orStateFor({ wish: take.avoid.label }), exact: true })
  await avoid.selectOption("YYNNYNYY")
  await expect(page).toHaveURL(/avoid=YYNNYNYY/)
  await expect(main).toContainText(take.avoid.state({ state: "Talks under guarantees" }))

  // Any state of any goal can be looked at closely.
  const of = main.locator(".take-near", { hasText: "Maduro has left office" })
  const [state] = await of.getByRole("button").allTextContents()
  await of.getByRole("button").first().click()
  await expect(main.getByRole("heading", { name: `What must be true for “${state!}” to hold` })).toBeVisible()

  const rankings = main.getByRole("region", { name: RANKINGS })
  // How sure the outcomes are is worked out before.
  await expect(rankings.getByRole("listitem").first()).toContainText("R1", { timeout: 60_000 })
  // The solver came from here, and the worker alone was given leave to compile it.
  expect(seen.fetched).toHaveLength(1)
  expect([...new Set(seen.compiling)]).toEqual([expect.stringMatching(/^\/assets\/worker-[\w-]+\.js$/)])

  await rankings.getByRole("button", { name: take.takeOverOf({ label: "R1" }) }).click()
  await expect(main).toContainText(take.nothing)
  await expect.poll(() => workspace.read(VENEZUELA)).not.toBe(before)
  await page.getByLabel("Notices").getByRole("button", { name: "Undo" }).click()
  await expect.poll(() => workspace.read(VENEZUELA)).toBe(before)
})

test("what is emptied is taken back, and goals at odds are said to be", async ({ page, workspace }) => {
  await visit(page, workspace, at("take", VENEZUELA, "&goal=leave&goal=amnesty&avoid=leave"))
  const main = page.getByRole("main")
  await expect(main).toContainText("That cannot be: every state of “Maduro has left office”")
  const first = main.getByRole("combobox", { name: take.goal.label, exact: true })
  await first.press("Backspace")
  await first.press("Enter")
  await expect(page).toHaveURL(/[?&]goal=amnesty&avoid=leave/)
  await expect(
    main
      .getByRole("group", { name: take.goal.label })
      .getByRole("button", { name: /^The promise of amnesty/i })
      .first(),
  ).toBeVisible()
  await expect(main).not.toContainText("That cannot be")
})

test.describe("on a narrow page", () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test("wishes stand one below the other and fit", async ({ page, workspace }) => {
    await visit(page, workspace, at("take", VENEZUELA, "&goal=leave&goal=amnesty&avoid=pressure"))
    const main = page.getByRole("main")
    const fields = main.locator(".take-wish")
    await expect(fields).toHaveCount(3)
    const tops = await fields.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(wide).toBeLessThanOrEqual(room!)
  })
})
