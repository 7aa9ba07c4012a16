import { fileLimits, oneLine, type Problem } from "../file/index.ts"
import type { FormatParams } from "./codes.ts"
import { type Imported, MOST_RANKED, marked } from "./exchange.ts"
import { cut, Faults } from "./faults.ts"
import { type Figure, figureOf, levelsOf } from "./figures.ts"
import type { ForeignFormat } from "./format.ts"
import { gameData } from "./game.ts"
import { MATRIX } from "./names.ts"
import { positionsIn } from "./positions.ts"

interface Cell {
  readonly text: string
  readonly at: number
}

type Line = readonly Cell[]

/** A table of a game of two: its names, and for each pair of strategies the cells of both payoffs. */
interface Matrix {
  readonly players: readonly [string, string]
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Per row and column the payoff of who chooses the row, then of who chooses the column. */
  readonly pairs: readonly (readonly Pair[])[]
  /** Cells that should hold payoffs and do not. */
  readonly bad: readonly Cell[]
  /** There are more lines or columns than any game has that is read. */
  readonly isCut: boolean
}

type Pair = readonly [Figure | null, Figure | null]

/**
 * Reads a payoff table of a game of two as the data of a conflict file: cells parted by tabs, semicolons or commas, as a
 * spreadsheet copies or saves them; above a line with the strategies of who chooses the column, at the left a column
 * with those of who chooses the row. A cell holds both payoffs ("3, 2"), or each player has a block, or each strategy of
 * the columns two cells. The players' names may stand in the corner ("Ann / Bob"), or one above and one at the left.
 * Never throws. Cost: O(length), and sorting each player's different payoffs.
 */
export function readMatrix(text: string, { title }: { readonly title: string }): Imported {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text
  const place = positionsIn(source)
  const faults = new Faults(() => place(0))
  const refused = <C extends keyof FormatParams>(code: C, params: FormatParams[C]): Imported => {
    faults.error(code, [], params)
    return { data: null, problems: faults.problems(), notes: [] }
  }
  const limit = fileLimits.MAX_FILE_BYTES
  if (source.length > limit) return refused("file-too-big", { bytes: source.length, limit })
  const matrix = matrixIn(source)
  if (matrix === null) return refused("matrix-no-table", {})
  const count = matrix.rows.length * matrix.columns.length
  if (count > MOST_RANKED) return refused("nfg-too-large", { count, limit: MOST_RANKED })
  if (matrix.isCut) return refused("too-many", { key: "options", limit: fileLimits.MAX_OPTIONS })
  const levels = BOTH.map((player) => {
    // Who chooses the row changes fastest.
    const figures = matrix.columns.flatMap((_, j) => matrix.pairs.map((row) => row[j]![player]))
    if (figures.includes(null)) return null
    const { levels: own, noise } = levelsOf(figures as Figure[])
    if (noise !== null) {
      const params = { player: cut(matrix.players[player] || `${player + 1}`), ...noise.said }
      faults.add("payoffs-nearly-equal", "warning", [], place(noise.at), params)
    }
    return own
  })
  for (const cell of matrix.bad)
    faults.add("matrix-bad-cell", "error", [], place(cell.at), { text: cut(oneLine(cell.text)) })
  const strategies = [matrix.rows, matrix.columns]
  const { data, notes, problem } = gameData({
    title,
    comment: "",
    players: matrix.players,
    strategies,
    levels,
  })
  if (data === null) return refused(problem[0], problem[2])
  const problems: readonly Problem[] = faults.problems()
  return { data: marked(data, problems, () => ({ at: ["preferences"] })), problems, notes }
}

