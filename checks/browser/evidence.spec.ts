// The place Evidence: what rests on what, what falls with a source, what happened, what is on offer.

import { existsSync } from "node:fs"
import { join } from "node:path"
import { windowsOf } from "../../workbench/src/reading/spans.ts"
import * as en from "../../workbench/src/words/en/index.ts"
import * as later from "../../workbench/src/words/en/later.ts"
import { at, expect, test, visit } from "./workspace.ts"

const EXIT = "YYNYNNYY"
const { evidence: said } = later
const { parts } = en

test("what falls with a source is seen at once, and a mark leads to what a statement rests on", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("preferences", undefined, "&dm=us"))
  const main = page.getByRole("main")
  // The fifth wish of Washington rests on an assumption alone.
  await main
    .getByRole("button", { name: new RegExp(`^${parts.standings.assumed}: `) })
    .first()
    .click()
  await expect(page).toHaveURL(/place=evidence/)
  const row = main.locator('tr[aria-current="true"]')
  await expect(row).toContainText(
    "The wish of Washington “not that Maduro has left office while no promise of amnesty to Maduro stands”",
  )
  await expect(row).toContainText("nobody would take another one from it")
  await expect(row.getByRole("button")).toBeFocused()
  // Filters count, and show what they count.
  const filter = main.getByRole("button", { name: new RegExp(`^${said.weak.unsourced}`) })
  const count = Number(/\d+/.exec(await filter.innerText())![0])
  await filter.click()
  await expect(
    main
      .getByRole("row")
      .filter({ hasNot: page.getByRole("columnheader") })
      .getByText(said.nothingCited),
  ).toHaveCount(count)
  await expect(page).toHaveURL(/only=unsourced/)
  await main
    .getByRole("button", { name: new RegExp(said.without) })
    .last()
    .click()
  await expect(main).toContainText(said.claimsFall({ count: 17 }))
  await expect(main).toContainText(said.vanish({ count: 1 }))
})

test("an outcome names its weakest link; events and offers are judged", async ({ page, workspace }) => {
  await visit(page, workspace, at("evidence", undefined, `&state=${EXIT}`))
  const main = page.getByRole("main")
  await expect(main.getByText(said.weakest)).toBeVisible()
  await main.getByRole("tab", { name: said.partOf.events }).click()
  await expect(main.getByRole("listitem").filter({ hasText: "platform X banned" })).not.toContainText(
    "State ",
  )
  await main.getByRole("tab", { name: said.partOf.offers }).click()
  const offer = main.getByRole("region", { name: "Amnesty for resignation, August 2024" })
  await expect(offer).toContainText("A successor returns to pressure")
  await expect(offer).toContainText("would not hold")
})

test("a claim is put on record, cited by a wish, and taken off again with every mention", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("evidence", undefined, "&part=sources"))
  const main = page.getByRole("main")
  await main.getByRole("button", { name: said.addOf.claims }).last().click()
  const form = main.getByRole("form", { name: said.adding.claims })
  await form.getByRole("button", { name: said.add, exact: true }).click()
  await expect(form).toContainText(said.wrong.missing)
  await form.getByLabel(said.fields.says).fill("A spokesman says that he will stay.")
  await form.getByLabel(said.fields.by, { exact: true }).fill("a spokesman")
  await form.getByRole("combobox", { name: said.fields.credibility }).selectOption("3")
  await form.getByRole("button", { name: said.add, exact: true }).click()
  await expect(main.getByRole("listitem").filter({ hasText: "A spokesman" })).toContainText("a spokesman")
  const file = () => workspace.read("venezuela-2024/conflict.yaml")
  await expect.poll(file).toContain("A spokesman says that he will stay.")
  expect(file()).toContain("# What rests on no fact carries")

  await page.getByRole("navigation").getByRole("link", { name: en.frame.places.preferences }).click()
  await main.getByRole("button", { name: /^Change the grounds: Maduro has left office/ }).click()
  await main.getByRole("combobox", { name: parts.evidenceAdd }).selectOption("F18")
  await expect.poll(file).toContain("[F1, F2, F18]")

  await page.getByRole("navigation").getByRole("link", { name: en.frame.places.evidence }).click()
  await main.getByRole("tab", { name: said.partOf.sources }).click()
  await main.getByRole("button", { name: said.removing({ id: "F18" }) }).click()
  await expect.poll(file).not.toContain("F18")
  await page.getByRole("button", { name: en.frame.undo, exact: true }).last().click()
  await expect.poll(file).toContain("[F1, F2, F18]")
})

const PAGE = `<!doctype html><html><head><title>Talks in Strelsau</title>
<meta name="date" content="2024-08-12"><script>window.hacked = 1</script></head>
<body><script>window.hacked = 1</script><img src="x" onerror="window.hacked = 1">
<p>The government has offered Rudolf Elphberg a pardon.</p>
<p>"We are open to talks," Elphberg said on Friday.</p><p dir="rtl">هل يتفاوض؟ مادورو يبقى.</p></body></html>`

