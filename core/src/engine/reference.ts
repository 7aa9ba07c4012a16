import { evaluate, type Formula } from "../logic/index.ts"
import {
  type Answering,
  type CoalitionConcept,
  type Concept,
  coalitionFormOf,
  type Definition,
  definitionOf,
} from "./concepts/index.ts"
import type { Structure } from "./model.ts"

/**
 * The graph model written straight from the definitions: sets of state indices, nothing clever, nothing shared
 * with the fast path. States are in the order of their numbers (index = number - 1). Costs grow with the square
 * of the states and worse: for tests and small conflicts.
 */
export class Reference {
  readonly structure: Structure
  /** Members of each state as Y/N strings, in increasing code; one member unless merged (SPEC S1 to S4). */
  readonly states: readonly (readonly string[])[]
  readonly dms: readonly number[]
  readonly #owner: readonly number[]
  // What has been worked out already: results only, the definitions below stay as they read.
  readonly #moves = new Map<number, ReadonlySet<number>>()
  readonly #preferred = new Map<number, boolean>()
  readonly #reached = new Map<string, Set<number>>()

  constructor(structure: Structure) {
    this.structure = structure
    this.dms = structure.optionCounts.map((_, dm) => dm)
    this.#owner = structure.optionCounts.flatMap((count, dm) => Array<number>(count).fill(dm))
    this.states = statesOf(structure)
  }

  /** R_i(s): one legal move of `dm` (SPEC M1 to M3, M5). */
  moves(dm: number, s: number): ReadonlySet<number> {
    const key = s * this.dms.length + dm
    let found = this.#moves.get(key)
    if (found === undefined) {
      found = new Set(
        this.states.flatMap((to, t) =>
          t !== s && this.states[s]!.some((a) => to.some((b) => this.#mayBecome(dm, a, b))) ? [t] : [],
        ),
      )
      this.#moves.set(key, found)
    }
    return found
  }

  #mayBecome(dm: number, from: string, to: string): boolean {
    for (let option = 0; option < from.length; option++) {
      if (from[option] === to[option]) continue
      if (this.#owner[option] !== dm) return false
      if (this.structure.directions[option] === "up" && to[option] === "N") return false
      if (this.structure.directions[option] === "down" && to[option] === "Y") return false
    }
    return !this.structure.noMoves.some(
      (rule) => rule.by === dm && holds(rule.from, from) && holds(rule.to, to),
    )
  }

  /** Whether `dm` strictly prefers s to t (SPEC P1 to P4). */
  prefers(dm: number, s: number, t: number): boolean {
    const key = (dm * this.states.length + s) * this.states.length + t
    let preferred = this.#preferred.get(key)
    if (preferred === undefined) this.#preferred.set(key, (preferred = this.#compare(dm, s, t)))
    return preferred
  }

  #compare(dm: number, s: number, t: number): boolean {
    const preference = this.structure.preferences[dm]!
    const [first, second] = [this.states[s]!, this.states[t]!]
    switch (preference.kind) {
      case "indifferent":
        return false
      case "statements":
        for (const statement of preference.statements) {
          const [here, there] = [holds(statement, first[0]!), holds(statement, second[0]!)]
          if (here !== there) return here
        }
        return false
      case "weights":
        return sum(preference.weights, first[0]!) > sum(preference.weights, second[0]!)
      case "ranking":
        return place(preference.groups, first) < place(preference.groups, second)
    }
  }

  /** R+_i(s): moves of `dm` to states it strictly prefers. */
  improvements(dm: number, s: number): number[] {
    return [...this.moves(dm, s)].filter((t) => this.prefers(dm, t, s))
  }

  /** R_H(s), or R+_H(s): what legal sequences of `movers` reach, by pairs of state and last mover (SPEC M6). */
  reach(movers: readonly number[], s: number, improving: boolean): Set<number> {
    const key = `${movers} ${s} ${improving}`
    let reached = this.#reached.get(key)
    if (reached === undefined) {
      reached = this.#sequences(movers, s, (mover, at) =>
        improving ? this.improvements(mover, at) : this.moves(mover, at),
      )
      this.#reached.set(key, reached)
    }
    return reached
  }

