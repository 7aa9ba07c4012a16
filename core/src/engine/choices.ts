import { Bits } from "./bits.ts"
import { CubeSpace } from "./cube.ts"
import { type Allowance, DEFAULT_LIMITS, Stopped, tick, type Watch } from "./limits.ts"
import type { ListSpace } from "./list.ts"
import type { GraphModel } from "./model.ts"
import { type ListMoves, movesOf } from "./moves.ts"
import type { Found } from "./tasks.ts"

// States between two looks at the abort flag.
const STRIDE = 1024

/** A combination that deters an improvement (SPEC C6). */
export interface JointSanction {
  /** The member of the state that all changes start from; 0 unless the state is merged. */
  readonly member: number
  /** Per decision maker the state its own improvement alone leads to; null where it stays, and for the focal one. */
  readonly choices: readonly (number | null)[]
  /** Where all changes together lead. */
  readonly to: number
}

/**
 * Stability against improvements at the same moment (SPEC C6, C7), state by state.
 * Cost: per state and decision maker at worst its improvements x the combinations of the others' improvements;
 * more combinations than the limits allow, for one state or in all, stop the work.
 */
export class Choices {
  readonly #model: GraphModel
  readonly #limit: number
  readonly #mostWork: number
  #work = 0
  readonly #watch: Watch | undefined
  readonly #words: number
  // Where states are merged, an improvement may be made through several members.
  readonly #merges: boolean
  // Improvements of everybody from one member of one state: for each the state it leads to and the options it
  // changes, in words; those of decision maker dm are start[dm] .. start[dm + 1].
  readonly #to: number[] = []
  readonly #change: number[] = []
  readonly #start: Int32Array
  // Codes of partial combinations, one per depth, and the choice made there (-1: stays).
  readonly #codes: Uint32Array[]
  readonly #chosen: Int32Array

  constructor(model: GraphModel, { limits = {}, watch }: Allowance = {}) {
    this.#model = model
    this.#limit = limits.simultaneous ?? DEFAULT_LIMITS.simultaneous
    this.#mostWork = limits.simultaneousWork ?? DEFAULT_LIMITS.simultaneousWork
    this.#watch = watch
    const { space, ranks } = model
    this.#words = space instanceof CubeSpace ? 1 : (space as ListSpace).codes.words
    this.#merges = space.form === "list" && (space as ListSpace).stateOf !== null
    this.#start = new Int32Array(ranks.length + 1)
    this.#codes = [...ranks, 0].map(() => new Uint32Array(this.#words))
    this.#chosen = new Int32Array(ranks.length)
  }

  /** Per decision maker the states stable by simultaneity. */
  atOnce(): Bits[] {
    return this.#eachState((slot, dm) => this.#allDeterred(slot, dm, this.#others(dm), () => false))
  }

