import { type Analysis, type GraphModel, movesOf, type Watch } from "../../engine/index.ts"
import type { StepEffect } from "../bottom-line/answer.ts"
import { effectOf, roadTo } from "../bottom-line/road.ts"
import { strongOf } from "../bottom-line/study.ts"
import type { Way, WayStep } from "../ways/ways.ts"
import type { Breach } from "./breach.ts"

/** A step of the course of an offer (SPEC O9). */
export interface CourseStep extends WayStep {
  readonly effect: StepEffect
  /** On the way to the deal, of what follows within it, or the move that breaks it. */
  readonly part: "way" | "within" | "breach"
  /** Whether who makes it could not move back. */
  readonly oneWay: boolean
}

/** How an offer goes on from today (SPEC O9). */
export interface Course {
  /** Today, or the performed state where no way leads there from today. */
  readonly start: number
  readonly steps: readonly CourseStep[]
}

/** What becomes of an offer (SPEC O10). */
export type Fate =
  /** Nobody who could break it would; every step to it is a gain, or it is not known how one gets there. */
  | { readonly kind: "kept" }
  /** The same, but none who could make the first step gains by it, or not all of the later steps are gains. */
  | {
      readonly kind: "unstarted" | "stalled"
      /** Whose step is no gain, and its ranks. */
      readonly dm: number
      readonly effect: StepEffect
      readonly before: number
      readonly rank: number
      /** Whether on all shortest ways with the fewest such steps it is this one that goes first. */
      readonly must: boolean
    }
  /** By one that nothing deters: its place among the breaches. */
  | { readonly kind: "broken"; readonly breach: number; readonly dm: number }
  /** No moves lead there; nothing within the deal would hold, though nobody breaks it; or not all of it was looked at. */
  | { readonly kind: "out-of-reach" | "restless" | "unknown" }

interface Judged {
  readonly analysis: Analysis
  readonly today: number
  readonly performed: number
  readonly way: Way | null
  readonly breaches: readonly Breach[]
  readonly verdict: "impossible" | "kept" | "holds" | "broken" | "unknown"
  readonly whole: boolean
}

/** What becomes of an offer that can be performed. Cost: where the way is no gain throughout, its moves a few times. */
export function fateOf(judged: Judged, watch?: Watch): Fate {
  const { analysis, way, breaches, verdict, whole } = judged
  const concept = strongOf(analysis.concepts)
  if (way?.kind === "none") return { kind: "out-of-reach" }
  const breach = breaches.findIndex(({ credible }) => credible.includes(concept))
  if (breach >= 0) return { kind: "broken", breach, dm: breaches[breach]!.dm }
  if (verdict === "unknown" || !whole) return { kind: "unknown" }
  if (verdict === "broken") return { kind: "restless" }
  if (way?.kind !== "way" || way.improving) return { kind: "kept" }
  return unwilling(judged, way.steps, watch)
}

function unwilling(
  { analysis: { model }, today, performed }: Judged,
  steps: readonly WayStep[],
  watch: Watch | undefined,
): Fate {
  const road = roadTo(model, today, performed, watch)
  const first = "first" in road ? road.first : null
  const at = steps.findIndex(({ reluctant }) => reluctant)
  const step = steps[at]!
  const starts = first === null ? at > 0 : first.some(({ effect }) => effect === "gain")
  return {
    kind: starts ? "stalled" : "unstarted",
    dm: step.dm,
    effect: effectOf(model, step),
    before: model.ranks[step.dm]![step.from]!,
    rank: model.ranks[step.dm]![step.to]!,
    must: at === 0 && first?.length === 1,
  }
}

/** The way to the performed state, what follows within the deal, and the move that breaks it, if one does. */
export function courseOf(
  model: GraphModel,
  {
    performed,
    way,
    within,
    breach,
  }: {
    readonly performed: number
    readonly way: Way | null
    readonly within: readonly WayStep[]
    readonly breach: Breach | null
  },
): Course {
  const moves = movesOf(model)
  const as = (part: CourseStep["part"], steps: readonly WayStep[]): CourseStep[] =>
    steps.map((step) => ({
      ...step,
      part,
      effect: effectOf(model, step),
      oneWay: !moves.can(step.dm, step.to, step.from),
    }))
  const there = way?.kind === "way" ? way.steps : []
  const out = breach === null ? [] : [{ dm: breach.dm, from: breach.from, to: breach.to, reluctant: false }]
  return {
    start: there[0]?.from ?? performed,
    steps: [...as("way", there), ...as("within", within), ...as("breach", out)],
  }
}
