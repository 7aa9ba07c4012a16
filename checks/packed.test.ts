import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { extname, join } from "node:path"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ROOT } from "./documents.ts"
import { Packed } from "./packed.ts"
import { bundled, compiled, programs, shownBy } from "./programs.ts"

// What a person has who installs the packages, and nothing of the repository.

let packed: Packed
const running: ChildProcess[] = []

beforeAll(() => {
  packed = new Packed()
}, 240_000)
afterAll(() => {
  for (const child of running) child.kill()
  packed.end()
}, 240_000)

const command = (): string => join(packed.folder, "node_modules", "@parley", "cli", "bin", "parley.js")

/** What a command says in the folder, which must end well. */
function parley(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command(), ...args], {
    cwd: packed.folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", PARLEY_LANG: "en" },
  })
  expect({ args, status, stderr: status === 0 ? "" : stderr }).toEqual({ args, status: 0, stderr: "" })
  return stdout
}

/** A run of each command, on a file. */
const RUNS: Readonly<Record<string, (file: string) => void>> = {
  new: () => void parley("new", "fresh"),
  check: (file) => void parley("check", file),
  analyze: (file) => expect(parley("analyze", file)).toContain("SEQ"),
  answer: (file) => expect(parley("answer", file)).toContain("hold"),
  explain: (file) => void parley("explain", file, "--state", "4", "--concept", "seq"),
  paths: (file) => void parley("paths", file, "--from", "4", "--to", "1"),
  offers: (file) => void parley("offers", file),
  sure: (file) => void parley("sure", file),
  // Several goals at once: what needs the solver.
  change: (file) => expect(parley("change", file, "--to", "1", "--not", "4")).not.toBe(""),
  brief: (file) => void parley("brief", file, "-o", "brief.html"),
  publish: (file) => {
    parley("publish", file, "-o", "page.html")
    expect(readFileSync(join(packed.folder, "page.html"), "utf8")).toContain("parley-script")
  },
  evidence: (file) => void parley("evidence", file),
  compare: (file) => void parley("compare", file),
  history: (file) => void parley("history", file),
  forecasts: () => void parley("forecasts"),
  import: (file) => {
    parley("export", file, "--to", "gmcr", "-o", "other.gmcr")
    parley("import", "other.gmcr", "-o", "imported.yaml")
    parley("check", "imported.yaml")
  },
  export: (file) => void parley("export", file, "--to", "csv", "-o", "table.csv"),
  schema: () => expect(parley("schema")).toContain("$schema"),
  cases: (file) => {
    expect(JSON.parse(parley("cases", "--json")).cases.length).toBeGreaterThan(5)
    parley("cases", "prisoners-dilemma", "-o", file)
  },
  read: () => {
    writeFileSync(join(packed.folder, "report.txt"), "The Valley Union will strike on Monday, it said.")
    expect(JSON.parse(parley("read", "report.txt", "--json"))).toMatchObject({ file: "report.txt" })
  },
  serve: () => {},
}

