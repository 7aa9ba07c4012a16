import type { Broken, Program, Row } from "./solver.ts"
import { CLOSE } from "./solver.ts"
import type { Unit } from "./units.ts"

/** "One unit is better than another", as the value of a column or as 1 less it. */
export interface Literal {
  readonly column: number
  readonly negated: boolean
}

/**
 * A weak order of units as a program (SPEC X4, X11): a column says that one unit is better than another; neither is
 * where both are level. Orders are those in which what is better than another is better than a third, or the third is
 * better than the other: rows for these are added where they are broken.
 */
export class Order {
  readonly #units: readonly Unit[]
  readonly #columns: Int32Array
  readonly #costs: number[] = []
  readonly #rows: Row[] = []
  readonly #demands: {
    readonly slot: number
    readonly parts: readonly (readonly (readonly number[])[])[]
    readonly worse: boolean
  }[] = []
  // What the order costs where every column is 0.
  #base = 0

  /** `priced`: whether pairs that change cost, twice their number; else all orders cost nothing. */
  constructor(units: readonly Unit[], priced: boolean) {
    this.#units = units
    const n = units.length
    this.#columns = new Int32Array(n * n).fill(-1)
    for (let a = 0; a < n; a++)
      for (let b = a + 1; b < n; b++) {
        if (this.#apart(a, b)) continue
        const [one, other] = [units[a]!, units[b]!]
        const cost = priced ? one.slots.length * other.slots.length : 0
        const was = Math.sign(one.place - other.place)
        if (this.#single(a, b)) {
          this.#columns[a * n + b] = this.#column(2 * was * cost)
          this.#base += (1 - was) * cost
        } else {
          if (was !== 0) this.#base += cost
          const price = was === 0 ? cost : was * cost
          const [here, there] = [this.#column(price), this.#column(was === 0 ? cost : -price)]
          this.#columns[a * n + b] = here
          this.#columns[b * n + a] = there
          this.atMost(
            [
              { column: here, negated: false },
              { column: there, negated: false },
            ],
            1,
          )
        }
      }
  }

  // How two runs stand to one another follows from where each has its best place.
  #apart(a: number, b: number): boolean {
    return this.#units[a]!.kind === "run" && this.#units[b]!.kind === "run"
  }

  // Whether two units are never level.
  #single(a: number, b: number): boolean {
    return this.#units[a]!.kind === "run" || this.#units[b]!.kind === "run"
  }

  #column(cost: number): number {
    return this.#costs.push(cost) - 1
  }

  /** Something that is so or is not, at no cost. */
  choice(): Literal {
    return { column: this.#column(0), negated: false }
  }

  /** Whether one unit is better than another. */
  better(a: number, b: number): Literal {
    const column = this.#columns[a * this.#units.length + b]!
    return column >= 0
      ? { column, negated: false }
      : { column: this.#columns[b * this.#units.length + a]!, negated: true }
  }

  /** At least, or at most, so many are so. */
  atLeast(literals: readonly Literal[], least: number): void {
    this.#rows.push(
      row(
        literals.map((literal) => [literal, 1]),
        { least },
      ),
    )
  }

  atMost(literals: readonly Literal[], most: number): void {
    this.#rows.push(
      row(
        literals.map((literal) => [literal, 1]),
        { most },
      ),
    )
  }

  /** Some unit set is to be no better than `slot`, all of it. */
  noBetter(slot: number, ways: readonly (readonly number[])[]): void {
    const some = ways.map((way): Literal => {
      const worse = way.map((unit) => opposite(this.better(unit, slot)))
      if (worse.length === 1) return worse[0]!
      const all = this.choice()
      for (const each of worse) this.atLeast([each, opposite(all)], 1)
      return all
    })
    this.atLeast(some, 1)
    this.#demands.push({ slot, parts: ways.map((way) => way.map((unit) => [unit])), worse: true })
  }

  /** For one of the parts, each of its sets is to have a unit that is better than `slot`. */
  someBetter(slot: number, parts: readonly (readonly (readonly number[])[])[]): void {
    const some = parts.map((ways): Literal => {
      const all = this.choice()
      for (const way of ways) this.atLeast([...way.map((unit) => this.better(unit, slot)), opposite(all)], 1)
      return all
    })
    this.atLeast(some, 1)
    this.#demands.push({ slot, parts, worse: false })
  }

  // What a demand asks of units that lie between: a unit c is no better than the slot, or one of each way no better than c; and
  // likewise for better.
  #between(values: ArrayLike<number>): { by: number; row: Row }[] {
    const found: { by: number; row: Row }[] = []
    for (const { slot, parts, worse } of this.#demands)
      for (let c = 0; c < this.#units.length; c++) {
        if (c === slot) continue
        const is = (a: number, b: number): Literal =>
          worse ? opposite(this.better(a, b)) : this.better(a, b)
        const chosen = [is(c, slot)]
        let sum = valued(chosen[0]!, values)
        for (const part of parts) {
          let least = 2
          let best: readonly Literal[] = []
          for (const set of part) {
            if (worse && set[0] === c) continue
            const all = set.flatMap((unit) => (unit === c ? [] : [is(unit, c)]))
            const value = all.reduce((total, literal) => total + valued(literal, values), 0)
            if (value < least) [least, best] = [value, all]
          }
          sum += least === 2 ? 1 : least
          chosen.push(...best)
          if (sum >= 1 - CLOSE) break
        }
        if (sum < 1 - CLOSE)
          found.push({
            by: 1 - sum,
            row: row(
              chosen.map((each) => [each, 1]),
              { least: 1 },
            ),
          })
      }
    return found
  }

  program(): Program {
    return { costs: this.#costs, rows: this.#rows }
  }

  /** Of each two units the third by which an order is broken most. */
  readonly broken: Broken = (values) => {
    const n = this.#units.length
    const at = new Float64Array(n * n)
    const main: number[] = []
    this.#units.forEach(({ kind }, a) => {
      if (kind !== "run") main.push(a)
      for (let b = 0; b < n; b++)
        if (a !== b && !this.#apart(a, b)) at[a * n + b] = valued(this.better(a, b), values)
    })
    const found: { by: number; row: Row }[] = []
    for (let a = 0; a < n; a++)
      for (let c = 0; c < n; c++) {
        if (a === c || at[a * n + c]! <= CLOSE || this.#apart(a, c)) continue
        let [by, through] = [CLOSE, -1]
        const tryBy = (b: number): void => {
          const gap = at[a * n + c]! - at[a * n + b]! - at[b * n + c]!
          if (gap > by) [by, through] = [gap, b]
        }
        const isMain = this.#units[a]!.kind !== "run" && this.#units[c]!.kind !== "run"
        if (isMain) for (let b = 0; b < n; b++) b !== a && b !== c && tryBy(b)
        else for (const b of main) if (b !== a && b !== c) tryBy(b)
        if (through >= 0) found.push({ by, row: this.#through(a, through, c) })
      }
    found.push(...this.#between(values))
    return found.sort((one, other) => other.by - one.by).map(({ row: each }) => each)
  }

  // What is better than c is better than b, or b is better than c.
  #through(a: number, b: number, c: number): Row {
    return row(
      [
        [this.better(a, b), 1],
        [this.better(b, c), 1],
        [this.better(a, c), -1],
      ],
      { least: 0 },
    )
  }

  /** How many pairs change, a tie against an order counting half. */
  pairs(values: ArrayLike<number>): number {
    return this.#costs.reduce((sum, cost, column) => sum + cost * values[column]!, this.#base) / 2
  }

  /** The units but runs in groups, best first. */
  groups(values: ArrayLike<number>): Unit[][] {
    const main = this.#units.flatMap((unit, a) => (unit.kind === "run" ? [] : [a]))
    const above = (a: number): number =>
      main.filter((b) => b !== a && valued(this.better(b, a), values) > 0.5).length
    const groups = new Map<number, Unit[]>()
    for (const a of main) {
      const place = above(a)
      const group = groups.get(place)
      if (group === undefined) groups.set(place, [this.#units[a]!])
      else group.push(this.#units[a]!)
    }
    return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
  }
}

export function opposite({ column, negated }: Literal): Literal {
  return { column, negated: !negated }
}

function valued({ column, negated }: Literal, values: ArrayLike<number>): number {
  return negated ? 1 - values[column]! : values[column]!
}

function row(
  terms: readonly (readonly [Literal, 1 | -1])[],
  { least, most }: { least?: number; most?: number },
): Row {
  const factors = new Map<number, number>()
  let constant = 0
  for (const [{ column, negated }, sign] of terms) {
    if (negated) constant += sign
    factors.set(column, (factors.get(column) ?? 0) + (negated ? -sign : sign))
  }
  return {
    columns: [...factors.keys()],
    factors: [...factors.values()],
    ...(least === undefined ? {} : { least: least - constant }),
    ...(most === undefined ? {} : { most: most - constant }),
  }
}
