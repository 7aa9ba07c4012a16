import {
  type CoalitionConcept,
  type Concept,
  type Definition,
  definitionOf,
  type InTurn,
  type Structure,
} from "../core/src/engine/index.ts"
import type { Formula } from "../core/src/logic/index.ts"

/**
 * Verdicts on one state at a time, by searching from it as the definitions read. Of the engine it takes only the
 * description of the conflict: whether a code is feasible, who moves where and what is preferred is worked out from
 * the formulas, for the states a search meets and no others. Unlike the reference it makes no table of all states, so
 * it serves where there are many. Codes are numbers, so at most 52 options; merges are for few of them.
 */
export class Search {
  readonly #dms: readonly number[]
  readonly #most: number
  // Per decision maker what its lowest option counts in a code, and how many combinations of its options there are.
  readonly #unit: readonly number[]
  readonly #combinations: readonly number[]
  // Of its combinations those options that stay taken once they are, and those that stay as they are once not taken.
  readonly #kept: readonly { taken: number; left: number }[]
  readonly #infeasible: readonly Test[]
  readonly #noMoves: readonly { by: number; from: Test; to: Test }[]
  // Members of every merged state, ascending, under each of them.
  readonly #together = new Map<number, readonly number[]>()
  readonly #value: readonly ((members: readonly number[]) => Value)[]
  // A state is named by the place where it was first met. What was found for the states met so far:
  readonly #met = new Map<number, number>()
  readonly #members: (readonly number[])[] = []
  readonly #moves: (readonly number[])[][]
  readonly #improvements: (readonly number[])[][]
  readonly #values: Value[][]
  readonly #joint = new Map<string, readonly number[]>()

