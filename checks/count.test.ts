import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { buildModel, CONCEPTS, type GraphModel, Reference, type Structure } from "../core/src/engine/index.ts"
import { compile, read } from "../core/src/file/index.ts"
import { type Count, conditionsOf, countRankings, type Demand } from "../core/src/study/index.ts"
import { portionOf } from "../core/src/study/inverse/chances.ts"
import { Random, randomStructure } from "./conflicts.ts"
import { luck } from "./seed.ts"

// Counts of rankings (core/src/study/inverse/SPEC.md, X10), held against every ranking judged by the definitions.

const DRAW = { worlds: 400, seed: 3 }

function modelOf(structure: Structure): GraphModel {
  const built = buildModel(structure)
  if (!("model" in built)) throw new Error("no model")
  return built.model
}

function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield []
  for (const [i, first] of items.entries())
    for (const rest of permutations(items.toSpliced(i, 1))) yield [first, ...rest]
}

/** Every structure with strict rankings of the given decision makers. */
function* varied(
  structure: Structure,
  texts: readonly string[],
  dms: readonly number[],
): Generator<Structure> {
  const [dm, ...rest] = dms
  if (dm === undefined) yield structure
  else
    for (const order of permutations(texts)) {
      const groups = order.map((text) => [text])
      const preferences = structure.preferences.with(dm, { kind: "ranking", groups })
      yield* varied({ ...structure, preferences }, texts, rest)
    }
}

describe("counts (X10)", () => {
  it("are those of all rankings judged one by one, in random conflicts", () => {
    const how = new Map<string, number>()
    let between = 0
    for (let run = 0; run < 30; run++) {
      const random = new Random(5200 + run)
      const structure = randomStructure(random, {
        dms: [1, 3],
        options: [1, 2],
        oneWay: 0.2,
        infeasible: 0.5,
        noMove: 0.3,
        merge: 0.2,
        most: 4,
      })
      const model = modelOf(structure)
      const { space, ranks } = model
      if (space.count > 5) continue
      const texts = Array.from({ length: space.count }, (_, i) => space.text(space.slot(i + 1)))
      const one = [random.below(ranks.length)]
      const two = ranks.length > 1 && space.count < 5 ? [0, 1] : one
      for (const dms of [one, two]) {
        const twins = [...varied(structure, texts, dms)].map((each) => new Reference(each))
        for (const concept of CONCEPTS) {
          const s = random.below(space.count)
          const of = twins.filter((twin) => twin.dms.every((dm) => twin.stable(dm, s, concept))).length
          const found = countRankings(model, space.slot(s + 1), concept, dms, DRAW)
          expect(found.share, `${run} ${concept} ${dms}`).toBeCloseTo(of / twins.length, 9)
          if (found.how !== "sample" && found.in !== null)
            expect([found.of, found.in]).toEqual([BigInt(of), BigInt(twins.length)])
          how.set(found.how, (how.get(found.how) ?? 0) + 1)
          if (of > 0 && of < twins.length) between++
        }
      }
    }
    expect(how.get("exact")).toBeGreaterThan(50)
    expect(how.get("all")).toBeGreaterThan(luck(5))
    expect(between).toBeGreaterThan(50)
  })

  it("are those published for Syria and Iraq, 1975", () => {
    const text = readFileSync(new URL("../cases/syria-iraq-1975/conflict.yaml", import.meta.url), "utf8")
    const { conflict } = read(text)
    const { model } = compile(conflict!)
    const label = [...conflict!.labels].find(([, name]) => name === "2")![0]
    const slot = model!.space.find(label)
    const syria = conflict!.decisionMakers.findIndex(({ id }) => id === "syria")
    const count = (concept: (typeof CONCEPTS)[number]): Count =>
      countRankings(model!, slot, concept, [syria], DRAW)
    const wanted = { nash: 240n, gmr: 384n, smr: 300n, seq: 384n } as const
    for (const concept of ["nash", "gmr", "smr", "seq"] as const)
      expect(count(concept)).toMatchObject({ states: 6, of: wanted[concept], in: 720n })
  })

  it("are sampled where they cannot be worked out: the interval holds the true share, the seed gives the same", () => {
    let inside = 0
    let sampled = 0
    for (let run = 0; run < 40; run++) {
      const structure = randomStructure(new Random(6100 + run), { dms: [2, 2], options: [2, 2], most: 4 })
      const model = modelOf(structure)
      if (model.space.count < 9) continue
      // Both free, under SEQ: (count!)^2 rankings are too many to look at.
      const found = countRankings(model, model.space.slot(1), "seq", [0, 1], DRAW)
      if (found.how !== "sample") continue
      sampled++
      expect(countRankings(model, model.space.slot(1), "seq", [0, 1], DRAW)).toEqual(found)
      const more = countRankings(model, model.space.slot(1), "seq", [0, 1], { worlds: 1500, seed: 90 + run })
      if (more.share >= found.interval.low && more.share <= found.interval.high) inside++
    }
    expect(sampled).toBeGreaterThan(luck(20))
    expect(inside / sampled).toBeGreaterThan(0.8)
  })
})

describe("the portion of rankings that meet demands", () => {
  it("is the same by polynomials as by counting sets, for random demands", () => {
    for (let run = 0; run < 200; run++) {
      const random = new Random(run)
      const states = 2 + random.below(7)
      const some = (): number[] =>
        Array.from({ length: states }, (_, i) => i).filter(() => random.chance(0.35))
      const demands: Demand[] = Array.from({ length: 1 + random.below(4) }, (_, move) => ({
        move,
        ways: Array.from({ length: 1 + random.below(3) }, () => {
          const way = some()
          return way.length > 0 ? way : [random.below(states)]
        }),
      }))
      let share = 0
      for (let bits = 0; bits < 2 ** states; bits++) {
        const worse = (state: number): boolean => ((bits >> state) & 1) === 1
        if (!demands.every(({ ways }) => ways.some((way) => way.every(worse)))) continue
        const w = Array.from({ length: states }, (_, i) => i).filter(worse).length
        share += (factorial(w) * factorial(states - w)) / factorial(states + 1)
      }
      const found = portionOf(demands)!
      expect(found.share).toBeCloseTo(share, 12)
      expect(Number(found.exact!.of) / Number(found.exact!.in)).toBeCloseTo(share, 12)
    }
  })

  it("is worked out by numbers where there are very many states", () => {
    // No worse than 1,000 states, or than 999 others: 1 in 1,001 and 1 in 1,000, less both, 1 in 2,000.
    const first = Array.from({ length: 1000 }, (_, i) => i)
    const second = Array.from({ length: 999 }, (_, i) => 1000 + i)
    const found = portionOf([{ move: 0, ways: [first, second] }])!
    expect(found.exact).toBeNull()
    expect(found.share).toBeCloseTo(1 / 1001 + 1 / 1000 - 1 / 2000, 9)
  })

  it("tells conditions of tens of thousands of states", () => {
    const options = 16
    const model = modelOf({
      optionCounts: [4, 4, 4, 4],
      directions: Array<"both">(options).fill("both"),
      infeasible: [],
      merges: [],
      noMoves: [],
      preferences: Array.from({ length: 4 }, () => ({ kind: "indifferent" })),
    })
    const nash = portionOf(conditionsOf(model, 77, 0, "nash")!.demands)!
    expect(nash.exact).toEqual({ of: 1n, in: 16n })
    const gmr = portionOf(conditionsOf(model, 77, 0, "gmr")!.demands)!
    expect(gmr.share).toBeGreaterThan(0.99)
    expect(gmr.share).toBeLessThan(1)
  })
})

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1)
}