const BOTH = [0, 1] as const
const NUMBER = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?(?:/\d+)?`
const ONE = new RegExp(`^${NUMBER}$`)
const TWO = new RegExp(`^(${NUMBER})\\s*,\\s*(${NUMBER})$`)

/** A payoff as people write it: with a minus of any kind, and a point or a comma. */
function figureIn({ text, at }: Cell): Figure | null {
  const plain = text.replaceAll("−", "-").replace(/^([^,.]*),([^,.]*)$/, "$1.$2")
  return ONE.test(plain) ? figureOf(plain, at) : null
}

/** Both payoffs of a cell: "3, 2", "(3; 2)", "3 | 2", "3,5 2,5"; null where it does not hold two. */
function pairIn({ text, at }: Cell): Pair | null {
  const bare = text.replaceAll("−", "-").replace(/^[([{]\s*|\s*[)\]}]$/g, "")
  const parts = TWO.exec(bare)?.slice(1) ?? bare.split(/\s*[;|]\s*|\s+/)
  if (parts.length !== 2) return null
  const [one, other] = parts.map((part) => figureIn({ text: part, at }))
  return one && other ? [one, other] : null
}

// A strategy is an option, or 2,048 are what 11 options make; payoffs may have two columns, with names between.
const MOST_LINES = 2_050
const MOST_WIDE = 4_200

/** The table of a text; null where it is none. */
function matrixIn(source: string): Matrix | null {
  const all = gridOf(source)
  const lines = all.slice(0, MOST_LINES).map((line) => line.slice(0, MOST_WIDE))
  const isCut = lines.length < all.length || all.some(({ length }) => length > MOST_WIDE)
  const first = lines[0] ?? []
  const isNamed = lines.length > 2 && filled(first) === 1 && filled(lines[1]!) > 1 && !first.some(pairIn)
  const columnPlayer = isNamed ? first.find(({ text }) => text !== "")!.text : ""
  const head = lines[isNamed ? 1 : 0] ?? []
  const hasHead = !head.some(pairIn)
  const body = lines.slice((isNamed ? 1 : 0) + (hasHead ? 1 : 0))
  if (body.length === 0) return null
  const title = (j: number): string => (hasHead ? (head[j]?.text ?? "") : "")
  const cell = (line: Line, j: number): Cell => line[j] ?? { text: "", at: (line.at(-1) ?? head[0]!).at }
  const width = Math.max(head.length, ...body.map(({ length }) => length))
  const places = Array.from({ length: width }, (_, j) => j)
  const has = (j: number, is: (cell: Cell) => unknown): boolean => body.some((line) => is(cell(line, j)))

  const paired = places.find((j) => has(j, pairIn))
  const start = paired ?? places.find((j) => title(j) !== "" && !CORNER.test(title(j)) && has(j, figureIn))
  if (start === undefined) return null
  const isUsed = (j: number): boolean =>
    paired === undefined ? has(j, figureIn) : title(j) !== "" || has(j, ({ text }) => text !== "")
  const used = places.filter((j) => j >= start && isUsed(j))
  const columns = paired === undefined ? halves(used, title) : used.map((j) => [j, j] as const)
  if (columns === null) return null

  const bad: Cell[] = []
  const figure = (given: Cell): Figure | null => {
    const found = figureIn(given)
    if (found === null) bad.push(given)
    return found
  }
  const pairs = body.map((line) =>
    columns.map(([one, other]): Pair => {
      if (one !== other) return [figure(cell(line, one)), figure(cell(line, other))]
      const found = pairIn(cell(line, one))
      if (found === null) bad.push(cell(line, one))
      return found ?? [null, null]
    }),
  )
  const corner = title(start - 1)
    .split(CORNER)
    .map((name) => name.trim())
  const aside =
    start < 2 ? [] : body.flatMap((line) => (cell(line, start - 2).text ? [cell(line, start - 2)] : []))
  return {
    players: [
      (aside.length === 1 && aside[0]!.text) || corner[0]!,
      columnPlayer || (corner.length > 1 ? corner[1]! : ""),
    ],
    rows: body.map((line, i) => (start > 0 && cell(line, start - 1).text) || String(i + 1)),
    columns: columns.map(([j], i) => title(j) || String(i + 1)),
    pairs,
    bad,
    isCut,
  }
}

// Between two names in the corner.
const CORNER = /[\\/|]/

/**
 * Of columns of single payoffs, those of each strategy: the first player's and the second's. Each strategy has two, the
 * first of which is named, or each player a block; null where it is neither.
 */
function halves(
  used: readonly number[],
  title: (place: number) => string,
): readonly (readonly [number, number])[] | null {
  const half = used.length / 2
  if (half === 0 || !Number.isInteger(half)) return null
  const names = used.map(title)
  if (names.every((name, i) => (name !== "") === (i % 2 === 0)))
    return used.flatMap((one, i) => (i % 2 === 0 ? [[one, used[i + 1]!] as const] : []))
  const isTwice = names.slice(0, half).every((name, i) => name !== "" && name === names[half + i])
  const isApart = used[half]! - used[half - 1]! > 1 && used.at(-1)! - used[0]! === used.length
  if (!isTwice && !isApart) return null
  return used.slice(0, half).map((one, i) => [one, used[half + i]!] as const)
}

function filled(line: Line): number {
  return line.filter(({ text }) => text !== "").length
}

/** The cells of a text without empty lines, and without empty columns at the left. */
function gridOf(source: string): Line[] {
  const head = /^\s*?[^\s][^\n]*/m.exec(source.slice(0, 100_000))?.[0] ?? ""
  const plain = head.replace(/"[^"]*"/g, "")
  const separator = source.includes("\t") ? "\t" : plain.includes(";") ? ";" : ","
  const lines = cellsOf(source, separator).filter((line) => filled(line) > 0)
  const lefts = lines.map((line) => line.findIndex(({ text }) => text !== ""))
  const left = lefts.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  return lines.map((line) => line.slice(left))
}

function cellsOf(source: string, separator: string): Line[] {
  const lines: Line[] = []
  let line: Cell[] = []
  const plain = new RegExp(`[^${separator}\\n]*`, "y")
  for (let at = 0; at <= source.length; ) {
    const from = at
    let text = ""
    if (source[at] === '"') {
      const end = closing(source, at)
      text = source.slice(at + 1, end).replaceAll('""', '"')
      at = end + 1
    }
    plain.lastIndex = at
    text += plain.exec(source)?.[0] ?? ""
    at = Math.max(at, plain.lastIndex)
    line.push({ text: text.trim(), at: from })
    if (source[at] !== separator) {
      lines.push(line)
      line = []
    }
    at++
  }
  return lines
}

// Where the quotation mark stands that ends a cell; the end of the text where none does.
function closing(source: string, from: number): number {
  for (let at = source.indexOf('"', from + 1); at >= 0; at = source.indexOf('"', at + 2))
    if (source[at + 1] !== '"') return at
  return source.length
}

/** A payoff table, as spreadsheets have it. */
export const matrix = {
  ...MATRIX,
  read: readMatrix,
  recognises: (text) => matrixIn(text)?.bad.length === 0,
} as const satisfies ForeignFormat
