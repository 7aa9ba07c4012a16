import { describe, expect, test } from "vitest"
import type { Concept } from "../core/src/engine/index.ts"
import type { Text } from "../core/src/file/index.ts"
import {
  arcs,
  caseLibrary,
  conflictOf,
  countRankings,
  problemsOf,
  referenceTables,
  type States,
  sortedArcs,
  tables,
  textOf,
} from "./published.ts"

// Warnings that are meant, by case.
const MEANT: Record<string, readonly string[]> = {
  // The commission prefers no outcome to any other in the source.
  "garrison-diversion": ["indifferent at preferences.ijc"],
}

const library = caseLibrary()
const published = library.flatMap(({ id, text, expected }) => (expected ? [{ id, text, expected }] : []))
const worlds = library.flatMap(({ id, text }) =>
  [undefined, ...conflictOf(text).scenarios.map((scenario) => scenario.id)].map((scenario) => ({
    world: scenario === undefined ? id : `${id}, ${scenario}`,
    text,
    scenario,
  })),
)

test("the library holds the opening case and the published ones", () => {
  expect(library.map(({ id }) => id)).toEqual([
    "chicken",
    "cuban-1962-fraser-hipel",
    "elmira-9",
    "garrison-diversion",
    "gisborne-economic",
    "gisborne-environment",
    "prisoners-dilemma",
    "syria-iraq-1975",
    "venezuela-2024",
  ])
  const unpublished = library.filter(({ expected }) => expected === null).map(({ id }) => id)
  expect(unpublished).toEqual(["venezuela-2024"])
})

test.each(library)("$id: nothing is wrong, and nothing doubtful but what is meant", ({ id, text }) => {
  expect(problemsOf(text)).toEqual(MEANT[id] ?? [])
})

test.each(library)("$id: says what it is about, and every option has its phrases", ({ text }) => {
  const { summary, options } = conflictOf(text)
  for (const said of inEach(summary)) expect(said).toMatch(/\S/)
  for (const { key, undo, done, notDone, oneWay } of options) {
    for (const said of inEach(done)) expect.soft(said, `done of ${key}`).toMatch(/[^.\s]$/)
    for (const said of inEach(notDone)) expect.soft(said, `notDone of ${key}`).toMatch(/[^.\s]$/)
    // What cannot be undone has no phrase for it.
    expect.soft(undo !== undefined, `undo of ${key}`).toBe(oneWay !== "taken")
  }
})

test.each(worlds)("$world: the engine agrees with the definitions", ({ text, scenario }) => {
  const conflict = conflictOf(text, scenario)
  expect(tables(conflict)).toEqual(referenceTables(conflict))
})

const WORKED_OUT = [
  "nash",
  "gmr",
  "smr",
  "seq",
  "sseq",
  "sim",
  "seq-or-sim",
] as const satisfies readonly Concept[]

describe.each(published)("$id", ({ text, expected }) => {
  const { recomputed } = expected
  const conflict = conflictOf(text)

  test("has a citation", () => {
    expect(expected.citation).toMatch(/\S/)
    expect(expected.citation).not.toMatch(/\.(gmcr|txt|json)\b/)
    expect(expected.confidence).toMatch(/^(high|medium|low)$/)
  })

  test("what each wants rests on the sources of the citation", () => {
    // What tells how it ended is no source of the model.
    const ended = conflict.record.outcome?.evidence ?? []
    const cited = new Set(conflict.preferences.flatMap((each) => ("evidence" in each ? each.evidence! : [])))
    const sources = conflict.record.sources.filter(({ id }) => cited.has(id) || !ended.includes(id))
    const ids = sources.map(({ id }) => id)
    for (const each of conflict.preferences)
      expect(each).toMatchObject({ evidence: expect.arrayContaining([expect.toBeOneOf(ids)]) })
    const citation = JSON.stringify(expected.citation)
    for (const { id, date } of sources) if (date) expect(citation, id).toContain(date.text.slice(0, 4))
  })

  test("every cell agrees with what follows from the definitions", () => {
    const { equilibria, stable, universal } = recomputed
    // A concept that came after the case was worked out is held against its plain twin alone, above.
    expect(Object.keys(equilibria)).toEqual(expect.arrayContaining([...WORKED_OUT]))
    expect(Object.keys(stable)).toEqual(Object.keys(equilibria))
    expect(tables(conflict)).toMatchObject({ equilibria, stable, universal })
  })

  test("what the source says agrees, or the disagreement is listed", () => {
    const listed = (expected.disagreements ?? []).filter(({ at }) => /^(printed|unverified)\./.test(at))
    const found = (["printed", "unverified"] as const).flatMap((section) => {
      const claimed = expected[section]
      if (claimed === undefined) return []
      const sets = entries(claimed.equilibria).flatMap(([concept, states]) =>
        difference(`${section}.equilibria.${concept}`, states, recomputed.equilibria[concept]),
      )
      const counts = entries(claimed.inverse?.counts ?? {})
        .filter(([concept, count]) => count !== recomputed.inverse?.counts[concept])
        .map(([concept]) => ({ at: `${section}.inverse.counts.${concept}` }))
      return [...sets, ...counts]
    })
    expect(listed.map(({ because, ...where }) => where)).toEqual(found)
    for (const { because } of expected.disagreements ?? []) expect(because).toMatch(/\S/)
  })
})

test.each(published.filter(({ expected }) => expected.recomputed.arcs))(
  "$id: has the source's moves",
  ({ text, expected }) => {
    const wanted = Object.entries(expected.recomputed.arcs!).map(([dm, pairs]) => [dm, sortedArcs(pairs)])
    expect(arcs(conflictOf(text))).toEqual(Object.fromEntries(wanted))
  },
)

test.each(published.filter(({ expected }) => expected.recomputed.inverse))(
  "$id: as many rankings make the target an equilibrium as counted",
  ({ text, expected }) => {
    const inverse = expected.recomputed.inverse!
    expect(countRankings(conflictOf(text), inverse)).toEqual(inverse.counts)
  },
)

test("one case tells its moves and one its counts", () => {
  const having = (key: "arcs" | "inverse") =>
    published.filter(({ expected }) => expected.recomputed[key]).map(({ id }) => id)
  expect(having("arcs")).toEqual(["elmira-9"])
  expect(having("inverse")).toEqual(["syria-iraq-1975"])
})

function entries<V>(map: Readonly<Partial<Record<Concept, V>>>): [Concept, V][] {
  return Object.entries(map) as [Concept, V][]
}

function difference(at: string, claimed: States, recomputed: States) {
  const missing = recomputed.filter((state) => !claimed.includes(state))
  const extra = claimed.filter((state) => !recomputed.includes(state))
  if (missing.length + extra.length === 0) return []
  return [{ at, ...(missing.length > 0 ? { missing } : {}), ...(extra.length > 0 ? { extra } : {}) }]
}

test("Garrison: sanctions of several moves make 4, 6 and 10 hold", () => {
  const { equilibria } = tables(conflictOf(textOf("garrison-diversion", "conflict.yaml")!))
  for (const concept of ["gmr", "smr"] as const)
    expect(equilibria[concept]).toEqual(expect.arrayContaining([4, 6, 10]))
  for (const state of [4, 6, 10]) expect(equilibria.seq).not.toContain(state)
})

/** A text in each of its languages, "" where there is none. */
function inEach(text: Text | undefined): readonly string[] {
  return typeof text === "object" ? Object.values(text) : [text ?? ""]
}
