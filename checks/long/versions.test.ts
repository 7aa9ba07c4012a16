import { execFileSync } from "node:child_process"
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ROOT } from "../documents.ts"
import { npm, Packed } from "../packed.ts"
import { bundled, compiled } from "../programs.ts"

// The programs of docs/library.md on every line of Node that is supported; the package `node` brings them.

let packed: Packed
let folder: string

beforeAll(() => {
  packed = new Packed()
  folder = compiled(packed.folder)
  const cases = { conflict: "venezuela-2024", small: "prisoners-dilemma" }
  for (const [name, id] of Object.entries(cases))
    copyFileSync(join(ROOT, "cases", id, "conflict.yaml"), join(folder, `${name}.yaml`))
}, 240_000)
afterAll(() => packed.end(), 240_000)

/** What a program says with one Node. */
function said(node: string, ...args: string[]): string {
  return execFileSync(node, args, { cwd: folder, encoding: "utf8" })
}

describe.each(["20", "22", "24"])("Node %s", (line) => {
  let node: string

  beforeAll(() => {
    const place = join(packed.base, `node-${line}`)
    mkdirSync(place)
    npm(["install", "--prefix", place, `node@${line}`], packed.base)
    node = join(place, "node_modules", "node", "bin", "node")
    expect(said(node, "--version")).toMatch(new RegExp(`^v${line}\\.`))
  }, 240_000)

  it.each(["out/analyse.js", "out/build.js"])("runs %s, to the same end", (program) => {
    const told = said(node, program)
    expect(told.length).toBeGreaterThan(100)
    expect(told).toBe(said(process.execPath, program))
  })

  it("runs what esbuild makes of a program", async () => {
    writeFileSync(join(folder, "bundle.cjs"), await bundled(folder, "build.ts"))
    expect(said(node, "bundle.cjs")).toBe(said(process.execPath, "out/build.js"))
  })

  it("runs the command", () => {
    const command = join(packed.folder, "node_modules", "@parley", "cli", "bin", "parley.js")
    const runs = [
      ["analyze", "conflict.yaml"],
      // Several goals at once: what needs the solver.
      ["change", "small.yaml", "--to", "1", "--not", "4"],
    ]
    for (const args of runs)
      expect(said(node, command, ...args)).toBe(said(process.execPath, command, ...args))
  })
})
