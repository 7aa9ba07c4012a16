// What people drop on the window by mistake or on purpose.
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

const DEVIATION = fileURLToPath(new URL("../deviations/smr-sequence.gmcr", import.meta.url))
const GOOD =
  "parley: 1\ntitle: Dropped\ndecisionMakers:\n  a:\n    name: A\n    options:\n      x: { name: Act }\n"

// What a page has and these tests, outside of it, have not.
declare const DataTransfer: new () => { readonly items: { add(file: File): void } }

interface Dropped {
  readonly name: string
  /** Bytes, or a text that is repeated. */
  readonly bytes?: readonly number[]
  readonly text?: string
  readonly times?: number
}

async function drop(page: Page, files: readonly Dropped[]): Promise<void> {
  const held = await page.evaluateHandle((all) => {
    const data = new DataTransfer()
    for (const { name, bytes, text = "", times = 1 } of all)
      data.items.add(new File([bytes === undefined ? text.repeat(times) : new Uint8Array(bytes)], name))
    return data
  }, files)
  await page.locator("body").dispatchEvent("dragover", { dataTransfer: held })
  await page.locator("body").dispatchEvent("drop", { dataTransfer: held })
}

// Every file of the workspace with what is in it.
function all(workspace: Workspace): Record<string, string> {
  const names = readdirSync(workspace.folder, { recursive: true }).map(String).sort()
  const files = names.filter((name) => statSync(join(workspace.folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, workspace.read(name)]))
}

const refusals: readonly { readonly what: string; readonly file: Dropped; readonly said: string | RegExp }[] =
  [
    {
      what: "binary",
      file: { name: "picture.yaml", bytes: [0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0] },
      said: "This is no text in UTF-8.",
    },
    { what: "nothing", file: { name: "empty.yaml", text: "" }, said: "This cannot be read as a conflict." },
    {
      what: "a huge text",
      file: { name: "huge.yaml", text: "x: 1\n".repeat(100), times: 40_000 },
      said: "This is larger than a conflict file may be.",
    },
    {
      what: "a .gmcr that is none",
      file: { name: "none.gmcr", text: '{ "decisionMakers": 7 }' },
      said: "This cannot be read as a conflict.",
    },
    {
      what: "what looks like a folder",
      file: { name: "folder", text: "" },
      said: /cannot be imported|kind of file/,
    },
    {
      what: "a page with a script",
      file: {
        name: "evil.yaml",
        text: '<img src=x onerror="window.hacked = 1"><script>window.hacked = 1</script>',
      },
      said: "This cannot be read as a conflict.",
    },
  ]

test.beforeEach(({ page }) => {
  page.on("dialog", (dialog) => {
    throw new Error(`the page asked: ${dialog.message()}`)
  })
})

test("what is no conflict is refused, with the reason, and harms nothing", async ({ page, workspace }) => {
  await visit(page, workspace, at("situation"))
  const title = page.getByRole("textbox", { name: "Title", exact: true })
  await expect(title).toBeVisible()
  const before = all(workspace)
  const address = page.url()
  for (const { what, file, said } of refusals)
    await test.step(what, async () => {
      await drop(page, [file])
      const refused = page.getByRole("dialog", { name: "This file cannot be imported" })
      await expect(refused).toContainText(file.name)
      await expect(refused).toContainText(said)
      await refused.getByRole("button", { name: "Close" }).click()
      await expect(refused).toBeHidden()
    })
  await drop(
    page,
    refusals.map(({ file }) => file),
  )
  const refused = page.getByRole("dialog", { name: "None of these files can be imported" })
  for (const { file } of refusals) await expect(refused).toContainText(file.name)
  await refused.getByRole("button", { name: "Close" }).click()
  expect(page.url()).toBe(address)
  expect(all(workspace)).toEqual(before)
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false)
  await title.fill("Goes on")
  await expect.poll(() => workspace.read(VENEZUELA)).toContain("Goes on")
})

test("of good and bad files at once the good one is imported, and overwrites nothing", async ({
  page,
  workspace,
}) => {
  workspace.write("same.yaml", GOOD.replace("Dropped", "There before"))
  const before = all(workspace)
  await visit(page, workspace)
  await expect(page.getByRole("link", { name: /There before/ }).first()).toBeVisible()
  await drop(page, [{ name: "same.yaml", text: GOOD }, refusals[0]!.file])
  const report = page.getByRole("dialog", { name: "What would be imported" })
  await expect(report).toContainText("This is no text in UTF-8.")
  expect(all(workspace)).toEqual(before)
  await report.getByRole("button", { name: "Import it" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dropped")
  const { "same-2.yaml": made, ...others } = all(workspace)
  expect(made).toBe(GOOD)
  expect(others).toEqual(before)
})

test("a .gmcr file is imported with a report of it", async ({ page, workspace }) => {
  await visit(page, workspace)
  await drop(page, [{ name: "smr-sequence.gmcr", text: readFileSync(DEVIATION, "utf8") }])
  const report = page.getByRole("dialog", { name: "What would be imported" })
  await expect(report).toContainText("becomes smr-sequence.yaml")
  await expect(report.getByRole("list").getByRole("list").first()).toBeVisible()
  expect(workspace.has("smr-sequence.yaml")).toBe(false)
  await report.getByRole("button", { name: "Import it" }).click()
  await expect(page.getByRole("region", { name: "Notices" })).toContainText("Imported as smr-sequence.yaml.")
  await page.getByRole("link", { name: "Outcomes", exact: true }).click()
  await expect(page.getByRole("heading", { name: /would hold, under these assumptions$/ })).toBeVisible()
  expect(workspace.read("smr-sequence.yaml")).toContain("parley: 1")
})

test("HTML in a conflict's texts is text in every place", { tag: "@short" }, async ({ page, workspace }) => {
  const evil = (name: string): string =>
    `'${name}<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'`
  workspace.write(
    "evil.yaml",
    `parley: 1
title: ${evil("Title")}
summary: ${evil("Summary")}
decisionMakers:
  a:
    name: ${evil("Anna")}
    options:
      x: { name: ${evil("Act")}, because: ${evil("Because")} }
  b:
    name: ${evil("Ben")}
    options:
      y: { name: ${evil("Block")} }
infeasible:
  - { when: x and y, because: ${evil("Rule")} }
preferences:
  a: [{ want: x, because: ${evil("Want")} }]
  b: [{ want: not x, because: ${evil("Want not")} }, y]
statusQuo: NN
labels: { "YN": ${evil("Label")} }
`,
  )
  await visit(page, workspace, at("outcomes", "evil.yaml", "&which=all&state=YN"))
  for (const place of ["Situation", "Preferences", "Outcomes", "Moves", "Text"]) {
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: place }).click()
    await expect(page.getByRole("link", { name: place, exact: true })).toHaveAttribute("aria-current", "page")
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Title<img src=x onerror=")
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeAttached()
    await expect(page.getByText("Opening …")).toHaveCount(0)
    await expect(page.locator("img, body script")).toHaveCount(0)
  }
  await page.goto(`${workspace.origin}/`)
  await expect(page.getByText("Title<img src=x").first()).toBeVisible()
  await expect(page.locator("img, body script")).toHaveCount(0)
  expect(await page.evaluate(() => "hacked" in globalThis)).toBe(false)
})
