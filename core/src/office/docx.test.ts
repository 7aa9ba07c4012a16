import { readdirSync, readFileSync } from "node:fs"
import { inflateRawSync } from "node:zlib"
import { describe, expect, test } from "vitest"
import { DEFAULT_CONCEPTS } from "../engine/index.ts"
import { documentMarkdown } from "../render/index.ts"
import { briefOf } from "../report/index.ts"
import { Session, STUDIES } from "../session/index.ts"
import { words } from "../words/index.ts"
import { documentDocx } from "./index.ts"

const folder = new URL("../../../cases/", import.meta.url)
const CASES = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== "node_modules" ? [entry.name] : [],
)

function briefIn(name: string, language: string) {
  const session = new Session(STUDIES)
  session.hold(0, readFileSync(new URL(`${name}/conflict.yaml`, folder), "utf8"))
  const world = { revision: 0, scenario: null }
  const answer = session.ask(world, { kind: "brief", concepts: DEFAULT_CONCEPTS })
  return briefOf(answer, session.open(world), words(language))
}

/** The files of a zip file, by name. */
function unzipped(zip: Buffer): Map<string, string> {
  const files = new Map<string, string>()
  const end = zip.lastIndexOf("PK\x05\x06", undefined, "latin1")
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((from, i) =>
      i === 0 ? zip.readUInt32LE(at + from) : zip.readUInt16LE(at + from),
    ) as [number, number, number, number]
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + size)
    const isPacked = zip.readUInt16LE(at + 10) === 8
    const path = zip.toString("utf8", at + 46, at + 46 + name)
    files.set(path, (isPacked ? inflateRawSync(bytes) : bytes).toString("utf8"))
    at += 46 + name + extra + comment
  }
  return files
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
const plain = (xml: string): string =>
  xml
    .replaceAll("</w:p>", " ")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll(/&(\w+);/g, (_, name: string) => entities[name]!)
    .replaceAll(/\s+/g, " ")

describe.each(CASES.flatMap((name) => ["en", "es"].map((language) => [name, language] as const)))(
  "the brief of %s in %s for Word",
  (name, language) => {
    const document = briefIn(name, language)

    test("has all that Markdown has, in styles, and says its language", async () => {
      const files = unzipped(Buffer.from(await documentDocx(document)))
      const xml = files.get("word/document.xml")!
      const said = plain(xml)
      const lines = documentMarkdown(document)
        .split("\n")
        .flatMap((line) => (line.startsWith("| ") ? line.slice(2, -2).split(/(?<!\\) \| /) : [line]))
        .filter((line) => !/^\|?[\s:|-]*$/.test(line))
        .map((line) =>
          line
            .replace(/^(?:#+|-|\d+\.) /, "")
            .replace(/^\*(?!\*)(.*)\*$/, "$1")
            .replaceAll("**", "")
            .replaceAll(/\\(.)/g, "$1")
            .replace(/^(En una frase|Bottom line)\. /, "")
            .replaceAll(/\s+/g, " ")
            .trim(),
        )
      expect(lines.length).toBeGreaterThan(30)
      for (const line of lines) expect(said).toContain(line)
      for (const style of ["Title", "Statement", "Heading1", "Heading2"])
        expect(xml).toContain(`<w:pStyle w:val="${style}"/>`)
      const headings = document.body.filter((block) => block.kind === "heading" && block.level === 2).length
      expect(xml.split('<w:pStyle w:val="Heading2"/>').length - 1).toBeGreaterThanOrEqual(headings)
      expect(files.get("word/styles.xml")).toContain(`<w:lang w:val="${language}"`)
      expect(files.get("docProps/core.xml")).toContain(`<dc:language>${language}</dc:language>`)
      // A table begins with its heads, which come again on each page.
      expect(xml).toContain("<w:tblHeader/>")
    })
  },
)

test("the same document gives the same bytes, whenever it is made", async () => {
  const document = briefIn("chicken", "en")
  const made = Buffer.from(await documentDocx(document))
  const real = Date.now
  try {
    Date.now = () => real() + 86_400_000
    expect(Buffer.from(await documentDocx(document)).equals(made)).toBe(true)
  } finally {
    Date.now = real
  }
  for (const [name, text] of unzipped(made)) expect(text, name).not.toMatch(/20[2-9]\d-\d\d-\d\dT/)
})

test("what a file holds stays text", async () => {
  const hostile = `<w:p/> & "x" ]]> '`
  const text = `parley: 1\ntitle: ${JSON.stringify(hostile)}\ndecisionMakers: { one: { options: { go: {} } } }\n`
  const session = new Session(STUDIES)
  session.hold(0, text)
  const world = { revision: 0, scenario: null }
  const answer = session.ask(world, { kind: "brief", concepts: DEFAULT_CONCEPTS })
  const files = unzipped(Buffer.from(await documentDocx(briefOf(answer, session.open(world), words("en")))))
  expect(plain(files.get("word/document.xml")!)).toContain(hostile)
  expect(files.get("docProps/core.xml")).toContain("&lt;w:p/&gt; &amp; ")
})
