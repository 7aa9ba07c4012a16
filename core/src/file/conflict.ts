import type { Direction } from "../engine/index.ts"
import type { Formula } from "../logic/index.ts"
import type { Path, Text } from "./basics.ts"
import type { CaseRecord, Grounds, NamedOutcome, OPTION, Scenario, Values } from "./records/index.ts"

export type * from "./basics.ts"

/** What its fields say, and where it belongs. */
export interface Option extends Omit<Values<typeof OPTION>, "name"> {
  /** The key under its decision maker. */
  readonly id: string
  /** How it is written everywhere: `id`, or `dm.id` where several decision makers use the id. */
  readonly key: string
  readonly name: Text
  readonly direction: Direction
  readonly owner: number
  readonly path: Path
}

export interface DecisionMaker extends Grounds {
  readonly id: string
  readonly name: Text
  /** Indices into `Conflict.options`, ascending and adjacent. */
  readonly options: readonly number[]
  readonly path: Path
}

/** How a rule was written; `formula` of the rule is what it removes (or merges). */
export type RuleForm = "when" | "atMostOne" | "atLeastOne" | "exactlyOne" | "requires" | "pattern"

export interface Rule extends Grounds {
  readonly form: RuleForm
  /** True exactly in the states the rule removes (infeasible) or makes one (merge). */
  readonly formula: Formula
  /** The rule in the statement language, as written for `when` and spelled out for the other forms. */
  readonly text: string
  readonly path: Path
}

export interface NoMoveRule extends Grounds {
  readonly by: number
  readonly from: Formula
  readonly to: Formula
  readonly fromText: string
  readonly toText: string
  readonly path: Path
}

export interface Statement extends Grounds {
  readonly formula: Formula
  /** As written in the file. */
  readonly text: string
  readonly path: Path
}

/** One decision maker's preferences, in the way the file gives them. */
export type Preferences =
  | { readonly kind: "statements"; readonly statements: readonly Statement[]; readonly path: Path }
  | ({
      readonly kind: "ranking"
      /** Best to worst; a group is a tie. Y/N strings as written. */
      readonly groups: readonly (readonly string[])[]
      readonly path: Path
      /** Where the list itself stands: in a scenario only if the scenario gives one. */
      readonly listPath: Path
    } & Grounds)
  | ({
      readonly kind: "weights"
      /** In option order; decimals as written, "0" where not given. */
      readonly weights: readonly string[]
      readonly path: Path
    } & Grounds)
  | { readonly kind: "indifferent"; readonly path: Path }

/** A conflict, read and checked: every name resolved, order as in the file. */
export interface Conflict {
  readonly title: Text
  readonly summary?: Text
  /** As written: a date, a month or a year. */
  readonly asOf?: string
  /** The language of plain texts; "en" unless given. */
  readonly language: string
  readonly decisionMakers: readonly DecisionMaker[]
  /** All options in file order: option 0 is the lowest bit of a state's decimal code. */
  readonly options: readonly Option[]
  readonly infeasible: readonly Rule[]
  readonly merges: readonly Rule[]
  readonly noMoves: readonly NoMoveRule[]
  /** Per decision maker. */
  readonly preferences: readonly Preferences[]
  /** Today's state as a Y/N string, null if not given. */
  readonly statusQuo: string | null
  /** Whether the file gives today's state or it follows from the events; null where there is none. */
  readonly statusQuoFrom: "file" | "events" | null
  readonly statusQuoGrounds: Grounds
  /** A source's own state names, by Y/N string (with `-` for merged states). */
  readonly labels: ReadonlyMap<string, string>
  /** Names of states: the first whose statement is true of a state names it. */
  readonly outcomes: readonly NamedOutcome[]
  readonly scenarios: readonly Scenario[]
  /** Where the file's knowledge comes from, what happened, what is on offer. */
  readonly record: CaseRecord
  /** The scenario that has been laid over the base, null for the base itself. */
  readonly scenario: Scenario | null
}
