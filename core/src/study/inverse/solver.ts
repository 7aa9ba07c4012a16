import type { Highs, Model } from "highs"
import { tick, type Watch } from "../../engine/index.ts"

/**
 * Brings the module of the mixed-integer solver HiGHS, compiled to WebAssembly: 4 MB, and so only when it is needed.
 * `@parley/core/solver` has one.
 */
export type SolverSource = () => Promise<unknown>

/** Columns that are 0 or 1, and rows that bound sums of them. */
export interface Program {
  readonly costs: readonly number[]
  readonly rows: readonly Row[]
}

/** At least `least` and at most `most`: the sum of `columns`, none twice, each times its factor. */
export interface Row {
  readonly columns: readonly number[]
  readonly factors: readonly number[]
  readonly least?: number
  readonly most?: number
}

/** Rows that some values break, worst first: there are more rows than are worth writing down. */
export type Broken = (values: ArrayLike<number>) => readonly Row[]

// What is less than this is rounding.
export const CLOSE = 1e-6
// What is gained by rows is little where the cost rises by less.
const LITTLE = 0.25
// Rows that were looked for are let go only where there are some.
const SOME_ROWS = 300
// Branches tried before it is given up.
const MOST_BRANCHES = 1000
// Rows added at once.
const MOST_ADDED = 4000

const loaded = new WeakMap<SolverSource, Promise<Highs>>()

/** A solver that is loaded. */
export type Solver = Highs

/** The solver, loaded once from each source; where that fails, it is tried again when it is next asked for. */
export function loadSolver(source: SolverSource): Promise<Solver> {
  const known = loaded.get(source)
  if (known !== undefined) return known
  const solver = source().then((module) => (module as { default: () => Promise<Highs> }).default())
  loaded.set(source, solver)
  solver.catch(() => loaded.delete(source))
  return solver
}

/**
 * The values of least cost, each 0 or 1, that keep all rows and break none of those that are looked for. Null where
 * there are none; given up after very many steps. Costs must be whole numbers. By branch and cut: where the best values
 * are fractions, one column is tried as 0 and as 1, those without a cost first: they stand for what is chosen.
 * Throws `Stopped` when the signal of `watch` stops it.
 */
export function least(
  highs: Highs,
  program: Program,
  broken: Broken,
  watch?: Watch,
): Int8Array | null | "given-up" {
  // The solver does not judge what has no columns.
  const bare = program.rows.filter(({ columns }) => columns.length === 0)
  if (bare.some(({ least = 0, most = 0 }) => least > 0 || most < 0)) return null
  if (program.costs.length === 0) return new Int8Array(0)
  const model = highs.createModel()
  try {
    return new Search(highs, model, program, broken, watch).best()
  } finally {
    model.dispose()
  }
}

/** A part of the search: columns that are tried as one value. */
interface Branch {
  readonly column: number
  readonly value: 0 | 1
  readonly before: Branch | null
  /** What it costs at least. */
  readonly bound: number
}

class Search {
  readonly #highs: Highs
  readonly #model: Model
  readonly #broken: Broken
  readonly #watch: Watch | undefined
  readonly #costs: readonly number[]
  // Rows of the program, and what those that were added since are to be at least.
  readonly #own: number
  #least: number[] = []
  // The columns that the solver holds at one value now.
  readonly #held = new Map<number, 0 | 1>()

  constructor(highs: Highs, model: Model, program: Program, broken: Broken, watch: Watch | undefined) {
    this.#highs = highs
    this.#model = model
    this.#broken = broken
    this.#watch = watch
    this.#costs = program.costs
    model.options.set({ output_flag: false })
    program.costs.forEach((cost, column) => {
      model.addVar(0, 1)
      model.changeColCost(column, cost)
    })
    addRows(highs, model, program.rows)
    this.#own = program.rows.length
  }

