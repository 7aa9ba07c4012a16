import { createHash } from "node:crypto"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import type { ConflictEntry, ConflictList, LibraryList } from "../server/src/interface.ts"
import { ask, CONFLICT, fileOf, refusal, Serving, savedOf } from "./serving.ts"

let at: Serving
beforeAll(async () => {
  at = await Serving.start()
})
afterAll(() => at.end())

const sha = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex")

async function list(headers: Record<string, string> = {}): Promise<ConflictList> {
  const answer = await at.get("/api/conflicts?whole", headers)
  expect(answer.status).toBe(200)
  return JSON.parse(answer.text)
}

async function entry(path: string, headers: Record<string, string> = {}): Promise<ConflictEntry | undefined> {
  return (await list(headers)).conflicts.find((each) => each.path === path)
}

test("the workspace says its name, version and what it can do", async () => {
  const answer = await at.get("/api/workspace")
  expect(answer.status).toBe(200)
  expect(JSON.parse(answer.text)).toEqual({
    parley: 1,
    id: expect.stringMatching(/^[\w-]{22}$/),
    name: "workspace",
    version: JSON.parse(readFileSync("package.json", "utf8")).version,
    capabilities: ["read", "write", "create", "delete", "events", "library"],
    maxBytes: 16 * 1024 * 1024,
  })
})

test("the workspace has an id of its own, the same at every start, also by another way to it", async () => {
  const idOf = async (folder: string): Promise<string> => {
    const running = await Serving.over(at.base, { folder })
    const token = new URL(running.address()).searchParams.get("token")
    const { text } = await ask(running.port, "GET", "/api/workspace", { token })
    await running.close()
    return JSON.parse(text).id
  }
  const { id } = JSON.parse((await at.get("/api/workspace")).text)
  expect(await idOf(at.folder)).toBe(id)
  symlinkSync(at.folder, join(at.base, "link"))
  expect(await idOf(join(at.base, "link"))).toBe(id)
  expect(await idOf(at.base)).not.toBe(id)
})

test("a page of another folder is refused, whatever it asks for, and changes nothing", async () => {
  at.write("mixed.yaml")
  const own = await at.get("/api/workspace")
  const { id } = JSON.parse(own.text)
  const answer = await at.get("/api/conflicts/mixed.yaml", { "Parley-Workspace": id })
  expect([answer.status, answer.headers["parley-workspace"]]).toEqual([200, id])
  const headers = {
    "Parley-Workspace": "another",
    "Content-Type": "application/json",
    "If-Match": answer.headers.etag!,
  }
  const body = JSON.stringify({ text: `${CONFLICT}# of another folder\n` })
  for (const [method, path] of [
    ["GET", "conflicts/mixed.yaml"],
    ["PUT", "conflicts/mixed.yaml"],
    ["DELETE", "conflicts/mixed.yaml"],
    ["POST", "conflicts/new.yaml"],
    ["GET", "conflicts"],
  ])
    expect(
      refusal(await at.ask(method!, `/api/${path}`, { headers, ...(method!.startsWith("P") && { body }) })),
      method,
    ).toEqual([403, "other-workspace"])
  expect((await at.read("mixed.yaml")).text).toBe(CONFLICT)
  expect(existsSync(join(at.folder, "new.yaml"))).toBe(false)
})

