import type { Formula } from "./formula.ts"

/**
 * A set of states as a reduced ordered binary decision diagram: a node of the `Diagrams` that made it. Equal sets
 * have equal diagrams, so `===` compares them.
 */
export type Diagram = number

/** The diagram of no state, and that of every state. */
export const NOWHERE: Diagram = 0
export const EVERYWHERE: Diagram = 1

/** Most options that diagrams can have; the depth of recursion is at most this. */
export const MAX_OPTIONS = 4096

/** Nodes a set of diagrams may have unless told otherwise: some 120 MB. */
export const MAX_NODES = 4_000_000

/**
 * Diagrams outgrew their limit of nodes: the statements are entangled beyond what can be decided (SPEC L8).
 * Diagrams made before stay valid.
 */
export class TooManyNodes extends Error {
  override readonly name = "TooManyNodes"
  readonly limit: number

  constructor(limit: number) {
    super(`Diagrams need more than ${limit} nodes`)
    this.limit = limit
  }
}

type Operation = 0 | 1 | 2
const AND: Operation = 0
const OR: Operation = 1
const IFF: Operation = 2

// Nodes that the attempts to conjoin many rules may add: the cheap ones first.
const ATTEMPTS = [1 << 16, 1 << 19, Number.POSITIVE_INFINITY]

/**
 * Decision diagrams over options 0 to `options - 1`. The highest-numbered option is decided first and option 0
 * last, so that going depth-first, not taken before taken, meets the states in increasing decimal code. Every
 * operation that makes nodes may throw `TooManyNodes`; nodes are given back only by `outside` and `within`.
 * Source: Bryant 1986, "Graph-based algorithms for Boolean function manipulation".
 */
export class Diagrams {
  readonly options: number
  readonly maxNodes: number

  // A node is an index into three arrays: the option it decides and where that leads. Children have lower indices
  // than their parents. Nodes 0 and 1 are the two constants, which decide no option (-1).
  private decides = new Int16Array(256)
  private low = new Int32Array(256)
  private high = new Int32Array(256)
  private count_ = 2
  private ceiling: number

  // Every node by what it says, in open addressing with linear probing; 0 is an empty place.
  private table = new Int32Array(512)

  // Results of operations by place; a newer one takes the place of an older one.
  private cacheKey = new Int32Array(512)
  private cacheOther = new Int32Array(512)
  private cacheResult = new Int32Array(512)

  /** RangeError unless 0 <= options <= MAX_OPTIONS. */
  constructor(options: number, maxNodes = MAX_NODES) {
    if (!Number.isInteger(options) || options < 0 || options > MAX_OPTIONS) {
      throw new RangeError(`options must be a whole number from 0 to ${MAX_OPTIONS}`)
    }
    if (!(maxNodes >= 2 && maxNodes <= 1 << 28)) throw new RangeError("maxNodes must be from 2 to 2^28")
    this.options = options
    this.maxNodes = Math.floor(maxNodes)
    this.ceiling = this.maxNodes
    this.decides.fill(-1, 0, 2)
    this.high[EVERYWHERE] = EVERYWHERE
    this.low[EVERYWHERE] = EVERYWHERE
    this.cacheKey.fill(-1)
  }

  /** Nodes in use, the two constants included. */
  get nodes(): number {
    return this.count_
  }

  // --- making diagrams

  /** Where an option is taken. RangeError if there is no such option. */
  option(option: number): Diagram {
    if (!(option >= 0 && option < this.options)) throw new RangeError(`no option ${option}`)
    return this.node(option, NOWHERE, EVERYWHERE)
  }

  and(a: Diagram, b: Diagram): Diagram {
    return this.apply(AND, a, b)
  }

  or(a: Diagram, b: Diagram): Diagram {
    return this.apply(OR, a, b)
  }

  not(a: Diagram): Diagram {
    return this.apply(IFF, a, NOWHERE)
  }

  /** Where both hold or neither. */
  iff(a: Diagram, b: Diagram): Diagram {
    return this.apply(IFF, a, b)
  }

