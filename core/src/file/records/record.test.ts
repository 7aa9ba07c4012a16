import { describe, expect, it } from "vitest"
import { change } from "../change.ts"
import { check } from "../check.ts"
import { edit } from "../edit.ts"
import { asOf } from "../events.ts"
import { checkTexts } from "../quotes.ts"
import { read } from "../read.ts"
import { restoreReview } from "../restore.ts"
import { reviewOf } from "../review.ts"
import { applyScenario } from "../scenario.ts"

const FILE = `parley: 1
title: A dam
asOf: 1975-06
decisionMakers:
  syria:
    options:
      release: { evidence: [F1] }
      escalate: {}
  iraq:
    options:
      attack: {}
preferences:
  syria:
    - { want: not attack, evidence: [F1, gazette], hangsOn: [flow] }
  iraq: [release]
sources:
  gazette: { title: Gazette, date: 1975-05-02, kind: press, relays: agency, reliability: B, text: gazette.txt }
  agency: { title: Agency wire, date: 1975-05-01 }
claims:
  F1: { says: The river is low., unnamed: officers, date: 1975-04, source: gazette, status: reported, credibility: 2, quote: the river is low, supports: [F2] }
  F2: { says: The dam is full., by: The ministry, source: gazette, origin: gazette, contradicts: [F1] }
events:
  closing: { what: Syria closes the dam., date: 1974-07, by: syria, dropped: [release] }
  filling: { what: Syria lets water through., date: 1974-01, taken: [release] }
  massing: { what: Iraq masses troops., after: 1975-05, by: iraq, taken: [attack], evidence: [F1] }
  press: { what: The press reports., before: 1975-06, who: Journalists }
offers:
  water: { by: syria, to: iraq, terms: [release, not escalate], asks: [not attack], otherwise: [escalate], floated: 1975-02, made: 1975-03, deadline: 1975-08, precedent: older }
  older: { by: [iraq], to: [syria], terms: [not attack], declined: 1974 }
contested:
  flow: { question: How much water comes?, positions: { syria: { holds: Enough }, iraq: { holds: Too little, evidence: [F1] } } }
outcome: { state: "YN-", date: 1975-08, because: Both gave way., evidence: [F1], confidence: medium }
forecasts:
  war: { date: 1975-05-01, question: Will there be war by August?, probability: 0.3, outcome: false, resolved: 1975-08-31 }
scenarios:
  drought: { from: 1975-09, probability: { value: 0.25, source: gazette }, signals: [No rain], evidence: [F1], changes: { preferences: { iraq: [attack] } } }
`

const codes = (text: string): string[] =>
  check(text).map(({ code, line, column }) => `${code} ${line}:${column}`)

/** The file with one text put in the place of another. */
function but(before: string, after: string): string {
  expect(FILE).toContain(before)
  return FILE.replace(before, after)
}

