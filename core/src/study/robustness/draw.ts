import {
  type Analysis,
  analyse,
  type Concept,
  type Limits,
  reanalyse,
  tick,
  type Watch,
} from "../../engine/index.ts"
import { type Conflict, compile, type Preferences } from "../../file/index.ts"
import { type Part, partsOf } from "../evidence/parts.ts"
import { variant } from "../outcomes/outcomes.ts"
import { Random } from "./random.ts"
import { type Alteration, afterSteps } from "./steps.ts"
import { breakTies } from "./ties.ts"
import { walkFrom } from "./walk.ts"

/** Chances of being otherwise, by confidence (SPEC U5). */
export const CHANCES = { high: 0.05, medium: 0.2, low: 0.4 } as const
export type Chances = Readonly<Record<keyof typeof CHANCES, number>>

/** A scenario laid over the conflict, and the chance that it comes (SPEC U14). */
export interface Possible {
  readonly conflict: Conflict
  readonly chance: number
}

/** What worlds are drawn from; plain data, the same for every thread. */
export interface WorldDraw {
  readonly conflict: Conflict
  readonly scenarios: readonly Possible[]
  readonly concepts: readonly Concept[]
  /** Y/N strings. */
  readonly states: readonly string[]
  readonly worlds: number
  readonly seed: number
  readonly chances: Chances
  /** Whether ties are broken at random (SPEC U13). */
  readonly ties: "kept" | "random"
}

/**
 * What some of the worlds hold, by number. `bases`: the conflict itself and its scenarios; `parts`: those of the conflict
 * itself; `keys`: states x concepts.
 */
export interface Tally {
  /** Per base: worlds with a model. */
  readonly known: number[]
  without: number
  /** Per key and base: worlds in which the state holds. */
  readonly held: readonly number[][]
  /** Per part: worlds in which it is otherwise; per key and part those of them in which the state holds. */
  readonly otherwise: number[]
  readonly heldOtherwise: readonly number[][]
  readonly ends: Map<string, { count: number; moves: number }>
  endless: number
}

// Worlds drawn from one seed: chunks are drawn in any order, by any thread.
const CHUNK = 50

interface Base {
  readonly conflict: Conflict
  readonly analysis: Analysis
  readonly parts: readonly Part[]
  /** Index among the parts of the conflict itself; -1 for what a scenario has put in. */
  readonly known: readonly number[]
}

/** Draws worlds in chunks: the same chunk of the same draw gives the same tally. */
export class Drawing {
  readonly draw: WorldDraw
  readonly #bases: readonly (Base | null)[]
  readonly #limits: Partial<Limits>