test("a page is taken in as text, a sentence of it becomes a claim, and what it quotes leads back", {
  tag: "@short",
}, async ({ page, workspace }) => {
  await visit(page, workspace, at("evidence", undefined, "&part=texts"))
  const main = page.getByRole("main")
  const take = main.getByRole("form", { name: said.takeIn })
  await take
    .getByLabel(said.chooseFile)
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: Buffer.from(PAGE) })
  await expect(take.getByLabel(said.pasteHere)).toHaveValue(/open to talks/)
  await expect(take.getByLabel(said.pasteHere)).not.toHaveValue(/hacked/)
  await take.getByRole("button", { name: said.keep }).click()
  await main.getByRole("option", { name: "The government has offered" }).click()
  await main.getByRole("button", { name: said.make.claims, exact: true }).click()
  await main.getByRole("button", { name: said.add, exact: true }).click()
  await expect(main.locator("mark")).toHaveText("The government has offered Rudolf Elphberg a pardon.")
  await expect(main.getByRole("button", { name: "F18", exact: true })).toBeVisible()
  await expect
    .poll(() => workspace.read("venezuela-2024/conflict.yaml"))
    .toContain("text: talks_in_strelsau.txt")
  expect(workspace.read("venezuela-2024/talks_in_strelsau.txt")).toContain("هل يتفاوض؟")
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false)
  // What is found is offered, and leads to its sentence.
  await main.getByRole("button", { name: said.lookFor }).click()
  await main.getByRole("button", { name: /Elphberg: We are open to talks/ }).click()
  await expect(main.getByRole("option", { selected: true })).toContainText("Elphberg said on Friday")
  await main.getByRole("button", { name: said.make.claims, exact: true }).click()
  await expect(main.getByLabel(said.fields.by, { exact: true })).toHaveValue("Elphberg")
  await expect(main.getByLabel(said.fields.date, { exact: true })).toHaveValue("2024-08-09")
  await expect(main.getByRole("combobox", { name: said.fields.status })).toHaveValue("onRecord")
  await main.getByRole("button", { name: said.add, exact: true }).click()

  // An option says whose it is only where the words do, and cites them; so does a reason.
  await main.getByRole("option", { name: "The government has offered" }).click()
  await main.getByRole("button", { name: said.make.option, exact: true }).click()
  const whose = main.getByLabel(said.optionOf)
  const add = main.getByRole("button", { name: said.add, exact: true })
  await expect(add).toBeDisabled()
  await whose.selectOption("us")
  await add.click()
  const file = () => workspace.read("venezuela-2024/conflict.yaml")
  await expect.poll(file).toMatch(/pardon[^:]*\n\s*evidence: \[F18\]/)
  await main.getByRole("button", { name: said.make.reason, exact: true }).click()
  await main.getByLabel(said.reasonOf).selectOption({ index: 1 })
  await main.getByRole("button", { name: said.save, exact: true }).click()
  await expect.poll(file).toMatch(/evidence: \[F1, F18\]|evidence: \[F[\d, F]*, F18\]/)

  // What was found is there when one comes back.
  await page.reload()
  await expect(main.getByRole("button", { name: /Elphberg: We are open to talks/ })).toBeVisible()

  // With the source goes its text, if that is wanted; undo brings both back.
  await main.getByRole("tab", { name: said.partOf.sources }).click()
  await main.getByRole("button", { name: said.removing({ id: "talks_in_strelsau" }) }).click()
  await page.getByRole("dialog").getByRole("button", { name: said.removeBoth }).click()
  const isThere = (ending: string) =>
    existsSync(join(workspace.folder, `venezuela-2024/talks_in_strelsau.${ending}`))
  await expect.poll(() => isThere("txt") || isThere("reading.json")).toBe(false)
  await page.getByRole("button", { name: en.frame.undo, exact: true }).last().click()
  await expect.poll(() => isThere("txt") && isThere("reading.json")).toBe(true)
})

test("a text of 5 MB is taken in and shown in parts", async ({ page, workspace }) => {
  await visit(page, workspace, at("evidence", undefined, "&part=texts"))
  const main = page.getByRole("main")
  const take = main.getByRole("form", { name: said.takeIn })
  const text = "The government has said that it stays where it is.\n\n".repeat(100_000)
  const parts = String(windowsOf(text.trim()).length)
  await take
    .getByLabel(said.chooseFile)
    .setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer: Buffer.from(text) })
  await take.getByLabel(said.fields.title).fill("Long")
  await take.getByRole("button", { name: said.keep }).click()
  await expect(main.getByText(said.page({ page: "1", of: parts }))).toBeVisible()
  await main.getByRole("button", { name: said.lookFor }).click()
  await main.getByRole("button", { name: en.outcomes.stop }).click()
  await main.getByRole("button", { name: said.on, exact: true }).click()
  await expect(main.getByText(said.page({ page: "2", of: parts }))).toBeVisible()
})
