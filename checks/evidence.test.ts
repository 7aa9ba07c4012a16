import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { capture } from "./capture.ts"

// A prisoner's dilemma: whoever is not sure of the other does not cooperate.
const FILE = `parley: 1
title: A truce
decisionMakers:
  north: { name: North, options: { hold: { name: Hold fire, done: North holds fire, notDone: North fires } } }
  south: { name: South, options: { hold: { name: Hold fire, done: South holds fire, notDone: South fires } } }
preferences:
  north:
    - { want: south.hold, evidence: [c1], confidence: high }
    - { want: not north.hold, evidence: [c2], confidence: low }
  south:
    - { want: north.hold, evidence: [c1, c3] }
    - { want: not south.hold, assumed: Nobody has said so. }
sources:
  wire: { title: A dispatch, publisher: The Wire, date: 1975-04-02, reliability: C, text: wire.txt }
  paper: { title: An article, publisher: The Paper, date: 1975-04-03, reliability: B, relays: wire }
  letter: { title: A letter }
claims:
  c1: { says: Both want the other to stop., by: the envoy, source: letter, status: onRecord, credibility: 2 }
  c2: { says: North will go on., unnamed: officers, date: 1975-04-01, source: paper, credibility: 3, contradicts: [c3], quote: will go on }
  c3: { says: North will stop., source: paper, origin: paper, quote: { text: will surely stop, at: 3 } }
  c4: { says: It rains. }
events:
  shot: { what: A shot is fired., date: 1975-04-01, by: north, evidence: [c2] }
`

let folder: string
const conflict = (): string => join(folder, "home", "conflict.yaml")

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-evidence-"))
  mkdirSync(join(folder, "home"))
  writeFileSync(conflict(), FILE)
  writeFileSync(join(folder, "home", "wire.txt"), "They\n will   go on, it is said.\n")
  writeFileSync(join(folder, "secret.txt"), "will surely stop")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => capture(["evidence", conflict(), ...args])
const json = (...args: string[]) => {
  const { code, out, err } = run("--json", ...args)
  expect({ code, err }).toEqual({ code: 0, err: "" })
  return JSON.parse(out)
}
const text = (...args: string[]): string => {
  const { code, out, err } = run(...args)
  expect({ code, err }).toEqual({ code: 0, err: "" })
  return out.replaceAll(/\n +/g, " ")
}

describe("on what outcomes rest", () => {
  test("as data, worked out by hand", () => {
    const found = json("--concepts", "nash")
    expect(Object.keys(found)).toEqual([
      "parley",
      "scenario",
      "asOf",
      "parts",
      "outcomes",
      "more",
      "claims",
      "contradictions",
      "idle",
      "emptied",
      "untold",
      "sources",
      "quotations",
    ])
    // Each side's second statement alone keeps it from cooperating; without it, it would be indifferent.
    expect(found.outcomes).toEqual([
      { state: 1, code: "NN", name: "Nothing is done", concepts: ["nash"], restsOn: [], weakest: null },
    ])
    expect(found.idle).toEqual(["preferences.north.0", "preferences.south.0"])
    expect(found.parts.map(({ unsourced, assumed }: never) => [unsourced, assumed])).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ])
    expect(found.parts[1]).toMatchObject({ unnamed: true, oneOrigin: true, relayed: true, confidence: "low" })
    expect(found.parts[2]).toMatchObject({ unnamed: false, oneOrigin: false, relayed: false })
    expect(found.claims[1]).toMatchObject({ id: "c2", chain: ["wire", "paper"], used: true })
    expect(found.claims[2].chain).toEqual(["paper"])
    expect(found.claims[3].used).toBe(false)
    expect(found.contradictions).toEqual([
      {
        claims: ["c2", "c3"],
        uses: [
          { parts: ["preferences.north.1"], events: ["shot"] },
          { parts: ["preferences.south.0"], events: [] },
        ],
      },
    ])
  })

  test("as text", () => {
    const shown = text()
    expect(shown).toContain(
      "4 parts (statements, rankings, rules, one-way marks). With evidence: 3; without: 1.",
    )
    expect(shown).toContain("With an assumption: 1; with low confidence: 1.")
    expect(shown).toContain(
      "c2 and c3 contradict one another, and the model uses both: c2 for the wish of North “North fires” and A shot is fired; c3 for the wish of South “North holds fire”.",
    )
    expect(shown).toContain(
      "c2: North will go on. Said by officers, unnamed, on 1 April 1975; first in The Wire (2 April 1975), relayed by The Paper (3 April 1975). Credibility 3, possibly true.",
    )
    expect(shown).toContain("c3: North will stop. Said by The Paper (3 April 1975).")
    expect(shown).toContain("Nothing cites c4.")
    expect(shown).toContain(
      "paper: The Paper, “An article”, 3 April 1975; reliability B, usually reliable; relays The Wire.",
    )
    expect(shown).toContain("Possible resolutions under the assumptions of this file, not forecasts.")
  })

  test("of one outcome, with its claims and weakest link", () => {
    // Each wants the other to hold fire most, and would fire for lack of it: sanctions rest on all four.
    const shown = text("--state", "YY", "--concepts", "gmr,seq")
    expect(shown).toContain("North holds fire, South holds fire (4)  holds under GMR and SEQ")
    expect(shown).toContain("The wish of North “South holds fire”.")
    expect(shown).toContain("Without it: would not hold. Rests on c1.")
    expect(shown).toContain(
      "c1: Both want the other to stop. Said by the envoy; in “A letter”. On the record; credibility 2, probably true.",
    )
    expect(shown).toContain("Weakest link: the wish of North “North fires”.")
    expect(shown).not.toContain("The sources")
  })

  test("a state that would not hold has nothing to rest on", () => {
    const { code, out, err } = run("--state", "YN")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("“North holds fire” (2) would not hold under the concepts asked for")
  })

  test("a file without a record says what to write", () => {
    const stdin = FILE.slice(0, FILE.indexOf("sources:")).replaceAll(/, evidence: \[.*?\]/g, "")
    const { code, out } = capture(["evidence", "-"], { stdin })
    expect(code).toBe(0)
    expect(out).toContain("The file has no sources and claims on record.")
  })
})

