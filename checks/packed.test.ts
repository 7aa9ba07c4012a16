import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { Packed } from "./packed.ts"

// What a person has who installs the packages, and nothing of the repository.

let packed: Packed
const running: ChildProcess[] = []

beforeAll(() => {
  packed = new Packed()
}, 120_000)
afterAll(() => {
  for (const child of running) child.kill()
  packed.end()
})

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
  explain: (file) => void parley("explain", file, "--state", "4", "--concept", "seq"),
  paths: (file) => void parley("paths", file, "--from", "4", "--to", "1"),
  offers: (file) => void parley("offers", file),
  sure: (file) => void parley("sure", file),
  // Several goals at once: what needs the solver.
  change: (file) => expect(parley("change", file, "--to", "1", "--not", "4")).not.toBe(""),
  brief: (file) => void parley("brief", file, "-o", "brief.html"),
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
  serve: () => {},
}

describe("the packages, installed from what npm pack makes of them", () => {
  it("carry their licence, the notice of others' and a page, and no debris of the build", () => {
    expect(packed.tarballs).toHaveLength(5)
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
    for (const name of ["core", "cases", "cli", "server", "workbench"]) {
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
