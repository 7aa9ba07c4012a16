import { edit, newDocument, read } from "@parley/core/file"
import { expect, test } from "vitest"
import type { Proposal } from "../proposal.ts"
import {
  addOption,
  Draft,
  exchangeIn,
  isOnRecord,
  makerOf,
  relayedIn,
  statementIn,
  takeContested,
  takeEvent,
  takeOffer,
  takeOption,
  takeParty,
  takeRelayed,
  takeScenario,
  takeWant,
  wanterOf,
} from "./index.ts"

const TEXT = [
  "The harbour union will call off its strike if the port pays the arrears, its secretary Ana Rull said on Monday.",
  "The port has offered to pay half of the arrears, the Daily Lantern reported.",
  "The union wants the arrears paid in full. A storm could close the harbour and end the talks.",
  "The union says 40 men were dismissed; the port puts the number at 12. A deal of May 2021 was broken.",
].join("\n\n")

const at = (exact: string) => {
  const from = TEXT.indexOf(exact)
  if (from < 0) throw new RangeError(exact)
  return { from, to: from + exact.length, exact }
}
const actor = (id: string, name: string, more: object, ...mentions: string[]): Proposal => ({
  kind: "actor",
  spans: mentions.map(at),
  fields: { id, name, aliases: mentions, metonyms: [], acts_for: null, type: "body", ...more },
})
const union = actor("u", "harbour union", { decision_maker: true }, "harbour union", "The union")
const port = actor("p", "port", { decision_maker: true }, "port")
const rull = actor("r", "Ana Rull", { acts_for: "u", type: "person" }, "Ana Rull")
const lantern = actor("l", "Daily Lantern", { type: "media" }, "Daily Lantern")
const condition: Proposal = {
  kind: "condition",
  spans: [at("the port pays the arrears"), at("call off its strike")],
  fields: { type: "if", who_if: ["p"], who_then: ["u"] },
}
const offer: Proposal = {
  kind: "act",
  spans: [at("pay half of the arrears"), at("has offered")],
  fields: { giver: ["p"], act: "offer", addressee: ["u"], modality: "done" },
}
const want: Proposal = {
  kind: "want",
  spans: [at("the arrears paid in full")],
  fields: { actor: ["u"], what: "want", polarity: "for", stated_by: ["text"] },
}
const storm: Proposal = {
  kind: "contingency",
  spans: [at("A storm"), at("close the harbour and end the talks")],
  fields: { affects: ["u", "p"] },
}
const contested: Proposal = {
  kind: "contested",
  spans: [at("40 men were dismissed"), at("puts the number at 12")],
  fields: { question: "How many were dismissed?", positions: [{ who: ["u"] }, { who: ["p"] }] },
}
const precedent: Proposal = {
  kind: "precedent",
  spans: [at("A deal of May 2021")],
  fields: { start: "2021-05-01", end: "2021-05-31", parties: ["u", "p"], outcome: "broken" },
}
const sourcing = (claim: string, cue: string, who: string, how: string): Proposal => ({
  kind: "sourcing",
  spans: [at(claim), at(cue)],
  fields: { chain: [{ who, how }] },
})
const proposals = [
  union,
  port,
  rull,
  lantern,
  condition,
  offer,
  want,
  storm,
  contested,
  precedent,
  sourcing(
    "The harbour union will call off its strike if the port pays the arrears",
    "its secretary Ana Rull said",
    "r",
    "on_record",
  ),
  sourcing("The port has offered to pay half of the arrears", "the Daily Lantern reported", "l", "reported"),
]

const BEGUN = newDocument({
  parley: 1,
  title: "The harbour",
  sources: { wire: { title: "Wire", date: "2024-03-05", kind: "press", text: "wire.txt" } },
})

const draftOf = (text: string): Draft =>
  new Draft(read(text).data, { source: "wire", text: TEXT, language: "en", proposals })

