import {
  analyse,
  CONCEPTS,
  countsChoices,
  jsonPieces,
  Paths,
  pathWork,
  type StepKind,
  strongest,
  wrapTo,
} from "@parley/core"
import { Exit, INPUT_WRONG, STOPPED } from "../exit.ts"
import type { Io } from "../io.ts"
import { heavy, loadSubject } from "../load.ts"
import { sayPath, stateName } from "../outcomes.ts"
import { deliver } from "../output.ts"
import { progress } from "../progress.ts"
import { oneOf, type Say } from "../say.ts"
import { stateNamed } from "../state.ts"
import { choiceWork, conceptsNamed } from "./analyze.ts"

export interface PathsOptions {
  readonly scenario?: string
  readonly asOf?: string
  readonly from?: string
  readonly to?: string
  readonly by?: string
  readonly until?: string
  readonly concepts?: string
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly limitStates?: number
  readonly maxMemory?: number
}

const BY = ["moves", "improvements"] as const
// Shortest paths listed to one state, and states whose paths are told.
const MOST_PATHS = 10
const MOST_TARGETS = 20
// Moves that a search may look at.
const MOST_MOVES = 2 ** 33

/** `parley paths FILE`: the ways from today (or any state) to the equilibria (or any state). */
export function paths(file: string, options: PathsOptions, io: Io, say: Say): void {
  const { cli } = say.words
  const by: StepKind = oneOf(cli.kinds.by, options.by ?? "moves", BY, say)
  const concepts = conceptsNamed(options.concepts, say)
  const until = options.until === undefined ? null : oneOf(cli.kinds.concept, options.until, CONCEPTS, say)
  const subject = loadSubject(file, options, io, say)
  const { conflict, model } = subject
  const start = options.from !== undefined ? stateNamed(subject, options.from, say) : todayOf(subject, say)
  const moves = pathWork(model)
  if (moves > MOST_MOVES) throw new Exit(STOPPED, cli.pathsTooMany({ moves, limit: MOST_MOVES }))
  heavy(model, moves + (until !== null && countsChoices(until) ? choiceWork(model) : 0))

  const wanted = until === null ? concepts : [...new Set([...concepts, until])]
  const analysis = options.to !== undefined && until === null ? null : analyse(model, wanted)
  const watch = progress(cli.searching, io, say)
  const stops = until === null ? null : analysis!.equilibria.get(until)!
  const search = new Paths(model, start, by, { until: stops, watch })
  watch.done()
  const targets =
    options.to !== undefined
      ? { slots: [stateNamed(subject, options.to, say)], total: 1 }
      : strongest(analysis!, until === null ? concepts : [until], null, MOST_TARGETS)
  const found = targets.slots.map((slot) => search.to(slot, MOST_PATHS))
  const number = (slot: number): number => model.space.number(slot)

  if (options.json) {
    const ids = conflict.decisionMakers.map(({ id }) => id)
    const document = {
      parley: 1,
      scenario: conflict.scenario?.id ?? null,
      from: number(start),
      by,
      until,
      targets: found.map(({ target, length, paths, more }) => ({
        to: number(target),
        reachable: length >= 0,
        length: length < 0 ? null : length,
        paths: paths.map((steps) => steps.map(({ dm, to }) => ({ by: ids[dm], to: number(to) }))),
        more,
      })),
      more: targets.total - found.length,
    }
    deliver(jsonPieces(document), options, io, say)
    return
  }
  const lines: string[] = []
  const add = (text: string, indent = ""): void => {
    for (const line of wrapTo(text, io.columns - indent.length)) lines.push(`${indent}${line}\n`)
  }
  const name = (slot: number): string => stateName(subject, slot, say)
  add(
    say.out(
      "bold",
      cli.pathsHeading({
        from: name(start),
        by,
        until: until === null ? null : say.words.concepts[until].name,
      }),
    ),
  )
  if (found.length === 0) add(cli.noOutcomes)
  for (const way of found) {
    if (way.length < 0) continue
    lines.push("\n")
    add(`${say.out("bold", name(way.target))}  ${cli.pathSummary({ length: way.length })}`)
    for (const [which, steps] of way.paths.entries()) {
      if (steps.length === 0) continue
      const sentences = sayPath(subject, steps, start, say)
      steps.forEach(({ to }, i) => {
        const mark = i === 0 ? cli.wayNumber({ number: which + 1 }) : ""
        const step = wrapTo(cli.step({ sentence: sentences[i]!, state: name(to) }), io.columns - 8)
        step.forEach((line, k) => {
          lines.push(`  ${(k === 0 ? mark : "").padEnd(4)}${k === 0 ? "" : "  "}${line}\n`)
        })
      })
    }
    if (way.more) add(cli.morePaths({ shown: MOST_PATHS }), "  ")
  }
  const out = found.filter(({ length }) => length < 0).map(({ target }) => name(target))
  if (out.length > 0) {
    lines.push("\n")
    add(cli.unreachable({ states: out }))
  }
  if (targets.total > found.length) {
    lines.push("\n")
    add(cli.moreTargets({ shown: found.length, total: targets.total }))
  }
  deliver(lines, options, io, say)
}

function todayOf(
  { file, conflict, model }: { file: string } & ReturnType<typeof loadSubject>,
  say: Say,
): number {
  const slot = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  if (slot < 0) throw new Exit(INPUT_WRONG, say.words.cli.noStatusQuo({ file }))
  return slot
}
