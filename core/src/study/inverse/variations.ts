import type { GraphModel } from "../../engine/index.ts"
import type { Conflict, Path } from "../../file/index.ts"
import { toStructure } from "../../file/index.ts"
import type { Formula } from "../../logic/index.ts"
import { type Alteration, afterSteps, stepsOf } from "../robustness/steps.ts"
import type { Adjustment } from "./adjust.ts"
import { adjusted } from "./adjusted.ts"
import { isWithin } from "./goal.ts"
import { type Order, Ranked, ranksOf, type Truths } from "./orders.ts"

/** How a decision maker's preferences could be after some steps (SPEC X5), as few as lead there. */
export interface Variation {
  /** Its place among all of its decision maker's. */
  readonly id: number
  readonly order: Order
  readonly adjustments: readonly Adjustment[]
}

/** A statement that could be put in. */
export interface Wish {
  readonly formula: Formula
  readonly text: string
}

// Variations of one number of steps for one decision maker.
const MOST_VARIATIONS = 250_000

/**
 * The variations of one decision maker's preferences, by the number of steps. Those that order all states by the same
 * statements are one.
 */
export class Variations {
  readonly #conflict: Conflict
  readonly #model: GraphModel
  readonly #dm: number
  readonly #truths: Truths
  readonly #wishes: readonly Wish[]
  readonly #isKept: (path: Path) => boolean
  readonly #levels: Variation[][] = []
  // Of the last level: lists only altered, and those to which something may still be added.
  #altered: readonly List[] = []
  #open: readonly List[] = []
  readonly #seen = new Set<string>()
  #count = 0

  /** `kept`: paths of what stays as it is. None but the preferences as they are where they are all kept, or a ranking. */
  constructor(
    conflict: Conflict,
    model: GraphModel,
    dm: number,
    truths: Truths,
    wishes: readonly Wish[],
    kept: readonly Path[],
  ) {
    this.#conflict = conflict
    this.#model = model
    this.#dm = dm
    this.#truths = truths
    this.#wishes = wishes
    this.#isKept = (path) => kept.some((each) => isWithin(path, each))
  }

  /** Those that take so many steps and no fewer; null where they are too many. Cost: once, their number. */
  level(steps: number): readonly Variation[] | null {
    while (this.#levels.length <= steps) {
      const next = this.#next(this.#levels.length)
      if (next === null) return null
      this.#levels.push(next)
    }
    return this.#levels[steps]!
  }

