// The first five minutes with the Venezuela case: what would hold, why, and what a change does.
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Locator, Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

const COMMAND = fileURLToPath(new URL("../../cli/bin/parley.js", import.meta.url))
const EIGHT = "8 outcomes would hold, under these assumptions"
const AMNESTY = "state=YYNYNNYY"

/** What the command line says of it, all on one line. */
function said(workspace: Workspace, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args, "--lang", "en"], {
    cwd: workspace.folder,
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(stderr)
  return stdout.replace(/\s+/g, " ")
}

const explained = (workspace: Workspace, state: string, more: readonly string[] = []): string =>
  said(workspace, ["explain", VENEZUELA, "--state", state, ...more])

const aside = (page: Page): Locator => page.getByRole("complementary", { name: "Beside it" })
const outcomes = (page: Page): Locator => page.getByRole("main").getByRole("article")
// States of the Venezuela case by number: their codes, and what they are called.
const CODES: Readonly<Record<number, string>> = {
  32: "YNNNNNYN",
  45: "YYNNYNYN",
  50: "YNNNNYYN",
  57: "YYNNYYYN",
  92: "YNNNNNYY",
  97: "NNNYNNYY",
  99: "YYNYNNYY",
  105: "YYNNYNYY",
  117: "YYNNYYYY",
}
const EXIT = "He leaves, amnesty kept"
const TALKS = "Talks under guarantees"
const card = (page: Page, number: number): Locator =>
  page.getByRole("main").locator(`article[data-state="${CODES[number]}"]`)

const GIVEN = [
  "The stand-off",
  "Talks under guarantees",
  "He leaves, amnesty kept",
  "He leaves, no amnesty",
  "Back to pressure",
]

/**
 * What the command line says as the page says it: without the numbers of states, and after a move with those names of
 * where it leads that the file gives, which alone say more than the move.
 */
const unnumbered = (told: string): string =>
  told.replace(/ \(“([^”]+)”, \d+\)/g, (_, name: string) => (GIVEN.includes(name) ? ` (“${name}”)` : ""))

