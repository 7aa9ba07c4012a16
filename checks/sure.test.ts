import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { analyse, type Concept, Reference, type Structure } from "../core/src/engine/index.ts"
import { compile, read, toStructure } from "../core/src/file/index.ts"
import {
  type Alteration,
  afterSteps,
  fallsWith,
  idleParts,
  leastComfortable,
  type Miss,
  missesOf,
  nearMissesOf,
  outcomeLines,
  outcomesOf,
  type Part,
  reversalsOf,
  sampleWorlds,
  stepsOf,
  surenessOf,
  swingsOf,
} from "../core/src/study/index.ts"
import { sayOutcomeLine, words } from "../core/src/words/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { fileOf } from "./random-file.ts"
import { luck } from "./seed.ts"

// How sure results are (core/src/study/SPEC.md, U1 to U4, U9, U10, U12 and U16), held against every variant worked out by the definitions.

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq"]
const RUNS = 40

function analysed(text: string) {
  const { conflict, problems } = read(text)
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  const { model } = compile(conflict!)
  return { conflict: conflict!, analysis: analyse(model!, CONCEPTS) }
}

/** Every equilibrium by concept and each of its names. */
function verdicts(structure: Structure): Set<string> {
  const twin = new Reference(structure)
  return new Set(
    CONCEPTS.flatMap((concept) =>
      twin.states.flatMap((members, s) =>
        twin.dms.every((dm) => twin.stable(dm, s, concept))
          ? members.map((state) => `${concept} ${state}`)
          : [],
      ),
    ),
  )
}

const conflicts = Array.from({ length: RUNS }, (_, i) =>
  randomStructure(new Random(7700 + i), {
    dms: [2, 3],
    options: [1, 2],
    oneWay: 0.2,
    infeasible: 0.4,
    noMove: 0.2,
    most: 4,
  }),
)

describe("steps (U1 to U4, U9, U10)", () => {
  it(`change what the definitions say, in ${RUNS} random conflicts`, () => {
    let moved = 0
    let broken = 0
    let otherwise = 0
    let made = 0
    let paired = 0
    for (const structure of conflicts) {
      const { conflict, analysis } = analysed(fileOf(structure))
      const states = [...outcomesOf(analysis).keys()].slice(0, 6)
      const steps = stepsOf(conflict)
      if (steps.length > 16) continue
      const misses = nearMissesOf(analysis, null, 6)
      const found = surenessOf(conflict, analysis, { states, misses, depth: 2 })
      const before = verdicts(toStructure(conflict))
      const after = (of: readonly Alteration[]): Set<string> | null => {
        const changed = afterSteps(conflict, of)
        return compile({ ...changed, statusQuo: null }).model === null ? null : verdicts(toStructure(changed))
      }
      const single = steps.map((step) => after([step]))
      expect(found.untold).toHaveLength(single.filter((each) => each === null).length)
      for (const { step, verdicts: count } of found.effects) {
        const at = steps.findIndex((each) => JSON.stringify(each) === JSON.stringify(step))
        const now = single[at]!
        const differing =
          [...before].filter((each) => !now.has(each)).length +
          [...now].filter((each) => !before.has(each)).length
        expect(count).toBe(differing)
        moved += differing
      }
      for (const part of found.quiet)
        for (const [i, step] of steps.entries())
          if (JSON.stringify(step.part) === JSON.stringify(part)) expect(single[i]).toEqual(before)
      // By size: all sets of steps that may be taken together, with what holds after them.
      const sets = [
        steps.map((step, i) => ({ steps: [step], now: single[i]! })),
        steps
          .flatMap((a, i) => steps.slice(i + 1).map((b) => [a, b] as const))
          .filter(([a, b]) => !excludeEachOther(a, b))
          .map((pair) => ({ steps: pair, now: after(pair) })),
      ]
      const fewest = (turned: (now: Set<string>) => boolean, dm?: number): number | null => {
        const at = sets.findIndex((all) =>
          all.some(
            ({ steps: of, now }) =>
              now !== null &&
              turned(now) &&
              (dm === undefined || of.every(({ part }) => "dm" in part && part.dm === dm)),
          ),
        )
        return at < 0 ? null : at + 1
      }
      // A quiet part matters in a pair that turns a verdict which the other step alone does not turn.
      const looked = [
        ...found.robustness.map(({ state, concept }) => ({ verdict: `${concept} ${state}`, holds: true })),
        ...misses.map(({ state, concept }) => ({ verdict: `${concept} ${state}`, holds: false })),
      ]
      const turns = (now: Set<string> | null, { verdict, holds }: (typeof looked)[number]): boolean =>
        now !== null && now.has(verdict) !== holds
      const pathOf = ({ path }: Part): string => path.join()
      const matters = new Set(
        sets[1]!
          .filter(({ steps: pair, now }) =>
            looked.some(
              (each) => turns(now, each) && pair.every((step) => !turns(single[steps.indexOf(step)]!, each)),
            ),
          )
          .flatMap(({ steps: pair }) => pair.map(({ part }) => pathOf(part))),
      )
      const expected = found.quiet.filter((part) => matters.has(pathOf(part)))
      expect(found.paired).toEqual(expected)
      paired += expected.length
      for (const { state, concept, by, own, ...of } of found.robustness) {
        const falls = (now: Set<string>): boolean => !now.has(`${concept} ${state}`)
        expect(of.fewest).toBe(fewest(falls))
        for (const set of by) expect([set.length, falls(after(set)!)]).toEqual([of.fewest, true])
        expect(own).toEqual(conflict.decisionMakers.map((_, dm) => fewest(falls, dm)))
        if (of.fewest !== null) broken++
        if (own.some((each) => each !== of.fewest)) otherwise++
      }
      for (const { state, concept, by, ...of } of found.near) {
        const holds = (now: Set<string>): boolean => now.has(`${concept} ${state}`)
        expect(of.fewest).toBe(fewest(holds))
        for (const set of by) expect([set.length, holds(after(set)!)]).toEqual([of.fewest, true])
        if (of.fewest !== null) made++
      }
    }
    expect(paired).toBeGreaterThan(luck(5))
    expect(made).toBeGreaterThan(luck(20))
    expect(otherwise).toBeGreaterThan(luck(20))
    expect(moved).toBeGreaterThan(200)
    expect(broken).toBeGreaterThan(luck(20))
  }, 60_000)
})

