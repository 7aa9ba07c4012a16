import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { join } from "node:path"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { startServer } from "../server/src/index.ts"
import { runs } from "./runs.ts"
import { type Answer, ask, CONFLICT, refusal, Serving } from "./serving.ts"

let at: Serving
beforeAll(async () => {
  at = await Serving.start()
  at.write("conflict.yaml")
})
afterAll(() => at.end())

const cookieOf = (answer: Answer): string => answer.headers["set-cookie"]![0]!.split(";")[0]!
const own = (): string => `127.0.0.1:${at.running.port}`

describe("the host", () => {
  test("is one of the server's own, with its port", async () => {
    const { port } = at.running
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`])
      expect((await at.get("/api/workspace", { Host: host })).status, host).toBe(200)
  })

  test("of another name is refused everywhere, whatever it carries", async () => {
    const { port } = at.running
    const hosts = [
      "evil.example",
      `evil.example:${port}`,
      `localhost.evil.example:${port}`,
      "127.0.0.1",
      "localhost:1",
    ]
    for (const host of [...hosts, `127.0.0.1.evil.example:${port}`, `127.0.0.2:${port}`, `0.0.0.0:${port}`])
      for (const path of ["/", "/api/workspace", "/assets/x.js", `/?token=${at.token}`]) {
        const answer = await at.get(path, { Host: host })
        expect(answer.status, `${host} ${path}`).toBeGreaterThanOrEqual(400)
        expect(answer.headers["set-cookie"]).toBeUndefined()
        if (answer.status === 403) expect(refusal(answer)).toEqual([403, "wrong-host"])
      }
  })
})

describe("the origin", () => {
  test("of this server, or none, is answered; any other is not", async () => {
    const put = (headers: Record<string, string>) =>
      at.ask("POST", "/api/conflicts/never.yaml", {
        headers: { "Content-Type": "application/json", ...headers },
        body: '{"text":"x"}',
      })
    for (const origin of [`http://${own()}`, `http://localhost:${at.running.port}`])
      expect((await at.get("/api/workspace", { Origin: origin })).status).toBe(200)
    for (const origin of [
      "null",
      "http://evil.example",
      "http://127.0.0.1",
      `https://${own()}`,
      `http://127.0.0.1:${at.running.port + 1}`,
      `http://${own()}.evil.example`,
      "file://",
    ]) {
      expect(refusal(await put({ Origin: origin })), origin).toEqual([403, "wrong-origin"])
      expect(refusal(await at.get("/api/conflicts", { Origin: origin })), origin).toEqual([
        403,
        "wrong-origin",
      ])
    }
    for (const site of ["cross-site", "same-site"])
      expect(refusal(await put({ "Sec-Fetch-Site": site })), site).toEqual([403, "wrong-origin"])
    expect((await at.get("/api/workspace", { "Sec-Fetch-Site": "same-origin" })).status).toBe(200)
    expect(readdirSync(at.folder)).toEqual(["conflict.yaml"])
  })
})

