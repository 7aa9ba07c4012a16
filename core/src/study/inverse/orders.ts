import {
  type GraphModel,
  type Preference,
  type Ranks,
  statesWhere,
  withPreference,
} from "../../engine/index.ts"
import type { Formula } from "../../logic/index.ts"

/** How a decision maker compares states. */
export interface Order {
  /** Whether it strictly prefers one slot to another. */
  better(one: number, other: number): boolean
  /** Cost: once, a ranking of all states. */
  ranks(): Ranks
}

/** An order by ranks, which may be worked out when they are needed. */
export class Ranked implements Order {
  readonly #find: () => Ranks
  #ranks: Ranks | null = null

  constructor(find: () => Ranks) {
    this.#find = find
  }

  better(one: number, other: number): boolean {
    const ranks = this.ranks()
    return ranks[one]! < ranks[other]!
  }

  ranks(): Ranks {
    this.#ranks ??= this.#find()
    return this.#ranks
  }
}

/** The truths of statements in every state, those that say the same, or the opposite, kept once. */
export class Truths {
  readonly #model: GraphModel
  readonly #known = new Map<string, number>()
  readonly #literals = new Map<Formula, number>()
  /** Of each 32 statements one bit each, per slot. */
  readonly words: Uint32Array[] = []

  constructor(model: GraphModel) {
    this.#model = model
  }

  /**
   * Twice the index of a statement, one more where it is the opposite of the one kept; -1 where it tells no two states
   * apart.
   */
  literal(formula: Formula): number {
    let found = this.#literals.get(formula)
    if (found === undefined) this.#literals.set(formula, (found = this.#find(formula)))
    return found
  }

  #find(formula: Formula): number {
    const { space } = this.#model
    const where = statesWhere(space, formula)
    const count = where.count()
    if (count === 0 || count === space.count) return -1
    // Of a statement and its opposite the one that is false in the first state is kept.
    const isOpposite = where.has(space.slot(1))
    const holds = (slot: number): boolean => where.has(slot) !== isOpposite
    const key = isOpposite ? `${statesWhere(space, { kind: "not", of: formula }).words}` : `${where.words}`
    let index = this.#known.get(key)
    if (index === undefined) {
      this.#known.set(key, (index = this.#known.size))
      if (index % 32 === 0) this.words.push(new Uint32Array(space.slots))
      const words = this.words.at(-1)!
      for (let slot = 0; slot < space.slots; slot++)
        if (space.isState(slot) && holds(slot)) words[slot]! |= 1 << (index % 32)
    }
    return 2 * index + (isOpposite ? 1 : 0)
  }

  /** The order of a list of literals, most important first. */
  order(literals: readonly number[], preference: () => Preference, dm: number): Order {
    return new Listed(this.words, literals, () => ranksOf(this.#model, dm, preference()))
  }
}

/** An order by statements, compared one after another (SPEC P2 of the engine). */
class Listed extends Ranked {
  readonly #words: readonly Uint32Array[]
  readonly #literals: readonly number[]

  constructor(words: readonly Uint32Array[], literals: readonly number[], find: () => Ranks) {
    super(find)
    this.#words = words
    this.#literals = literals
  }

  override better(one: number, other: number): boolean {
    for (const literal of this.#literals) {
      const words = this.#words[literal >>> 6]!
      const bit = 1 << ((literal >>> 1) & 31)
      const here = words[one]! & bit
      if (here !== (words[other]! & bit)) return (here !== 0) !== ((literal & 1) === 1)
    }
    return false
  }
}

/** RangeError where the preferences do not fit the model. */
export function ranksOf(model: GraphModel, dm: number, preference: Preference): Ranks {
  const changed = withPreference(model, dm, preference)
  if ("kind" in changed) throw new RangeError("the preferences do not fit the model")
  return changed.model.ranks[dm]!
}
