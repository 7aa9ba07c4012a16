// Every message of the catalogues is said somewhere. That none is missing in a language, the compiler sees: a catalogue
// is a type, and each language has to fit it.
// A message counts as said where its property is read: by name, by an index that may be its key, or with all others. Messages that are
// looked up by codes (problems, for instance) count where the code is written. Tests and the catalogues do not count.
import { existsSync } from "node:fs"
import { join, relative } from "node:path"
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
      "@parley/reading": [join(root, "reading/src/index.ts")],
      "@parley/server": [join(root, "server/src/index.ts")],
      "@parley/server/interface": [join(root, "server/src/interface.ts")],
      "@parley/server/safe-file": [join(root, "server/src/safe-file.ts")],
    },
  }
  const folders = ["core/src", "server/src", "cli/src", "workbench/src"].filter((folder) =>
    existsSync(join(root, folder)),
  )
  const files = folders.flatMap((folder) => ts.sys.readDirectory(join(root, folder), [".ts", ".tsx"]))
  return ts.createProgram(files, options)
}

// What may be a use of a message, found without types: where a property is read, by its name; what is read by an index
// or with all others; and texts that may be codes.
function usesIn(sources) {
  const byName = new Map()
  const others = []
  const codes = new Set()
  const named = (name, node) => {
    if (!byName.has(name)) byName.set(name, [])
    byName.get(name).push(node)
  }
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) named(node.name.text, node)
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name
      if (ts.isIdentifier(name)) named(name.text, node)
    } else if (ts.isElementAccessExpression(node) || ts.isSpreadAssignment(node) || ts.isSpreadElement(node))
      others.push(node)
    else if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      if (!ts.isLiteralTypeNode(node.parent)) codes.add(node.text.split(" ")[0])
    } else if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name)) codes.add(node.name.text)
    ts.forEachChild(node, visit)
  }
  for (const source of sources) visit(source)
  return { byName, others, codes }
}

const place = (node) => `${node.getSourceFile().fileName}:${node.pos}`

/** What is read: places of properties, and the keys of types. Types are asked for as they are needed: they cost. */
class Reads {
  #checker
  #uses
  #places = new Set()
  #keys = new Map()

  constructor(checker, uses) {
    this.#checker = checker
    this.#uses = uses
  }

  /** Whether a message is said; first looked for by its name. */
  has(message) {
    const { byName, codes } = this.#uses
    if (message.place === undefined && codes.has(message.key)) return true
    const nodes = byName.get(message.key) ?? []
    while (!this.#knows(message) && nodes.length > 0) this.#readByName(nodes.pop(), message.key)
    const { others } = this.#uses
    while (!this.#knows(message) && others.length > 0) this.#readOther(others.pop())
    return this.#knows(message)
  }

  #knows(message) {
    return message.place === undefined
      ? this.#keys.get(message.type)?.has(message.key) === true
      : this.#places.has(message.place)
  }

  #read(type, key) {
    for (const declaration of type?.getProperty(key)?.declarations ?? []) this.#places.add(place(declaration))
    if (type === undefined) return
    if (!this.#keys.has(type)) this.#keys.set(type, new Set())
    this.#keys.get(type).add(key)
  }

  #readByName(node, key) {
    this.#read(
      this.#checker.getTypeAtLocation(ts.isBindingElement(node) ? node.parent : node.expression),
      key,
    )
  }

  // With all others, or by an index: by those that it may be, where these are known.
  #readOther(node) {
    let keys = null
    if (ts.isElementAccessExpression(node)) {
      const index = this.#checker.getTypeAtLocation(node.argumentExpression)
      if ((index.flags & ts.TypeFlags.NumberLike) !== 0) return
      const parts = index.isUnion() ? index.types : [index]
      if (parts.every((part) => part.isStringLiteral())) keys = parts.map(({ value }) => value)
    }
    const type = this.#checker.getTypeAtLocation(node.expression)
    for (const key of keys ?? type.getProperties().map(({ name }) => name)) this.#read(type, key)
  }
}

// The messages: what is text or gives text. Maps that are made of a list of codes have no places of their own.
function* messagesOf(checker, type, path) {
  for (const property of type.getProperties()) {
    const here = [...path, property.name]
    const of = checker.getTypeOfSymbol(property)
    const declaration = property.declarations?.find((each) => isCatalogue(each.getSourceFile()))
    const isMap = of.getCallSignatures().length === 0 && (of.flags & ts.TypeFlags.Object) !== 0
    if (isMap && !checker.isArrayType(of) && !checker.isTupleType(of)) yield* messagesOf(checker, of, here)
    else yield { path: here, place: declaration && place(declaration), type, key: property.name }
  }
}

function isCatalogue(file) {
  const path = relative(root, file.fileName).replaceAll("\\", "/")
  return CATALOGUES.some(({ languages }) => languages.test(path))
}

/** The types that list the messages of a catalogue, each with the name of its part, or null. */
function partsOf(program, { type, name }) {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(join(root, type))
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) return []
  const exported = checker.getExportsOfModule(module)
  return name === null
    ? exported.map((part) => [part.name, checker.getTypeOfSymbolAtLocation(part, file)])
    : [[null, checker.getDeclaredTypeOfSymbol(exported.find((part) => part.name === name))]]
}

/** The paths of messages that nobody says, by catalogue. */
function unsaid() {
  const program = programOf()
  const checker = program.getTypeChecker()
  const sources = program
    .getSourceFiles()
    .filter(
      (file) =>
        !file.fileName.includes("/node_modules/") &&
        !/\.test\.tsx?$/.test(file.fileName) &&
        !isCatalogue(file),
    )
  const reads = new Reads(checker, usesIn(sources))
  return CATALOGUES.flatMap((catalogue) =>
    partsOf(program, catalogue).flatMap(([part, of]) =>
      [...messagesOf(checker, of, part === null ? [] : [part])]
        .filter(({ path, key }) => path.length > 1 || !OF_A_LANGUAGE.includes(key))
        .filter((message) => !reads.has(message))
        .map(({ path }) => `${catalogue.type}: nobody says ${path.join(".")}`),
    ),
  )
}

/** Tells of messages that nobody says; whether there are none. */
function allAreSaid() {
  const silent = unsaid()
  for (const line of silent) console.error(line)
  return silent.length === 0
}

process.exit(allAreSaid() ? 0 : 1)
