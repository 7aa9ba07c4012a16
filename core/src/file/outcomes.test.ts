import { describe, expect, it } from "vitest"
import { type Change, change } from "./change.ts"
import { check } from "./check.ts"
import { edit } from "./edit.ts"
import { read } from "./read.ts"
import { restoreReview } from "./restore.ts"
import { reviewOf } from "./review.ts"
import { applyScenario } from "./scenario.ts"

const HEAD = `parley: 1
title: Two rivers
decisionMakers:
  up: { options: { release: {}, escalate: {} } }
  down: { options: { attack: {} } }
preferences: { up: [release, attack, escalate], down: [attack, release, escalate] }
`
const NAMES = `outcomes:
  war: { name: War, when: attack and escalate }
  peace: { name: { en: Peace, es: Paz }, when: release and not attack, because: Both said so., confidence: low }
  drift: { name: Drift, when: not attack }
`
const file = (outcomes: string): string => `${HEAD}outcomes:\n${outcomes}`

const told = (text: string) =>
  check(text).map(({ line, column, code, severity, params }) => [
    `${line}:${column} ${severity} ${code}`,
    params,
  ])

const after = (text: string, ...changes: readonly Change[]): string =>
  changes.reduce((now, one) => edit(now, change(read(now), one)), text)

const namesOf = (text: string): string[] =>
  read(text).conflict!.outcomes.map(({ id, when }) => `${id}: ${when.text}`)

describe("names of states", () => {
  it("are read in the order of the file, with their grounds", () => {
    expect(check(HEAD + NAMES)).toEqual([])
    const [war, peace] = read(HEAD + NAMES).conflict!.outcomes
    expect(war).toEqual({
      id: "war",
      path: ["outcomes", "war"],
      name: "War",
      when: {
        text: "attack and escalate",
        formula: expect.objectContaining({ kind: "and" }),
      },
    })
    expect(peace).toMatchObject({
      name: { en: "Peace", es: "Paz" },
      because: "Both said so.",
      confidence: "low",
    })
    expect(read(HEAD).conflict!.outcomes).toEqual([])
  })

  it("may be true of every state", () => {
    const { conflict } = read(file("  all: { name: All, when: true }\n"))
    expect(conflict!.outcomes[0]!.when).toEqual({ formula: { kind: "true" }, text: "true" })
  })

  it.each([
    ["  a: { name: A, when: atack }", "8:23 error unknown-name", { name: "atack", hint: "attack" }],
    ["  a: { name: A }", "8:3 error missing-key", { key: "when" }],
    ["  a: { when: attack }", "8:3 error missing-key", { key: "name" }],
    ['  a: { name: "", when: attack }', "8:14 error empty-text", { key: "name" }],
    ["  a: { name: { en: A, es: ' ' }, when: attack }", "8:27 error empty-text", { key: "es" }],
    [
      "  a: { name: A, when: attack }\n  a: { name: B, when: release }",
      "9:3 error duplicate-key",
      { key: "a", firstLine: 8 },
    ],
    ["  not: { name: A, when: attack }", "8:3 error reserved-id", { id: "not", hint: "not_1" }],
    [
      "  a: { name: A, when: attack, whne: attack }",
      "8:31 error unknown-key",
      { key: "whne", hint: "", allowed: "name, when, because, evidence, confidence, assumed, hangsOn" },
    ],
    ["  attack: { name: A, when: attack }", "8:3 warning outcome-like-option", { id: "attack" }],
    [
      "  a: { name: The war, when: attack }\n  b: { name: the War, when: release }",
      "9:14 warning repeated-name",
      { name: "the War", firstLine: 8 },
    ],
    [
      "  a: { name: A, when: attack and not attack }",
      "8:3 warning outcome-of-no-state",
      { id: "a", statement: "attack and not attack" },
    ],
    [
      "  a: { name: A, when: attack }\n  b: { name: B, when: attack and release }",
      "9:3 warning outcome-names-nothing",
      { id: "b" },
    ],
  ])("%s is told", (outcomes, where, params) => {
    expect(told(file(`${outcomes}\n`))).toEqual([[where, params]])
  })

  it("are one where two languages say the same, and apart where one language does", () => {
    const two = (second: string) =>
      told(file(`  a: { name: { en: No }, when: attack }\n  b: { name: { ${second}: No }, when: release }\n`))
    expect(two("es")).toEqual([])
    expect(two("en")).toHaveLength(1)
  })

  it.each([
    ["outcome: { war: { name: War, when: attack } }", "meant-outcomes"],
    ["outcome: [{ name: War, when: attack }]", "meant-outcomes"],
    ["outcome: { name: War, when: attack }", "meant-outcomes"],
    ['outcomes: "YN-"', "meant-outcome"],
    ['outcomes: { state: "YN-", date: 1975 }', "meant-outcome"],
  ])("%s is told once, as what was meant", (text, code) => {
    expect(
      check(`${HEAD}${text}\n`).map((problem) => `${problem.line}:${problem.column} ${problem.code}`),
    ).toEqual([`7:1 ${code}`])
  })

  it("are told as what they are where either key is right in itself", () => {
    expect(told(`${HEAD}outcome: { state: "YN-", dat: 1975 }\n`)[0]![0]).toBe("7:26 error unknown-key")
    expect(told(`${HEAD}outcomes: [War]\n`)).toEqual([
      ["7:11 error wrong-type", { key: "outcomes", expected: "map", got: "list", text: "[War]" }],
    ])
    expect(told(`${HEAD}outcoms: {}\n`)).toEqual([
      ["7:1 error unknown-key", expect.objectContaining({ key: "outcoms", hint: "outcomes" })],
    ])
  })
})

