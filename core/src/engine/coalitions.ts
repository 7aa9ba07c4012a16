import { type Analysis, intersection } from "./analyse.ts"
import { Bits, popCount } from "./bits.ts"
import { type CoalitionConcept, type CoalitionForm, coalitionFormOf } from "./concepts/index.ts"
import { type Allowance, DEFAULT_LIMITS, Stopped, tick, type Watch } from "./limits.ts"
import type { GraphModel, Ranks } from "./model.ts"
import { movesOf, reversible } from "./moves.ts"
import { type Mover, settle, settlePairs, worstFrom } from "./settle.ts"

/** The states stable for one coalition, per concept. */
export interface CoalitionStability {
  /** Decision makers, ascending. */
  readonly members: readonly number[]
  readonly stable: ReadonlyMap<CoalitionConcept, Bits>
}

/** Coalition stability of every state (SPEC K1 to K6), as sets of slots. */
export interface CoalitionAnalysis {
  readonly model: GraphModel
  readonly concepts: readonly CoalitionConcept[]
  /** All coalitions of two or more, in the order of their bit codes (decision maker 0 lowest). */
  readonly of: readonly CoalitionStability[]
  /** Per concept the states stable for every non-empty coalition, coalitions of one included. */
  readonly universal: ReadonlyMap<CoalitionConcept, Bits>
}

/**
 * All coalitions of two or more decision makers. `individual` must hold the individual counterpart of each concept.
 * Cost: about coalitions x states x the states a coalition can reach.
 * Throws `Stopped` when a limit or the signal of `watch` stops it.
 */
export function analyseCoalitions(
  individual: Analysis,
  concepts: readonly CoalitionConcept[],
  { limits = {}, watch }: Allowance = {},
): CoalitionAnalysis {
  const { model } = individual
  const n = model.ranks.length
  const count = 2 ** n - 1 - n
  const mostCoalitions = limits.coalitions ?? DEFAULT_LIMITS.coalitions
  if (count > mostCoalitions)
    throw new Stopped({
      kind: "too-many-coalitions",
      needed: 2n ** BigInt(n) - 1n - BigInt(n),
      allowed: mostCoalitions,
    })
  const work = coalitionWork(model)
  const mostWork = limits.coalitionWork ?? DEFAULT_LIMITS.coalitionWork
  if (work > mostWork)
    throw new Stopped({ kind: "too-much-coalition-work", needed: BigInt(Math.ceil(work)), allowed: mostWork })

  const of: CoalitionStability[] = []
  const reach = new JointReach(model)
  for (let code = 1; code < 2 ** n; code++) {
    const members = model.ranks.flatMap((_, dm) => ((code >>> dm) & 1 ? [dm] : []))
    if (members.length < 2) continue
    const others = model.ranks.flatMap((_, dm) => (members.includes(dm) ? [] : [dm]))
    of.push({ members, stable: judged({ model, reach, members, others }, concepts, watch) })
    tick(watch, of.length / count)
  }
  const universal = new Map(
    concepts.map((concept) => {
      const counterpart = coalitionFormOf(concept).individual
      const single = individual.stable.get(counterpart)
      if (single === undefined) throw new RangeError(`the analysis must hold ${counterpart}`)
      return [concept, intersection([...single, ...of.map(({ stable }) => stable.get(concept)!)])]
    }),
  )
  return { model, concepts, of, universal }
}

/**
 * Steps of a coalition analysis, from above: for every coalition the states each can reach from each state, and for
 * every member of it the same for every sub-coalition of the others (SPEC K5).
 */
