import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { ConflictList } from "../server/src/interface.ts"
import { isConflictName, isInside, isName, namesIn } from "../server/src/place.ts"
import { revisionOf } from "../server/src/safe-file.ts"
import { runs } from "./runs.ts"
import { type Answer, CONFLICT, refusal, Serving } from "./serving.ts"

let at: Serving
let outside = ""
beforeAll(async () => {
  at = await Serving.start()
  outside = mkdtempSync(join(tmpdir(), "parley-outside-"))
})
afterAll(async () => {
  await at.end()
  rmSync(outside, { recursive: true, force: true })
})

const REVISION = revisionOf(Buffer.from(CONFLICT))
// Whatever lies around the workspace, as it is before.
const around = (): unknown =>
  [outside, at.base, join(at.base, "workspace-2"), join(at.base, "state")].map((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name))
      .map((place) => [place, lstatSync(place).isFile() && readFileSync(place, "utf8")]),
  )

beforeEach(() => {
  writeFileSync(join(outside, "secret.yaml"), CONFLICT)
  writeFileSync(join(at.base, "secret.yaml"), CONFLICT)
  // A folder whose name begins like the workspace's.
  mkdirSync(join(at.base, "workspace-2"), { recursive: true })
  writeFileSync(join(at.base, "workspace-2", "secret.yaml"), CONFLICT)
})

// Every way to touch a file.
function every(path: string): Promise<Answer[]> {
  const headers = { "Content-Type": "application/json", "If-Match": REVISION }
  const body = '{"text":"taken over"}'
  const address = `/api/conflicts/${path}`
  return Promise.all([
    at.ask("GET", address),
    at.ask("PUT", address, { headers, body }),
    at.ask("POST", address, { headers, body }),
    at.ask("DELETE", address, { headers }),
  ])
}

describe("no path leads out", () => {
  const UP = ["..", "%2e%2e", "%2E.", ".%2e", "..%2f..", "..%5c..", "..\\..", "....//..", "..;", "..%00"]
  test.each([
    ...UP.map((up) => `${up}/secret.yaml`),
    ...UP.map((up) => `a/${up}/${up}/secret.yaml`),
    ...UP.map((up) => `${up}/workspace-2/secret.yaml`),
    "..%2fsecret.yaml",
    "..%5csecret.yaml",
    "..%c0%afsecret.yaml",
    "%c0%ae%c0%ae/secret.yaml",
    "..%ef%bc%8fsecret.yaml",
    "%2e%2e%2fworkspace-2%2fsecret.yaml",
    "/secret.yaml",
    "//secret.yaml",
    "%2fetc%2fpasswd.yaml",
    "C:%5csecret.yaml",
    "C:/secret.yaml",
    "c%3a/secret.yaml",
    "%5c%5chost%5cshare%5csecret.yaml",
    "./secret.yaml",
    "a/./secret.yaml",
    "a//secret.yaml",
    ".hidden.yaml",
    ".git/config.yaml",
    "a/.git/config.json",
    "node_modules/x/package.json",
    "Node_Modules/x/package.json",
    ".parley-trash/x/secret.yaml",
    "secret.yaml/",
    "secret.yaml%00.yaml",
    "secret%0a.yaml",
    "secret.yaml.",
    "secret.txt",
    "yaml",
    "%ff%fe.yaml",
    "%",
    "%zz.yaml",
    `${"a/".repeat(3000)}x.yaml`,
  ])("%s", async (path) => {
    const before = around()
    const inside = readdirSync(at.folder)
    for (const answer of await every(path)) {
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      expect(answer.text).not.toContain("Two roads")
    }
    expect(around()).toEqual(before)
    expect(readdirSync(at.folder)).toEqual(inside)
  })
})

test("a name is long, or longer than the system takes", async () => {
  expect((await at.send("POST", `${"x".repeat(250)}.yaml`, CONFLICT)).status).toBe(201)
  expect(refusal(await at.send("POST", `${"x".repeat(300)}.yaml`, CONFLICT))).toEqual([400, "bad-path"])
  expect(refusal(await at.get(`/api/conflicts/${"x".repeat(300)}.yaml`))).toEqual([400, "bad-path"])
})