describe("a scenario", () => {
  const scenario = (changes: string): string => `${HEAD}${NAMES}scenarios:\n  s:\n    changes: ${changes}\n`
  const within = (changes: string): string[] =>
    applyScenario(read(scenario(changes)), "s").conflict!.outcomes.map(
      ({ id, name }) => `${id} ${JSON.stringify(name)}`,
    )

  it("lays its names over those of the file, new ones last", () => {
    const changes =
      "{ outcomes: { war: { name: A war }, peace: null, calm: { name: Calm, when: not escalate } } }"
    expect(within(changes)).toEqual(['war "A war"', 'drift "Drift"', 'calm "Calm"'])
  })

  it("passes over names of the file that speak of options it has taken away", () => {
    const changes =
      "{ decisionMakers: { up: { options: { escalate: null } } }, preferences: { up: [release], down: [attack] } }"
    expect(within(changes)).toEqual(['peace {"en":"Peace","es":"Paz"}', 'drift "Drift"'])
    expect(check(scenario(changes))).toEqual([])
  })

  it("is told where its own names do", () => {
    const changes =
      "{ decisionMakers: { up: { options: { escalate: null } } }, preferences: { up: [release], down: [attack] }, outcomes: { x: { name: X, when: escalate } } }"
    expect(check(scenario(changes)).map(({ code }) => code)).toEqual(["unknown-name"])
  })
})

describe("names of states follow a change of options", () => {
  it("are written anew where an option or its owner is renamed", () => {
    const now = after(
      HEAD + NAMES,
      { kind: "rename-option", dm: "up", option: "release", to: "open" },
      { kind: "rename-decision-maker", dm: "down", to: "low" },
    )
    expect(namesOf(now)).toEqual([
      "war: attack and escalate",
      "peace: open and not attack",
      "drift: not attack",
    ])
    expect(reviewOf(read(now))).toEqual([])
  })

  it("wait for review where they speak of a deleted option, whatever they say of it, and go back to their places", () => {
    const file = HEAD + NAMES.replace("when: release and not attack", "when: not escalate and not attack")
    const now = after(file, { kind: "delete-option", dm: "up", option: "escalate" })
    expect(namesOf(now)).toEqual(["drift: not attack"])
    expect(reviewOf(read(now)).filter((each) => each!.at[0] === "outcomes")).toMatchObject([
      { deleted: "up.escalate", at: ["outcomes", "war"], position: 0, was: { when: "attack and escalate" } },
      { deleted: "up.escalate", at: ["outcomes", "peace"], position: 1 },
    ])
    let back = now
    while (reviewOf(read(back)).length > 0) back = edit(back, restoreReview(read(back), 0)!)
    expect(namesOf(back)).toEqual(namesOf(file))
  })

  it("go with their map where none is left", () => {
    const now = after(HEAD + file("  a: { name: A, when: attack or release }\n").slice(HEAD.length), {
      kind: "delete-option",
      dm: "up",
      option: "release",
    })
    expect(now).not.toContain("outcomes:")
    let back = now
    while (reviewOf(read(back)).length > 0) back = edit(back, restoreReview(read(back), 0)!)
    expect(namesOf(back)).toEqual(["a: attack or release"])
  })

  it("wait in a scenario, too, with what is laid over a name that goes", () => {
    const text = `${HEAD}${NAMES}scenarios:
  s:
    changes:
      outcomes:
        war: { name: A war }
        drift: { name: Adrift }
        rise: { name: Rise, when: escalate }
`
    const now = after(text, { kind: "delete-option", dm: "up", option: "escalate" })
    const waiting = reviewOf(read(now)).map((each) => each!.at.join("."))
    expect(waiting.filter((at) => at.includes("outcomes"))).toEqual([
      "outcomes.war",
      "scenarios.s.changes.outcomes.war",
      "scenarios.s.changes.outcomes.rise",
    ])
    const { conflict } = applyScenario(read(now), "s")
    expect(conflict!.outcomes.map(({ name }) => name)).toEqual([{ en: "Peace", es: "Paz" }, "Adrift"])
  })
})
