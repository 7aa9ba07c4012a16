import type { GraphModel } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import { oneLine } from "../file/index.ts"
import {
  describeMove,
  describeState,
  differences,
  type Holding,
  labelOf,
  nameFor,
  type Opened,
  type WayStep,
} from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { SaidMove } from "./messages.ts"
import { sayName } from "./names.ts"
import type { StateName } from "./state-name.ts"
import { nameOf, textOf } from "./texts.ts"

/** What sentences name states by: a conflict and its model. */
export type Named = Pick<Opened, "conflict" | "model">

/** What holds in a state, in one sentence: option by option, grouped by decision maker. */
export function sayState({ conflict, model }: Named, slot: number, catalogue: Catalogue): string {
  return sayOptions(conflict, describeState(model, slot).options, catalogue, () => true)
}

/** The same of a Y/N string, with - for either, feasible or not. */
export function sayCode(conflict: Conflict, code: string, catalogue: Catalogue): string {
  const holdings = Array.from(code, (sign) =>
    sign === "Y" ? "taken" : sign === "N" ? "not-taken" : "either",
  )
  return sayOptions(conflict, holdings, catalogue, () => true)
}

/** The same of a Y/N string, but nothing of what may be either. */
export function sayKnown(conflict: Conflict, code: string, catalogue: Catalogue): string {
  const holdings = Array.from(code, (sign) => (sign === "Y" ? "taken" : "not-taken"))
  return sayOptions(conflict, holdings, catalogue, (option) => code[option] !== "-")
}

/**
 * The same, but only what is taken (or may be, in a merged state); where nothing is, what the file itself says of options that
 * are not taken.
 */
export function sayTaken({ conflict, model }: Named, slot: number, catalogue: Catalogue): string {
  const { options } = describeState(model, slot)
  const taken = sayOptions(conflict, options, catalogue, (option) => options[option] !== "not-taken")
  if (taken !== "") return taken
  const untaken = sayOptions(
    conflict,
    options,
    catalogue,
    (option) => conflict.options[option]!.notDone !== undefined,
  )
  return untaken === "" ? catalogue.phrases.nothingTaken : untaken
}

/**
 * A state in one sentence that says what sets it apart from today's, another one; where there is none, all of it. `today`:
 * slot, or -1.
 */
export function sayUnlikeToday(
  { conflict, model }: Named,
  today: number,
  slot: number,
  catalogue: Catalogue,
): string {
  if (today < 0) return sayState({ conflict, model }, slot, catalogue)
  const clauses = changedClauses({ conflict, model }, today, slot, catalogue)
  return clauses.length === 0 ? catalogue.phrases.nothingDiffers : catalogue.phrases.unlikeToday(clauses)
}

/** What holds in `slot` and not in `other`, in one sentence. */
export function sayDifference(
  { conflict, model }: Named,
  other: number,
  slot: number,
  catalogue: Catalogue,
): string {
  const clauses = changedClauses({ conflict, model }, other, slot, catalogue)
  return clauses.length === 0 ? catalogue.phrases.nothingDiffers : catalogue.phrases.sentence(clauses)
}

/** The same as clauses, none where nothing differs. */
export function changedClauses(
  { conflict, model }: Named,
  other: number,
  slot: number,
  catalogue: Catalogue,
): string[] {
  const changed = new Set(differences(model, other, slot).map(({ option }) => option))
  const { options } = describeState(model, slot)
  return clausesOf(conflict, options, catalogue, (option) => changed.has(option))
}

function sayOptions(
  conflict: Conflict,
  holdings: readonly Holding[],
  catalogue: Catalogue,
  isTold: (option: number) => boolean,
): string {
  const clauses = clausesOf(conflict, holdings, catalogue, isTold)
  return clauses.length === 0 ? "" : catalogue.phrases.sentence(clauses)
}

