import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { DEFAULT_LIMITS } from "../core/src/engine/index.ts"
import { checkReading, fileLimits, jsonSchema, read } from "../core/src/file/index.ts"
import { MAX_DEPTH, MAX_LENGTH } from "../core/src/logic/index.ts"
import { MOST_EDGES, MOST_NODES } from "../core/src/study/index.ts"
import { capture } from "./capture.ts"
import {
  anchorsOf,
  commandsIn,
  DOCUMENTS,
  type Document,
  fits,
  linksIn,
  ROOT,
  readDocument,
  refreshed,
  resolveLink,
  Session,
} from "./documents.ts"

const documents = DOCUMENTS.map(readDocument)
const scripts = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).scripts as Record<string, string>

// Commands of a checkout that a test cannot run within a test: what they name must be there.
function isOfCheckout(text: string): boolean {
  const script = /^npm (?:run )?(start|test|(?<=run )[\w:-]+)(?: -- .*)?$/.exec(text)?.[1]
  if (script !== undefined) return script in scripts
  const file = /^npx (?:tsx|vitest run) (\S+)/.exec(text)?.[1]
  return file !== undefined && existsSync(join(ROOT, file))
}

describe.each(documents.filter(hasCommands))("$name", (document) => {
  let session: Session
  beforeAll(() => {
    session = new Session()
  })
  afterAll(() => session.end())

  for (const block of document.blocks) {
    const commands = commandsIn(block)
    if (/^(?:yaml|text) (file|append)=/.test(block.info))
      test(`line ${block.line}: writes a file`, () => {
        session.write(block)
        expect(block.lines.length).toBeGreaterThan(0)
      })
    for (const [i, { text, line, output }] of commands.entries())
      test(`line ${line - 1}: ${text}`, () => {
        const done = session.run(text)
        if (done === null) {
          expect(isOfCheckout(text), "a command that nobody can run").toBe(true)
          return
        }
        if (output !== null && !fits(output, done.lines)) expect(output).toEqual(done.lines)
        // A fault is shown with its exit code.
        if (commands[i + 1]?.text !== "echo $?") expect(done.code).toBe(0)
      })
    const over = /^yaml over=(\S+)$/.exec(block.info)?.[1]
    if (over !== undefined)
      test(`line ${block.line}: may stand in ${over}`, () => {
        const base = read(readFileSync(over, "utf8")).data
        const patch = read(block.lines.join("\n")).data
        const reading = read(JSON.stringify(merged(base, patch)))
        expect(checkReading(reading).filter(({ severity }) => severity === "error")).toEqual([])
      })
  }
})

function hasCommands({ blocks }: Document): boolean {
  return blocks.some((block) => commandsIn(block).length > 0)
}

