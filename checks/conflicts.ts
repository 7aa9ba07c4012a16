import type { Direction, NoMove, Preference, Structure } from "../core/src/engine/index.ts"
import { Reference } from "../core/src/engine/index.ts"
import type { Formula } from "../core/src/logic/index.ts"
import { Random as Numbers } from "../core/src/study/robustness/random.ts"
import { SEED, tried } from "./seed.ts"

/** A seeded source of random choices. */
export class Random extends Numbers {
  constructor(seed: number) {
    super(seed + Math.imul(SEED, 0x9e3779b1))
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!
  }

  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items]
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      ;[shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!]
    }
    return shuffled
  }
}

/** A random formula over options 0..options-1 of at most the given depth. */
export function randomFormula(random: Random, options: number, depth: number): Formula {
  if (depth === 0 || random.chance(0.25)) {
    if (random.chance(0.02)) return { kind: random.chance(0.5) ? "true" : "false" }
    return { kind: "option", option: random.below(options) }
  }
  const part = (): Formula => randomFormula(random, options, depth - 1)
  switch (random.below(6)) {
    case 0:
    case 1:
      return { kind: "not", of: part() }
    case 2:
      return { kind: "and", of: [part(), part()] }
    case 3:
      return { kind: "or", of: [part(), part()] }
    case 4:
      return { kind: "if", then: part(), condition: part() }
    default:
      return { kind: "iff", left: part(), right: part() }
  }
}

export interface Traits {
  readonly dms: readonly [number, number]
  readonly options: readonly [number, number]
  readonly oneWay?: number
  readonly infeasible?: number
  readonly noMove?: number
  readonly merge?: number
  /** Most options in all; 6 unless given. */
  readonly most?: number
}

/**
 * A random conflict with the given traits: ranges of decision makers and of options each, and the chance of one-way
 * options, infeasibility rules, forbidden moves and merges. Always at least one feasible state.
 */
export function randomStructure(random: Random, traits: Traits): Structure {
  tried(1)
  const between = ([low, high]: readonly [number, number]): number => low + random.below(high - low + 1)
  for (;;) {
    const optionCounts = Array.from({ length: between(traits.dms) }, () => between(traits.options))
    const options = optionCounts.reduce((sum, count) => sum + count, 0)
    if (options > (traits.most ?? 6)) continue
    const directions = Array.from(
      { length: options },
      (): Direction => (random.chance(traits.oneWay ?? 0) ? random.pick(["up", "down"] as const) : "both"),
    )
    const some = (share: number, most: number): number => (random.chance(share) ? 1 + random.below(most) : 0)
    const infeasible = Array.from({ length: some(traits.infeasible ?? 0, 3) }, () =>
      randomFormula(random, options, 3),
    )
    const merges = Array.from({ length: some(traits.merge ?? 0, 2) }, () => randomFormula(random, options, 3))
    const noMoves = Array.from(
      { length: some(traits.noMove ?? 0, 3) },
      (): NoMove => ({
        by: random.below(optionCounts.length),
        from: randomFormula(random, options, 2),
        to: randomFormula(random, options, 2),
      }),
    )
    const bare: Structure = {
      optionCounts,
      directions,
      infeasible,
      merges,
      noMoves,
      preferences: optionCounts.map(() => ({ kind: "indifferent" })),
    }
    const overlap = merges.length > 1 && overlapping(bare)
    const states = new Reference(bare).states
    if (states.length === 0 || overlap) continue
    return { ...bare, preferences: optionCounts.map(() => randomPreference(random, options, states)) }
  }
}

function overlapping(structure: Structure): boolean {
  const { merges } = structure
  const both = new Reference({
    ...structure,
    merges: [],
    infeasible: [...structure.infeasible, { kind: "not", of: { kind: "and", of: merges } }],
  })
  return both.states.length > 0
}

function randomPreference(
  random: Random,
  options: number,
  states: readonly (readonly string[])[],
): Preference {
  switch (random.below(8)) {
    case 0:
      return { kind: "indifferent" }
    case 1:
      return { kind: "weights", weights: Array.from({ length: options }, () => BigInt(random.below(7) - 3)) }
    case 2:
    case 3:
    case 4: {
      const groups: string[][] = []
      const tie = random.pick([0, 0.3, 0.8])
      for (const state of random.shuffle(states)) {
        const name = random.pick(state)
        if (groups.length > 0 && random.chance(tie)) groups.at(-1)!.push(name)
        else groups.push([name])
      }
      return { kind: "ranking", groups }
    }
    default:
      return {
        kind: "statements",
        statements: Array.from({ length: random.below(7) }, () => randomFormula(random, options, 2)),
      }
  }
}
