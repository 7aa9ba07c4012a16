import { expect, it } from "vitest"
import { analyse } from "../../engine/index.ts"
import { asOf, compile, read } from "../../file/index.ts"
import { Session, STUDIES } from "../../session/index.ts"
import { historyOf } from "./history.ts"

const FILE = `parley: 1
title: A dam
decisionMakers:
  syria: { options: { release: {} } }
  iraq: { options: { attack: {} } }
preferences:
  syria: [not release, not attack]
  iraq: [release, attack iff not release]
events:
  talk: { what: They talk., date: 1975-01 }
  opening: { what: Syria opens the dam., date: 1975-02, taken: [release] }
  closing: { what: Syria closes it., date: 1975-03, dropped: [release] }
  war: { what: Iraq attacks., date: 1975-04-01, taken: [attack] }
  both: { what: Both yield., date: 1975-05, by: [syria, iraq], taken: [release], dropped: [attack] }
scenarios:
  late: { from: 1976, changes: { preferences: { syria: [release] } } }
  soon: { from: 1975-09, changes: { preferences: { iraq: [not attack] } } }
  alike: { from: 1975-01, changes: { title: The same } }
  broken: { from: 1975-01, changes: { preferences: { iran: [release] } } }
`

const { conflict } = read(FILE)
const subject = (date: string | null) => {
  const viewed = date === null ? conflict! : asOf(conflict!, date)
  return { viewed, analysis: analyse(compile(viewed).model!, ["nash", "gmr"]) }
}

it("follows the events and says which moves were improvements (H1 to H3)", () => {
  const { viewed, analysis } = subject(null)
  const { moments, moves, improvements } = historyOf(viewed, analysis)
  expect(moments.map(({ event, after }) => [event.id, after])).toEqual([
    ["talk", "NN"],
    ["opening", "YN"],
    ["closing", "NN"],
    ["war", "NY"],
    ["both", "YN"],
  ])
  expect(moments.map(({ moves }) => moves.map(({ dm, effect, alone }) => [dm, effect, alone]))).toEqual([
    [],
    [[0, "worse", true]],
    [[0, "better", true]],
    [[1, "better", true]],
    [
      [0, "worse", false],
      [1, "better", false],
    ],
  ])
  expect([moves, improvements]).toEqual([5, 3])
  // Where Syria keeps the water, Iraq gains by attacking and by nothing else: the attack holds.
  expect(moments[3]!.holds).toEqual(["nash", "gmr"])
  expect(moments[1]!.moves[0]!.wasStable).toEqual(["nash", "gmr"])
  expect(moments[2]!.within).toEqual(["NY"])
})

it("stops at the date that is looked at", () => {
  const { viewed, analysis } = subject("1975-03-15")
  expect(viewed.statusQuo).toBe("NN")
  expect(historyOf(viewed, analysis).moments.map(({ event }) => event.id)).toEqual([
    "talk",
    "opening",
    "closing",
  ])
})

const session = new Session(STUDIES)
session.hold(0, FILE)
const base = { revision: 0, scenario: null }

it("lays the worlds side by side and finds when the picture turns (W1, W2)", () => {
  const { worlds, outcomes, turns } = session.ask(base, { kind: "scenarios", concepts: ["nash"] })
  expect(worlds.map(({ scenario, outcomes }) => [scenario, outcomes])).toEqual([
    [null, 1],
    ["late", 1],
    ["soon", 1],
    ["alike", 1],
    ["broken", null],
  ])
  expect(
    outcomes.map(({ state, in: worlds }) => [state, worlds.map((each) => each?.length ?? null)]),
  ).toEqual([
    ["NY", [1, 0, 0, 1, null]],
    ["YN", [0, 1, 0, 0, null]],
    ["NN", [0, 0, 1, 0, null]],
  ])
  expect(turns).toEqual([
    { date: "1975-09", world: 2 },
    { date: "1976", world: 1 },
  ])
})

it("takes the date of the first world into all", () => {
  const opened = session.open({ ...base, asOf: "1975-04" })
  const { worlds } = session.ask(opened.world, { kind: "scenarios", concepts: ["nash"] })
  expect(worlds.map(({ scenario }) => opened.beside(scenario)?.conflict.statusQuo ?? null)).toEqual([
    "NY",
    "NY",
    "NY",
    "NY",
    null,
  ])
})
