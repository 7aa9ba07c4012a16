// What the tests of published pages share: publishing, what the command says, and all that a page asks for or goes wrong in.
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { test as base, expect, type FrameLocator, type Page } from "@playwright/test"

export const root = fileURLToPath(new URL("../../", import.meta.url))
export const VENEZUELA = join(root, "cases/venezuela-2024/conflict.yaml")

export function parley(...args: string[]): string {
  return execFileSync(process.execPath, [join(root, "cli/bin/parley.js"), ...args, "--lang", "en"], {
    encoding: "utf8",
  })
}

/** The outcomes that the command names, as Y/N strings. */
export function outcomesOf(file: string): string[] {
  const { states } = JSON.parse(parley("analyze", file, "--json")) as {
    states: { list: { code: string }[] }
  }
  return states.list.map(({ code }) => code).sort()
}

/** The outcomes that the page shows, likewise. */
export async function outcomesIn(page: Page | FrameLocator): Promise<string[]> {
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

export const test = base.extend<{ folder: string; seen: Seen }>({
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

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", css: "text/css" }

/** Serves pages, and files of any other kind by the ending of their names. */
export function serving(pages: Readonly<Record<string, string>>): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""]
    const type = TYPES[/\.(\w+)$/.exec(request.url ?? "")?.[1] ?? ""] ?? "text/html; charset=utf-8"
    response.writeHead(page === undefined ? 404 : 200, { "Content-Type": type })
    response.end(page)
  })
  return new Promise((up) => server.listen(0, "127.0.0.1", () => up(server)))
}

export const originOf = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`
