import type { Concept, StepKind } from "../engine/index.ts"
import type { Opened, WaysAnswer, WaysQuestion } from "../study/index.ts"
import { type Catalogue, nameOfState, nameState, nameWithin, sayWaySteps } from "../words/index.ts"
import { apart, lines, paragraph } from "./bits.ts"
import type { Block } from "./document.ts"
import { type ToldLattice, tellLattice } from "./lattice.ts"
import { type ToldStep, tellSteps } from "./states.ts"

/** The shortest ways to one state, as shown. */
export interface ToldWays {
  /** -1: none leads there. */
  readonly length: number
  readonly paths: readonly (readonly ToldStep[])[]
  readonly more: boolean
  /** There are too many moves to look at. */
  readonly leftOut: boolean
  /** Where it was asked for: the ways as they are drawn; null where there are none, or too many moves. */
  readonly lattice: ToldLattice | null
  /** The same of all states asked about that ways lead to. */
  readonly lattices: readonly ToldLattice[]
}

/** The ways to the first of the states asked about. */
export function tellWays({ targets, leftOut }: WaysAnswer, opened: Opened, words: Catalogue): ToldWays {
  const [target] = targets
  const { length, paths, more } = target ?? { length: -1, paths: [], more: false }
  return {
    length,
    paths: paths.map((steps) => tellSteps(steps, opened, words)),
    more,
    leftOut: leftOut !== null,
    lattice: target === undefined ? null : tellLattice(target, opened, words),
    lattices: targets.flatMap((each) => tellLattice(each, opened, words) ?? []),
  }
}

/** What `paths --json` prints. */
export function waysJson(
  { from, targets, total }: WaysAnswer,
  opened: Opened,
  { by, until }: { readonly by: StepKind; readonly until?: Concept | undefined },
  words: Catalogue,
): object {
  const { conflict, model } = opened
  const number = (slot: number): number => model.space.number(slot)
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    from: number(from),
    fromName: nameOfState(opened, from, words),
    by,
    until: until ?? null,
    targets: targets.map(({ to, length, paths, more }) => ({
      to: number(to),
      name: nameOfState(opened, to, words),
      reachable: length >= 0,
      length: length < 0 ? null : length,
      paths: paths.map((steps) =>
        steps.map((step) => ({ by: conflict.decisionMakers[step.dm]!.id, to: number(step.to) })),
      ),
      more,
    })),
    more: total - targets.length,
  }
}

/** The ways for reading, state by state; last those that none leads to. */
export function waysBlocks(
  answer: WaysAnswer,
  { by, until }: WaysQuestion,
  opened: Opened,
  words: Catalogue,
): Block[] {
  const { cli } = words
  const { from, targets, total } = answer
  const name = (slot: number): string => nameWithin(opened, slot, words)
  const goal = until === undefined ? null : words.concepts[until].name
  const reached = targets.filter(({ length }) => length >= 0)
  const out = targets.filter(({ length }) => length < 0).map(({ to }) => name(to))
  return [
    { kind: "heading", level: 2, text: cli.pathsHeading({ from: name(from), by, until: goal }) },
    ...(targets.length === 0 ? [paragraph(cli.noTargets({ until: goal }))] : []),
    ...reached.flatMap(({ to, length, paths, more }): Block[] => {
      const items = paths.flatMap((steps, which) => {
        const sentences = sayWaySteps(steps, opened, words)
        return steps.map((step, i) => ({
          mark: i === 0 ? cli.wayNumber({ number: which + 1 }) : "",
          text: cli.step({ sentence: sentences[i]!, state: name(step.to) }),
        }))
      })
      return [
        { kind: "heading", level: 3, text: nameState(opened, to, words), mark: cli.pathSummary({ length }) },
        { kind: "marked", items },
        ...(more ? [lines([cli.morePaths({ shown: paths.length })])] : []),
      ]
    }),
    ...(out.length > 0 ? [apart(cli.unreachable({ states: out }))] : []),
    ...(total > targets.length ? [apart(cli.moreTargets({ shown: targets.length, total }))] : []),
  ]
}
