import type { Demand, StateSet } from "./conditions.ts"

/**
 * What the demands on one ranking come to when each state is worse than the state judged with the same chance p, one
 * independently of another: a tree whose value is a polynomial in p (SPEC X10).
 */
type Tree =
  | { readonly kind: "never" }
  /** All of them, which share no state; none: always. */
  | { readonly kind: "all"; readonly of: readonly Tree[] }
  /** At least one of some sets that share no state is worse as a whole; how many there are of each size. */
  | { readonly kind: "any"; readonly sizes: ReadonlyMap<number, number> }
  /** By whether one state is worse. */
  | { readonly kind: "branch"; readonly worse: Tree; readonly better: Tree }

/** The share of all strict rankings that meet demands. */
export interface Portion {
  /** 0 to 1. */
  readonly share: number
  /** The same as a fraction; null where the demands speak of too many states for it. */
  readonly exact: { readonly of: bigint; readonly in: bigint } | null
}

type Demands = readonly (readonly StateSet[])[]

const ALWAYS: Tree = { kind: "all", of: [] }
const NEVER: Tree = { kind: "never" }

// States in ways that a tree is made of, nodes of it, and states up to which the polynomial is worked out.
const MOST_ENTRIES = 200_000
const MOST_NODES = 20_000
const MOST_EXACT = 300

/** The share of the strict rankings that meet all demands (SPEC X10); null where the tree would be too large. */
export function portionOf(demands: readonly Demand[]): Portion | null {
  const entries = demands.reduce((sum, { ways }) => sum + ways.reduce((all, way) => all + way.length, 0), 0)
  if (entries > MOST_ENTRIES) return null
  const tree = new Grower().grow(demands.map(({ ways }) => ways))
  if (tree === null) return null
  const states = new Set(demands.flatMap(({ ways }) => ways.flat()))
  if (states.size > MOST_EXACT) return { share: mean((p) => valueAt(tree, p)), exact: null }
  // The chance that a state at a random height p of a ranking meets them, over all heights alike.
  let [of, all] = [0n, 1n]
  polynomialOf(tree).forEach((factor, power) => {
    const over = BigInt(power + 1)
    ;[of, all] = [of * over + factor * all, all * over]
    const common = divisor(of < 0n ? -of : of, all)
    ;[of, all] = [of / common, all / common]
  })
  return { share: ratio(of, all), exact: { of, in: all } }
}

class Grower {
  readonly #known = new Map<string, Tree>()
  #nodes = 0
  #entries = 0

  /** Null where the tree becomes too large. */
  grow(demands: Demands): Tree | null {
    const parts: Tree[] = []
    for (const group of apart(demands)) {
      const part = this.#part(group)
      if (part === null || part.kind === "never") return part
      parts.push(part)
    }
    return parts.length === 1 ? parts[0]! : { kind: "all", of: parts }
  }

  #part(demands: Demands): Tree | null {
    if (demands.length === 1 && areDisjoint(demands[0]!)) return { kind: "any", sizes: sizesOf(demands[0]!) }
    const key = JSON.stringify(demands)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.#entries += key.length
    if (++this.#nodes > MOST_NODES || this.#entries > MOST_ENTRIES * 100) return null
    const state = mostNamed(demands)
    const worse = this.#grown(given(demands, state, true))
    const better = worse === null ? null : this.#grown(given(demands, state, false))
    if (worse === null || better === null) return null
    const tree: Tree = { kind: "branch", worse, better }
    this.#known.set(key, tree)
    return tree
  }

  #grown(demands: Demands | null): Tree | null {
    return demands === null ? NEVER : demands.length === 0 ? ALWAYS : this.grow(demands)
  }
}

/** The demands where it is known whether a state is worse; null where one cannot be met any more. */
function given(demands: Demands, state: number, isWorse: boolean): Demands | null {
  const left: StateSet[][] = []
  for (const ways of demands) {
    const changed = isWorse
      ? ways.map((way) => (way.includes(state) ? way.filter((each) => each !== state) : way))
      : ways.filter((way) => !way.includes(state))
    if (changed.length === 0) return null
    if (!changed.some((way) => way.length === 0)) left.push(changed)
  }
  return left
}