describe("the packages, installed from what npm pack makes of them", () => {
  it("carry their licence, the notice of others' and a page, and no debris of the build", () => {
    expect(packed.tarballs).toHaveLength(6)
    for (const tarball of packed.tarballs) {
      const names = execFileSync("tar", ["tzf", tarball], { encoding: "utf8" }).split("\n")
      expect(names).toEqual(expect.arrayContaining(["package/LICENSE", "package/README.md"]))
      if (!tarball.includes("cases")) expect(names).toContain("package/NOTICE")
      expect(names.filter((name) => /tsbuildinfo|\.test\.|\.cache$|\/\.built$|\/src\//.test(name))).toEqual(
        [],
      )
    }
  })

  it("say what they need and where they come from", () => {
    for (const name of ["core", "reading", "cases", "cli", "server", "workbench"]) {
      const text = readFileSync(join(packed.folder, "node_modules/@parley", name, "package.json"), "utf8")
      expect(JSON.parse(text)).toMatchObject({
        license: "Apache-2.0",
        keywords: expect.arrayContaining(["gmcr"]),
        repository: { directory: name },
      })
      expect(JSON.parse(text)).not.toHaveProperty("private")
    }
  })

  it("bring every command that the program lists, with all that it runs", () => {
    const listed = [...parley("--help").matchAll(/^ {2}([a-z]+)(?:\|\w+)? \[flags\]/gm)].map(
      ([, name]) => name,
    )
    expect(Object.keys(RUNS).sort()).toEqual([...listed].sort())
    RUNS.cases!("conflict.yaml")
    for (const name of listed) if (name !== "cases") RUNS[name!]!("conflict.yaml")
    expect(existsSync(join(packed.folder, "fresh", "conflict.yaml"))).toBe(true)
  })

  it("serve the workbench and the case library", async () => {
    const child = spawn(process.execPath, [command(), "serve", ".", "--json", "--port", "0"], {
      cwd: packed.folder,
      env: { ...process.env, XDG_STATE_HOME: join(packed.base, "state"), HOME: packed.base },
      stdio: ["ignore", "pipe", "inherit"],
    })
    running.push(child)
    const said = await new Promise<string>((heard, fail) => {
      child.stdout.once("data", (bytes) => heard(String(bytes)))
      child.once("exit", (code) => fail(new Error(`serve ended with ${code}`)))
    })
    const address = new URL(JSON.parse(said).url)
    const entered = await fetch(address, { redirect: "manual" })
    const cookie = entered.headers.get("set-cookie")!.split(";")[0]!
    const page = await fetch(new URL("/", address), { headers: { cookie } })
    expect(await page.text()).toContain("<script")
    const library = await fetch(new URL("/api/library", address), { headers: { cookie } })
    expect(((await library.json()) as { cases: { id: string }[] }).cases.map(({ id }) => id)).toContain(
      "venezuela-2024",
    )
  })
})

describe("the programs of docs/library.md, with the packages as published", () => {
  let folder: string
  const conflict = readFileSync(join(ROOT, "cases", "prisoners-dilemma", "conflict.yaml"), "utf8")
  const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" })
  const solving = 'import { highs } from "@parley/core/solver"\nvoid highs()\n'

  it("compile with strict types, those of the library included", () => {
    expect([...programs().keys()]).toEqual(["analyse.ts", "build.ts", "page.ts"])
    folder = compiled(packed.folder)
  })

  it("analyse a file, and tell what is wrong with one", () => {
    writeFileSync(join(folder, "conflict.yaml"), conflict)
    const told = run("out/analyse.js")
    expect(told).toContain("4. One cooperates")
    expect(told).toContain("SEQ")
    writeFileSync(join(folder, "wrong.yaml"), "parley: 1\n")
    const { status, stderr } = spawnSync(process.execPath, ["out/analyse.js", "wrong.yaml"], { cwd: folder })
    expect(status).toBe(1)
    expect(String(stderr)).toMatch(/^line 1: /)
  })

  it("build a conflict and explain verdicts", () => {
    expect(run("out/build.js")).toMatch(/Stable for Anna under Nash/)
  })

  it("are bundled for a page by esbuild, without the solver, another language or anything of Node", async () => {
    const script = await bundled(folder, "page.ts")
    expect(script).not.toMatch(/["'`]node:|highs\.wasm/)
    expect(script).not.toContain("estados factibles")
    expect(shownBy(script, conflict)).toContain("One cooperates; Two cooperates.")
    expect(shownBy(script, "parley: 1")[0]).toMatch(/^Line 1: /)
    writeFileSync(join(folder, "solving.ts"), solving)
    await expect(bundled(folder, "solving.ts")).rejects.toThrow("module")
  })

  it("are bundled for a page by Vite, and only who asks for the solver gets its WebAssembly", async () => {
    const files = async (script: string): Promise<string[]> => {
      writeFileSync(join(folder, "index.html"), `<script type="module" src="./${script}"></script>`)
      await build({ root: folder, logLevel: "silent", build: { outDir: "site", emptyOutDir: true } })
      return readdirSync(join(folder, "site", "assets"))
    }
    const plain = await files("page.ts")
    expect(plain.map((name) => extname(name))).toEqual([".js"])
    expect(readFileSync(join(folder, "site", "assets", plain[0]!), "utf8")).not.toMatch(/["'`]node:/)
    expect((await files("solving.ts")).map((name) => extname(name))).toContain(".wasm")
  })
})
