import { describe, expect, test } from "vitest"
import { leaveOut } from "./leave-out.ts"
import { read } from "./read.ts"

const TEXT = `# Who sees this?
parley: 1
title: Water
summary: A paragraph. # and a remark
decisionMakers:
  syria:
    name: Syria
    because: It decides.
    options: { release: { name: Release, evidence: [F1, wire] } }
  iraq: { name: Iraq, options: { attack: { name: Attack } } }
infeasible:
  - { when: release and attack, because: No reason., evidence: [F2], confidence: low }
preferences:
  syria: [{ want: not attack, because: It fears it., evidence: [F1], hangsOn: [flow] }]
  iraq: { weights: { release: 1 } }
outcomes:
  flows: { name: It flows, when: release, because: It was said., evidence: [F1, wire], confidence: low }
scenarios:
  drought:
    name: A dry year
    probability: { value: 0.25, source: wire }
    evidence: [closing]
    changes: { summary: Drier., preferences: { syria: [release], iraq: null } }
  flood: { changes: { statusQuo: [attack] } }
sources:
  wire: { title: Wire, text: texts/wire.txt, address: https://example.org/wire }
  note: { title: Note, address: /home/me/note.txt }
claims:
  F1: { says: It falls., by: an officer, source: wire, quote: it falls }
  F2: { says: It rises., unnamed: somebody, source: note }
events:
  closing: { what: The dam closes., date: 1975-03, by: syria, taken: [release], evidence: [F1] }
contested:
  flow: { question: How much?, positions: { syria: { holds: Enough., evidence: [F1] } } }
forecasts:
  war: { date: 1975-05, question: War?, probability: 0.5 }
review:
  - { at: [preferences, syria, 0], was: attack }
`

/** What a file says, by keys. */
type Loose = { [key: string]: Loose }

const left = (...parts: Parameters<typeof leaveOut>[1][number][]) => {
  const text = leaveOut(read(TEXT), parts)
  const reading = read(text)
  expect(reading.problems).toEqual([])
  return { text, data: reading.data as unknown as Loose, conflict: reading.conflict! }
}

describe("leaving parts of a file out", () => {
  test("comments, notes for review and paths on a disk are out in any case, and all else is in", () => {
    const { text, data } = left()
    expect(text).not.toMatch(/#|review|texts\/wire|\/home/)
    const { review: _, ...before } = read(TEXT).data as unknown as Loose
    delete before.sources.wire.text
    delete before.sources.note.address
    expect(data).toEqual(before)
  })

  test("with the evidence go grounds, sources, claims and contested questions, and whoever cites them", () => {
    const { text, conflict } = left("evidence")
    expect(text).not.toMatch(/because|evidence|confidence|hangsOn|F1|wire|officer|How much/)
    expect(conflict.infeasible).toHaveLength(1)
    expect(conflict.outcomes).toHaveLength(1)
    expect(conflict.scenarios[0]).toMatchObject({ name: "A dry year", probability: { value: 0.25 } })
  })

  test("with the sources goes who says a claim and in which words, and claims are cited as before", () => {
    const { text, data } = left("sources")
    expect(text).not.toMatch(/wire|officer|somebody|quote|example\.org/)
    expect(data.claims).toEqual({ F1: { says: "It falls." }, F2: { says: "It rises." } })
    expect(data.decisionMakers.syria.options.release.evidence).toEqual(["F1"])
    expect(data.scenarios.drought.probability).toBe(0.25)
  })

  test("claims that are out are cited nowhere", () => {
    const { text, data } = left("claims")
    expect(text).not.toMatch(/F1|F2/)
    expect(data.decisionMakers.syria.options.release.evidence).toEqual(["wire"])
    expect(data.outcomes.flows.evidence).toEqual(["wire"])
    expect(data.infeasible[0]).toEqual({
      when: "release and attack",
      because: "No reason.",
      confidence: "low",
    })
  })

  test("contested questions that are out are hung on nowhere", () => {
    const { text, data } = left("contested")
    expect(text).not.toMatch(/hangsOn|contested|How much/)
    expect(data.claims).toBeDefined()
  })

  test("without the events that made it today's state is written down", () => {
    const { data, conflict } = left("events")
    expect(data.events).toBeUndefined()
    expect(data.scenarios.drought.evidence).toBeUndefined()
    expect(data.statusQuo).toEqual(["release"])
    expect(conflict.statusQuo).toBe(read(TEXT).conflict!.statusQuo)
  })

  test("what somebody wants is out in every scenario, too", () => {
    const { data, conflict } = left({ preferences: "syria" })
    expect(Object.keys(data.preferences)).toEqual(["iraq"])
    expect(data.scenarios.drought.changes.preferences).toEqual({ iraq: null })
    expect(conflict.preferences.map(({ kind }) => kind)).toEqual(["indifferent", "weights"])
  })

  test("a scenario, the summary and forecasts go as they are", () => {
    const { text, data } = left({ scenario: "flood" }, "summary", "forecasts")
    expect(Object.keys(data.scenarios)).toEqual(["drought"])
    expect(data.scenarios.drought.changes.summary).toBeUndefined()
    expect(text).not.toMatch(/War|paragraph|Drier/)
  })

  test.each([
    ["https://example.org/a", true],
    ["example.org/a/b.html", true],
    ["doi:10.1000/182", true],
    ["10.1000/182", true],
    ["Archive, box 4", true],
    ["file:///home/me/a.txt", false],
    ["/home/me/a.txt", false],
    ["~/a.txt", false],
    ["../a.txt", false],
    ["Documents/a.docx", false],
    ["C:a.docx", false],
    ["C:\\Users\\me\\a.docx", false],
    ["%USERPROFILE%\\a.docx", false],
    ["$HOME/a.txt", false],
    ["smb://nas/a.txt", false],
  ])("of the address %s it is told whether it stays: %s", (address, stays) => {
    const text = TEXT.replace("https://example.org/wire", JSON.stringify(address))
    const data = read(leaveOut(read(text), [])).data as unknown as Loose
    expect(data.sources.wire.address).toBe(stays ? address : undefined)
  })

  test("a file with errors is not taken", () => {
    expect(() => leaveOut(read("parley: 1"), [])).toThrow(RangeError)
  })
})
