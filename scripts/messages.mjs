// Every message of the catalogues is said somewhere. That none is missing in a language, the compiler sees: a catalogue
// is a type, and each language has to fit it.
// A message counts as said where its property is read: by name, by an index that may be its key, or with all others. Messages that are
// looked up by codes (problems, for instance) count where the code is written. Tests and the catalogues do not count.
import { existsSync } from "node:fs"
import { join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import ts from "typescript"
import { root } from "./ready.mjs"

/** Where the type of each catalogue is: an interface, or a module that exports its parts. */
const CATALOGUES = [
  {
    type: "core/src/words/catalogue.ts",
    name: "Catalogue",
    languages: /^core\/src\/words\/(catalogue\.ts|[a-z]+-words\.ts|[a-z]{2}\/)/,
  },
  ...["index", "later"].map((file) => ({
    type: `workbench/src/words/en/${file}.ts`,
    name: null,
    languages: /^workbench\/src\/words\/[a-z]{2}(\/|\.ts$)/,
  })),
]

// What speaks of a language itself is no message, though nothing may happen to read it.
const OF_A_LANGUAGE = ["language", "name", "tag"]

function programOf() {
  const options = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: ["node"],
    paths: {
      "@parley/core": [join(root, "core/src/index.ts")],
      "@parley/server": [join(root, "server/src/index.ts")],
      "@parley/server/interface": [join(root, "server/src/interface.ts")],
    },
  }
  const folders = ["core/src", "server/src", "cli/src", "workbench/src"].filter((folder) =>
    existsSync(join(root, folder)),
  )
  const files = folders.flatMap((folder) => ts.sys.readDirectory(join(root, folder), [".ts", ".tsx"]))
  return ts.createProgram(files, options)
}

/** The paths of messages that nobody says, by catalogue. */
function unsaid() {
  const program = programOf()
  const checker = program.getTypeChecker()
  const place = (node) => `${node.getSourceFile().fileName}:${node.pos}`
  const inRoot = (file) => relative(root, file.fileName).replaceAll("\\", "/")
  const isCatalogue = (file) => CATALOGUES.some(({ languages }) => languages.test(inRoot(file)))

  // What is read: places of properties, keys of types that are indexed, and texts that may be codes.
  const read = new Set()
  const indexed = new Map()
  const codes = new Set()
  const readProperty = (type, key) => {
    for (const declaration of type?.getProperty(key)?.declarations ?? []) read.add(place(declaration))
    if (type !== undefined) keysOf(type).add(key)
  }
  const keysOf = (type) => {
    if (!indexed.has(type)) indexed.set(type, new Set())
    return indexed.get(type)
  }
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node))
      readProperty(checker.getTypeAtLocation(node.expression), node.name.text)
    else if (ts.isElementAccessExpression(node)) {
      const type = checker.getTypeAtLocation(node.expression)
      const index = checker.getTypeAtLocation(node.argumentExpression)
      const parts = index.isUnion() ? index.types : [index]
      const keys = parts.every((part) => part.isStringLiteral())
        ? parts.map(({ value }) => value)
        : type.getProperties().map(({ name }) => name)
      for (const key of keys) readProperty(type, key)
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name
      if (ts.isIdentifier(name)) readProperty(checker.getTypeAtLocation(node.parent), name.text)
    } else if (ts.isSpreadAssignment(node) || ts.isSpreadElement(node)) {
      const type = checker.getTypeAtLocation(node.expression)
      for (const { name } of type.getProperties()) readProperty(type, name)
    } else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      if (!ts.isLiteralTypeNode(node.parent)) codes.add(node.text.split(" ")[0])
    } else if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) codes.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  const sources = program
    .getSourceFiles()
    .filter((file) => !file.fileName.includes("/node_modules/") && !/\.test\.tsx?$/.test(file.fileName))
  for (const file of sources) if (!isCatalogue(file)) visit(file)

  // The messages: what is text or gives text. Maps that are made of a list of codes have no places of their own.
  function* messages(type, path) {
    for (const property of type.getProperties()) {
      const here = [...path, property.name]
      const of = checker.getTypeOfSymbol(property)
      const declaration = property.declarations?.find((each) => isCatalogue(each.getSourceFile()))
      const isMap = of.getCallSignatures().length === 0 && (of.flags & ts.TypeFlags.Object) !== 0
      if (isMap && !checker.isArrayType(of) && !checker.isTupleType(of)) yield* messages(of, here)
      else yield { path: here, place: declaration && place(declaration), type, key: property.name }
    }
  }

  return CATALOGUES.flatMap(({ type, name }) => {
    const file = program.getSourceFile(join(root, type))
    const module = file && checker.getSymbolAtLocation(file)
    if (module === undefined) return []
    const exported = checker.getExportsOfModule(module)
    const parts =
      name === null
        ? exported.map((part) => [part.name, checker.getTypeOfSymbolAtLocation(part, file)])
        : [[null, checker.getDeclaredTypeOfSymbol(exported.find((part) => part.name === name))]]
    const silent = []
    for (const [part, of] of parts)
      for (const message of messages(of, part === null ? [] : [part])) {
        if (message.path.length === 1 && OF_A_LANGUAGE.includes(message.key)) continue
        const isSaid =
          message.place === undefined
            ? indexed.get(message.type)?.has(message.key) || codes.has(message.key)
            : read.has(message.place)
        if (!isSaid) silent.push(`${type}: nobody says ${message.path.join(".")}`)
      }
    return silent
  })
}

/** Tells of messages that nobody says; whether there are none. */
export function allAreSaid() {
  const silent = unsaid()
  for (const line of silent) console.error(line)
  return silent.length === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(allAreSaid() ? 0 : 1)