  /** `analysis`: that of the conflict itself, if at hand. Throws `Stopped` as `analyse` does. */
  constructor(draw: WorldDraw, limits: Partial<Limits>, analysis?: Analysis, watch?: Watch) {
    this.draw = draw
    this.#limits = limits
    const names = partsOf(draw.conflict).map((part) => keyOf(draw.conflict, part))
    this.#bases = [draw.conflict, ...draw.scenarios.map(({ conflict }) => conflict)].map((conflict, i) => {
      const known = i === 0 ? analysis : undefined
      const found = known ?? analysisOf(conflict, draw.concepts, limits, watch)
      const parts = partsOf(conflict)
      const indices = parts.map((part) => names.indexOf(keyOf(conflict, part)))
      return found && { conflict, analysis: found, parts, known: indices }
    })
  }

  get chunks(): number {
    return Math.ceil(this.draw.worlds / CHUNK)
  }

  /** Per base, whether it has each part of the conflict itself. */
  get having(): readonly (readonly boolean[])[] {
    const { length } = partsOf(this.draw.conflict)
    return this.#bases.map((base) => Array.from({ length }, (_, part) => base?.known.includes(part) === true))
  }

  chunk(index: number, watch?: Watch): Tally {
    const { worlds, states, concepts, seed, conflict } = this.draw
    const random = Random.apart(seed, index)
    const keys = states.flatMap((state) => concepts.map((concept) => ({ state, concept })))
    const parts = partsOf(conflict).length
    const zeros = (length: number): number[] => Array<number>(length).fill(0)
    const tally: Tally = {
      known: zeros(this.#bases.length),
      without: 0,
      held: keys.map(() => zeros(this.#bases.length)),
      otherwise: zeros(parts),
      heldOtherwise: keys.map(() => zeros(parts)),
      ends: new Map(),
      endless: 0,
    }
    const count = Math.min(CHUNK, worlds - index * CHUNK)
    for (let world = 0; world < count; world++) {
      tick(watch, world / count)
      const which = this.#drawBase(random)
      const base = this.#bases[which]!
      const drawn = base && this.#drawWorld(base, random, watch)
      if (drawn === null) {
        tally.without++
        continue
      }
      const { after, changed } = drawn
      tally.known[which]!++
      for (const part of changed) tally.otherwise[part]!++
      keys.forEach(({ state, concept }, key) => {
        const slot = after.model.space.find(state)
        if (slot < 0 || !after.equilibria.get(concept)!.has(slot)) return
        tally.held[key]![which]!++
        for (const part of changed) tally.heldOtherwise[key]![part]!++
      })
      const today = base!.conflict.statusQuo
      if (today === null) continue
      const walk = walkFrom(after.model, today, random)
      if (walk === null) tally.endless++
      else {
        const end = tally.ends.get(walk.state) ?? { count: 0, moves: 0 }
        tally.ends.set(walk.state, { count: end.count + 1, moves: end.moves + walk.moves })
      }
    }
    return tally
  }

  #drawBase(random: Random): number {
    const { scenarios } = this.draw
    if (scenarios.length === 0) return 0
    const sum = scenarios.reduce((total, { chance }) => total + chance, 0)
    let at = random.next() * Math.max(1, sum)
    for (const [i, { chance }] of scenarios.entries()) {
      if (at < chance) return i + 1
      at -= chance
    }
    return 0
  }

  /** Null for a world without a model. `changed`: parts of the conflict itself that are otherwise. */
  #drawWorld(
    { conflict, analysis, parts, known }: Base,
    random: Random,
    watch: Watch | undefined,
  ): { readonly after: Analysis; readonly changed: readonly number[] } | null {
    const { chances, ties } = this.draw
    const quiet = quietly(watch)
    const changed = parts.map(({ grounds }) => random.next() < chances[grounds.confidence ?? "medium"])
    const steps = parts.flatMap((part, i) => (changed[i] ? stepsOtherwise(part, conflict, random) : []))
    const after = variant({ conflict, analysis }, afterSteps(conflict, steps), this.#limits, quiet)
    if (after === null) return null
    return {
      after:
        ties === "kept"
          ? after
          : reanalyse(after, breakTies(after.model, random), { limits: this.#limits, watch: quiet }),
      changed: known.filter((part, i) => changed[i] && part >= 0),
    }
  }
}

function analysisOf(
  conflict: Conflict,
  concepts: readonly Concept[],
  limits: Partial<Limits>,
  watch: Watch | undefined,
): Analysis | null {
  const { model } = compile({ ...conflict, statusQuo: null }, limits)
  return model && analyse(model, concepts, { limits, watch: quietly(watch) })
}

/** The same signal, without the progress. */
function quietly(watch: Watch | undefined): Watch {
  return watch?.signal === undefined ? {} : { signal: watch.signal }
}

/** Where a part stands and what it says: the same in a scenario that leaves it alone. */
function keyOf(conflict: Conflict, part: Part): string {
  const preference = "dm" in part ? conflict.preferences[part.dm]! : null
  const said = (): unknown => {
    switch (part.kind) {
      case "statement":
        return preference?.kind === "statements" && preference.statements[part.index]!.formula
      case "rule":
        return conflict.infeasible[part.index]!.formula
      case "merge":
        return conflict.merges[part.index]!.formula
      case "noMove":
        return conflict.noMoves[part.index]
      case "oneWay":
        return conflict.options[part.option]!.direction
      case "ranking":
      case "weights":
        return preference
    }
  }
  return JSON.stringify([part.path, said()])
}

/** How a part is otherwise, drawn at random (SPEC U5). */
function stepsOtherwise(part: Part, conflict: Conflict, random: Random): Alteration[] {
  switch (part.kind) {
    case "statement":
      return [{ part, kind: random.next() < 0.5 ? "drop" : "negate" }]
    case "ranking": {
      const { groups } = conflict.preferences[part.dm] as Preferences & { kind: "ranking" }
      if (groups.length < 2) return []
      return groups.map(() => ({ part, kind: "swap", group: random.below(groups.length - 1) }))
    }
    case "weights": {
      const { weights } = conflict.preferences[part.dm] as Preferences & { kind: "weights" }
      const given = weights.flatMap((weight, option) => (Number(weight) === 0 ? [] : [option]))
      if (given.length === 0) return []
      const option = given[random.below(given.length)]!
      return [{ part, kind: random.next() < 0.5 ? "drop-weight" : "turn-weight", option }]
    }
    case "rule":
    case "merge":
    case "noMove":
    case "oneWay":
      return [{ part, kind: "lift" }]
  }
}
