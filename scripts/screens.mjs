// The pictures of the workbench in the documentation, taken of the real program: npm run screens, or npm run screens NAME …
import { spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureBuilt, ensureInstalled, root } from "./ready.mjs"

ensureInstalled()
await ensureBuilt()
const { chromium } = await import("@playwright/test")
const { findChromium } = await import("./chromium.mjs")

const FILE = "?file=venezuela-2024%2Fconflict.yaml"
const EXIT = "YYNYNNYY"
const SCREENS = [
  { name: "board", address: FILE, size: { width: 1440, height: 960 } },
  { name: "ways", address: `${FILE}&place=ways`, size: { width: 1440, height: 1380 }, wait: 4_000 },
  { name: "offers", address: `${FILE}&place=offers`, size: { width: 1440, height: 1300 } },
  { name: "outcomes", address: `${FILE}&place=outcomes&state=${EXIT}` },
  { name: "table", address: `${FILE}&place=outcomes&state=${EXIT}&against=YNNNNYYN`, to: "The option table" },
  { name: "preferences", address: `${FILE}&place=preferences&dm=us` },
  { name: "situation", address: `${FILE}&place=situation`, dark: true },
  {
    name: "moves",
    address: `${FILE}&place=moves`,
    size: { width: 1440, height: 1060 },
    wait: 4_000,
  },
  {
    name: "graph",
    address: `${FILE}&place=moves&as=graph&state=${EXIT}&against=YNNNNYYN&by=improvements`,
    dark: true,
  },
  { name: "scenarios", address: `${FILE}&place=outcomes&beside=successor` },
  {
    name: "take",
    address: `${FILE}&place=take&scenario=successor&goal=leave+and+amnesty`,
    to: "Smallest changes of what is wanted",
    wait: 6_000,
  },
  { name: "evidence", address: `${FILE}&place=evidence&state=${EXIT}&without=journal` },
  { name: "sure", address: `${FILE}&place=sure`, size: { width: 1440, height: 1300 }, wait: 9_000 },
  { name: "changes", address: `${FILE}&place=sure`, to: "One change at a time", wait: 6_000 },
  { name: "text", address: `${FILE}&place=text` },
  { name: "present", address: `${FILE}&slide=stands`, size: { width: 1600, height: 900 } },
  { name: "library", address: "" },
  { name: "spanish", address: `${FILE}&state=${EXIT}`, locale: "es" },
  { name: "phone", address: FILE, size: { width: 390, height: 844 }, dark: true },
]

const executablePath = await findChromium()
if (executablePath === null) process.exit(1)
const folder = mkdtempSync(join(tmpdir(), "parley-screens-"))
cpSync(join(root, "cases"), folder, { recursive: true })
const out = join(root, "docs", "screens")
mkdirSync(out, { recursive: true })
const server = spawn(
  process.execPath,
  [join(root, "cli", "bin", "parley.js"), "serve", folder, "--port", "0", "--json"],
  { stdio: ["ignore", "pipe", "inherit"] },
)
const url = await new Promise((done) => {
  server.stdout.on("data", (data) => done(JSON.parse(data.toString()).url))
})
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] })
const asked = process.argv.slice(2)
const wanted = SCREENS.filter(({ name }) => asked.length === 0 || asked.includes(name))
for (const { name, address, dark = false, locale = "en-GB", size, to, wait = 1_500 } of wanted) {
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 860 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
    locale,
  })
  const page = await context.newPage()
  await page.goto(url)
  await page.goto(`${new URL(url).origin}/${address}`)
  await page.getByRole("main").waitFor()
  // All that the engine has to say is there once nothing is being worked out.
  await page.waitForFunction(() => document.querySelector('[role="progressbar"]') === null)
  await page.waitForTimeout(wait)
  if (to) await page.getByRole("heading", { name: to }).evaluate((heading) => heading.scrollIntoView())
  await page.screenshot({ path: join(out, `${name}.png`) })
  console.log(`docs/screens/${name}.png`)
  await context.close()
}
await browser.close()
server.kill()
rmSync(folder, { recursive: true, force: true })
