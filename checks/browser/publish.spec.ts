// What `parley publish` writes: one page that works wherever it lies, asks for nothing and shows what the command says.
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { test as base, expect, type FrameLocator, type Page } from "@playwright/test"

const root = fileURLToPath(new URL("../../", import.meta.url))
const VENEZUELA = join(root, "cases/venezuela-2024/conflict.yaml")

function parley(...args: string[]): string {
  return execFileSync(process.execPath, [join(root, "cli/bin/parley.js"), ...args, "--lang", "en"], {
    encoding: "utf8",
  })
}

/** The outcomes that the command names, as Y/N strings. */
function outcomesOf(file: string): string[] {
  const { states } = JSON.parse(parley("analyze", file, "--json")) as {
    states: { list: { code: string }[] }
  }
  return states.list.map(({ code }) => code).sort()
}

/** The outcomes that the page shows, likewise. */
async function outcomesIn(page: Page | FrameLocator): Promise<string[]> {
  const main = page.getByRole("main")
  await expect(main.getByRole("heading", { name: /outcomes? would hold/ })).toBeVisible()
  const more = main.getByRole("button", { name: /more outcomes?$/ })
  await expect(main.getByRole("article").first()).toBeVisible()
  if ((await more.count()) > 0) await more.click()
  const shown = await main
    .getByRole("article")
    .evaluateAll((all) => all.map((article) => article.getAttribute("data-state")!))
  return shown.sort()
}

interface Seen {
  readonly asked: string[]
  readonly wrong: string[]
}

const test = base.extend<{ folder: string; seen: Seen }>({
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "parley-publish-"))
    await use(folder)
    rmSync(folder, { recursive: true })
  },
  // What the page asks of anybody, and whatever it is refused or goes wrong in it.
  seen: async ({ page }, use) => {
    const seen: Seen = { asked: [], wrong: [] }
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url())) seen.asked.push(request.url())
    })
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") seen.wrong.push(message.text())
    })
    page.on("pageerror", (error) => seen.wrong.push(error.message))
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        console.error(`refused: ${violatedDirective} ${blockedURI}`)
      })
    })
    await use(seen)
    expect(seen.wrong).toEqual([])
  },
})

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

function serving(pages: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""]
    response.writeHead(page === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" })
    response.end(page)
  })
  return new Promise((up) => server.listen(0, "127.0.0.1", () => up(server)))
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

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

test("several files are listed, to be opened and not to be changed", async ({ page, folder, seen }) => {
  const file = join(folder, "page.html")
  const other = join(root, "cases/prisoners-dilemma/conflict.yaml")
  parley("publish", VENEZUELA, other, "-o", file)
  await page.goto(pathToFileURL(file).href)
  await expect(page.getByRole("button", { name: "New" })).toHaveCount(0)
  await page.getByRole("link", { name: /dilemma/i }).click()
  await page.getByRole("link", { name: "Outcomes", exact: true }).click()
  expect(await outcomesIn(page)).toEqual(outcomesOf(other))
  expect(seen.asked.every((url) => url.startsWith("file:"))).toBe(true)
})