test("the case opens from the library, and its outcomes are read in words", async ({ page, workspace }) => {
  await visit(page, workspace)
  await page.getByRole("link", { name: /^Amnesty for resignation/ }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Amnesty for resignation: Venezuela, August 2024",
  )
  // The board comes first, with the answer above it.
  await expect(page.getByRole("link", { name: "Board", exact: true })).toHaveAttribute("aria-current", "page")
  await expect(page.getByRole("region", { name: "The answer" })).toContainText("would suit all three better")
  await page.getByRole("link", { name: "Outcomes", exact: true }).click()
  await expect(page.getByRole("heading", { name: EIGHT })).toBeVisible()
  await expect(page.getByRole("link", { name: "Outcomes", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  )

  // Today is among them, strongest first; the others are told by what sets them apart from it.
  await expect(outcomes(page).first()).toContainText("The stand-off")
  await expect(outcomes(page).first()).toContainText("today")
  await expect(outcomes(page).first()).toContainText("This is where things stand today, and it would hold.")
  await expect(card(page, 99).getByRole("heading")).toContainText(/Maduro has left office/)
  await expect(card(page, 105).getByRole("heading")).toContainText(
    /the government is in talks on a transition/i,
  )

  // The same states, and the same ones under Nash, as the command line names.
  const told = said(workspace, ["analyze", VENEZUELA])
  await page.getByRole("button", { name: /more outcomes$/ }).click()
  await expect(outcomes(page)).toHaveCount(8)
  for (const number of [50, 99, 105, 45, 32, 57, 92, 117]) {
    expect(told).toContain(`(${number})`)
    await expect(card(page, number)).toHaveCount(1)
  }
  for (const [number, holds] of [
    [50, "Nash, GMR, SMR, SEQ and SSEQ"],
    [99, "Nash, GMR, SMR, SEQ and SSEQ"],
    [45, "GMR and SMR"],
  ] as const) {
    expect(told).toContain(`(${number}) holds under ${holds} `)
    const heads = card(page, number).getByRole("columnheader")
    for (const concept of ["Nash", "GMR", "SMR", "SEQ", "SSEQ"]) {
      const verdict = holds.split(/, | and /).includes(concept) ? "holds" : "does not hold"
      await expect(heads.getByText(concept, { exact: true })).toHaveCount(1)
      await expect(heads.filter({ hasText: new RegExp(`^${concept} `) })).toContainText(` ${verdict}`)
    }
  }
})

test("a mark leads to the reason, word for word as on the command line but for numbers", {
  tag: "@short",
}, async ({ page, workspace }) => {
  await visit(page, workspace, at("outcomes"))
  const opposition = "Venezuela's opposition"
  await card(page, 45)
    .getByRole("button", { name: `${opposition} would stay under SMR: why?` })
    .click()
  const why = aside(page).getByRole("region", { name: `Why: ${opposition}, SMR` })
  const told = explained(workspace, "45", ["--dm", "opposition", "--concept", "smr"])
  await expect(why.locator("p.said")).toHaveCount(2)
  const sentences = await why.locator("p.said").allTextContents()
  for (const sentence of sentences) expect(unnumbered(told)).toContain(sentence)
  expect(sentences[1]).toContain("Maduro's government could break off the talks")
  expect(page.url()).toContain("dm=opposition")
  expect(page.url()).toContain("concept=smr")

  // The chain, link by link: a move, an answer, and what is left; each leads to its state.
  const links = why.locator(".chain").getByRole("button")
  await expect(links).toHaveCount(3)
  await expect(links.nth(0)).toContainText(/Move.*Talks under guarantees/)
  await expect(links.nth(1)).toContainText(/Answer.*He leaves, amnesty kept, but Maduro stays/)
  await expect(links.nth(2)).toContainText(/Then.*Regime figures are guaranteed/)
  await links.nth(1).click()
  await expect(aside(page).getByRole("heading", { name: /^Position/ })).toContainText(
    "He leaves, amnesty kept, but Maduro stays in office",
  )

  // Under SEQ nothing deters it, and that is said as well.
  await page.goto(`${workspace.origin}/${at("outcomes", VENEZUELA, "&state=YYNNYNYN")}`)
  await aside(page)
    .getByRole("button", { name: `${opposition}, SEQ: would leave` })
    .click()
  const seq = aside(page).getByRole("region", { name: `Why: ${opposition}, SEQ` })
  await expect(seq.locator("p.said").first()).toContainText("nothing deters it")
  const toldSeq = explained(workspace, "45", ["--dm", "opposition", "--concept", "seq"])
  for (const sentence of await seq.locator("p.said").allTextContents())
    expect(unnumbered(toldSeq)).toContain(sentence)
})

test("one preference negated: what appears and vanishes is seen at once, undo gives the bytes back", {
  tag: "@short",
}, async ({ page, workspace }) => {
  const before = workspace.read(VENEZUELA)
  await visit(page, workspace, at("preferences", VENEZUELA, "&dm=us"))
  await expect(aside(page).getByRole("heading", { name: EIGHT })).toBeVisible()
  const line = (number: number): Locator => aside(page).locator(`.live-line[data-state="${CODES[number]}"]`)
  await expect(line(99)).toHaveCount(1)
  await expect(line(97)).toHaveCount(0)

  const statements = page.getByRole("grid", { name: "Statements of Washington, most important first" })
  await expect(statements.getByRole("row")).toHaveCount(8)
  await expect(statements.getByRole("row").nth(4)).toContainText(
    "Not that Maduro has left office while no promise",
  )
  await page.getByRole("button", { name: /^What to do with “Not that Maduro has left/ }).click()
  await page.getByRole("menuitem", { name: "Negate", exact: true }).click()
  await expect(statements.getByRole("row").nth(4)).toContainText("Maduro has left office and no promise")

  await expect(line(99)).toContainText("no longer holds")
  await expect(line(97)).toContainText("new")
  await expect(aside(page).locator(".live-line", { hasText: "no longer holds" })).toHaveCount(1)
  await expect(aside(page).locator('.live-line[data-kind="new"]')).toHaveCount(1)
  await expect(aside(page).getByText("With the last change: 1 new, 1 no longer holds.")).toBeVisible()

  // On disk it is this one statement that is another, and the command line says the same of it.
  const want = "- want: not (leave and not amnesty)"
  const part = (at: number): string => workspace.read(VENEZUELA).split("\nreview:\n")[at] ?? ""
  await expect.poll(() => `${part(0)}\n`).toBe(before.replace(want, "- want: leave and not amnesty"))
  // Its grounds are kept, and wait until somebody says that they fit the opposite too.
  expect(part(1)).toContain("want: not (leave and not amnesty)")
  await expect(statements.getByRole("row").nth(4)).toContainText(
    "These grounds were written for the opposite.",
  )
  const changed = said(workspace, ["analyze", VENEZUELA])
  expect(changed).toContain("(97) holds under Nash")
  expect(changed).not.toMatch(/\(99\)/)

  await page.getByRole("button", { name: /^Undo: Negated a preference/ }).click()
  await expect(line(99)).toContainText("new")
  await expect(line(97)).toContainText("no longer holds")
  await expect.poll(() => workspace.read(VENEZUELA)).toBe(before)
})

test("a change that leaves the outcomes as they were says so; on a phone it is told beside what is edited", async ({
  page,
  workspace,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit(page, workspace, at("preferences", VENEZUELA, "&dm=us"))
  await expect(aside(page).getByRole("heading", { name: EIGHT })).toBeAttached()
  const news = page.getByText(/last change/i)
  await expect(news).toHaveCount(0)

  await page
    .getByRole("button", { name: /^What to do with / })
    .first()
    .click()
  await page.getByRole("menuitem", { name: "Move down", exact: true }).click()
  const strip = page.locator(".news-strip")
  await expect(strip).toContainText("The last change leaves the outcomes as they were.")
  await expect(strip).toBeInViewport()

  await page.getByRole("button", { name: /^What to do with “Not that Maduro has left/ }).click()
  await page.getByRole("menuitem", { name: "Negate", exact: true }).click()
  await expect(strip).toContainText("With the last change: 1 new, 1 no longer holds.")
  await strip.getByRole("link", { name: "To the outcomes" }).click()
  await expect(aside(page).getByRole("heading", { name: EIGHT })).toBeInViewport()

  // Another scenario is another look, and no news.
  await page.getByRole("button", { name: /^Scenario: As the file stands/ }).click()
  await page.getByRole("menuitemradio", { name: "A successor returns to pressure" }).click()
  await expect(page.getByRole("button", { name: /^Scenario: A successor/ })).toBeVisible()
  await expect(news).toHaveCount(0)
})

test("an outcome that holds under other concepts than before is marked with them", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("preferences", "chicken/conflict.yaml", "&dm=two"))
  const line = (number: number): Locator =>
    aside(page).locator(`.live-line[data-state="${["NN", "YN", "NY", "YY"][number - 1]}"]`)
  await expect(line(2)).toHaveCount(1)
  await expect(aside(page).locator(".live-tag")).toHaveCount(0)
  // To Two, that both swerve becomes as good as what was best, and then better: then Two would leave state 2 for it.
  const up = page.getByRole("row", { name: /One swerves, Two swerves/ }).getByRole("button", { name: "Up" })
  await up.click()
  await expect(aside(page).getByText("The last change leaves the outcomes as they were.")).toBeVisible()
  await up.click()
  await expect(line(2).locator(".live-tag")).toHaveText("no longer under Nash")
  await expect(aside(page).locator(".live-tag")).toHaveCount(1)
  await expect(
    aside(page).getByText("With the last change: 1 under other concepts than before."),
  ).toBeVisible()
})

test("with a successor the amnesty falls; both worlds are seen side by side", { tag: "@short" }, async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("outcomes", VENEZUELA, `&${AMNESTY}`))
  await expect(page.getByRole("heading", { name: EIGHT })).toBeVisible()
  await page.getByRole("button", { name: /^Scenario: As the file stands/ }).click()
  await page.getByRole("menuitemradio", { name: "A successor returns to pressure" }).click()
  await expect(
    page.getByRole("heading", { name: /^(Two|2) outcomes would hold, under these assumptions/ }),
  ).toBeVisible()
  expect(new URL(page.url()).searchParams.get("scenario")).toBe("successor")

  // The amnesty is still looked at: Washington would now leave it.
  const position = aside(page).getByRole("region", { name: /^Position/ })
  await expect(position.getByRole("heading", { name: /^Position/ })).toContainText(EXIT)
  await position.getByRole("button", { name: "Washington, SEQ: would leave" }).click()
  const why = aside(page).getByRole("region", { name: "Why: Washington, SEQ" })
  await expect(why).toContainText("nothing deters either")
  const told = explained(workspace, "99", ["--dm", "us", "--concept", "seq", "--scenario", "successor"])
  const sentences = await why.locator("p.said").allTextContents()
  expect(sentences.length).toBe(3)
  for (const sentence of sentences) expect(unnumbered(told)).toContain(sentence)
  expect(sentences[1]).toContain("withdraw the promise of amnesty")

  await page.getByRole("combobox", { name: "Compare with" }).selectOption("The file as it stands")
  await expect(page.getByRole("heading", { name: "Two worlds side by side" })).toBeVisible()
  await expect(
    page.getByText(
      "No outcome holds in both, 2 only in “A successor returns to pressure”, 8 only in “The file as it stands”.",
    ),
  ).toBeVisible()
  const only = (name: RegExp): Locator => page.getByRole("region", { name })
  const there = only(/^Only in “The file as it stands”: 8 outcomes/)
  await expect(there.getByRole("row", { name: /He leaves, amnesty kept/ }).first()).toContainText(
    "Falls at the hand of Washington",
  )
  await expect(
    only(/^Only in “A successor returns to pressure”/)
      .getByRole("row", { name: /He leaves, no amnesty/ })
      .first(),
  ).toContainText("Nash")
  await expect(only(/^In both/)).toHaveCount(0)
})

