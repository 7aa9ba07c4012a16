import {
  asScenario,
  CONCEPTS,
  type Count,
  edit,
  type Goal,
  isIdentifier,
  jsonPieces,
  LANGUAGES,
  MOST_RANKED,
  metBy,
  type Nearness,
  type Packages,
  type Perils,
  type StatementChanges,
  sayAdjustments,
  sayContradiction,
  sayDemand,
  USUAL_CONCEPT,
  type WayThere,
  words,
} from "@parley/core"
import { changeReport } from "../change-report.ts"
import { Exit, INPUT_WRONG, USE_WRONG } from "../exit.ts"
import type { Io } from "../io.ts"
import { type Bounds, heavy, loadSubject, type Subject } from "../load.ts"
import { deliver, type OutputOptions } from "../output.ts"
import { progress } from "../progress.ts"
import { oneOf, type Say } from "../say.ts"
import { isSeveral, type Taking, type Told, taking, withSeveral } from "../taking.ts"
import { leversNamed, scopeNamed, targetNamed } from "../wanted.ts"

export interface ChangeOptions extends OutputOptions, Bounds {
  readonly scenario?: string
  readonly asOf?: string
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
  readonly json?: boolean
}

/** Rankings that may be drawn. */
export const MOST_RANKINGS = 1_000_000

/**
 * `parley change FILE --to STATE-or-expression`: what it would take for that to hold. Rankings that reach several goals at
 * once come later: then it gives a promise.
 */
export function change(file: string, options: ChangeOptions, io: Io, say: Say): Promise<void> | undefined {
  const { cli } = say.words
  const concept = oneOf(cli.kinds.concept, options.concept ?? USUAL_CONCEPT, CONCEPTS, say)
  if (options.take !== undefined && options.json)
    throw new Exit(USE_WRONG, cli.conflictingFlags({ first: "--take", second: "--json" }))
  if (options.as !== undefined && options.take === undefined)
    throw new Exit(USE_WRONG, cli.missingFlag({ flag: "--take" }))
  if ((options.samples ?? options.seed) !== undefined && !options.count)
    throw new Exit(USE_WRONG, cli.missingFlag({ flag: "--count" }))
  const subject = loadSubject(file, options, io, say)
  if (options.reached && subject.conflict.statusQuo === null) throw new Exit(INPUT_WRONG, cli.noToday)
  const goal: Goal = {
    concept,
    hold: options.to.map((text) => targetNamed(subject, text, "--to", say)),
    not: (options.not ?? []).map((text) => targetNamed(subject, text, "--not", say)),
    ...(options.reached ? { from: subject.conflict.statusQuo! } : {}),
  }
  const scope = scopeNamed(subject, options.who, options.keep, say)
  if (options.count && scope.dms.length === 0) throw new Exit(USE_WRONG, cli.missingFlag({ flag: "--who" }))
  const levers = options.levers === undefined ? null : leversNamed(subject, options.levers, say)
  // How long it takes depends on what is found: it always leaves this thread, which hears signals.
  heavy(subject.model, Number.POSITIVE_INFINITY)
  const watch = progress(cli.analysing, io, say)
  try {
    const found = taking(subject, goal, scope, levers, options, watch)
    // Nothing has to change, or one goal is asked for: no solver is loaded.
    if (found.statements.least === 0 || !isSeveral(goal)) {
      deliverFound(found)
      return undefined
    }
    return withSeveral(subject, found, options, watch).then(deliverFound)
  } finally {
    watch.done()
  }

  function deliverFound(found: Taking): void {
    watch.done()
    if (options.take !== undefined) {
      const scenario = { id: options.as ?? "taken", wanted: options.to.join(", ") }
      deliver([withScenario(subject, found, options.take, scenario, say)], options, io, say)
      return
    }
    if (options.json) deliver(jsonPieces(dataOf(subject, found, say)), options, io, say)
    else deliver(changeReport(subject, found, io, say), options, io, say)
  }
}

