import { type ChildProcess, spawn } from "node:child_process"
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest"
import { type Io, processIo } from "../cli/src/io.ts"
import { startCommand } from "../cli/src/program.ts"
import { isLong } from "./runs.ts"
import { ask, CONFLICT } from "./serving.ts"

const launcher = fileURLToPath(new URL("../cli/bin/parley.js", import.meta.url))
let base = ""
let folder = ""
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), "parley-command-")))
  folder = join(base, "my folder")
  mkdirSync(join(folder, "a b"), { recursive: true })
  writeFileSync(join(folder, "a b", "conflict.yaml"), CONFLICT)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

let children: Run[] = []
afterEach(() => {
  for (const { child } of children) child.kill("SIGKILL")
  children = []
})

/** The command as a process. */
class Run {
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  out = ""
  err = ""

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...own } = process.env
    this.child = spawn(process.execPath, [launcher, "serve", ...args], {
      cwd: base,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...own, XDG_STATE_HOME: join(base, "state"), ...env },
    })
    this.child.stdout!.on("data", (chunk) => {
      this.out += chunk
    })
    this.child.stderr!.on("data", (chunk) => {
      this.err += chunk
    })
    this.ended = new Promise((done) => this.child.on("close", done))
    children.push(this)
  }

  /** The address it prints. */
  async address(): Promise<URL> {
    for (let i = 0; i < 1000; i++) {
      const url = /http:\/\/[^\s"]+/.exec(this.out)?.[0]
      if (url !== undefined && this.out.endsWith("\n")) return new URL(url)
      await new Promise((wait) => setTimeout(wait, 20))
    }
    throw new Error(`no address: ${this.out}${this.err}`)
  }
}

const statusOf = async ({ port, searchParams }: URL): Promise<number> =>
  (await ask(Number(port), "GET", "/api/workspace", { token: searchParams.get("token")! })).status