export function coalitionWork({ space, firstOption, ranks }: GraphModel): number {
  const n = ranks.length
  const reach = (code: number): number => {
    let options = 0
    for (let dm = 0; dm < n; dm++) if ((code >>> dm) & 1) options += firstOption[dm + 1]! - firstOption[dm]!
    return Math.min(2 ** options, space.count)
  }
  // Over the subsets of a set, the sum of what they can reach.
  const below = new Float64Array(2 ** n)
  for (let code = 1; code < 2 ** n; code++) below[code] = reach(code)
  for (let dm = 0; dm < n; dm++)
    for (let code = 0; code < 2 ** n; code++) if ((code >>> dm) & 1) below[code]! += below[code ^ (1 << dm)]!
  let work = 0
  for (let code = 1; code < 2 ** n; code++) {
    const size = popCount(code)
    if (size > 1) work += space.count * (reach(code) + size * below[2 ** n - 1 - code]!)
  }
  return work
}

/**
 * R_H(s) of coalitions (SPEC M6), found on demand. For reversible, transitive moves it is the connected component,
 * kept for the last few coalitions asked for; else a search over (state, last mover).
 */
class JointReach {
  readonly #model: GraphModel
  readonly #components = new Map<string, { of: Int32Array; members: number[][] }>()

  constructor(model: GraphModel) {
    this.#model = model
  }

  /** Whether `members`' moves are transitive and can all be taken back. */
  symmetric(members: readonly number[]): boolean {
    return this.#model.transitive && members.every((dm) => reversible(this.#model, dm))
  }

  /** Connected components under the members' moves (which must be symmetric). */
  components(members: readonly number[]): { of: Int32Array; members: number[][] } {
    const key = members.join()
    let found = this.#components.get(key)
    if (found === undefined) this.#components.set(key, (found = this.#findComponents(members)))
    return found
  }

  #findComponents(members: readonly number[]): { of: Int32Array; members: number[][] } {
    const { space } = this.#model
    const moves = movesOf(this.#model)
    const of = new Int32Array(space.slots).fill(-1)
    const components: number[][] = []
    for (let slot = 0; slot < space.slots; slot++) {
      if (!space.isState(slot) || of[slot] !== -1) continue
      const component = [slot]
      of[slot] = components.length
      for (const at of component)
        for (const dm of members)
          moves.from(dm, at, (to) => {
            if (of[to] === -1) {
              of[to] = components.length
              component.push(to)
            }
            return undefined
          })
      components.push(component)
    }
    return { of, members: components }
  }

