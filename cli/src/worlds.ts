import {
  analyse,
  analysisMoves,
  type Comparison,
  type Concept,
  compareWorlds,
  countsChoices,
  judgeOffer,
  localText,
  oneLine,
  pathWork,
  type World,
} from "@parley/core"
import { choiceWork } from "./commands/analyze.ts"
import type { Io } from "./io.ts"
import { type Bounds, crewFor, heavy, loadSubject, type Subject } from "./load.ts"
import { progress } from "./progress.ts"
import type { Say } from "./say.ts"

/**
 * The file as it stands and all its scenarios, compared, with progress on standard error. Errors of the file itself end
 * the command; a scenario with errors has no model.
 */
export function worldsOf(
  file: string,
  concepts: readonly Concept[],
  options: Bounds & { readonly asOf?: string },
  io: Io,
  say: Say,
): Comparison & { readonly subject: Subject } {
  const subject = loadSubject(file, options, io, say)
  const { conflict, reading } = subject
  bearHeavy(subject, concepts, 1 + conflict.scenarios.length)
  const watch = progress(say.words.cli.analysing, io, say)
  try {
    const limits = options.limitStates === undefined ? {} : { states: options.limitStates }
    return { subject, ...compareWorlds(reading, conflict, concepts, limits, watch) }
  } finally {
    watch.done()
  }
}

/** One scenario alone. */
export function worldOf(
  file: string,
  scenario: string,
  concepts: readonly Concept[],
  options: Bounds & { readonly asOf?: string },
  io: Io,
  say: Say,
): {
  readonly worlds: readonly Pick<World, "scenario" | "conflict" | "analysis" | "offers">[]
  readonly subject: Subject
} {
  const subject = loadSubject(file, { ...options, scenario }, io, say)
  const { conflict, model } = subject
  bearHeavy(subject, concepts, 1)
  const watch = progress(say.words.cli.analysing, io, say)
  try {
    const analysis = analyse(model, concepts, {}, watch, crewFor(model, options))
    const offers = conflict.record.offers.map((offer) => judgeOffer(offer, conflict, analysis))
    return { subject, worlds: [{ scenario: conflict.scenario, conflict, analysis, offers }] }
  } finally {
    watch.done()
  }
}

// Ways from today, breaches and refusals each look at about as many moves as a search for paths, where that is done.
function bearHeavy({ model, conflict }: Subject, concepts: readonly Concept[], worlds: number): void {
  const together = concepts.some(countsChoices) ? choiceWork(model) : 0
  const ways = Math.min(pathWork(model), 20_000_000) * conflict.record.offers.length
  heavy(model, worlds * (analysisMoves(model, concepts) + together + ways))
}

/** The name of a world: that of its scenario, or that of the file as it stands. */
export function worldName({ scenario }: Pick<World, "scenario">, { conflict }: Subject, say: Say): string {
  if (scenario === null) return say.words.offers.asItStands
  return oneLine(localText(scenario.name, say.language, conflict.language))
}