describe("the token", () => {
  test("opens every route, and without it nothing opens", async () => {
    for (const path of [
      "workspace",
      "conflicts",
      "conflicts/conflict.yaml",
      "events",
      "library",
      "library/chicken",
      "page-parts",
      "x",
    ])
      for (const token of [null, "", "x", at.token.slice(0, -1), `${at.token}x`, at.token.toUpperCase()]) {
        const answer = await at.ask("GET", `/api/${path}`, { token })
        expect(refusal(answer), path).toEqual([401, "no-token"])
        expect(answer.headers["www-authenticate"]).toBe("Bearer")
      }
    for (const method of ["PUT", "POST", "DELETE"])
      expect(refusal(await at.ask(method, "/api/conflicts/conflict.yaml", { token: null }))).toEqual([
        401,
        "no-token",
      ])
  })

  test("is given by opening the address, kept in a cookie, and gone from the address", async () => {
    const query = "file=a%2Fb%20c.yaml&view=moves&x=%E4&&y"
    const opened = await at.ask("GET", `/path/?${query}&token=${at.token}&z=1`, { token: null })
    expect(opened.status).toBe(303)
    expect(opened.headers.location).toBe("/path/?file=a%2Fb%20c.yaml&view=moves&x=%E4&y&z=1")
    const cookie = cookieOf(opened)
    // Of the session: it ends with the browser.
    expect(opened.headers["set-cookie"]).toEqual([`${cookie}; Path=/; HttpOnly; SameSite=Strict`])
    expect(cookie).toMatch(new RegExp(`^parley-${at.running.port}=[\\w.-]+$`))
    expect(opened.text).toBe("")
    const get = (headers: Record<string, string>) => at.ask("GET", "/api/workspace", { headers, token: null })
    expect((await get({ Cookie: cookie })).status).toBe(200)
    expect((await get({ Cookie: `a=b; ${cookie}; c=d` })).status).toBe(200)
    const pass = cookie.slice(cookie.indexOf("=") + 1)
    expect((await get({ Cookie: `parley-1=${pass}` })).status).toBe(401)
    expect((await get({ Cookie: `${cookie}x` })).status).toBe(401)
    // A wrong token that is given as such is not made good by a cookie.
    expect((await get({ Cookie: cookie, Authorization: "Bearer x" })).status).toBe(401)
  })

  test("is not in the cookie, and neither stands for the other", async () => {
    const cookie = cookieOf(await at.ask("GET", `/?token=${at.token}`, { token: null }))
    const [name, pass] = [cookie.slice(0, cookie.indexOf("=")), cookie.slice(cookie.indexOf("=") + 1)]
    expect(pass).not.toBe(at.token)
    const get = (path: string, headers: Record<string, string> = {}) =>
      at.ask("GET", path, { headers, token: null })
    expect((await get("/api/workspace", { Cookie: `${name}=${at.token}` })).status).toBe(401)
    expect((await get("/api/workspace", { Authorization: `Bearer ${pass}` })).status).toBe(401)
    expect((await get(`/?token=${pass}`)).headers["set-cookie"]).toBeUndefined()
    // Opened again, a page has a session of its own; after another start on the port each goes on.
    const second = cookieOf(await get(`/?token=${at.token}`))
    expect(second).not.toBe(cookie)
    for (const each of [cookie, second])
      expect((await get("/api/workspace", { Cookie: each })).status).toBe(200)
    const again = await Serving.start()
    try {
      const port = again.running.port
      await again.running.close()
      const next = await Serving.over(again.base, { port })
      const { headers } = await ask(port, "GET", new URL(next.address()).search.replace("?", "/?"), {})
      const kept = headers["set-cookie"]![0]!.split(";")[0]!
      await next.close()
      const last = await Serving.over(again.base, { port })
      expect((await ask(port, "GET", "/api/workspace", { headers: { Cookie: kept } })).status).toBe(200)
      await last.close()
    } finally {
      await again.end().catch(() => {})
    }
  })

  test("that is wrong sets no cookie, and leaves the address all the same", async () => {
    for (const [path, to] of [
      ["/?token=wrong", "/"],
      ["/?token=", "/"],
      ["/?%74oken=wrong&a=1", "/?a=1"],
      [`/?token=wrong&token=${at.token}`, "/"],
    ]) {
      const answer = await at.ask("GET", path!, { token: null })
      expect([answer.status, answer.headers.location]).toEqual([303, to])
      expect(answer.headers["set-cookie"]).toBeUndefined()
    }
  })

  test("leads nowhere else", async () => {
    for (const path of [
      "//evil.example/",
      "///evil.example",
      "/\\evil.example",
      "/%5cevil.example",
      "//evil.example%2f..",
    ]) {
      const { headers } = await at.ask("GET", `${path}?token=${at.token}`, { token: null })
      if (headers.location !== undefined)
        expect(new URL(headers.location, at.running.url).origin, path).toBe(at.running.url)
    }
  })

  test("may be replaced once by a ticket", async () => {
    const ticket = new URL(at.running.address({ file: "a b/c.yaml" }, true))
    expect(ticket.search).not.toContain(at.token)
    expect(ticket.search).toMatch(/^\?file=a%20b\/c\.yaml&token=/)
    const first = await at.ask("GET", `/${ticket.search}`, { token: null })
    expect(first.headers.location).toBe("/?file=a%20b/c.yaml")
    const headers = { Cookie: cookieOf(first) }
    expect((await at.ask("GET", "/api/workspace", { headers, token: null })).status).toBe(200)
    const second = await at.ask("GET", `/${ticket.search}`, { token: null })
    expect([second.status, second.headers["set-cookie"]]).toEqual([303, undefined])
    const bearer = new URL(at.running.address({}, true)).searchParams.get("token")!
    expect((await at.ask("GET", "/api/workspace", { token: bearer })).status).toBe(401)
  })

  test("lasts from start to start, per folder, readable by its owner alone", async () => {
    const state = join(at.base, "state")
    const names = (): string[] => readdirSync(state).filter((name) => !/\.log$/.test(name))
    const [name] = names()
    expect(names()).toHaveLength(1)
    expect(readFileSync(join(state, name!), "utf8").trim()).toBe(at.token)
    const tokenOf = async (options = {}): Promise<string> => {
      const running = await Serving.over(at.base, options)
      await running.close()
      expect(running.kept).toBe(true)
      return new URL(running.address()).searchParams.get("token")!
    }
    expect(await tokenOf()).toBe(at.token)
    expect(await tokenOf({ folder: at.base })).not.toBe(at.token)
    if (process.platform === "win32") return
    expect(statSync(join(state, name!)).mode & 0o777).toBe(0o600)
    // What others may have read, or cannot be a token, is replaced.
    chmodSync(join(state, name!), 0o644)
    const fresh = await tokenOf()
    expect(fresh).not.toBe(at.token)
    expect(statSync(join(state, name!)).mode & 0o777).toBe(0o600)
    expect(await tokenOf()).toBe(fresh)
    writeFileSync(join(state, name!), "short")
    expect(await tokenOf()).not.toBe("short")
    expect(names()).toHaveLength(2)
  })

  test("serves once if it cannot be kept", async () => {
    writeFileSync(join(at.base, "no-folder"), "")
    const running = await Serving.over(at.base, { state: join(at.base, "no-folder") })
    await running.close()
    expect(running.kept).toBe(false)
    expect(new URL(running.address()).searchParams.get("token")).toMatch(/^[\w-]{43}$/)
  })
})