  #sequences<M>(
    movers: readonly M[],
    s: number,
    steps: (mover: M, at: number) => Iterable<number>,
  ): Set<number> {
    const reached = new Set<number>()
    const seen = movers.map(() => new Set<number>())
    const queue: [number, number][] = [[s, -1]]
    for (const [at, last] of queue)
      movers.forEach((mover, index) => {
        if (index === last) return
        for (const t of steps(mover, at)) {
          reached.add(t)
          if (seen[index]!.has(t)) continue
          seen[index]!.add(t)
          queue.push([t, index])
        }
      })
    return reached
  }

  /** Stability of state s for a decision maker (SPEC C1 to C7). */
  stable(dm: number, s: number, concept: Concept): boolean {
    return this.#stable(dm, s, definitionOf(concept))
  }

  #stable(dm: number, s: number, definition: Definition): boolean {
    const improvements = this.improvements(dm, s)
    const others = this.#others([dm])
    switch (definition.kind) {
      case "alone":
        return improvements.length === 0
      case "in-turn":
        return improvements.every((t) => this.#deterred(dm, s, t, definition))
      case "at-once":
        return improvements.every((t) => this.#deterredTogether(dm, s, t, others))
      case "either-way": {
        const { inTurn } = definition
        if (this.#stable(dm, s, inTurn)) return true
        const unstable = others.filter((other) => !this.#stable(other, s, inTurn))
        return improvements.every(
          (t) => this.#deterred(dm, s, t, inTurn) || this.#deterredTogether(dm, s, t, unstable),
        )
      }
    }
  }

  #others(members: readonly number[]): number[] {
    return this.dms.filter((dm) => !members.includes(dm))
  }

  // Whether the others answer dm's move to t so that it is no better off than at s: at once, and after what it may do
  // then (SPEC C1). In the last round it moves only where it has the last word; before, whatever it moves to is answered.
  #deterred(
    dm: number,
    s: number,
    t: number,
    { steps, counter, rounds }: Omit<Answering, "deters">,
  ): boolean {
    const hurts = (u: number): boolean => !this.prefers(dm, u, s)
    return [...this.reach(this.#others([dm]), t, steps === "improving")].some((u) => {
      if (!hurts(u)) return false
      if (rounds === 1) return !counter || [...this.moves(dm, u)].every(hurts)
      const next = { steps, counter, rounds: rounds - 1 }
      return [...this.moves(dm, u)].every((v) => hurts(v) || this.#deterred(dm, s, v, next))
    })
  }

  // Whether some of `others`, each staying or improving from s at once with the move to t, leave dm no better off
  // than s; at least one of them moves (SPEC C6). All changes start from one member of s.
  #deterredTogether(dm: number, s: number, t: number, others: readonly number[]): boolean {
    return this.states[s]!.some((member) =>
      this.states[t]!.filter((to) => this.#mayBecome(dm, member, to)).some((to) => {
        const choices = others.map((other) => [
          member,
          ...this.improvements(other, s).flatMap((r) =>
            this.states[r]!.filter((b) => this.#mayBecome(other, member, b)),
          ),
        ])
        return combinations(choices).some((chosen) => {
          if (chosen.every((choice) => choice === member)) return false
          const together = [...member]
          for (const change of [to, ...chosen])
            for (let option = 0; option < member.length; option++)
              if (change[option] !== member[option]) together[option] = change[option]!
          const u = this.states.findIndex((state) => state.includes(together.join("")))
          return u >= 0 && !this.prefers(dm, u, s)
        })
      }),
    )
  }

  /** CI_H(s): joint improvements of a coalition (SPEC K1). A coalition of one makes one move. */
  coalitionImprovements(members: readonly number[], s: number): number[] {
    return [...this.reach(members, s, false)].filter(
      (t) => t !== s && members.every((h) => this.prefers(h, t, s)),
    )
  }

  /** Stability of state s for a coalition of two or more (SPEC K2 to K5). */
  coalitionStable(members: readonly number[], s: number, concept: CoalitionConcept): boolean {
    const { answers } = coalitionFormOf(concept)
    const improvements = this.coalitionImprovements(members, s)
    if (answers === null) return improvements.length === 0
    const others = this.#others(members)
    const hurt = (u: number): boolean => members.some((h) => !this.prefers(h, u, s))
    return improvements.every((t) => {
      if (answers.steps === "improving")
        return [
          ...this.#sequences(subsets(others), t, (sub, at) => this.coalitionImprovements(sub, at)),
        ].some(hurt)
      return [...this.reach(others, t, false)].some(
        (u) => hurt(u) && (!answers.counter || [...this.reach(members, u, false)].every(hurt)),
      )
    })
  }

  /** Stable for every non-empty coalition, coalitions of one included (SPEC K6). */
  universallyStable(s: number, concept: CoalitionConcept): boolean {
    return subsets(this.dms).every((members) =>
      members.length === 1
        ? this.stable(members[0]!, s, coalitionFormOf(concept).individual)
        : this.coalitionStable(members, s, concept),
    )
  }

  /** States that are stable for every decision maker, each under its own concept (SPEC C8, C9); indices ascending. */
  equilibria(concepts: readonly Concept[]): number[] {
    return this.states.flatMap((_, s) =>
      this.dms.every((dm) => this.stable(dm, s, concepts[dm]!)) ? [s] : [],
    )
  }
}

function statesOf(structure: Structure): string[][] {
  const options = structure.directions.length
  const states: string[][] = []
  const merged = new Map<Formula, string[]>()
  for (let code = 0; code < 2 ** options; code++) {
    const text = Array.from({ length: options }, (_, option) => ((code >>> option) & 1 ? "Y" : "N")).join("")
    if (structure.infeasible.some((rule) => holds(rule, text))) continue
    const rule = structure.merges.find((merge) => holds(merge, text))
    const state = rule && merged.get(rule)
    if (state) state.push(text)
    else {
      states.push([text])
      if (rule) merged.set(rule, states.at(-1)!)
    }
  }
  return states
}

function holds(formula: Formula, text: string): boolean {
  return evaluate(formula, (option) => text[option] === "Y")
}

function sum(weights: readonly bigint[], text: string): bigint {
  return weights.reduce((total, weight, option) => (text[option] === "Y" ? total + weight : total), 0n)
}

// The first group that names the state, by a member or by its dashed string.
function place(groups: readonly (readonly string[])[], members: readonly string[]): number {
  const dashed = [...members[0]!]
    .map((first, i) => (members.every((text) => text[i] === first) ? first : "-"))
    .join("")
  return groups.findIndex((group) => group.some((text) => members.includes(text) || text === dashed))
}

/** Non-empty subsets, in order of their bit codes. */
export function subsets(items: readonly number[]): number[][] {
  return Array.from({ length: 2 ** items.length - 1 }, (_, i) =>
    items.filter((_, bit) => ((i + 1) >>> bit) & 1),
  )
}

function combinations<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (all, options) => all.flatMap((chosen) => options.map((one) => [...chosen, one])),
    [[]],
  )
}
