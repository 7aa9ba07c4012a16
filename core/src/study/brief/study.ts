import { type Analysis, type Concept, USUAL_CONCEPT } from "../../engine/index.ts"
import { citedIn } from "../../file/index.ts"
import { board } from "../board/study.ts"
import { bottomLine, strongOf } from "../bottom-line/study.ts"
import { evidenceOf, fallsWith, groundLost } from "../evidence/evidence.ts"
import { partsOf } from "../evidence/parts.ts"
import { inverse } from "../inverse/study.ts"
import { type Opened, type Study, silent, stretch, todayOf } from "../opened.ts"
import { strongest } from "../outcomes/strength.ts"
import { jointDeparture, preferredByAll } from "../outcomes/together.ts"
import { explainStability } from "../reasons/stability.ts"
import { outcomeLines } from "../robustness/lines.ts"
import { stepsOf } from "../robustness/steps.ts"
import { surenessOf } from "../robustness/sure.ts"
import { leastComfortable, swingsOf } from "../robustness/swings.ts"
import { scenarios } from "../scenarios/study.ts"
import { waysFrom } from "../ways/ways.ts"
import { variantWork } from "../work.ts"
import type { BriefAnswer, BriefOutcome, BriefSureness } from "./answer.ts"
import { judgementsOf, judgementWork } from "./judgements.ts"
import {
  type BriefQuestion,
  MOST_LEFT_OUT,
  MOST_OUTCOMES,
  MOST_SOURCES,
  MOST_STRONGEST,
  MOST_VARIED,
} from "./question.ts"

/** All that a brief says. Cost: that of the worlds side by side, and an analysis for each part and each pair of steps. */
export const brief: Study<BriefQuestion, BriefAnswer> = {
  cost: (opened, { concepts, to }) =>
    (to === undefined ? 0 : Number.POSITIVE_INFINITY) +
    leftOutWork(opened) +
    judgementWork(opened, strongOf(concepts)) +
    (1 + opened.conflict.scenarios.length + stepsOf(opened.conflict).length ** 2) *
      variantWork(opened.model, concepts),
  answer(opened, { concepts, to }) {
    const [inWorlds, inJudging, inResting, inVaried, inFalls] = sharesOf(opened, concepts)
    const { worlds } = scenarios.answer(inWorlds, { kind: "scenarios", concepts })
    const quiet = opened.watched(silent(opened.watch))
    const analysis = { ...opened.analysis(concepts), concepts }
    const { slots, total } = strongest(analysis, concepts, null, MOST_STRONGEST)
    const states = slots.slice(0, MOST_OUTCOMES).map((slot) => opened.model.space.text(slot))
    const asked = to === undefined ? { concepts } : { concepts, to }
    const line = bottomLine.answer(quiet, { kind: "bottom-line", ...asked })
    const beside = board.answer(quiet, { kind: "board", concepts })
    const found = { line, board: beside, offers: worlds[0]?.judged ?? [] }
    return {
      concepts,
      line,
      board: beside,
      judgements: judgementsOf(inJudging, found),
      wanted: to === undefined ? null : wantedIn(quiet, to),
      outcomes: outcomesIn(quiet, analysis, slots),
      total,
      ...beyondToday(opened, analysis, slots),
      worlds,
      evidence: restingIn(inResting, analysis, states),
      sureness: surenessIn(inVaried, analysis, states),
      falls: widestFall(inFalls, analysis),
    }
  },
}

function wantedIn(opened: Opened, to: string): BriefAnswer["wanted"] {
  return inverse.answer(opened, { kind: "inverse", concept: USUAL_CONCEPT, hold: [to], answers: 1 })
}

function outcomesIn(opened: Opened, analysis: Analysis, slots: readonly number[]): BriefOutcome[] {
  const { model, limits, watch } = opened
  const today = todayOf(opened)
  const ways = today < 0 ? null : waysFrom(model, today)
  return slots.map((slot, i): BriefOutcome => {
    const concepts = analysis.concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot))
    const explained = i < MOST_OUTCOMES ? model.ranks.map((_, dm) => dm) : []
    return {
      slot,
      concepts,
      way: ways?.to(slot, watch) ?? null,
      reasons: explained.map((dm) => explainStability(model, slot, dm, concepts[0]!, limits, watch)),
    }
  })
}