describe("who was let in is shut out", () => {
  const enter = async (port: number, token: string): Promise<string> =>
    cookieOf(await ask(port, "GET", `/?token=${token}`, {}))
  const tokenOf = (address: string): string => new URL(address).searchParams.get("token")!

  test("by a new key, but for the page that asks for it", async () => {
    const told: string[] = []
    const other = await Serving.start({ onKey: (address) => told.push(address) })
    const { port } = other.running
    const status = async (given: { token?: string; cookie?: string }) => {
      const headers: Record<string, string> = given.cookie === undefined ? {} : { Cookie: given.cookie }
      return (await ask(port, "GET", "/api/workspace", { headers, token: given.token ?? null })).status
    }
    const [mine, others] = [await enter(port, other.token), await enter(port, other.token)]
    const ticket = tokenOf(other.running.address({}, true))
    const made = await ask(port, "POST", "/api/key", { headers: { Cookie: mine } })
    expect([made.status, made.text]).toEqual([204, ""])
    const fresh = tokenOf(told[0]!)
    expect([told.length, fresh === other.token]).toEqual([1, false])
    expect(JSON.stringify(made.headers)).not.toContain(fresh)
    expect(await Promise.all([mine, others].map((cookie) => status({ cookie })))).toEqual([401, 401])
    expect(await status({ cookie: cookieOf(made) })).toBe(200)
    expect([await status({ token: other.token }), await status({ token: fresh })]).toEqual([401, 200])
    for (const old of [other.token, ticket])
      expect((await ask(port, "GET", `/?token=${old}`, {})).headers["set-cookie"]).toBeUndefined()
    // It is the one of the next start, too, unless another is asked for.
    await other.running.close()
    const next = await Serving.over(other.base)
    await next.close()
    expect(tokenOf(next.address())).toBe(fresh)
    const last = await Serving.over(other.base, { newKey: true })
    await last.close()
    expect([last.kept, tokenOf(last.address()) === fresh]).toEqual([true, false])
    await other.end().catch(() => {})
    rmSync(other.base, { recursive: true, force: true })
  })

  test("by signing out all pages, also after the next start; the key stays", async () => {
    const other = await Serving.start()
    const { port } = other.running
    const cookies = [await enter(port, other.token), await enter(port, other.token)]
    const out = await ask(port, "DELETE", "/api/sessions", { headers: { Cookie: cookies[0]! } })
    expect([out.status, out.headers["set-cookie"]]).toEqual([
      204,
      [`parley-${port}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`],
    ])
    const statuses = () =>
      Promise.all(
        cookies.map(
          async (Cookie) => (await ask(port, "GET", "/api/workspace", { headers: { Cookie } })).status,
        ),
      )
    expect(await statuses()).toEqual([401, 401])
    expect((await other.get("/api/workspace")).status).toBe(200)
    await other.running.close()
    const next = await Serving.over(other.base, { port })
    expect(await statuses()).toEqual([401, 401])
    await next.close()
    rmSync(other.base, { recursive: true, force: true })
  })

  test("and what happens at the door is noted, without a secret", async () => {
    const other = await Serving.start()
    const { port } = other.running
    const cookie = await enter(port, other.token)
    const wrong = "x".repeat(43)
    await ask(port, "GET", `/?token=${wrong}`, {})
    for (let i = 0; i < 3; i++) await ask(port, "GET", "/api/conflicts", { token: wrong })
    await ask(port, "GET", "/", { headers: { Host: "evil.example" } })
    await other.get("/api/workspace", { Origin: "http://evil.example" })
    await ask(port, "POST", "/api/key", { headers: { Cookie: cookie } })
    await other.running.close()
    const state = join(other.base, "state")
    const name = readdirSync(state).find((each) => each.endsWith(".log"))!
    const text = readFileSync(join(state, name), "utf8")
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    const times = new Map<string, number>()
    for (const line of lines) times.set(line.what, (times.get(line.what) ?? 0) + line.times)
    expect([...times]).toEqual([
      ["signed-in", 1],
      ["sign-in-refused", 1],
      ["no-token", 3],
      ["wrong-host", 1],
      ["wrong-origin", 1],
      ["key-changed", 1],
    ])
    expect(lines[0]).toMatchObject({ from: "127.0.0.1", time: expect.stringMatching(/^\d{4}-.*Z$/) })
    for (const secret of [other.token, wrong, cookie.split("=")[1]!]) expect(text).not.toContain(secret)
    if (process.platform !== "win32") expect(statSync(join(state, name)).mode & 0o777).toBe(0o600)
    rmSync(other.base, { recursive: true, force: true })
  })
})

