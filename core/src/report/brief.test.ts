import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Concept } from "../engine/index.ts"
import { documentHtml } from "../render/document-html.ts"
import { documentMarkdown } from "../render/document-md.ts"
import { Session, STUDIES } from "../session/index.ts"
import { words } from "../words/index.ts"
import { briefOf } from "./brief.ts"
import type { Block, Document } from "./document.ts"

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq"]
const CASE = readFileSync(new URL("../../../cases/venezuela-2024/conflict.yaml", import.meta.url), "utf8")

function brief(text: string, language = "en"): Document {
  const session = new Session(STUDIES)
  session.hold(0, text)
  const world = { revision: 0, scenario: null }
  const answer = session.ask(world, { kind: "brief", concepts: CONCEPTS })
  return briefOf(answer, session.open(world), words(language))
}

const texts = (blocks: readonly Block[]): string => JSON.stringify(blocks)

describe("the brief of the Venezuela case", () => {
  const document = brief(CASE)
  const body = texts(document.body)

  it("says what happened, who wants what, what could hold, which offers would and would not, and how sure this is", () => {
    expect(document.body.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual([
      "Key judgements",
      "What would change our mind",
      "Background",
      "What happened",
      "Who wants what",
      "What could hold",
      "What is on offer",
      "How sure this is, and what it rests on",
    ])
    for (const said of [
      "“The stand-off” would last until somebody moves first at a loss: each of the 12 moves open today costs whoever makes it.",
      "It holds in 45 of 100 variants of what is uncertain (41 to 48).",
      "“Talks under guarantees” would last if it were reached: nobody would gain by leaving it.",
      "It holds in 62 of 100 variants of what is uncertain (59 to 65); moves that gain lead there in 4 of 100.",
      "If Washington wanted the opposite of “not that Maduro has left office while no promise of amnesty to Maduro stands”, “He leaves, amnesty kept” would no longer hold.",
      "known only as others have passed it on",
      "becomes known that Washington has promised",
      "8 outcomes would hold",
      "He leaves, amnesty kept",
      // Three facts (SPEC B3), and what goes beyond single moves (SPEC B1).
      "Washington and Venezuela's opposition would gain nothing by moving away and Maduro's government cannot move away.",
      "All 3 sides prefer “Talks under guarantees” and “Talks under guarantees, but ",
      "Doha 2023",
      "would be kept once done",
      "A successor returns to pressure",
      "Washington could withdraw the promise of amnesty",
      "Who won the election of 28 July?",
      "from 20 January 2025",
    ])
      expect(body).toContain(said)
    const annex = texts(document.annex.blocks)
    for (const said of [
      "Together Washington and Maduro's government could leave today's state for “",
      "Of the judgements 17 rest on one source alone",
      "17 claims",
      "falls without “The Wall Street Journal”",
      "it is so in at least 75 of 100 variants",
      "Washington: The results have yet to be told truthfully",
    ])
      expect(annex).toContain(said)
  })

  it("says who is deterred apart from who would not and who could not move", () => {
    const text = `parley: 1
title: t
decisionMakers:
  one: { name: One, options: { a: {} } }
  two: { name: Two, options: { b: {} } }
  three: { name: Three, options: { c: { oneWay: taken } } }
preferences: { one: [b, not a], two: [a, not b], three: [c] }
statusQuo: [a, b, c]
`
    // The dilemma's cooperation, from which Three has taken what cannot be taken back.
    expect(texts(brief(text).body)).toContain(
      "would last: One and Two could gain by moving, but the others' answers deter that.",
    )
  })

  it("cites nothing that its annex does not list", () => {
    const entries = document.annex.blocks.flatMap((block) =>
      block.kind === "entries" ? block.items.map(({ id }) => id) : [],
    )
    // 17 claims and two sources, by number: no id of the file is read.
    expect(entries).toEqual(Array.from({ length: 19 }, (_, i) => String(i + 1)))
    expect(documentHtml(document)).not.toMatch(/\b(F\d+|journal|article)\b/)
    const cited = [...documentHtml(document).matchAll(/href="#e-(\w+)"/g)].map(([, id]) => id)
    expect(cited.length).toBeGreaterThan(20)
    for (const id of cited) expect(entries).toContain(id)
  })

  it("tells what happened in the end in the annex alone, if the file does", () => {
    const annex = texts(document.annex.blocks)
    expect(annex).toContain("What happened in the end")
    expect(annex).toContain("On 10 January 2025: Maduro stays in office. Maduro did not leave")
    expect(body).not.toContain("2025: Maduro")
    const without = texts(brief(CASE.replace(/^outcome:[\s\S]*?(?=^scenarios:)/m, "")).annex.blocks)
    expect(without).not.toContain("What happened in the end")
    expect(texts(brief(CASE.replace('"---N----"', '"YNYNNYYN"')).annex.blocks)).toMatch(
      /That is “[^”]+”, which would hold under none of these concepts/,
    )
  })

  it("never speaks of a solution or a forecast of its own", () => {
    expect(body).not.toMatch(/\bsolution|\bwill (?:leave|hold|win)/i)
    expect(document.subtitle.join(" ")).toContain("possible resolutions under stated assumptions")
  })

  it("is the same bytes from the same file, in each language and form", () => {
    const spanish = brief(CASE, "es")
    for (const [one, other] of [
      [document, brief(CASE)],
      [spanish, brief(CASE, "es")],
    ] as const) {
      expect(documentHtml(one)).toBe(documentHtml(other))
      expect(documentMarkdown(one)).toBe(documentMarkdown(other))
    }
    expect(documentHtml(spanish)).toContain('<html lang="es">')
  })
})

describe("a brief of anything", () => {
  const hostile = `<script>alert(1)</script> & "x" '|' \`y\``
  const file = `parley: 1
title: ${JSON.stringify(hostile)}
summary: ${JSON.stringify(`${hostile} `.repeat(80))}
decisionMakers:
  one: { name: ${JSON.stringify(hostile)}, options: { go: { name: ${JSON.stringify(hostile)} } } }
  two: { options: { stay: {} } }
preferences: { one: [go], two: [{ want: stay, because: ${JSON.stringify(hostile)}, evidence: [c] }] }
statusQuo: []
sources: { s: { title: ${JSON.stringify(hostile)}, address: "javascript:alert(1)" } }
claims: { c: { says: ${JSON.stringify(hostile)}, source: s } }
offers: { o: { name: ${JSON.stringify(hostile)}, by: one, to: two, terms: [go], otherwise: [not go] } }
`
  it("escapes all it shows, and holds no script and nothing from elsewhere", () => {
    const html = documentHtml(brief(file))
    expect(html).not.toMatch(/<script|<img|<iframe|<link|javascript:|https?:|url\(|@import/i)
    expect(html).toContain("&lt;script&gt;")
    expect(html).toContain("default-src 'none'")
    expect(documentMarkdown(brief(file))).not.toMatch(/(?<!\\)<script/)
  })

  it("has its say where nothing is on record", () => {
    const bare = "parley: 1\ntitle: Bare\ndecisionMakers: { one: { options: { go: {} } } }\n"
    const said = texts(brief(bare).body)
    for (const each of ["No events", "No offers", "No scenarios", "indifferent"]) expect(said).toContain(each)
  })
})