  /** `most`: how many states there are; to meet more than that is an error. */
  constructor(structure: Structure, most: number) {
    const counts = structure.optionCounts
    this.#most = most
    this.#dms = counts.map((_, dm) => dm)
    this.#unit = counts.map((_, dm) => 2 ** counts.slice(0, dm).reduce((sum, count) => sum + count, 0))
    this.#combinations = counts.map((count) => 2 ** count)
    this.#kept = counts.map((count, dm) => {
      const first = Math.log2(this.#unit[dm]!)
      const own = structure.directions.slice(first, first + count)
      const those = (way: string): number =>
        own.reduce((bits, direction, option) => bits | (direction === way ? 1 << option : 0), 0)
      return { taken: those("up"), left: those("down") }
    })
    this.#infeasible = structure.infeasible.map(testOf)
    this.#noMoves = structure.noMoves.map(({ by, from, to }) => ({ by, from: testOf(from), to: testOf(to) }))
    this.#value = structure.preferences.map(worthOf)
    this.#moves = counts.map(() => [])
    this.#improvements = counts.map(() => [])
    this.#values = counts.map(() => [])
    for (const merge of structure.merges.map(testOf)) {
      const members: number[] = []
      for (let code = 0; code < 2 ** structure.directions.length; code++)
        if (merge(code) && this.isFeasible(code)) members.push(code)
      for (const member of members) this.#together.set(member, members)
    }
  }

  isFeasible(code: number): boolean {
    return !this.#infeasible.some((rule) => rule(code))
  }

  /** The state that a code is or is a member of; -1 if it is infeasible. */
  state(code: number): number {
    const met = this.#met.get(code)
    if (met !== undefined) return met
    if (!this.isFeasible(code)) {
      this.#met.set(code, -1)
      return -1
    }
    const members = this.#together.get(code) ?? [code]
    const state = this.#members.push(members) - 1
    if (state >= this.#most) throw new Error(`there are more than ${this.#most} states`)
    for (const member of members) this.#met.set(member, state)
    return state
  }

  /** The code of the state's lowest member. */
  lowest(state: number): number {
    return this.#members[state]![0]!
  }

  // What a decision maker can make of a code, itself left out.
  #become(dm: number, code: number): number[] {
    const [unit, combinations] = [this.#unit[dm]!, this.#combinations[dm]!]
    const own = Math.floor(code / unit) % combinations
    const barred = this.#noMoves.filter(({ by, from }) => by === dm && from(code))
    const found: number[] = []
    for (let other = 0; other < combinations; other++) {
      if (other === own) continue
      const to = code + (other - own) * unit
      if ((own & ~other & this.#kept[dm]!.taken) !== 0 || (other & ~own & this.#kept[dm]!.left) !== 0)
        continue
      if (this.state(to) >= 0 && !barred.some((family) => family.to(to))) found.push(to)
    }
    return found
  }

  // R_i(s)
  #movesOf(dm: number, s: number): readonly number[] {
    return (this.#moves[dm]![s] ??= [
      ...new Set(this.#members[s]!.flatMap((code) => this.#become(dm, code).map((to) => this.state(to)))),
    ].filter((t) => t !== s))
  }

  #valueTo(dm: number, s: number): Value {
    return (this.#values[dm]![s] ??= this.#value[dm]!(this.#members[s]!))
  }

  #prefers(dm: number, s: number, t: number): boolean {
    return this.#valueTo(dm, s) > this.#valueTo(dm, t)
  }

  // R+_i(s)
  #improvementsOf(dm: number, s: number): readonly number[] {
    return (this.#improvements[dm]![s] ??= this.#movesOf(dm, s).filter((t) => this.#prefers(dm, t, s)))
  }

  #others(members: readonly number[]): number[] {
    return this.#dms.filter((dm) => !members.includes(dm))
  }

  // Whether a legal sequence of the movers leads from a state to one that is accepted: breadth-first over pairs of a
  // state and who moved last.
  #leads<M>(
    movers: readonly M[],
    from: number,
    steps: (mover: M, at: number) => readonly number[],
    accepts: (u: number) => boolean,
  ): boolean {
    // One bit for each mover that has moved into the state, and for each that has moved on from it.
    const seen = new Int32Array(this.#most)
    const left = new Int32Array(this.#most)
    const states = [from]
    const lasts = [-1]
    for (let next = 0; next < states.length; next++) {
      const at = states[next]!
      for (let mover = 0; mover < movers.length; mover++) {
        if (mover === lasts[next] || (left[at]! >> mover) & 1) continue
        left[at]! |= 1 << mover
        for (const to of steps(movers[mover]!, at)) {
          if ((seen[to]! >> mover) & 1) continue
          if (seen[to] === 0 && accepts(to)) return true
          seen[to]! |= 1 << mover
          states.push(to)
          lasts.push(mover)
        }
      }
    }
    return false
  }

  #anyMove = (dm: number, at: number): readonly number[] => this.#movesOf(dm, at)
  #improvement = (dm: number, at: number): readonly number[] => this.#improvementsOf(dm, at)

  /** Whether a state is stable for a decision maker. */
  stable(dm: number, s: number, concept: Concept): boolean {
    return this.#stable(dm, s, definitionOf(concept))
  }

  #stable(dm: number, s: number, definition: Definition): boolean {
    return this.#improvementsOf(dm, s).every((t) => {
      switch (definition.kind) {
        case "alone":
          return false
        case "in-turn":
          return this.#deterred(dm, s, t, definition)
        case "at-once":
          return this.#deterredTogether(dm, s, t, this.#others([dm]))
        case "either-way": {
          const { inTurn } = definition
          const unstable = (other: number): boolean => !this.#stable(other, s, inTurn)
          return (
            this.#deterred(dm, s, t, inTurn) ||
            this.#deterredTogether(dm, s, t, this.#others([dm]).filter(unstable))
          )
        }
      }
    })
  }

  #deterred(dm: number, s: number, t: number, by: Pick<InTurn, "steps" | "counter" | "rounds">): boolean {
    const steps = by.steps === "any" ? this.#anyMove : this.#improvement
    const next = { ...by, rounds: by.rounds - 1 }
    const escapes = (v: number): boolean =>
      this.#prefers(dm, v, s) && (next.rounds === 0 || !this.#deterred(dm, s, v, next))
    const mayMoveOn = by.counter || next.rounds > 0
    return this.#leads(
      this.#others([dm]),
      t,
      steps,
      (u) => !this.#prefers(dm, u, s) && (!mayMoveOn || !this.#movesOf(dm, u).some(escapes)),
    )
  }

  // Whether the move to t comes to nothing when some of the others, at least one, improve at the same time.
  #deterredTogether(dm: number, s: number, t: number, others: readonly number[]): boolean {
    const ways = (who: number, code: number, to: readonly number[]): number[] =>
      this.#become(who, code)
        .filter((other) => to.includes(this.state(other)))
        .map((other) => other - code)
    return this.#members[s]!.some((code) => {
      const changes = others.map((other) => ways(other, code, this.#improvementsOf(other, s)))
      const deters = (depth: number, at: number, moved: boolean): boolean => {
        if (depth < others.length)
          return (
            deters(depth + 1, at, moved) ||
            changes[depth]!.some((change) => deters(depth + 1, at + change, true))
          )
        const u = moved ? this.state(at) : -1
        return u >= 0 && !this.#prefers(dm, u, s)
      }
      return ways(dm, code, [t]).some((change) => deters(0, code + change, false))
    })
  }

  // CI_H(s); one decision maker makes one move.
  #jointImprovements = (members: readonly number[], s: number): readonly number[] => {
    const key = `${members} ${s}`
    let found = this.#joint.get(key)
    if (found === undefined) {
      const better: number[] = []
      this.#leads(members, s, this.#anyMove, (t) => {
        if (t !== s && members.every((dm) => this.#prefers(dm, t, s))) better.push(t)
        return false
      })
      this.#joint.set(key, (found = better))
    }
    return found
  }

  /** Whether a state is stable for a coalition of two or more. */
  coalitionStable(members: readonly number[], s: number, concept: CoalitionConcept): boolean {
    const others = this.#others(members)
    const hurts = (u: number): boolean => members.some((dm) => !this.#prefers(dm, u, s))
    return this.#jointImprovements(members, s).every((t) => {
      switch (concept) {
        case "cnash":
          return false
        case "cgmr":
          return this.#leads(others, t, this.#anyMove, hurts)
        case "csmr":
          return this.#leads(
            others,
            t,
            this.#anyMove,
            (u) => hurts(u) && !this.#leads(members, u, this.#anyMove, (v) => !hurts(v)),
          )
        case "cseq":
          return this.#leads(partsOf(others), t, this.#jointImprovements, hurts)
      }
    })
  }
}

