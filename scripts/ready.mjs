// What `npm start`, `npm test` and the others need before they can work: dependencies and a build.
// Runs on a bare machine with Node: built-ins only.
import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { callOf, toolIn } from "./children.mjs"

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a command in the repository's root, its output shown; returns the exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(...callOf(command, args), { cwd: root, stdio: "inherit", ...options })
  if (result.error) {
    console.error(`${command}: ${result.error.message}`)
    return 1
  }
  return result.status ?? 1
}

/** Runs a command in the repository's root beside others: what it prints goes to `say`. Gives the exit code. */
export function runBeside(command, args, say, options = {}) {
  const { FORCE_COLOR = process.stdout.isTTY ? "1" : undefined, ...env } = process.env
  return new Promise((done) => {
    const child = spawn(...callOf(command, args), {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: FORCE_COLOR === undefined ? env : { ...env, FORCE_COLOR },
      ...options,
    })
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", say)
    child.on("error", (error) => {
      say(`${command}: ${error.message}\n`)
      done(1)
    })
    child.on("close", (code) => done(code ?? 1))
  })
}

/** The script of a tool that the workspace's dependencies bring. */
export function tool(name) {
  return toolIn(root, name)
}

/** Installs the dependencies if they are missing or older than the lock file, and says so. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Parley needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  const stamp = join(root, "node_modules", ".package-lock.json")
  const lock = join(root, "package-lock.json")
  if (
    existsSync(stamp) &&
    existsSync(join(root, "node_modules", ".bin", "parley")) &&
    statSync(stamp).mtimeMs >= statSync(lock).mtimeMs
  )
    return
  console.error("Installing dependencies (npm ci) …")
  const status = run("npm", ["ci", "--no-audit", "--no-fund"], { stdio: ["ignore", 2, 2] })
  if (status !== 0) {
    console.error("The dependencies could not be installed; see above.")
    process.exit(status)
  }
  utimesSync(stamp, new Date(), new Date())
}

const STAMP = join(root, "cli", "dist", ".built")

/** Builds the packages if a source is newer than the last build, and says so. */
export async function ensureBuilt() {
  if (existsSync(STAMP) && newest(sources()) <= statSync(STAMP).mtimeMs) return
  console.error("Building …")
  const status = await build()
  if (status !== 0) {
    console.error("The build failed; see above.")
    process.exit(status)
  }
}

/**
 * Compiles all packages and bundles the command into one file, which starts faster, and the workbench beside them. Gives
 * the exit code.
 */
export async function build() {
  const [command, page] = await Promise.all([buildCommand(), buildWorkbench()])
  const published = page === 0 ? await buildPublished() : 0
  const status = command || page || published
  if (status === 0) writeFileSync(STAMP, "")
  return status
}

const toStderr = (text) => process.stderr.write(text)

async function buildCommand() {
  for (const name of ["core", "reading", "server", "cli"]) {
    // A build information file without its output would make tsc believe that nothing is to be done.
    if (!existsSync(join(root, name, "dist", "index.js")) && !existsSync(join(root, name, "dist", "main.js")))
      rmSync(join(root, name, "dist"), { recursive: true, force: true })
  }
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc")
  const compiled = await runBeside(
    process.execPath,
    [tsc, "-b", "core", "reading", "server", "cli"],
    toStderr,
  )
  if (compiled !== 0) return compiled
  const bundled = await runBeside(
    process.execPath,
    [
      join(root, "node_modules", "rolldown", "bin", "cli.mjs"),
      "cli/dist/main.js",
      "--platform",
      "node",
      "--format",
      "cjs",
      "--file",
      "cli/dist/bundle/main.cjs",
      "--minify",
      // Only "serve" needs it: loaded when it runs.
      "--external",
      "@parley/server",
      // Only what looks for a nearest ranking needs it: with its WebAssembly beside it.
      "--external",
      "highs",
      "--external",
      "docx",
      // Only PDF files need it.
      "--external",
      "unpdf",
      "--log-level",
      "warn",
    ],
    toStderr,
    { stdio: ["ignore", "ignore", "pipe"] },
  )
  if (bundled !== 0) return bundled
  const served = await bundleServer()
  if (served !== 0) return served
  const folder = mkdtempSync(join(tmpdir(), "parley-build-"))
  try {
    // Only a matter of speed: where it fails, the command starts as it is.
    run(process.execPath, ["scripts/compile.mjs", join(folder, "out.txt")], { stdio: "ignore" })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
}

// The server, and the thread that judges files, in few files with what they need of the core: they start in half the time.
function bundleServer() {
  return runBeside(
    process.execPath,
    [
      join(root, "node_modules", "rolldown", "bin", "cli.mjs"),
      "server/dist/index.js",
      "server/dist/judge.js",
      "--platform",
      "node",
      "--format",
      "esm",
      "--dir",
      "server/bundle",
      "--cleanDir",
      "--chunkFileNames",
      "[name].js",
      "--minify",
      ...["hono", "@hono/node-server", "highs", "docx"].flatMap((name) => ["--external", name]),
      "--log-level",
      "warn",
    ],
    toStderr,
    { stdio: ["ignore", "ignore", "pipe"] },
  )
}

const PAGE = join(root, "workbench", "dist", "index.html")

// The page that the server shows, where its sources are newer than it.
async function buildWorkbench() {
  if (!existsSync(join(root, "workbench", "index.html"))) return 0
  if (existsSync(PAGE) && newest([...WORKBENCH, ...CORE, ...READING]) <= statSync(PAGE).mtimeMs) return 0
  const status = await runBeside(
    process.execPath,
    [
      join(root, "node_modules", "vite", "bin", "vite.js"),
      "build",
      "--config",
      "workbench/vite.config.ts",
      "--logLevel",
      "warn",
    ],
    toStderr,
  )
  if (status === 0) utimesSync(PAGE, new Date(), new Date())
  return status
}

const PUBLISHED = join(root, "workbench", "dist-published", "parts.json")

// What published pages are put together from, where its sources are newer than it.
async function buildPublished() {
  if (!existsSync(join(root, "workbench", "index.html"))) return 0
  const parts = [...WORKBENCH, ...CORE, "workbench/published.config.ts", "scripts/pack-page.mjs"]
  if (existsSync(PUBLISHED) && newest(parts) <= statSync(PUBLISHED).mtimeMs) return 0
  return runBeside(process.execPath, ["scripts/pack-page.mjs"], toStderr)
}

const CORE = ["core/src", "core/package.json", "tsconfig.base.json", "package-lock.json"]
const READING = ["reading/src", "reading/package.json"]
const WORKBENCH = [
  "workbench/index.html",
  "workbench/package.json",
  "workbench/public",
  "workbench/src",
  "workbench/vite.config.ts",
  "server/src/interface.ts",
]

function sources() {
  return [
    ...CORE,
    ...READING,
    ...WORKBENCH,
    "workbench/published.config.ts",
    "cli/src",
    "cli/package.json",
    "server/src",
    "server/package.json",
  ]
}

function newest(paths) {
  let time = 0
  for (const path of paths) {
    const full = join(root, path)
    const stat = statSync(full, { throwIfNoEntry: false })
    if (stat === undefined) continue
    if (stat.isDirectory()) time = Math.max(time, newest(readdirSync(full).map((name) => join(path, name))))
    else if (!/\.test\.tsx?$/.test(path)) time = Math.max(time, stat.mtimeMs)
  }
  return time
}
