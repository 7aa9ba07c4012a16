import { describe, expect, it } from "vitest"
import { compile, placesIn, scaled, toStructure } from "./compile.ts"
import { type Reading, read } from "./read.ts"
import { applyScenario } from "./scenario.ts"

const TWO_RIVERS = `parley: 1
title: Two rivers
decisionMakers:
  up: { options: { release: {}, escalate: {} } }
  down: { options: { attack: {} } }
`

function compiled(text: string, scenario?: string) {
  const reading = read(text)
  const at: Reading = scenario === undefined ? reading : applyScenario(reading, scenario)
  expect(at.problems).toEqual([])
  return compile(at.conflict!, {}, placesIn(at))
}

function told(text: string, scenario?: string) {
  const { model, problems } = compiled(text, scenario)
  expect(model === null).toBe(problems.length > 0)
  return problems.map(({ line, column, code, severity, params }) => {
    expect(severity).toBe("error")
    return [`${line}:${column} ${code}`, params]
  })
}

describe("toStructure", () => {
  it("maps names to indices and nothing else", () => {
    const file = `parley: 1
title: Two rivers
decisionMakers:
  up: { options: { release: { oneWay: taken }, escalate: {} } }
  down: { options: { attack: { oneWay: dropped } } }
infeasible: [release and attack]
merge: [escalate]
noMove: [{ by: down, from: attack, toPattern: N-- }]
preferences: { up: [attack], down: { ranking: [[NNN, YNN], "NNY"] } }
`
    const attack = { kind: "option", option: 2 }
    expect(toStructure(read(file).conflict!)).toMatchObject({
      optionCounts: [2, 1],
      directions: ["up", "both", "down"],
      infeasible: [{ kind: "and", of: [{ option: 0 }, attack] }],
      merges: [{ kind: "option", option: 1 }],
      noMoves: [{ by: 1, from: attack, to: { kind: "not", of: { option: 0 } } }],
      preferences: [
        { kind: "statements", statements: [attack] },
        { kind: "ranking", groups: [["NNN", "YNN"], ["NNY"]] },
      ],
    })
    expect(toStructure(read(TWO_RIVERS).conflict!).preferences).toEqual([
      { kind: "indifferent" },
      { kind: "indifferent" },
    ])
  })

  it("scales weights to integers in proportion", () => {
    expect(scaled(["0.1", "0.2", "0.30", "-2e3", "0", "1e-4", ".5", "+7."])).toEqual([
      1000n,
      2000n,
      3000n,
      -20000000n,
      0n,
      1n,
      5000n,
      70000n,
    ])
    expect(scaled(["0", "0.0"])).toEqual([0n, 0n])
    expect(() => scaled(["x"])).toThrow(RangeError)
  })

  it("keeps the exact decimals of the file", () => {
    const file = `${TWO_RIVERS}preferences: { up: { weights: { release: 0.1, escalate: 0.2 } }, down: { weights: { attack: 0.3 } } }`
    const { preferences } = toStructure(read(file).conflict!)
    expect(preferences).toEqual([
      { kind: "weights", weights: [1n, 2n, 0n] },
      { kind: "weights", weights: [0n, 0n, 3n] },
    ])
  })
})

