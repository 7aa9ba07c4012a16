import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { expect, test } from "@playwright/test"

const root = fileURLToPath(new URL("../../", import.meta.url))

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-zA-Z])/g)!.length
}

test("the brief has two pages before its annex, on A4 and letter, in both languages, and loads nothing", async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "parley-brief-"))
  const asked: string[] = []
  page.on("request", (request) => asked.push(request.url()))
  for (const language of ["en", "es"]) {
    const file = join(folder, `${language}.html`)
    const command = [
      join(root, "cli/bin/parley.js"),
      "brief",
      join(root, "cases/venezuela-2024/conflict.yaml"),
    ]
    execFileSync(process.execPath, [...command, "--lang", language, "-o", file], { stdio: "ignore" })
    await page.goto(pathToFileURL(file).href)
    await expect(page.locator("h1").first()).toBeVisible()
    await expect(page.locator(".annex dt").first()).toHaveAttribute("id", /^e-/)
    // A citation leads to its entry.
    const cited = page.locator(".cites a").first()
    const id = (await cited.getAttribute("href"))!
    await expect(page.locator(`[id="${id.slice(1)}"]`)).toHaveCount(1)
    const whole = pagesOf(await page.pdf({ format: "A4" }))
    for (const format of ["A4", "Letter"]) {
      await page.addStyleTag({ content: ".annex { display: none }" }).catch(() => {})
      expect(pagesOf(await page.pdf({ format })), `${language} ${format}`).toBeLessThanOrEqual(2)
    }
    expect(whole).toBeGreaterThan(3)
  }
  expect(asked.every((url) => url.startsWith("file:"))).toBe(true)
  rmSync(folder, { recursive: true })
})
