import type { Conflict, Grounds, Path } from "../../file/index.ts"

/** A part of the model that rests on somebody's judgement and can be left out (SPEC R2). */
export type Part = {
  readonly path: Path
  readonly grounds: Grounds
} & (
  | { readonly kind: "statement"; readonly dm: number; readonly index: number }
  | { readonly kind: "ranking" | "weights"; readonly dm: number }
  | { readonly kind: "rule" | "merge" | "noMove"; readonly index: number }
  | { readonly kind: "oneWay"; readonly option: number }
)

/** The parts of a conflict in the order of the file: options, rules, preferences. */
export function partsOf(conflict: Conflict): Part[] {
  const oneWay = conflict.options.flatMap((option, index): Part[] =>
    option.oneWay === undefined
      ? []
      : [{ kind: "oneWay", option: index, path: [...option.path, "oneWay"], grounds: option }],
  )
  const listed = (
    [
      ["rule", conflict.infeasible],
      ["merge", conflict.merges],
      ["noMove", conflict.noMoves],
    ] as const
  ).flatMap(([kind, list]) =>
    list.map((each, index): Part => ({ kind, index, path: each.path, grounds: each })),
  )
  const preferences = conflict.preferences.flatMap((preference, dm): Part[] => {
    if (preference.kind === "indifferent") return []
    if (preference.kind !== "statements")
      return [{ kind: preference.kind, dm, path: preference.path, grounds: preference }]
    return preference.statements.map((statement, index) => ({
      kind: "statement",
      dm,
      index,
      path: statement.path,
      grounds: statement,
    }))
  })
  return [...oneWay, ...listed, ...preferences]
}

/** The conflict with some of its parts left out (SPEC R3). */
export function leavingOut(conflict: Conflict, parts: readonly Part[]): Conflict {
  const gone = <K extends Part["kind"]>(kind: K) =>
    parts.filter((part): part is Part & { kind: K } => part.kind === kind)
  const kept = <T>(list: readonly T[], kind: "rule" | "merge" | "noMove"): T[] => {
    const out = new Set(gone(kind).map(({ index }) => index))
    return list.filter((_, i) => !out.has(i))
  }
  const free = new Set(gone("oneWay").map(({ option }) => option))
  const orders = new Set([...gone("ranking"), ...gone("weights")].map(({ dm }) => dm))
  const statements = new Set(gone("statement").map(({ dm, index }) => `${dm} ${index}`))
  return {
    ...conflict,
    options: conflict.options.map((option, i) => {
      if (!free.has(i)) return option
      const { oneWay: _, ...rest } = option
      return { ...rest, direction: "both" as const }
    }),
    infeasible: kept(conflict.infeasible, "rule"),
    merges: kept(conflict.merges, "merge"),
    noMoves: kept(conflict.noMoves, "noMove"),
    preferences: conflict.preferences.map((preference, dm) => {
      if (orders.has(dm)) return { kind: "indifferent" as const, path: preference.path }
      if (preference.kind !== "statements") return preference
      return {
        ...preference,
        statements: preference.statements.filter((_, i) => !statements.has(`${dm} ${i}`)),
      }
    }),
  }
}
