import { type Analysis, type Bits, type Concept, mixedEquilibria, statesWhere } from "../../engine/index.ts"
import { expressionNamed } from "../named.ts"
import { type Opened, todayOf } from "../opened.ts"
import { waysIn } from "../ways/ways.ts"
import type { StateFacts } from "./answer.ts"
import { type Cut, type Listed, listStates } from "./listing.ts"
import type { Selection } from "./question.ts"

/** The concepts that a selection needs. */
export function conceptsOf({ concepts, mixed = [], under = null }: Selection): readonly Concept[] {
  return [...new Set([...concepts, ...mixed, ...(under === null ? [] : [under])])]
}

/** What a selection is cut to. Throws `Refused` for an expression that cannot be read. */
export function cutOf(
  { conflict, model }: Opened,
  { where, limit }: Pick<Selection, "where" | "limit">,
): Cut | undefined {
  if (where === undefined) return limit === undefined ? undefined : { where: null, limit }
  const formula = expressionNamed(conflict, where, "where")
  return { where: { text: where, states: statesWhere(model.space, formula) }, limit: limit ?? null }
}

/** The states of a selection, and the mixed equilibria. Cost: slots / 32 for each concept and part of the expression. */
export function selected(
  opened: Opened,
  analysis: Analysis,
  selection: Selection,
): Listed & { readonly mixed: Bits | null } {
  const { concepts, which, under = null, mixed: conceptOf } = selection
  const mixed = conceptOf === undefined ? null : mixedEquilibria(analysis, conceptOf)
  const listed = listStates(analysis, {
    concepts: under === null ? concepts : [under],
    mixed: under === null ? mixed : null,
    which: which === "all" ? "all" : "equilibria",
    cut: cutOf(opened, selection),
  })
  return { ...listed, mixed }
}

/**
 * Tells what holds of states. Cost of one: decision makers x concepts, and the first time, where ways are told, twice the
 * moves of the model.
 */
export function facts(
  opened: Opened,
  analysis: Analysis,
  of: { readonly concepts: readonly Concept[]; readonly mixed?: Bits | null; readonly ways?: boolean },
): (slot: number) => StateFacts {
  const { model, watch } = opened
  const { concepts, mixed = null, ways = false } = of
  const today = todayOf(opened)
  const from = ways && today >= 0 ? waysIn(model, today) : undefined
  return (slot) => {
    const stable: Partial<Record<Concept, readonly boolean[]>> = {}
    for (const concept of concepts)
      stable[concept] = analysis.stable.get(concept)!.map((set) => set.has(slot))
    return {
      slot,
      ranks: model.ranks.map((ranks) => ranks[slot]!),
      under: underOf(analysis, concepts, slot),
      ...(mixed === null ? {} : { mixed: mixed.has(slot) }),
      stable,
      ...(from === undefined ? {} : { way: from === null ? LEFT_OUT : from.to(slot, watch) }),
    }
  }
}

const LEFT_OUT = { kind: "left-out" } as const

/** The concepts, of those asked for, under which a state is an equilibrium. */
export function underOf(analysis: Analysis, concepts: readonly Concept[], slot: number): Concept[] {
  return concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot))
}