describe("parley serve", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "prints one block, and ends quietly at %s",
    async (signal) => {
      const run = new Run(["my folder", "--port", "0", "--file", "a b/conflict.yaml"])
      const address = await run.address()
      expect(address.pathname + address.search).toMatch(/^\/\?file=a%20b\/conflict\.yaml&token=[\w-]{43}$/)
      expect(address.hostname).toBe("127.0.0.1")
      expect(await statusOf(address)).toBe(200)
      run.child.kill(signal)
      expect(await run.ended).toBe(0)
      expect(run.out).toContain(`Parley serves the folder ${folder}\n\n  ${address.href}\n\n`)
      expect(run.out).toContain("Ctrl-C")
      expect(run.err).toContain("Stopped.")
      expect(run.err).not.toContain(address.searchParams.get("token"))
      expect(run.err).not.toMatch(/ExperimentalWarning|at .*\.js:\d/)
    },
  )

  test("--json prints one line, the same key at every start", async () => {
    const keys = []
    for (let i = 0; i < 2; i++) {
      const run = new Run(["my folder", "--port", "0", "--json"])
      const address = await run.address()
      run.child.kill("SIGINT")
      expect(await run.ended).toBe(0)
      expect(run.out.split("\n")).toHaveLength(2)
      expect(JSON.parse(run.out)).toEqual({ parley: 1, url: address.href, folder })
      expect(run.err).not.toContain("Stopped")
      keys.push(address.searchParams.get("token"))
    }
    expect(keys[0]).toBe(keys[1])
  })

  test("--new-key prints a new address, which stays; the old one is let in no more", async () => {
    const started = async (...more: string[]): Promise<[Run, URL]> => {
      const run = new Run(["my folder", "--port", "0", ...more])
      return [run, await run.address()]
    }
    const statusAt = (at: URL, { searchParams }: URL): Promise<number> =>
      statusOf(new URL(`?${searchParams}`, at))
    const [before, old] = await started()
    expect(await statusOf(old)).toBe(200)
    before.child.kill("SIGINT")
    await before.ended
    const [first, fresh] = await started("--new-key")
    expect(await statusAt(fresh, fresh)).toBe(200)
    expect(await statusAt(fresh, old)).toBe(401)
    first.child.kill("SIGINT")
    await first.ended
    const [, next] = await started()
    expect(next.searchParams.get("token")).toBe(fresh.searchParams.get("token"))
    expect(await statusAt(next, fresh)).toBe(200)
    expect(await statusAt(next, old)).toBe(401)
  })

  test("takes the folder it runs in, and the next port where the usual one is taken", async () => {
    const blocker = createServer()
    await new Promise<void>((done) => {
      // Whoever has it, it is taken.
      blocker.on("error", () => done())
      blocker.listen(4747, "127.0.0.1", () => done())
    })
    const run = new Run([])
    const address = await run.address()
    expect(Number(address.port)).toBeGreaterThan(4747)
    expect(run.out).toContain(`Parley serves the folder ${base}\n`)
    expect(run.err).toContain(`Port 4747 is taken; ${address.port} is used.`)
    const second = new Run(["my folder", "--port", address.port])
    expect(await second.ended).toBe(1)
    expect(second.err).toContain(`Port ${address.port} is taken. Give another with --port`)
    expect(second.out).toBe("")
    blocker.close()
  })

  const REFUSED: [code: number, args: string[], message: string][] = [
    [1, ["nowhere"], "There is no folder “nowhere”."],
    [1, ["my folder/a b/conflict.yaml"], "is a file, not a folder"],
    [1, ["my folder", "--port", "0", "--file", "none.yaml"], "There is no conflict file “none.yaml”"],
    [1, ["my folder", "--port", "0", "--file", "../x.yaml"], "There is no conflict file"],
    [1, ["my folder", "--port", "0", "--host", "192.0.2.1"], "cannot listen at “192.0.2.1”"],
    [2, ["my folder", "--port", "web"], "“web” cannot be the value of --port"],
    [2, ["my folder", "--port", "65536"], "from 0 (any free port) to 65,535"],
    [2, ["my folder", "--port"], "A value is missing"],
    [2, ["my folder", "other"], "one argument too many"],
    [2, ["--prot", "1"], "Did you mean “--port”?"],
  ]

  // Of each exit code one as a process; the others without one, but in the long run.
  const isProcess = ([code]: (typeof REFUSED)[number], i: number): boolean =>
    isLong || REFUSED.findIndex(([of]) => of === code) === i

  test.each(REFUSED.filter(isProcess))("exit %i: %j", async (code, args, message) => {
    const run = new Run(args)
    expect(await run.ended).toBe(code)
    expect(run.err).toContain(message)
    expect(run.out).toBe("")
  })

  test.each(REFUSED.filter((each, i) => !isProcess(each, i)))("gives %i: %j", async (code, args, message) => {
    let [out, err] = ["", ""]
    const io: Io = {
      ...processIo,
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      env: {},
    }
    const [before, state] = [process.cwd(), process.env.XDG_STATE_HOME]
    process.chdir(base)
    process.env.XDG_STATE_HOME = join(base, "state")
    try {
      expect(await startCommand(["serve", ...args], io)).toBe(code)
    } finally {
      process.chdir(before)
      if (state === undefined) delete process.env.XDG_STATE_HOME
      else process.env.XDG_STATE_HOME = state
    }
    expect(err).toContain(message)
    expect(out).toBe("")
  })

  test("says plainly that others reach it", async () => {
    const run = new Run(["my folder", "--port", "0", "--host", "0.0.0.0"])
    const address = await run.address()
    expect(address.hostname).toBe("127.0.0.1")
    expect(run.err).toContain("other machines reach this server")
  })

  test.skipIf(process.platform !== "linux")(
    "--open opens the browser where there is a desktop, with a word good for once",
    async () => {
      const bin = join(base, "bin")
      mkdirSync(bin)
      const opened = join(base, "opened")
      writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\nprintf %s "$1" > "${opened}"\nexit 3\n`)
      chmodSync(join(bin, "xdg-open"), 0o755)
      const env = { DISPLAY: ":0", PATH: `${bin}:${process.env.PATH}` }
      const run = new Run(["my folder", "--port", "0", "--open", "--file", "./a b/conflict.yaml"], env)
      const address = await run.address()
      for (let i = 0; i < 500 && !run.err.includes("Open the address yourself"); i++)
        await new Promise((wait) => setTimeout(wait, 20))
      // What opens it fails here, and the server goes on.
      expect(run.err).toContain("Open the address yourself")
      const ticket = new URL(readFileSync(opened, "utf8"))
      expect(ticket.searchParams.get("file")).toBe("a b/conflict.yaml")
      expect(ticket.search).not.toContain(address.searchParams.get("token"))
      const enter = () => ask(Number(ticket.port), "GET", `/${ticket.search}`, {})
      expect((await enter()).headers["set-cookie"]).toHaveLength(1)
      expect((await enter()).headers["set-cookie"]).toBeUndefined()
      expect(await statusOf(address)).toBe(200)

      rmSync(opened)
      const plain = new Run(["my folder", "--port", "0", "--open"], { PATH: env.PATH })
      await plain.address()
      plain.child.kill("SIGINT")
      expect(await plain.ended).toBe(0)
      expect(existsSync(opened)).toBe(false)
    },
  )

  test("no other command carries the server", () => {
    const program = readFileSync(
      fileURLToPath(new URL("../cli/dist/bundle/main.cjs", import.meta.url)),
      "utf8",
    )
    expect(program).toContain("@parley/server")
    expect(program).not.toContain("If-None-Match")
    expect(program).not.toContain("frame-ancestors")
  })
})
