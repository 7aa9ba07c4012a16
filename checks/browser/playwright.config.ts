import { defineConfig } from "@playwright/test"

// What takes longest, so that it does not run on alone at the end.
const LONG = ["accessibility", "keyboard", "addresses", "saving", "spanish", "undo"].map(
  (name) => `${name}.spec.ts`,
)

// Run through scripts/browser.mjs, which finds a Chromium and builds what is missing.
export default defineConfig({
  testDir: ".",
  projects: [
    { name: "long", testMatch: LONG },
    { name: "others", testMatch: "*.spec.ts", testIgnore: LONG },
  ],
  // Bounds of liveness with wide room: how fast the page is, the benchmarks say.
  timeout: 600_000,
  expect: { timeout: 90_000 },
  fullyParallel: true,
  workers: 2,
  // npm test runs those marked as short; npm run test:browser and npm run test:long run all.
  ...(process.env.PARLEY_SHORT ? { grep: /@short/ } : {}),
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: process.env.PARLEY_BROWSER_REPORT ?? "report.json" }]],
  outputDir: process.env.PARLEY_BROWSER_OUTPUT ?? "results",
  use: {
    browserName: "chromium",
    viewport: { width: 1440, height: 1000 },
    launchOptions: {
      executablePath: process.env.PARLEY_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
})
