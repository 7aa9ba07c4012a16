import { describe, expect, test } from "vitest"
import {
  analyse,
  analyseCoalitions,
  type Bits,
  buildModel,
  COALITION_CONCEPTS,
  CONCEPTS,
  type GraphModel,
  impliedBy,
  type Preference,
  type Structure,
} from "../core/src/engine/index.ts"
import type { Formula } from "../core/src/logic/index.ts"
import { Random, randomStructure, type Traits } from "./conflicts.ts"

const RUNS = process.env.PARLEY_LONG ? 5000 : process.env.PARLEY_MUTATION ? 5 : 100
const PLAIN: Traits = { dms: [1, 4], options: [1, 3], infeasible: 0.5 }
const ONE_WAY: Traits = { ...PLAIN, oneWay: 0.3 }
const ALL: Traits = { ...ONE_WAY, noMove: 0.4, merge: 0.4 }

function modelOf(structure: Structure): GraphModel {
  const built = buildModel(structure)
  if (built.faults) throw new Error(built.faults.map(({ kind }) => kind).join())
  return built.model
}

// Every verdict as readable text: per concept and decision maker the stable states' Y/N strings, sorted.
function verdicts(
  model: GraphModel,
  dmAt = (dm: number) => dm,
  rename = (text: string) => text,
): Record<string, string[]> {
  const analysis = analyse(model, CONCEPTS)
  const told: Record<string, string[]> = {}
  const texts = (set: Bits): string[] =>
    set
      .toArray()
      .map((slot) => rename(model.space.text(slot)))
      .sort()
  for (const concept of CONCEPTS)
    model.ranks.forEach((_, dm) => {
      told[`${concept} ${dmAt(dm)}`] = texts(analysis.stable.get(concept)![dm]!)
    })
  for (const { members, stable } of analyseCoalitions(analysis, COALITION_CONCEPTS).of)
    for (const concept of COALITION_CONCEPTS) {
      const names = members.map(dmAt).sort((a, b) => a - b)
      told[`${concept} ${names.join("+")}`] = texts(stable.get(concept)!)
    }
  return told
}