test("the address restores what was seen; back and forward walk the way that was gone", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("outcomes"))
  const position = aside(page).getByRole("heading", { name: /^Position/ })
  await expect(position).toContainText("The stand-off")
  await card(page, 99).getByRole("heading").getByRole("button").click()
  await expect(position).toContainText(EXIT)
  await card(page, 45)
    .getByRole("button", { name: "Venezuela's opposition would leave under Nash: why?" })
    .click()
  const why = aside(page).getByRole("region", { name: "Why: Venezuela's opposition, Nash" })
  await expect(why.locator("p.said").first()).toContainText("Unstable for Venezuela's opposition under Nash")
  await page.getByRole("link", { name: "Moves", exact: true }).click()
  await expect(page.getByRole("heading", { name: "Moves", exact: true })).toBeAttached()
  const address = page.url()
  await expect(why.locator("p.said").first()).toContainText("Unstable for Venezuela's opposition under Nash")
  const sentences = await why.locator("p.said").allTextContents()

  await page.reload()
  await expect(position).toContainText(`${TALKS}, but the opposition`)
  await expect(why.locator("p.said")).toHaveText(sentences)
  expect(page.url()).toBe(address)

  await page.goBack()
  await expect(page.getByRole("heading", { name: EIGHT })).toBeVisible()
  await expect(why).toBeVisible()
  await page.goBack()
  await expect(position).toContainText(EXIT)
  await expect(why).toHaveCount(0)
  await page.goBack()
  await expect(position).toContainText("The stand-off")
  await page.goForward()
  await expect(position).toContainText(EXIT)
})