  best(): Int8Array | null | "given-up" {
    let found: Int8Array | null = null
    let cost = Number.POSITIVE_INFINITY
    let tried = 0
    const open: (Branch | null)[] = [null]
    while (open.length > 0) {
      const branch = this.#next(open)
      if (branch !== null && branch.bound >= cost) continue
      this.#hold(branch)
      if (++tried > MOST_BRANCHES) return "given-up"
      const values = this.#solve(cost)
      if (values === null) continue
      const bound = this.#bound()
      this.#forget()
      const column = this.#fraction(values)
      if (column < 0) {
        found = Int8Array.from(values, Math.round)
        cost = bound
        continue
      }
      const nearer = values[column]! >= 0.5 ? 1 : 0
      open.push({ column, value: nearer === 1 ? 0 : 1, before: branch, bound })
      open.push({ column, value: nearer, before: branch, bound })
    }
    return found
  }

  // Rows that were looked for and bind nothing now are let go: they are found again where they are broken.
  #forget(): void {
    const { numRows } = this.#model.getDimensions()
    if (numRows - this.#own < SOME_ROWS) return
    const { rowValue } = this.#model.getSolution()
    const idle: number[] = []
    for (let row = this.#own; row < numRows; row++)
      if (rowValue[row]! > this.#least[row - this.#own]! + CLOSE) idle.push(row)
    if (idle.length < numRows / 4) return
    const gone = new Set(idle)
    this.#least = this.#least.filter((_, i) => !gone.has(i + this.#own))
    this.#model.deleteRows({ kind: "set", indices: Int32Array.from(idle) })
  }

  #bound(): number {
    return Math.ceil(this.#model.getObjectiveValue() - 0.001)
  }

  // The branch that costs least, the latest of equals.
  #next(open: (Branch | null)[]): Branch | null {
    let best = open.length - 1
    for (let i = best; i >= 0; i--) if ((open[i]?.bound ?? 0) < (open[best]?.bound ?? 0)) best = i
    return open.splice(best, 1)[0]!
  }

  #hold(branch: Branch | null): void {
    const wanted = new Map<number, 0 | 1>()
    for (let each = branch; each !== null; each = each.before) wanted.set(each.column, each.value)
    for (const column of this.#held.keys())
      if (!wanted.has(column)) {
        this.#model.changeColBounds(column, 0, 1)
        this.#held.delete(column)
      }
    for (const [column, value] of wanted) {
      if (this.#held.get(column) === value) continue
      this.#model.changeColBounds(column, value, value)
      this.#held.set(column, value)
    }
  }

  // Values that may be fractions and break no row; null where there are none that cost less than `most`.
  #solve(most: number): Float64Array | null {
    const { modelStatus } = this.#highs.constants
    let before = Number.NEGATIVE_INFINITY
    for (;;) {
      tick(this.#watch, 0)
      const { modelStatus: status } = this.#model.run()
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return null
      if (status !== modelStatus.optimal) throw new RangeError(`the solver ended with status ${status}`)
      if (this.#bound() >= most) return null
      const { colValue } = this.#model.getSolution()
      const now = this.#model.getObjectiveValue()
      if (now - before < LITTLE && this.#fraction(colValue) >= 0) return colValue
      before = now
      const added = this.#broken(colValue).slice(0, MOST_ADDED)
      if (added.length === 0) return colValue
      addRows(this.#highs, this.#model, added)
      for (const each of added) this.#least.push(each.least ?? 0)
    }
  }

  // The column to try: of those without a cost, else of the others, the last that is furthest from whole; -1 where all are whole.
  #fraction(values: Float64Array): number {
    let [best, by] = [-1, 0]
    values.forEach((value, column) => {
      const from = Math.abs(value - Math.round(value))
      if (from < CLOSE) return
      const weight = this.#costs[column] === 0 ? from + 1 : from
      if (weight >= by) [best, by] = [column, weight]
    })
    return best
  }
}

function addRows(highs: Highs, model: Model, rows: readonly Row[]): void {
  if (rows.length === 0) return
  const starts = [0]
  for (const { columns } of rows) starts.push(starts.at(-1)! + columns.length)
  model.addRows({
    lower: Float64Array.from(rows, ({ least }) => least ?? -highs.infinity),
    upper: Float64Array.from(rows, ({ most }) => most ?? highs.infinity),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: model.getDimensions().numCols,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ factors }) => factors)),
    },
  } as Parameters<Model["addRows"]>[0])
}