describe("what a file has on record", () => {
  const { conflict, problems } = read(FILE)

  it("is read, names resolved", () => {
    expect(problems).toEqual([])
    const { record } = conflict!
    expect(record.sources[0]).toMatchObject({
      id: "gazette",
      relays: "agency",
      reliability: "B",
      text: "gazette.txt",
    })
    expect(record.claims[0]).toMatchObject({
      says: "The river is low.",
      unnamed: "officers",
      credibility: 2,
      quote: { text: "the river is low" },
      date: { text: "1975-04", first: "1975-04-01", last: "1975-04-30" },
    })
    expect(record.events[2]).toMatchObject({ by: [1], taken: [2], when: { first: "1975-06-01", last: null } })
    expect(record.events[1]).toMatchObject({ by: [0], taken: [0], dropped: [] })
    expect(record.offers[0]).toMatchObject({
      by: [0],
      to: [1],
      terms: [
        { option: 0, taken: true },
        { option: 1, taken: false },
      ],
      asks: [{ option: 2, taken: false }],
      otherwise: [{ option: 1, taken: true }],
      precedent: "older",
    })
    expect(record.offers[0]!.steps.map(({ step }) => step)).toEqual(["floated", "made"])
    expect(record.contested[0]!.positions.map(({ dm, holds }) => [dm, holds])).toEqual([
      [0, "Enough"],
      [1, "Too little"],
    ])
    expect(record.forecasts[0]).toMatchObject({ probability: 0.3, outcome: false })
    expect(record.outcome).toMatchObject({
      state: "YN-",
      date: { first: "1975-08-01", last: "1975-08-31" },
      because: "Both gave way.",
      evidence: ["F1"],
      confidence: "medium",
    })
    expect(conflict!.scenarios[0]).toMatchObject({
      from: { text: "1975-09" },
      probability: { value: 0.25, source: "gazette" },
      signals: ["No rain"],
    })
    expect(conflict!.preferences[0]).toMatchObject({ statements: [{ hangsOn: ["flow"] }] })
  })

  it("gives today's state, and that of any other date, from the events", () => {
    expect(conflict!.statusQuo).toBe("NNY")
    expect(conflict!.statusQuoFrom).toBe("events")
    const state = (date: string): string | null => asOf(conflict!, date).statusQuo
    expect(["1973", "1974-06-30", "1974-07", "1975-05", "1975-06-01"].map(state)).toEqual([
      "NNN",
      "YNN",
      "NNN",
      "NNN",
      "NNY",
    ])
    expect(() => asOf(conflict!, "1975-13")).toThrow(RangeError)
  })

  it("yields to the state that the file gives, and says where they differ", () => {
    const given = `${FILE}statusQuo: { taken: [release], evidence: [F1], because: Seen }\n`
    expect(read(given).conflict).toMatchObject({
      statusQuo: "YNN",
      statusQuoFrom: "file",
      statusQuoGrounds: { evidence: ["F1"], because: "Seen" },
    })
    expect(check(given).map(({ code, params }) => [code, params])).toContainEqual([
      "status-quo-differs",
      { options: "release, attack" },
    ])
  })

  it("is the same in every scenario, which may not change it", () => {
    const laid = applyScenario(read(FILE), "drought")
    const { outcome, ...record } = conflict!.record
    expect(laid.conflict!.record).toEqual(record)
    for (const key of ["claims: {}", 'outcome: "YNN"']) {
      const changed = but("changes: { ", `changes: { ${key}, `)
      expect(codes(changed)).toContain("scenario-may-not-change 36:123")
    }
  })

  it("may give what happened in short, and leave it out", () => {
    const short = but(/outcome: \{.*\}/.exec(FILE)![0], 'outcome: "NNY"')
    expect(read(short).conflict!.record.outcome).toEqual({ state: "NNY" })
    const without = read(but(/outcome: \{.*\}/.exec(FILE)![0], ""))
    expect(without.problems).toEqual([])
    expect(without.conflict!.record).not.toHaveProperty("outcome")
  })

  it("passes over what a scenario has taken away", () => {
    const text = but("changes: { ", "changes: { decisionMakers: { syria: { options: { escalate: null } } }, ")
    const laid = applyScenario(read(text), "drought")
    expect(laid.problems.filter(({ severity }) => severity === "error")).toEqual([])
    expect(laid.conflict!.record.offers[0]!.terms).toHaveLength(1)
  })
})