function excludeEachOther(a: Alteration, b: Alteration): boolean {
  const ends = ["drop", "negate", "drop-weight", "turn-weight"]
  const of = ({ part, ...step }: Alteration): string =>
    JSON.stringify([part.path, "option" in step ? step.option : -1])
  return of(a) === of(b) && ends.includes(a.kind) && ends.includes(b.kind)
}

describe("what need not be argued about (U3)", () => {
  const found = (text: string, depth = 2) => {
    const { conflict, analysis } = analysed(text)
    const states = [...outcomesOf(analysis).keys()]
    const sureness = surenessOf(conflict, analysis, { states, misses: [], depth })
    const reversals = reversalsOf(analysis, states)
    const sample = sampleWorlds(conflict, analysis, states, { worlds: 400, seed: 1 })
    const paths = (parts: readonly Part[]): string[] => parts.map(({ path }) => path.join("."))
    return {
      quiet: paths(sureness.quiet),
      paired: paths(sureness.paired),
      idle: paths(idleParts(sureness, { reversals, sample })),
      uncounted: paths(idleParts(sureness, { reversals: null, sample })),
    }
  }
  const two = (preferences: string): string => `parley: 1
title: Two
decisionMakers: { one: { options: { go: {} } }, two: { options: { stay: {} } } }
preferences:
${preferences}`

  it("is what nothing hangs on: no pair of steps, and no share", () => {
    const text = two("  one: [go, go, go or not go]\n  two: [stay]\n")
    expect(found(text)).toMatchObject({
      quiet: ["preferences.one.1", "preferences.one.2"],
      paired: ["preferences.one.1"],
      idle: ["preferences.one.2"],
    })
    expect(found(text, 1)).toMatchObject({ paired: [], idle: [] })
  })

  it("is no ranking of which reversed pairs break an outcome, nor one of which they were not counted", () => {
    const ranking = found(two("  one: { ranking: [YN, NN, YY, NY] }\n  two: [stay]\n"))
    const gisborne = readFileSync(
      new URL("../cases/gisborne-economic/conflict.yaml", import.meta.url),
      "utf8",
    )
    expect(found(gisborne)).toMatchObject({ idle: [], uncounted: [] })
    expect(found(gisborne).quiet).toHaveLength(3)
    expect(ranking.idle).not.toContain("preferences.one")
  })
})

describe("near misses (U9)", () => {
  it("are the states that exactly one would leave, and today's", () => {
    let some = 0
    for (const structure of conflicts) {
      const { conflict, analysis } = analysed(fileOf(structure))
      const twin = new Reference(toStructure(conflict))
      const unstable = (s: number, concept: Concept): number[] =>
        twin.dms.filter((dm) => !twin.stable(dm, s, concept))
      const all = twin.states.flatMap((members, s) =>
        CONCEPTS.map((concept) => ({ state: members[0]!, concept, unstable: unstable(s, concept) })),
      )
      const key = ({ state, concept, unstable }: Miss): string => `${state} ${concept} ${unstable}`
      const near = all.filter(({ unstable }) => unstable.length === 1).map(key)
      expect(nearMissesOf(analysis, null, 1000).map(key).sort()).toEqual(near.sort())
      const today = twin.states.at(-1)![0]!
      const missed = all.filter(({ state, unstable }) => state === today && unstable.length > 0)
      expect(missesOf(analysis, [today])).toEqual(missed)
      const few = nearMissesOf(analysis, today, 3)
      expect(few.slice(0, missed.length)).toEqual(missed)
      const others = new Set(few.slice(missed.length).map(({ state }) => state))
      expect(others.size).toBe(
        Math.min(
          2,
          new Set(
            all
              .filter(({ state, unstable }) => state !== today && unstable.length === 1)
              .map(({ state }) => state),
          ).size,
        ),
      )
      some += near.length
    }
    expect(some).toBeGreaterThan(100)
  })
})