/** Demands in groups that share no state. */
function apart(demands: Demands): Demands[] {
  const group = demands.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (group[at] !== at) at = group[at] = group[group[at]!]!
    return at
  }
  const first = new Map<number, number>()
  demands.forEach((ways, i) => {
    for (const way of ways)
      for (const state of way) {
        const other = first.get(state)
        if (other === undefined) first.set(state, i)
        else group[root(i)] = root(other)
      }
  })
  const groups = new Map<number, (readonly StateSet[])[]>()
  demands.forEach((ways, i) => {
    const of = groups.get(root(i))
    if (of === undefined) groups.set(root(i), [ways])
    else of.push(ways)
  })
  return [...groups.values()]
}

function sizesOf(ways: readonly StateSet[]): Map<number, number> {
  const sizes = new Map<number, number>()
  for (const { length } of ways) sizes.set(length, (sizes.get(length) ?? 0) + 1)
  return sizes
}

function areDisjoint(ways: readonly StateSet[]): boolean {
  const seen = new Set<number>()
  return ways.every((way) =>
    way.every((state) => {
      const isNew = !seen.has(state)
      seen.add(state)
      return isNew
    }),
  )
}

function mostNamed(demands: Demands): number {
  const counts = new Map<number, number>()
  let best = -1
  let most = 0
  for (const ways of demands)
    for (const way of ways)
      for (const state of way) {
        const count = (counts.get(state) ?? 0) + 1
        counts.set(state, count)
        if (count > most) [best, most] = [state, count]
      }
  return best
}

/** A part that several branches share is worked out once. */
function valueAt(tree: Tree, p: number, known = new Map<Tree, number>()): number {
  const found = known.get(tree)
  if (found !== undefined) return found
  const value = ((): number => {
    switch (tree.kind) {
      case "never":
        return 0
      case "all":
        return tree.of.reduce((product, part) => product * valueAt(part, p, known), 1)
      case "any":
        return 1 - [...tree.sizes].reduce((product, [size, count]) => product * (1 - p ** size) ** count, 1)
      case "branch":
        return p * valueAt(tree.worse, p, known) + (1 - p) * valueAt(tree.better, p, known)
    }
  })()
  known.set(tree, value)
  return value
}

/** Coefficients by power of p. */
function polynomialOf(tree: Tree, known = new Map<Tree, bigint[]>()): bigint[] {
  const found = known.get(tree)
  if (found !== undefined) return found
  const made = ((): bigint[] => {
    switch (tree.kind) {
      case "never":
        return [0n]
      case "all":
        return tree.of.map((part) => polynomialOf(part, known)).reduce(times, [1n])
      case "any": {
        const none = [...tree.sizes].flatMap(([size, count]) =>
          Array<bigint[]>(count).fill([1n, ...Array<bigint>(size - 1).fill(0n), -1n]),
        )
        return minus([1n], none.reduce(times, [1n]))
      }
      case "branch": {
        // p times where it is worse, 1 - p times where it is not.
        const better = polynomialOf(tree.better, known)
        return minus(better, times([0n, 1n], minus(better, polynomialOf(tree.worse, known))))
      }
    }
  })()
  known.set(tree, made)
  return made
}

function times(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  const product = Array<bigint>(a.length + b.length - 1).fill(0n)
  a.forEach((x, i) => {
    if (x !== 0n)
      b.forEach((y, j) => {
        product[i + j]! += x * y
      })
  })
  return product
}

function minus(a: readonly bigint[], b: readonly bigint[]): bigint[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0n) - (b[i] ?? 0n))
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

function ratio(of: bigint, all: bigint): number {
  return Number((of * 10n ** 17n) / all) / 1e17
}

/** The mean of a rising smooth function over 0 to 1, to about ten digits, by Simpson's rule on halves where they differ. */
function mean(value: (p: number) => number): number {
  const part = (
    a: number,
    fa: number,
    m: number,
    fm: number,
    b: number,
    fb: number,
    depth: number,
  ): number => {
    const whole = ((b - a) / 6) * (fa + 4 * fm + fb)
    const [l, r] = [(a + m) / 2, (m + b) / 2]
    const [fl, fr] = [value(l), value(r)]
    const left = ((m - a) / 6) * (fa + 4 * fl + fm)
    const right = ((b - m) / 6) * (fm + 4 * fr + fb)
    if (depth === 0 || (depth < 42 && Math.abs(left + right - whole) < 1e-12)) return left + right
    return part(a, fa, l, fl, m, fm, depth - 1) + part(m, fm, r, fr, b, fb, depth - 1)
  }
  return part(0, value(0), 0.5, value(0.5), 1, value(1), 50)
}
