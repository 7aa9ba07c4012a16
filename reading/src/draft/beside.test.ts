import { type Json, newDocument, read as readFile } from "@parley/core/file"
import { expect, test } from "vitest"
import { read } from "../read.ts"
import { besideIn, claimOf, Draft, isKnown, takeBeside, takeOption, takeParty, takeRelayed } from "./index.ts"

const FIRST = `LUNDE, 14 August 2023 - The Port of Lunde has offered to pay half of the arrears, the Daily Lantern reported.

The Port of Lunde dismissed 40 dockers in July, the Dockers' Union said.

The Dockers' Union has threatened to close the northern harbour.`

const draftOf = (data: Json, source: string, text: string): Draft => {
  const { language, proposals } = read(text, { date: "2023-08-14" })
  return new Draft(data, { source, text, language, proposals })
}
const begun = (): Json => {
  const sources = {
    wire: { title: "Wire", date: "2023-08-14" },
    post: { title: "Coast Post", date: "2023-08-16" },
  }
  const draft = draftOf(readFile(newDocument({ parley: 1, title: "T", sources })).data, "wire", FIRST)
  takeRelayed(draft, "Daily Lantern")
  const { proposals } = draft.read
  const port = proposals.find(({ kind, fields }) => kind === "actor" && fields.name === "Port of Lunde")!
  const dm = takeParty(draft, port)
  for (const each of proposals) {
    if (each.kind === "sourcing" || each.kind === "act") claimOf(draft, each)
    if (each.kind === "act" && each.fields.act === "offer") takeOption(draft, each, dm)
  }
  return draft.data
}
const DATA = begun()
const claims = (DATA as { claims: Record<string, { quote: { text: string } }> }).claims
const idOf = (words: string) => Object.entries(claims).find(([, { quote }]) => quote.text.includes(words))![0]
const told = (text: string) => {
  const draft = draftOf(DATA, "post", text)
  return { draft, found: besideIn(draft).map(({ kind, claim, origin }) => [kind, claim, origin]) }
}

test("the same said by somebody else confirms, and is a second source", () => {
  const { draft, found } = told(
    "The Port of Lunde has offered to pay half of the arrears, its director Carl Venn told the Coast Post.",
  )
  expect(found).toEqual([["confirms", idOf("half of the arrears"), null]])
  const id = takeBeside(draft, besideIn(draft)[0]!)
  expect(draft.at(["claims", id])).toMatchObject({ source: "post", supports: [idOf("half of the arrears")] })
})

test("what goes back to the same medium or person is no second source", () => {
  expect(
    told("The Port of Lunde has offered to pay half of the arrears, the Daily Lantern reported.").found,
  ).toEqual([["confirms", idOf("half of the arrears"), "Daily Lantern"]])
  expect(
    told("The Port of Lunde dismissed 40 dockers in July, the Dockers' Union said again.").found,
  ).toEqual([["confirms", idOf("dismissed 40"), "Dockers' Union"]])
})

test("other numbers and denials contradict", () => {
  expect(
    told("The Port of Lunde dismissed only 12 dockers in July, its director Carl Venn said.").found,
  ).toEqual([["contradicts", idOf("dismissed 40"), null]])
  expect(
    told("The Dockers' Union denied that it had threatened to close the northern harbour.").found,
  ).toEqual([["contradicts", idOf("northern harbour"), null]])
})

test("of something else nothing is said, nor of what stands in the same text", () => {
  expect(told("The Harbour Ministry has offered to send a mediator, the Coast Post reported.").found).toEqual(
    [],
  )
  expect(besideIn(draftOf(DATA, "wire", FIRST))).toEqual([])
})

test("what the file has from elsewhere need not be offered again, and what is new is", () => {
  const { draft } = told(
    "The Port of Lunde has offered to pay half of the arrears. The Port of Lunde has threatened to hire other crews.",
  )
  const known = (kind: string) =>
    draft.read.proposals
      .filter((each) => each.kind === kind)
      .map((each) => [each.spans[0]!.exact, isKnown(draft, each)])
  expect(known("actor")).toEqual([["Port of Lunde", true]])
  expect(known("act")).toEqual([
    ["pay half of the arrears", true],
    ["hire other crews", false],
  ])
})