function eachSeed(
  offset: number,
  traits: Traits,
  check: (structure: Structure, random: Random) => void,
): void {
  for (let seed = 1; seed <= RUNS; seed++) {
    const random = new Random(seed * 104_729 + offset)
    const structure = randomStructure(random, traits)
    try {
      check(structure, random)
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

describe("laws", () => {
  test("concepts imply one another exactly as their definitions say (C4, C5, C7)", () => {
    const said = new Set(
      CONCEPTS.flatMap((concept) => impliedBy(concept).map((weaker) => `${concept} => ${weaker}`)),
    )
    const refuted = new Set<string>()
    eachSeed(1, ALL, (structure) => {
      const { stable } = analyse(modelOf(structure), CONCEPTS)
      for (const stronger of CONCEPTS)
        for (const weaker of CONCEPTS) {
          const law = `${stronger} => ${weaker}`
          const sets = stable.get(weaker)!
          if (stable.get(stronger)!.every((set, dm) => set.toArray().every((slot) => sets[dm]!.has(slot))))
            continue
          if (said.has(law)) throw new Error(`not ${law}`)
          refuted.add(law)
        }
    })
    if (RUNS < 200) return
    // Whatever no definition says is seen to fail.
    for (const stronger of CONCEPTS)
      for (const weaker of CONCEPTS) {
        const law = `${stronger} => ${weaker}`
        expect({ law, holds: !refuted.has(law) }).toEqual({ law, holds: said.has(law) })
      }
  })

  test("inclusions of coalitions: CNash, CSMR, CGMR; CNash, CSEQ; CSEQ, CGMR where moves are transitive", () => {
    eachSeed(2, ALL, (structure) => {
      const model = modelOf(structure)
      const { of } = analyseCoalitions(analyse(model, CONCEPTS), COALITION_CONCEPTS)
      for (const { stable, members } of of)
        for (const [stronger, weaker] of [
          ["cnash", "csmr"],
          ["csmr", "cgmr"],
          ["cnash", "cseq"],
          ...(model.transitive ? ([["cseq", "cgmr"]] as const) : []),
        ] as const)
          stable.get(stronger)!.forEach((slot) => {
            if (!stable.get(weaker)!.has(slot))
              throw new Error(`${stronger} without ${weaker} for ${members}`)
            return undefined
          })
    })
  })

  test("reordering decision makers and options changes nothing but names", () => {
    eachSeed(3, ONE_WAY, (structure, random) => {
      const { structure: other, dmAt, rename } = reordered(structure, random)
      expect(verdicts(modelOf(other), dmAt, rename)).toEqual(verdicts(modelOf(structure)))
    })
  })

  test("an option that nobody's preferences mention doubles the states and keeps every verdict", () => {
    eachSeed(4, PLAIN, (structure, random) => {
      const model = modelOf(structure)
      const dm = random.below(structure.optionCounts.length)
      const doubled = modelOf(withIdleOption(structure, dm))
      const at = idleAt(structure, dm)
      expect(doubled.space.count).toBe(2 * model.space.count)
      const without = (text: string): string => text.slice(0, at) + text.slice(at + 1)
      const twice = (states: readonly string[]): string[] => states.flatMap((state) => [state, state]).sort()
      const single = verdicts(model)
      const double = verdicts(doubled, (i) => i, without)
      for (const [what, states] of Object.entries(single))
        expect({ what, states: double[what]!.sort() }).toEqual({ what, states: twice(states) })
    })
  })
})

function reordered(structure: Structure, random: Random) {
  const firsts = structure.optionCounts.map((_, dm) => idleAt(structure, dm) - structure.optionCounts[dm]!)
  const order = random.shuffle(structure.optionCounts.map((_, dm) => dm))
  // New position -> old option.
  const old = order.flatMap((dm) =>
    random.shuffle(Array.from({ length: structure.optionCounts[dm]! }, (_, i) => firsts[dm]! + i)),
  )
  const moved = (formula: Formula): Formula => {
    switch (formula.kind) {
      case "option":
        return { kind: "option", option: old.indexOf(formula.option) }
      case "not":
        return { kind: "not", of: moved(formula.of) }
      case "and":
      case "or":
        return { kind: formula.kind, of: formula.of.map(moved) }
      case "if":
        return { kind: "if", then: moved(formula.then), condition: moved(formula.condition) }
      case "iff":
        return { kind: "iff", left: moved(formula.left), right: moved(formula.right) }
      default:
        return formula
    }
  }
  const there = (text: string): string => old.map((option) => text[option]).join("")
  const preference = (given: Preference): Preference => {
    if (given.kind === "statements") return { ...given, statements: given.statements.map(moved) }
    if (given.kind === "weights") return { ...given, weights: old.map((option) => given.weights[option]!) }
    if (given.kind === "ranking") return { ...given, groups: given.groups.map((group) => group.map(there)) }
    return given
  }
  const result: Structure = {
    optionCounts: order.map((dm) => structure.optionCounts[dm]!),
    directions: old.map((option) => structure.directions[option]!),
    infeasible: structure.infeasible.map(moved),
    merges: [],
    noMoves: [],
    preferences: order.map((dm) => preference(structure.preferences[dm]!)),
  }
  const rename = (text: string): string => {
    const back: string[] = []
    old.forEach((option, position) => {
      back[option] = text[position]!
    })
    return back.join("")
  }
  return { structure: result, dmAt: (dm: number) => order[dm]!, rename }
}

// Index behind the last option of a decision maker.
function idleAt(structure: Structure, dm: number): number {
  return structure.optionCounts.slice(0, dm + 1).reduce((sum, count) => sum + count, 0)
}

function withIdleOption(structure: Structure, dm: number): Structure {
  const at = idleAt(structure, dm)
  const shifted = (formula: Formula): Formula =>
    JSON.parse(JSON.stringify(formula), (key, value) => (key === "option" && value >= at ? value + 1 : value))
  const insert = <T>(items: readonly T[], item: T): T[] => [...items.slice(0, at), item, ...items.slice(at)]
  return {
    ...structure,
    optionCounts: structure.optionCounts.map((count, i) => count + (i === dm ? 1 : 0)),
    directions: insert(structure.directions, "both"),
    infeasible: structure.infeasible.map(shifted),
    preferences: structure.preferences.map((given): Preference => {
      if (given.kind === "statements") return { ...given, statements: given.statements.map(shifted) }
      if (given.kind === "weights") return { ...given, weights: insert(given.weights, 0n) }
      if (given.kind === "ranking")
        return {
          ...given,
          groups: given.groups.map((group) =>
            group.flatMap((text) => ["N", "Y"].map((mark) => text.slice(0, at) + mark + text.slice(at))),
          ),
        }
      return given
    }),
  }
}