test("another scenario is another look: nothing is marked as new; a card's state is chosen by its name", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("outcomes"))
  await expect(page.getByRole("heading", { name: EIGHT })).toBeVisible()
  for (const [from, to, count] of [
    ["As the file stands", "A successor returns to pressure", 2],
    ["A successor returns to pressure", "As the file stands", 8],
  ] as const) {
    await page.getByRole("button", { name: `Scenario: ${from}` }).click()
    await page.getByRole("menuitemradio", { name: to }).click()
    await expect(
      page.getByRole("heading", { name: `${count} outcomes would hold, under these assumptions` }),
    ).toBeVisible()
    await expect(outcomes(page).first()).toBeVisible()
    await expect(page.locator(".card-tag, .cell-new, .gone")).toHaveCount(0)
  }
  await card(page, 99).getByRole("button", { name: EXIT, exact: true }).click()
  await expect(aside(page).getByRole("heading", { name: /^Position/ })).toContainText(EXIT)
  await expect(card(page, 99)).toHaveAttribute("aria-current", "true")
})

test("what a scenario changes is marked in the situation as well", async ({ page, workspace }) => {
  const before = workspace.read(VENEZUELA)
  await visit(page, workspace, at("situation", VENEZUELA, "&scenario=successor"))
  const option = page.getByRole("textbox", { name: "Option 1 of Washington", exact: true })
  await expect(option).toBeVisible()
  const mark = page.getByRole("main").getByText("changed in this scenario", { exact: true })
  await expect(mark).toHaveCount(0)
  await option.fill("Renew the amnesty")
  await expect(mark).toHaveCount(1)
  await page.getByRole("button", { name: "Today: Crack down on dissent" }).click()
  await expect(mark).toHaveCount(2)
  await page.getByRole("button", { name: /^Undo: Changed today's state/ }).click()
  await expect(mark).toHaveCount(1)
  await page.getByRole("button", { name: /^Undo: Renamed an option/ }).click()
  await expect(mark).toHaveCount(0)
  await expect.poll(() => workspace.read(VENEZUELA)).toBe(before)
})

test("a statement that was dragged has the focus where it lands", async ({ page, workspace }) => {
  await visit(page, workspace, at("preferences", VENEZUELA, "&dm=us"))
  const rows = page.getByRole("grid", { name: /^Statements of Washington/ }).getByRole("row")
  await expect(rows).toHaveCount(8)
  const text = (await rows.nth(4).locator(".statement-said").first().textContent()) ?? ""
  const other = (await rows.nth(3).locator(".statement-said").first().textContent()) ?? ""
  await rows.nth(4).scrollIntoViewIfNeeded()
  const from = (await rows.nth(4).boundingBox())!
  const to = (await rows.nth(3).boundingBox())!
  await page.mouse.move(from.x + 200, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 200, from.y - 20, { steps: 4 })
  await page.mouse.move(to.x + 200, to.y + 20, { steps: 8 })
  await page.mouse.move(to.x + 200, to.y + 3, { steps: 4 })
  await page.mouse.up()
  await expect(rows.nth(3)).toContainText(text)
  await expect(rows.nth(4)).toContainText(other)
  await expect(rows.nth(3)).toBeFocused()
})
