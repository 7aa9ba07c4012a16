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
  expect(refusal(await at.ask("PUT", "/api/texts/case/report.txt"))).toEqual([405, "no-method"])
  expect(refusal(await at.ask("DELETE", "/api/texts/case/report.txt"))).toEqual([428, "no-revision"])
  const { revision } = JSON.parse(read.text) as { revision: string }
  const gone = await at.ask("DELETE", "/api/texts/case/report.txt", { headers: { "If-Match": revision } })
  expect(gone.status).toBe(200)
  const { trash } = JSON.parse(gone.text) as { trash: string }
  expect(readFileSync(join(at.folder, trash), "utf8")).toBe("So far.\n‮Odd‬ but kept.\n")
})

test("what was read out of a text is kept beside it, changed from its revision alone, and no conflict", async () => {
  const path = "/api/readings/case/wire.reading.json"
  const send = (method: string, text: string, revision?: string): Promise<Answer> =>
    at.ask(method, path, {
      headers: {
        "Content-Type": "application/json",
        ...(revision === undefined ? {} : { "If-Match": revision }),
      },
      body: JSON.stringify({ text }),
    })
  const made = await send("POST", "{}")
  expect(made.status).toBe(201)
  const { revision } = JSON.parse(made.text) as { revision: string }
  expect(refusal(await send("PUT", "[1]"))).toEqual([428, "no-revision"])
  expect((await send("PUT", "[1]", revision)).status).toBe(200)
  expect((await send("PUT", "[2]", revision)).status).toBe(412)
  expect(readFileSync(join(at.folder, "case/wire.reading.json"), "utf8")).toBe("[1]")
  const listed = JSON.parse((await at.get("/api/conflicts?whole")).text) as { conflicts: { path: string }[] }
  expect(listed.conflicts.map((each) => each.path)).not.toContain("case/wire.reading.json")
  expect(refusal(await at.get("/api/conflicts/case/wire.reading.json"))).toEqual([400, "bad-ending"])
  expect(refusal(await at.get("/api/readings/case/wire.json"))).toEqual([400, "bad-reading-ending"])
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
