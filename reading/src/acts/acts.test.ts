import { describe, expect, it } from "vitest"
import { type Kind, read } from "../index.ts"

const of = (text: string, kind: Kind) =>
  read(text, { date: "2025-03-12" }).proposals.filter((each) => each.kind === kind)
const words = (text: string, kind: Kind) => of(text, kind).map(({ spans }) => spans.map(({ exact }) => exact))

describe("acts", () => {
  it("have what is offered, and who refuses", () => {
    const text =
      "The Valley Union rejected the plan. The Lom Port Company offered to chair talks with the union."
    expect(of(text, "act").map(({ fields }) => fields.act)).toEqual(["refuse", "offer"])
    expect(words(text, "act")[1]![0]).toBe("chair talks with the union")
  })

  it("are told in Spanish as well", () => {
    const text =
      "El Sindicato Minero exigió la readmisión de los despedidos. La Junta de Aragón se niega a negociar."
    expect(of(text, "act").map(({ fields }) => fields.act)).toEqual(["demand", "refuse"])
  })
})

describe("conditions", () => {
  it("have both their halves", () => {
    const text = "The Valley Union will strike unless the Lom Port Company withdraws its plan."
    expect(words(text, "condition")).toEqual([
      ["the Lom Port Company withdraws its plan", "The Valley Union will strike"],
    ])
    expect(of(text, "condition")[0]!.fields.type).toBe("unless")
  })

  it("lead or follow", () => {
    const text = "Si Tesal paga la deuda, Arvenia abrirá la presa."
    expect(words(text, "condition")).toEqual([["Tesal paga la deuda", "Arvenia abrirá la presa"]])
  })
})

it("finds terms, and leaves what is past alone", () => {
  const text = "Tamaris must open the road by 21 March. Tamaris closed the road before 1 March."
  expect(words(text, "deadline")).toEqual([["by 21 March", "open the road"]])
})

it("finds who said what, over those who pass it on", () => {
  const text = "According to two diplomats briefed on the talks, Tamaris will free the prisoners."
  const [sourced] = of(text, "sourcing")
  expect(sourced!.spans[0]!.exact).toBe("Tamaris will free the prisoners")
  expect(sourced!.fields.chain).toMatchObject([{ how: "unnamed" }])
})

it("finds events that nobody decides", () => {
  const text = "Heavy snow could close the road on Friday."
  expect(words(text, "contingency")).toEqual([["Heavy snow", "close the road on Friday"]])
})

it("finds earlier rounds", () => {
  const text = "A truce agreed in October 2023 collapsed after nine days."
  expect(of(text, "precedent")[0]).toMatchObject({
    spans: [{ exact: "A truce agreed in October 2023" }],
    fields: { start: "2023-10-01", end: "2023-10-31", outcome: "broken" },
  })
})

it("takes the answers of a transcript as quotations", () => {
  const text = `Briefing with spokesman Milan Orvath

Q: Is the road shut?

MR ORVATH: It is shut until Sunday.

Q: And then?

MR ORVATH: Then we shall see.`
  expect(words(text, "quotation")).toEqual([["It is shut until Sunday."], ["Then we shall see."]])
})

it("finds what is disputed, where two hold it to be otherwise", () => {
  const text = "The Valley Union says 40 men were dismissed; the Lom Port Company puts the number at 12."
  const [found] = of(text, "contested")
  expect(found?.spans.map(({ exact }) => exact)).toEqual(["40 men were dismissed", "puts the number at 12"])
  expect(of("The Valley Union says 40 men were dismissed.", "contested")).toEqual([])
})

describe("acts under a condition", () => {
  it("are threats where what is named averts them, and demands for it", () => {
    const text =
      "The Valley Union will end its night shifts if the Lom Port Company does not withdraw the letters."
    expect(of(text, "act").map(({ fields }) => fields.act)).toContain("threat")
  })

  it("are offers and demands where they have a price", () => {
    const text = "The Valley Union offered to resume work in exchange for an end to the lockout."
    expect(of(text, "act").map(({ fields }) => fields.act)).toEqual(["offer", "demand"])
  })
})

it("takes no comment for a refusal, and no anonymity for a demand", () => {
  const text =
    "The Valley Union declined to comment. A diplomat, who asked not to be named, said the road was shut."
  expect(of(text, "act")).toEqual([])
})

it("reads a role with its office as the name beside it", () => {
  const text = "El presidente de la caja, Aurelio Sanz, calló. «Sin sede no hay boda», resumió el presidente."
  const named = new Map(of(text, "actor").map(({ fields }) => [fields.id, fields.name]))
  expect(of(text, "quotation").map(({ fields }) => named.get(fields.speaker))).toEqual(["Aurelio Sanz"])
})

it("knows the speakers of a transcript by their labels", () => {
  const text = `THE CHAIR (Ms Amara Boyle): Order. The witness may begin.

MR FENN: We need three million.

THE CHAIR: Is that all?

MR FENN: It is.

THE CHAIR: We shall report in June.`
  const named = new Map(of(text, "actor").map(({ fields }) => [fields.id, fields.name]))
  expect(of(text, "quotation").map(({ fields }) => named.get(fields.speaker))).toEqual([
    "Amara Boyle",
    "Fenn",
    "Fenn",
    "Amara Boyle",
  ])
})

describe("conditions told otherwise", () => {
  it("stand beyond the words of who tells them", () => {
    const text =
      "Si los militares se mantienen al margen, dice la politóloga Nuria Belda, de la Universidad de Lara, el Gobierno cederá."
    expect(words(text, "condition")).toEqual([["los militares se mantienen al margen", "el Gobierno cederá"]])
  })

  it("are no rules of a briefing, and nothing that is asked", () => {
    expect(of("Officials spoke on condition that they not be named.", "condition")).toEqual([])
    expect(of("Reporters asked if the Valley Union would strike.", "condition")).toEqual([])
  })
})

it("reads a month of a year told before", () => {
  const text = "A truce was agreed in 2015. That December it lapsed."
  expect(of(text, "date").map(({ fields }) => fields.start)).toEqual(["2015-01-01", "2015-12-01"])
})

it("finds what hangs on a court", () => {
  const text = "The deal depends on a ruling that is due in May."
  expect(words(text, "contingency")).toEqual([["a ruling that is due in May", "The deal"]])
})

describe("contested questions", () => {
  const lead = "The Ministry of Labour and the Dockers' Alliance met on Tuesday.\n\n"
  const cases: [string, string, string[]][] = [
    [
      "an accusation and what it is called",
      'The Alliance accuses the ministry of paying strike-breakers. The ministry called the charge "absurd".',
      ["accuses the ministry of paying strike-breakers", "called the charge"],
    ],
    [
      "a claim and who rejects it",
      "The Alliance says the fence stands on common land, something the ministry rejects.",
      ["the fence stands on common land", "something the ministry rejects"],
    ],
    [
      "two halves under one verb",
      "The ministry argues that no ballot was held; the Alliance that one was not needed.",
      ["no ballot was held", "one was not needed"],
    ],
  ]
  it.each(cases)("are %s", (_, text, expected) => {
    expect(words(lead + text, "contested")).toEqual([expected])
  })
})
