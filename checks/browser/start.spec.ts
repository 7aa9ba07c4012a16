// The guided start: three steps from nothing to an answer, by the keyboard alone.
import type { Page } from "@playwright/test"
import { expect, test, visit } from "./workspace.ts"

const FILE = "dilemma.yaml"
const answer = (page: Page) => page.getByRole("region", { name: "The answer" })

test("the prisoners' dilemma takes 18 keys beside its words, and ends with the answer", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace)
  const keys = page.keyboard
  let pressed = 0
  const press = async (key: string): Promise<void> => {
    pressed++
    await keys.press(key)
  }
  const line = (name: string) => page.getByRole("textbox", { name, exact: true })
  await page.getByRole("button", { name: "New conflict", exact: true }).focus()
  await press("Enter")
  await expect(line("What is it about?")).toBeFocused()
  await keys.type("Dilemma")
  await press("Enter")
  await keys.type("One")
  await press("Enter")
  await keys.type("Cooperate")
  await press("Enter")
  await expect(line("Option 2 of One")).toBeFocused()
  await press("Enter")
  await keys.type("Two")
  await press("Enter")
  await keys.type("Collaborate")
  await press("Control+Enter")

  await expect(page.getByRole("heading", { name: "Which of these are done today?" })).toBeVisible()
  await expect(page.getByRole("checkbox", { name: "Cooperate" })).toBeFocused()
  await expect(answer(page)).toContainText("Nobody is said to want anything yet")
  await press("Enter")

  const field = page.getByRole("combobox")
  const wanted = page.getByRole("list", { name: /^Wanted by/ }).getByRole("listitem")
  const want = async (words: string, count: number): Promise<void> => {
    await expect(field).toBeFocused()
    await keys.type(words)
    await press("Enter")
    await press("Enter")
    await expect(wanted).toHaveCount(count)
  }
  await expect(page.getByRole("heading", { name: "What does One want?" })).toBeVisible()
  await want("coll", 1)
  await want("not coop", 2)
  await press("Enter")
  await expect(page.getByRole("heading", { name: "What does Two want?" })).toBeVisible()
  await want("coop", 1)
  await want("not coll", 2)
  await press("Enter")

  await expect(page.getByRole("table").first()).toBeVisible()
  await expect(page.getByRole("main")).toBeFocused()
  await expect(answer(page)).toContainText("Things as they stand would hold")
  await expect(answer(page)).toContainText("would suit both better")
  expect(pressed).toBe(18)
  await expect.poll(() => workspace.read(FILE)).toContain("two: [cooperate, not collaborate]")
  expect(workspace.read(FILE)).toContain("statusQuo: []")
})

test("it is left, undone and taken up where something is not said yet", async ({ page, workspace }) => {
  workspace.write(
    FILE,
    "parley: 1\ntitle: Dilemma\ndecisionMakers:\n  one: { name: One, options: { coop: { name: Cooperate } } }\n  two: { name: Two, options: { coll: { name: Collaborate } } }\n",
  )
  await visit(page, workspace, `?file=${FILE}&start=parties`)
  const keys = page.keyboard
  const current = page.getByRole("list", { name: "Steps" }).locator("[aria-current]")
  await expect(page.getByRole("textbox", { name: "Another decision maker" })).toBeFocused()
  await keys.type("Three")
  await keys.press("Enter")
  await keys.type("Mediate")
  await keys.press("Enter")
  await expect(page.getByRole("textbox", { name: "Another option of Three" })).toBeFocused()
  await keys.press("Enter")
  await keys.press("Enter")
  await expect(current).toContainText("How things stand today")

  // Ticked by the space bar and walked by arrows; undo takes back both what was ticked and who was added.
  const tick = (name: string) => page.getByRole("checkbox", { name })
  await keys.press("ArrowDown")
  await expect(tick("Collaborate")).toBeFocused()
  await keys.press("Space")
  await expect.poll(() => workspace.read(FILE)).toContain("statusQuo: [coll]")
  await keys.press("Control+z")
  await expect(tick("Collaborate")).not.toBeChecked()
  await keys.press("Control+z")
  await expect(tick("Mediate")).toHaveCount(0)
  await expect.poll(() => workspace.read(FILE)).not.toContain("statusQuo")

  await page.getByRole("button", { name: "Leave it for now" }).click()
  await expect(current).toHaveCount(0)
  expect(page.url()).not.toContain("start=")
  await keys.press("Control+k")
  await keys.type("guided start")
  await keys.press("ArrowDown")
  await keys.press("Enter")
  await expect(current).toContainText("How things stand today")
  await page.getByRole("button", { name: "Leave today open" }).click()
  await expect(current).toContainText("What each wants")

  // What is wanted changes its order, and that is told.
  for (const words of ["coll", "not coop"]) {
    await keys.type(words)
    await keys.press("Enter")
    await keys.press("Enter")
  }
  await page.getByRole("button", { name: "Move up: One chooses not to cooperate." }).click()
  await expect(page.getByText("now 1st of 2")).toBeAttached()
  await expect.poll(() => workspace.read(FILE)).toMatch(/not coop\W+coll/)
})

test.describe("in Spanish", () => {
  test.use({ locale: "es" })
  test("the steps are in Spanish", async ({ page, workspace }) => {
    workspace.write(
      FILE,
      "parley: 1\ntitle: Dilema\nlanguage: es\ndecisionMakers:\n  uno: { name: Uno, options: { c: { name: Cooperar } } }\n  dos: { name: Dos, options: { d: { name: Colaborar } } }\n",
    )
    await visit(page, workspace, `?file=${FILE}&start=today`)
    await expect(page.getByRole("heading", { name: "¿Qué de esto se hace hoy?" })).toBeVisible()
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { name: "¿Qué quiere Uno?" })).toBeVisible()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("main")).toBeFocused()
  })
})