describe("the list", () => {
  test("tells of each conflict, at any depth, in the language asked for", async () => {
    at.write("list/deep/down/a b ä.yml")
    const found = await entry("list/deep/down/a b ä.yml")
    expect(found).toMatchObject({
      title: "Two roads",
      asOf: "2024-08",
      language: "en",
      decisionMakers: ["The first", "Second"],
      options: 3,
      problems: { errors: 0, warnings: 0 },
      revision: sha(CONFLICT),
      size: CONFLICT.length,
      readable: true,
    })
    expect(Math.abs(Date.parse(found!.modified) - Date.now())).toBeLessThan(60_000)
    const spanish = await entry("list/deep/down/a b ä.yml", { "Accept-Language": "fr;q=0.5, es-MX" })
    expect(spanish).toMatchObject({ title: "Dos caminos", decisionMakers: ["La primera", "Second"] })
  })

  test("holds files with errors, and nothing that is no conflict", async () => {
    at.write("errors/rule.yaml", `${CONFLICT}infeasible: [nowhere]\nodd: 1\n`)
    at.write("errors/broken.yaml", "parley: 1\ntitle: [Half\n")
    at.write("errors/version.yaml", "parley: 2\ntitle: Later\n")
    at.write("errors/latin.yaml", Buffer.from("parley: 1\ntitle: Caf\xe9\n", "latin1"))
    at.write("errors/wide.yaml", Buffer.from(`\ufeff${CONFLICT}`, "utf16le"))
    at.write("errors/object.json", JSON.stringify({ parley: 1, title: "T", decisionMakers: {} }))
    at.write("errors/package.json", '{ "name": "x", "config": { "parley": 1 } }')
    at.write("errors/other.yaml", "title: Not this\nnotparley: 1\n")
    at.write("errors/conflict.txt")
    at.write("errors/.hidden.yaml")
    at.write("errors/.git/conflict.yaml")
    at.write("errors/node_modules/conflict.yaml")
    at.write(".parley-trash/old/conflict.yaml")
    mkdirSync(join(at.folder, "errors", "folder.yaml"))
    const found = (await list()).conflicts.filter(({ path }) => path.startsWith("errors/"))
    expect(found.map(({ path }) => path)).toEqual([
      "errors/broken.yaml",
      "errors/latin.yaml",
      "errors/object.json",
      "errors/rule.yaml",
      "errors/version.yaml",
      "errors/wide.yaml",
    ])
    expect((await list()).conflicts.some(({ path }) => path.includes("trash"))).toBe(false)
    const of = (name: string): ConflictEntry => found.find(({ path }) => path === `errors/${name}`)!
    expect(of("rule.yaml")).toMatchObject({
      title: "Two roads",
      decisionMakers: ["The first", "Second"],
      options: 3,
      problems: { errors: 2, warnings: 0 },
      readable: true,
    })
    expect(of("broken.yaml").problems.errors).toBeGreaterThan(0)
    expect(of("version.yaml").problems.errors).toBeGreaterThan(0)
    expect(of("version.yaml").title).toBe("Later")
    expect([of("latin.yaml").readable, of("wide.yaml").readable]).toEqual([false, false])
  })

  test("follows what changes in a file, also within the same moment and with the same size", async () => {
    const place = at.write("list/changing.yaml")
    for (let i = 0; i < 20; i++) {
      const text = CONFLICT.replace("Two roads", `Roads #${i % 10}.`)
      writeFileSync(place, text)
      expect((await entry("list/changing.yaml"))?.revision).toBe(sha(text))
    }
  })

  test("says what it leaves out", async () => {
    if (process.getuid?.() !== 0) {
      at.write("closed/conflict.yaml")
      chmodSync(join(at.folder, "closed"), 0)
      expect((await list()).notices).toMatchObject([{ code: "closed-folders", params: { count: 1 } }])
      chmodSync(join(at.folder, "closed"), 0o700)
    }
    expect((await list()).notices).toEqual([])
    mkdirSync(join(at.folder, "many"))
    for (let i = 0; i < 2001; i++) writeFileSync(join(at.folder, "many", `${i}.yaml`), "parley: 1\n")
    const { conflicts, notices } = await list({ "Accept-Language": "xx" })
    expect(conflicts.length).toBeGreaterThan(1900)
    expect(conflicts.length).toBeLessThanOrEqual(2000)
    expect(notices).toMatchObject([{ code: "too-many-files", params: { limit: 2000 } }])
    expect(notices[0]!.message).toContain("2,000 files")
    rmSync(join(at.folder, "many"), { recursive: true })
  })
})

