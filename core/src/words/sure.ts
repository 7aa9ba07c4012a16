import type { Concept } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import type { Alteration, Effect, Missing, Near, Part, Reversal, Robustness, Share } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { nameParts } from "./provenance.ts"
import type { StateName } from "./state-name.ts"
import type { SaidAlteration, SaidReversals, SaidShare, StatementStep } from "./sure-words.ts"
import { nameOf, textOf } from "./texts.ts"

/** A step as a phrase: "without statement 5 of Washington". */
export function sayAlteration(conflict: Conflict, step: Alteration, catalogue: Catalogue): string {
  return catalogue.sure.alteration(saidAlteration(conflict, step, catalogue))
}

/** A step as the catalogue takes it. */
function saidAlteration(conflict: Conflict, step: Alteration, catalogue: Catalogue): SaidAlteration {
  return {
    kind: step.kind,
    part: nameParts(conflict, [step.part], catalogue)[0]!,
    option: "option" in step ? textOf(conflict, conflict.options[step.option]!.name, catalogue) : "",
    place: "group" in step ? step.group + 1 : 0,
  }
}

/**
 * What the steps of one part do to the outcomes, the part having been named. `nameState`: as sentences name the states of
 * the model as it is.
 */
export function sayEffects(
  conflict: Conflict,
  effects: readonly Effect[],
  nameState: (state: string) => StateName,
  catalogue: Catalogue,
): string {
  return catalogue.sure.swing({
    effects: effects.map(({ step, difference: { appear, vanish, change } }) => ({
      step: saidAlteration(conflict, step, catalogue),
      vanish: vanish.slice(0, MOST_NAMED).map(nameState),
      moreVanish: Math.max(0, vanish.length - MOST_NAMED),
      appear: appear.length,
      change: change.length,
    })),
  })
}

/** What was asked about steps: all of the concepts, steps at once, and sets of steps that a sentence names. */
interface Asked {
  readonly concepts: readonly Concept[]
  readonly depth: number
  readonly most?: number
}

// States named in one sentence.
const MOST_NAMED = 3

/**
 * How one outcome stands up to steps, a sentence for the concepts that are alike in that. `entries`: those of one state.
 */
export function sayStanding(
  conflict: Conflict,
  entries: readonly Robustness[],
  { concepts, depth, most = MOST_SETS }: Asked,
  catalogue: Catalogue,
): string[] {
  return alike(entries, ({ fewest, by }) => [fewest, by]).map((group) =>
    catalogue.sure.standing({
      concepts: group.map(({ concept }) => catalogue.concepts[concept].name),
      all: group.length === concepts.length,
      breaks: group[0]!.fewest,
      depth,
      ...saidSets(conflict, group[0]!.by, catalogue, most),
    }),
  )
}

/** What would make one state hold, likewise. */
export function sayNear(
  conflict: Conflict,
  entries: readonly Near[],
  { concepts, depth, most = MOST_SETS }: Asked,
  catalogue: Catalogue,
): string[] {
  return alike(entries, ({ fewest, by, unstable }) => [fewest, by, unstable]).map((group) =>
    catalogue.sure.near({
      concepts: group.map(({ concept }) => catalogue.concepts[concept].name),
      all: group.length === concepts.length,
      leavers: group[0]!.unstable.map((dm) => nameOf(conflict, dm, catalogue)),
      makes: group[0]!.fewest,
      depth,
      ...saidSets(conflict, group[0]!.by, catalogue, most),
    }),
  )
}

/** How many reversed pairs break one outcome; "" where nothing is known of that. `entries`: those of one state. */
export function sayReversals(conflict: Conflict, entries: readonly Reversal[], catalogue: Catalogue): string {
  const groups = byConcepts(conflict, entries, catalogue)
  return groups.length === 0 ? "" : catalogue.sure.reversals({ groups })
}

/** How many make one state stay with those who would leave it, likewise. */
export function sayMissing(conflict: Conflict, entries: readonly Missing[], catalogue: Catalogue): string {
  const groups = byConcepts(conflict, entries, catalogue)
  return groups.length === 0 ? "" : catalogue.sure.missing({ groups })
}

function byConcepts(
  conflict: Conflict,
  entries: readonly (Missing | Reversal)[],
  catalogue: Catalogue,
): SaidReversals[] {
  const groups = alike(
    alike(entries, ({ concept }) => concept),
    (of) => of.map((each) => [each.dm, each.pairs, isExact(each)]),
  )
  const name = ({ dm }: { readonly dm: number }): string => nameOf(conflict, dm, catalogue)
  return groups.map((group) => ({
    concepts: group.map(([first]) => catalogue.concepts[first!.concept].name),
    by: group[0]!
      .flatMap((each) =>
        each.pairs === null ? [] : [{ dm: name(each), pairs: each.pairs, exact: isExact(each) }],
      )
      .sort((a, b) => a.pairs - b.pairs),
    never: group[0]!.filter((each) => each.pairs === null && isExact(each)).map(name),
    unknown: group[0]!.filter((each) => each.pairs === null && !isExact(each)).map(name),
  }))
}

function isExact(each: Missing | Reversal): boolean {
  return !("least" in each) || each.least === each.pairs
}

/** Entries in groups by what `key` gives, in the order of their first. */
function alike<T>(entries: readonly T[], key: (entry: T) => unknown): T[][] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const text = JSON.stringify(key(entry))
    const group = groups.get(text)
    if (group === undefined) groups.set(text, [entry])
    else group.push(entry)
  }
  return [...groups.values()]
}

/** Sets of steps as phrases, the first of them; single steps of one statement are one phrase. */
function saidSets(
  conflict: Conflict,
  sets: readonly (readonly Alteration[])[],
  catalogue: Catalogue,
  most: number,
): { by: string[]; more: number } {
  const { sure } = catalogue
  const lowly = (part: Part, phrase: string): string =>
    part.grounds.confidence === "low" ? sure.lowly(phrase) : phrase
  const said = grouped(sets).map((group) => {
    const steps = group[0]!
    if (!isOfStatement(steps))
      return sure.together(steps.map((step) => lowly(step.part, sayAlteration(conflict, step, catalogue))))
    const { part } = steps[0]!
    const kinds = group.map(([step]) => step!.kind as StatementStep)
    return lowly(part, sure.ofStatement({ part: nameParts(conflict, [part], catalogue)[0]!, kinds }))
  })
  return { by: said.slice(0, most), more: Math.max(0, said.length - most) }
}

/** The parts that `sayStanding` and `sayNear` name, once each. */
export function partsSaid(entries: readonly (Robustness | Near)[], most = MOST_SETS): Part[] {
  const steps = entries.flatMap(({ by }) =>
    grouped(by)
      .slice(0, most)
      .flatMap(([first]) => first!),
  )
  return [...new Set(steps.map(({ part }) => part))]
}

/** Sets of steps that are told as one phrase. */
function grouped(sets: readonly (readonly Alteration[])[]): (readonly Alteration[])[][] {
  return alike(sets, (steps) => (isOfStatement(steps) ? steps[0]!.part.path : steps.map(keyOf)))
}

function isOfStatement(steps: readonly Alteration[]): boolean {
  return steps.length === 1 && steps[0]!.part.kind === "statement"
}

function keyOf({ part, ...step }: Alteration): unknown {
  return [part.path, step]
}

// Sets of steps told that turn one verdict.
const MOST_SETS = 3

/** A share as whole percents. */
export function saidShare({ share, low, high }: Share): SaidShare {
  const percent = (value: number): number => Math.round(value * 100)
  return { percent: percent(share), low: Math.floor(low * 100), high: Math.ceil(high * 100) }
}
