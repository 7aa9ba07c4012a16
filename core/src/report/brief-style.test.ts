import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { DEFAULT_CONCEPTS } from "../engine/index.ts"
import { documentHtml } from "../render/document-html.ts"
import { documentMarkdown } from "../render/document-md.ts"
import { ranksSaid } from "../render/rank-figure.ts"
import { Session, STUDIES } from "../session/index.ts"
import { words } from "../words/index.ts"
import { briefOf } from "./brief.ts"
import type { Block, Document } from "./document.ts"
import { tellLine } from "./line.ts"

// What a brief says reads as a person would write it, in every case and language.

const folder = new URL("../../../cases/", import.meta.url)
const CASES = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() && entry.name !== "node_modules" ? [entry.name] : [],
)
const EACH = CASES.flatMap((name) => ["en", "es"].map((language) => [name, language] as const))

// Words of a sentence; what a file says of its own, in quotation marks, counts as one.
const MOST_SENTENCE = 45
const MOST_BOTTOM = 60

interface Made {
  readonly document: Document
  readonly line: string
  readonly ids: readonly string[]
}

const made = new Map<string, Made>()

function madeOf(name: string, language: string): Made {
  const known = made.get(`${name} ${language}`)
  if (known !== undefined) return known
  const session = new Session(STUDIES)
  session.hold(0, readFileSync(new URL(`${name}/conflict.yaml`, folder), "utf8"))
  const world = { revision: 0, scenario: null }
  const opened = session.open(world)
  const concepts = DEFAULT_CONCEPTS
  const catalogue = words(language)
  const { conflict } = opened
  const fresh = {
    document: briefOf(session.ask(world, { kind: "brief", concepts }), opened, catalogue),
    line: tellLine(session.ask(world, { kind: "bottom-line", concepts }), opened, catalogue).sentence,
    ids: [...conflict.options.map(({ key }) => key), ...conflict.record.offers.map(({ id }) => id)],
  }
  made.set(`${name} ${language}`, fresh)
  return fresh
}

/** All that is said in blocks, a text each. */
function textsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case "statement":
        return [block.label, block.text]
      case "figure":
        return [block.figure.title, block.figure.note]
      case "judgements":
        return block.items.flatMap(({ text, grounds }) => [text, grounds])
      case "list":
        return block.items.flatMap(({ lead = "", text }) => [`${lead} ${text}`.trim()])
      case "heading":
      case "paragraph":
      case "note":
        return [block.text]
      default:
        throw new RangeError(`a brief has no ${block.kind} before its annex`)
    }
  })
}

// Dates have no unit.
const MONTHS =
  "January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
const DATES = new RegExp(`(?:\\d{1,2} (?:de )?)?(?:${MONTHS})(?: (?:de )?\\d{4})?|\\b(?:19|20)\\d\\d\\b`, "g")

/** The same without what the file says of itself under "Background". */
function toldOf({ body }: Document): string[] {
  const at = body.findIndex(
    (block) => block.kind === "heading" && /^(?:Background|Antecedentes)$/.test(block.text),
  )
  return textsOf(at < 0 ? body : body.toSpliced(at, 2))
}

const sentencesOf = (text: string): string[] =>
  text
    .replaceAll(/[“«][^“”«»]*[”»]/g, "“”")
    .split(/(?<=[.!?…][”»)]*)\s+(?=[\p{Lu}“«¿])|; |: /u)
    .filter((sentence) => sentence !== "")

describe.each(EACH)("the brief of %s in %s", (name, language) => {
  test("begins with the sentence that is said everywhere, in at most 60 words", () => {
    const { document, line } = madeOf(name, language)
    const [first] = document.body
    expect(first).toMatchObject({ kind: "statement", text: line })
    expect(line.split(/\s+/).length).toBeLessThanOrEqual(MOST_BOTTOM)
  })

  test("has no state by its number, no statement by its place and no id", () => {
    const { document, ids } = madeOf(name, language)
    for (const text of toldOf(document)) {
      expect(text).not.toMatch(/\b(?:states?|estados?|statements?|enunciados?) \d/i)
      expect(text).not.toMatch(/[”»] \(\d+\)|\b[YN-]{4,}\b|\[object|undefined|NaN/)
      for (const id of ids.filter((each) => /[A-Z_\d]/.test(each))) expect(text).not.toContain(id)
    }
  })

  test("has short sentences, and a unit to every number", () => {
    const { document } = madeOf(name, language)
    for (const text of toldOf(document)) {
      for (const sentence of sentencesOf(text))
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(MOST_SENTENCE)
      const plain = text.replaceAll(/[“«][^“”«»]*[”»]/g, "").replaceAll(DATES, "")
      for (const { 0: number, index } of plain.matchAll(/\b\d+(?:[.,]\d+)*/g))
        expect(
          /^(?: \p{L}|\s?%|½ |th|st|nd|rd|\.º)/u.test(plain.slice(index + number.length)) ||
            /\b(?:to|al|y|and|of|cada|before|antes|ranks?|places?|puestos?) $/.test(plain.slice(0, index)),
          text,
        ).toBe(true)
    }
  })

  test("says the same in HTML and in Markdown, the figure too", () => {
    const { document } = madeOf(name, language)
    const plain = (html: string): string =>
      html
        .replaceAll(/<[^>]*aria-label="([^"]*)"[^>]*>/g, " $1 ")
        .replaceAll(/<[^>]+>/g, " ")
        .replaceAll("&quot;", '"')
        .replaceAll("&#39;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&")
        .replaceAll(/\s+/g, " ")
    const html = plain(documentHtml(document))
    const markdown = documentMarkdown(document)
      .replaceAll(/\\(.)/g, "$1")
      .replaceAll("**", "")
      .replaceAll(/\s+/g, " ")
    for (const text of textsOf(document.body)) {
      const said = text.replaceAll(/\s+/g, " ")
      expect(html).toContain(said)
      expect(markdown).toContain(said)
    }
    for (const block of document.body) {
      if (block.kind !== "figure") continue
      for (const { name: row, places } of block.figure.rows) {
        expect(markdown).toContain(`| ${[row, ...places].join(" | ")} |`)
        for (const place of places) expect(ranksSaid(block.figure)).toContain(place)
      }
      expect(html).toContain(ranksSaid(block.figure))
    }
  })
})

test("the figure in words says what is drawn", () => {
  const { document } = madeOf("venezuela-2024", "en")
  const block = document.body.find((each): each is Block & { kind: "figure" } => each.kind === "figure")!
  expect(ranksSaid(block.figure)).toContain(
    "Talks under guarantees: Washington 13th of 60, Maduro's government 7th of 88, Venezuela's opposition 5th of 28.",
  )
  const svg = /<svg viewBox[\s\S]*?<\/svg>/.exec(documentHtml(document))![0]
  for (const { short } of block.figure.rows)
    for (const place of short) expect(svg).toContain(`>${place}</text>`)
  // Three axes with their shapes, three lines, nine places.
  expect(svg.match(/<path/g)).toHaveLength(3 * 2 + 3 + 9)
})