describe("a file", () => {
  test("is read as it is, with its revision", async () => {
    at.write("read.yaml")
    const answer = await at.get("/api/conflicts/read.yaml")
    expect(answer.status).toBe(200)
    expect(answer.headers.etag).toBe(`"${sha(CONFLICT)}"`)
    expect(fileOf(answer)).toEqual({ path: "read.yaml", revision: sha(CONFLICT), text: CONFLICT })
  })

  test.each([
    ["a byte order mark and line ends of two signs", `\ufeff${CONFLICT.replaceAll("\n", "\r\n")}`],
    ["every kind of sign", "parley: 1 # ä 漢 🜚 \u2028 \u0085 \u0000 \ufeff \ufffd\n"],
    ["nothing at all", ""],
  ])("comes back byte for byte with %s", async (_, text) => {
    const place = at.write("bytes.yaml", text)
    const { revision, text: read } = await at.read("bytes.yaml")
    expect(read).toBe(text)
    const changed = `${text}# more\r\n`
    expect((await at.send("PUT", "bytes.yaml", changed, revision)).status).toBe(200)
    expect(readFileSync(place).equals(Buffer.from(changed))).toBe(true)
  })

  test("that is no text or too large is told of, and left alone", async () => {
    const bytes = Buffer.from("parley: 1 # caf\xe9\n", "latin1")
    const place = at.write("latin.yaml", bytes)
    expect(refusal(await at.get("/api/conflicts/latin.yaml"))).toEqual([422, "not-text"])
    expect(refusal(await at.send("PUT", "latin.yaml", "x", sha("else")))).toEqual([422, "not-text"])
    expect(readFileSync(place).equals(bytes)).toBe(true)
    const large = at.write(
      "large.yaml",
      Buffer.concat([Buffer.from("parley: 1\n"), Buffer.alloc(16 * 1024 * 1024)]),
    )
    expect(refusal(await at.get("/api/conflicts/large.yaml"))).toEqual([422, "file-too-big"])
    expect(await entry("large.yaml")).toMatchObject({ readable: false })
    writeFileSync(large, "")
  })

  test("that is not there, or is a folder, or has another ending", async () => {
    mkdirSync(join(at.folder, "sub.yaml"))
    expect(refusal(await at.get("/api/conflicts/none.yaml"))).toEqual([404, "not-found"])
    expect(refusal(await at.get("/api/conflicts/no/such/none.yaml"))).toEqual([404, "not-found"])
    expect(refusal(await at.get("/api/conflicts/read.yaml/none.yaml"))).toEqual([404, "not-found"])
    expect(refusal(await at.get("/api/conflicts/sub.yaml"))).toEqual([400, "not-a-file"])
    expect(refusal(await at.get("/api/conflicts/read.txt"))).toEqual([400, "bad-ending"])
    expect(refusal(await at.get("/api/conflicts/"))).toEqual([404, "no-route"])
  })
})

