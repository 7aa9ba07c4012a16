import { expect, test } from "vitest"
import { DEFAULT_CONCEPTS } from "../core/src/engine/index.ts"
import { type Change, change, type Edit, edit, type Json, newDocument, read } from "../core/src/file/index.ts"
import { Session, STUDIES } from "../core/src/session/index.ts"
import type { Contrast, VersionsAnswer } from "../core/src/study/index.ts"
import { outcomesOf } from "../core/src/study/index.ts"
import { LANGUAGES, sayContrast, words } from "../core/src/words/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { fileOf } from "./random-file.ts"
import { luck } from "./seed.ts"

const BASE = newDocument({
  parley: 1,
  title: "A dam",
  summary: "Two shores.",
  asOf: "2030-01",
  decisionMakers: {
    up: {
      name: "Upland",
      options: { release: { name: "Release water", because: "It rains." }, build: { name: "Build a dam" } },
    },
    down: { name: "Lowland", options: { attack: { name: "Attack" }, pay: { name: "Pay" } } },
    third: { name: "The bank", options: { lend: { name: "Lend" } } },
  },
  infeasible: ["release and build"],
  merge: ["lend and pay and attack"],
  noMove: [{ by: "up", from: "attack", to: "release" }],
  preferences: {
    up: ["not release", "not attack", "build"],
    down: { weights: { attack: -2, release: 3 } },
  },
  statusQuo: ["build"],
  outcomes: { war1: { name: "War", when: "attack" }, peace1: { name: "Peace", when: "release" } },
  sources: { gauge1: { title: "The gauge book", date: "2029-11" } },
  claims: { low1: { says: "The river is low.", source: "gauge1" } },
  events: { rain1: { what: "It rained.", date: "2029-12" } },
  offers: { deal1: { name: "A deal", by: "up", to: "down", terms: ["release"], asks: ["pay"] } },
  contested: { dry1: { question: "Was it dry?", positions: { up: { holds: "No." } } } },
  forecasts: { flood1: { question: "Will it flood?", date: "2030-01", probability: 0.25 } },
  scenarios: { war2: { name: "A war", changes: { preferences: { up: ["attack"] } } } },
})

const RANKED = newDocument({
  parley: 1,
  title: "A ranking",
  decisionMakers: { a: { options: { x: {}, y: {} } }, b: { options: { z: {} } } },
  preferences: { a: { ranking: ["NNN", "YNN", "NYN", "YYN", "NNY", "YNY", "NYY", ["YYY"]] } },
})

function session(before: string, after: string): Session {
  const opened = new Session(STUDIES)
  opened.hold(0, before)
  opened.hold(1, after)
  return opened
}

const world = (revision: number, scenario: string | null = null) => ({ revision, scenario })

function compared(before: string, after: string): VersionsAnswer {
  const question = { kind: "versions", other: world(1), concepts: DEFAULT_CONCEPTS, most: 1e9 } as const
  return session(before, after).ask(world(0), question)
}

/** What differs, in words. */
function said(before: string, after: string, language = "en"): string[] {
  const of = { before: read(before).conflict!, after: read(after).conflict! }
  return compared(before, after).contrasts.map((contrast) => sayContrast(contrast, of, words(language)))
}

const set = (path: (string | number)[], value: Json): Edit => ({ kind: "set", path, value })
const gone = (...path: (string | number)[]): Edit => ({ kind: "delete", path })
const added = (path: (string | number)[], at: number, value: Json): Edit => ({
  kind: "insert",
  path,
  at,
  value,
})

const UP = ["preferences", "up"]