test("every answer forbids what is foreign, and tells of no error's inside", async () => {
  const answers = await Promise.all([
    at.get("/api/workspace"),
    at.get("/api/nothing"),
    at.ask("GET", "/api/conflicts", { token: null }),
    at.get("/"),
    at.get("/nothing.js"),
    at.get("/", { Host: "evil.example" }),
    at.get(`/?token=${at.token}`),
    at.get("/api/conflicts/conflict.yaml"),
    at.ask("PATCH", "/"),
    // What never comes to what answers: no address, no host.
    at.get("/api\\workspace"),
    at.get("/", { Host: `a@${own()}` }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 503, 404, 403, 303, 200, 405, 400, 400])
  for (const { status, headers, text } of answers) {
    const policy = headers["content-security-policy"] as string
    expect(policy, String(status)).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
    for (const part of [
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    })
    for (const feature of ["camera", "microphone", "geolocation", "usb", "payment"])
      expect(headers["permissions-policy"]).toContain(`${feature}=()`)
    expect(Object.keys(headers).filter((name) => /^access-control|^server$|^x-powered/.test(name))).toEqual(
      [],
    )
    expect(text).not.toContain(at.folder)
    if (headers["content-type"]?.includes("json")) expect(headers["cache-control"]).toBe("no-store")
  }
})

test("whatever is sent, the server answers or hangs up, and goes on", async () => {
  const raw = (text: string): Promise<string> =>
    new Promise((done) => {
      const socket = connect(at.running.port, "127.0.0.1", () => socket.write(text))
      let got = ""
      socket.on("data", (chunk) => {
        got += chunk
        socket.end()
      })
      socket.on("error", () => done(got))
      socket.on("close", () => done(got))
      socket.setTimeout(2000, () => socket.destroy())
    })
  const head = `Host: ${own()}\r\nConnection: close\r\n\r\n`
  for (const line of [
    "GET http://evil.example/api/workspace HTTP/1.1",
    "GET * HTTP/1.1",
    "GET /%zz HTTP/1.1",
    "GET /api/conflicts/%c3%28.yaml HTTP/1.1",
    "GET /../../etc/passwd HTTP/1.1",
    "GET //etc/passwd HTTP/1.1",
    "GET /assets/../../package.json HTTP/1.1",
    "GET /assets/%2e%2e/%2e%2e/package.json HTTP/1.1",
    "GET / HTTP/0.9",
    "NONSENSE",
  ]) {
    const answer = await raw(`${line}\r\n${head}`)
    expect(answer, line).toMatch(/^HTTP\/1\.1 [45]\d\d/)
    expect(answer).not.toContain("root:")
  }
  for (const host of [
    "",
    "Host:\r\n",
    `Host: a\r\nHost: ${own()}\r\n`,
    `Host: a@${own()}\r\n`,
    "Host: [\r\n",
  ])
    expect(await raw(`GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`), host).toMatch(/^HTTP\/1\.1 4/)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("GET", "PUT", "POST", "DELETE"),
      fc.webPath(),
      fc.string(),
      async (method, path, body) => {
        const answer = await ask(at.running.port, method, path === "" ? "/" : path, {
          body: method === "GET" ? "" : body,
          token: at.token,
        })
        return answer.status !== 500
      },
    ),
    { numRuns: runs(200), seed: 1 },
  )
  expect((await at.read("conflict.yaml")).text).toBe(CONFLICT)
})

