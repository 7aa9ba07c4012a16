import type { Alteration, Opened, RobustnessAnswer } from "../study/index.ts"
import { type Catalogue, nameOfState, sayAlteration, sayOutcomeLine } from "../words/index.ts"

/** What `sure --json` prints. */
export function robustnessJson(answer: RobustnessAnswer, opened: Opened, words: Catalogue): object {
  const { conflict, model } = opened
  const { sureness, lines, sample, idle, concepts } = answer
  const { reversals, missing } = { reversals: answer.reversals ?? [], missing: answer.missing ?? [] }
  const step = (each: Alteration) => {
    const { part, kind, ...rest } = each
    return { kind, path: part.path, ...rest, said: sayAlteration(conflict, each, words) }
  }
  const number = (state: string): number | null => {
    const slot = model.space.find(state)
    return slot < 0 ? null : model.space.number(slot)
  }
  const name = (state: string): string | null => {
    const slot = model.space.find(state)
    return slot < 0 ? null : nameOfState(opened, slot, words)
  }
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    concepts,
    depth: sureness.depth,
    steps: sureness.effects.map(({ step: each, difference, verdicts }) => ({
      ...step(each),
      confidence: each.part.grounds.confidence ?? null,
      assumed: each.part.grounds.assumed !== undefined,
      appear: difference.appear,
      vanish: difference.vanish,
      change: difference.change,
      verdicts,
    })),
    untold: sureness.untold.map(step),
    quiet: sureness.quiet.map(({ kind, path }) => ({ kind, path })),
    idle: idle.map(({ kind, path }) => ({ kind, path })),
    outcomes: sureness.robustness.map(({ state, concept, fewest, by, own }) => ({
      state: number(state),
      code: state,
      name: name(state),
      concept,
      breaks: fewest,
      by: by.map((each) => each.map(step)),
      own: conflict.decisionMakers.map(({ id }, dm) => ({ dm: id, breaks: own[dm]! })),
    })),
    near: sureness.near.map(({ state, concept, unstable, fewest, by }) => ({
      state: number(state),
      code: state,
      name: name(state),
      concept,
      unstable: unstable.map((dm) => conflict.decisionMakers[dm]!.id),
      pairs: missing
        .filter((each) => each.state === state && each.concept === concept)
        .map(({ dm, pairs }) => ({ dm: conflict.decisionMakers[dm]!.id, pairs })),
      makes: fewest,
      by: by.map((each) => each.map(step)),
    })),
    lines: lines.map((line) => ({
      state: number(line.state),
      code: line.state,
      name: name(line.state),
      concepts: line.concepts,
      survived: conflict.decisionMakers.map(({ id }, dm) => ({ dm: id, steps: line.survived[dm]! })),
      reversed: line.reversed?.map((each, dm) => ({ dm: conflict.decisionMakers[dm]!.id, ...each })) ?? null,
      confidence: line.confidence,
      doubtful: line.doubtful.map(({ kind, path }) => ({ kind, path })),
      falls: line.falls,
      said: sayOutcomeLine(conflict, line, concepts, words),
    })),
    reversals: reversals.map(({ state, concept, dm, pairs, least, leaver, to }) => ({
      state: number(state),
      code: state,
      concept,
      dm: conflict.decisionMakers[dm]!.id,
      pairs,
      least,
      leaver: leaver === null ? null : conflict.decisionMakers[leaver]!.id,
      to: to === null ? null : number(to),
    })),
    sample: {
      seed: sample.seed,
      chances: sample.chances,
      ties: sample.ties,
      scenarios: sample.scenarios.map((each) => ({ ...each })),
      worlds: sample.worlds,
      without: sample.without,
      shares: sample.shares.map(({ state, concept, holds, within, drivers }) => ({
        state: number(state),
        code: state,
        concept,
        ...holds,
        within,
        drivers: drivers.map(({ part, by, worlds }) => ({ kind: part.kind, path: part.path, by, worlds })),
      })),
      ends:
        sample.ends?.map(({ state, share, moves }) => ({
          state: number(state),
          code: state,
          ...share,
          moves,
        })) ?? null,
      endless: sample.endless,
    },
  }
}