// One edit each, and all that is said of it, in both directions.
const EDITS: readonly (readonly [Edit | readonly Edit[], string, string])[] = [
  [
    set(["title"], "A lake"),
    "The title was “A dam”, and is now “A lake”.",
    "The title was “A lake”, and is now “A dam”.",
  ],
  [gone("summary"), "The summary is gone: “Two shores.”", "The summary is new: “Two shores.”"],
  [
    set(["asOf"], "2030-02-03"),
    "The date was January 2030, and is now 3 February 2030.",
    "The date was 3 February 2030, and is now January 2030.",
  ],
  [
    set(["title"], { en: "A dam", es: "Un dique" }),
    "The title is worded otherwise in another language.",
    "The title is worded otherwise in another language.",
  ],
  [
    set(["decisionMakers", "up", "name"], "Hills"),
    "The decision maker “Upland” is now “Hills”.",
    "The decision maker “Hills” is now “Upland”.",
  ],
  [
    set(["decisionMakers", "up", "options", "build", "name"], "Wall"),
    "The option “Build a dam” of Upland is now “Wall”.",
    "The option “Wall” of Upland is now “Build a dam”.",
  ],
  [
    set(["decisionMakers", "up", "options", "release", "because"], "Rain."),
    "The option “Release water” of Upland differs in reasons.",
    "The option “Release water” of Upland differs in reasons.",
  ],
  [
    set(["decisionMakers", "up", "options", "build", "oneWay"], "taken"),
    "The option “Build a dam” of Upland cannot be undone now once it is taken.",
    "The option “Build a dam” of Upland can be taken and dropped at will now.",
  ],
  [
    set(["infeasible", 0], "release and attack"),
    "No longer ruled out: Upland chooses to release water and build a dam.|Ruled out now: Upland chooses to release water and Lowland chooses to attack.",
    "No longer ruled out: Upland chooses to release water and Lowland chooses to attack.|Ruled out now: Upland chooses to release water and build a dam.",
  ],
  [
    set(["infeasible", 0], { when: "release and build", because: "No money." }),
    "The rule against “Upland chooses to release water and build a dam” differs in reasons.",
    "The rule against “Upland chooses to release water and build a dam” differs in reasons.",
  ],
  [
    gone("merge"),
    "No longer counts as one state: the bank chooses to lend and Lowland chooses to pay and attack.",
    "Counts as one state now: the bank chooses to lend and Lowland chooses to pay and attack.",
  ],
  [
    gone("noMove"),
    "No longer barred to Upland: to move from where Lowland chooses to attack to where Upland chooses to release water.",
    "Barred to Upland now: to move from where Lowland chooses to attack to where Upland chooses to release water.",
  ],
  [
    set(["statusQuo"], ["build", "pay"]),
    "Before: Lowland chooses not to pay. Now: Lowland chooses to pay.",
    "Before: Lowland chooses to pay. Now: Lowland chooses not to pay.",
  ],
  [
    added(UP, 1, "pay"),
    "Wanted now, right after “Upland chooses not to release water”: “Lowland chooses to pay”.",
    "No longer wanted: “Lowland chooses to pay”.",
  ],
  [
    gone(...UP, 0),
    "No longer wanted: “Upland chooses not to release water”.",
    "Wanted now, before all else: “Upland chooses not to release water”.",
  ],
  [
    set([...UP, 1], "attack"),
    "The opposite is wanted now: “Lowland chooses to attack”, before: “Lowland chooses not to attack”.",
    "The opposite is wanted now: “Lowland chooses not to attack”, before: “Lowland chooses to attack”.",
  ],
  [
    { kind: "move", path: UP, from: 2, to: 0 },
    "Counts for more now, before all else: “Upland chooses to build a dam”.",
    "Counts for less now, right after “Lowland chooses not to attack”: “Upland chooses to build a dam”.",
  ],
  [
    set([...UP, 2], { want: "build", confidence: "low" }),
    "The wish “Upland chooses to build a dam” differs in confidence.",
    "The wish “Upland chooses to build a dam” differs in confidence.",
  ],
  [
    set(["preferences", "down", "weights", "attack"], -1.5),
    "The option “Attack” of Lowland weighs -1.5 now, before -2.",
    "The option “Attack” of Lowland weighs -2 now, before -1.5.",
  ],
  [
    gone("preferences", "down", "weights", "release"),
    "The option “Release water” of Upland weighs 0 now, before 3.",
    "The option “Release water” of Upland weighs 3 now, before 0.",
  ],
  [
    set(["preferences", "down"], ["release"]),
    "Given as statements now; before, as weights.",
    "Given as weights now; before, as statements.",
  ],
  [
    gone("preferences", "down"),
    "Nothing is said of it now; before, as weights.",
    "Given as weights now; before, nothing was said of it.",
  ],
  [gone("outcomes", "peace1"), "Gone: the name of states “Peace”.", "New: the name of states “Peace”."],
  [
    set(["outcomes", "war1", "when"], "attack and build"),
    "The name of states “War” differs in when it is so.",
    "The name of states “War” differs in when it is so.",
  ],
  [
    { kind: "move", path: ["outcomes"], from: 1, to: 0 },
    "The name “War” comes later in the list now.",
    "The name “War” comes earlier in the list now.",
  ],
  [
    set(["scenarios", "war2", "changes", "preferences", "up"], ["pay"]),
    "The scenario “A war” differs in what it changes.",
    "The scenario “A war” differs in what it changes.",
  ],
  [gone("scenarios", "war2"), "Gone: the scenario “A war”.", "New: the scenario “A war”."],
  [
    set(["sources", "gauge1", "date"], "2029-10"),
    "The source “The gauge book” differs in date.",
    "The source “The gauge book” differs in date.",
  ],
  [
    set(["claims", "low1", "says"], "It is dry."),
    "The claim “The river is low.” is now “It is dry.”",
    "The claim “It is dry.” is now “The river is low.”",
  ],
  [gone("claims", "low1"), "Gone: the claim “The river is low.”", "New: the claim “The river is low.”"],
  [
    set(["events", "rain1", "by"], "up"),
    "The event “It rained.” differs in who it is by.",
    "The event “It rained.” differs in who it is by.",
  ],
  [
    set(["offers", "deal1", "terms"], ["not build"]),
    "The offer “A deal” differs in terms.",
    "The offer “A deal” differs in terms.",
  ],
  [
    set(["contested", "dry1", "positions"], { up: { holds: "Yes." } }),
    "The contested question “Was it dry?” differs in positions.",
    "The contested question “Was it dry?” differs in positions.",
  ],
  [
    set(["forecasts", "flood1", "probability"], 0.5),
    "The forecast “Will it flood?” differs in probability.",
    "The forecast “Will it flood?” differs in probability.",
  ],
  [set(["outcome"], "NN---"), "New: what happened in the end.", "Gone: what happened in the end."],
  [
    set(["labels"], { NNNNN: "calm" }),
    "Of the source’s own names of states 1 is new.",
    "Of the source’s own names of states 1 is gone.",
  ],
]

