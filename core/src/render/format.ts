import type { Analysis, CoalitionAnalysis, Concept, GraphModel } from "../engine/index.ts"
import type { Conflict, Json, Path, Position } from "../file/index.ts"
import { type Table, type TableWords, tableOf } from "../report/index.ts"
import type { Cut } from "../study/index.ts"
import type { Catalogue } from "../words/index.ts"
import type { Carried } from "./codes.ts"
import type { Exported, Imported } from "./exchange.ts"
import type { MoveGraph } from "./graph.ts"
import type { FormatName } from "./names.ts"

/** All that is to be known of a format; its file in this folder defines it. */
export type Format = ConflictFormat | TableFormat | GraphFormat | ResultsFormat

interface Named extends Omit<FormatName, "kind"> {
  /** What a file begins with, and what is sent to another program does not: see `inFile`. */
  readonly mark?: string
}

/** How another program's format is read. */
interface Reads {
  /** Reads a file; `title` is for one that has none. */
  readonly read: (text: string, of: { readonly title: string }) => Imported
  /** Whether a text without a telling ending is one. */
  readonly recognises?: (text: string) => boolean
  /** Whether bytes that are no UTF-8, read as a text all the same, are one in a form that `read` says how to get out of. */
  readonly isBinary?: (text: string) => boolean
}

/** Another program's format that is read. */
export type ForeignFormat = Named & Reads

export interface ConflictFormat extends Named, Partial<Reads> {
  readonly kind: "conflict"
  /** What of a conflict file it carries besides decision makers, options, rules and preferences; null: all. */
  readonly carries: readonly Carried[] | null
  readonly write: (of: WholeConflict) => Exported
}

/** A conflict to be written. */
export interface WholeConflict {
  readonly conflict: Conflict
  readonly model: GraphModel
  /** The data of its file, with the changes of its scenario worked in. */
  readonly data: Json
  /** Language of names. */
  readonly language: string
  /** What a format says in a comment that has numbers for an order alone. */
  readonly comment: string
  /** The places of problems. */
  readonly where: (path: Path) => Position
}

export interface TableFormat extends Named {
  readonly kind: "table"
  /** As many states as a person can read, strongest first; null where programs read it: all that are asked for. */
  readonly most: number | null
  readonly write: (of: StatesTable) => Iterable<string>
}

/** What stands between the cells of a line. */
export type Separator = "," | ";" | "\t"

/** States with results. */
export interface StatesTable {
  readonly conflict: Conflict
  readonly model: GraphModel
  readonly analysis: Analysis
  readonly concepts: readonly Concept[]
  readonly slots: Iterable<number>
  readonly words: TableWords
  /** Of formats that have one; a comma unless given. */
  readonly separator?: Separator | undefined
}

export interface GraphFormat extends Named {
  readonly kind: "graph"
  /** The most states and moves that its programs lay out in seconds; without, all are written. */
  readonly readable?: { readonly states: number; readonly moves: number }
  readonly write: (graph: MoveGraph) => string
}

export interface ResultsFormat extends Named {
  readonly kind: "results"
  readonly write: (of: ResultsOf) => Iterable<string>
}

/** What results are made of. */
export interface ResultsOf {
  readonly conflict: Conflict
  readonly model: GraphModel
  readonly analysis: Analysis
  /** What to report, in this order; all that the analysis holds unless given. */
  readonly concepts?: readonly Concept[]
  /** A concept per decision maker: adds the equilibria that are mixed so. */
  readonly mixed?: readonly Concept[] | undefined
  readonly coalitions?: CoalitionAnalysis | undefined
  /** Which states to list: those that are an equilibrium in the report, all, or none. "equilibria" unless given. */
  readonly states?: "equilibria" | "all" | "none"
  /** Cuts the list of states; counts, mixed equilibria and coalitions stay whole. */
  readonly cut?: Cut | undefined
  /** Language of names; the file's unless given. */
  readonly language?: string | undefined
  /** What states without a name of their own are called in; English unless given. */
  readonly words?: Catalogue | undefined
}

/** The pieces of a document as a file of a format has them. */
export function* inFile({ mark }: Format, pieces: Iterable<string>): Iterable<string> {
  if (mark !== undefined) yield mark
  yield* pieces
}

/** More columns than these nobody reads. */
const MOST_COLUMNS = 500

/** A table that a person reads: a column for each state. */
export function readable<const F extends Named>(named: F, print: (table: Table) => string): TableFormat & F {
  return {
    ...named,
    kind: "table",
    most: MOST_COLUMNS,
    write: (of) => [print(tableOf({ ...of, slots: [...of.slots] }))],
  }
}
