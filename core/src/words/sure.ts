import type { Alteration, Robustness, Share } from "../assess/index.ts"
import type { Conflict } from "../conflict/index.ts"
import type { Concept } from "../engine/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { nameParts } from "./provenance.ts"
import { textOf } from "./state.ts"
import type { SaidShare, SaidStanding } from "./sure-words.ts"

/// A step as a phrase: "without statement 5 of Washington".
export function sayAlteration(conflict: Conflict, step: Alteration, catalogue: Catalogue): string {
  return catalogue.sure.alteration({
    kind: step.kind,
    part: nameParts(conflict, [step.part], catalogue)[0]!,
    option: "option" in step ? textOf(conflict, conflict.options[step.option]!.name, catalogue) : "",
    place: "group" in step ? step.group + 1 : 0,
  })
}

/// How one outcome stands up to steps, a sentence for the concepts that are alike in that. `entries`: those of one state;
/// `concepts`: all that were asked for.
export function sayStanding(
  conflict: Conflict,
  entries: readonly Robustness[],
  concepts: readonly Concept[],
  depth: number,
  catalogue: Catalogue,
): string[] {
  const groups = new Map<string, Robustness[]>()
  for (const entry of entries) {
    const key = JSON.stringify([entry.breaks, entry.by])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups.values()].map((group) => {
    const { breaks, by } = group[0]!
    const said = by.map((steps) =>
      catalogue.sure.together(
        steps.map((step) =>
          step.part.grounds.confidence === "low"
            ? catalogue.sure.lowly(sayAlteration(conflict, step, catalogue))
            : sayAlteration(conflict, step, catalogue),
        ),
      ),
    )
    const shown = said.slice(0, MOST_SETS)
    const standing: SaidStanding = {
      concepts: group.map(({ concept }) => catalogue.concepts[concept].name),
      all: group.length === concepts.length,
      breaks,
      depth,
      by: shown,
      more: said.length - shown.length,
    }
    return catalogue.sure.standing(standing)
  })
}

// Sets of steps told that break one outcome.
const MOST_SETS = 3

/// A share as whole percents.
export function saidShare({ share, low, high }: Share): SaidShare {
  const percent = (value: number): number => Math.round(value * 100)
  return { percent: percent(share), low: Math.floor(low * 100), high: Math.ceil(high * 100) }
}
