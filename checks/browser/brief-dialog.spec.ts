// The brief, chosen and looked at in the workbench, and saved.
import { execFileSync } from "node:child_process"
import { readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

const parley = fileURLToPath(new URL("../../cli/bin/parley.js", import.meta.url))

const told = (workspace: Workspace, ...flags: string[]): string =>
  execFileSync(process.execPath, [parley, "brief", join(workspace.folder, VENEZUELA), ...flags], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })

async function saved(page: Page, name: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Brief" })
  const waiting = page.waitForEvent("download")
  await dialog.getByRole("button", { name }).click()
  return readFileSync(await (await waiting).path(), "utf8")
}

test("the brief that is looked at is the one that the command writes, in a scenario, too", async ({
  page,
  workspace,
}) => {
  test.setTimeout(240_000)
  await visit(page, workspace, at("outcomes"))
  await page.getByRole("banner").getByRole("button", { name: "Save as …" }).click()
  await page.getByRole("menuitem", { name: "Brief …" }).click()
  const dialog = page.getByRole("dialog", { name: "Brief" })
  const preview = dialog.getByRole("region", { name: "Preview" })
  await expect(preview.getByRole("heading", { level: 2 }).first()).toBeVisible({ timeout: 90_000 })
  await expect(preview.getByRole("table").first()).toBeAttached()
  const concepts = await dialog
    .getByRole("group", { name: "Under" })
    .getByRole("checkbox", { checked: true })
    .evaluateAll((all) => all.map((each) => each.parentElement!.textContent!.trim().toLowerCase()))
  const flags = ["--concepts", concepts.join()]
  expect(await saved(page, "Markdown")).toBe(told(workspace, ...flags))
  expect(await saved(page, "Page (HTML)")).toBe(told(workspace, ...flags, "--format", "html"))

  // For Word, the same bytes as the command writes.
  const file = join(workspace.folder, "brief.docx")
  told(workspace, ...flags, "-o", file)
  const waiting = page.waitForEvent("download")
  await dialog.getByRole("button", { name: "Word (.docx)" }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  expect(readFileSync(await download.path()).equals(readFileSync(file))).toBe(true)
  rmSync(file)

  // How much of it, in which language, and without what.
  await dialog.getByRole("combobox", { name: "Length" }).selectOption("short")
  await dialog.getByRole("combobox", { name: "Language" }).selectOption("es")
  await dialog.getByRole("checkbox", { name: "With the annex" }).uncheck()
  await dialog.getByRole("checkbox", { name: "the sources and who says a claim" }).check()
  await expect(preview).toHaveAttribute("aria-busy", "false", { timeout: 90_000 })
  await expect(preview.getByText("Juicios clave")).toBeVisible()
  const short = ["--length", "short", "--lang", "es", "--no-annex", "--without", "sources"]
  expect(await saved(page, "Markdown")).toBe(told(workspace, ...flags, ...short))
  await dialog.getByRole("combobox", { name: "Length" }).selectOption("full")
  await dialog.getByRole("combobox", { name: "Language" }).selectOption("en")
  await dialog.getByRole("checkbox", { name: "With the annex" }).check()
  await dialog.getByRole("checkbox", { name: "the sources and who says a claim" }).uncheck()

  await dialog.getByRole("combobox", { name: "Of" }).selectOption("successor")
  await expect(preview).toHaveAttribute("aria-busy", "false", { timeout: 90_000 })
  expect(await saved(page, "Markdown")).toBe(told(workspace, ...flags, "--scenario", "successor"))

  // What is no date is said, and nothing is made of it.
  await dialog.getByRole("textbox", { name: "As of" }).fill("July")
  await expect(dialog.getByText("This is no date. Write a day, a month or a year")).toBeVisible()
  await expect(dialog.getByRole("button", { name: "Markdown" })).toBeDisabled()

  // A day as people write it; one that can be read in two ways is asked back.
  await dialog.getByRole("textbox", { name: "As of" }).fill("8/11/2024")
  await expect(dialog.getByText("This can be read in two ways. Which day is it?")).toBeVisible()
  await dialog.getByRole("button", { name: "11 August 2024" }).click()
  await expect(dialog.getByRole("textbox", { name: "As of" })).toHaveValue("2024-08-11")
  await expect(dialog.getByText("11 August 2024", { exact: true })).toBeVisible()
  await dialog.getByRole("textbox", { name: "As of" }).fill("Aug 11, 2024")
  await expect(preview).toHaveAttribute("aria-busy", "false", { timeout: 90_000 })
  const then = ["--scenario", "successor", "--as-of", "2024-08-11"]
  expect(await saved(page, "Markdown")).toBe(told(workspace, ...flags, ...then))
})
