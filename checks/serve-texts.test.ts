import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Answer, refusal, Serving } from "./serving.ts"

// The plain texts that sources name, beside the conflict.

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

const post = (path: string, text: string): Promise<Answer> =>
  at.ask("POST", `/api/texts/${path}`, {
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ text }),
  })

test("a text is kept, read, and never replaced", async () => {
  const made = await post("case/report.txt", "So far.\n‮Odd‬ but kept.\n")
  expect(made.status).toBe(201)
  expect(readFileSync(join(at.folder, "case/report.txt"), "utf8")).toBe("So far.\n‮Odd‬ but kept.\n")
  const read = await at.get("/api/texts/case/report.txt")
  expect(JSON.parse(read.text)).toMatchObject({ path: "case/report.txt", text: "So far.\n‮Odd‬ but kept.\n" })
  expect(refusal(await post("case/report.txt", "another"))).toEqual([409, "exists"])
  expect(refusal(await at.ask("DELETE", "/api/texts/case/report.txt"))).toEqual([405, "no-method"])
})

test("only plain texts go by this way, and only conflicts by the other", async () => {
  at.write("one.yaml")
  expect(refusal(await at.get("/api/texts/one.yaml"))).toEqual([400, "bad-text-ending"])
  expect(refusal(await post("page.html", "<p>"))).toEqual([400, "bad-text-ending"])
  expect(refusal(await at.get("/api/texts/none.txt"))).toEqual([404, "not-found"])
  expect(refusal(await at.ask("GET", "/api/texts/one.txt", { token: null }))).toEqual([401, "no-token"])
})

test("a link leads nowhere else", async () => {
  writeFileSync(join(outside, "secret.txt"), "secret")
  mkdirSync(join(at.folder, "links"), { recursive: true })
  symlinkSync(join(outside, "secret.txt"), join(at.folder, "links/file.txt"))
  symlinkSync(outside, join(at.folder, "links/folder"))
  at.write("plain.yaml")
  symlinkSync(join(at.folder, "plain.yaml"), join(at.folder, "links/kind.txt"))
  expect(refusal(await at.get("/api/texts/links/file.txt"))).toEqual([403, "outside"])
  expect(refusal(await at.get("/api/texts/links/folder/secret.txt"))).toEqual([403, "outside"])
  expect(refusal(await post("links/folder/new.txt", "x"))).toEqual([403, "outside"])
  expect(refusal(await at.get("/api/texts/links/kind.txt"))).toEqual([403, "outside"])
})