describe("a change", () => {
  afterEach(() => {
    // Whatever was asked for, nothing is left beside the files.
    const left = readdirSync(at.folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tmp$/.test(name),
    )
    expect(left).toEqual([])
  })

  test("is written when the file is as supposed, and refused with what it is now when not", async () => {
    const place = at.write("put.yaml")
    const first = await at.send("PUT", "put.yaml", "parley: 1\n", sha(CONFLICT))
    expect([first.status, first.headers.etag]).toEqual([200, `"${sha("parley: 1\n")}"`])
    expect(savedOf(first)).toEqual({ path: "put.yaml", revision: sha("parley: 1\n") })
    const late = await at.send("PUT", "put.yaml", "late", sha(CONFLICT))
    expect(refusal(late)).toEqual([412, "changed"])
    expect(JSON.parse(late.text).current).toEqual({ revision: sha("parley: 1\n"), text: "parley: 1\n" })
    expect(readFileSync(place, "utf8")).toBe("parley: 1\n")
    // The same text again changes nothing and is no fault.
    expect((await at.send("PUT", "put.yaml", "parley: 1\n", sha("parley: 1\n"))).status).toBe(200)
  })

  test("needs a revision, and not just any", async () => {
    at.write("put.yaml")
    expect(refusal(await at.send("PUT", "put.yaml", "x"))).toEqual([428, "no-revision"])
    const any = await at.ask("PUT", "/api/conflicts/put.yaml", {
      headers: { "Content-Type": "application/json", "If-Match": "*" },
      body: '{"text":"x"}',
    })
    expect(refusal(any)).toEqual([428, "no-revision"])
    expect(refusal(await at.ask("DELETE", "/api/conflicts/put.yaml"))).toEqual([428, "no-revision"])
    expect(refusal(await at.send("PUT", "put.yaml", "x", "nonsense"))).toEqual([412, "changed"])
    expect((await at.read("put.yaml")).text).toBe(CONFLICT)
  })

  test("of a file that is gone says so", async () => {
    const answer = await at.send("PUT", "gone.yaml", "x", sha("x"))
    expect(refusal(answer)).toEqual([412, "gone"])
    expect(JSON.parse(answer.text).current).toBeNull()
    expect(existsSync(join(at.folder, "gone.yaml"))).toBe(false)
    const nowhere = await at.ask("DELETE", "/api/conflicts/gone.yaml", { headers: { "If-Match": '"x"' } })
    expect(refusal(nowhere)).toEqual([404, "not-found"])
  })

  test("makes a file and its folders, never over another", async () => {
    const made = await at.send("POST", "new/folder/made.yaml", CONFLICT)
    expect([made.status, savedOf(made).revision]).toEqual([201, sha(CONFLICT)])
    expect(readFileSync(join(at.folder, "new/folder/made.yaml"), "utf8")).toBe(CONFLICT)
    expect(refusal(await at.send("POST", "new/folder/made.yaml", "else"))).toEqual([409, "exists"])
    expect(refusal(await at.send("POST", "new/folder/made.yaml/x.yaml", "else"))).toEqual([404, "not-found"])
    mkdirSync(join(at.folder, "new", "taken.yaml"))
    expect(refusal(await at.send("POST", "new/taken.yaml", "else"))).toEqual([409, "exists"])
    expect((await at.read("new/folder/made.yaml")).text).toBe(CONFLICT)
  })

  test("deletes into the trash, each time into a place of its own", async () => {
    const trash = new Set<string>()
    for (let i = 0; i < 5; i++) {
      const text = `parley: 1 # ${i}\n`
      expect((await at.send("POST", "del/e%20ted.yaml", text)).status).toBe(201)
      const late = await at.ask("DELETE", "/api/conflicts/del/e%20ted.yaml", {
        headers: { "If-Match": sha("x") },
      })
      expect(refusal(late)).toEqual([412, "changed"])
      const answer = await at.ask("DELETE", "/api/conflicts/del/e%20ted.yaml", {
        headers: { "If-Match": `"${sha(text)}"` },
      })
      expect(answer.status).toBe(200)
      const { path, trash: to } = JSON.parse(answer.text)
      expect(path).toBe("del/e ted.yaml")
      expect(to).toMatch(/^\.parley-trash\/\d{4}-\d\d-\d\d-\d{6}(-\d+)?\/del\/e ted\.yaml$/)
      expect(readFileSync(join(at.folder, to), "utf8")).toBe(text)
      expect(existsSync(join(at.folder, path))).toBe(false)
      trash.add(to)
    }
    expect(trash.size).toBe(5)
  })

  test("needs a body that is JSON with a text", async () => {
    at.write("body.yaml")
    const put = (body: string | Buffer, type = "application/json") =>
      at.ask("PUT", "/api/conflicts/body.yaml", {
        headers: { "Content-Type": type, "If-Match": sha(CONFLICT) },
        body,
      })
    const good = JSON.stringify({ text: "x" })
    expect(refusal(await put(good, "text/plain"))).toEqual([415, "body-not-json"])
    expect(refusal(await put(good, "application/x-www-form-urlencoded"))).toEqual([415, "body-not-json"])
    expect(refusal(await put(good, "application/jsonx"))).toEqual([415, "body-not-json"])
    for (const body of [
      "",
      "x",
      "[]",
      "null",
      '"x"',
      "{}",
      '{"text":1}',
      '{"text":null}',
      '{"text":"\\ud800"}',
    ])
      expect(refusal(await put(body)), body).toEqual([400, "bad-body"])
    expect(refusal(await put(Buffer.from('{"text":"caf\xe9"}', "latin1")))).toEqual([400, "bad-body"])
    expect((await at.read("body.yaml")).text).toBe(CONFLICT)
    expect((await put(good, "Application/JSON; charset=utf-8")).status).toBe(200)
  })

  test("is at most as large as a file may be", async () => {
    const most = 16 * 1024 * 1024
    const place = at.write("size.yaml")
    const over = await at.send("PUT", "size.yaml", "x".repeat(most + 1), sha(CONFLICT))
    expect(refusal(over)).toEqual([413, "body-too-big"])
    const far = await at
      .ask("PUT", "/api/conflicts/size.yaml", {
        headers: {
          "Content-Type": "application/json",
          "If-Match": sha(CONFLICT),
          "Content-Length": "999999999999",
        },
      })
      .catch(() => null)
    if (far !== null) expect(refusal(far)).toEqual([413, "body-too-big"])
    expect(readFileSync(place, "utf8")).toBe(CONFLICT)
    // Two bytes for each in JSON.
    const full = "\n".repeat(most)
    expect((await at.send("PUT", "size.yaml", full, sha(CONFLICT))).status).toBe(200)
    expect((await at.read("size.yaml")).text).toBe(full)
    writeFileSync(place, "")
  })

  test("takes the name of the file with signs of every kind", async () => {
    for (const name of ["ä ö.yaml", "a%b.yaml", "a#b?c&d.yaml", "日本.json", "🜚.yml", "A: talks.yaml"]) {
      const made = await at.send("POST", `names/${encodeURIComponent(name)}`, CONFLICT)
      expect([made.status, savedOf(made).path]).toEqual([201, `names/${name}`])
      expect((await at.read(`names%2F${encodeURIComponent(name)}`)).text).toBe(CONFLICT)
      expect(await entry(`names/${name}`)).toBeDefined()
    }
  })
})

