// Every test has a workspace folder with a server on it, as new, and a page that is let in.
import { type ChildProcess, spawn } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test"

const root = fileURLToPath(new URL("../../", import.meta.url))

export const VENEZUELA = "venezuela-2024/conflict.yaml"

/** A folder with the case library and a server on it. */
export class Workspace {
  readonly folder: string
  readonly #asItWas: string
  #server: ChildProcess | null = null
  url = ""

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), "parley-browser-"))
    cpSync(join(root, "cases"), this.folder, { recursive: true })
    this.#asItWas = this.#files()
  }

  async start(port = "0"): Promise<void> {
    const server = spawn(
      process.execPath,
      [join(root, "cli", "bin", "parley.js"), "serve", this.folder, "--port", port, "--json"],
      { stdio: ["ignore", "pipe", "inherit"] },
    )
    this.#server = server
    const line = await new Promise<string>((done, failed) => {
      let said = ""
      server.stdout.on("data", (data: Buffer) => {
        said += data.toString()
        if (said.includes("\n")) done(said)
      })
      server.once("exit", (code) => failed(new Error(`the server ended with ${code}`)))
    })
    this.url = (JSON.parse(line) as { url: string }).url
  }

  get origin(): string {
    return new URL(this.url).origin
  }

  /** Ends the server at once, as a crash would. */
  async stop(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null || server.exitCode !== null) return
    const ended = new Promise((done) => server.once("exit", done))
    server.kill("SIGKILL")
    await ended
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8")
  }

  /** Writes as an outside editor does: a new file in the place of the old one. */
  write(path: string, text: string): void {
    const file = join(this.folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.tmp`, text)
    renameSync(`${file}.tmp`, file)
  }

  remove(path: string): void {
    rmSync(join(this.folder, path))
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path))
  }

  /** Whether its server still runs and every file is the one that was there when it began. */
  get isUntouched(): boolean {
    return this.#server !== null && this.#server.exitCode === null && this.#files() === this.#asItWas
  }

  // Every file with what changes when it is written.
  #files(): string {
    return readdirSync(this.folder, { recursive: true, encoding: "utf8" })
      .sort()
      .map((name) => {
        const { ino, size, mtimeMs } = statSync(join(this.folder, name))
        return `${name} ${ino} ${size} ${mtimeMs}`
      })
      .join("\n")
  }

  async close(): Promise<void> {
    await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** What went wrong in the page that nobody handled. */
export const faultsOf = new WeakMap<Page, string[]>()

/** Lets a page in and opens an address of the workbench: "?file=…&place=…". */
export async function visit(page: Page, workspace: Workspace, address = ""): Promise<void> {
  if (!faultsOf.has(page)) {
    const faults: string[] = []
    faultsOf.set(page, faults)
    page.on("pageerror", (error) => faults.push(error.message))
    page.on("console", (message) => {
      const text = message.text()
      // What the network refuses is told by the page itself.
      if (message.type() === "error" && !/Failed to load resource|ERR_/.test(text)) faults.push(text)
    })
  }
  if (address === "") await page.goto(workspace.url)
  else {
    // The printed address lets the browser in; what it shows need not be drawn for that.
    // The server may close a connection that was idle at this very moment.
    await page.context().request.get(workspace.url, { maxRetries: 3 })
    await page.goto(`${workspace.origin}/${address}`)
  }
}

/** The address of a place of a conflict. */
export function at(place: string, file = VENEZUELA, more = ""): string {
  return `?file=${encodeURIComponent(file)}&place=${place}${more}`
}

// A workspace that a test has left as it was serves the next one of its worker.
class Shelf {
  #left: Workspace | null = null

  async take(): Promise<Workspace> {
    const left = this.#left
    this.#left = null
    if (left?.isUntouched) return left
    await left?.close()
    const workspace = new Workspace()
    await workspace.start()
    return workspace
  }

  async putBack(workspace: Workspace): Promise<void> {
    if (workspace.isUntouched) this.#left = workspace
    else await workspace.close()
  }

  async close(): Promise<void> {
    await this.#left?.close()
  }
}

interface OfTest {
  workspace: Workspace
  second: BrowserContext
}

export const test = base.extend<OfTest, { shelf: Shelf }>({
  shelf: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names
    async ({}, use) => {
      const shelf = new Shelf()
      await use(shelf)
      await shelf.close()
    },
    { scope: "worker" },
  ],
  workspace: async ({ shelf }, use) => {
    const workspace = await shelf.take()
    await use(workspace)
    await shelf.putBack(workspace)
  },
  page: async ({ page }, use) => {
    await use(page)
    expect(faultsOf.get(page) ?? []).toEqual([])
  },
  second: async ({ browser }, use) => {
    const context = await browser.newContext()
    await use(context)
    await context.close()
  },
})

export { expect }

/** Goes to a place by its key: Alt with its number in the line of places. */
export async function toPlace(page: Page, name: string): Promise<void> {
  const places = page.getByRole("navigation").getByRole("link")
  await expect(places.filter({ hasText: name }).first()).toBeVisible()
  const at = (await places.allTextContents()).findIndex((each) => each.trim() === name)
  await page.keyboard.press(`Alt+${at + 1}`)
}
