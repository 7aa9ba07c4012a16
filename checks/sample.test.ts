import { describe, expect, it } from "vitest"
import { drawersOn } from "../cli/src/drawers.ts"
import { analyse, type Concept, Reference } from "../core/src/engine/index.ts"
import { applyScenario, type Conflict, compile, read, toStructure } from "../core/src/file/index.ts"
import {
  type Alteration,
  afterSteps,
  CHANCES,
  type Drawers,
  outcomesOf,
  type Part,
  partsOf,
  sampleWorlds,
  stepsOf,
} from "../core/src/study/index.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { fileOf } from "./random-file.ts"
import { luck } from "./seed.ts"

// Samples of worlds (core/src/study/SPEC.md, U5 to U8 and U13 to U15), held against all worlds there are, each with its
// probability.

const CONCEPTS: readonly Concept[] = ["nash", "gmr", "smr", "seq", "sseq"]

function analysed(text: string) {
  const reading = read(text)
  const { conflict, problems } = reading
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([])
  const { model } = compile(conflict!)
  return { reading, conflict: conflict!, analysis: analyse(model!, CONCEPTS) }
}

/** All worlds of a conflict of statements and rules with their probabilities, by U5 word for word. */
function worldsOf(conflict: Conflict): { steps: Alteration[]; chance: number }[] {
  return partsOf(conflict).reduce<{ steps: Alteration[]; chance: number }[]>(
    (worlds, part) => {
      const otherwise = CHANCES[part.grounds.confidence ?? "medium"]
      const ways = waysOf(conflict, part)
      return worlds.flatMap(({ steps, chance }) => [
        { steps, chance: chance * (1 - otherwise) },
        ...ways.map((step) => ({ steps: [...steps, step], chance: (chance * otherwise) / ways.length })),
      ])
    },
    [{ steps: [], chance: 1 }],
  )
}

function waysOf(conflict: Conflict, { path }: Part): Alteration[] {
  return stepsOf(conflict).filter(({ part, kind }) => part.path.join() === path.join() && kind !== "raise")
}

describe("shares (U5, U6)", () => {
  it("are what all worlds make, in random conflicts", () => {
    let compared = 0
    let between = 0
    for (let seed = 0; seed < 160; seed++) {
      const random = new Random(6100 + seed)
      const structure = randomStructure(random, {
        dms: [2, 3],
        options: [1, 2],
        oneWay: 0.2,
        infeasible: 0.3,
        most: 4,
      })
      const kinds = structure.preferences.map(({ kind }) => kind)
      if (kinds.includes("ranking") || kinds.includes("weights")) continue
      const { conflict, analysis } = analysed(fileOf(structure))
      if (partsOf(conflict).length > 6) continue
      const states = [...outcomesOf(analysis).keys()].slice(0, 3)
      const exact = new Map<string, number>()
      let all = 0
      for (const { steps, chance } of worldsOf(conflict)) {
        const changed = afterSteps(conflict, steps)
        if (compile({ ...changed, statusQuo: null }).model === null) continue
        all += chance
        const twin = new Reference(toStructure(changed))
        for (const concept of CONCEPTS)
          for (const s of twin.equilibria(twin.dms.map(() => concept)))
            exact.set(
              `${concept} ${twin.states[s]![0]}`,
              (exact.get(`${concept} ${twin.states[s]![0]}`) ?? 0) + chance,
            )
      }
      const { shares, worlds } = sampleWorlds(conflict, analysis, states, { worlds: 1000, seed })
      for (const { state, concept, holds } of shares) {
        const share = (exact.get(`${concept} ${state}`) ?? 0) / all
        // The seeds are fixed: what is within five standard deviations stays so.
        const deviation = Math.sqrt((share * (1 - share)) / worlds)
        expect(Math.abs(holds.share - share)).toBeLessThanOrEqual(5 * deviation + 1e-9)
        compared++
        if (share > 0.1 && share < 0.9) between++
      }
    }
    expect(compared).toBeGreaterThan(50)
    expect(between).toBeGreaterThan(luck(20))
  }, 120_000)
})

const HALVES = `parley: 1
title: Halves
decisionMakers: { one: { options: { go: {} } }, two: { options: { stay: {} } } }
preferences:
  one: [{ want: go, confidence: high }]
  two: [{ want: stay, confidence: high }]
statusQuo: []
scenarios:
  turn: { name: Turn, probability: 0.3, changes: { preferences: { one: [{ want: not go, confidence: high }] } } }
  vague: { name: Vague, changes: { preferences: { one: [{ want: not go }] } } }
`

/** Whether a share is that, as far as its interval tells. */
function isAbout({ low, high }: { low: number; high: number }, share: number): boolean {
  return low < share && share < high
}

