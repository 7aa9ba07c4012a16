import { spawnSync } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { ROOT } from "./documents.ts"

const COMPILER_OPTIONS = {
  target: "ES2023",
  module: "nodenext",
  lib: ["ES2023", "DOM", "DOM.Iterable"],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  types: ["node"],
  typeRoots: [join(ROOT, "node_modules", "@types")],
  rootDir: ".",
  outDir: "out",
}

/** The programs of docs/library.md, by the name of their file. */
export function programs(): ReadonlyMap<string, string> {
  const page = readFileSync(join(ROOT, "docs", "library.md"), "utf8")
  return new Map(
    [...page.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name, code]) => [name!, code!]),
  )
}

/** Writes the programs into a folder in which the library is installed, and compiles them strictly, its types included. */
export function compiled(installed: string): string {
  const folder = join(installed, "programs")
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: COMPILER_OPTIONS }))
  for (const [name, code] of programs()) writeFileSync(join(folder, name), code)
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc")
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", folder], { encoding: "utf8" })
  if (status !== 0) throw new Error(stdout)
  return folder
}

/** A program and all that it needs as one script for browsers, made by esbuild. */
export async function bundled(folder: string, program: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, program)],
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    format: "iife",
    target: "es2023",
    outdir: join(folder, "bundle"),
    logLevel: "silent",
  })
  return outputFiles[0]!.text
}

/** What a script of the page shows for a conflict file, in place of a browser: the items of its list. */
export function shownBy(script: string, conflict: string): string[] {
  let shown: string[] = []
  const list = {
    replaceChildren: (...items: { textContent: string }[]) => (shown = items.map((item) => item.textContent)),
  }
  const area = { value: conflict, addEventListener: () => {} }
  const page = {
    querySelector: (name: string) => (name === "textarea" ? area : list),
    createElement: () => ({ textContent: "" }),
  }
  new Function("document", script)(page)
  return shown
}
