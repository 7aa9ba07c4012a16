import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { codingFor } from "../server/src/compress.ts"
import { CONFLICT, Serving } from "./serving.ts"

const SCRIPT = "export const words = 'the same again and again'\n".repeat(400)

let at: Serving
beforeAll(async () => {
  at = await Serving.start()
  const assets = join(at.base, "workbench", "assets")
  mkdirSync(assets, { recursive: true })
  writeFileSync(join(at.base, "workbench", "index.html"), `<html><head></head>${"<p>Page</p>".repeat(200)}`)
  writeFileSync(join(assets, "long-1.js"), SCRIPT)
  writeFileSync(join(assets, "short-1.js"), "export {}\n")
  writeFileSync(join(assets, "type-1.woff2"), Buffer.alloc(5000))
  for (let i = 0; i < 20; i++) at.write(`${i}.yaml`)
})
afterAll(() => at.end())

describe("the coding", () => {
  test.each([
    [undefined, null],
    ["", null],
    ["identity", null],
    ["gzip", "gzip"],
    ["gzip, deflate, br, zstd", "br"],
    ["BR;Q=0.5, gzip;q=0.8", "gzip"],
    ["br;q=0, gzip;q=0", null],
    ["br;q=0, *", "gzip"],
    ["*;q=0.1", "br"],
    ["br;q=nonsense, gzip", "gzip"],
  ])("for %j is %j", (accepted, coding) => {
    expect(codingFor(accepted)).toBe(coding)
  })
})

describe("what is sent", () => {
  test("is compressed as the browser accepts it, and the same when it is plain again", async () => {
    for (const path of ["/assets/long-1.js", "/api/conflicts?whole", "/"]) {
      const plain = await at.get(path)
      expect(plain.headers["content-encoding"], path).toBeUndefined()
      expect(plain.headers.vary).toBe("Accept-Encoding")
      for (const [coding, unpack] of [
        ["br", brotliDecompressSync],
        ["gzip", gunzipSync],
      ] as const) {
        // Twice, as the second is had from what was kept.
        for (let i = 0; i < 2; i++) {
          const packed = await at.get(path, { "Accept-Encoding": coding })
          expect([packed.status, packed.headers["content-encoding"]]).toEqual([200, coding])
          expect(packed.headers.vary).toBe("Accept-Encoding")
          expect(packed.headers["content-type"]).toBe(plain.headers["content-type"])
          expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
          const text = unpack(packed.bytes).toString("utf8")
          // The page has a nonce of its own each time.
          const same = (page: string) => page.replaceAll(/(content|nonce)="[^"]*"/g, "")
          expect(same(text)).toBe(same(plain.text))
        }
      }
    }
  })

  test("has another tag in every coding, and each of them is known again", async () => {
    const tags = new Set<string>()
    for (const coding of ["identity", "br", "gzip"]) {
      const { etag } = (await at.get("/assets/long-1.js", { "Accept-Encoding": coding })).headers
      tags.add(etag!)
      for (const given of [etag!, `"other", W/${etag}`]) {
        const known = await at.get("/assets/long-1.js", { "If-None-Match": given })
        expect([known.status, known.text, known.headers.vary]).toEqual([304, "", "Accept-Encoding"])
      }
    }
    expect(tags.size).toBe(3)
    expect((await at.get("/assets/long-1.js", { "If-None-Match": '"x-br"' })).status).toBe(200)
  })

  test("is what the build has compressed, to whom accepts that, under the same tags as else", async () => {
    // Told apart by what is in them, as the build's own are not.
    const assets = join(at.base, "workbench", "assets")
    writeFileSync(join(assets, "built-1.js"), SCRIPT)
    writeFileSync(join(assets, "built-1.js.br"), brotliCompressSync(`${SCRIPT}// built`))
    const ask = (coding: string) => at.get("/assets/built-1.js", { "Accept-Encoding": coding })
    const packed = await ask("gzip, br")
    expect([packed.headers["content-encoding"], packed.headers.vary]).toEqual(["br", "Accept-Encoding"])
    expect(packed.headers["content-type"]).toBe("text/javascript; charset=utf-8")
    expect(brotliDecompressSync(packed.bytes).toString("utf8")).toBe(`${SCRIPT}// built`)
    const known = await at.get("/assets/built-1.js", { "If-None-Match": packed.headers.etag! })
    expect(known.status).toBe(304)
    expect(gunzipSync((await ask("gzip")).bytes).toString("utf8")).toBe(SCRIPT)
    expect((await ask("identity")).text).toBe(SCRIPT)
    expect((await at.get("/assets/built-1.js.br")).status).toBe(404)
  })

  test("changes when the file does", async () => {
    const ask = () => at.get("/assets/long-1.js", { "Accept-Encoding": "br" })
    const before = await ask()
    writeFileSync(join(at.base, "workbench", "assets", "long-1.js"), SCRIPT.toUpperCase())
    const after = await ask()
    expect(after.headers.etag).not.toBe(before.headers.etag)
    expect(brotliDecompressSync(after.bytes).toString("utf8")).toBe(SCRIPT.toUpperCase())
  })

  test("stays as it is where nothing is gained, and where its tag is a revision", async () => {
    const headers = { "Accept-Encoding": "br, gzip" }
    for (const path of ["/assets/short-1.js", "/assets/type-1.woff2", "/api/workspace"])
      expect((await at.get(path, headers)).headers["content-encoding"], path).toBeUndefined()
    at.write("long.yaml", `${CONFLICT}${"# a comment\n".repeat(500)}`)
    const file = await at.get("/api/conflicts/long.yaml", headers)
    expect(file.headers["content-encoding"]).toBeUndefined()
    expect(file.headers.etag).toBe(`"${JSON.parse(file.text).revision}"`)
    const head = await at.ask("HEAD", "/assets/long-1.js", { headers })
    expect([head.status, head.headers["content-encoding"], head.text]).toEqual([200, "br", ""])
  })
})