function beyondToday(
  opened: Opened,
  analysis: Analysis,
  best: readonly number[],
): Pick<BriefAnswer, "preferredByAll" | "together"> {
  const today = todayOf(opened)
  if (today < 0) return { preferredByAll: { count: 0, first: [] }, together: null }
  const preferred = preferredByAll(analysis, today)
  const all = new Set(preferred)
  const first = [...new Set([...best.filter((slot) => all.has(slot)), ...preferred])]
  return {
    preferredByAll: { count: preferred.length, first: first.slice(0, MOST_OUTCOMES) },
    together: jointDeparture(analysis, today),
  }
}

function restingIn(opened: Opened, analysis: Analysis, states: readonly string[]): BriefAnswer["evidence"] {
  const { conflict, reading, limits, watch } = opened
  if (leftOutWork(opened) > MOST_LEFT_OUT) return null
  return evidenceOf(conflict, analysis, citedIn(reading.data), limits, watch, states)
}

/** The world, watched in each stretch of the work as long as that takes: the worlds, the judgements, what is left out, varied, and falls. */
function sharesOf(opened: Opened, concepts: readonly Concept[]): [Opened, Opened, Opened, Opened, Opened] {
  const { conflict, model } = opened
  const each = variantWork(model, concepts)
  const parts = leftOutWork(opened) > MOST_LEFT_OUT ? 0 : partsOf(conflict).length * each
  const all = [
    scenarios.cost(opened, { kind: "scenarios", concepts }),
    judgementWork(opened, strongOf(concepts)),
    parts,
    variationsIn(opened, concepts).work,
    parts && each,
  ]
  const total = all.reduce((sum, work) => sum + work, 0)
  let done = 0
  return all.map((work) => opened.watched(stretch(opened.watch, done / total, (done += work) / total))) as [
    Opened,
    Opened,
    Opened,
    Opened,
    Opened,
  ]
}

/** How many steps are tried together, none where that is too much, and how many moves are looked at for it. */
function variationsIn({ conflict, model }: Opened, concepts: readonly Concept[]) {
  const steps = stepsOf(conflict).length
  const single = steps * variantWork(model, concepts)
  const pairs = (steps / 2) * single
  if (single > MOST_VARIED) return { depth: 0, work: 0 }
  return pairs > MOST_VARIED ? { depth: 1, work: single } : { depth: 2, work: single + pairs }
}

/** States times parts. */
function leftOutWork({ conflict, model }: Opened): number {
  return partsOf(conflict).length * model.space.slots * model.ranks.length
}

/** What the strongest outcomes survive: two steps together, one, or null, as the size allows. */
function surenessIn(opened: Opened, analysis: Analysis, states: readonly string[]): BriefSureness | null {
  const { conflict, limits, watch } = opened
  const { depth } = variationsIn(opened, analysis.concepts)
  if (depth === 0) return null
  const found = surenessOf(conflict, analysis, { states, misses: [], depth }, limits, stretch(watch, 0, 0.9))
  const lines = outcomeLines(conflict, analysis, found, limits, stretch(watch, 0.9, 1))
  return {
    lines,
    doubtful: leastComfortable(conflict, swingsOf(found.effects)).map(({ part }) => part),
    quiet: found.quiet,
    steps: found.effects.length + found.untold.length,
    untold: found.untold.length,
    depth: found.depth,
  }
}

// Only of the source that carries most is it worked out what falls with it.
function widestFall(opened: Opened, analysis: Analysis): BriefAnswer["falls"] {
  const { conflict, limits, watch } = opened
  if (leftOutWork(opened) > MOST_LEFT_OUT) return null
  const widest = conflict.record.sources
    .slice(0, MOST_SOURCES)
    .map(({ id }) => ({ id, parts: groundLost([id], conflict).parts.length }))
    .sort((a, b) => b.parts - a.parts)[0]
  if (widest === undefined) return null
  return { source: widest.id, fall: fallsWith([widest.id], conflict, analysis, limits, watch) }
}
