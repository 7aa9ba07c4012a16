import { describe, expect, test } from "vitest"
import {
  analyse,
  analyseCoalitions,
  type Bits,
  buildModel,
  COALITION_CONCEPTS,
  type Concept,
  type Direction,
  type GraphModel,
  type NoMove,
  type Preference,
  type Structure,
} from "../core/src/engine/index.ts"
import { and, type Formula, not, option, or } from "../core/src/logic/index.ts"
import { Random, randomFormula } from "./conflicts.ts"
import { isLong, spread } from "./runs.ts"
import { Search } from "./search.ts"

/** A random conflict too large for the reference. */
interface Shape {
  /** Options of each decision maker. */
  readonly options: readonly number[]
  readonly form: "cube" | "list"
  readonly statements: number
  /** Share of one-way options. */
  readonly oneWay?: number
  /** Rules, each of which removes an eighth of what is left. */
  readonly rules?: number
  /** Whether each decision maker takes at most one of its options. */
  readonly oneEach?: boolean
  readonly noMoves?: number
  /** Per merged state, how many options its members differ in. */
  readonly merges?: readonly number[]
  /** Other preferences than statements, for the first decision makers. */
  readonly first?: readonly ("weights" | "large weights" | "ranking" | "indifferent")[]
  /** Concepts beyond the usual five. */
  readonly also?: readonly Concept[]
  readonly coalitions?: boolean
  /** How many decision makers are judged; all of them unless given. */
  readonly judged?: number
}

const SHAPES: Record<string, Shape> = {
  "few decision makers of four options": { options: [4, 4, 4, 4], form: "cube", statements: 12 },
  "one-way options and rules": { options: [4, 4, 4, 4], form: "cube", statements: 12, oneWay: 0.4, rules: 3 },
  "five options each": { options: [5, 5, 5], form: "cube", statements: 14, oneWay: 0.2, rules: 2 },
  "of one to five options": {
    options: [1, 5, 2, 3, 4, 2],
    form: "cube",
    statements: 12,
    oneWay: 0.3,
    rules: 2,
  },
  "sixteen decision makers": {
    options: Array(16).fill(1),
    form: "cube",
    statements: 10,
    rules: 2,
    judged: 3,
  },
  "fourteen, one-way": { options: Array(14).fill(1), form: "cube", statements: 10, oneWay: 0.4 },
  "eight of two options": { options: Array(8).fill(2), form: "cube", statements: 12, oneWay: 0.3, rules: 3 },
  "six options": { options: [6, 5, 5], form: "cube", statements: 12 },
  "six and seven options, one-way": {
    options: [6, 3, 7],
    form: "cube",
    statements: 12,
    oneWay: 0.3,
    rules: 2,
  },
  "many statements": { options: [5, 4, 5], form: "cube", statements: 70, oneWay: 0.2, rules: 1 },
  "weights, a ranking and nothing": {
    options: [4, 3, 4, 3],
    form: "cube",
    statements: 12,
    oneWay: 0.2,
    rules: 1,
    first: ["large weights", "ranking", "weights", "indifferent"],
    also: ["sim", "seq-or-sim"],
  },
  "at most one option each": {
    options: Array(6).fill(5),
    form: "list",
    statements: 12,
    oneEach: true,
    judged: 3,
  },
  "at most one option each, one-way, codes of two words": {
    options: [7, 8, 7, 6, 6],
    form: "list",
    statements: 12,
    oneEach: true,
    oneWay: 0.2,
    judged: 4,
  },
  "forbidden moves": {
    options: [4, 3, 3, 4],
    form: "list",
    statements: 12,
    noMoves: 4,
    rules: 1,
    also: ["sim", "seq-or-sim"],
  },
  "forbidden moves of many": { options: Array(14).fill(1), form: "list", statements: 12, noMoves: 9 },
  "merged states": {
    options: [3, 4, 4, 3],
    form: "list",
    statements: 12,
    oneWay: 0.2,
    merges: [7, 5, 3, ...Array(60).fill(2)],
    also: ["sim", "seq-or-sim"],
  },
  coalitions: { options: [4, 3, 3, 3], form: "cube", statements: 12, rules: 1, coalitions: true },
  "coalitions, one-way": {
    options: [3, 2, 3, 3],
    form: "cube",
    statements: 12,
    oneWay: 0.9,
    rules: 1,
    coalitions: true,
  },
}

const USUAL = ["nash", "gmr", "smr", "seq", "sseq"] as const
// Others of their kind are tried in the short run, too.
const SLOW = ["coalitions", "forbidden moves of many"]
// States taken of each kind.
const SAMPLES = isLong ? 3 : 1

