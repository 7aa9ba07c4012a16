import { expect, test } from "vitest"
import type { GraphModel } from "../engine/index.ts"
import { type Conflict, compile, read } from "../file/index.ts"
import { whyPreferred } from "../study/index.ts"
import { words } from "./languages.ts"
import { sayPreferred } from "./preferred.ts"
import { sayDifference, sayState, sayStep, sayTaken, sayUnlikeToday } from "./state.ts"

const en = words("en")

function load(text: string): { conflict: Conflict; model: GraphModel; slot: (state: string) => number } {
  const { conflict } = read(text)
  const { model } = compile(conflict!)
  return { conflict: conflict!, model: model!, slot: (state) => model!.space.find(state) }
}

const { conflict, model, slot } = load(
  `parley: 1
title: T
decisionMakers:
  gov:
    name: { en: The Maduro government, es: El gobierno de Maduro }
    options:
      leave: { name: Leave office, oneWay: taken }
      talk: { name: Open talks, undo: Break off the talks, done: The government talks., notDone: there are no talks }
  us:
    name: United States
    options:
      lift: { name: Lift sanctions, undo: Restore sanctions }
      aid: { name: US aid to the poor }
      press: { name: "Press\\ton" }
infeasible: [aid and press]
merge: [leave]
preferences:
  gov: [not leave, "lift"]
  us: { weights: { leave: 0.1, lift: -0.25, talk: 2 } }
labels: { NNNNN: "1" }
`,
)

test("a state in one sentence", () => {
  expect(sayState({ conflict, model }, slot("NNNNN"), en)).toBe(
    "There are no talks; the Maduro government chooses not to leave office; United States chooses not to lift sanctions, US aid to the poor or press on.",
  )
  expect(sayState({ conflict, model }, slot("NYYYN"), en)).toBe(
    "The government talks; the Maduro government chooses not to leave office; United States chooses to lift sanctions and US aid to the poor, but not to press on.",
  )
  expect(sayState({ conflict, model }, slot("Y----"), en)).toBe(
    "The Maduro government chooses to leave office; the Maduro government may or may not open talks; United States may or may not lift sanctions, US aid to the poor or press on.",
  )
})

test("only what is taken, and only what differs", () => {
  expect(sayTaken({ conflict, model }, slot("NYNNN"), en)).toBe("The government talks.")
  expect(sayTaken({ conflict, model }, slot("NNNNN"), en)).toBe("There are no talks.")
  const bare = load(
    "parley: 1\ntitle: T\ndecisionMakers: { a: { name: A, options: { x: { name: X }, y: { name: Y } } } }\n",
  )
  expect(sayTaken(bare, bare.slot("NN"), en)).toBe("No option is taken.")
  expect(sayDifference({ conflict, model }, slot("NYYNN"), slot("NNYNY"), en)).toBe(
    "There are no talks; United States chooses to press on.",
  )
  expect(sayDifference({ conflict, model }, slot("NNNNN"), slot("NNNNN"), en)).toBe("Nothing differs.")
})

test("what sets a state apart from today's says so; without a today all of it is told", () => {
  const said = (today: number, language: "en" | "es") =>
    sayUnlikeToday({ conflict, model }, today, slot("NNYNY"), words(language))
  expect(said(slot("NYYNN"), "en")).toBe(
    "Unlike today: there are no talks; United States chooses to press on.",
  )
  expect(said(slot("NYYNN"), "es")).toMatch(/^A diferencia de hoy: /)
  expect(said(-1, "en")).toBe(sayState({ conflict, model }, slot("NNYNY"), en))
})

test("a move as a clause", () => {
  const step = (dm: number, from: string, to: string) =>
    sayStep({ conflict, model }, { dm, from: slot(from), to: slot(to) }, en)
  expect(step(1, "NNNYN", "NNYNY")).toBe(
    "United States could lift sanctions, press on and choose no longer to US aid to the poor",
  )
  expect(step(1, "NNYNN", "NNNNN")).toBe("United States could restore sanctions")
  expect(step(0, "NYNNN", "Y----")).toBe("the Maduro government could leave office")
})

test("why one state ranks above another", () => {
  const why = (dm: number, first: string, second: string) =>
    sayPreferred(conflict, model, whyPreferred(conflict, model, dm, slot(first), slot(second)), en)
  expect(why(0, "Y----", "NNYNN")).toBe(
    "The Maduro government prefers “Lift sanctions” (4) to “Leave office” (2): “not leave” holds in “Lift sanctions” (4) and not in “Leave office” (2), and nothing matters more.",
  )
  expect(why(0, "NNYNN", "NNNNN")).toMatch(/“lift” holds .* the two are alike\.$/)
  expect(why(0, "NNNNN", "NYNNN")).toMatch(/each of its 2 statements holds in both or in neither\.$/)
  expect(why(1, "NYYNN", "NNNNN")).toMatch(
    /^United States prefers “The government talks, lift sanctions” \(5\) to “Nothing is done” \(1\): .* 1\.75 against 0\. Only the first has “Open talks” \(2\) and “Lift sanctions” \(-0\.25\)\.$/,
  )
  expect(why(1, "NNYNN", "NNNNN")).toMatch(
    /0 against -0\.25\. Only the second has “Lift sanctions” \(-0\.25\)\.$/,
  )
  expect(why(1, "NNNNY", "NNNNN")).toMatch(/add up to 0\.$/)
})

test("rankings and no preferences", () => {
  const other = load(`parley: 1
title: T
decisionMakers: { a: { options: { x: {}, y: {} } }, b: { name: Bob, options: { z: {} } } }
infeasible: [z]
preferences: { a: { ranking: [YNN, [NNN, NYN], YYN] } }
`)
  const why = (dm: number, first: string, second: string) =>
    sayPreferred(
      other.conflict,
      other.model,
      whyPreferred(other.conflict, other.model, dm, other.slot(first), other.slot(second)),
      en,
    )
  expect(why(0, "NNN", "YNN")).toBe(
    "A prefers “X” (2) to “Nothing is done” (1): its ranking puts them at places 1 and 2 of 3.",
  )
  expect(why(0, "NYN", "NNN")).toBe(
    "A is indifferent between “Y” (3) and “Nothing is done” (1): its ranking puts both at place 2.",
  )
  expect(why(1, "NYN", "NNN")).toBe("Bob has no preferences, and is indifferent between all states.")
})
