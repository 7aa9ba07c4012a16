import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test"
import { Workspace } from "../../checks/browser/workspace.ts"

/** A browser, and a workspace with a server on it. */
export interface Session {
  readonly browser: Browser
  readonly workspace: Workspace
  /** A page that is let in and has nothing in its cache. `inPage` is run in it before anything else. */
  newPage(inPage: () => void): Promise<Page>
  close(): Promise<void>
}

/** Starts both. `executablePath`: of a Chromium. */
export async function startSession(executablePath: string): Promise<Session> {
  const workspace = new Workspace()
  await workspace.start()
  const browser = await chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      // Memory is told at once, not when the browser finds time for it.
      "--enable-blink-features=ForceEagerMeasureMemory",
    ],
  })
  const newPage = async (inPage: () => void): Promise<Page> => {
    const context: BrowserContext = await browser.newContext({
      viewport: { width: 1440, height: 1000 },
      locale: "en-GB",
    })
    // The key to the workspace becomes a cookie; the page itself is loaded first where it is timed.
    await context.request.get(workspace.url)
    const page = await context.newPage()
    page.on("pageerror", (error) => {
      console.error(`in the page: ${error.message}`)
      process.exitCode = 1
    })
    await page.addInitScript(inPage)
    return page
  }
  const close = async (): Promise<void> => {
    await browser.close()
    await workspace.close()
  }
  return { browser, workspace, newPage, close }
}
