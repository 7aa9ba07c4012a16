import { type Analysis, type Concept, movesOf } from "../../engine/index.ts"
import type { BoardAnswer } from "../board/answer.ts"
import type { BottomLineAnswer } from "../bottom-line/answer.ts"
import { effectOf } from "../bottom-line/road.ts"
import { type OfferJudgement, sameDeal } from "../offers/offers.ts"
import { type Opened, stretch } from "../opened.ts"
import { explainStability } from "../reasons/stability.ts"
import { confidenceIn } from "../robustness/confidence.ts"
import { missesOf } from "../robustness/near.ts"
import { WORLDS } from "../robustness/question.ts"
import { type Alteration, stepsOf } from "../robustness/steps.ts"
import { drawWorlds } from "../robustness/study.ts"
import { surenessOf } from "../robustness/sure.ts"
import { analysisWork, variantWork } from "../work.ts"
import type { Judgement, JudgementGrounds } from "./answer.ts"
import { MOST_JUDGEMENTS, MOST_VARIED } from "./question.ts"

/** A state to be judged, and what for. */
type Judged = Pick<Judgement, "about" | "slot" | "offer">

/** What judgements are chosen from. */
export interface Found {
  readonly line: BottomLineAnswer
  readonly board: BoardAnswer
  /** In the world asked about. */
  readonly offers: readonly OfferJudgement[]
}

/** The key judgements, each with how sure it is (SPEC J1 to J4). */
export function judgementsOf(opened: Opened, found: Found): Judgement[] {
  const { concept } = found.line
  const chosen = found.line.finding.kind === "nothing-wanted" ? [] : chosenFrom(found)
  if (chosen.length === 0) return []
  const analysis: Analysis = { ...opened.analysis([concept]), concepts: [concept] }
  const grounds = groundsOf(opened, analysis, chosen)
  return chosen.map((judged, i): Judgement => {
    const { slot } = judged
    const { model, limits, watch } = opened
    return {
      ...judged,
      holds: analysis.equilibria.get(concept)!.has(slot),
      stays: model.ranks.map((_, dm) => explainStability(model, slot, dm, concept, limits, watch).reason),
      open: openAt(opened, slot),
      grounds: grounds?.[i] ?? null,
    }
  })
}

/** How much work the grounds of judgements are; 0 where it is too much. */
export function judgementWork({ conflict, model }: Opened, concept: Concept): number {
  const work =
    stepsOf(conflict).length * variantWork(model, [concept]) + WORLDS * analysisWork(model, [concept])
  return work > MOST_VARIED ? 0 : work
}

// Today's state, the outcome that the sentence names, the latest offer, then further outcomes (SPEC J1).
function chosenFrom({ line, board, offers }: Found): Judged[] {
  const { today, finding, concept } = line
  const goal = "goal" in finding ? finding.goal : null
  const named = [
    ...(goal === null ? [] : [goal.slot]),
    ...(finding.kind === "today-falls" ? (finding.ends?.slots ?? []) : []),
  ]
  const further = board.strong.map(({ slot }) => slot)
  const outcome = (slot: number): Judged => ({ about: "outcome", slot, offer: null })
  const all: Judged[] = [
    ...(today === null ? [] : [{ about: "today" as const, slot: today.slot, offer: null }]),
    ...[...named, ...further].slice(0, 1).map(outcome),
    ...offered(offers, concept),
    ...[...named, ...further].map(outcome),
  ]
  return all
    .filter(({ slot }, i) => all.findIndex((other) => other.slot === slot) === i)
    .slice(0, MOST_JUDGEMENTS)
}

/** The states that offers come to, the latest first; of offers of the same for the same the latest. */
function offered(offers: readonly OfferJudgement[], concept: Concept): Judged[] {
  return offers
    .flatMap((judgement, offer) => {
      if (judgement.verdict === "impossible") return []
      if (offers.slice(offer + 1).some((later) => sameDeal(later.offer, judgement.offer))) return []
      const settling = judgement.settling.find(({ concepts }) => concepts.includes(concept))
      return [{ about: "offer" as const, slot: settling?.slot ?? judgement.performed, offer }]
    })
    .toReversed()
}

/** Of all moves open at a state, how many there are and how many of them are gains or losses to whoever makes them. */
function openAt({ model }: Opened, from: number): Judgement["open"] {
  const moves = movesOf(model)
  const open = { moves: 0, gains: 0, losses: 0 }
  for (let dm = 0; dm < model.ranks.length; dm++)
    moves.from(dm, from, (to) => {
      open.moves++
      const effect = effectOf(model, { dm, from, to })
      if (effect === "gain") open.gains++
      if (effect === "loss") open.losses++
      return true
    })
  return open
}

/** What turns each, and in how many variants it is so; null where that is too much. */
function groundsOf(opened: Opened, analysis: Analysis, chosen: readonly Judged[]): JudgementGrounds[] | null {
  const { conflict, model, limits, watch } = opened
  const concept = analysis.concepts[0]!
  if (judgementWork(opened, concept) === 0) return null
  const texts = chosen.map(({ slot }) => model.space.text(slot))
  const misses = missesOf(analysis, texts)
  const searched = { states: texts, misses, depth: 1 }
  const found = surenessOf(conflict, analysis, searched, limits, stretch(watch, 0, 0.3))
  const question = { kind: "robustness" as const, concepts: [concept] }
  const sample = drawWorlds(opened.watched(stretch(watch, 0.3, 1)), question, texts)
  return chosen.map(({ slot }, i): JudgementGrounds => {
    const state = texts[i]!
    const holds = analysis.equilibria.get(concept)!.has(slot)
    const turned = (holds ? found.robustness : found.near).find((each) => each.state === state)
    const turning = turned?.fewest === 1 ? turned.by.map(([step]) => step!) : []
    const parts = [...new Set(turning.map(({ part }) => part))]
    const { share, low, high } = sample.shares.find((each) => each.state === state)!.holds
    const so = holds ? { share, low, high } : { share: 1 - share, low: 1 - high, high: 1 - low }
    return {
      parts,
      turning: parts.map((part) => turning.find((step): step is Alteration => step.part === part)!),
      share: so,
      variants: sample.worlds,
      ends: sample.ends?.find((each) => each.state === state)?.share ?? null,
      confidence: confidenceIn(parts, so.share),
    }
  })
}
