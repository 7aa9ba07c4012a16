import {
  type GridFall,
  knownOf,
  namesFor,
  type Opened,
  type Part,
  type RobustnessAnswer,
} from "../study/index.ts"
import { type Catalogue, nameOf, saidShare, sayFormula, sayName, textOf } from "../words/index.ts"
import type { Station } from "./line.ts"

/** A part as it speaks for itself, without its place: clauses of statements and rules, names of options. */
export type ToldSelf =
  | { readonly kind: "statement"; readonly dm: number; readonly clause: string }
  | { readonly kind: "ranking" | "weights"; readonly dm: number }
  | { readonly kind: "rule" | "merge"; readonly clause: string }
  | { readonly kind: "noMove"; readonly name: string; readonly from: string; readonly to: string }
  | { readonly kind: "oneWay"; readonly name: string; readonly way: "taken" | "dropped" }

/** A part, what it rests on and what it carries. */
export interface ToldGridRow {
  readonly path: Part["path"]
  readonly self: ToldSelf
  readonly confidence: "high" | "medium" | "low" | null
  /** How many claims, sources and events it cites, and whether it is assumed. */
  readonly cited: number
  readonly assumed: boolean
  /** Per outcome. */
  readonly falls: readonly (readonly GridFall[])[]
}

export interface ToldGrid {
  readonly outcomes: readonly (Station & {
    readonly isToday: boolean
    /** In how many worlds of 100 it would hold; null where none was drawn. */
    readonly share: ReturnType<typeof saidShare> | null
  })[]
  /** The parts by whose they are: of each decision maker, then of none. */
  readonly groups: readonly {
    readonly dm: number | null
    /** Those that carry an outcome alone, and those that carry none. */
    readonly carrying: readonly ToldGridRow[]
    readonly idle: readonly ToldGridRow[]
  }[]
}

/** What each part carries by itself, as a page shows it. */
export function tellGrid({ grid, sample }: RobustnessAnswer, opened: Opened, words: Catalogue): ToldGrid {
  const { conflict, model } = opened
  const slots = grid.states.map((state) => model.space.find(state))
  const names = namesFor(opened, slots)
  const rows = grid.rows.map((row) => ({ ...told(row.part, opened, words), falls: row.falls }))
  const ownerOf = ({ self }: ToldGridRow): number | null => ("dm" in self ? self.dm : null)
  return {
    outcomes: grid.states.map((state, i) => {
      const share = sample.shares.find((each) => each.state === state && each.concept === grid.concept)
      return {
        state,
        name: sayName(opened, names.get(slots[i]!)!, words),
        isToday: state === conflict.statusQuo,
        share: share === undefined || sample.worlds === 0 ? null : saidShare(share.holds),
      }
    }),
    groups: [...conflict.decisionMakers.keys(), null].flatMap((dm) => {
      const own = rows.filter((row) => ownerOf(row) === dm)
      const carries = (row: ToldGridRow): boolean => row.falls.some((falls) => falls.length > 0)
      if (own.length === 0) return []
      return [{ dm, carrying: own.filter(carries), idle: own.filter((row) => !carries(row)) }]
    }),
  }
}

function told(part: Part, opened: Opened, words: Catalogue): Omit<ToldGridRow, "falls"> {
  const { conflict } = opened
  const { claims, sources, events, assumed } = knownOf(conflict).records.basis(part.grounds)
  return {
    path: part.path,
    self: selfOf(part, opened, words),
    confidence: part.grounds.confidence ?? null,
    cited: claims.length + sources.length + events.length,
    assumed,
  }
}

function selfOf(part: Part, { conflict }: Opened, words: Catalogue): ToldSelf {
  const say = (formula: Parameters<typeof sayFormula>[1]): string => sayFormula(conflict, formula, words)
  switch (part.kind) {
    case "statement": {
      const preferences = conflict.preferences[part.dm]!
      if (preferences.kind !== "statements") throw new RangeError("the part is of another conflict")
      return { kind: part.kind, dm: part.dm, clause: say(preferences.statements[part.index]!.formula) }
    }
    case "ranking":
    case "weights":
      return { kind: part.kind, dm: part.dm }
    case "rule":
      return { kind: part.kind, clause: say(conflict.infeasible[part.index]!.formula) }
    case "merge":
      return { kind: part.kind, clause: say(conflict.merges[part.index]!.formula) }
    case "noMove": {
      const { by, from, to } = conflict.noMoves[part.index]!
      return { kind: part.kind, name: nameOf(conflict, by, words), from: say(from), to: say(to) }
    }
    case "oneWay": {
      const { name, oneWay } = conflict.options[part.option]!
      return { kind: part.kind, name: textOf(conflict, name, words), way: oneWay! }
    }
  }
}
