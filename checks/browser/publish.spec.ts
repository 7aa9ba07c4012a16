// What `parley publish` writes: one page that works wherever it lies, asks for nothing and shows what the command says.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect } from "@playwright/test"
import { originOf, outcomesIn, outcomesOf, parley, root, serving, test, VENEZUELA } from "./published-page.ts"

test("a page from the disk shows the outcomes that the command names, and asks for nothing", {
  tag: "@short",
}, async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "-o", file)
  const address = pathToFileURL(file).href
  await page.goto(`${address}#place=outcomes`)
  expect(await outcomesIn(page)).toEqual(outcomesOf(VENEZUELA))
  await expect(page.getByRole("contentinfo")).toContainText("holds under these assumptions")

  // Every place opens, its address behind "#", and going back works.
  for (const place of ["Situation", "Preferences", "Moves", "What would it take", "Evidence", "Text"]) {
    await page.getByRole("link", { name: place, exact: true }).click()
    await expect(page.getByRole("link", { name: place, exact: true })).toHaveAttribute("aria-current", "page")
  }
  expect(page.url()).toBe(`${address}#place=text`)
  await page.goBack()
  await expect(page.getByRole("link", { name: "Evidence", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  )
  await page.reload()
  await expect(page.getByRole("link", { name: "Evidence", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  )
  expect(seen.asked.filter((url) => url.split("#")[0] !== address)).toEqual([])
})

test("a picture is saved from it, its type within", async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "-o", file)
  await page.goto(`${pathToFileURL(file).href}#place=outcomes`)
  await outcomesIn(page)
  const saved = page.waitForEvent("download")
  await page.getByRole("button", { name: "Save as …" }).click()
  await page.getByRole("menuitem", { name: "SVG" }).first().click()
  const picture = readFileSync(await (await saved).path(), "utf8")
  expect(picture).toContain("url(data:font/woff2;base64,")
  expect(seen.asked.every((url) => url.startsWith("file:"))).toBe(true)
})

test("what is changed is tried out in the page and kept nowhere", async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "-o", file)
  await page.goto(`${pathToFileURL(file).href}#place=text`)
  const text = page.locator(".cm-content")
  await text.click()
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("# mine\n")
  await expect(page.getByText("Tried here, not kept")).toBeVisible()
  await expect(page.getByText("Saved", { exact: true })).toHaveCount(0)
  await page.reload()
  await expect(text).toBeVisible()
  await expect(text).not.toContainText("# mine")
  expect(seen.asked.every((url) => url.startsWith("file:"))).toBe(true)
})

test("it works below any path of a host, and in a frame without rights but to run scripts", async ({
  page,
  folder,
  seen,
}) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "-o", file)
  const published = readFileSync(file, "utf8")
  const escaped = published.replaceAll("&", "&amp;").replaceAll('"', "&quot;")
  const frame = (attributes: string) =>
    `<!doctype html><title>Around</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" style="width:1300px;height:900px" ${attributes}></iframe>`
  const pages = {
    "/any/sub/path/page.html": published,
    "/around": frame('src="/any/sub/path/page.html"'),
    "/within": frame(`srcdoc="${escaped}"`),
  }
  const server = await serving(pages)
  try {
    const expected = outcomesOf(VENEZUELA)
    const address = `${originOf(server)}/any/sub/path/page.html`
    await page.goto(`${address}#place=outcomes`)
    expect(await outcomesIn(page)).toEqual(expected)
    for (const around of ["/around", "/within"]) {
      await page.goto(originOf(server) + around)
      const inside = page.frameLocator("iframe")
      await inside.getByRole("link", { name: "Outcomes", exact: true }).click()
      expect(await outcomesIn(inside), around).toEqual(expected)
      await inside.getByRole("link", { name: "Moves", exact: true }).click()
      await expect(inside.getByRole("link", { name: "Moves", exact: true })).toHaveAttribute(
        "aria-current",
        "page",
      )
    }
    const pagesAsked = seen.asked.map((url) => url.slice(originOf(server).length).split("#")[0]!)
    expect(pagesAsked.filter((path) => !(path in pages) && path !== "/favicon.ico" && path !== "")).toEqual(
      [],
    )
  } finally {
    server.close()
  }
})

test("where no script runs the brief is read", async ({ browser, folder }) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "-o", file)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole("heading", { name: "What could hold" })).toBeVisible()
  await expect(page.getByRole("contentinfo")).toContainText("SHA-256")
  await context.close()
})

test("where preferences were left out no outcome is shown, and why", async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  parley("publish", VENEZUELA, "--without", "preferences:us", "-o", file)
  await page.goto(pathToFileURL(file).href)
  const why = "What Washington wants was left out of this page."
  for (const place of ["Outcomes", "Moves", "Preferences"]) {
    await page.getByRole("link", { name: place, exact: true }).click()
    await expect(page.getByText(why).first()).toBeVisible()
    await expect(page.getByText(/would hold, under/)).toHaveCount(0)
    await expect(page.getByRole("main").getByRole("article")).toHaveCount(0)
  }
  expect(seen.asked.every((url) => url.startsWith("file:"))).toBe(true)
})

test("all cases are listed in one page, and each shows what the command says of it", async ({
  page,
  folder,
  seen,
}) => {
  const file = join(folder, "page.html")
  const cases = readdirSync(join(root, "cases"), { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => join(root, "cases", name, "conflict.yaml"))
  expect(cases).toHaveLength(9)
  parley("publish", ...cases, "-o", file)
  const address = pathToFileURL(file).href
  await page.goto(address)
  await expect(page.getByRole("button", { name: "New" })).toHaveCount(0)
  await page.getByRole("link", { name: /dilemma/i }).click()
  await expect(page.getByRole("link", { name: "Outcomes", exact: true })).toBeVisible()
  const paths = await page.evaluate(
    () => JSON.parse(document.getElementById("parley-published")!.textContent).files as { path: string }[],
  )
  for (const [i, { path }] of paths.entries()) {
    await page.goto(`${address}#file=${encodeURIComponent(path)}&place=outcomes`)
    await page.reload()
    expect(await outcomesIn(page), path).toEqual(outcomesOf(cases[i]!))
  }
  expect(seen.asked.every((url) => url.startsWith("file:"))).toBe(true)
})
