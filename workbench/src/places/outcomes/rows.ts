import type { Concept, Conflict } from "@parley/core"

/** A row of the option table. */
export type Row =
  | { readonly kind: "head" }
  | { readonly kind: "concept"; readonly concept: Concept }
  /** Whether a state holds in the world beside. */
  | { readonly kind: "beside" }
  | { readonly kind: "rank"; readonly dm: number }
  | { readonly kind: "option"; readonly option: number; readonly dm: number }

/** The rows from top to bottom: what holds first, then each decision maker's ranks with its options below them. */
export function rowsOf(conflict: Conflict, concepts: readonly Concept[], beside: boolean): Row[] {
  return [
    { kind: "head" },
    ...concepts.map((concept): Row => ({ kind: "concept", concept })),
    ...(beside ? [{ kind: "beside" } as const] : []),
    ...conflict.decisionMakers.flatMap(({ options }, dm): Row[] => [
      { kind: "rank", dm },
      ...options.map((option): Row => ({ kind: "option", option, dm })),
    ]),
  ]
}

/** Tells a row from the others of its table. */
export function keyOf(row: Row): string {
  switch (row.kind) {
    case "concept":
      return row.concept
    case "rank":
      return `rank ${row.dm}`
    case "option":
      return `option ${row.option}`
    default:
      return row.kind
  }
}