  /** Where a formula is true. */
  of(formula: Formula): Diagram {
    switch (formula.kind) {
      case "true":
        return EVERYWHERE
      case "false":
        return NOWHERE
      case "option":
        return this.option(formula.option)
      case "not":
        return this.not(this.of(formula.of))
      case "and":
        return this.merged(
          AND,
          formula.of.map((part) => this.of(part)),
        )
      case "or":
        return this.merged(
          OR,
          formula.of.map((part) => this.of(part)),
        )
      case "if":
        return this.or(this.of(formula.then), this.not(this.of(formula.condition)))
      case "iff":
        return this.iff(this.of(formula.left), this.of(formula.right))
    }
  }

  /**
   * The states where none of the formulas is true (SPEC S2): what is left when each removes its own. The order of
   * the formulas does not matter; the work is done in an order that keeps diagrams small: by topmost option, so
   * that rules about neighbouring options meet early, or, where that grows, the most restrictive first. Intermediate
   * nodes are given back.
   */
  outside(formulas: readonly Formula[]): Diagram {
    const start = this.count_
    try {
      const rules = [...new Set(formulas.map((formula) => this.not(this.of(formula))))]
      const made = this.count_
      for (const more of ATTEMPTS) {
        for (const order of [this.byTop, this.byRestriction]) {
          this.ceiling = Math.min(this.maxNodes, made + more)
          const result = this.conjoined(order.call(this, rules))
          if (result !== null) return this.keep(start, [result])[0]!
        }
      }
      throw new TooManyNodes(this.maxNodes)
    } catch (error) {
      this.giveBack(start)
      throw error
    } finally {
      this.ceiling = this.maxNodes
    }
  }

  /**
   * Does some work and gives back the nodes it made: diagrams made meanwhile must not be used afterwards, so the
   * result is an answer, not a diagram.
   */
  within<T>(work: () => T): T {
    const start = this.count_
    try {
      return work()
    } finally {
      this.giveBack(start)
    }
  }

  // --- asking diagrams

  /** How many states, of all 2^options, the diagram holds. Cost: O(nodes of the diagram). */
  count(diagram: Diagram): bigint {
    const counts = new Map<number, bigint>([
      [NOWHERE, 0n],
      [EVERYWHERE, 1n],
    ])
    // States over the options below the one that the node's parent decides; -1 stands for the constants' level.
    const under = (node: number, level: number): bigint => {
      let own = counts.get(node)
      const option = this.decides[node]!
      if (own === undefined) {
        own = under(this.low[node]!, option) + under(this.high[node]!, option)
        counts.set(node, own)
      }
      return own << BigInt(level - option - 1)
    }
    return under(diagram, this.options)
  }

  /** Whether the diagram holds the state where `taken` says what is taken. Cost: O(options). */
  evaluate(diagram: Diagram, taken: (option: number) => boolean): boolean {
    let node = diagram
    while (node > EVERYWHERE) node = taken(this.decides[node]!) ? this.high[node]! : this.low[node]!
    return node === EVERYWHERE
  }

  /** How many nodes a diagram has, the constants not counted. */
  size(diagram: Diagram): number {
    return this.reachable([diagram]).size
  }

  /**
   * Calls `visit` with each state's code in increasing order until it answers false: ceil(options / 32) words,
   * least significant first, in an array that is used again for the next. Cost: O(states * options).
   */
  forEach(diagram: Diagram, visit: (code: Uint32Array) => boolean | undefined): void {
    const code = new Uint32Array(Math.ceil(this.options / 32))
    const { decides, low, high } = this
    const walk = (node: number, level: number): boolean => {
      if (node === NOWHERE) return true
      if (level < 0) return visit(code) !== false
      const here = decides[node] === level
      if (!walk(here ? low[node]! : node, level - 1)) return false
      const next = here ? high[node]! : node
      if (next === NOWHERE) return true
      const word = level >>> 5
      const bit = 1 << (level & 31)
      code[word]! |= bit
      const more = walk(next, level - 1)
      code[word]! &= ~bit
      return more
    }
    walk(diagram, this.options - 1)
  }

