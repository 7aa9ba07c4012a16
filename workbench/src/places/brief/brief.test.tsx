import type { Document } from "@parley/core"
import { expect, test } from "vitest"
import { readOf, shown, two } from "../../page/sample.tsx"
import { DocumentPaper } from "../../parts/paper.tsx"
import { briefRequest, type Choice } from "./brief.tsx"
import { textWithout } from "./leave-out.tsx"

const choice: Choice = {
  scenario: null,
  asOf: "",
  concepts: ["seq"],
  to: "",
  language: "en",
  length: "full",
  annex: true,
  without: [],
}

test("a brief is asked for once its choice can be", () => {
  expect(briefRequest(choice, "text")).toMatchObject({
    kind: "brief",
    world: { text: "text" },
  })
  expect(briefRequest({ ...choice, asOf: " 2024-07 " }, "text")?.asOf).toBe("2024-07")
  expect(briefRequest({ ...choice, scenario: "later" }, "text")?.world.scenario).toBe("later")
  expect(briefRequest({ ...choice, to: "leave" }, "text")?.to).toBe("leave")
  expect(briefRequest(choice, "text")).not.toHaveProperty("to")
  expect(briefRequest({ ...choice, concepts: [] }, "text")).toBeNull()
  for (const asOf of ["July", "2024-13", "2024-02-30", "24"])
    expect(briefRequest({ ...choice, asOf }, "text"), asOf).toBeNull()
})

test("what is left out is out of the text that is asked about", () => {
  const text = `parley: 1
title: Two
summary: Told to nobody
decisionMakers: { a: { options: { go: {} } } }
scenarios: { later: { name: In secret, changes: {} } }
`
  expect(textWithout(text, [])).toBe(text)
  const less = textWithout(text, ["summary", "scenario:later"])
  expect(less).toContain("title: Two")
  expect(less).not.toMatch(/Told to nobody|In secret/)
  expect(textWithout("title: [", ["summary"])).toBe("title: [")
})

test("the preview shows all of the document", () => {
  const document: Document = {
    language: "es",
    title: "Title",
    subtitle: ["As of today"],
    body: [
      { kind: "statement", label: "Bottom", text: "It holds." },
      {
        kind: "figure",
        figure: {
          title: "Ranks",
          note: "First is best.",
          sides: [{ name: "One", initial: "O", worst: 4 }],
          rows: [{ name: "Go", isToday: false, ranks: [2], places: ["2nd of 4"], short: ["2nd"] }],
          best: "best",
          worst: "worst",
          head: "Outcome",
        },
      },
      {
        kind: "judgements",
        items: [
          {
            confidence: "low",
            bars: 1,
            said: "Low confidence",
            text: "Judged.",
            grounds: "Because.",
            cites: ["F3"],
          },
        ],
      },
      { kind: "heading", level: 2, text: "Second" },
      { kind: "heading", level: 3, text: "Third" },
      { kind: "paragraph", lead: "Lead.", text: "Words", cites: ["F1", "F2"] },
      { kind: "note", text: "Small" },
      { kind: "list", ordered: true, items: [{ text: "Item" }] },
      { kind: "outline", items: [{ depth: 1, text: "Under" }] },
      { kind: "grid", head: ["Head", "More"], rows: [["Row", "Cell"]] },
    ],
    annex: {
      title: "Annex",
      blocks: [
        { kind: "entries", items: [{ id: "F1", text: "A source" }] },
        {
          kind: "options",
          table: {
            language: "es",
            heading: "Table",
            state: "State",
            numbers: ["7"],
            labels: { heading: "Label", cells: ["x"] },
            sections: [{ heading: "One", rows: [{ kind: "option", head: "Go", cells: ["Y"] }] }],
            notes: ["Y: taken"],
          },
        },
      ],
    },
  }
  const markup = shown(<DocumentPaper document={document} />, two())
  expect(markup).toContain('lang="es"')
  expect(readOf(markup)).toBe(
    "Title As of today Bottom It holds. Ranks First is best. O One best worst 2nd Go low Judged. Because. [F3] Second Third Lead. Words [F1, F2] Small Item Under Head More Row Cell " +
      "Annex F1 A source State 7 Label x One Go Y Y: taken",
  )
})
