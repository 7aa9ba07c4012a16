// A conflict from nothing, its preferences and its outcomes, by the keyboard alone.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Locator, Page } from "@playwright/test"
import { at, expect, test, toPlace, visit } from "./workspace.ts"

const COMMAND = fileURLToPath(new URL("../../cli/bin/parley.js", import.meta.url))
const FILE = "the-prisoners-dilemma.yaml"

/** Presses a key until the element has the focus, as somebody without a mouse does. */
async function reach(page: Page, wanted: Locator, key = "Tab"): Promise<void> {
  await press(page, wanted, key, (node) => node === document.activeElement)
}

/** Presses a key until something within the element has the focus. */
async function into(page: Page, wanted: Locator, key = "Tab"): Promise<void> {
  await press(page, wanted, key, (node) => node.contains(document.activeElement))
}

async function press(
  page: Page,
  wanted: Locator,
  key: string,
  is: (node: Element) => boolean,
): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let i = 0; i < 150; i++) {
    if (await wanted.evaluate(is)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead there: ${wanted}`)
}

/** What the mouse would do fails the test. */
async function withoutMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const kind of ["mousedown", "pointerdown", "touchstart"])
      window.addEventListener(kind, () => console.error(`the test has used a pointer: ${kind}`), true)
  })
}

const aside = (page: Page): Locator => page.getByRole("complementary", { name: "Beside it" })
const stable = (page: Page, cell: string): Locator =>
  aside(page).getByRole("button", { name: cell, exact: true })

test("the prisoners' dilemma is built, and its equilibria are read", { tag: "@short" }, async ({
  page,
  workspace,
}) => {
  await withoutMouse(page)
  await visit(page, workspace)
  const keys = page.keyboard

  // The panel: Enter goes on to the next line, from an empty one to the next decision maker; Ctrl Enter begins.
  await reach(page, page.getByRole("button", { name: "New conflict", exact: true }))
  await keys.press("Enter")
  const dialog = page.getByRole("region", { name: "A new conflict" })
  await expect(dialog.getByRole("textbox", { name: "What is it about?" })).toBeFocused()
  await keys.type("The prisoners' dilemma")
  await keys.press("Enter")
  await expect(dialog.getByRole("textbox", { name: "Decision maker 1", exact: true })).toBeFocused()
  await keys.type("One")
  await keys.press("Enter")
  await expect(dialog.getByRole("textbox", { name: "Option 1 of One" })).toBeFocused()
  await keys.type("Cooperate")
  await keys.press("Enter")
  await expect(dialog.getByRole("textbox", { name: "Option 2 of One" })).toBeFocused()
  await keys.press("Enter")
  await expect(dialog.getByRole("textbox", { name: "Decision maker 2", exact: true })).toBeFocused()
  await keys.type("Two")
  await keys.press("Enter")
  await expect(dialog.getByRole("textbox", { name: "Option 1 of Two" })).toBeFocused()
  await keys.type("Collaborate")
  await keys.press("Control+Enter")
  await expect(page.getByRole("heading", { level: 1 })).toContainText("The prisoners' dilemma")
  expect(new URL(page.url()).searchParams.get("file")).toBe(FILE)

  // The guided start is left for the place that says it all; without preferences nothing can be told; a rule begun and given up leaves the focus where it was.
  await toPlace(page, "Situation")
  await expect(aside(page)).toContainText("Nothing is said yet of what anybody wants.")
  await expect(aside(page)).not.toContainText("would hold, under")
  const newRule = page.getByRole("button", { name: "Rule something out" })
  await reach(page, newRule)
  await keys.press("Enter")
  await expect(page.getByRole("combobox", { name: "What kind of rule?" })).toBeFocused()
  await keys.press("Escape")
  await expect(newRule).toBeFocused()

  // What One wants is built of sentences, found by words: the other to collaborate, and then not to cooperate oneself.
  await toPlace(page, "Preferences")
  const tab = (name: string): Locator => page.getByRole("tab", { name })
  await expect(tab("One")).toHaveAttribute("aria-selected", "true")
  await expect(page.getByText("Nothing is said yet of what One wants.")).toBeVisible()
  await reach(page, page.getByRole("button", { name: "Write the first statement" }))
  await keys.press("Enter")
  const field = page.getByRole("combobox", { name: "What is wanted" })
  await expect(field).toBeFocused()
  const offers = page.getByRole("listbox", { name: "What can stand here" }).getByRole("option")
  await keys.type("collab")
  await expect(offers).toHaveText(["TTwo chooses to collaborate", "TTwo chooses not to collaborate"])
  await keys.press("Enter")
  await expect(field).toHaveValue("")
  await keys.press("Enter")
  const list = (name: string): Locator => page.getByRole("grid", { name: `Statements of ${name}, most` })
  await expect(list("One").getByRole("row")).toHaveCount(1)
  await reach(page, field)
  await keys.type("not cooperate")
  await expect(offers.first()).toHaveText("OOne chooses not to cooperate")
  await keys.press("Enter")
  await keys.press("Enter")
  await expect(list("One").getByRole("row")).toHaveCount(2)

  // What Two wants is put into its order by keys. What one changes one's mind about is turned and taken out.
  await reach(page, tab("One"), "Shift+Tab")
  await keys.press("ArrowRight")
  await expect(tab("Two")).toHaveAttribute("aria-selected", "true")
  await expect(page.getByText("Nothing is said yet of what Two wants.")).toBeVisible()
  await reach(page, field)
  const built = page.getByRole("group", { name: "What is wanted: what it is made of" }).getByRole("button")
  await keys.type("coop")
  await keys.press("Enter")
  await keys.type("or ")
  await keys.type("collab")
  await keys.press("Enter")
  await expect(built.filter({ hasText: /./ })).toHaveText([
    "OOne chooses to cooperate",
    "or",
    "TTwo chooses to collaborate",
  ])
  await keys.press("ArrowLeft")
  await keys.press("Enter")
  await expect(built.filter({ hasText: /./ }).last()).toHaveText("TTwo chooses not to collaborate")
  await keys.press("Home")
  await keys.press("Delete")
  await expect(built.filter({ hasText: /./ })).toHaveText(["TTwo chooses not to collaborate"])
  await keys.press("Enter")
  await expect(list("Two").getByRole("row")).toHaveCount(1)
  await expect(list("Two").getByRole("row").first()).toContainText("not to collaborate")
  await reach(page, field)
  await keys.type("coop")
  await keys.press("Enter")
  await keys.press("Enter")
  await expect(list("Two").getByRole("row")).toHaveCount(2)
  const last = list("Two").getByRole("row").nth(1)
  await reach(page, last, "Shift+Tab")
  await keys.press("Alt+ArrowUp")
  await expect(list("Two").getByRole("row").first()).toContainText("One chooses to cooperate")
  await expect(list("Two").getByRole("row").first()).not.toContainText("not collaborate")
  await expect(list("Two").getByRole("row").first()).toBeFocused()

  // Mutual defection holds under every concept, mutual cooperation under all but Nash.
  await toPlace(page, "Outcomes")
  await expect(
    page.getByRole("heading", { name: "2 outcomes would hold, under these assumptions" }),
  ).toBeVisible()
  const cards = page.getByRole("main").getByRole("article")
  await expect(cards).toHaveCount(2)
  const CONCEPTS = ["Nash", "GMR", "SMR", "SEQ", "SSEQ"]
  for (const [at, nash] of [
    [0, "would stay"],
    [1, "would leave"],
  ] as const) {
    const state = (await cards.nth(at).locator(".card-name").textContent())!
    await reach(page, cards.nth(at).getByRole("heading").getByRole("button"))
    await keys.press("Enter")
    await expect(page.getByRole("heading", { name: /^Position/ })).toContainText(state)
    for (const name of ["One", "Two"])
      for (const concept of CONCEPTS)
        await expect(
          stable(page, `${name}, ${concept}: ${concept === "Nash" ? nash : "would stay"}`),
        ).toBeVisible()
  }
  // One mark, and why.
  await reach(page, stable(page, "One, Nash: would leave"))
  await keys.press("ArrowRight")
  await expect(stable(page, "One, GMR: would stay")).toBeFocused()
  await keys.press("Enter")
  const why = page.getByRole("region", { name: "Why: One, GMR" })
  await expect(why.locator("p.said").first()).toContainText("it can be answered so that nothing is gained")

  // The file says the same on the command line as the published case.
  const equilibria = (path: string): unknown => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, "analyze", path, "--json"], {
      cwd: workspace.folder,
      encoding: "utf8",
    })
    if (status !== 0) throw new Error(stderr)
    return (JSON.parse(stdout) as { equilibria: unknown }).equilibria
  }
  await expect(page.getByText("Saving: Saved")).toBeVisible()
  const found = equilibria(FILE)
  expect(found).toBeTruthy()
  expect(found).toEqual(equilibria("prisoners-dilemma/conflict.yaml"))
  expect(found).toMatchObject({ nash: [1], gmr: [1, 4], smr: [1, 4], seq: [1, 4], sseq: [1, 4] })
})

test("the palette, undo and the option table answer to keys", async ({ page, workspace }) => {
  await withoutMouse(page)
  await visit(page, workspace, at("outcomes"))
  const keys = page.keyboard
  const position = page.getByRole("heading", { name: /^Position/ })
  await expect(position).toContainText("The stand-off")

  // The first stop of the page leads past everything to the content.
  await keys.press("Tab")
  await expect(page.getByRole("link", { name: "To the content" })).toBeFocused()
  await keys.press("Enter")
  await expect(page.getByRole("main")).toBeFocused()

  // Arrow keys walk the table.
  const grid = page.getByRole("grid", { name: /^Options by state/ })
  await into(page, grid)
  await keys.press("ArrowRight")
  await keys.press("ArrowRight")
  await expect(position).not.toContainText("The stand-off")
  const walked = new URL(page.url()).searchParams.get("state")
  expect(walked).toMatch(/^[YN]{8}$/)
  await keys.press("p")
  await expect.poll(() => new URL(page.url()).searchParams.get("against")).toBe(walked)

  // Everything by name.
  await keys.press("Control+k")
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible()
  await keys.type("look at: a succ")
  await expect(page.getByRole("menuitem", { name: /A successor/ })).toHaveCount(1)
  await keys.press("ArrowDown")
  await keys.press("Enter")
  await expect(page.getByText(/in the scenario “A successor returns to pressure” alone/)).toBeVisible()
  await expect(page.getByRole("dialog")).toHaveCount(0)

  // A deed and its undoing, with the focus outside of any text.
  const before = workspace.read("venezuela-2024/conflict.yaml")
  await page.goto(`${workspace.origin}/${at("preferences", undefined, "&dm=us")}`)
  const rows = page.getByRole("grid", { name: /^Statements of Washington/ }).getByRole("row")
  await reach(page, rows.first())
  await keys.press("Delete")
  await expect(rows).toHaveCount(7)
  await expect.poll(() => workspace.read("venezuela-2024/conflict.yaml")).not.toBe(before)
  await keys.press("Control+z")
  await expect(rows).toHaveCount(8)
  await expect.poll(() => workspace.read("venezuela-2024/conflict.yaml")).toBe(before)
})