  /**
   * The codes of the diagram's first `limit` states, in increasing order: for each ceil(options / 32) words, least
   * significant first, one after the other. Ask `count` first: with no options a state has no words.
   * Cost: O(states * options).
   */
  satisfying(diagram: Diagram, limit: number): Uint32Array {
    if (!(limit >= 0)) throw new RangeError("limit must not be negative")
    const words = Math.ceil(this.options / 32)
    const count = this.count(diagram)
    const states = count < BigInt(Math.min(Math.floor(limit), 2 ** 53)) ? Number(count) : Math.floor(limit)
    const codes = new Uint32Array(states * words)
    if (codes.length === 0) return codes
    let at = 0
    this.forEach(diagram, (code) => {
      for (let word = 0; word < words; word++) codes[at++] = code[word]!
      return at < codes.length
    })
    return codes
  }

  // --- conjoining many

  /** All parts under one operation: in a balanced tree, those with neighbouring topmost options first. */
  private merged(operation: Operation, parts: Diagram[]): Diagram {
    const neutral = operation === AND ? EVERYWHERE : NOWHERE
    const sorted = this.byTop(parts)
    const join = (from: number, to: number): Diagram => {
      if (to - from <= 1) return to > from ? sorted[from]! : neutral
      const middle = (from + to) >>> 1
      return this.apply(operation, join(from, middle), join(middle, to))
    }
    return join(0, sorted.length)
  }

  /**
   * One rule after the other; null where the nodes do not suffice. Once they are used up, those of intermediate
   * results are given back, as long as that makes a quarter of the room free.
   */
  private conjoined(rules: readonly Diagram[]): Diagram | null {
    const start = this.count_
    let result = EVERYWHERE
    let collected = -1
    for (let at = 0; at < rules.length && result !== NOWHERE; ) {
      try {
        result = this.and(result, rules[at]!)
        at++
      } catch (error) {
        if (!(error instanceof TooManyNodes)) throw error
        result = this.keep(start, [result])[0]!
        const free = this.ceiling - this.count_
        if (at === collected || free < (this.ceiling - start) / 4) {
          this.giveBack(start)
          return null
        }
        collected = at
      }
    }
    return result
  }

  private byTop(rules: readonly Diagram[]): Diagram[] {
    return [...rules].sort((a, b) => this.decides[a]! - this.decides[b]! || a - b)
  }

  private byRestriction(rules: readonly Diagram[]): Diagram[] {
    const share = this.shares(rules)
    return this.byTop(rules).sort((a, b) => share.get(a)! - share.get(b)!)
  }

  /** The part of all states that each diagram holds, rounded. */
  private shares(diagrams: readonly Diagram[]): Map<Diagram, number> {
    const share = new Map<Diagram, number>([
      [NOWHERE, 0],
      [EVERYWHERE, 1],
    ])
    for (const node of this.reachable(diagrams)) {
      share.set(node, (share.get(this.low[node]!)! + share.get(this.high[node]!)!) / 2)
    }
    return share
  }

  /** The nodes of some diagrams, children before parents, without the constants. */
  private reachable(diagrams: readonly Diagram[]): Set<number> {
    const found = new Set<number>()
    const visit = (node: number): void => {
      if (node <= EVERYWHERE || found.has(node)) return
      visit(this.low[node]!)
      visit(this.high[node]!)
      found.add(node)
    }
    for (const diagram of diagrams) visit(diagram)
    return found
  }

  /** Gives back all nodes from `start` on but those of the named diagrams; where these are now. */
  private keep(start: number, diagrams: readonly Diagram[]): Diagram[] {
    const moved = new Int32Array(this.count_ - start)
    const next = (node: number): number => (node < start ? node : moved[node - start]!)
    const mark = (node: number): void => {
      if (node >= start) moved[node - start] = 1
    }
    for (const diagram of diagrams) mark(diagram)
    for (let node = this.count_ - 1; node >= start; node--) {
      if (moved[node - start] === 0) continue
      mark(this.low[node]!)
      mark(this.high[node]!)
    }
    let to = start
    for (let node = start; node < this.count_; node++) {
      if (moved[node - start] === 0) continue
      this.decides[to] = this.decides[node]!
      this.low[to] = next(this.low[node]!)
      this.high[to] = next(this.high[node]!)
      moved[node - start] = to++
    }
    this.count_ = to
    this.rehash(this.table.length)
    this.cacheKey.fill(-1)
    return diagrams.map(next)
  }

