import { describe, expect, it } from "vitest"
import { check } from "./check.ts"

const HEAD = `parley: 1
title: Two rivers
decisionMakers:
  up: { options: { release: {}, escalate: {} } }
  down: { options: { attack: {} } }
`
// Preferences that nothing is to be said against.
const SOUND = "preferences: { up: [release, attack], down: [attack, release] }\n"

function told(text: string, limits = {}) {
  return check(text, limits).map(({ line, column, code, severity, params }) => [
    `${line}:${column} ${severity === "error" ? "! " : ""}${code}`,
    params,
  ])
}

describe("check", () => {
  it("has nothing to say of a sound file", () => {
    expect(check(HEAD + SOUND)).toEqual([])
  })

  it("gives errors of reading and of the model", () => {
    expect(told(`${HEAD}statusQuo: [atack]`)).toEqual([
      ["6:13 ! unknown-option", { name: "atack", hint: "attack" }],
    ])
    expect(told(`${HEAD + SOUND}infeasible: [attack or not attack]`)).toEqual([
      ["7:1 ! no-feasible-state", {}],
    ])
  })

  it("finds options that are never taken, or always", () => {
    expect(told(`${HEAD + SOUND}infeasible: [escalate and release, escalate and not release]`)).toEqual([
      ["4:33 never-taken", { option: "escalate" }],
    ])
    expect(told(`${HEAD + SOUND}infeasible: [not escalate]`)).toEqual([
      ["4:33 always-taken", { option: "escalate" }],
    ])
  })

  it("finds statements that do nothing", () => {
    const file = `${HEAD}infeasible: [release and escalate]
preferences:
  up:
    - not (release and escalate)
    - release
    - not not release
    - attack
    - release and attack
    - escalate
  down: [attack, release]
`
    expect(told(file)).toEqual([
      ["9:7 never-distinguishes", { dm: "up", statement: "not (release and escalate)", truth: "true" }],
      ["11:7 repeated-statement", { dm: "up", statement: "not not release", firstLine: 10 }],
      ["13:7 already-decided", { dm: "up", statement: "release and attack" }],
    ])
  })

  it("does not say of later statements that nothing is left for what still divides states", () => {
    // Five states: the last statement still separates two of them, though it repeats much of the first.
    const file = `${HEAD}infeasible: [release and escalate, attack and escalate]
preferences: { up: [release or attack, release, release and attack], down: [attack, release] }
`
    expect(told(file)).toEqual([])
  })

  it("finds conditions that are mostly absent", () => {
    const file = `${HEAD}preferences: { up: [release if (escalate and attack), escalate if attack], down: [attack, release] }`
    expect(told(file)).toEqual([
      [
        "6:21 mostly-vacuous",
        {
          dm: "up",
          statement: "release if (escalate and attack)",
          condition: "escalate and attack",
          percent: 85,
        },
      ],
      [
        "6:55 mostly-vacuous",
        { dm: "up", statement: "escalate if attack", condition: "attack", percent: 66 },
      ],
    ])
    // True in six states, in three of them for want of a condition that holds: not more than half.
    const even = `${HEAD}infeasible: [escalate and not attack]
preferences: { up: [release if attack], down: [attack, release] }`
    expect(told(even)).toEqual([])
  })

  it("finds decision makers who want nothing", () => {
    expect(told(`${HEAD}preferences: { up: [] }`)).toEqual([
      ["5:3 no-preferences", { dm: "down" }],
      ["6:16 no-preferences", { dm: "up" }],
    ])
    expect(told(`${HEAD}preferences: { up: { weights: { release: 0 } }, down: [attack] }`)).toEqual([
      ["6:16 indifferent", { dm: "up" }],
    ])
    expect(
      told(`${HEAD}infeasible: [attack]\npreferences: { up: [release], down: { weights: { attack: 5 } } }`),
    ).toEqual([
      ["5:22 never-taken", { option: "attack" }],
      ["7:31 indifferent", { dm: "down" }],
    ])
    expect(told(`${HEAD}infeasible: [not attack]\npreferences: { up: [release], down: [attack] }`)).toEqual([
      ["5:22 always-taken", { option: "attack" }],
      ["7:31 indifferent", { dm: "down" }],
      ["7:38 never-distinguishes", { dm: "down", statement: "attack", truth: "true" }],
    ])
  })

  it("finds rules that remove nothing more", () => {
    const file = `${HEAD + SOUND}infeasible:
  - release and escalate
  - { pattern: YYN, because: said twice }
  - "false"
`
    expect(told(file)).toEqual([
      ["9:5 removes-nothing", { rule: "release and escalate and not attack" }],
      ["10:5 removes-nothing", { rule: "false" }],
    ])
  })

  it("finds merges and barred moves to no purpose", () => {
    const file = `${HEAD}preferences: { up: [release], down: [attack, release] }
infeasible: [release and attack]
merge: [release and attack, "escalate and attack", { pattern: "-YN" }]
noMove: [{ by: up, from: release and attack, to: escalate }]
`
    expect(told(file)).toEqual([
      ["8:9 merges-nothing", { rule: "release and attack", states: 0 }],
      ["8:29 merges-nothing", { rule: "escalate and attack", states: 1 }],
      ["8:52 merge-disagrees", { rule: "escalate and not attack", dm: "up", statement: "release" }],
      ["8:52 merge-disagrees", { rule: "escalate and not attack", dm: "down", statement: "release" }],
      ["9:10 no-move-forbids-nothing", { by: "up" }],
    ])
  })

  it("finds labels of no state", () => {
    const file = `${HEAD + SOUND}infeasible: [release and escalate]
labels: { YYN: a, NNN: b, "NN-": c }
`
    expect(told(file)).toEqual([
      ["8:11 label-infeasible", { state: "YYN", label: "a" }],
      ["8:27 label-infeasible", { state: "NN-", label: "c" }],
    ])
    expect(
      told(
        `${HEAD}preferences: { up: [attack], down: [attack] }\nmerge: [not release and not escalate and attack or not release and not attack]\nlabels: { "N--": c }`,
      ),
    ).toEqual([
      ["7:9 merge-disagrees", expect.anything()],
      ["7:9 merge-disagrees", expect.anything()],
    ])
  })

  it("says when there is one state only", () => {
    expect(told(`${HEAD + SOUND}infeasible: [release, escalate, attack]`)).toEqual([
      ["4:20 never-taken", { option: "release" }],
      ["4:33 never-taken", { option: "escalate" }],
      ["5:22 never-taken", { option: "attack" }],
      ["7:1 single-state", { state: "NNN" }],
    ])
  })

  it("looks at every scenario, telling of what is its own", () => {
    const file = `${HEAD + SOUND}infeasible: [escalate]
scenarios:
  empty: { changes: {} }
  shut: { changes: { infeasible: [escalate, attack] } }
  slip: { changes: { preferences: { up: [relese, attack] } } }
  flat: { changes: { preferences: { up: [escalate] } } }
  none: { changes: { infeasible: ["true"] } }
  bare: { changes: }
`
    expect(told(file.replace("  bare: { changes: }\n", ""))).toEqual([
      ["4:33 never-taken", { option: "escalate" }],
      ["9:12 scenario-changes-nothing", { scenario: "empty" }],
      ["11:42 ! unknown-name", { name: "relese", hint: "release", scenario: "slip" }],
      ["12:37 indifferent", { dm: "up", scenario: "flat" }],
      ["12:42 never-distinguishes", { dm: "up", statement: "escalate", truth: "false", scenario: "flat" }],
      ["13:22 ! no-feasible-state", { scenario: "none" }],
    ])
    // What is wrong with the file is told once.
    expect(told(file).filter(([place]) => String(place).startsWith("14:"))).toEqual([
      ["14:11 ! empty-value", { key: "changes", expected: "map" }],
    ])
  })

  it("decides large conflicts without listing their states", () => {
    const options = Array.from({ length: 60 }, (_, i) => `o${i}`)
    const file = (rules: string) => `parley: 1
title: Many
decisionMakers:
  a: { options: { ${options.map((id) => `${id}: {}`).join(", ")} } }
infeasible: [${rules}]
preferences:
  a: [o1 and o2, o3 if (o4 and o5), o1 and o2]
`
    expect(told(file("o1 and o2"))).toEqual([
      ["3:1 too-many-states", { count: String(3n * 2n ** 58n), limit: String(2 ** 26) }],
      ["7:7 never-distinguishes", { dm: "a", statement: "o1 and o2", truth: "false" }],
      [
        "7:18 mostly-vacuous",
        { dm: "a", statement: "o3 if (o4 and o5)", condition: "o4 and o5", percent: 85 },
      ],
      ["7:37 never-distinguishes", { dm: "a", statement: "o1 and o2", truth: "false" }],
    ])
    expect(told(`${file("o1 and o2")}statusQuo: [o1, o2]`)).toContainEqual([
      "8:1 ! status-quo-infeasible",
      { state: `NYY${"N".repeat(57)}`, rule: "o1 and o2" },
    ])
    // Between the states that are listed and those that may be analysed.
    const middle = Array.from({ length: 40 }, (_, i) => `not o${i + 20}`).join(", ")
    expect(told(`${file(`o1 and o2, ${middle}`)}statusQuo: [o1, o2]`)).toContainEqual([
      "8:1 ! status-quo-infeasible",
      { state: `NYY${"N".repeat(57)}`, rule: "o1 and o2" },
    ])
    const chosen = `{ exactlyOne: [${options.join(", ")}] }`
    expect(told(file(chosen)).map(([place]) => place)).toEqual([
      "7:3 indifferent",
      "7:7 never-distinguishes",
      "7:18 never-distinguishes",
      "7:37 never-distinguishes",
    ])
  })

  it("holds a conflict to the limit it is given", () => {
    expect(told(HEAD + SOUND, { states: 4 })).toEqual([["3:1 too-many-states", { count: "8", limit: "4" }]])
  })
})
