import type { Concept, GraphModel } from "../engine/index.ts"
import type { Conflict, Statement } from "../file/index.ts"
import { and, type Formula, not, or } from "../logic/index.ts"
import type { Adjustment, Conditions, CountAnswer, Packages, Perils, SeveralGoals } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { SaidAdjustment, SaidDemand, SaidOption } from "./change-words.ts"
import { type Named, saidMove, stateName } from "./state.ts"
import { sayFormula } from "./statement.ts"
import { sayAlteration } from "./sure.ts"
import { nameOf, textOf } from "./texts.ts"

/**
 * Changes that are made together, each as a clause: "Washington wants the opposite of “…”".
 * A statement that moves is said to pass the one that it then comes before.
 */
export function sayAdjustments(
  { conflict, model }: Named,
  adjustments: readonly Adjustment[],
  catalogue: Catalogue,
): string[] {
  const lists = new Lists(conflict)
  return adjustments.map((adjustment) =>
    catalogue.change.adjustment(saidAdjustment({ conflict, model }, adjustment, lists, catalogue)),
  )
}

/** The order of the statements while changes are made: their indices in the conflict, -1 for new ones. */
class Lists {
  readonly #lists: number[][]

  constructor(conflict: Conflict) {
    this.#lists = conflict.preferences.map((each) =>
      each.kind === "statements" ? each.statements.map((_, i) => i) : [],
    )
  }

  /** The statement that one comes before when it goes up by one place; null where that is a new one or none. */
  raised(dm: number, index: number): number | null {
    const list = this.#lists[dm]!
    const at = list.indexOf(index)
    const above = list[at - 1] ?? -1
    if (at > 0) [list[at - 1], list[at]] = [index, above]
    return above < 0 ? null : above
  }

  dropped(dm: number, index: number): void {
    this.#lists[dm] = this.#lists[dm]!.filter((each) => each !== index)
  }

  /** The last of the statements known that a new one comes after; null where it comes first. */
  inserted(dm: number, at: number): number | null {
    const list = this.#lists[dm]!
    list.splice(at, 0, -1)
    return list.slice(0, at).findLast((each) => each >= 0) ?? null
  }
}

function saidAdjustment(
  { conflict, model }: Named,
  adjustment: Adjustment,
  lists: Lists,
  catalogue: Catalogue,
): SaidAdjustment {
  const dm = (index: number): string => nameOf(conflict, index, catalogue)
  const option = (index: number): SaidOption => saidOption(conflict, index, catalogue)
  const clause = (formula: Statement["formula"]): string => sayFormula(conflict, opened(formula), catalogue)
  const statement = (owner: number, index: number): string => saidStatement(conflict, owner, index, catalogue)
  switch (adjustment.kind) {
    case "alter": {
      const { step } = adjustment
      const { part } = step
      if (part.kind === "statement") {
        const of = { dm: dm(part.dm), statement: statement(part.dm, part.index) }
        if (step.kind === "raise") {
          const above = lists.raised(part.dm, part.index)
          return { kind: "raise", ...of, above: statement(part.dm, above ?? part.index - 1) }
        }
        if (step.kind === "drop") lists.dropped(part.dm, part.index)
        if (step.kind === "negate" || step.kind === "drop") return { kind: step.kind, ...of }
      }
      if (part.kind === "weights" && (step.kind === "drop-weight" || step.kind === "turn-weight"))
        return { kind: step.kind, dm: dm(part.dm), option: option(step.option) }
      return { kind: "other", phrase: sayAlteration(conflict, step, catalogue) }
    }
    case "insert": {
      const { at, formula } = adjustment
      const after = lists.inserted(adjustment.dm, at)
      return {
        kind: "insert",
        dm: dm(adjustment.dm),
        clause: sayFormula(conflict, formula, catalogue),
        after: after === null ? null : statement(adjustment.dm, after),
      }
    }
    case "rank": {
      const { place, pairs } = adjustment
      const name = (text: string) => stateName({ conflict, model }, model.space.find(text), catalogue)
      const states = { state: name(adjustment.state), to: name(adjustment.to) }
      return { kind: "rank", dm: dm(adjustment.dm), ...states, place, pairs }
    }
    case "reorder": {
      const { pairs, groups } = adjustment
      const up = upsOf(model, adjustment.dm, groups)
      const name = (slot: number) => stateName({ conflict, model }, slot, catalogue)
      return {
        kind: "reorder",
        dm: dm(adjustment.dm),
        pairs,
        up: up.slice(0, MOST_NAMED).map(([state, over]) => ({ state: name(state), over: name(over) })),
        more: up.length > MOST_NAMED,
      }
    }
    case "commit":
      return { kind: "commit", option: option(adjustment.option), oneWay: adjustment.oneWay }
    case "bar": {
      const { by, from, to } = adjustment
      return { kind: "bar", dm: dm(by), from: clause(from), to: clause(to) }
    }
    case "tie":
      return { kind: "tie", option: option(adjustment.option), requires: option(adjustment.requires) }
    case "rule-out": {
      const { owner } = conflict.options[adjustment.option]!
      return { kind: "rule-out", dm: dm(owner), option: option(adjustment.option) }
    }
    case "guarantor":
      return { kind: "guarantor", dm: dm(adjustment.dm), when: clause(adjustment.when) }
    case "look": {
      const { name } = catalogue.concepts[adjustment.concept]
      return { kind: "look", dm: dm(adjustment.dm), concept: name }
    }
  }
}