  /**
   * Gives back all nodes from `start` on. The table is as if they had never been entered, since they leave it in
   * the reverse order.
   */
  private giveBack(start: number): void {
    if (this.count_ === start) return
    const { table } = this
    const mask = table.length - 1
    for (let node = this.count_ - 1; node >= start; node--) {
      let place = hash(this.low[node]!, this.high[node]!, this.decides[node]!) & mask
      while (table[place] !== node) place = (place + 1) & mask
      table[place] = 0
    }
    this.count_ = start
    this.cacheKey.fill(-1)
  }

  // --- nodes

  private apply(operation: Operation, a: Diagram, b: Diagram): Diagram {
    // What needs no look further down.
    if (operation === AND) {
      if (a === b || b === EVERYWHERE) return a
      if (a === EVERYWHERE) return b
      if (a === NOWHERE || b === NOWHERE) return NOWHERE
    } else if (operation === OR) {
      if (a === b || b === NOWHERE) return a
      if (a === NOWHERE) return b
      if (a === EVERYWHERE || b === EVERYWHERE) return EVERYWHERE
    } else {
      if (a === b) return EVERYWHERE
      if (a === EVERYWHERE) return b
      if (b === EVERYWHERE) return a
    }
    // All three are symmetric: the smaller comes first. With both constants dealt with, `b` is above 1.
    if (a > b) return this.apply(operation, b, a)
    const key = a * 4 + operation
    const place = hash(a, b, operation) & (this.cacheKey.length - 1)
    if (this.cacheKey[place] === key && this.cacheOther[place] === b) return this.cacheResult[place]!

    const optionA = this.decides[a]!
    const optionB = this.decides[b]!
    const option = optionA > optionB ? optionA : optionB
    const low = this.apply(
      operation,
      optionA === option ? this.low[a]! : a,
      optionB === option ? this.low[b]! : b,
    )
    const high = this.apply(
      operation,
      optionA === option ? this.high[a]! : a,
      optionB === option ? this.high[b]! : b,
    )
    const result = this.node(option, low, high)

    // The cache may have grown meanwhile.
    const now = hash(a, b, operation) & (this.cacheKey.length - 1)
    this.cacheKey[now] = key
    this.cacheOther[now] = b
    this.cacheResult[now] = result
    return result
  }

  /** The node that decides `option`, found or made. */
  private node(option: number, low: number, high: number): number {
    if (low === high) return low
    const { table } = this
    const mask = table.length - 1
    let place = hash(low, high, option) & mask
    for (let node = table[place]!; node !== 0; node = table[place]!) {
      if (this.low[node] === low && this.high[node] === high && this.decides[node] === option) return node
      place = (place + 1) & mask
    }
    if (this.count_ >= this.ceiling) throw new TooManyNodes(this.ceiling)
    const node = this.count_++
    if (node === this.low.length) this.grow()
    this.decides[node] = option
    this.low[node] = low
    this.high[node] = high
    if (this.count_ * 2 > table.length) this.rehash(table.length * 2)
    else table[place] = node
    return node
  }

  private grow(): void {
    const length = this.low.length * 2
    this.decides = enlarged(this.decides, new Int16Array(length))
    this.low = enlarged(this.low, new Int32Array(length))
    this.high = enlarged(this.high, new Int32Array(length))
  }

  /** Enters every node anew in a table of the given length, and lets the cache keep step with it up to 2^20 entries. */
  private rehash(length: number): void {
    if (length === this.table.length) this.table.fill(0)
    else this.table = new Int32Array(length)
    const { table, low, high, decides } = this
    const mask = length - 1
    for (let node = 2; node < this.count_; node++) {
      let place = hash(low[node]!, high[node]!, decides[node]!) & mask
      while (table[place] !== 0) place = (place + 1) & mask
      table[place] = node
    }
    if (length > this.cacheKey.length && length <= 1 << 20) {
      this.cacheKey = new Int32Array(length).fill(-1)
      this.cacheOther = new Int32Array(length)
      this.cacheResult = new Int32Array(length)
    }
  }
}

function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

function enlarged<T extends Int16Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