// A JSON Merge Patch.
function merged(base: unknown, patch: unknown): unknown {
  if (!isMap(patch)) return patch
  const result = isMap(base) ? { ...base } : {}
  for (const [key, value] of Object.entries(patch)) result[key] = merged(result[key], value)
  return result
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

test.each(documents)("$name: its links lead somewhere", (document) => {
  const broken = linksIn(document).filter(({ target }) => {
    const to = resolveLink(document.name, target)
    if (to === null) return false
    if (!existsSync(join(ROOT, to.path))) return true
    if (to.anchor === "") return false
    return (
      statSync(join(ROOT, to.path)).isDirectory() || !anchorsOf(readDocument(to.path)).includes(to.anchor)
    )
  })
  expect(broken).toEqual([])
})

test("the limits of graphs are stated", () => {
  const page = readFileSync(join(ROOT, "docs", "formats.md"), "utf8")
  const stated = `at most ${MOST_NODES.toLocaleString("en")} states and ${MOST_EDGES.toLocaleString("en")} moves`
  expect(page.replaceAll("\n", " ")).toContain(stated)
})

test("every page of docs/ is in its index", () => {
  const index = documents.find(({ name }) => name === "docs/README.md")!
  const linked = linksIn(index).map(({ target }) => resolveLink(index.name, target)?.path)
  const pages = DOCUMENTS.filter((name) => name.startsWith("docs/") && name !== index.name)
  expect(pages.filter((name) => !linked.includes(name))).toEqual([])
})

test("the schema in docs/ is the program's", () => {
  const text = readFileSync(join(ROOT, "docs", "schema.json"), "utf8")
  expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
  expect(text).toBe(capture(["schema"]).out)
})

describe("the page of each command", () => {
  const commands = [...capture(["--help"]).out.matchAll(/^ {2}([a-z]+)(?:\|\w+)? .*\S {2,}\S/gm)].map(
    (match) => match[1]!,
  )

  test("is there for every command, and for nothing else", () => {
    expect(commands).toContain("analyze")
    const pages = DOCUMENTS.flatMap((name) => /^docs\/commands\/(\w+)\.md$/.exec(name)?.[1] ?? [])
    expect(pages).toEqual([...commands].sort())
  })

  test.each(commands)("%s: names its flags, all of them", (command) => {
    const { lines } = readDocument(`docs/commands/${command}.md`)
    const named = lines.flatMap((line) => /^\| `(?:-\w, )?(--[a-z-]+)/.exec(line)?.[1] ?? [])
    const help = capture([command, "--help"]).out
    const flags = [...help.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map((match) => match[1]!)
    expect(named).toEqual(flags.filter((flag) => flag !== "--help"))
  })
})

describe("the page of each command says how a signal ends", () => {
  const pages = DOCUMENTS.flatMap((name) => /^docs\/commands\/(\w+)\.md$/.exec(name)?.[1] ?? [])

  test.each(pages)("%s", (command) => {
    const paragraphs = readDocument(`docs/commands/${command}.md`).prose.join("\n").split("\n\n")
    const codes = paragraphs.find((each) => each.trim().startsWith("Exit codes: "))!.replaceAll("\n", " ")
    // What analyses does what takes long where it hears signals.
    const source = readFileSync(join(ROOT, "cli", "src", "commands", `${command}.ts`), "utf8")
    const analyses = source.includes("loadSubject(")
    const isServing = command === "serve"
    expect(
      /\b3 stopped by a limit or a signal; 130 or 143 by \[a signal in its first moments\]/.test(codes),
    ).toBe(analyses)
    expect(/\b130 or 143 stopped by \[a signal\]/.test(codes)).toBe(!analyses && !isServing)
    expect(/: 0 stopped by Ctrl-C .* 130 or 143 stopped \[before it serves\]/.test(codes)).toBe(isServing)
    expect(codes.match(/\b143\b/g)).toHaveLength(1)
  })
})

describe("the page of the file format", () => {
  const { lines } = readDocument("docs/file-format.md")
  const text = lines.join("\n")

  test("names every key", () => {
    const keys = new Set<string>()
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit)
      else if (isMap(value))
        for (const [key, entry] of Object.entries(value)) {
          if (key === "properties" && isMap(entry)) for (const name of Object.keys(entry)) keys.add(name)
          visit(entry)
        }
    }
    visit(jsonSchema())
    expect(keys.size).toBeGreaterThan(30)
    expect([...keys].filter((key) => !text.includes(`\`${key}\``))).toEqual([])
  })

  test("states every limit", () => {
    const section = text.slice(text.indexOf("## Limits"))
    const stated = [...section.matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(",", "")))
    const { MAX_FILE_BYTES, ...others } = fileLimits
    const { memory, ...counted } = DEFAULT_LIMITS
    expect(memory).toBe(Number.POSITIVE_INFINITY)
    const limits = Object.entries({ ...others, ...counted, MAX_LENGTH, MAX_DEPTH })
    expect(limits.filter(([, limit]) => !stated.includes(limit))).toEqual([])
    expect(section).toContain(`${MAX_FILE_BYTES / 1024 / 1024} MB`)
  })
})

test("the picture shows what is printed", () => {
  const svg = readFileSync(join(ROOT, "docs", "picture.svg"), "utf8")
  const [prompt, ...shown] = [...svg.matchAll(/<text [^>]*>(.*)<\/text>/g)].map(([, row]) =>
    row!
      .replace(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&"),
  )
  const { out } = capture(prompt!.replace("$ parley ", "").split(" "), { columns: 88 })
  expect(out.trimEnd().split("\n").slice(0, 20)).toEqual(shown.slice(0, 20))
  expect(fits(shown, out.trimEnd().split("\n"))).toBe(true)
})

describe("what is shown and what is printed", () => {
  const printed = ["a", "b", "c", "b", "d"]

  test.each([
    [["a", "b", "c", "b", "d"], true],
    [["a", "b", "c"], false],
    [["a", "…"], true],
    [["b", "…"], false],
    [["…", "d"], true],
    [["…", "b"], false],
    [["a", "…", "b", "d"], true],
    [["a", "…", "c", "…", "d"], true],
    [["a", "…", "d", "…", "c", "…"], false],
    [["a", "b", "c", "…", "c", "b", "d"], false],
  ])("%j: %j", (shown, expected) => {
    expect(fits(shown, printed)).toBe(expected)
  })

  test("an excerpt is refreshed by as many lines from the same first line", () => {
    expect(refreshed(["x", "…", "c", "y", "…"], printed)).toEqual(["a", "…", "c", "b", "…"])
    expect(refreshed(["a", "…", "z", "…"], printed)).toBe(null)
    expect(refreshed(["x"], printed)).toEqual(printed)
  })
})