describe("swings (U12)", () => {
  it("come widest first, and of what is doubtful the weakest first", () => {
    const { conflict, analysis } = analysed(`parley: 1
title: Swings
decisionMakers: { one: { options: { go: {}, wait: {} } }, two: { options: { stay: {}, rest: {} } } }
infeasible: [{ when: go and wait, confidence: low }]
preferences:
  one: [{ want: go, confidence: high }, { want: wait, assumed: So it seems., confidence: low }]
  two: [{ want: stay }, { want: rest if go, confidence: low }, { want: rest or not rest, confidence: low }]
`)
    const { effects } = surenessOf(conflict, analysis, { states: [], misses: [], depth: 1 })
    const swings = swingsOf(effects)
    const name = ({ path }: Part): string => path.join(".")
    const size = ({ difference }: (typeof effects)[number]): number =>
      difference.appear.length + difference.vanish.length
    // Every step that makes outcomes appear or vanish, once, by its part; nothing else.
    const wide = effects.filter((each) => size(each) > 0)
    expect(swings.flatMap(({ effects: of }) => of)).toHaveLength(wide.length)
    for (const { part, effects: of } of swings)
      expect(of).toEqual(wide.filter(({ step }) => step.part === part))
    const widths = swings.map(({ effects: [first] }) => size(first!))
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
    expect(leastComfortable(conflict, swings).map(({ part }) => name(part))).toEqual([
      "preferences.one.1",
      "infeasible.0",
      "preferences.two.1",
      "preferences.two.0",
    ])
  })
})

describe("the line of an outcome (U16)", () => {
  const text = readFileSync(new URL("../cases/venezuela-2024/conflict.yaml", import.meta.url), "utf8")

  it("puts together what is found apart", () => {
    const { conflict, analysis } = analysed(text)
    const states = [...outcomesOf(analysis).keys()]
    const found = surenessOf(conflict, analysis, { states, misses: [], depth: 2 })
    const lines = outcomeLines(conflict, analysis, found)
    const reversals = reversalsOf(analysis, states)
    expect(lines.map(({ state }) => state).sort()).toEqual([...states].sort())
    const { claims, sources } = conflict.record
    const vanish = new Map(
      [...claims, ...sources].map(({ id }) => [
        id,
        fallsWith([id], conflict, analysis).shift!.vanish.map(({ state }) => state),
      ]),
    )
    let fallen = 0
    for (const line of lines) {
      const own = found.robustness.filter(({ state }) => state === line.state)
      expect(line.concepts).toEqual(outcomesOf(analysis).get(line.state))
      for (const [dm, survived] of line.survived.entries())
        for (const { own: fewest } of own) expect(fewest[dm] ?? 3).toBeGreaterThan(survived)
      line.reversed!.forEach(({ pairs, exact }, dm) => {
        const of = reversals.filter((each) => each.state === line.state && each.dm === dm)
        const known = of.flatMap((each) => (each.pairs === null ? [] : [each.pairs]))
        expect(pairs).toBe(known.length === 0 ? null : Math.min(...known))
        expect(exact).toBe(true)
      })
      const brings = (id: string): boolean => vanish.get(id)!.includes(line.state)
      expect(line.falls!.claims).toEqual(claims.map(({ id }) => id).filter(brings))
      // A source of which a claim alone brings it down is not told as well.
      for (const { id } of sources)
        expect(line.falls!.sources.includes(id)).toBe(
          brings(id) && !fallsWith([id], conflict, analysis).claims.some(brings),
        )
      const ranks = own
        .filter(({ fewest }) => fewest === 1)
        .flatMap(({ by }) => by.map(([step]) => step!.part.grounds.confidence ?? "medium"))
      const lowest = (["low", "medium", "high"] as const).find((each) => ranks.includes(each)) ?? null
      expect(line.confidence).toBe(lowest)
      for (const { grounds } of line.doubtful) expect(grounds.confidence ?? "medium").toBe(lowest)
      fallen += line.falls!.claims.length + line.falls!.sources.length
    }
    expect(fallen).toBeGreaterThan(0)
    const at = (state: string): string => {
      const line = lines.find((each) => each.state === state)!
      return sayOutcomeLine(conflict, line, CONCEPTS, words("en"))
    }
    const { space } = analysis.model
    expect(at(space.text(space.slot(99)))).toBe(
      "Holds under every concept asked for; falls with 4 pairs of states reversed in the ranking of Washington or 6 pairs in the ranking of Venezuela's opposition; no ranking of Maduro's government breaks it; falls without “The Wall Street Journal”; hangs on the wish of Washington “not that Maduro has left office while no promise of amnesty to Maduro stands” and the wish of Venezuela's opposition “the opposition stands by assurances of its own to regime figures exactly if the government is in talks on a transition or Maduro has left office”, held with low confidence.",
    )
  }, 60_000)
})