describe("what cannot be", () => {
  const cases: [string, string, string][] = [
    ["date: 1975-05-02, kind", "date: 1975-02-30, kind", "bad-date at 1975-02-30"],
    ["relays: agency", "relays: agenci", "unknown-entry at agenci"],
    ["reliability: B", "reliability: G", "wrong-value at G"],
    ["text: gazette.txt", "text: ../gazette.txt", "bad-text-path at ../gazette.txt"],
    ["title: Agency wire", "title: Agency wire, relays: gazette", "circle at gazette"],
    ["date: 1975-05-01 }", "date: 1975-06-01 }", "relays-later at agency"],
    ["credibility: 2", "credibility: 7", "out-of-range at 7"],
    ["source: gazette, origin: gazette", "origin: gazette", "no-relay at gazette"],
    ["origin: gazette", "origin: agency", ""],
    ["by: The ministry", "by: The ministry, unnamed: officers", "keys-exclude at officers"],
    ["contradicts: [F1]", "contradicts: [F2]", "names-itself at F2"],
    ["contradicts: [F1]", "supports: [F1]", "circle at [F1]"],
    ["date: 1975-04, source", "date: 1975-07, source", "said-later at 1975-07"],
    ["  agency:", "  F1:", "repeated-entry at F1:"],
    ["dropped: [release] }", "dropped: [attack] }", "not-its-option at attack"],
    ["by: syria, dropped", "who: A stranger, dropped", "not-its-option at A stranger"],
    ["taken: [release] }", "taken: [release], dropped: [release] }", "taken-and-dropped at release"],
    ["after: 1975-05,", "after: 1975-05, before: 1975-05,", "no-such-time at massing"],
    ["terms: [release, not", "terms: [attack, not", "not-its-option at attack"],
    ["terms: [release, not", "terms: [release or attack, not", "no-deed at release or attack"],
    ["terms: [release, not", "terms: [releas, not", "unknown-option at releas"],
    ["to: iraq,", "to: syria,", "offers-itself at syria"],
    ["made: 1975-03", "made: 1974", "step-before-offer at 1974"],
    ["precedent: older", "precedent: water", "circle at water"],
    ["iraq: { holds: Too", "iran: { holds: Too", "unknown-decision-maker at iran"],
    ["resolved: 1975-08-31", "resolved: 1975-04-31", "bad-date at 1975-04-31"],
    ["resolved: 1975-08-31", "resolved: 1975-04", "resolved-before at 1975-04"],
    ["outcome: false, ", "", "missing-key at { date"],
    ["probability: 0.3", "probability: 1.3", "out-of-range at 1.3"],
    ["evidence: [F1, gazette]", "evidence: [F1, F9]", "unknown-entry at F9"],
    ["hangsOn: [flow]", "hangsOn: [flaw]", "unknown-entry at flaw"],
    ["source: gazette }, signals", "source: gazete }, signals", "unknown-entry at gazete"],
    ['state: "YN-"', 'state: "YN"', 'wrong-length at "YN"'],
    ['state: "YN-"', 'state: "yn-"', 'bad-pattern at "yn-"'],
    ['state: "YN-"', "state: [Y, N, -]", "bare-pattern at [Y, N, -]"],
    ['state: "YN-"', 'stat: "YN-"', "unknown-key at stat"],
    ['state: "YN-", date: 1975-08', 'state: "YN-", date: 1975-13', "bad-date at 1975-13"],
    ["because: Both gave way., evidence: [F1]", "evidence: [F9]", "unknown-entry at F9"],
    ["sources:", "infeasible: [release and not escalate]\nsources:", "outcome-infeasible at outcome"],
  ]
  it.each(cases)("%s → %s", (before, after, told) => {
    const text = but(before, after)
    const found = check(text)
    if (told === "") return expect(found).toEqual([])
    const [code, word] = told.split(" at ")
    const lines = text.split("\n")
    const places = found.map(({ code, line, column }) => [code, lines[line - 1]!.slice(column - 1)] as const)
    expect(places.map(([each, rest]) => [each, rest.startsWith(word!)])).toContainEqual([code, true])
  })
})