  /**
   * Every state a legal sequence of the members reaches from `slot` (forward), or from which one reaches it
   * (backward); a coalition of one makes one move. `slot` itself may or may not be listed.
   */
  reach(members: readonly number[], slot: number, backward: boolean): readonly number[] {
    if (members.length > 1 && this.symmetric(members)) {
      const { of, members: components } = this.components(members)
      return components[of[slot]!]!
    }
    const moves = movesOf(this.#model)
    const seen = members.map(() => new Set<number>())
    const found = new Set<number>()
    const queue: [number, number][] = [[slot, -1]]
    for (const [at, last] of queue)
      members.forEach((dm, index) => {
        if (index === last) return
        const visit = (next: number): undefined => {
          found.add(next)
          if (seen[index]!.has(next)) return
          seen[index]!.add(next)
          queue.push([next, index])
        }
        if (backward) moves.into(dm, at, visit)
        else moves.from(dm, at, visit)
      })
    return [...found]
  }
}

/** A coalition, and those it faces. */
interface Facing {
  readonly model: GraphModel
  readonly reach: JointReach
  readonly members: readonly number[]
  readonly others: readonly number[]
}

/** Whether all of a coalition's improvements from a state are deterred. */
type Verdict = (s: number, improvements: readonly number[]) => boolean

function judged(
  facing: Facing,
  concepts: readonly CoalitionConcept[],
  watch: Watch | undefined,
): Map<CoalitionConcept, Bits> {
  const { model, reach, members } = facing
  const { space, ranks } = model
  const better = (t: number, s: number): boolean => members.every((h) => ranks[h]![t]! < ranks[h]![s]!)
  // The worst that any moves of the others bring about serves two concepts.
  let anyMoves: Verdict | undefined
  const byAnyMoves = (): Verdict =>
    (anyMoves ??= deterredBy(
      facing,
      members.map((h) => worstFrom(model, facing.others, ranks[h]!, false)),
    ))
  const verdicts = concepts.map((concept) => verdictOf(facing, coalitionFormOf(concept), byAnyMoves))
  const stable = concepts.map(() => new Bits(space.slots))
  for (let s = 0; s < space.slots; s++) {
    if (s % 256 === 0) tick(watch, 0)
    if (!space.isState(s)) continue
    const improvements = reach.reach(members, s, false).filter((t) => better(t, s))
    verdicts.forEach((verdict, i) => {
      if (improvements.length === 0 || verdict(s, improvements)) stable[i]!.add(s)
    })
  }
  return new Map(concepts.map((concept, i) => [concept, stable[i]!]))
}

function verdictOf(facing: Facing, { answers }: CoalitionForm, byAnyMoves: () => Verdict): Verdict {
  if (answers === null) return () => false
  switch (answers.steps) {
    case "improving":
      return deterredBy(
        facing,
        facing.members.map((h) => worstByCoalitions(facing, facing.model.ranks[h]!)),
      )
    case "any": {
      const deterred = byAnyMoves()
      if (!answers.counter) return deterred
      // What does not even hurt needs no closer look.
      return (s, improvements) =>
        deterred(s, improvements) && improvements.every(sanctionsThatHold(facing, s))
    }
  }
}

/** By the worst the others can bring about from each state for each member (SPEC T2): it hurts one at least (SPEC K1). */
function deterredBy({ model, members }: Facing, worst: readonly Ranks[]): Verdict {
  return (s, improvements) =>
    improvements.every((t) => members.some((h, index) => worst[index]![t]! >= model.ranks[h]![s]!))
}

// CSMR for one state s (SPEC K4): which t the others can answer by some u that hurts and that H cannot leave, by any
// legal sequence of its own, for a state that hurts none of them.
function sanctionsThatHold({ model, reach, members, others }: Facing, s: number): (t: number) => boolean {
  const { space, ranks } = model
  const better = (t: number): boolean => members.every((h) => ranks[h]![t]! < ranks[h]![s]!)
  if (reach.symmetric(members) && reach.symmetric(others)) {
    const own = reach.components(members)
    const theirs = reach.components(others)
    const escapes = own.members.map((component) => component.some(better))
    const holds = new Map<number, boolean>()
    return (t) => {
      const component = theirs.of[t]!
      let held = holds.get(component)
      if (held === undefined) {
        held = theirs.members[component]!.some((u) => !escapes[own.of[u]!])
        holds.set(component, held)
      }
      return held
    }
  }
  // Marks of 1 and 2, so that "the largest mark that can be brought about" answers "can a 2 be reached".
  const marks = (test: (slot: number) => boolean): Ranks => {
    const values = new Uint16Array(space.slots)
    for (let slot = 0; slot < space.slots; slot++) if (space.isState(slot)) values[slot] = test(slot) ? 2 : 1
    return values
  }
  const escapes = worstFrom(model, members, marks(better), false)
  const held = worstFrom(
    model,
    others,
    marks((u) => escapes[u] === 1),
    false,
  )
  return (t) => held[t] === 2
}

// c(t) where the others answer by improvements of their non-empty sub-coalitions, none moving twice in a row (SPEC K5).
function worstByCoalitions({ model, reach, others }: Facing, values: Ranks): Ranks {
  if (others.length === 0) return values.slice()
  const movers: Mover[] = []
  for (let code = 1; code < 2 ** others.length; code++) {
    const members = others.filter((_, bit) => (code >>> bit) & 1)
    movers.push({
      into(to, visit) {
        for (const from of reach.reach(members, to, true))
          if (members.every((k) => model.ranks[k]![to]! < model.ranks[k]![from]!)) visit(from)
      },
    })
  }
  return model.transitive ? settle(values, movers) : settlePairs(values, movers)
}
