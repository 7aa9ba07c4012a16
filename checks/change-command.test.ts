import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { processIo } from "../cli/src/io.ts"
import { startCommand } from "../cli/src/program.ts"
import { capture } from "./capture.ts"
import { spread } from "./runs.ts"

// `parley change`, as a user runs it.

const VENEZUELA = "cases/venezuela-2024/conflict.yaml"
const folder = mkdtempSync(join(tmpdir(), "parley-change-"))

afterAll(() => rmSync(folder, { recursive: true }))

function fileWith(body: string): string {
  const file = join(folder, "conflict.yaml")
  writeFileSync(file, `parley: 1\ntitle: Made up\n${body}`)
  return file
}

interface Answer {
  readonly label: string
  readonly holds: readonly { readonly state: number | null; readonly code: string }[]
  readonly appear: readonly { readonly code: string }[]
  readonly vanish: readonly { readonly code: string }[]
}

function changed(args: readonly string[]) {
  const { code, out, err } = capture(["change", ...args, "--json"])
  expect({ code, err }).toEqual({ code: 0, err: "" })
  return JSON.parse(out)
}

/** The equilibria of a file's scenario under SEQ, as Y/N strings. */
function outcomes(file: string, scenario: string): string[] {
  const { code, out } = capture(["analyze", file, "--scenario", scenario, "--concepts", "seq", "--json"])
  expect(code).toBe(0)
  return JSON.parse(out).states.list.map((state: { code: string }) => state.code)
}