function randomConflict(random: Random, shape: Shape): Structure {
  const owner = shape.options.flatMap((count, dm) => Array<number>(count).fill(dm))
  const options = owner.map((_, index) => index)
  const literal = (of: number): Formula => (random.chance(0.5) ? option(of) : not(option(of)))
  const rules = Array.from({ length: shape.rules ?? 0 }, () =>
    and(random.shuffle(options).slice(0, 3).map(literal)),
  )
  const pairs = options.flatMap((a) => options.slice(a + 1).map((b) => [a, b] as const))
  const ofOne = pairs.filter(([a, b]) => owner[a] === owner[b]).map(([a, b]) => and([option(a), option(b)]))
  const structure: Structure = {
    optionCounts: shape.options,
    directions: options.map(
      (): Direction => (random.chance(shape.oneWay ?? 0) ? random.pick(["up", "down"] as const) : "both"),
    ),
    infeasible: shape.oneEach ? [or(ofOne), ...rules] : rules,
    merges: disjointMerges(random, options.length, shape.merges ?? []),
    noMoves: Array.from(
      { length: shape.noMoves ?? 0 },
      (): NoMove => ({
        by: random.below(shape.options.length),
        from: randomFormula(random, options.length, 2),
        to: randomFormula(random, options.length, 2),
      }),
    ),
    preferences: [],
  }
  const preferences = shape.options.map((_, dm): Preference => {
    switch (shape.first?.[dm]) {
      case "weights":
        return { kind: "weights", weights: options.map(() => BigInt(random.below(9) - 4)) }
      case "large weights":
        return { kind: "weights", weights: options.map(() => BigInt(random.below(9) - 4) * 10n ** 16n + 1n) }
      case "ranking":
        return { kind: "ranking", groups: randomRanking(random, structure) }
      case "indifferent":
        return { kind: "indifferent" }
      default:
        return {
          kind: "statements",
          statements: Array.from({ length: shape.statements }, () =>
            randomFormula(random, options.length, 2),
          ),
        }
    }
  })
  return { ...structure, preferences }
}

// Each a pattern of taken, not taken, and either; none has a member in common with another.
function disjointMerges(random: Random, options: number, free: readonly number[]): Formula[] {
  const used = new Set<number>()
  return free.flatMap((count) => {
    for (;;) {
      const order = random.shuffle(Array.from({ length: options }, (_, index) => index))
      const base = order.slice(count).filter(() => random.chance(0.5))
      const members = order
        .slice(0, count)
        .reduce(
          (codes, index) => codes.concat(codes.map((code) => code + 2 ** index)),
          [base.reduce((code, index) => code + 2 ** index, 0)],
        )
      if (members.some((code) => used.has(code))) continue
      for (const code of members) used.add(code)
      return [
        and(order.slice(count).map((index) => (base.includes(index) ? option(index) : not(option(index))))),
      ]
    }
  })
}

function randomRanking(random: Random, structure: Structure): string[][] {
  const options = structure.directions.length
  const search = new Search(structure, 2 ** options)
  const groups: string[][] = []
  for (const code of random.shuffle(Array.from({ length: 2 ** options }, (_, index) => index))) {
    if (!search.isFeasible(code)) continue
    const text = structure.directions.map((_, index) => ((code >> index) & 1 ? "Y" : "N")).join("")
    if (groups.length > 0 && random.chance(0.3)) groups.at(-1)!.push(text)
    else groups.push([text])
  }
  return groups
}

function modelOf(structure: Structure): GraphModel {
  const built = buildModel(structure)
  if (built.faults) throw new Error(built.faults.map(({ kind }) => kind).join())
  return built.model
}

// A few states of each kind: those that are in the same sets, merged or not.
function sampled(model: GraphModel, random: Random, sets: readonly Bits[]): number[] {
  const kinds = new Map<string, number[]>()
  for (let slot = 0; slot < model.space.slots; slot++) {
    if (!model.space.isState(slot)) continue
    const key = `${sets.map((set) => set.has(slot))} ${model.space.members(slot) > 1}`
    const kind = kinds.get(key)
    if (kind) kind.push(slot)
    else kinds.set(key, [slot])
  }
  return [...kinds.values()].flatMap((slots) => Array.from({ length: SAMPLES }, () => random.pick(slots)))
}

describe("verdicts among many states agree with a search from one of them", () => {
  for (const [name, shape] of Object.entries(SHAPES))
    test(name, { tags: SLOW.includes(name) ? ["long"] : [] }, () => {
      const seed = name.length
      const random = new Random(seed)
      const structure = randomConflict(random, shape)
      const model = modelOf(structure)
      const { space } = model
      expect(space.form).toBe(shape.form)
      const concepts: readonly Concept[] = [...USUAL, ...(shape.also ?? [])]
      const analysis = analyse(model, concepts)
      const coalitions = shape.coalitions ? analyseCoalitions(analysis, COALITION_CONCEPTS).of : []
      const search = new Search(structure, space.count)
      const wrong: string[] = []
      // Judges samples by sets of stable states, one a concept.
      const judge = <C extends string>(
        who: string,
        sets: ReadonlyMap<C, Bits>,
        stable: (s: number, concept: C) => boolean,
      ): void => {
        for (const slot of sampled(model, random, [...sets.values()])) {
          const s = search.state(Number(space.code(slot)))
          for (const [concept, set] of sets)
            if (stable(s, concept) !== set.has(slot))
              wrong.push(
                `seed ${seed}, state ${space.number(slot)} (${space.text(slot)}), ${who}, ${concept}: ` +
                  `${set.has(slot) ? "stable" : "unstable"} in the analysis, not by the search`,
              )
        }
      }
      const dms = random.shuffle([...model.ranks.keys()]).slice(0, isLong ? shape.judged : 1)
      for (const dm of dms)
        judge(
          `decision maker ${dm}`,
          new Map(concepts.map((concept) => [concept, analysis.stable.get(concept)![dm]!])),
          (s, concept) => search.stable(dm, s, concept),
        )
      for (const { members, stable } of spread(coalitions, 3))
        judge(`coalition ${members.join("+")}`, stable, (s, concept) =>
          search.coalitionStable(members, s, concept),
        )
      expect(wrong).toEqual([])
    })
})
