import { existsSync, readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { applyScenario, type Conflict, namesOf, read } from "../file/index.ts"
import { evaluate, type Formula, parseStatement } from "../logic/index.ts"
import { LANGUAGES, words } from "./languages.ts"
import { sayFormula } from "./statement.ts"

const en = words("en")
const es = words("es")

const CASES = new URL("../../../cases/", import.meta.url)

function caseOf(id: string): Conflict {
  return read(readFileSync(new URL(`${id}/conflict.yaml`, CASES), "utf8")).conflict!
}

const VENEZUELA = caseOf("venezuela-2024")
const EUPHRATES = read(`parley: 1
title: Euphrates
decisionMakers:
  syria:
    name: Syria
    options: { release: { name: Release water }, escalate: { name: Escalate } }
  iraq:
    name: Iraq
    options: { attack: { name: Attack, done: Iraq attacks. } }
`).conflict!

function said(conflict: Conflict, text: string, catalogue = en): string {
  const { formula } = parseStatement(text, namesOf(conflict))
  return sayFormula(conflict, formula!, catalogue)
}

test("a statement is said in the options' own sentences", () => {
  const say = (text: string) => said(VENEZUELA, text)
  expect(say("leave")).toBe("Maduro has left office")
  expect(say("not not not leave")).toBe("Maduro stays in office")
  expect(say("not (leave and not amnesty)")).toBe(
    "not that Maduro has left office while no promise of amnesty to Maduro stands",
  )
  expect(say("amnesty or leave")).toBe("the promise of amnesty for Maduro stands or Maduro has left office")
  expect(say("not (leave or talks or crackdown)")).toBe(
    "Maduro stays in office, there are no talks on a transition and there is no crackdown",
  )
  expect(say("talks or (guarantees and not pressure)")).toBe(
    "the government is in talks on a transition; or regime figures are guaranteed against extradition and Washington holds back further punitive measures",
  )
  expect(say("evidence and (talks or leave)")).toBe(
    "the opposition presses its evidence of the vote, and either the government is in talks on a transition or Maduro has left office",
  )
  expect(say("crackdown iff (evidence and not talks)")).toBe(
    "the government keeps up its crackdown exactly if the opposition presses its evidence of the vote and there are no talks on a transition",
  )
  expect(say("not (crackdown iff evidence)")).toBe(
    "either the government keeps up its crackdown, or the opposition presses its evidence of the vote, but not both",
  )
  expect(say("not (crackdown if evidence)")).toBe(
    "the opposition presses its evidence of the vote and there is no crackdown",
  )
  expect(say("(crackdown if evidence) or leave")).toBe(
    "(the government keeps up its crackdown if the opposition presses its evidence of the vote); or Maduro has left office",
  )
  expect(say("not (not leave and not talks)")).toBe(
    "Maduro has left office or the government is in talks on a transition",
  )
  expect(say("true")).toBe("this always holds")
  expect(say("not true")).toBe("this never holds")
})

test("and in Spanish", () => {
  const say = (text: string) => said(VENEZUELA, text, es)
  expect(say("not (leave and not amnesty)")).toBe(
    "no a la vez: Maduro ha dejado el cargo y no hay en pie ninguna promesa de amnistía para Maduro",
  )
  expect(say("talks or not (guarantees and not pressure)")).toBe(
    "el gobierno mantiene conversaciones sobre una transición; o no a la vez: las figuras del régimen tienen garantías contra la extradición y Washington se abstiene de más medidas punitivas",
  )
  expect(say("crackdown iff evidence")).toBe(
    "el gobierno mantiene la represión exactamente cuando la oposición hace valer sus pruebas de la votación",
  )
})

test("options without sentences of their own are said by name, together where they hold together", () => {
  const say = (text: string) => said(EUPHRATES, text)
  expect(say("release and attack and not escalate")).toBe(
    "Syria chooses to release water but not to escalate and Iraq attacks",
  )
  expect(say("not (release or escalate or attack)")).toBe(
    "Syria chooses not to release water or escalate and Iraq chooses not to attack",
  )
  expect(say("release or escalate")).toBe("Syria chooses to release water or Syria chooses to escalate")
  expect(say("not (release and escalate)")).toBe("not that Syria chooses to release water and escalate")
})

test("every statement and rule of every case can be said, each in its own way", () => {
  for (const id of readdirSync(CASES)) {
    if (!existsSync(new URL(`${id}/conflict.yaml`, CASES))) continue
    const reading = read(readFileSync(new URL(`${id}/conflict.yaml`, CASES), "utf8"))
    const worlds = [reading, ...reading.conflict!.scenarios.map((one) => applyScenario(reading, one.id))]
    const formulas = worlds.flatMap(({ conflict }) => [
      ...conflict!.infeasible.map(({ formula }) => formula),
      ...conflict!.preferences.flatMap((of) =>
        of.kind === "statements" ? of.statements.map(({ formula }) => formula) : [],
      ),
    ])
    for (const { tag } of LANGUAGES) {
      const table = new Map<string, Formula>()
      for (const formula of formulas) {
        const text = sayFormula(reading.conflict!, formula, words(tag))
        expect(text).toMatch(/^[\p{L}(][^\n]+[^.\s]$/u)
        expect(text).not.toMatch(/undefined|,,| {2}/)
        expect(same(table.get(text) ?? formula, formula, reading.conflict!.options.length), text).toBe(true)
        table.set(text, formula)
      }
    }
  }
})

const MARKED = read(`parley: 1
title: T
decisionMakers:
  x:
    name: X
    options:
${["a", "b", "c", "d"].map((id) => `      ${id}: { name: ${id}, done: ${id}1, notDone: ${id}0 }`).join("\n")}
`).conflict!

const { formula: random } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, depthIdentifier: "f" },
    fc.nat({ max: 3 }).map((option): Formula => ({ kind: "option", option })),
    tie("formula").map((of): Formula => ({ kind: "not", of })),
    fc
      .tuple(
        fc.constantFrom("and" as const, "or" as const),
        fc.array(tie("formula"), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, of]): Formula => ({ kind, of })),
    fc.tuple(tie("formula"), tie("formula")).map(([left, right]): Formula => ({ kind: "iff", left, right })),
    fc
      .tuple(tie("formula"), tie("formula"))
      .map(([then, condition]): Formula => ({ kind: "if", then, condition })),
  ),
}))

function same(a: Formula, b: Formula, options: number): boolean {
  for (let state = 0; state < 2 ** options; state++) {
    const taken = (option: number) => ((state >> option) & 1) === 1
    if (evaluate(a, taken) !== evaluate(b, taken)) return false
  }
  return true
}

test("what is said alike means the same", () => {
  for (const { tag } of LANGUAGES) {
    const table = new Map<string, Formula>()
    fc.assert(
      fc.property(random, (formula) => {
        const text = sayFormula(MARKED, formula, words(tag))
        const other = table.get(text) ?? formula
        table.set(text, formula)
        expect(same(formula, other, 4), text).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  }
})