/** An option by its name, and whose it is where another one has the same name. */
function saidOption(conflict: Conflict, index: number, catalogue: Catalogue): SaidOption {
  const names = conflict.options.map(({ name }) => textOf(conflict, name, catalogue))
  const name = names[index]!
  const isShared = names.some((other, i) => i !== index && other === name)
  return { name, of: isShared ? nameOf(conflict, conflict.options[index]!.owner, catalogue) : null }
}

function saidStatement(conflict: Conflict, dm: number, index: number, catalogue: Catalogue): string {
  const preferences = conflict.preferences[dm]!
  if (preferences.kind !== "statements") throw new RangeError("the change is of another conflict")
  return sayFormula(conflict, preferences.statements[index]!.formula, catalogue)
}

/** A formula with its denials of several things at once said of each: "not both" is "not one, or not the other". */
function opened(formula: Formula): Formula {
  if (formula.kind === "and") return and(formula.of.map(opened))
  if (formula.kind !== "not" || formula.of.kind !== "and") return formula
  return or(formula.of.of.map((part) => (part.kind === "not" ? part.of : not(part))))
}

/**
 * Pairs of states of which the first is no longer worse than the second in another ranking: those that all others follow
 * from, with the order that the states had. Cost: the states.
 */
function upsOf(
  model: GraphModel,
  dm: number,
  groups: readonly (readonly string[])[],
): (readonly [number, number])[] {
  const ranks = model.ranks[dm]!
  // What was best and what was worst of each group.
  const ends = groups.map((group) => {
    const slots = group.map((text) => model.space.find(text)).sort((a, b) => ranks[a]! - ranks[b]!)
    return { best: slots[0]!, worst: slots.at(-1)! }
  })
  return ends.flatMap(({ best, worst }, i): (readonly [number, number])[] => {
    const next = ends[i + 1]
    return [
      ...(ranks[worst]! > ranks[best]! ? [[worst, best] as const] : []),
      ...(next !== undefined && ranks[best]! > ranks[next.worst]! ? [[best, next.worst] as const] : []),
    ]
  })
}

// States and sets of states named of those that an answer can lead to.
const MOST_NAMED = 4

/** Why no rankings reach several goals at once, as a sentence; null where there is no contradiction. */
export function sayContradiction(
  { conflict, model }: Named,
  { contradiction }: Pick<SeveralGoals, "contradiction">,
  catalogue: Catalogue,
): string | null {
  if (contradiction === null) return null
  const { dm, demands, clash, isSmallest, isOnly } = contradiction
  const { change } = catalogue
  const name = (slot: number) => stateName({ conflict, model }, slot, catalogue)
  return change.contradiction({
    isSmallest,
    isOnly,
    dm: nameOf(conflict, dm, catalogue),
    demands: clash.map((each) => {
      if (each.kind === "fail") return change.mustLeave({ state: name(demands.fail[each.of]!.slot) })
      if (each.kind === "keep") {
        const [state, to] = demands.keep![each.of]!
        return change.mustStay({ state: name(state), to: name(to), answers: 0 })
      }
      const { slot, demands: all } = demands.hold[each.of]!
      const { move, ways } = all[each.demand]!
      return change.mustStay({ state: name(slot), to: name(move), answers: ways.length - 1 })
    }),
  })
}