describe("quotations", () => {
  const text = "So far,\n  the river\nis low. The river is low."
  const reading = read(FILE)
  const told = (given: string | null, file = FILE) =>
    checkTexts(file === FILE ? reading : read(file), read(file).conflict!, () => given).map(
      ({ code }) => code,
    )

  it("are found in the text, whatever the spaces", () => {
    expect(told(text)).toEqual([])
    expect(told("So far, the river was low.")).toEqual(["quote-not-found"])
  })

  it("are found in the text of a PDF, whatever its typesetting", () => {
    const file = but("quote: the river is low", `quote: { text: '"naïve" promises', at: 11 }`)
    expect(told("So far, the “na¨ıve” prom-\nises", file)).toEqual(["quote-elsewhere"])
    expect(told("So far, th “na¨ıve” prom-\nises", file)).toEqual([])
  })

  it("that are not there, elsewhere or long are told", () => {
    expect(told("Nothing of the kind.")).toEqual(["quote-not-found"])
    expect(told(null)).toEqual(["text-missing"])
    expect(told(text, but("quote: the river is low", "quote: { text: the river is low, at: 3 }"))).toEqual([
      "quote-elsewhere",
    ])
    expect(told(text, but("quote: the river is low", `quote: ${"low ".repeat(100)}`))).toContain("long-quote")
  })
})

describe("a change of options", () => {
  const after = (edits: Parameters<typeof edit>[1], text = FILE): string => edit(text, edits)
  const allBack = (text: string): string =>
    reviewOf(read(text)).reduce((now) => after(restoreReview(read(now), 0)!, now), text)

  it("renames them in events, offers and contested questions", () => {
    const once = after(
      change(read(FILE), { kind: "rename-option", dm: "syria", option: "escalate", to: "push" }),
    )
    const text = after(change(read(once), { kind: "rename-decision-maker", dm: "iraq", to: "baghdad" }), once)
    expect(read(text).problems).toEqual([])
    expect(text).toContain("terms: [release, not push]")
    expect(text).toContain("otherwise: [push]")
    expect(text).toContain("to: baghdad")
    expect(text).toContain("by: [baghdad]")
    expect(text).toContain("baghdad: { holds: Too little")
  })

  it("leaves out what is gone, keeps it for review and puts it back", () => {
    const text = after(change(read(FILE), { kind: "delete-option", dm: "syria", option: "escalate" }))
    const { conflict } = read(text)
    expect(conflict!.record.offers[0]).toMatchObject({ terms: [{ option: 0, taken: true }], otherwise: [] })
    const index = text.split("review:")[1]!.match(/at: \[offers, water\]|- offers/) ? 1 : -1
    expect(index).toBe(1)
    expect(read(allBack(text)).conflict!.record.offers[0]!.terms).toHaveLength(2)
  })

  it("keeps what is known of the outcome, leaves the rest for review, and puts it back", () => {
    const gone = after(change(read(FILE), { kind: "delete-option", dm: "syria", option: "release" }))
    expect(read(gone).conflict!.record.outcome).toMatchObject({ state: "N-", because: "Both gave way." })
    const moved = after(change(read(gone), { kind: "move-decision-maker", from: 0, to: 1 }), gone)
    expect(read(moved).conflict!.record.outcome!.state).toBe("-N")
    expect(read(allBack(moved)).conflict!.record.outcome!.state).toBe("-YN")
    const alone = after(
      change(read(FILE.replace('"YN-"', '"--N"')), { kind: "delete-decision-maker", dm: "iraq" }),
    )
    expect(read(alone).conflict!.record).not.toHaveProperty("outcome")
    expect(reviewOf(read(alone)).map((review) => review?.at)).toContainEqual(["outcome"])
  })

  it("takes an offer out whose maker is gone", () => {
    const text = after(change(read(FILE), { kind: "delete-decision-maker", dm: "iraq" }))
    const { conflict } = read(text)
    expect(conflict!.record.offers).toEqual([])
    expect(conflict!.record.events.map(({ taken }) => taken.length)).toEqual([0, 1, 0, 0])
    expect(text).toContain("review:")
  })
})