describe("--without", () => {
  test("tells what falls and what that changes", () => {
    const fallen = json("--without", "wire", "--concepts", "nash,gmr")
    // Of c2 the wire is the origin; c3 is the paper's own.
    expect(fallen).toMatchObject({
      without: ["wire"],
      claims: ["c2"],
      events: ["shot"],
      parts: ["preferences.north.1"],
    })
    // North no longer minds holding fire: whatever South does not do, it may do as well.
    expect(fallen.outcomes).toEqual({
      vanish: [],
      appear: [{ state: 2, code: "YN", name: "North holds fire", concepts: ["nash", "gmr"] }],
      change: [],
      counts: { vanish: 0, appear: 1, change: 0, stay: 2 },
    })
    expect(fallen.empties).toBe(false)
    const shown = text("--without", "wire", "--concepts", "nash,gmr")
    expect(shown).toContain("Without wire")
    expect(shown).toContain("1 claim falls c2: North will go on.")
    expect(shown).toContain("1 part falls The wish of North “North fires”.")
    expect(shown).toContain("“North holds fire” (2) would appear (Nash, GMR): North holds fire; South fires.")
    expect(shown).toContain("As now: “Nothing is done” (1) and “North holds fire, South holds fire” (4).")
  })

  test("says that the model is empty where nobody prefers anything any more", () => {
    // With both statements of the letter and the wire gone South's assumption is left; without that nothing is.
    const bare = FILE.replace("    - { want: not south.hold, assumed: Nobody has said so. }\n", "")
    const run = (...args: string[]) =>
      capture(["evidence", "-", "--without", "c1,c2,c3", ...args], { stdin: bare })
    const fallen = JSON.parse(run("--json").out)
    expect(fallen.empties).toBe(true)
    expect(fallen.outcomes.counts).toMatchObject({ vanish: 0 })
    const said = "Nobody would prefer any state to another: every state holds for want of preferences"
    expect(run().out.replaceAll(/\n +/g, " ")).toContain(said)
    expect(text("--without", "c1,c2,c3")).not.toContain(said)
  })

  test("claims can be removed, and several at once", () => {
    expect(json("--without", "c1, c3").parts).toEqual(["preferences.north.0", "preferences.south.0"])
    expect(json("--without", "c3").parts).toEqual([])
    expect(text("--without", "c4")).toContain("No outcome would change.")
  })

  test("an unknown id is told with the nearest", () => {
    const { code, out, err } = run("--without", "wier")
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("There is no source or claim “wier”. Did you mean “wire”?")
  })

  test("does not go together with --state", () => {
    expect(run("--without", "wire", "--state", "1").code).toBe(2)
  })
})

describe("quotations are held against the texts beside the file", () => {
  const problems = () =>
    JSON.parse(capture(["check", conflict(), "--json"]).out).problems.map(
      ({ code, line }: { code: string; line: number }) => `${line} ${code}`,
    )

  test("in evidence and in check, spaces counting as one", () => {
    expect(json().quotations.map(({ code, params }: never) => [code, params])).toEqual([
      ["quote-not-found", { claim: "c3", source: "wire" }],
    ])
    expect(problems()).toEqual(["20 quote-not-found"])
    expect(text()).toContain("The words quoted in “c3” are not in the text of “wire”.")
  })

  test.each([
    [
      "a link out of the folder",
      () => symlinkSync(join(folder, "secret.txt"), join(folder, "home", "wire.txt")),
    ],
    ["a folder", () => mkdirSync(join(folder, "home", "wire.txt"))],
    ["no text", () => writeFileSync(join(folder, "home", "wire.txt"), Buffer.from([0xff, 0xfe, 0x00]))],
    ["nothing", () => {}],
  ])("%s is not read", (_, make) => {
    rmSync(join(folder, "home", "wire.txt"), { recursive: true })
    make()
    expect(problems()).toEqual(["14 text-missing"])
    rmSync(join(folder, "home", "wire.txt"), { recursive: true, force: true })
    writeFileSync(join(folder, "home", "wire.txt"), "They\n will   go on, it is said.\n")
  })
})

test("long work shows how far it has come", () => {
  const options = Array.from({ length: 9 }, (_, i) => `o${i}: { name: O${i} }`).join(", ")
  const wants = Array.from({ length: 9 }, (_, i) => (i % 2 === 0 ? `o${i}` : `not o${i}`)).join(", ")
  const stdin = `parley: 1
title: T
decisionMakers: { a: { name: A, options: { ${options} } }, b: { name: B, options: { x: { name: X } } } }
preferences: { a: [${wants}], b: [x if o1, not o3] }
`
  const { code, out } = capture(["evidence", "-", "--json"], { stdin })
  expect(code).toBe(0)
  expect(JSON.parse(out).parts).toHaveLength(11)
})