describe("compile", () => {
  it("makes a model", () => {
    const { model, classes } = compiled(
      `${TWO_RIVERS}preferences: { up: [release, release or attack, attack] }`,
    )
    expect(model?.space.count).toBe(8)
    expect(classes[0]).toEqual([2, 3, 4])
    expect(model?.worst).toEqual([4, 1])
  })

  it("says when no state is feasible, or too many", () => {
    expect(told(`${TWO_RIVERS}infeasible: [attack, not attack]`)).toEqual([["6:1 no-feasible-state", {}]])
    const conflict = read(TWO_RIVERS).conflict!
    expect(compile(conflict, { states: 4 })).toMatchObject({
      model: null,
      problems: [{ code: "too-many-states", line: 1, column: 1, params: { count: "8", limit: "4" } }],
    })
  })

  it("names merges that overlap", () => {
    expect(told(`${TWO_RIVERS}merge:\n  - release\n  - when: attack and escalate`)).toEqual([
      [
        "8:5 overlapping-merges",
        { first: 1, second: 2, firstText: "release", secondText: "attack and escalate", state: "YYY" },
      ],
    ])
  })

  it("names the states that a ranking misses, repeats or invents", () => {
    const file = `${TWO_RIVERS}infeasible: [escalate, "release and attack"]\npreferences:\n  up: { ranking: [YNN, NYN] }`
    expect(told(file)).toEqual([
      ["8:3 ranking-misses", { dm: "up", states: "NNN, NNY", count: 2 }],
      ["8:3 ranking-invents", { dm: "up", states: "NYN", count: 1 }],
    ])
    const merged = `${TWO_RIVERS}infeasible: [escalate]\nmerge: [release]\npreferences:\n  up: { ranking: [YNN, YNY, NNY, NNN] }`
    expect(told(merged)).toEqual([["9:3 ranking-repeats", { dm: "up", states: "YNY", count: 1 }]])
  })

  it("refuses a status quo that cannot be, with the rule", () => {
    const file = `${TWO_RIVERS}infeasible: [escalate and attack, { atMostOne: [release, attack] }]\nstatusQuo: [release, attack]`
    expect(told(file)).toEqual([["7:1 status-quo-infeasible", { state: "YNY", rule: "release and attack" }]])
  })
})

describe("rankings under a scenario", () => {
  const file = (ranking: string, changes: string) =>
    `${TWO_RIVERS}infeasible: [escalate]
preferences: { up: { ranking: ${ranking} } }
scenarios:
  s: { changes: ${changes} }
`
  const ALL = "[YNN, [YNY, NNY], NNN]"

  it("lose the states that are no longer feasible", () => {
    const { model } = compiled(file(ALL, "{ infeasible: [escalate, attack] }"), "s")
    expect(model?.space.count).toBe(2)
    expect(model?.worst[0]).toBe(2)
    expect(told(file(ALL, "{ infeasible: [escalate, attack] }"))).toEqual([])
  })

  it("must name the states that become feasible", () => {
    expect(told(file(ALL, "{ infeasible: [escalate and release] }"), "s")).toEqual([
      ["7:16 ranking-misses", { dm: "up", states: "NYN, NYY", count: 2, scenario: "s" }],
    ])
  })

  it("are held to the letter where the scenario gives its own", () => {
    const changes = `{ infeasible: [escalate, attack], preferences: { up: { ranking: ${ALL} } } }`
    expect(told(file(ALL, changes), "s")).toEqual([
      ["9:66 ranking-invents", { dm: "up", states: "YNY, NNY", count: 2, scenario: "s" }],
    ])
  })

  it("do not excuse a base that ranks what is not feasible", () => {
    expect(told(file("[YNN, YNY, NNY, NNN, NYN]", "{ title: x }"))).toEqual([
      ["7:16 ranking-invents", { dm: "up", states: "NYN", count: 1 }],
    ])
  })
})

it("a scenario that only adds grounds to a ranking still takes the list over from the base", () => {
  const base = read(`parley: 1
title: T
decisionMakers:
  a: { name: A, options: { x: { name: X } } }
  b: { name: B, options: { z: { name: Z } } }
preferences:
  a: { ranking: ["NN", "YN", "NY", "YY"] }
  b: [x]
scenarios:
  s: { name: S, changes: { infeasible: [x and z], preferences: { a: { confidence: low } } } }
`)
  const { conflict } = applyScenario(base, "s")
  const { model, problems } = compile(conflict!)
  expect(problems).toEqual([])
  expect([...model!.ranks[0]!]).toEqual([1, 2, 3, 0])
})