describe("every answer of parley change", () => {
  const args = [VENEZUELA, "--scenario", "successor", "--to", "leave and amnesty"]
  const found = changed(args)
  const answers: Answer[] = ["statements", "additions", "rankings", "situation"].flatMap(
    (kind) => found[kind].answers,
  )

  it("is there: statements, rankings and the situation", () => {
    for (const letter of ["S", "R", "C"])
      expect(answers.some(({ label }) => label.startsWith(letter))).toBe(true)
  })

  // In the short run the first of each kind and some others.
  const isFirst = ({ label }: Answer): boolean => /^\D1$/.test(label)
  const some = answers.filter(isFirst).concat(
    spread(
      answers.filter((answer) => !isFirst(answer)),
      4,
    ),
  )

  it.each(some.map((answer) => [answer.label, answer] as const))(
    "%s, taken over as a scenario, does what it says, and leaves the rest of the file alone",
    (label, answer) => {
      const { code, out } = capture(["change", ...args, "--take", label, "--as", "tried"])
      expect(code).toBe(0)
      const before = readFileSync(VENEZUELA, "utf8")
      const at = out.indexOf("  tried:\n")
      expect(at).toBeGreaterThan(0)
      const rest = out.slice(at).search(/\n(?! {3}|\n| {2}#)/)
      expect(out.slice(0, at) + out.slice(at + rest + 1)).toBe(before)
      const file = join(folder, `${label}.yaml`)
      writeFileSync(file, out)
      const held = outcomes(file, "tried")
      // A guarantor's option comes last, and is not taken where it has nothing to answer.
      const all = held.map((code) => code.slice(0, 8))
      expect(answer.holds.length).toBeGreaterThan(0)
      for (const { code: state } of answer.holds) expect(all).toContain(state)
    },
  )
})

describe("parley change", () => {
  it("counts rankings exactly where it can", () => {
    const counts = ["nash", "gmr", "smr", "seq"].map((concept) => {
      const { count } = changed([
        "cases/syria-iraq-1975/conflict.yaml",
        ..."--to 2 --who syria --count --concept".split(" "),
        concept,
      ])
      return [count.how, count.of, count.in]
    })
    expect(counts).toEqual([240, 384, 300, 384].map((of) => ["exact", String(of), "720"]))
  })

  it("says that nothing has to change where nothing has", () => {
    const { out } = capture(["change", VENEZUELA, "--to", "leave and amnesty"])
    expect(out).toContain("Nothing has to change for that.")
    expect(out).not.toContain("Smallest changes")
  })

  it("finds rankings that reach several goals, and why none do", async () => {
    const later = async (args: readonly string[]): Promise<{ code: number; out: string }> => {
      let out = ""
      const io = {
        ...processIo,
        worksHere: true,
        out: (text: string) => void (out += text),
        err: () => {},
        env: {},
        columns: 200,
      }
      const code = await startCommand(["change", ...args], io)
      return { code, out }
    }
    const several = await later([VENEZUELA, ..."--to 50 --to 99 --not 105 --concept nash --json".split(" ")])
    expect(several.code).toBe(0)
    const { rankings } = JSON.parse(several.out)
    expect(rankings.proved).toBe(true)
    expect(rankings.answers[0].changes[0].pairs).toBe(2)
    const odds = await later(["cases/chicken/conflict.yaml", "--to", "1", "--not", "1"])
    expect(odds.code).toBe(0)
    expect(odds.out).toContain("That cannot be")
  })

  it("takes a merged state for itself and no other", () => {
    const file = fileWith(`decisionMakers:
  a: {name: A, options: {p: {name: P}}}
  b: {name: B, options: {q: {name: Q}}}
merge: [p iff q]
preferences:
  a: [p and not q]
  b: [p and not q]
`)
    const { wanted, state } = changed([file, "--to", "1"])
    expect(wanted).toEqual([{ text: "--", states: 1, holding: 0 }])
    expect(state).toEqual({ state: 1, code: "--", name: "Nothing is done" })
  })

  it("keeps what is to be kept: a ranking of which a statement stays, and all of a decision maker", () => {
    const file = fileWith(`decisionMakers:
  a: {name: A, options: {p: {name: P}}}
  b: {name: B, options: {q: {name: Q}}}
statusQuo: [p, q]
preferences:
  a: [q, not p]
  b: [q]
`)
    const changes = (...args: string[]) => {
      const { rankings, situation } = changed([file, "--to", "YY", ...args, "--limit", "30"])
      const all = [...rankings.answers, ...situation.answers] as {
        changes: { kind: string; said: string }[]
      }[]
      return all.flatMap((answer) => answer.changes.map(({ kind, said }) => `${kind} ${said}`))
    }
    const ofA = (all: string[]) =>
      all
        .filter((each) => /^rank A |^bar A |^guarantor .* A |^commit “P”/.test(each))
        .map((each) => each.split(" ")[0])
    expect(ofA(changes())).toEqual(["rank", "bar", "commit", "guarantor"])
    expect(ofA(changes("--keep", "a.1"))).toEqual(["bar", "commit", "guarantor"])
    expect(ofA(changes("--who", "b"))).toEqual(["bar", "commit"])
    expect(ofA(changes("--keep", "a"))).toEqual([])
  })

  it("says what changes concept by concept, and what becomes of today's state", () => {
    const union = fileWith(`decisionMakers:
  d0: {name: d0, options: {o0: {}}}
  d1: {name: d1, options: {o0: {oneWay: dropped}}}
statusQuo: [d0.o0, d1.o0]
preferences:
  d0: {ranking: [YY, NN, [NY], YN]}
  d1: {ranking: [NY, YY, YN, NN]}
`)
    const { rankings, situation } = changed([union, "--to", "#3", "--concept", "sim"])
    const { out } = capture(["change", union, "--to", "#3", "--concept", "sim"])
    const said = out.replaceAll(/\s+/g, " ")
    for (const { label, verdicts } of [...rankings.answers, ...situation.answers]) {
      const ceasing = verdicts.find(({ state }: { state: number }) => state === 4)?.ceases ?? []
      const own = said.slice(said.indexOf(` ${label} `)).split(/ [RCS]\d /)[1]!
      expect(own.includes("Today's state (“As things stand”, 4)"), label).toBe(ceasing.length > 0)
      expect(/Under SIM[^.]* “As things stand” \(4\) would no longer hold/.test(own), label).toBe(
        ceasing.includes("sim"),
      )
    }
    expect(said).not.toContain("under any concept")
  })

  it("calls a change of rankings the smallest only where none is, with ties or without", () => {
    const tie = fileWith(`decisionMakers:
  d0: {options: {o0: {name: o0}, o1: {}}}
infeasible:
  - exactlyOne: [o1, d0.o0]
preferences:
  d0: {ranking: [YN, NY]}
`)
    const nash = changed([tie, "--to", "NY", "--concept", "nash"]).rankings
    expect([nash.proved, nash.answers[0].changes[0].pairs]).toEqual([true, 0.5])
    const { out } = capture(["change", tie, "--to", "NY", "--concept", "nash"])
    expect(out).toContain("no smaller one of rankings would do")
    const wide = capture(["change", VENEZUELA, "--to", "not leave and talks and crackdown"]).out
    expect(wide).toContain("These are the smallest changes found.")
    expect(wide).not.toContain("For each decision maker it is the smallest")
  })

  it("says that today's state stops holding, and under what", () => {
    const { out } = capture(["change", VENEZUELA, "--to", "leave", "--reached"])
    const said = out.replaceAll(/\s+/g, " ")
    const answer = changed([VENEZUELA, "--to", "leave", "--reached"]).statements.answers[1]
    // Under one concept or another all of them hold as before.
    expect([answer.appear, answer.vanish]).toEqual([[], []])
    const second = said.slice(said.indexOf("S2 "))
    expect(second).toContain(
      "Under SEQ, Nash and SSEQ “There is no crackdown” (32) and “Talks under guarantees, but the government keeps up its crackdown” (117) would begin to hold, and “The stand-off” (50) and “Talks under guarantees” (105) would no longer hold.",
    )
    expect(second).toContain(
      "Today's state (“The stand-off”, 50) would no longer hold under Nash, SMR, SEQ and SSEQ.",
    )
  })

  it("takes the long form of an option for levers and for what is kept", () => {
    const file = fileWith(`decisionMakers:
  a: {name: A, options: {x: {}}}
  b: {name: B, options: {y: {}}}
preferences:
  a: [y, not x]
  b: [x, not y]
statusQuo: []
`)
    const short = changed([file, "--to", "x and y", "--levers", "x"])
    expect(changed([file, "--to", "x and y", "--levers", "a.x"])).toEqual(short)
    expect(short.packages.levers).toEqual(["x"])
    const kept = changed([file, "--to", "x and y", "--keep", "a.x"])
    expect(kept).toEqual(changed([file, "--to", "x and y", "--keep", "x"]))
  })

  it("says of a package for whom setting its levers is a loss", () => {
    const file = fileWith(`decisionMakers:
  a: {name: A, options: {x: {name: X}}}
  b: {name: B, options: {y: {name: Y}}}
preferences:
  a: [y, not x]
  b: [y iff x]
statusQuo: []
`)
    const args = [file, "--to", "x and y", "--levers", "x"]
    const [, set] = changed(args).packages.packages
    expect(set).toMatchObject({ taken: ["x"], start: "YN", losers: ["a"] })
    const said = capture(["change", ...args]).out.replaceAll(/\s+/g, " ")
    expect(said).toContain(
      "once that is set (“X”, 2), moves that serve those who make them lead there; setting it is itself a loss for A.",
    )
    expect(said).not.toContain("today leads there by moves")
  })

  it("tells a breakdown of the state where it is, and none by what leads to the goal all the same", () => {
    // Either may go first: what the other could do instead is a later move of the way.
    const file = fileWith(`decisionMakers:
  a: {name: A, options: {x: {name: X}}}
  b: {name: B, options: {y: {name: Y}, z: {name: Z}}}
preferences:
  a: [x]
  b: [z, y]
statusQuo: []
infeasible: [y and z and not x]
`)
    const { out } = capture(["change", file, "--to", "x and y and not z"])
    const said = out.replaceAll(/\s+/g, " ")
    expect(said).not.toContain("break down there")
    const { way } = changed([file, "--to", "x and y and not z"])
    expect(
      way.start.departures.map(({ dm, to }: { dm: string; to: { code: string } }) => [dm, to.code]),
    ).toEqual([["b", "NNY"]])
    expect(said).toContain("Could break down at “As things stand” (1): B would rather Z (“Z”, 5).")
  })

  it("takes an option for itself where it looks like a state's code, and Y and N for states", () => {
    const coded = fileWith(`decisionMakers:
  a: {name: A, options: {d3: {name: Third}, e: {name: E}}}
  b: {name: B, options: {q: {name: Q}}}
preferences:
  a: [d3]
  b: [q]
`)
    expect(changed([coded, "--to", "d3"]).wanted).toEqual([{ text: "d3", states: 4, holding: 2 }])
    expect(changed([coded, "--to", "d1"]).wanted[0].text).toBe("YNN")
    const single = fileWith(`decisionMakers:
  a: {name: A, options: {p: {name: P}}}
preferences:
  a: [p]
`)
    expect(changed([single, "--to", "N"]).wanted).toEqual([{ text: "N", states: 1, holding: 0 }])
  })

  it.each([
    [["--to", "leave and"], 2, "--to, character"],
    [["--to", "nobody"], 2, "There is no option"],
    [["--to", "99999"], 1, "There is no state 99999"],
    [["--to", "leave", "--who", "usa"], 1, "us"],
    [["--to", "leave", "--keep", "us.99"], 1, "us.99"],
    [["--to", "leave", "--levers", "amnesti"], 1, "amnesty"],
    [["--to", "leave", "--steps", "4"], 2, "--steps"],
    [["--to", "leave", "--take", "S1"], 1, "It holds as things are"],
    [["--to", "not leave and talks and crackdown", "--take", "S99"], 1, "S99"],
    [["--to", "not leave and talks and crackdown", "--take", "R1", "--as", "successor"], 1, "successor"],
    [["--to", "not leave and talks and crackdown", "--take", "R1", "--as", "no id"], 1, "no id"],
    [["--to", "leave", "--take", "S1", "--json"], 2, "--json"],
    [["--to", "leave", "--as", "kept"], 2, "--take"],
    [["--to", "leave", "--samples", "5"], 2, "--count"],
    [["--to", "leave", "--count", "--keep", "us,government,opposition"], 2, "--who"],
    [[], 2, "--to"],
  ] as const)("refuses %j", (args, code, said) => {
    const ran = capture(["change", VENEZUELA, ...args])
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(said)
    expect(ran.out).toBe("")
  })
})

it("--reached without a state of today says what the file lacks", () => {
  const stdin =
    "parley: 1\ntitle: T\ndecisionMakers: { a: { options: { x: {} } }, b: { options: { y: {} } } }\npreferences: { a: [x], b: [y] }\n"
  const { code, err } = capture(["change", "-", "--to", "x", "--reached"], { stdin })
  expect({ code, err }).toEqual({
    code: 1,
    err: expect.stringMatching(/which --reached starts from\. Give it a statusQuo/),
  })
})