describe("what worlds are drawn from (U5, U13, U14)", () => {
  it("scenarios by their probability, and each with its own parts", () => {
    const { reading, conflict, analysis } = analysed(HALVES)
    const turn = applyScenario(reading, "turn").conflict!
    const scenarios = [{ conflict: turn, chance: 0.3 }]
    const draw = { worlds: 4000, seed: 5, scenarios }
    const sample = sampleWorlds(conflict, analysis, ["YY"], draw)
    expect(sample.scenarios[0]!.worlds / 4000).toBeCloseTo(0.3, 1)
    const { holds, within, drivers } = sample.shares[0]!
    const kept = 0.975 * 0.975
    const turned = 0.05 * 0.975
    expect(within).toHaveLength(2)
    expect(isAbout(within[0]!, kept)).toBe(true)
    expect(isAbout(within[1]!, turned)).toBe(true)
    expect(isAbout(holds, 0.7 * kept + 0.3 * turned)).toBe(true)
    // What the scenario replaces is no driver in its worlds: there the wish is neither as it is nor otherwise.
    const first = drivers.find(({ part }) => "dm" in part && part.dm === 0)!
    expect(first.by).toBeCloseTo(-0.5, 1)
    const without = sampleWorlds(conflict, analysis, ["YY"], { worlds: 4000, seed: 5 })
    expect(isAbout(without.shares[0]!.holds, kept)).toBe(true)
    expect([without.scenarios, without.shares[0]!.within]).toEqual([[], []])
    // Twice as likely as can be: each of them in half of the worlds, the file as it stands in none.
    const both = { conflict: turn, chance: 1 }
    const full = sampleWorlds(conflict, analysis, ["YY"], { ...draw, scenarios: [both, both] })
    expect(full.scenarios.map(({ worlds }) => worlds).reduce((a, b) => a + b)).toBe(4000)
  })

  it("chances as asked for", () => {
    const { conflict, analysis } = analysed(HALVES)
    const chances = { high: 0.4 }
    const { shares } = sampleWorlds(conflict, analysis, ["YY"], { worlds: 4000, seed: 6, chances })
    expect(isAbout(shares[0]!.holds, 0.8 * 0.8)).toBe(true)
    const never = sampleWorlds(conflict, analysis, ["YY"], { worlds: 300, seed: 6, chances: { high: 0 } })
    expect(never.shares[0]!.holds.share).toBe(1)
  })

  it("ties in any order, where that is asked for", () => {
    const { conflict, analysis } = analysed(`parley: 1
title: Ties
decisionMakers: { one: { options: { go: {} } }, two: { options: { stay: {}, rest: {} } } }
preferences: { two: [{ want: stay, confidence: high }] }
`)
    const draw = { worlds: 4000, seed: 7, chances: { high: 0 } }
    const nash = (ties: "kept" | "random") =>
      sampleWorlds(conflict, analysis, ["NYN", "NNN"], { ...draw, ties })
        .shares.filter(({ concept }) => concept === "nash")
        .map(({ holds }) => holds)
    expect(nash("kept").map(({ share }) => share)).toEqual([1, 0])
    // One of two moves is the better for the first, and for the second one of the two states in which it stays.
    const [staying, leaving] = nash("random")
    expect(isAbout(staying!, 0.25)).toBe(true)
    expect(leaving!.share).toBe(0)
  })
})

describe("samples (U5 to U8, U15)", () => {
  const file = `parley: 1
title: Sample
decisionMakers: { one: { options: { go: {} } }, two: { options: { stay: {} } } }
preferences:
  one: [{ want: go, confidence: low }]
  two: [{ want: stay, confidence: high }]
statusQuo: []
`
  const { conflict, analysis } = analysed(file)

  it("are the same for the same seed, and others for another", () => {
    const of = (seed: number) => sampleWorlds(conflict, analysis, ["YY"], { worlds: 200, seed })
    expect(of(1)).toEqual(of(1))
    expect(of(1).shares).not.toEqual(of(2).shares)
  })

  it("have the shares that the chances make", () => {
    const { shares, worlds, ends, endless } = sampleWorlds(conflict, analysis, ["YY"], {
      worlds: 4000,
      seed: 3,
    })
    expect(worlds).toBe(4000)
    // Where a wish is left out its owner does not mind; where it is negated the state falls: 20 and 2.5 in 100.
    const expected = 0.8 * 0.975
    for (const { holds } of shares) {
      expect(holds.low).toBeLessThan(expected)
      expect(holds.high).toBeGreaterThan(expected)
    }
    expect(shares[0]!.drivers[0]!.part).toMatchObject({ dm: 0 })
    expect(shares[0]!.drivers[0]!.by).toBeCloseTo(-0.5, 1)
    // Whoever wants something takes it; whoever has no wish stays where it is: 60 and 95 in 100 go.
    const end = ends!.find(({ state }) => state === "YY")!
    expect(end.share.low).toBeLessThan(0.6 * 0.95)
    expect(end.share.high).toBeGreaterThan(0.6 * 0.95)
    expect(end.moves).toBe(2)
    expect(endless!.share).toBe(0)
  })

  it("are the same whoever draws which chunk", () => {
    const backwards: Drawers = (_, chunks, own) =>
      Array.from({ length: chunks }, (_, i) => own(chunks - 1 - i)).toReversed()
    const draw = { worlds: 333, seed: 9 }
    const alone = sampleWorlds(conflict, analysis, ["YY"], draw)
    expect(sampleWorlds(conflict, analysis, ["YY"], draw, {}, {}, backwards)).toEqual(alone)
    // What the program itself starts: built before any test.
    const program = new URL("../cli/dist/bundle/main.cjs", import.meta.url)
    for (const threads of [2, 5])
      expect(sampleWorlds(conflict, analysis, ["YY"], draw, {}, {}, drawersOn(threads, program, {}))).toEqual(
        alone,
      )
    // Threads that cannot begin are not waited for.
    const nowhere = new URL("../cli/dist/bundle/nothing-here.cjs", import.meta.url)
    expect(sampleWorlds(conflict, analysis, ["YY"], draw, {}, {}, drawersOn(3, nowhere, {}))).toEqual(alone)
  })

  it("end when they are stopped", () => {
    const signal = { aborted: true }
    expect(() => sampleWorlds(conflict, analysis, ["YY"], { worlds: 10, seed: 1 }, {}, { signal })).toThrow(
      "aborted",
    )
  })
})