function clausesOf(
  conflict: Conflict,
  holdings: readonly Holding[],
  catalogue: Catalogue,
  isTold: (option: number) => boolean,
): string[] {
  const { phrases } = catalogue
  return conflict.decisionMakers.flatMap(({ options }, dm) => {
    const own: string[] = []
    const names: Record<Holding, string[]> = { taken: [], "not-taken": [], either: [] }
    for (const option of options.filter(isTold)) {
      const { name, done, notDone } = conflict.options[option]!
      const held = holdings[option]!
      const sentence = held === "taken" ? done : held === "not-taken" ? notDone : undefined
      if (sentence === undefined) names[held].push(textOf(conflict, name, catalogue))
      else own.push(phrases.clause(textOf(conflict, sentence, catalogue)))
    }
    const { taken, "not-taken": notTaken, either } = names
    const by = nameOf(conflict, dm, catalogue)
    if (taken.length + notTaken.length > 0) own.push(phrases.choices({ dm: by, taken, notTaken }))
    if (either.length > 0) own.push(phrases.either({ dm: by, names: either }))
    return own
  })
}

/** How sentences name a state. */
export function stateName({ conflict, model }: Named, slot: number, words: Catalogue): StateName {
  const label = labelOf(conflict, model, slot)
  const name = nameFor({ conflict, model }, slot)
  const said = sayName({ conflict }, name, words)
  return {
    state: model.space.number(slot),
    label: label === null ? null : oneLine(label),
    name: said,
    given: name.kind === "given",
    ...(words.withoutNumbers === true ? { bare: true } : {}),
  }
}

/** What a state is called. */
export function nameOfState(named: Named, slot: number, words: Catalogue): string {
  return sayName(named, nameFor(named, slot), words)
}

/** A state as a person names it: by its name, with the source's own for it, else its number. */
export function nameState({ conflict, model }: Named, slot: number, words: Catalogue): string {
  return words.cli.stateName(stateName({ conflict, model }, slot, words))
}

/** The same within a line. */
export function nameWithin(named: Named, slot: number, words: Catalogue): string {
  return words.cli.stateWithin(stateName(named, slot, words))
}

/** A sentence on a state, null where the state's name says no less. */
export function besideName(sentence: string, named: Named, slot: number, words: Catalogue): string | null {
  const bare = (text: string): string => text.replace(/[;,.]/g, "").toLowerCase()
  return bare(sentence) === bare(stateName(named, slot, words).name ?? "") ? null : sentence
}

/** The same as a heading, with both. */
export function headingOf({ conflict, model }: Named, slot: number, words: Catalogue): string {
  return words.cli.stateHeading(stateName({ conflict, model }, slot, words))
}

/** A move in the words of its options: those taken first, then those dropped. */
export function saidMove(
  conflict: Conflict,
  model: GraphModel,
  { dm, from, to }: { readonly dm: number; readonly from: number; readonly to: number },
  catalogue: Catalogue,
): SaidMove {
  const acts = { taken: [] as string[], "not-taken": [] as string[] }
  for (const change of describeMove(model, dm, from, to)) {
    const { name, undo } = conflict.options[change.option]!
    const said = textOf(conflict, name, catalogue)
    acts[change.to].push(
      change.to === "taken"
        ? catalogue.phrases.take(said)
        : catalogue.phrases.drop(undo === undefined ? null : textOf(conflict, undo, catalogue), said),
    )
  }
  const by = nameOf(conflict, dm, catalogue)
  return {
    by,
    acts: [...acts.taken, ...acts["not-taken"]],
    to: stateName({ conflict, model }, to, catalogue),
  }
}

/** A move as a clause, without a capital or full stop of its own: "Syria could release water". */
export function sayStep(
  { conflict, model }: Named,
  move: { readonly dm: number; readonly from: number; readonly to: number },
  catalogue: Catalogue,
): string {
  return catalogue.phrases.could(saidMove(conflict, model, move, catalogue))
}

/** The steps of a way, those marked that are no improvement for who makes them. */
export function sayWaySteps(steps: readonly WayStep[], named: Named, catalogue: Catalogue): string[] {
  return steps.map(({ dm, from, to, reluctant }) => {
    const sentence = sayStep(named, { dm, from, to }, catalogue)
    return reluctant ? catalogue.cli.reluctantStep({ sentence }) : sentence
  })
}
