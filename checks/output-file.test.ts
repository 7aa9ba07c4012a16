import { execFileSync, spawn } from "node:child_process"
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { capture } from "./capture.ts"

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-output-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes the schema, which is soon made, to a file. */
const schema = (file: string, ...flags: string[]) => capture(["schema", "-o", file, ...flags])

describe.skipIf(process.platform === "win32")(
  "-o never replaces what is no file, with --force either",
  () => {
    test.each([[[]], [["--force"]], [["--force", "--lang", "es"]]])("%j", async (flags) => {
      const here = mkdtempSync(join(folder, "kinds-"))
      const at = (name: string): string => join(here, name)
      execFileSync("mkfifo", [at("pipe")])
      const server = createServer()
      await new Promise<void>((heard) => server.listen(at("socket"), heard))
      symlinkSync("nothing", at("dangling"))
      symlinkSync("loop", at("loop"))
      symlinkSync("pipe", at("to-pipe"))
      mkdirSync(at("sub"))
      const es = flags.includes("es")
      const before = readdirSync(here).map((name) => [name, lstatSync(at(name)).ino])
      const words = {
        pipe: es ? "no es un archivo corriente" : "is no plain file",
        dangling: es ? "no lleva a ningún archivo" : "leads to no file",
        sub: es ? "es una carpeta" : "is a folder",
      }
      for (const [name, text] of [
        ["pipe", words.pipe],
        ["to-pipe", words.pipe],
        ["socket", words.pipe],
        ["dangling", words.dangling],
        ["loop", words.dangling],
        ["sub", words.sub],
      ] as const)
        expect(schema(at(name), ...flags), name).toMatchObject({
          code: 2,
          err: expect.stringContaining(text),
        })
      expect(readdirSync(here).map((name) => [name, lstatSync(at(name)).ino])).toEqual(before)
      // A device last: whoever fails above leaves the machine's alone.
      expect(schema("/dev/null", ...flags)).toMatchObject({
        code: 2,
        err: expect.stringContaining(words.pipe),
      })
      expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true)
      await new Promise((closed) => server.close(closed))
    })
  },
)

describe.skipIf(process.platform === "win32")("what is replaced keeps what is its own", () => {
  test("its rights, its owner, and the link that leads to it", () => {
    const file = join(folder, "own.json")
    const link = join(folder, "link.json")
    writeFileSync(file, "mine")
    symlinkSync("own.json", link)
    // Only a superuser gives files away; for others the owner is their own.
    if (process.getuid?.() === 0) chownSync(file, 12_345, 12_346)
    const { uid, gid } = statSync(file)
    for (const mode of [0o600, 0o640, 0o755, 0o444]) {
      chmodSync(file, mode)
      expect(schema(link, "--force")).toMatchObject({ code: 0 })
      expect(statSync(file)).toMatchObject({ uid, gid })
      expect(statSync(file).mode & 0o7777).toBe(mode)
      expect(lstatSync(link).isSymbolicLink()).toBe(true)
      expect(JSON.parse(readFileSync(file, "utf8"))).toHaveProperty("$schema")
    }
    // Another name of the same file keeps what it had.
    linkSync(file, join(folder, "other.json"))
    const before = readFileSync(file, "utf8")
    expect(capture(["cases", "--json", "-o", file, "--force"])).toMatchObject({ code: 0 })
    expect(readFileSync(join(folder, "other.json"), "utf8")).toBe(before)
    expect(readFileSync(file, "utf8")).not.toBe(before)
  })

  test("a new file has the usual rights", () => {
    expect(schema(join(folder, "new.json"))).toMatchObject({ code: 0 })
    expect(statSync(join(folder, "new.json")).mode & 0o777).toBe(0o666 & ~process.umask())
  })
})

test("what a killed command has left is swept up by the next, and nothing else", async () => {
  const here = join(folder, "sweep")
  mkdirSync(here)
  const ended = spawn(process.execPath, ["-e", ""])
  await new Promise((done) => ended.on("close", done))
  const name = (pid: number): string => `.parley-${pid}-0123456789abcdef.tmp`
  for (const file of [name(ended.pid!), name(process.pid), ".other.tmp"])
    writeFileSync(join(here, file), "half")
  expect(schema(join(here, "out.json"))).toMatchObject({ code: 0 })
  expect(readdirSync(here).sort()).toEqual([".other.tmp", name(process.pid), "out.json"].sort())
  expect(existsSync(join(here, name(ended.pid!)))).toBe(false)
})

test("what stops while it is being written leaves nothing", () => {
  const here = join(folder, "stops")
  mkdirSync(here)
  expect(schema(join(here, "no", "out.json"))).toMatchObject({
    code: 1,
    err: expect.stringContaining("ENOENT"),
  })
  expect(schema(join(here, `${"x".repeat(300)}.json`))).toMatchObject({ code: 1 })
  expect(readdirSync(here)).toEqual([])
})