test("the case library", async () => {
  const { cases }: LibraryList = JSON.parse((await at.get("/api/library")).text)
  expect(cases[0]).toMatchObject({ id: "venezuela-2024", asOf: "2024-08-12", options: 8 })
  expect(cases.map(({ id }) => id)).toEqual(expect.arrayContaining(["chicken", "prisoners-dilemma"]))
  const spanish: LibraryList = JSON.parse((await at.get("/api/library", { "Accept-Language": "es" })).text)
  expect(spanish.cases[0]!.title).not.toBe(cases[0]!.title)
  const one = JSON.parse((await at.get("/api/library/chicken")).text)
  expect(one).toEqual({
    id: "chicken",
    title: "Chicken",
    text: readFileSync("cases/chicken/conflict.yaml", "utf8"),
  })
  for (const id of ["none", "README.md", "..%2fcore", "chicken%2f..%2fchicken"])
    expect(refusal(await at.get(`/api/library/${id}`))[0], id).toBeGreaterThanOrEqual(400)
})

test("what a published page is put together from, once it is built", async () => {
  expect(refusal(await at.get("/api/page-parts"))).toEqual([404, "no-page-parts"])
  const folder = join(at.base, "dist-published")
  mkdirSync(folder)
  writeFileSync(join(folder, "parts.json"), '{"loader":"x"}')
  const answer = await at.get("/api/page-parts")
  expect([answer.status, answer.text]).toEqual([200, '{"loader":"x"}'])
  expect(answer.headers["content-type"]).toBe("application/json; charset=utf-8")
  expect(refusal(await at.ask("POST", "/api/page-parts"))).toEqual([405, "no-method"])
})

test("an address is what it is, however its letters are written", async () => {
  at.write("written/a.yaml")
  for (const path of ["/%61pi/conflicts/written/a.yaml", "/api/%63onflict%73/%77ritten/%61.yaml"]) {
    expect(fileOf(await at.get(path)), path).toMatchObject({ path: "written/a.yaml", text: CONFLICT })
    expect(refusal(await at.ask("GET", path, { token: null })), path).toEqual([401, "no-token"])
    expect(refusal(await at.get(path, { Origin: "http://evil.example" })), path).toEqual([
      403,
      "wrong-origin",
    ])
  }
  // A stroke that is written otherwise is part of a name; what is written twice is resolved once.
  for (const path of ["/api%2Fconflicts/written/a.yaml", "/%2561pi/conflicts/written/a.yaml"])
    expect(refusal(await at.get(path)), path).toEqual([404, "no-route"])
})