test.each(EDITS)("an edit is told, and nothing else: %j", (edits, there, back) => {
  const after = edit(BASE, [edits].flat() as Edit[])
  expect(after).not.toBe(BASE)
  expect(said(BASE, after).join("|")).toBe(there)
  expect(said(after, BASE).join("|")).toBe(back)
})

const CHANGES: readonly (readonly [Change, readonly string[]])[] = [
  [{ kind: "move-option", dm: "up", from: 0, to: 1 }, ["order changed"]],
  [{ kind: "move-decision-maker", from: 2, to: 0 }, ["order changed"]],
  [{ kind: "add-option", dm: "up", id: "wait", name: "Wait", at: 1 }, ["option added"]],
  [
    { kind: "add-decision-maker", id: "city", name: "City", options: [{ id: "vote", name: "Vote" }], at: 1 },
    ["decisionMaker added"],
  ],
  [
    { kind: "rename-option", dm: "third", option: "lend", to: "loan" },
    ["merge added", "merge gone", "option added", "option gone"],
  ],
  [{ kind: "delete-decision-maker", dm: "third" }, ["decisionMaker gone", "merge gone"]],
]

const kinds = (contrasts: readonly Contrast[]): string[] =>
  [...new Set(contrasts.map(({ part, how }) => `${part} ${how}`))].sort()

test.each(CHANGES)("who decides and what: %j", (one, expected) => {
  const after = edit(BASE, change(read(BASE), one))
  expect(kinds(compared(BASE, after).contrasts)).toEqual(expected)
})

test("decision makers come and go with their options", () => {
  const after = edit(BASE, change(read(BASE), { kind: "delete-decision-maker", dm: "third" }))
  expect(said(BASE, after)[0]).toBe("Gone: the decision maker “The bank”, with “Lend”.")
  expect(said(after, BASE)[0]).toBe("New: the decision maker “The bank”, with “Lend”.")
})

test("rankings: states that changed places are counted", () => {
  const path = ["preferences", "a", "ranking"]
  const moved = edit(RANKED, [{ kind: "move", path, from: 0, to: 3 }])
  expect(said(RANKED, moved)).toEqual(["In the ranking 1 state changed places."])
  const tied = edit(RANKED, [gone(...path, 1), set([...path, 0], ["NNN", "YNN"])])
  expect(said(RANKED, tied)).toEqual(["In the ranking 1 state changed places."])
  const ruled = edit(RANKED, [gone(...path, 7), set(["infeasible"], ["x and y and z"])])
  expect(said(RANKED, ruled).at(-1)).toBe("In the ranking 1 state is gone.")
  expect(said(ruled, RANKED).at(-1)).toBe("In the ranking 1 state is new.")
})

