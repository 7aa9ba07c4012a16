import { CONCEPTS, edit, LANGUAGES, words } from "@parley/core"
import { USUAL_CONCEPT } from "@parley/core/engine"
import { isIdentifier } from "@parley/core/logic"
import { inverseBlocks, inverseJson } from "@parley/core/report"
import { highs } from "@parley/core/solver"
import {
  asScenario,
  type InverseAnswer,
  type InverseQuestion,
  loadSolver,
  MOST_RANKED,
  type Solver,
  SolverNeeded,
} from "@parley/core/study"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { launched } from "../launcher.ts"
import { type Asked, loadSubject, type Subject } from "../load.ts"
import { deliver } from "../output.ts"
import { oneOf, type Say } from "../say.ts"

interface ChangeOptions extends Asked {
  readonly to: readonly string[]
  readonly not?: readonly string[]
  readonly reached?: boolean
  readonly concept?: string
  readonly who?: string
  readonly keep?: string
  readonly steps?: number
  readonly limit?: number
  readonly levers?: string
  readonly count?: boolean
  readonly samples?: number
  readonly seed?: number
  readonly take?: string
  readonly as?: string
}

/**
 * `parley change FILE --to STATE-or-expression`: what it would take for that to hold. Where a solver has to be loaded
 * first it gives a promise.
 */
export function change(file: string, options: ChangeOptions, io: Io, say: Say): Promise<void> | undefined {
  const question = questionOf(options, say)
  let solver: Solver | undefined
  const subject = loadSubject(file, options, io, say, () => solver)
  const tell = (): void => deliverFound(subject, subject.ask(question), options, io, say)
  if (options.count && nobody(subject, question)) throw new Exit(USE_WRONG, missing("--who", say))
  try {
    tell()
    return undefined
  } catch (error) {
    if (!(error instanceof SolverNeeded)) throw error
    const load = launched()
    return loadSolver(load === null ? highs : () => load("highs")).then((loaded) => {
      solver = loaded
      tell()
    })
  }
}

function questionOf(options: ChangeOptions, say: Say): InverseQuestion {
  const { cli } = say.words
  const { to, not, reached, who, keep, steps, limit, levers, samples, seed } = options
  const named = (list: string): string[] => list.split(",").map((each) => each.trim())
  const concept = oneOf(cli.kinds.concept, options.concept ?? USUAL_CONCEPT, CONCEPTS, say)
  if (options.take !== undefined && options.json)
    throw new Exit(USE_WRONG, cli.conflictingFlags({ first: "--take", second: "--json" }))
  if (options.as !== undefined && options.take === undefined)
    throw new Exit(USE_WRONG, missing("--take", say))
  if ((samples ?? seed) !== undefined && !options.count) throw new Exit(USE_WRONG, missing("--count", say))
  return {
    kind: "inverse",
    concept,
    hold: to,
    ...(not !== undefined && { not }),
    ...(reached && { reached }),
    ...(who !== undefined && { who: named(who) }),
    ...(keep !== undefined && { keep: named(keep) }),
    ...(steps !== undefined && { steps }),
    ...(limit !== undefined && { answers: limit }),
    ...(levers !== undefined && { levers: named(levers) }),
    ...(options.count && {
      count: { ...(samples !== undefined && { worlds: samples }), ...(seed !== undefined && { seed }) },
    }),
  }
}

function missing(flag: string, say: Say): string {
  return say.words.cli.missingFlag({ flag })
}

/** Whether nobody's preferences may be touched. */
function nobody({ conflict }: Subject, { who, keep = [] }: InverseQuestion): boolean {
  return conflict.decisionMakers.every(({ id }) => keep.includes(id) || who?.includes(id) === false)
}

function deliverFound(
  subject: Subject,
  found: InverseAnswer,
  options: ChangeOptions,
  io: Io,
  say: Say,
): void {
  const { opened } = subject
  if (options.take !== undefined) {
    const scenario = { id: options.as ?? "taken", wanted: options.to.join(", ") }
    deliver([withScenario(subject, found, options.take, scenario, say)], options, io, say)
  } else
    subject.tell(
      () => inverseJson(found, opened, say.words),
      () => inverseBlocks(found, opened, say.words),
    )
}

/** The file with an answer as a scenario. */
function withScenario(
  { reading, model }: Subject,
  { changes, goal, isReached }: InverseAnswer,
  label: string,
  { id, wanted }: { readonly id: string; readonly wanted: string },
  say: Say,
): string {
  const { cli } = say.words
  if (isReached) throw new Exit(INPUT_WRONG, cli.nothingToTake)
  const answer = changes.find((each) => each.label.toLowerCase() === label.toLowerCase())
  if (answer === undefined) {
    const known = changes.map((each) => each.label)
    throw new Exit(INPUT_WRONG, cli.noSuchAnswer({ given: label, known }))
  }
  if (
    answer.adjustments.some(({ kind }) => kind === "rank" || kind === "reorder") &&
    model.space.count > MOST_RANKED
  )
    throw new Exit(INPUT_WRONG, cli.cannotTake({ label: answer.label, reason: "states", most: MOST_RANKED }))
  const scenarios = reading.conflict?.scenarios ?? []
  if (!isIdentifier(id)) throw new Exit(INPUT_WRONG, cli.noScenarioId({ id }))
  if (scenarios.some((each) => each.id === id)) throw new Exit(INPUT_WRONG, cli.idTaken({ id }))
  const edits = asScenario(
    reading,
    id,
    inAll(({ cli: own }) => own.takenName({ wanted })),
    answer.adjustments,
    inAll(({ cli: own, concepts }) => own.takenAssumed({ wanted, concept: concepts[goal.concept].name })),
  )
  return edit(reading.source.text, edits)
}

/** A text in every language that Parley speaks. */
function inAll(text: (catalogue: Say["words"]) => string): Record<string, string> {
  return Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, text(words(tag))]))
}
