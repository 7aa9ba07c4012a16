// A Chromium for the tests in a browser: one that is there, else Playwright's, else Debian's.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { chromium } from "@playwright/test"
import { runBeside, tool } from "./ready.mjs"

const PLACES = [
  process.env.PARLEY_CHROMIUM,
  // Without windows at all: the tests take a quarter less time with it.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
]

/**
 * The path of a Chromium that starts; fetches one if there is none, and says so. Null where none can be had: what to
 * install has been said.
 */
export async function findChromium(say = (text) => process.stderr.write(text)) {
  const there = present()
  if (there !== null) return there
  say("Looking for Chromium: none is installed. Fetching Playwright's …\n")
  await runBeside(tool("playwright"), ["install", "chromium-headless-shell", "chromium"], say, {
    timeout: 300_000,
  })
  const fetched = present()
  if (fetched !== null) return fetched
  if (process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0) {
    say("Installing Debian's Chromium …\n")
    await runBeside("apt-get", ["update", "-qq"], say, { timeout: 300_000 })
    for (const name of ["chromium-headless-shell", "chromium"]) {
      await runBeside("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], say, {
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      })
      const installed = present()
      if (installed !== null) return installed
    }
  }
  say(
    "The tests in a browser need Chromium, and none could be had. Install the package “chromium” (or Chrome), or say where one is: PARLEY_CHROMIUM=/path/to/chromium npm test\n",
  )
  return null
}

function present() {
  const own = chromium.executablePath()
  return [...PLACES, own].find((path) => path && existsSync(path) && starts(path)) ?? null
}

function starts(path) {
  return spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0
}