  #next(steps: number): Variation[] | null {
    const preference = this.#conflict.preferences[this.#dm]!
    const isFixed = this.#isKept(preference.path)
    if (preference.kind === "weights") return this.#weights(isFixed && steps > 0 ? -1 : steps)
    if (preference.kind === "ranking" || (isFixed && steps > 0)) return steps === 0 ? [this.#asIs()] : []
    const made: Variation[] = []
    const open: List[] = []
    const see = (list: List): void => {
      const variation = this.#made(list)
      if (variation === null) return
      made.push(variation)
      open.push(list)
    }
    const altered = steps === 0 ? [this.#first()] : this.#alteredOnce(this.#altered)
    altered.forEach(see)
    for (const list of this.#open)
      for (const next of this.#inserted(list)) {
        see(next)
        if (made.length > MOST_VARIATIONS) return null
      }
    this.#altered = altered
    this.#open = open
    return made
  }

  #asIs(): Variation {
    const { ranks } = this.#model
    return { id: this.#count++, order: new Ranked(() => ranks[this.#dm]!), adjustments: [] }
  }

  // --- statements

  #first(): List {
    const preference = this.#conflict.preferences[this.#dm]!
    const statements = preference.kind === "statements" ? preference.statements : []
    return { places: statements.map((_, index) => ({ index, mark: "none" })), alterations: [], inserts: [] }
  }

  #alteredOnce(lists: readonly List[]): List[] {
    const found = new Map<string, List>()
    for (const list of lists)
      for (const next of this.#furtherAltered(list))
        found.set(next.places.map(({ index, mark }) => `${index} ${mark}`).join(), next)
    return [...found.values()]
  }

  *#furtherAltered({ places, alterations }: List): Generator<List> {
    for (const [at, { index, mark }] of places.entries()) {
      if (this.#isKeptAt(index)) continue
      const after = (kind: "drop" | "negate" | "raise", changed: List["places"]): List => ({
        places: changed,
        alterations: [...alterations, this.#step(index, kind)],
        inserts: [],
      })
      if (mark === "none")
        for (const kind of ["drop", "negate"] as const)
          yield after(kind, places.with(at, { index, mark: kind }))
      const above = places[at - 1]
      // Two that have changed places are not changed back.
      if (above === undefined || above.index > index || this.#isKeptAt(above.index)) continue
      yield after("raise", places.with(at - 1, places[at]!).with(at, above))
    }
  }

  // The lowest places first, so that of those that come to the same the least is asked.
  *#inserted(list: List): Generator<List> {
    const left = list.places.filter(({ mark }) => mark !== "drop").length + list.inserts.length
    for (const wish of this.#wishes)
      for (let at = left; at >= 0; at--) yield { ...list, inserts: [...list.inserts, { wish, at }] }
  }

  #isKeptAt(index: number): boolean {
    const preference = this.#conflict.preferences[this.#dm]!
    return preference.kind === "statements" && this.#isKept(preference.statements[index]!.path)
  }

  #step(index: number, kind: "drop" | "negate" | "raise"): Alteration {
    const dm = this.#dm
    const preference = this.#conflict.preferences[dm]!
    if (preference.kind !== "statements") throw new RangeError("there are no statements")
    const grounds = preference.statements[index]!
    return { part: { kind: "statement", dm, index, path: grounds.path, grounds }, kind }
  }

  /** Null where it orders the states as one of no more steps does. */
  #made(list: List): Variation | null {
    const preference = this.#conflict.preferences[this.#dm]!
    const statements = preference.kind === "statements" ? preference.statements : []
    const literals = list.places.flatMap(({ index, mark }) => {
      const literal = this.#truths.literal(statements[index]!.formula)
      return mark === "drop" ? [] : [mark === "negate" && literal >= 0 ? literal ^ 1 : literal]
    })
    for (const { wish, at } of list.inserts) literals.splice(at, 0, this.#truths.literal(wish.formula))
    const telling: number[] = []
    for (const literal of literals)
      if (literal >= 0 && !telling.some((other) => other >>> 1 === literal >>> 1)) telling.push(literal)
    const key = telling.join()
    if (this.#seen.has(key)) return null
    this.#seen.add(key)
    const adjustments = [
      ...list.alterations.map((step): Adjustment => ({ kind: "alter", step })),
      ...list.inserts.map(({ wish, at }): Adjustment => ({ kind: "insert", dm: this.#dm, at, ...wish })),
    ]
    const given = () => toStructure(adjusted(this.#conflict, adjustments)).preferences[this.#dm]!
    return { id: this.#count++, order: this.#truths.order(telling, given, this.#dm), adjustments }
  }

  // --- weights

  #weights(steps: number): Variation[] | null {
    const own = stepsOf(this.#conflict).filter(
      (step) => step.part.kind === "weights" && step.part.dm === this.#dm,
    )
    const sets: Alteration[][] = []
    const choose = (from: number, chosen: Alteration[]): void => {
      if (chosen.length === steps) sets.push(chosen)
      else
        for (let i = from; i < own.length && sets.length <= MOST_VARIATIONS; i++) {
          const step = own[i]!
          const option = (each: Alteration) => ("option" in each ? each.option : -1)
          if (chosen.some((each) => option(each) === option(step))) continue
          choose(i + 1, [...chosen, step])
        }
    }
    if (steps >= 0) choose(0, [])
    if (sets.length > MOST_VARIATIONS) return null
    return sets.map((set) => ({
      id: this.#count++,
      order: new Ranked(() => this.#rankedAfter(set)),
      adjustments: set.map((step): Adjustment => ({ kind: "alter", step })),
    }))
  }

  #rankedAfter(steps: readonly Alteration[]) {
    if (steps.length === 0) return this.#model.ranks[this.#dm]!
    const { preferences } = toStructure(afterSteps(this.#conflict, steps))
    return ranksOf(this.#model, this.#dm, preferences[this.#dm]!)
  }
}

/** A list of statements after some steps. What is left out keeps its place until all else is done. */
interface List {
  readonly places: readonly { readonly index: number; readonly mark: "none" | "drop" | "negate" }[]
  readonly alterations: readonly Alteration[]
  readonly inserts: readonly { readonly wish: Wish; readonly at: number }[]
}