test("what there is not, and what cannot be done", async () => {
  for (const path of ["/api", "/api/", "/api/nothing", "/api/workspace/x", "/api/librarian"])
    expect(refusal(await at.get(path)), path).toEqual([404, "no-route"])
  for (const [method, path] of [
    ["POST", "/api/workspace"],
    ["PUT", "/api/conflicts"],
    ["PATCH", "/api/conflicts/a.yaml"],
    ["DELETE", "/api/library/chicken"],
    ["OPTIONS", "/api/conflicts"],
    ["POST", "/"],
    ["DELETE", "/index.html"],
  ] as const) {
    const answer = await at.ask(method, path)
    expect(refusal(answer), `${method} ${path}`).toEqual([405, "no-method"])
    expect(answer.headers.allow).toContain("GET")
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined()
  }
  const head = await at.ask("HEAD", "/api/workspace")
  expect([head.status, head.text]).toEqual([200, ""])
})

describe("the workbench", () => {
  test("that is not built is told of with the command that builds it", async () => {
    const answer = await at.get("/")
    expect(answer.status).toBe(503)
    expect(answer.text).toContain("npm run build")
  })

  test("its page answers every address of a view, its files keep", async () => {
    mkdirSync(join(at.base, "workbench", "assets"), { recursive: true })
    const file = (name: string, text: string): void => writeFileSync(join(at.base, "workbench", name), text)
    file(
      "index.html",
      '<!doctype html><html lang="en"><head><meta name="csp-nonce" content="old"><title>P</title></head><body></body></html>',
    )
    file("assets/main-x1_y-2.js", "export {}")
    file("icon.svg", "<svg/>")
    file("secret", "no ending")
    writeFileSync(join(at.base, "outside.js"), "outside")

    const html = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" }
    const nonces = new Set<string>()
    for (const path of ["/", "/index.html", "/outcomes?state=3", "/a/b/conflict.yaml"]) {
      const { status, text, headers } = await at.ask("GET", path, { headers: html, token: null })
      expect([path, status, headers["content-type"]]).toEqual([path, 200, "text/html; charset=utf-8"])
      expect(headers["cache-control"]).toBe("no-store")
      const nonce = /<head><meta name="csp-nonce" content="([^"]{24})" nonce="\1"><meta property/.exec(
        text,
      )![1]!
      expect(text).not.toContain("old")
      expect(headers["content-security-policy"]).toContain(`style-src 'self' 'nonce-${nonce}'`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(4)

    for (const [asked, said] of [
      ["", "en"],
      ["es", "es"],
      ["es-MX,en;q=0.5", "es"],
      ["en;q=0.5,es-419;q=0.9", "es"],
      ["fr,es;q=0.3", "es"],
      ["fr, de", "en"],
      ['es"><script>', "en"],
    ]) {
      const { text } = await at.ask("GET", "/", {
        headers: { ...html, "Accept-Language": asked! },
        token: null,
      })
      expect([asked, /<html[^>]*>/.exec(text)![0]]).toEqual([asked, `<html lang="${said}">`])
    }

    const script = await at.ask("GET", "/assets/main-x1_y-2.js", { token: null })
    expect(script).toMatchObject({ status: 200, text: "export {}" })
    expect(script.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=31536000, immutable",
    })
    const icon = await at.get("/icon.svg")
    expect(icon.headers["cache-control"]).toBe("no-cache")
    const again = await at.get("/icon.svg", { "If-None-Match": icon.headers.etag! })
    expect([again.status, again.text]).toEqual([304, ""])

    for (const path of [
      "/missing.js",
      "/secret",
      "/assets/gone.js",
      "/assets/",
      "/..%2foutside.js",
      "/%2e%2e/outside.js",
    ])
      expect((await at.get(path)).status, path).toBeGreaterThanOrEqual(400)
    // Not even for who would take a page.
    expect((await at.get("/assets/gone.js", html)).status).toBe(404)
  })
})