/** The file with an answer as a scenario. */
function withScenario(
  { reading, model }: Subject,
  { told, goal, statements }: Taking,
  label: string,
  { id, wanted }: { readonly id: string; readonly wanted: string },
  say: Say,
): string {
  const { cli } = say.words
  if (statements.least === 0) throw new Exit(INPUT_WRONG, cli.nothingToTake)
  const answer = told.find((each) => each.label.toLowerCase() === label.toLowerCase())
  if (answer === undefined)
    throw new Exit(INPUT_WRONG, cli.noSuchAnswer({ given: label, known: told.map((each) => each.label) }))
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

function dataOf({ conflict, model }: Subject, found: Taking, say: Say): object {
  const { goal, analysis, focus, statements, inserts, rankings, situation, told } = found
  const number = (text: string): number | null => {
    const slot = model.space.find(text)
    return slot < 0 ? null : model.space.number(slot)
  }
  const states = (texts: readonly string[]) => texts.map((code) => ({ state: number(code), code }))
  const at = (slot: number) => ({ state: model.space.number(slot), code: model.space.text(slot) })
  const answer = ({ label, adjustments, states: held, difference, verdicts, barsToday }: Told) => ({
    label,
    changes: adjustments.map((each, i) => ({
      kind: each.kind,
      said: sayAdjustments(conflict, model, adjustments, say.words)[i]!,
      ...("pairs" in each ? { pairs: each.pairs } : {}),
    })),
    holds: states(held),
    appear: states(difference.appear),
    vanish: states(difference.vanish),
    verdicts: verdicts.map(({ state, ...rest }) => ({ state: number(state), code: state, ...rest })),
    barsToday,
  })
  const of = (letter: string) => told.filter(({ label }) => label.startsWith(letter)).map(answer)
  const searched = ({ least, proved, found: sets, more }: StatementChanges) => ({
    least,
    proved,
    found: sets,
    more,
  })
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    concept: goal.concept,
    wanted: goal.hold.map(({ text }, i) => ({ text, ...counts(found.wanted[i]!) })),
    unwanted: goal.not.map(({ text }, i) => ({ text, ...counts(found.unwanted[i]!) })),
    from: goal.from ?? null,
    state: focus < 0 ? null : at(focus),
    conditions: found.conditions.map((conditions, dm) => {
      const id = conflict.decisionMakers[dm]!.id
      if (conditions === null) return { dm: id, demands: null }
      const met = metBy(conditions, model.ranks[dm]!)
      return {
        dm: id,
        moves: conditions.moves,
        demands: conditions.demands.map(({ move, ways }, i) => ({
          move: at(move),
          met: met[i]!,
          ways: ways.map((way) => way.map((slot) => model.space.number(slot))),
          said: sayDemand(conflict, model, conditions, i, met[i]!, say.words),
        })),
      }
    }),
    statements: { ...searched(statements), answers: of("S") },
    additions: { ...searched(inserts), answers: of("N") },
    rankings:
      rankings === null
        ? found.several && {
            proved: found.several.proved,
            looked: found.several.looked,
            choices: found.several.choices,
            contradiction: sayContradiction(conflict, model, found.several, say.words),
            answers: of("R"),
          }
        : { proved: rankings.proved, looked: rankings.looked, states: rankings.states, answers: of("R") },
    situation:
      situation === null
        ? null
        : {
            least: situation.least,
            proved: situation.proved,
            found: situation.found,
            answers: of("C"),
          },
    looking: found.look && {
      under: found.look.under,
      needed:
        found.look.adjustments?.map(({ dm, concept }) => ({
          dm: conflict.decisionMakers[dm]!.id,
          concept,
        })) ?? null,
    },
    packages: found.packages && packagesData(found.packages, conflict),
    way: wayData(found.way, at, conflict),
    count: found.count === null ? null : countData(found.count),
    equilibria: analysis.equilibria.get(goal.concept)!.count(),
  }
}

function counts({ states, holding }: Nearness): object {
  return { states, holding }
}

function packagesData({ levers, packages, smallest, idle }: Packages, conflict: Subject["conflict"]): object {
  const key = (option: number): string => conflict.options[option]!.key
  return {
    levers: levers.map(key),
    smallest,
    idle: idle.map(key),
    packages: packages.map(({ taken, losers, ...rest }) => ({
      taken: levers.flatMap((lever, i) => (taken[i] ? [key(lever)] : [])),
      ...rest,
      losers: losers.map((dm) => conflict.decisionMakers[dm]!.id),
    })),
  }
}

function wayData(
  way: WayThere | null,
  at: (slot: number) => object,
  { decisionMakers, options }: Subject["conflict"],
): object | null {
  if (way === null || way.kind !== "way") return way
  const id = (dm: number): string => decisionMakers[dm]!.id
  const keys = (of: readonly number[]): string[] => of.map((option) => options[option]!.key)
  const perils = ({ breakdowns, count, irrevocable }: Perils) => ({
    departures: breakdowns.map(({ dm, to, takesBack }) => ({
      dm: id(dm),
      to: at(to),
      takesBack: keys(takesBack),
    })),
    count,
    irrevocable: keys(irrevocable),
  })
  return {
    kind: way.kind,
    improving: way.improving,
    first: way.first.map(id),
    start: perils(way.start),
    steps: way.passages.map((passage) => ({
      dm: id(passage.dm),
      to: at(passage.to),
      reluctant: passage.reluctant,
      ...perils(passage),
    })),
  }
}

// Whole numbers may be too long for JSON's: they are texts.
function countData(count: Count): object {
  if (count.how === "sample") return count
  return { ...count, of: count.of?.toString() ?? null, in: count.in?.toString() ?? null }
}
