// The API report: docs/api has a page for each entry of @parley/core, with every exported name and its signature, made from
// the declaration files of the last build. `npm run api` writes it; a test holds it against the build.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const CORE = join(ROOT, "core")
const FOLDER = join(ROOT, "docs", "api")

/** The report of each entry by the name of its file. Cost: a type check of the declaration files. */
export function reports(): ReadonlyMap<string, string> {
  const { exports } = JSON.parse(readFileSync(join(CORE, "package.json"), "utf8")) as {
    exports: Record<string, { types: string }>
  }
  const entries = Object.entries(exports).map(([name, { types }]) => [name, join(CORE, types)] as const)
  const program = ts.createProgram(
    entries.map(([, path]) => path),
    { module: ts.ModuleKind.NodeNext, noEmit: true, skipLibCheck: true, types: [] },
  )
  const checker = program.getTypeChecker()
  return new Map(
    entries.map(([name, path]): [string, string] => {
      const module = checker.getSymbolAtLocation(program.getSourceFile(path)!)!
      const symbols = checker.getExportsOfModule(module).sort((a, b) => (a.name < b.name ? -1 : 1))
      const entry = name === "." ? "@parley/core" : `@parley/core${name.slice(1)}`
      const text = symbols.map((symbol) => signatureOf(symbol, checker)).join("\n\n")
      const page = `# ${entry}\n\n${symbols.length} names.\n\n\`\`\`ts\n${text}\n\`\`\`\n`
      return [`${name === "." ? "core" : name.slice(2).replace("/", "-")}.md`, page]
    }),
  )
}

/** All declarations of a name without comments, as the declaration file has them. */
function signatureOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const declarations = (target.declarations ?? []).map(textOf)
  if (target.name === symbol.name) return declarations.join("\n")
  return `// as ${symbol.name}\n${declarations.join("\n")}`
}

const printer = ts.createPrinter({ removeComments: true })

// Texts of which a value is one. The compiler writes them in the order in which it met them, which a build that goes on
// from another one changes.
const TEXT = '(?:"[^"]*"|undefined|null)'
const UNION = new RegExp(`${TEXT}(?: \\| ${TEXT})+`, "g")

function inOrder(union: string): string {
  return union.split(" | ").sort().join(" | ")
}

function textOf(declaration: ts.Declaration): string {
  const file = declaration.getSourceFile()
  if (ts.isSourceFile(declaration)) return `// all of ${file.fileName.slice(CORE.length + "/dist/".length)}`
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  const text = printer.printNode(ts.EmitHint.Unspecified, statement, file)
  return text.replace(/^export declare |^export /, "").replace(UNION, inOrder)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, page] of reports()) writeFileSync(join(FOLDER, name), page)
}
