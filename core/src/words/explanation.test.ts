import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { Random } from "../../../checks/conflicts.ts"
import { CONCEPTS, type Concept, type GraphModel, movesOf } from "../engine/index.ts"
import { type Conflict, compile, read } from "../file/index.ts"
import { explainStability } from "../study/index.ts"
import { sayExplanation } from "./explanation.ts"
import { words } from "./languages.ts"
import { nameOf } from "./texts.ts"

const en = words("en")

function load(text: string): { conflict: Conflict; model: GraphModel } {
  const { conflict } = read(text)
  const { model } = compile(conflict!)
  return { conflict: conflict!, model: model! }
}

const EUPHRATES = load(`parley: 1
title: Euphrates dispute, Syria and Iraq, 1975
decisionMakers:
  syria:
    name: Syria
    options:
      release: { name: Release water, undo: Hold the water back }
      escalate: { name: Escalate }
  iraq:
    name: Iraq
    options:
      attack: { name: Attack, undo: Call off the attack, done: Iraq attacks, notDone: Iraq does not attack }
infeasible: [release and escalate]
preferences:
  syria: [not (release or escalate or attack), escalate, not attack, not release]
  iraq: { ranking: ["YNN", "NNY", "NYY", "NNN", "YNY", "NYN"] }
`)

function said({ conflict, model }: typeof EUPHRATES, state: number, dm: number, concept: Concept): string[] {
  const explanation = explainStability(model, model.space.slot(state), dm, concept)
  const { verdict, lines } = sayExplanation({ conflict, model }, explanation, en)
  return [verdict, ...lines]
}

const SYRIA = 0
const IRAQ = 1

describe("Syria and Iraq", () => {
  test("nothing better in reach", () => {
    expect(said(EUPHRATES, 6, SYRIA, "nash")).toEqual([
      "Stable for Syria under Nash: no move from here would leave Syria better off.",
    ])
  })

  test("an improvement, and Nash counts no answers", () => {
    expect(said(EUPHRATES, 3, IRAQ, "nash")).toEqual([
      "Unstable for Iraq under Nash: from here Iraq could improve in one way.",
      "Iraq could attack (“Escalate, attacks”, 6), which would leave Iraq better off than before (rank 3, before 6).",
    ])
  })

  test("an answer that hurts", () => {
    expect(said(EUPHRATES, 1, IRAQ, "gmr")).toEqual([
      "Stable for Iraq under GMR: from here Iraq could improve in one way, but it can be answered so that nothing is gained.",
      "If Iraq were to attack (“Attacks”, 4), Syria could release water (“Release water, attacks”, 5), which would leave Iraq worse off than before (rank 5, before 4).",
    ])
  })

  test("an answer that no counter-move undoes", () => {
    expect(said(EUPHRATES, 3, SYRIA, "sseq")[1]).toBe(
      "If Syria were to choose no longer to escalate (“Nothing is done”, 1), Iraq could attack (“Attacks”, 4), which would leave Syria worse off than before (rank 5, before 2). The best Syria could do from there is to escalate (“Escalate, attacks”, 6), no better than before either (rank 3, before 2).",
    )
  })

  test("an answer that a counter-move undoes", () => {
    expect(said(EUPHRATES, 5, IRAQ, "sseq")).toEqual([
      "Unstable for Iraq under SSEQ: from here Iraq could improve in one way, and nothing deters it.",
      "If Iraq were to call off the attack (“Release water”, 2), Syria could escalate and hold the water back (“Escalate”, 3), the only answer to its own advantage that would leave Iraq no better off than before (rank 6, before 5). But Iraq could then attack (“Escalate, attacks”, 6), which would leave Iraq better off than before (rank 3, before 5).",
    ])
  })

  test("all that can follow is better", () => {
    expect(said(EUPHRATES, 2, SYRIA, "seq")).toEqual([
      "Unstable for Syria under SEQ: from here Syria could improve in two ways, and one of them is not deterred.",
      "If Syria were to escalate and hold the water back (“Escalate”, 3), Iraq could lead to only one other state by moves to its own advantage: Iraq could attack (“Escalate, attacks”, 6), which would still leave Syria better off than before (rank 3, before 4).",
      "If Syria were to hold the water back (“Nothing is done”, 1), Iraq could attack (“Attacks”, 4), which would leave Syria worse off than before (rank 5, before 4).",
    ])
    expect(said(EUPHRATES, 3, IRAQ, "gmr")[1]).toBe(
      "If Iraq were to attack (“Escalate, attacks”, 6), Syria could lead to 2 other states, both of them better for Iraq than before. The worst of them: Syria could release water and choose no longer to escalate (“Release water, attacks”, 5), which would still leave Iraq better off than before (rank 5, before 6).",
    )
  })

  test("nobody gains by answering", () => {
    expect(said(EUPHRATES, 4, SYRIA, "seq")[1]).toBe(
      "If Syria were to escalate (“Escalate, attacks”, 6), Iraq could not gain by moving from there.",
    )
  })

  test("moves at the same time", () => {
    expect(said(EUPHRATES, 3, SYRIA, "sim")[1]).toBe(
      "If Syria were to choose no longer to escalate (“Nothing is done”, 1), Iraq could attack at the same time. Together that would lead to “Attacks” (4), which would leave Syria worse off than before (rank 5, before 2).",
    )
    expect(said(EUPHRATES, 1, IRAQ, "sim")[1]).toBe(
      "If Iraq were to attack (“Attacks”, 4), Syria could not improve from here at the same time.",
    )
    expect(said(EUPHRATES, 5, SYRIA, "sim")[1]).toBe(
      "If Syria were to escalate and hold the water back (“Escalate, attacks”, 6), no improvement that Iraq could make at the same time would leave Syria as badly off as before.",
    )
    expect(said(EUPHRATES, 3, IRAQ, "seq-or-sim")[1]).toBe(
      "If Iraq were to attack (“Escalate, attacks”, 6), Syria could not gain by moving from there. Nor would a move at the same time deter it: Syria is stable here under SEQ.",
    )
  })
})