/** How many rankings of some decision makers make a state hold, as a sentence. */
export function sayCount(
  { conflict, model }: Named,
  of: { readonly slot: number; readonly concept: Concept; readonly dms: readonly number[] },
  count: CountAnswer,
  catalogue: Catalogue,
): string {
  const percent = (share: number): string => String(Number((share * 100).toPrecision(3)))
  const sample = count.how === "sample" ? count : null
  const exact = count.how === "sample" ? null : count
  return catalogue.change.count({
    name: stateName({ conflict, model }, of.slot, catalogue),
    concept: catalogue.concepts[of.concept].name,
    dms: of.dms.map((dm) => nameOf(conflict, dm, catalogue)),
    isAll: of.dms.length === conflict.decisionMakers.length,
    how: count.how,
    percent: percent(count.share),
    of: exact?.of ?? null,
    in: exact?.in ?? null,
    share: sample && { low: percent(sample.interval.low), high: percent(sample.interval.high) },
    worlds: sample?.worlds ?? 0,
    seed: sample?.seed ?? 0,
  })
}

/** What one of a state's conditions asks, as a sentence; `place` among the demands, `met`: by the ranking of today. */
export function sayDemand(
  { conflict, model }: Named,
  { slot, dm, demands }: Conditions,
  { place, met }: { readonly place: number; readonly met: boolean },
  catalogue: Catalogue,
): string {
  const { move, ways } = demands[place]!
  const name = (state: number) => stateName({ conflict, model }, state, catalogue)
  const alone = ways.flatMap((way) => (way.length === 1 && way[0] !== move ? [way[0]!] : []))
  const sets = ways.filter((way) => way.length > 1)
  const { acts } = saidMove(conflict, model, { dm, from: slot, to: move }, catalogue)
  const said: SaidDemand = {
    met,
    state: name(slot),
    acts,
    to: name(move),
    itself: ways.some((way) => way.length === 1 && way[0] === move),
    alone: alone.slice(0, MOST_NAMED).map(name),
    more: Math.max(0, alone.length - MOST_NAMED),
    together: sets.slice(0, MOST_NAMED).map((way) => ({ first: name(way[0]!), count: way.length })),
    moreTogether: Math.max(0, sets.length - MOST_NAMED),
  }
  return catalogue.change.demand(said)
}

/** Where the way could break down at one of its states, a sentence each; that it cannot, where it goes on from there. */
export function sayPerils(
  { conflict, model }: Named,
  at: number,
  { breakdowns, count, irrevocable }: Perils,
  catalogue: Catalogue,
): string[] {
  const { change } = catalogue
  const name = (slot: number) => stateName({ conflict, model }, slot, catalogue)
  if (count === 0) return [change.noBreakdown({ at: name(at) })]
  const more = count - breakdowns.length
  const options = irrevocable.map((option) => textOf(conflict, conflict.options[option]!.name, catalogue))
  return [
    ...breakdowns.map(({ dm, to, takesBack }) =>
      change.breakdown({
        at: name(at),
        dm: nameOf(conflict, dm, catalogue),
        acts: saidMove(conflict, model, { dm, from: at, to }, catalogue).acts,
        to: name(to),
        takesBack: takesBack.length > 0,
      }),
    ),
    ...(more > 0 ? [change.moreBreakdowns({ at: name(at), more })] : []),
    ...(options.length > 0 ? [change.irrevocable({ options })] : []),
  ]
}

/** One package of levers (by its index), as a sentence. */
export function sayPackage(
  { conflict, model }: Named,
  { levers, packages }: Packages,
  at: number,
  catalogue: Catalogue,
): string {
  const { taken, differs, unbound, holding, start, losers } = packages[at]!
  const option = (index: number): string => textOf(conflict, conflict.options[index]!.name, catalogue)
  const name = (slot: number) => stateName({ conflict, model }, slot, catalogue)
  const states = holding.flatMap((each) => each.states)
  const slots = states.map(({ state }) => model.space.find(state)).filter((slot) => slot >= 0)
  const count = holding.reduce((sum, each) => sum + each.count, 0)
  return catalogue.change.package({
    taken: levers.filter((_, i) => taken[i]).map(option),
    left: levers.filter((_, i) => !taken[i]).map(option),
    differs,
    holds: slots.slice(0, MOST_NAMED).map(name),
    more: Math.max(0, count - MOST_NAMED),
    unbound,
    led: states.some(({ led }) => led === true),
    start: start === null || differs === 0 ? null : name(model.space.find(start)),
    losers: losers.map((dm) => nameOf(conflict, dm, catalogue)),
  })
}
