// Published pages that are locked, show some places alone, are a picture, or lie in a frame or a folder.
import { execFileSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, type Page } from "@playwright/test"
import axe from "axe-core"
import { originOf, outcomesIn, outcomesOf, parley, root, serving, test, VENEZUELA } from "./published-page.ts"

const PASSWORD = "correct horse battery"
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** What the automated check for accessibility finds. */
async function violations(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"))
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (tags) => {
    const { axe: check } = globalThis as unknown as { axe: typeof axe }
    const { violations: found } = await check.run(document, { runOnly: tags, resultTypes: ["violations"] })
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  }, TAGS)
}

function locked(file: string): string {
  const args = [
    join(root, "cli/bin/parley.js"),
    "publish",
    VENEZUELA,
    "--password",
    "-o",
    file,
    "--lang",
    "en",
  ]
  execFileSync(process.execPath, args, {
    env: { ...process.env, PARLEY_PASSWORD: PASSWORD },
    stdio: "ignore",
  })
  return pathToFileURL(file).href
}

test("a locked page opens with its password alone, each time", async ({ page, folder, seen }) => {
  await page.goto(`${locked(join(folder, "page.html"))}#place=outcomes`)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Amnesty for resignation/)
  const field = page.getByLabel("Password")
  await expect(field).toBeFocused()
  expect(await violations(page)).toEqual([])
  await field.fill("wrong")
  await field.press("Enter")
  await expect(page.getByRole("status")).toHaveText("This is not the password.")
  await expect(page.getByRole("contentinfo")).not.toContainText("SHA-256")
  await field.fill(PASSWORD)
  await page.getByRole("button", { name: "Open" }).click()
  expect(await outcomesIn(page)).toEqual(outcomesOf(VENEZUELA))
  await expect(page.getByRole("contentinfo")).toContainText("SHA-256")
  expect(await violations(page)).toEqual([])
  await page.reload()
  await expect(page.getByLabel("Password")).toBeVisible()
  expect(seen.asked.every((url) => url.startsWith("file:"))).toBe(true)
})

test("a locked page says why it cannot be opened", async ({ browser, page, folder }) => {
  const address = locked(join(folder, "page.html"))
  // As at an address of http.
  await page.addInitScript(() => Object.defineProperty(globalThis.crypto, "subtle", { value: undefined }))
  await page.goto(address)
  await expect(page.getByRole("status")).toContainText("browsers give pages no cryptography")
  await expect(page.getByLabel("Password")).toBeHidden()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const still = await context.newPage()
  await still.goto(address)
  await expect(still.getByText("scripts must be allowed to run")).toBeVisible()
  await context.close()
})

test("a page of some places shows these alone, and says so of others", async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "--only", "moves,outcomes", "-o", file)
  await page.goto(`${pathToFileURL(file).href}#place=evidence`)
  expect(await outcomesIn(page)).toEqual(outcomesOf(VENEZUELA))
  const places = page.getByRole("navigation").getByRole("link")
  await expect(places).toHaveText(["Outcomes", "Moves"])
  await expect(page.getByRole("button", { name: "Present" })).toHaveCount(0)
  await page
    .getByRole("link", { name: "What would it take?" })
    .or(page.getByRole("button", { name: "What would it take?" }))
    .first()
    .click()
  await expect(page.getByText("This page does not show “What would it take”.")).toBeVisible()
  await page.keyboard.press("Alt+5")
  await expect(page.getByRole("link", { name: "Moves", exact: true })).toHaveAttribute("aria-current", "page")
  await page.keyboard.press("p")
  await page.keyboard.press("Alt+1")
  await expect(page.getByRole("link", { name: "Moves", exact: true })).toHaveAttribute("aria-current", "page")
  expect(seen.asked.every((url) => url.startsWith("file:"))).toBe(true)
})

test("a frame is as high as what the page shows, and shrinks with it", async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  const said = parley("publish", VENEZUELA, "--embed", "-o", file)
  const frame = said.slice(said.indexOf("<iframe"))
  const around = `<!doctype html><title>Around</title><link rel="icon" href="data:,"><p>Before</p>${frame}<p>After</p>`
  const server = await serving({ "/around": around, "/page.html": readFileSync(file, "utf8") })
  try {
    await page.goto(`${originOf(server)}/around`)
    const inside = page.frameLocator("iframe")
    const height = () => page.locator("iframe").evaluate((each) => each.getBoundingClientRect().height)
    // What would have to be scrolled to within it.
    const fits = () => inside.locator("html").evaluate((html) => html.scrollHeight - html.clientHeight)
    await inside.getByRole("link", { name: "Outcomes", exact: true }).click()
    expect(await outcomesIn(inside)).toEqual(outcomesOf(VENEZUELA))
    await expect.poll(height).toBeGreaterThan(1500)
    await expect.poll(fits).toBeLessThan(2)
    const high = await height()
    for (const place of ["Text", "Moves", "Board", "Ways"]) {
      await inside.getByRole("link", { name: place, exact: true }).click()
      await expect(inside.getByRole("link", { name: place, exact: true })).toHaveAttribute(
        "aria-current",
        "page",
      )
      await expect.poll(height).toBeLessThan(high)
      await expect.poll(fits).toBeLessThan(2)
    }
    expect(seen.asked.every((url) => url.startsWith(originOf(server)))).toBe(true)
  } finally {
    server.close()
  }
})

test("a folder works below any path of a host, and asks for its own files alone", async ({
  page,
  folder,
  seen,
}) => {
  const site = join(folder, "site")
  parley("publish", VENEZUELA, "-o", site)
  const files = ["index.html", ...readdirSync(join(site, "parley")).map((name) => `parley/${name}`)]
  const served = Object.fromEntries(
    files.map((name) => [
      `/a/path/${name === "index.html" ? "" : name}`,
      readFileSync(join(site, name), "utf8"),
    ]),
  )
  const server = await serving(served)
  try {
    const address = `${originOf(server)}/a/path/`
    await page.goto(`${address}#place=outcomes`)
    expect(await outcomesIn(page)).toEqual(outcomesOf(VENEZUELA))
    const asked = seen.asked.filter((url) => !url.endsWith("/favicon.ico"))
    expect(
      asked.map((url) => url.split("#")[0]).every((url) => url!.slice(originOf(server).length) in served),
    ).toBe(true)
  } finally {
    server.close()
  }
  await page.goto(`${pathToFileURL(join(site, "index.html")).href}#place=outcomes`)
  expect(await outcomesIn(page)).toEqual(outcomesOf(VENEZUELA))
})

test("a picture has no engine, and passes the check for accessibility", async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "--frozen", "-o", file)
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole("heading", { name: "What could hold" })).toBeVisible()
  expect(await page.evaluate(() => document.scripts.length)).toBe(0)
  expect(await violations(page)).toEqual([])
  expect(seen.asked).toHaveLength(1)
})