test("sequences of several, names with an article, and labels", () => {
  const conflict = load(`parley: 1
title: T
decisionMakers:
  buyer: { name: The buyer, options: { a: { name: Raise the offer } } }
  seller: { name: The seller, options: { b: { name: USD only }, d: { name: Wait } } }
  bank: { name: The bank, options: { c: { name: Lend } } }
preferences:
  buyer: { ranking: [[YNNN, YYNN, YYYN, YNYN, YNNY, YNYY, YYNY], [NNNN], YYYY, [NNNY, NNYN, NNYY, NYNN, NYNY, NYYN, NYYY]] }
  seller: [b and d, b]
  bank: [c if b]
labels: { YYYN: 'deal "A"', NNNN: start }
`)
  expect(said(conflict, 1, 0, "seq")).toEqual([
    "Stable for the buyer under SEQ: from here the buyer could improve in one way, but it can be answered so that nothing is gained.",
    'If the buyer were to raise the offer (“Raise the offer, but not USD only, not wait and 1 more”, 2), the seller could USD only and wait (“Raise the offer, but not lend”, “deal "A"”); the bank could then lend (“Raise the offer”, 16), which would leave the buyer worse off than before (rank 3, before 2).',
  ])
  const { verdict } = sayExplanation(
    conflict,
    explainStability(conflict.model, conflict.model.space.find("YNNN"), 0, "gmr"),
    en,
  )
  expect(verdict).toBe("Stable for the buyer under GMR: no move from here would leave the buyer better off.")
})

