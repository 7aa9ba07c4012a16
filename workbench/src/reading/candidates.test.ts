import { describe, expect, it } from "vitest"
import { candidatesIn } from "./candidates.ts"

const TEXT = `Acme News, 12 August 2024

The government of Ruritania has offered President Rudolf Elphberg a pardon if he abdicates, The Strelsau Gazette reported on Sunday, citing people familiar with the matter.

"We are open to talks if we are shown respect," Elphberg said at a news conference on Friday. Last month he refused to discuss his departure. Fritz Tarlenheim, a fellow at the Zenda Council, said the cabinet stresses incentives.

In secret talks in Hentzau in 2023, a pardon was on the table. The election of 28 July is disputed.`

const found = candidatesIn(TEXT, { date: "2024-08-12" })
const of = <K extends (typeof found)[number]["kind"]>(kind: K) =>
  found.filter((each): each is (typeof found)[number] & { kind: K } => each.kind === kind)

describe("candidates of a text", () => {
  it("stand where they say", () => {
    for (const { from, to, sentence } of found) {
      expect(from).toBeGreaterThanOrEqual(sentence.from)
      expect(to).toBeLessThanOrEqual(sentence.to)
    }
    for (const { name, places } of of("actor"))
      for (const { from, to } of places) expect(TEXT.slice(from, to).split(/\s+/)).toEqual(name.split(" "))
    for (const { words, from, to } of of("quotation")) expect(TEXT.slice(from, to)).toBe(words)
  })

  it("are the actors, once each", () => {
    const names = of("actor").map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).toEqual(
      expect.arrayContaining(["Ruritania", "Fritz Tarlenheim", "Zenda Council", "Elphberg"]),
    )
    expect(names.join()).not.toMatch(/Sunday|Friday|August/)
  })

  it("are quotations with who speaks", () => {
    expect(of("quotation").map(({ words, speaker }) => [words, speaker])).toEqual([
      ["We are open to talks if we are shown respect", "Elphberg"],
    ])
  })

  it("are dates, relative ones told from the date of the text", () => {
    expect(of("date").map(({ from, to, date }) => [TEXT.slice(from, to), date])).toEqual([
      ["12 August 2024", "2024-08-12"],
      ["Sunday", "2024-08-11"],
      ["Friday", "2024-08-09"],
      ["Last month", "2024-07"],
      ["2023", "2023"],
      ["28 July", "2024-07-28"],
    ])
  })

  it("leave relative dates alone where the text has none", () => {
    const dates = candidatesIn(TEXT, { date: null }).filter(({ kind }) => kind === "date")
    expect(dates.map(({ from, to }) => TEXT.slice(from, to))).toEqual(["12 August 2024", "2023"])
  })

  it("are what is offered, demanded, refused", () => {
    expect(of("commitment").map(({ act, from, to }) => [act, TEXT.slice(from, to)])).toEqual([
      ["offer", "offered"],
      ["refusal", "refused"],
    ])
  })

  it("come of any text without a fault", () => {
    const odd = [
      "",
      " \n\n ",
      "מנהיג האופוזיציה אמר ביום שישי",
      "\u202eabc\u202c",
      "\0\uFFFF",
      '"""“”',
      "a".repeat(70_000),
      "<script>alert(1)</script>",
    ]
    for (const text of odd) expect(() => candidatesIn(text, { date: "2024-08-12" })).not.toThrow()
  })
})
