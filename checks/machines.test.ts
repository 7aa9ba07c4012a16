import { execFileSync } from "node:child_process"
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, posix, win32 } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { openerOf, slashed, systemLanguage } from "../cli/src/machine.ts"
import { npmCall, toolIn } from "../scripts/children.mjs"
import { capture } from "./capture.ts"
import { ROOT } from "./documents.ts"

let folder = ""
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), "parley-machines-")), "Program Files (x86)")
  mkdirSync(folder)
})
afterAll(() => rmSync(join(folder, ".."), { recursive: true, force: true }))

test("no program is run through a shell", () => {
  const shells: string[] = []
  for (const part of ["bench", "checks", "cli/bin", "cli/src", "cases", "core/src", "scripts", "server/src"])
    for (const name of readdirSync(join(ROOT, part), { recursive: true, encoding: "utf8" })) {
      if (!/\.(?:[mc]?js|tsx?)$/.test(name) || /node_modules|dist|machines\.test/.test(name)) continue
      const text = readFileSync(join(ROOT, part, name), "utf8")
      if (/\bshell\s*:|\bexecSync\(|import\s*\{[^}]*\bexec\b[^}]*\}\s*from "node:child_process"/.test(text))
        shells.push(join(part, name))
    }
  expect(shells).toEqual([])
})

test("a Node under a path with spaces runs the tools of the dependencies", () => {
  const node = join(folder, "node")
  try {
    linkSync(process.execPath, node)
  } catch {
    copyFileSync(process.execPath, node)
  }
  const program = `
    import { run, tool } from ${JSON.stringify(join(ROOT, "scripts", "ready.mjs"))}
    process.exit(run(tool("tsc"), ["--version"]) || run("npm", ["--version"]))`
  const said = execFileSync(node, ["--input-type=module", "-e", program], { encoding: "utf8" })
  expect(said).toMatch(/^Version \d+\.\d+\.\d+\n\d+\.\d+\.\d+\n$/)
})

test("every tool that the scripts call is found by its package, as Windows has no link to it", () => {
  const scripts = readdirSync(join(ROOT, "scripts")).filter((name) => name.endsWith(".mjs"))
  const called = scripts.flatMap((name) =>
    [...readFileSync(join(ROOT, "scripts", name), "utf8").matchAll(/\btool\("([^"]+)"\)/g)].map(
      ([, tool]) => tool!,
    ),
  )
  expect(called.length).toBeGreaterThan(5)
  for (const tool of called) expect(existsSync(toolIn(ROOT, tool)), tool).toBe(true)
})

test("what a script loads before it installs the dependencies needs none of them", () => {
  const bare = join(folder, "bare")
  cpSync(join(ROOT, "scripts"), join(bare, "scripts"), { recursive: true })
  const installing = readdirSync(join(bare, "scripts")).filter((name) =>
    /^ensureInstalled\(\)/m.test(readFileSync(join(bare, "scripts", name), "utf8")),
  )
  expect(installing).toContain("test.mjs")
  const loaded = installing.flatMap((name) =>
    [...readFileSync(join(bare, "scripts", name), "utf8").matchAll(/^import [^;]*? from "\.\/(.+)"$/gm)].map(
      ([, module]) => module!,
    ),
  )
  const modules = [...new Set(loaded)].sort()
  for (const module of ["check.mjs", "ready.mjs", "turns.mjs", "browser.mjs"])
    expect(modules).toContain(module)
  const program = `for (const module of ${JSON.stringify(modules)}) await import("./scripts/" + module)`
  // A Node that finds nothing anywhere else, either.
  const env = { ...process.env, NODE_PATH: "" }
  execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: bare, env, stdio: "pipe" })
})

test("npm is run by its script beside Node, where each system has it", () => {
  const windows = "C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js"
  const execPath = "C:\\Program Files\\nodejs\\node.exe"
  expect(npmCall({ execPath, env: {}, exists: (path) => path === windows, path: win32 })).toEqual([
    execPath,
    windows,
  ])
  const unix = "/opt/my node/lib/node_modules/npm/bin/npm-cli.js"
  const node = "/opt/my node/bin/node"
  expect(npmCall({ execPath: node, env: {}, exists: (path) => path === unix, path: posix })).toEqual([
    node,
    unix,
  ])
  expect(npmCall({ env: {}, exists: () => false })).toEqual(["npm"])
})

test("a path with spaces is read and written", () => {
  const file = join(folder, "our conflict", "conflict.yaml")
  expect(capture(["new", join(folder, "our conflict")]).code).toBe(0)
  const to = join(folder, "our conflict", "the brief.html")
  expect(capture(["brief", file, "-o", to])).toMatchObject({ code: 0, err: `Wrote ${to}.\n` })
  expect(readFileSync(to, "utf8")).toContain('<html lang="en">')
})

test("every page that a command writes says its language", () => {
  const file = "cases/prisoners-dilemma/conflict.yaml"
  for (const lang of ["en", "es"])
    for (const command of [
      ["brief", file, "--format", "html"],
      ["analyze", file, "--format", "html"],
    ])
      expect(capture([...command, "--lang", lang]).out, command[0]).toContain(`<html lang="${lang}">`)
})

test("a conflict with the line ends of Windows is the same conflict", () => {
  const text = readFileSync(join(ROOT, "cases/prisoners-dilemma/conflict.yaml"), "utf8")
  const windows = capture(["analyze", "-"], { stdin: text.replaceAll("\n", "\r\n") })
  expect(windows).toEqual(capture(["analyze", "-"], { stdin: text }))
})

test("paths of Windows become those that the server takes; elsewhere a backslash is part of a name", () => {
  expect(slashed(".\\cases\\a b.yaml", "win32")).toBe("cases/a b.yaml")
  expect(slashed("./cases/a.yaml", "win32")).toBe("cases/a.yaml")
  expect(slashed("./cases/a\\b.yaml", "linux")).toBe("cases/a\\b.yaml")
  expect(slashed(".\\a", "linux")).toBe(".\\a")
})

test("an address is opened by a program of the system, given it as one argument", () => {
  const address = "http://127.0.0.1:4747/?file=a&calc"
  expect(openerOf(address, "win32", {})).toEqual({
    command: "rundll32",
    args: ["url.dll,FileProtocolHandler", address],
  })
  expect(openerOf(address, "darwin", {})).toEqual({ command: "open", args: [address] })
  expect(openerOf(address, "linux", {})).toBeNull()
  expect(openerOf(address, "linux", { DISPLAY: ":0" })).toEqual({ command: "xdg-open", args: [address] })
})

test("the language of the system is heard as far as it is spoken", () => {
  const language = (env: Record<string, string>) => systemLanguage(env, ["en", "es"])
  expect(language({ LANG: "es_ES.UTF-8" })).toBe("es")
  expect(language({ LANG: "en_US.UTF-8", LC_MESSAGES: "es" })).toBe("es")
  expect(language({ LANG: "es_ES.UTF-8", LC_ALL: "en_GB.UTF-8" })).toBe("en")
  expect(language({ LANG: "es_MX@euro", LC_ALL: "" })).toBe("es")
  for (const LANG of ["C.UTF-8", "est_EE", "de_DE.UTF-8", ""]) expect(language({ LANG })).toBeUndefined()
})