test("one who is alone is answered by nobody, and one who cannot move has nothing to consider", () => {
  const alone = load(`parley: 1
title: T
decisionMakers: { a: { name: Ann, options: { x: { name: Go, oneWay: taken } } } }
preferences: { a: [x] }
`)
  expect(said(alone, 1, 0, "gmr")).toEqual([
    "Unstable for Ann under GMR: from here Ann could improve in one way, and nothing deters it.",
    "If Ann were to go (“Go”, 2), there is nobody else to answer.",
  ])
  expect(said(alone, 2, 0, "gmr")).toEqual(["Stable for Ann under GMR: Ann cannot move from here."])
})

test("long explanations say how much they leave out, what nothing deters first", () => {
  const { conflict, model } = load(`parley: 1
title: T
decisionMakers:
  a: { name: Ann, options: { x: { name: Sing }, y: { name: Dance }, z: { name: Rest } } }
  b: { name: Bob, options: { w: { name: Leave } } }
preferences: { a: { weights: { x: 1, y: 2, z: 4, w: -2 } }, b: [] }
`)
  const explanation = explainStability(model, model.space.slot(1), 0, "gmr")
  const { verdict, lines } = sayExplanation({ conflict, model }, explanation, en, { most: 3 })
  expect(verdict).toBe(
    "Unstable for Ann under GMR: from here Ann could improve in 7 ways, and 5 of them are not deterred.",
  )
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain("Bob could lead to only one other state")
  expect(lines[3]).toBe("4 more improvements are not told here.")
  const all = sayExplanation({ conflict, model }, explanation, en)
  expect(all.lines.findIndex((line) => line.includes("worse off") || line.includes("as well off"))).toBe(5)
})

/** Every "X could … (state N)" is a move of X from where the last one led, starting from the state judged. */
function followed(line: string, model: GraphModel, start: number, dms: readonly string[]): number {
  const names = dms.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")
  const move = new RegExp(
    `(${names}) (?:were to|could(?! bring about| escape))[^(]*\\((?:state |“[^”]*”, )(\\d+)`,
    "g",
  )
  const moves = movesOf(model)
  let at = start
  let steps = 0
  for (const [, by, state] of line.matchAll(move)) {
    const to = model.space.slot(Number(state))
    expect(moves.can(dms.indexOf(by!), at, to), line).toBe(true)
    at = to
    steps++
  }
  return steps
}

const CASES = new URL("../../../cases/", import.meta.url)
const cases = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe("the case library is explained in whole sentences, true move by move", () => {
  for (const { name } of cases)
    test(name, () => {
      const { conflict, model } = load(readFileSync(new URL(`${name}/conflict.yaml`, CASES), "utf8"))
      const dms = conflict.decisionMakers.map((_, dm) => nameOf(conflict, dm, en).replace(/^The /, "the "))
      const states = new Random(7).shuffle(
        Array.from({ length: model.space.count }, (_, i) => model.space.slot(i + 1)),
      )
      for (const slot of states.slice(0, 24))
        for (let dm = 0; dm < dms.length; dm++)
          for (const concept of CONCEPTS) {
            const explanation = explainStability(model, slot, dm, concept)
            const { verdict, lines } = sayExplanation({ conflict, model }, explanation, en, { most: 1000 })
            expect(lines).toHaveLength(explanation.improvements.length)
            for (const line of [verdict, ...lines]) {
              expect(line).toMatch(/^[\p{Lu}\p{N}].*\.$/u)
              expect(line).not.toMatch(/undefined|\bnull\b| {2}|\.\.|\(\)| ,|could\s+\(/)
            }
            const joint = concept === "sim" || concept === "seq-or-sim"
            if (!joint && model.transitive)
              for (const line of lines) {
                // A best counter-move goes on from the same state as the last move told.
                const told = line.replace(/ The best .*/, "")
                expect(followed(told, model, slot, dms), line).toBe(
                  told.match(/\((?:state |“[^”]*”, )\d/g)!.length,
                )
              }
          }
    })
})
