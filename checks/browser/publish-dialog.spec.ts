// A page to hand on, made in the workbench: the same bytes as the command writes.
import { execFileSync } from "node:child_process"
import { copyFileSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import type { Page } from "@playwright/test"
import { at, expect, test, VENEZUELA, visit, type Workspace } from "./workspace.ts"

const parley = fileURLToPath(new URL("../../cli/bin/parley.js", import.meta.url))

/** What the command writes, and what it says on one line. */
function published(workspace: Workspace, ...flags: string[]): { page: string; said: string } {
  const file = join(workspace.folder, "page.html")
  const of = join(workspace.folder, VENEZUELA)
  const said = execFileSync(process.execPath, [parley, "publish", of, ...flags, "-o", file], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })
  const page = readFileSync(file, "utf8")
  rmSync(file)
  return { page, said: said.replace(/\s+/g, " ") }
}

async function saved(page: Page): Promise<string> {
  const waiting = page.waitForEvent("download")
  await page.getByRole("dialog").getByRole("button", { name: "Save page" }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe("amnesty-for-resignation-venezuela-august-2024.html")
  return download.path()
}

test("a page is published from the workbench as by the command", async ({ page, workspace }) => {
  test.setTimeout(240_000)
  await visit(page, workspace, at("outcomes"))
  await page.getByRole("banner").getByRole("button", { name: "Save as …" }).click()
  await page.getByRole("menuitem", { name: "Publish …" }).click()
  const dialog = page.getByRole("dialog", { name: "Publish" })
  const save = dialog.getByRole("button", { name: "Save page" })
  await expect(save).toBeEnabled({ timeout: 90_000 })
  await expect(dialog.getByText("Nothing was left out by choice.")).toBeVisible()
  await expect(dialog.getByText("Never in it:")).toBeVisible()
  const flags = ["--concepts", "nash,gmr,smr,seq,sseq"]
  expect(readFileSync(await saved(page), "utf8") === published(workspace, ...flags).page).toBe(true)

  // Some of it left out: what the dialog lists is what the command says.
  for (const part of ["the sources and who says a claim", "the scenario “A successor returns to pressure”"])
    await dialog.getByRole("checkbox", { name: part }).check()
  await dialog.getByRole("checkbox", { name: "Offer the file" }).check()
  await expect(save).toBeEnabled({ timeout: 90_000 })
  const left = published(workspace, ...flags, "--without", "sources,scenario:successor", "--with-file")
  for (const line of await dialog.getByRole("listitem").allTextContents()) expect(left.said).toContain(line)
  expect(readFileSync(await saved(page), "utf8") === left.page).toBe(true)

  // Without somebody's preferences there is no outcome in it, and in the page nothing that publishes it once more.
  await dialog.getByRole("checkbox", { name: "what Washington wants" }).check()
  await expect(dialog.getByText("Without it no outcome is told")).toBeVisible()
  const file = await saved(page)
  const without = "sources,preferences:us,scenario:successor"
  expect(
    readFileSync(file, "utf8") === published(workspace, ...flags, "--without", without, "--with-file").page,
  ).toBe(true)
  await expect(dialog.getByRole("status")).toContainText("It needs no server")
  const opened = join(workspace.folder, "opened.html")
  copyFileSync(file, opened)
  await page.goto(`${pathToFileURL(opened).href}#place=situation`)
  await page.getByRole("banner").getByRole("button", { name: "Save as …" }).click()
  await expect(page.getByRole("menuitem", { name: "Brief …" })).toBeVisible()
  await expect(page.getByRole("menuitem", { name: "Publish …" })).toHaveCount(0)
  rmSync(opened)
})

test("what was ticked and then renamed by another program is asked about before anything is saved", async ({
  page,
  workspace,
}) => {
  await visit(page, workspace, at("outcomes"))
  await page.getByRole("banner").getByRole("button", { name: "Save as …" }).click()
  await page.getByRole("menuitem", { name: "Publish …" }).click()
  const dialog = page.getByRole("dialog", { name: "Publish" })
  const save = dialog.getByRole("button", { name: "Save page" })
  await dialog.getByRole("checkbox", { name: "the scenario “A successor returns to pressure”" }).check()
  await expect(save).toBeEnabled()
  workspace.write(VENEZUELA, workspace.read(VENEZUELA).replace(/^ {2}successor:/m, "  follower:"))
  await expect(dialog.getByRole("alert")).toContainText("has another name in the file now")
  await expect(save).toHaveCount(0)
  await dialog.getByRole("button", { name: "Leave out what is ticked" }).click()
  await expect(dialog.getByText("Nothing was left out by choice.")).toBeVisible()
  await expect(save).toBeEnabled()
})

test("its date, language and concepts are chosen, and a password locks it", async ({ page, workspace }) => {
  test.setTimeout(240_000)
  await visit(page, workspace, at("outcomes"))
  await page.getByRole("banner").getByRole("button", { name: "Save as …" }).click()
  await page.getByRole("menuitem", { name: "Publish …" }).click()
  const dialog = page.getByRole("dialog", { name: "Publish" })
  const save = dialog.getByRole("button", { name: "Save page" })
  await dialog.getByLabel("Date at its foot").fill("2024-09")
  await dialog.getByLabel("Language").selectOption("es")
  for (const concept of ["SMR", "SEQ", "SSEQ"])
    await dialog.getByRole("checkbox", { name: concept, exact: true }).uncheck()
  await expect(save).toBeEnabled({ timeout: 90_000 })
  const waiting = page.waitForEvent("download")
  await save.click()
  const made = readFileSync(await (await waiting).path(), "utf8")
  const flags = ["--date", "2024-09", "--lang", "es", "--concepts", "nash,gmr"]
  expect(made === published(workspace, ...flags).page).toBe(true)

  const [password, again] = [dialog.getByLabel("Password"), dialog.getByLabel("Once more")]
  await password.fill("cuatro palabras o más")
  await expect(save).toBeDisabled()
  await again.fill("cuatro palabras o mas")
  await expect(dialog.getByText("The two passwords are not the same.")).toBeVisible()
  await again.fill("cuatro palabras o más")
  await expect(save).toBeEnabled()
  const coming = page.waitForEvent("download")
  await save.click()
  const opened = join(workspace.folder, "locked.html")
  copyFileSync(await (await coming).path(), opened)
  await page.goto(`${pathToFileURL(opened).href}#place=situation`)
  await expect(page.getByText("SHA-256")).toHaveCount(0)
  await page.getByLabel("Contraseña").fill("cuatro palabras o más")
  await page.getByRole("button", { name: "Abrir" }).click()
  await expect(page.getByRole("contentinfo")).toContainText("SHA-256")
  await expect(page.getByRole("link", { name: "Situation", exact: true })).toBeVisible()
  rmSync(opened)
})
