import { describe, expect, it } from "vitest"
import { read } from "./read.ts"
import { applyScenario } from "./scenario.ts"

const BASE = `parley: 1
title: Two rivers
decisionMakers:
  up: { options: { release: { name: Release }, escalate: {} } }
  down: { options: { attack: {} } }
infeasible: [release and escalate]
preferences:
  up: [release, not attack]
  down: { ranking: [YNN, NYN, NNN, YNY, NYY, NNY] }
statusQuo: "NNY"
labels: { NNN: a, NNY: b }
scenarios:
`

/** The base with one scenario; its changes begin on line 15. */
const scenario = (changes: string) => read(`${BASE}  s:\n    changes:\n${changes.replace(/^/gm, "      ")}\n`)

function told(changes: string) {
  const { conflict, problems } = applyScenario(scenario(changes), "s")
  expect(conflict === null).toBe(problems.some(({ severity }) => severity === "error"))
  return problems.map(({ line, column, code, params }) => {
    expect(params.scenario).toBe("s")
    return `${line}:${column} ${code}`
  })
}

describe("applyScenario", () => {
  it("merges maps, replaces lists, removes what is null, and changes texts too", () => {
    const changes = `title: Later
statusQuo: [release]
labels: null
infeasible: []
preferences: { up: [attack] }
decisionMakers: { up: { options: { release: { oneWay: taken } } } }`
    const base = scenario(changes)
    expect(base.problems).toEqual([])
    const { conflict, problems, data } = applyScenario(base, "s")
    expect(problems).toEqual([])
    expect(conflict).toMatchObject({
      title: "Later",
      statusQuo: "YNN",
      infeasible: [],
      scenario: { id: "s", name: "s" },
      scenarios: [{ id: "s", name: "s" }],
    })
    expect(conflict?.labels.size).toBe(0)
    expect(conflict?.options[0]).toMatchObject({ name: "Release", oneWay: "taken" })
    expect(conflict?.options.map(({ id }) => id)).toEqual(["release", "escalate", "attack"])
    expect(conflict?.preferences[0]).toMatchObject({
      statements: [{ text: "attack", path: ["scenarios", "s", "changes", "preferences", "up", 0] }],
    })
    expect(conflict?.preferences[1]).toEqual(base.conflict?.preferences[1])
    expect(data).toMatchObject({ parley: 1, title: "Later" })
    expect(data).not.toHaveProperty("labels")
  })

  it("puts new keys after those of the base", () => {
    const { conflict } = applyScenario(
      scenario(`decisionMakers: { third: { options: { mediate: {} } }, up: { name: U } }
labels: null
statusQuo: null
preferences: { down: null }`),
      "s",
    )
    expect(conflict?.decisionMakers.map(({ id }) => id)).toEqual(["up", "down", "third"])
    expect(conflict?.options.map(({ id }) => id)).toEqual(["release", "escalate", "attack", "mediate"])
  })

  it("tells of faults where the scenario has them", () => {
    expect(told("preferences: { up: [relaese], dwon: [attack] }")).toEqual([
      "15:27 unknown-name",
      "15:37 unknown-decision-maker",
    ])
    expect(told("foo: 1\nasOf: never")).toEqual(["15:7 unknown-key", "16:13 bad-date"])
  })

  it("tells of faults that it causes where the base has them", () => {
    expect(told("decisionMakers: { up: { options: { escalate: null } } }")).toEqual([
      "6:26 unknown-name",
      "9:21 inherited-length",
      "9:26 inherited-length",
      "9:31 inherited-length",
      "9:36 inherited-length",
      "9:41 inherited-length",
      "9:46 inherited-length",
      "10:12 inherited-length",
      "11:11 inherited-length",
      "11:19 inherited-length",
    ])
  })

  it("gives the lengths that do not fit", () => {
    const base = scenario(
      'decisionMakers: { up: { options: { mediate: {} } } }\nlabels: null\npreferences: null\nstatusQuo: "YNY"',
    )
    expect(applyScenario(base, "s").problems).toMatchObject([
      { code: "wrong-length", line: 18, column: 18, params: { expected: 4, got: 3, scenario: "s" } },
    ])
  })

  it("may not change the version or the scenarios", () => {
    expect(told("parley: 2\nscenarios: {}\ntitle: x")).toEqual([
      "15:7 scenario-may-not-change",
      "16:7 scenario-may-not-change",
    ])
  })

  it("says when it changes nothing, or names nothing", () => {
    expect(told("{}")).toEqual(["14:5 scenario-changes-nothing"])
    expect(told("title: Two rivers")).toEqual(["14:5 scenario-changes-nothing"])
    expect(told("title: x\npreferences: { upp: null }")).toEqual(["16:22 scenario-removes-nothing"])
    expect(
      applyScenario(scenario("title: x\npreferences: { don: null, dow: null }"), "s").problems,
    ).toMatchObject([{ params: { key: "don", hint: "down" } }, { params: { key: "dow", hint: "down" } }])
    expect(told("decisionMakers: { dowm: { name: x } }")).toEqual([
      "15:25 scenario-adds-decision-maker",
      "15:25 missing-key",
    ])
    expect(
      told(
        "statusQuo: []\nlabels: null\npreferences: null\ndecisionMakers: { up: { options: { releas: {} } } }",
      ),
    ).toEqual(["18:42 scenario-adds-option"])
  })

  it("refuses an unknown id and keeps what is wrong with the file", () => {
    const base = scenario("title: x")
    expect(applyScenario(base, "t")).toMatchObject({
      conflict: null,
      problems: [{ code: "unknown-scenario", line: 13, column: 3, params: { name: "t", hint: "" } }],
    })
    expect(applyScenario(read(BASE.replace("scenarios:\n", "")), "s").problems).toMatchObject([
      { code: "unknown-scenario", line: 1, column: 1 },
    ])
    const broken = read("a: [")
    expect(applyScenario(broken, "s")).toBe(broken)
    const empty = read(`${BASE}  s: { changes: }\n`)
    expect(empty.problems).toMatchObject([{ code: "empty-value", line: 13, column: 8 }])
    expect(applyScenario(empty, "s")).toMatchObject({ conflict: null, problems: empty.problems })
  })
})