test("what is taken step by step is a whole conflict, every part with the words that say it", () => {
  const draft = draftOf(BEGUN)
  takeRelayed(draft, relayedIn(proposals)[0]!)
  expect(takeParty(draft, union)).toBe("harbour_union")
  takeParty(draft, port, "The port")
  expect(makerOf(draft, "r")).toBe("harbour_union")
  expect(makerOf(draft, "l")).toBeNull()
  expect(takeOption(draft, offer, "the_port")).toBe("the_port.pay_half_of_the_arrears")
  expect(exchangeIn(draft, condition)).toMatchObject({ by: "harbour_union", to: "the_port" })
  takeOffer(draft, condition, "An end of the strike")
  takeScenario(draft, storm, "A storm")
  expect(takeContested(draft, contested, "How many were dismissed?")).not.toBeNull()
  takeEvent(draft, precedent, "A deal")
  expect(wanterOf(draft, want)).toBe("harbour_union")
  takeWant(draft, want, "harbour_union", statementIn(draft, want) ?? "the_port.pay_half_of_the_arrears")
  const text = edit(BEGUN, draft.edits)
  const { conflict, problems } = read(text)
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(conflict!.options.map(({ key }) => key)).toContain("call_off_its_strike")
  const {
    claims,
    offers,
    contested: questions,
    events,
    scenarios,
  } = {
    ...conflict!.record,
    scenarios: conflict!.scenarios,
  }
  for (const { quote, source } of claims) {
    expect(source?.toString()).toBe("wire")
    expect(TEXT.slice(quote!.at!, quote!.at! + quote!.text.length)).toBe(quote!.text)
  }
  expect(offers).toHaveLength(1)
  expect(questions[0]!.positions).toHaveLength(2)
  expect(read(text).data).toMatchObject({ events: { a_deal: { date: "2021-05" } } })
  expect(events).toHaveLength(1)
  expect(scenarios).toHaveLength(1)
})

test("a claim says who says so, how, and whether the report has it from elsewhere", () => {
  const draft = draftOf(BEGUN)
  takeRelayed(draft, "Daily Lantern")
  takeParty(draft, union)
  takeOption(draft, offer, takeParty(draft, port, "The port"))
  const claims = Object.values((draft.data as { claims: object }).claims)
  expect(claims[0]).toMatchObject({ by: "Ana Rull", status: "onRecord", origin: "wire" })
  const relayed = claims.find((claim) => (claim as { by?: string }).by === "Daily Lantern")
  expect(relayed).toMatchObject({ status: "reported" })
  expect(relayed).not.toHaveProperty("origin")
  expect(isOnRecord(draft, condition)).toBe(true)
  expect(isOnRecord(draft, offer)).toBe(false)
})

test("the same words are cited once, and an actor said to be somebody else is", () => {
  const draft = new Draft(read(BEGUN).data, {
    source: "wire",
    text: TEXT,
    language: "en",
    proposals,
    parties: { p: "harbour_union" },
  })
  takeParty(draft, union)
  const before = Object.keys((draft.data as { claims: object }).claims).length
  takeOption(draft, { ...condition, kind: "act", spans: [condition.spans[1]!] }, "harbour_union")
  expect(Object.keys((draft.data as { claims: object }).claims)).toHaveLength(before)
  expect(makerOf(draft, "p")).toBe("harbour_union")
})

test("an option goes into a file that is ranked by hand: its patterns grow with it", () => {
  const file = `parley: 1
title: Port
decisionMakers:
  union: { name: Union }
  port: { name: Port, options: { pay: { name: Pay } } }
statusQuo: []
preferences: { port: { ranking: ["N", "Y"] } }
`
  const draft = new Draft(read(file).data as never, {
    source: "s",
    text: TEXT,
    language: "en",
    proposals: [],
  })
  addOption(draft, "port", "lock", { name: "Lock out", assumed: "thought of" })
  addOption(draft, "union", "strike", { name: "Strike" })
  const reading = read(draft.edits.reduce((text, each) => edit(text, [each]), file))
  expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([])
  expect(reading.conflict!.options.map(({ key }) => key)).toEqual(["strike", "pay", "lock"])
  expect(draft.at(["decisionMakers", "port", "options", "lock"])).toEqual({
    name: "Lock out",
    assumed: "thought of",
  })
})