describe.skipIf(process.platform === "win32")("links", () => {
  const link = (to: string, path: string): void => {
    rmSync(join(at.folder, path), { force: true })
    symlinkSync(to, join(at.folder, path))
  }
  const paths = async (): Promise<string[]> => {
    const { conflicts }: ConflictList = JSON.parse((await at.get("/api/conflicts?whole")).text)
    return conflicts.map(({ path }) => path)
  }

  test("that lead out are neither listed, read, written nor deleted", async () => {
    at.write("in/own.yaml")
    link(join(outside, "secret.yaml"), "file.yaml")
    link("../secret.yaml", "relative.yaml")
    link(outside, "folder")
    link("..", "up")
    link("../workspace-2", "beside")
    link("/", "root")
    link(join(at.folder, "folder"), "in/chain")
    link("chain/secret.yaml", "in/chained.yaml")
    link(join(outside, "not-there.yaml"), "dangling.yaml")
    link("loop.yaml", "loop.yaml")
    mkdirSync(join(at.folder, ".hidden"), { recursive: true })
    writeFileSync(join(at.folder, ".hidden", "x.yaml"), CONFLICT)
    link(".hidden/x.yaml", "to-hidden.yaml")
    link(".hidden", "hidden")
    writeFileSync(join(at.folder, "plain.txt"), CONFLICT)
    link("plain.txt", "to-text.yaml")
    const listed = (await paths()).filter((path) => !path.startsWith("x"))
    expect(listed).toEqual(["in/own.yaml"])
    const before = around()
    for (const path of [
      "file.yaml",
      "relative.yaml",
      "folder/secret.yaml",
      "folder/new.yaml",
      "folder/new/folder/new.yaml",
      "up/secret.yaml",
      "up/workspace-2/secret.yaml",
      "beside/secret.yaml",
      "beside/new.yaml",
      "root/etc/new.yaml",
      "in/chain/secret.yaml",
      "in/chain/new.yaml",
      "in/chained.yaml",
      "loop.yaml",
      "to-hidden.yaml",
      "hidden/x.yaml",
      "hidden/new.yaml",
      "to-text.yaml",
    ])
      for (const answer of await every(path)) {
        expect([403, 404, 409, 412], `${path}: ${answer.text}`).toContain(answer.status)
        expect(answer.text).not.toContain("Two roads")
      }
    for (const answer of await every("dangling.yaml")) expect([404, 409, 412]).toContain(answer.status)
    expect(around()).toEqual(before)
    expect(readFileSync(join(at.folder, ".hidden", "x.yaml"), "utf8")).toBe(CONFLICT)
    expect(readFileSync(join(at.folder, "plain.txt"), "utf8")).toBe(CONFLICT)
    expect(readlinkSync(join(at.folder, "file.yaml"))).toBe(join(outside, "secret.yaml"))
  })

  test("within are read and written through, and stay links", async () => {
    at.write("real/target.yaml")
    link("real/target.yaml", "alias.yaml")
    link("real", "also")
    expect(await paths()).toEqual(expect.arrayContaining(["alias.yaml", "real/target.yaml"]))
    expect(await paths()).not.toContain("also/target.yaml")
    const { revision } = await at.read("alias.yaml")
    const saved = await at.send("PUT", "alias.yaml", "parley: 1 # by the link\n", revision)
    expect(saved.status).toBe(200)
    expect(lstatSync(join(at.folder, "alias.yaml")).isSymbolicLink()).toBe(true)
    expect((await at.read("also/target.yaml")).text).toBe("parley: 1 # by the link\n")
    // Of a link the link alone is deleted.
    const now = (await at.read("alias.yaml")).revision
    const gone = await at.ask("DELETE", "/api/conflicts/alias.yaml", { headers: { "If-Match": now } })
    expect(gone.status).toBe(200)
    expect([
      existsSync(join(at.folder, "alias.yaml")),
      existsSync(join(at.folder, "real/target.yaml")),
    ]).toEqual([false, true])
  })

  test("in place of the trash folder keep everything where it is", async () => {
    at.write("kept.yaml")
    rmSync(join(at.folder, ".parley-trash"), { recursive: true, force: true })
    symlinkSync(outside, join(at.folder, ".parley-trash"))
    const before = around()
    const answer = await at.ask("DELETE", "/api/conflicts/kept.yaml", { headers: { "If-Match": REVISION } })
    expect(refusal(answer)).toEqual([403, "no-trash"])
    expect(existsSync(join(at.folder, "kept.yaml"))).toBe(true)
    expect(around()).toEqual(before)
    rmSync(join(at.folder, ".parley-trash"))
  })
})

describe("whatever a path is made of", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "",
      "/",
      "\\",
      "%2e",
      "%2f",
      "%5c",
      "%00",
      "a",
      "b.yaml",
      ".git",
      "C:",
      "~",
      "%25",
      "\0",
    ),
    fc.string({ maxLength: 4 }),
  )
  const path = fc.array(piece, { maxLength: 8 }).map((pieces) => `${pieces.join("")}.yaml`)

  test("what may be served lies within, by names that are names", () => {
    fc.assert(
      fc.property(path, (given) => {
        let names: readonly string[]
        try {
          names = namesIn(given, "conflict")
        } catch {
          return true
        }
        return (
          names.every(isName) &&
          isConflictName(names.at(-1)!) &&
          isInside("/srv/folder", join("/srv/folder", ...names))
        )
      }),
      { numRuns: runs(20_000), seed: 1 },
    )
  })

  test("no request touches what lies around", async () => {
    const before = around()
    await fc.assert(
      fc.asyncProperty(path, fc.boolean(), async (given, encoded) => {
        const address = encoded ? encodeURIComponent(given.replace(/\p{Cs}/gu, "")) : given
        // What cannot stand in the first line of a request is not sent by anyone.
        if (/[^\x21-\x7e]/.test(address)) return
        const headers = { "Content-Type": "application/json", "If-Match": REVISION }
        for (const method of ["PUT", "POST", "DELETE"])
          await at.ask(method, `/api/conflicts/${address}`, { headers, body: '{"text":"taken over"}' })
      }),
      { numRuns: runs(150), seed: 2 },
    )
    expect(around()).toEqual(before)
  })
})
