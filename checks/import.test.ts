import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { read, reviewOf } from "../core/src/file/index.ts"
import { capture } from "./capture.ts"

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-import-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
/** Imports a file with this content, and gives what came of it. */
function imported(name: string, content: string | Uint8Array, ...flags: string[]) {
  const [from, to] = [join(folder, `${++files}-${name}`), join(folder, `${files}.yaml`)]
  writeFileSync(from, content)
  const done = capture(["import", from, "-o", to, ...flags])
  return { ...done, made: existsSync(to) ? readFileSync(to, "utf8") : null }
}

const GAME = 'NFG 1 R "Harbour" { "Port" "Line" } { { "low" "high" } { "call" "pass" } }\n'

test("what can be read of a faulty file is written, with its problems marked, and the exit code is 1", () => {
  const { code, err, made } = imported("game.nfg", `${GAME}1 2 x 3 4 5 6 7\n`)
  expect(code).toBe(1)
  expect(err).toMatch(/:2:5: error: “x” is no number/)
  expect(err).toContain("review")
  const reading = read(made!)
  expect(reading.problems).toEqual([])
  expect(reading.conflict!.decisionMakers.map(({ id }) => id)).toEqual(["Port", "Line"])
  expect(reviewOf(reading)).toEqual([{ imported: "nfg-bad-number", at: ["preferences"] }])
  const json = imported("game.nfg", `${GAME}1 2 x 3 4 5 6 7\n`, "--json")
  expect(json.made).toBe(made)
  expect([json.code, JSON.parse(json.out).problems[0].code]).toEqual([1, "nfg-bad-number"])
})

test("with --strict nothing is written of a faulty file, and all of a sound one", () => {
  const faulty = imported("game.nfg", `${GAME}1 2 x 3 4 5 6 7\n`, "--strict")
  expect([faulty.code, faulty.made]).toEqual([1, null])
  const sound = imported("game.nfg", `${GAME}1 2 3 3 4 5 6 7\n`, "--strict")
  expect(sound.code).toBe(0)
  expect(sound.made).not.toContain("review")
})

test("a file of which nothing can be read is refused", () => {
  const { code, made } = imported("game.nfg", 'NFG 1 R "Harbour" { "Port"')
  expect([code, made]).toEqual([1, null])
})

test("a binary file of the older program is called what it is, any other is no text", () => {
  const pickle = imported("old.gmcr", new Uint8Array([0x80, 3, 0x7d, 0x71, 0, 0x28, 0x58, 8, 0, 0, 0]))
  expect([pickle.code, pickle.made]).toEqual([1, null])
  expect(pickle.err).toMatch(/pickle.*version/)
  const latin = imported("old.gmcr", new Uint8Array([0x7b, 0x22, 0xe9, 0x22]))
  expect(latin.err).toContain("UTF-8")
})