test("a file says the same as itself, written anew, and in other words for the same", () => {
  expect(compared(BASE, BASE).contrasts).toEqual([])
  expect(compared(BASE, JSON.stringify(read(BASE).data)).contrasts).toEqual([])
  const same = [
    set(["infeasible", 0], "build & release"),
    set([...UP, 0], "!release"),
    set(["preferences", "down", "weights", "release"], 3.0),
    set(["title"], { en: "A dam" }),
  ]
  expect(compared(BASE, edit(BASE, same)).contrasts).toEqual([])
})

test("no sentence shows an id or numbers a statement", () => {
  for (const [edits] of EDITS) {
    const after = edit(BASE, [edits].flat() as Edit[])
    for (const { tag } of LANGUAGES)
      for (const sentence of said(BASE, after, tag)) {
        expect(sentence).not.toMatch(/undefined|null|[a-z]\d|statement \d/)
        expect(sentence).toMatch(/[.”»]$/)
      }
  }
})

/** The slow twin of W3: outcomes by the set of options taken. */
function held(opened: Session, revision: number): Map<string, string> {
  const { conflict, analysis } = opened.open(world(revision))
  const keys = conflict.options.map(({ owner, id }) => `${conflict.decisionMakers[owner]!.id}.${id}`)
  return new Map(
    [...outcomesOf(analysis(DEFAULT_CONCEPTS)).keys()].map((state) => {
      expect(state).not.toContain("-")
      return [
        keys
          .filter((_, i) => state[i] === "Y")
          .sort()
          .join(),
        state,
      ]
    }),
  )
}

test("outcomes are matched by the options taken; swapped, what came is what went (W3, V6)", () => {
  const random = new Random(7)
  let [moved, found] = [0, 0]
  for (let round = 0; round < 30; round++) {
    const structure = randomStructure(random, { dms: [2, 3], options: [1, 2], oneWay: 0.2, infeasible: 0.3 })
    const [before, other] = [structure, { ...structure, ...preferencesOf(random, structure) }].map((each) =>
      fileOf(each),
    ) as [string, string]
    const shift: Change = random.chance(0.5)
      ? { kind: "move-decision-maker", from: 0, to: structure.optionCounts.length - 1 }
      : { kind: "add-option", dm: "d0", id: "extra", name: "Extra", at: 0 }
    const after = edit(other, change(read(other), shift))
    const opened = session(before, after)
    const [one, two] = [held(opened, 0), held(opened, 1)]
    const there = compared(before, after)
    const back = compared(after, before)
    const both = [...one.keys()].filter((key) => two.has(key))
    expect(there.outcomes.both.count).toBe(both.length)
    expect(new Set(there.outcomes.both.first.map(({ before: b, after: a }) => `${b} ${a}`))).toEqual(
      new Set(both.map((key) => `${one.get(key)} ${two.get(key)}`)),
    )
    expect(there.outcomes.before.count).toBe(one.size - both.length)
    expect(there.outcomes.after.count).toBe(two.size - both.length)
    expect(new Set(back.outcomes.after.first.map(({ after: state }) => state))).toEqual(
      new Set(there.outcomes.before.first.map(({ before: state }) => state)),
    )
    const turn = {
      added: "gone",
      gone: "added",
      up: "down",
      down: "up",
      changed: "changed",
      negated: "negated",
    } as const
    const told = (list: readonly Contrast[], turned: boolean) =>
      list
        .map(({ part, how, at }) =>
          turned
            ? `${part} ${turn[how]} ${at.after} ${at.before}`
            : `${part} ${how} ${at.before} ${at.after}`,
        )
        .sort()
    expect(told(back.contrasts, true)).toEqual(told(there.contrasts, false))
    moved += there.contrasts.filter(({ how }) => how === "up" || how === "down").length
    found += both.length
  }
  expect(moved).toBeGreaterThan(luck(10))
  expect(found).toBeGreaterThan(luck(10))
})

/** The same preferences, the statements of each in another order. */
function preferencesOf(random: Random, { preferences }: ReturnType<typeof randomStructure>) {
  return {
    preferences: preferences.map((each) =>
      each.kind === "statements" ? { ...each, statements: random.shuffle(each.statements) } : each,
    ),
  }
}