// Non-empty subsets.
function partsOf(dms: readonly number[]): number[][] {
  const parts: number[][] = []
  for (const dm of dms) parts.push(...parts.map((part) => [...part, dm]), [dm])
  return parts
}

type Test = (code: number) => boolean

function testOf(formula: Formula): Test {
  switch (formula.kind) {
    case "true":
      return () => true
    case "false":
      return () => false
    case "option": {
      const unit = 2 ** formula.option
      return (code) => Math.floor(code / unit) % 2 === 1
    }
    case "not": {
      const of = testOf(formula.of)
      return (code) => !of(code)
    }
    case "and": {
      const of = formula.of.map(testOf)
      return (code) => of.every((part) => part(code))
    }
    case "or": {
      const of = formula.of.map(testOf)
      return (code) => of.some((part) => part(code))
    }
    case "if": {
      const [then, condition] = [testOf(formula.then), testOf(formula.condition)]
      return (code) => !condition(code) || then(code)
    }
    case "iff": {
      const [left, right] = [testOf(formula.left), testOf(formula.right)]
      return (code) => left(code) === right(code)
    }
  }
}

// The larger, the better; of one kind for all states of a decision maker. Truths make a string of ones and zeros, of
// which the one with a one where they first differ is the larger.
type Value = string | bigint | number

function worthOf(preference: Structure["preferences"][number]): (members: readonly number[]) => Value {
  switch (preference.kind) {
    case "indifferent":
      return () => 0
    case "statements": {
      const tests = preference.statements.map(testOf)
      return ([lowest]) => tests.map((test) => (test(lowest!) ? "1" : "0")).join("")
    }
    case "weights": {
      const weights = preference.weights.map((weight, option) => ({ weight, unit: 2 ** option }))
      return ([lowest]) =>
        weights.reduce((sum, { weight, unit }) => (Math.floor(lowest! / unit) % 2 ? sum + weight : sum), 0n)
    }
    case "ranking": {
      const place = new Map(
        preference.groups.flatMap((group, index) => group.map((text) => [codeOf(text), -index] as const)),
      )
      return (members) => place.get(members.find((code) => place.has(code))!)!
    }
  }
}

function codeOf(text: string): number {
  return [...text].reduce((code, letter, option) => (letter === "Y" ? code + 2 ** option : code), 0)
}
