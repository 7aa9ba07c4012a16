import { type GraphModel, type Moves, movesOf, Stopped, type Watch } from "../../engine/index.ts"
import type { Move } from "./explanation.ts"

// Entries between two looks at the abort flag.
const STRIDE = 4096

/**
 * Legal sequences of some decision makers from one state at a time, breadth-first (SPEC M6). Of several shortest
 * sequences to a state it keeps the one whose movers, then states, come first.
 * Cost of one search: the moves it looks at; memory: one number per slot, per mover too where moves are not transitive.
 */
export class Sequences {
  readonly #model: GraphModel
  readonly #moves: Moves
  readonly #movers: readonly number[]
  readonly #improving: boolean
  readonly #watch: Watch | undefined
  // The search in which a state, and a pair of state and last mover, was met last.
  readonly #metState: Int32Array
  readonly #metPair: Int32Array
  #search = 0
  // What the search has entered: state, who moved into it, and the entry it came from (-1: the start).
  readonly #state: number[] = []
  readonly #mover: number[] = []
  readonly #parent: number[] = []
  #start = -1

  constructor(model: GraphModel, movers: readonly number[], improving: boolean, watch?: Watch) {
    this.#model = model
    this.#moves = movesOf(model)
    this.#movers = movers
    this.#improving = improving
    this.#watch = watch
    const { slots } = model.space
    this.#metState = new Int32Array(slots)
    // Where moves are transitive a shortest sequence never has two moves in a row by one decision maker (SPEC M7).
    this.#metPair = new Int32Array(model.transitive ? 0 : slots * movers.length)
  }

  /**
   * Visits every state that a sequence from `start` reaches, each once, nearest first; `start` itself, which a
   * sequence may come back to, is left out. `visit` gets the state and an entry for `path`, and may return false
   * to stop. How many states were visited.
   */
  each(start: number, visit: (state: number, entry: number) => boolean | undefined): number {
    this.#search++
    this.#state.length = this.#mover.length = this.#parent.length = 0
    this.#start = start
    // Sequences back to the start go on to nothing new: from the start anybody may move.
    this.#metState[start] = this.#search
    let visited = 0
    let goOn = true
    const expand = (from: number, last: number, parent: number): void => {
      this.#movers.forEach((dm, index) => {
        if (dm === last || !goOn) return
        const ranks = this.#model.ranks[dm]!
        this.#moves.from(dm, from, (to) => {
          if (to === start || (this.#improving && ranks[to]! >= ranks[from]!)) return true
          const isNew = this.#metState[to] !== this.#search
          if (!this.#enter(to, index, isNew)) return true
          this.#state.push(to)
          this.#mover.push(dm)
          this.#parent.push(parent)
          if (isNew) {
            visited++
            goOn = visit(to, this.#state.length - 1) !== false
          }
          return goOn
        })
      })
    }
    expand(start, -1, -1)
    for (let entry = 0; goOn && entry < this.#state.length; entry++) {
      if (entry % STRIDE === 0 && this.#watch?.signal?.aborted) throw new Stopped({ kind: "aborted" })
      expand(this.#state[entry]!, this.#mover[entry]!, entry)
    }
    return visited
  }

  #enter(state: number, index: number, isNew: boolean): boolean {
    if (isNew) this.#metState[state] = this.#search
    if (this.#model.transitive) return isNew
    const pair = state * this.#movers.length + index
    if (this.#metPair[pair] === this.#search) return false
    this.#metPair[pair] = this.#search
    return true
  }

  /** The moves that lead to an entry of the last search. */
  path(entry: number): Move[] {
    const steps: Move[] = []
    for (let at = entry; at >= 0; at = this.#parent[at]!) {
      const parent = this.#parent[at]!
      const from = parent < 0 ? this.#start : this.#state[parent]!
      steps.push({ dm: this.#mover[at]!, from, to: this.#state[at]! })
    }
    return steps.reverse()
  }
}