  /**
   * Per decision maker the states stable by answers in turn or, from those for whom they are not, at the same moment
   * (SPEC C7). `inTurn`: per decision maker what is stable by answers in turn, and c(t) of SPEC T2, by which an
   * improvement is deterred by them or not.
   */
  eitherWay(inTurn: readonly Found[]): Bits[] {
    return this.#eachState((slot, dm) => {
      const { stable, worst } = inTurn[dm]!
      if (stable.has(slot)) return true
      const unstable = this.#others(dm).filter((other) => !inTurn[other]!.stable.has(slot))
      const here = this.#model.ranks[dm]![slot]!
      return unstable.length > 0 && this.#allDeterred(slot, dm, unstable, (to) => worst![to]! >= here)
    })
  }

  /**
   * A combination of improvements by `others` from `slot` (at least one moves) that, together with `dm`'s
   * improvement to `to`, leaves dm no better off than at `slot`; null if there is none.
   */
  sanction(slot: number, dm: number, to: number, others = this.#others(dm)): JointSanction | null {
    for (let member = 0; member < this.#model.space.members(slot); member++) {
      this.#gather(slot, member)
      for (let own = this.#start[dm]!; own < this.#start[dm + 1]!; own++) {
        if (this.#to[own] !== to) continue
        const end = this.#search(slot, member, dm, own, others)
        if (end < 0) continue
        const choices: (number | null)[] = this.#model.ranks.map(() => null)
        others.forEach((other, depth) => {
          const choice = this.#chosen[depth]!
          if (choice >= 0) choices[other] = this.#to[choice]!
        })
        return { member, choices, to: end }
      }
    }
    return null
  }

  #others(dm: number): number[] {
    return this.#model.ranks.flatMap((_, other) => (other === dm ? [] : [other]))
  }

  #eachState(verdict: (slot: number, dm: number) => boolean): Bits[] {
    const { space, ranks } = this.#model
    const stable = ranks.map(() => new Bits(space.slots))
    for (let slot = 0; slot < space.slots; slot++) {
      if (slot % STRIDE === 0) tick(this.#watch, slot / space.slots)
      if (!space.isState(slot)) continue
      if (space.members(slot) === 1) this.#gather(slot, 0)
      for (let dm = 0; dm < ranks.length; dm++) if (verdict(slot, dm)) stable[dm]!.add(slot)
    }
    return stable
  }

  // Whether every improvement of dm is deterred by a combination of `others`, or excused. For an unmerged state the
  // improvements have been gathered already.
  #allDeterred(
    slot: number,
    dm: number,
    others: readonly number[],
    excused: (to: number) => boolean,
  ): boolean {
    const members = this.#model.space.members(slot)
    const open = new Set<number>()
    for (let member = 0; member < members; member++) {
      if (members > 1) this.#gather(slot, member)
      for (let own = this.#start[dm]!; own < this.#start[dm + 1]!; own++) open.add(this.#to[own]!)
    }
    for (const to of open) if (excused(to)) open.delete(to)
    for (let member = 0; member < members && open.size > 0; member++) {
      if (members > 1) this.#gather(slot, member)
      for (let own = this.#start[dm]!; own < this.#start[dm + 1]!; own++) {
        const to = this.#to[own]!
        if (!open.has(to)) continue
        if (this.#search(slot, member, dm, own, others) >= 0) open.delete(to)
        else if (!this.#merges) return false
      }
    }
    return open.size === 0
  }

  #gather(slot: number, member: number): void {
    const { space, ranks } = this.#model
    this.#to.length = 0
    this.#change.length = 0
    for (let dm = 0; dm < ranks.length; dm++) {
      this.#start[dm] = this.#to.length
      const here = ranks[dm]![slot]!
      if (space instanceof CubeSpace) {
        movesOf(this.#model).from(dm, slot, (to) => {
          if (ranks[dm]![to]! < here) {
            this.#to.push(to)
            this.#change.push(slot ^ to)
          }
          return undefined
        })
      } else {
        const list = space as ListSpace
        const from = list.member(slot, member)
        const { data, words } = list.codes
        ;(movesOf(this.#model) as ListMoves).fromMember(dm, from, (other) => {
          const to = list.stateOf === null ? other : list.stateOf[other]!
          if (to === slot || ranks[dm]![to]! >= here) return
          this.#to.push(to)
          for (let word = 0; word < words; word++)
            this.#change.push((data[from * words + word]! ^ data[other * words + word]!) >>> 0)
        })
      }
    }
    this.#start[ranks.length] = this.#to.length
  }

  // Looks through the combinations for one that leaves dm no better off; the state it leads to, or -1.
  #search(slot: number, member: number, dm: number, own: number, others: readonly number[]): number {
    let combinations = 1
    for (const other of others) combinations *= 1 + this.#start[other + 1]! - this.#start[other]!
    if (combinations > this.#limit)
      throw new Stopped({ kind: "too-many-choices", needed: BigInt(combinations), allowed: this.#limit })
    if (this.#work > this.#mostWork)
      throw new Stopped({ kind: "too-much-choice-work", needed: BigInt(this.#work), allowed: this.#mostWork })
    const { space } = this.#model
    const code = this.#codes[0]!
    if (space instanceof CubeSpace) code[0] = slot
    else {
      const list = space as ListSpace
      const from = list.member(slot, member) * this.#words
      for (let word = 0; word < this.#words; word++) code[word] = list.codes.data[from + word]!
    }
    this.#apply(code, code, own)
    return this.#combine(others, 0, false, dm, this.#model.ranks[dm]![slot]!)
  }

  #apply(from: Uint32Array, to: Uint32Array, choice: number): void {
    for (let word = 0; word < this.#words; word++)
      to[word] = from[word]! ^ this.#change[choice * this.#words + word]!
  }

  #combine(others: readonly number[], depth: number, moved: boolean, dm: number, here: number): number {
    const code = this.#codes[depth]!
    if (depth === others.length) {
      this.#work++
      if (!moved) return -1
      const state = this.#stateOf(code)
      return state >= 0 && this.#model.ranks[dm]![state]! >= here ? state : -1
    }
    const other = others[depth]!
    const next = this.#codes[depth + 1]!
    this.#chosen[depth] = -1
    next.set(code)
    const stays = this.#combine(others, depth + 1, moved, dm, here)
    if (stays >= 0) return stays
    for (let choice = this.#start[other]!; choice < this.#start[other + 1]!; choice++) {
      this.#chosen[depth] = choice
      this.#apply(code, next, choice)
      const end = this.#combine(others, depth + 1, true, dm, here)
      if (end >= 0) return end
    }
    return -1
  }

  #stateOf(code: Uint32Array): number {
    const { space } = this.#model
    if (space instanceof CubeSpace) return space.isState(code[0]!) ? code[0]! : -1
    const list = space as ListSpace
    const member = list.findCode(code)
    return member < 0 ? -1 : list.stateOf === null ? member : list.stateOf[member]!
  }
}