test("other hosts are let in only when asked for", async () => {
  expect(at.running.loopback).toBe(true)
  const open = await Serving.over(at.base, { host: "0.0.0.0" })
  try {
    expect(open.loopback).toBe(false)
    expect(open.url).toBe(`http://127.0.0.1:${open.port}`)
    const get = (host: string) =>
      ask(open.port, "GET", "/api/workspace", { headers: { Host: `${host}:${open.port}` } })
    expect((await get("127.0.0.1")).status).toBe(401)
    expect(refusal(await get("evil.example"))).toEqual([403, "wrong-host"])
    for (const address of open.elsewhere)
      expect((await get(new URL(address).host.replace(/:\d+$/, ""))).status, address).toBe(401)
  } finally {
    await open.close()
  }
  const named = await Serving.over(at.base, { host: "localhost" })
  expect([named.loopback, named.url]).toEqual([true, `http://localhost:${named.port}`])
  await named.close()
})

test("a server that cannot start says why", async () => {
  const start = (options: object) =>
    startServer({ folder: at.folder, port: 0, state: join(at.base, "state"), ...options })
  await expect(start({ folder: join(at.base, "none") })).rejects.toMatchObject({ code: "no-folder" })
  await expect(start({ folder: join(at.folder, "conflict.yaml") })).rejects.toMatchObject({
    code: "not-a-folder",
  })
  await expect(start({ port: at.running.port })).rejects.toMatchObject({ code: "port-taken" })
  await expect(start({ host: "192.0.2.1" })).rejects.toMatchObject({ code: "no-host" })
})

test("on the page no text becomes a script", async () => {
  mkdirSync(join(at.base, "workbench"), { recursive: true })
  writeFileSync(join(at.base, "workbench", "index.html"), "<!doctype html><head></head>")
  const { status, headers } = await at.get("/")
  expect(status).toBe(200)
  expect((headers["content-security-policy"] as string).split("; ")).toEqual(
    expect.arrayContaining(["require-trusted-types-for 'script'", "trusted-types default"]),
  )
})

test("WebAssembly may be compiled by the worker that answers, and by no page and no other script", async () => {
  const assets = join(at.base, "workbench", "assets")
  mkdirSync(assets, { recursive: true })
  const files = ["worker-a1.js", "index-a1.js", "highs-a1.js", "my-worker-a1.js", "worker-a1.css"]
  for (const file of files) writeFileSync(join(assets, file), "/**/")
  const policyOf = async (path: string, more: Record<string, string> = {}) => {
    const { status, headers } = await at.get(path, more)
    return [status, (headers["content-security-policy"] as string).includes("wasm-unsafe-eval")]
  }
  expect(await policyOf("/assets/worker-a1.js")).toEqual([200, true])
  const { etag, "content-security-policy": policy } = (await at.get("/assets/worker-a1.js")).headers
  expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'")
  // A browser that has it takes the policy of the answer that says so.
  expect(await policyOf("/assets/worker-a1.js", { "If-None-Match": etag! })).toEqual([304, true])
  for (const file of files.slice(1)) expect(await policyOf(`/assets/${file}`), file).toEqual([200, false])
  for (const path of ["/", "/worker-a1.js", "/assets/worker-b2.js"])
    expect((await policyOf(path))[1], path).toBe(false)
})
