import fc from "fast-check"
import { describe, expect, it, test } from "vitest"
import { read } from "./index.ts"

const REPORT = `Tamaris weighs truce

PORT ALDEN, March 12, 2025 (Meridian) - "We have accepted the text," Ilyas Goran, a senior SLA official, told reporters on
Sunday. "The delay is not ours."

A spokeswoman for Prime Minister Vera Solano said no decision had been taken. Solano will not sign before Friday.`

const of = (text: string, kind: string, date: string | null = "2025-03-12") =>
  read(text, { date }).proposals.filter((each) => each.kind === kind)

const PARTS = [
  "The Valley Union",
  " said ",
  "“",
  "”",
  '"',
  "'",
  "on Friday",
  " within 30 days",
  ", ",
  ". ",
  "\n",
  "\n\n",
  " unless ",
  "ﬁ",
  "-\n",
  "(",
  ")",
  "El Gobierno de Solaria ",
  "dijo que ",
  "si ",
  "«",
  "»",
  "12 de mayo",
  "<p>",
  "\u0000",
  "📜",
  "A",
  "The ",
  "offered ",
]

describe("any text", () => {
  test("spans are the words of the text, and nothing fails", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: "binary", maxLength: 20 })), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join("")
          for (const { spans } of read(text, { date: "2025-03-12" }).proposals) {
            expect(spans.length).toBeGreaterThan(0)
            for (const { from, to, exact } of spans) {
              expect(from).toBeLessThan(to)
              expect(text.slice(from, to)).toBe(exact)
            }
          }
        },
      ),
    )
  })
})

it("finds who speaks, over quotations that go on", () => {
  const actors = new Map(of(REPORT, "actor").map(({ fields }) => [fields.id, fields.name]))
  expect(
    of(REPORT, "quotation").map(({ spans, fields }) => [spans[0]!.exact, actors.get(fields.speaker)]),
  ).toEqual([
    ["We have accepted the text", "Ilyas Goran"],
    ["The delay is not ours.", "Ilyas Goran"],
  ])
})

it("places times by their tense", () => {
  const dates = of(REPORT, "date").map(({ spans, fields }) => [spans[0]!.exact, fields.start])
  expect(dates).toEqual([
    ["March 12, 2025", "2025-03-12"],
    ["Sunday", "2025-03-09"],
    ["Friday", "2025-03-14"],
  ])
})

it("takes the date that a text states, and leaves times open where it has none", () => {
  expect(read(REPORT).published).toBe("2025-03-12")
  expect(of("He spoke on Friday.", "date", null)[0]!.fields).toMatchObject({ type: "date", start: null })
})

it("reads a duration as one, and a rate as nothing", () => {
  expect(of("It will last 30 days and cost 5 crowns a month.", "date").map(({ fields }) => fields)).toEqual([
    { type: "duration", value: "P30D" },
  ])
})

it("reads Spanish", () => {
  const text =
    "«El plazo es el plazo», dijo el martes la canciller Rocío Valdés. La propuesta vence el 30 de junio."
  const actors = of(text, "actor")
  expect(of(text, "quotation")[0]!.fields.speaker).toBe(
    actors.find(({ fields }) => fields.name === "Rocío Valdés")!.fields.id,
  )
  expect(of(text, "date").map(({ fields }) => fields.start)).toEqual(["2025-03-11", "2025-06-30"])
})
