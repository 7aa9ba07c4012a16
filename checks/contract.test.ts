import { describe, expect, test } from "vitest"
import { processIo } from "../cli/src/io.ts"
import { runCommand } from "../cli/src/program.ts"
import { capture } from "./capture.ts"

const SYRIA = "cases/syria-iraq-1975/conflict.yaml"

describe("what scripts rely on", () => {
  test("analyze --json --states all --coalitions: keys in their order, values as the source has them", () => {
    const { code, out, err } = capture(["analyze", SYRIA, "--json", "--states", "all", "--coalitions"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    const results = JSON.parse(out)
    expect(Object.keys(results)).toEqual([
      "parley",
      "conflict",
      "scenario",
      "states",
      "counts",
      "equilibria",
      "stability",
      "mixed",
      "coalitions",
      "definitions",
    ])
    expect(results).toMatchObject({
      parley: 1,
      conflict: {
        decisionMakers: [
          { id: "syria", name: "Syria", options: ["release", "escalate"] },
          { id: "iraq", name: "Iraq", options: ["attack"] },
        ],
        options: ["release", "escalate", "attack"],
      },
      scenario: null,
      counts: { nash: 1, gmr: 2, smr: 1, seq: 1, sseq: 1 },
      equilibria: { nash: [6], gmr: [1, 6] },
      stability: { nash: { syria: [1, 6], iraq: [2, 4, 6] } },
      mixed: null,
      coalitions: {
        universal: { cnash: [6] },
        of: [{ members: ["syria", "iraq"], stable: { cnash: [1, 2, 6] } }],
      },
      definitions: { opponents: "legal sequences", sanction: "weak" },
    })
    expect(results.states.feasible).toBe(6)
    expect(Object.keys(results.states.list[0])).toEqual(["state", "code", "label", "name", "ranks"])
    expect(results.states.list[0]).toMatchObject({ state: 1, code: "NNN", ranks: { syria: 1, iraq: 4 } })
  })

  test("--states equilibria lists only equilibria, none leaves the lists out and keeps the counts", () => {
    const few = JSON.parse(capture(["analyze", SYRIA, "--json"]).out)
    expect(few.states.list.map(({ state }: { state: number }) => state)).toEqual([1, 6])
    expect(few.stability.nash).toEqual({ syria: [1, 6], iraq: [6] })
    const none = JSON.parse(capture(["analyze", SYRIA, "--json", "--states", "none"]).out)
    expect(none.counts).toEqual({ nash: 1, gmr: 2, smr: 1, seq: 1, sseq: 1 })
    for (const key of ["equilibria", "stability"]) expect(none).not.toHaveProperty(key)
    expect(none.states).toEqual({ feasible: 6 })
  })

  test("--where and --limit cut the lists and keep the counts, in every format", () => {
    const json = (...args: string[]) => JSON.parse(capture(["analyze", SYRIA, "--json", ...args]).out)
    const numbers = (list: { state: number }[]): number[] => list.map(({ state }) => state)
    const whole = json("--states", "all")
    const cut = json("--states", "all", "--where", "attack", "--limit", "1")
    const matching = whole.states.list.filter(({ code }: { code: string }) => code[2] === "Y")
    const first: number = matching[0].state
    expect(Object.keys(cut.states)).toEqual(["feasible", "where", "matching", "list"])
    expect(cut.states).toEqual({
      feasible: 6,
      where: "attack",
      matching: matching.length,
      list: [matching[0]],
    })
    expect(cut.counts).toEqual(whole.counts)
    const only = (list: number[]): number[] => list.filter((state) => state === first)
    expect(cut.equilibria.gmr).toEqual(only(whole.equilibria.gmr))
    expect(cut.stability.gmr.syria).toEqual(only(whole.stability.gmr.syria))

    const outcomes = json("--where", "attack")
    expect(numbers(outcomes.states.list)).toEqual([6])
    expect([outcomes.states.matching, outcomes.equilibria.gmr]).toEqual([1, [6]])
    const limited = json("--limit", "1")
    expect(limited.states).toMatchObject({ matching: 2, list: [{ state: 1 }] })
    expect(limited.states).not.toHaveProperty("where")

    const of = (format: string, ...args: string[]): string =>
      capture(["analyze", SYRIA, "--format", format, ...args]).out
    const [head, ...lines] = of("ndjson", "--where", "attack")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(head.states).toEqual({ feasible: 6, where: "attack", matching: 1 })
    expect(numbers(lines)).toEqual([6])
    expect(of("csv", "--where", "attack").trimEnd().split("\n")).toHaveLength(2)
    expect(of("csv", "--states", "all", "--limit", "4").trimEnd().split("\n")).toHaveLength(5)
    for (const format of ["md", "latex", "html"]) {
      expect(of(format, "--where", "attack")).not.toBe(of(format))
      expect(of(format, "--where", "true")).toBe(of(format))
    }
    const text = of("text", "--where", "attack")
    expect(text).toContain("2 outcomes would hold")
    expect(text).toContain("1 of 2 outcomes matches “attack”.")
    expect(text).toMatch(/^Escalates, attacks \(6\)/m)
    expect(text).not.toMatch(/^As things stand \(1\)/m)
    expect(of("text", "--where", "false")).toContain("0 of 2 outcomes match “false”.")
    expect(of("text", "--limit", "1")).toContain("Listed is the first 1 of 2 outcomes, by number.")
  })

  test("the sentence that more exist counts those asked for", () => {
    const options = Array.from({ length: 6 }, (_, i) => `o${i}: { name: O${i} }`).join(", ")
    const stdin = `parley: 1\ntitle: T\ndecisionMakers: { a: { name: A, options: { ${options} } } }\n`
    const shown = (...args: string[]): string =>
      capture(["analyze", "-", ...args], { stdin }).out.replaceAll("\n", " ")
    expect(shown()).toContain("48 more are not shown")
    expect(shown("--where", "o0")).toContain("16 more of those asked for are not shown")
    expect(shown("--where", "o0", "--limit", "20")).toContain("4 more of those asked for are not shown")
    expect(shown("--where", "o0", "--limit", "20")).toContain("The first 16 of 20 states asked for are shown")
    expect(shown("--limit", "16")).not.toContain("not shown")
  })

  test("--concept-of gives a mixed equilibrium", () => {
    const { mixed } = JSON.parse(
      capture(["analyze", SYRIA, "--json", "--concept-of", "syria=nash,iraq=gmr"]).out,
    )
    expect(mixed).toEqual({ conceptOf: { syria: "nash", iraq: "gmr" }, equilibria: [1, 6], count: 2 })
  })

  test("check --json prints problems and nothing else", () => {
    const { code, out, err } = capture(["check", "-", "--json"], { stdin: "parley: 1\ntitle: T\nodd: 1\n" })
    expect({ code, err }).toEqual({ code: 1, err: "" })
    const { parley, problems } = JSON.parse(out)
    expect(parley).toBe(1)
    expect(problems.map(({ code: kind, line }: { code: string; line: number }) => [kind, line])).toEqual(
      expect.arrayContaining([
        ["unknown-key", 3],
        ["missing-key", 1],
      ]),
    )
  })

  test.each([
    ["explain", SYRIA, "--state", "NYY", "--json"],
    ["explain", SYRIA, "--state", "1", "--than", "2", "--json"],
    ["paths", SYRIA, "--json"],
    ["evidence", SYRIA, "--json"],
    ["cases", "--json"],
    ["schema"],
  ])("%s … prints one JSON document", (...args) => {
    const { code, out, err } = capture(args)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(() => JSON.parse(out)).not.toThrow()
  })

  test("explain --than --json says of each decision maker its ranks and the reason in words, as the page has it", () => {
    const told = capture(["explain", SYRIA, "--state", "1", "--than", "2"]).out
    const { reasons, ...of } = JSON.parse(
      capture(["explain", SYRIA, "--state", "1", "--than", "2", "--json"]).out,
    )
    expect(of).toEqual({
      parley: 1,
      scenario: null,
      states: [1, 2],
      names: ["As things stand", "Releases water"],
    })
    expect(reasons.map((reason: object) => Object.keys(reason))).toEqual([
      ["dm", "ranks", "said"],
      ["dm", "ranks", "said"],
    ])
    expect(reasons.map(({ dm, ranks }: { dm: string; ranks: number[] }) => [dm, ranks])).toEqual([
      ["syria", [1, 4]],
      ["iraq", [4, 1]],
    ])
    const said = reasons.map((reason: { said: string }) => reason.said).join(" ")
    expect(said).toBe(told.trim().replaceAll("\n", " "))
  })

  test("an option's long form is taken wherever an option is named", () => {
    const printed = (...args: string[]): string => capture(args).out
    const short = printed("analyze", SYRIA, "--where", "attack", "--json")
    const long = printed("analyze", SYRIA, "--where", "iraq.attack", "--json")
    expect(JSON.parse(long).states.list).toEqual(JSON.parse(short).states.list)
    expect(JSON.parse(long).states.list).not.toEqual([])
    const rows = printed("export", SYRIA, "--to", "csv", "--where", "iraq.attack")
    expect(rows).toBe(printed("export", SYRIA, "--to", "csv", "--where", "attack"))
    const wanted = (to: string): object => {
      const { wanted: _, ...rest } = JSON.parse(printed("change", SYRIA, "--to", to, "--json"))
      return rest
    }
    expect(wanted("not iraq.attack")).toEqual(wanted("not attack"))
  })

  test("states are named by string, label, number and decimal code, in this order", () => {
    const elmira = "cases/elmira-9/conflict.yaml"
    const state = (name: string): string =>
      JSON.parse(capture(["explain", elmira, "--state", name, "--json"]).out).code
    // Label 9 is the merged state, which is number 5; number 9 would be another.
    expect(["9", "---Y-", "NNNYN", "d8"].map(state)).toEqual(["---Y-", "---Y-", "---Y-", "---Y-"])
    expect(state("NYNNN")).toBe("NYNNN")
    expect(state("d2")).toBe("NYNNN")
  })

  test("the same file gives the same bytes", () => {
    const once = capture(["analyze", SYRIA, "--json", "--states", "all", "--coalitions"]).out
    expect(capture(["analyze", SYRIA, "--json", "--states", "all", "--coalitions"]).out).toBe(once)
  })

  test("colour shows on a terminal only, and NO_COLOR takes it away", () => {
    const esc = String.fromCharCode(27)
    const shown = (env: Record<string, string>): string => {
      let out = ""
      const io = {
        ...processIo,
        outIsTerminal: true,
        columns: 80,
        env,
        out: (text: string) => void (out += text),
      }
      expect(runCommand(["analyze", SYRIA], io)).toBe(0)
      return out
    }
    expect(capture(["analyze", SYRIA]).out).not.toContain(esc)
    expect(shown({})).toContain(esc)
    expect(shown({ NO_COLOR: "1" })).not.toContain(esc)
  })

  test("human output keeps to 80 columns", () => {
    for (const file of [
      SYRIA,
      "cases/venezuela-2024/conflict.yaml",
      "cases/garrison-diversion/conflict.yaml",
    ])
      for (const args of [
        ["analyze", file],
        ["explain", file, "--state", "1"],
        ["analyze", file, "--coalitions"],
        ["evidence", file],
      ])
        for (const line of capture(args).out.split("\n")) expect(line.length).toBeLessThanOrEqual(80)
  })

  test("help is there for every command, with an example", () => {
    const { code, out } = capture(["--help"])
    expect(code).toBe(0)
    for (const command of [
      "new",
      "check",
      "analyze",
      "explain",
      "paths",
      "evidence",
      "import",
      "export",
      "schema",
      "cases",
    ]) {
      expect(out).toContain(command)
      const help = capture([command, "--help"])
      expect({ command, code: help.code, err: help.err }).toEqual({ command, code: 0, err: "" })
      expect(help.out).toContain(`parley ${command}`)
    }
  })
})
