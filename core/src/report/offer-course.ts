import {
  type Breach,
  type CourseStep,
  namesFor,
  type OfferJudgement,
  type Opened,
  type WayStep,
} from "../study/index.ts"
import { type Catalogue, saidMove, sayName } from "../words/index.ts"
import type { Station } from "./line.ts"

/** What becomes of an offer. */
export type ToldVerdict =
  | { readonly kind: "kept" | "out-of-reach" | "restless" | "unknown" | "impossible" }
  | {
      readonly kind: "unstarted" | "stalled" | "broken"
      /** Who does not do its part, or breaks it: by these acts, with its ranks before and after, of so many. */
      readonly dm: number
      readonly acts: readonly string[]
      readonly effect: CourseStep["effect"]
      readonly before: number
      readonly rank: number
      readonly worst: number
      /** Whether it must go first. */
      readonly must: boolean
    }

/** A step of the course, leading to a station. */
export interface ToldCourseStep extends Station, Pick<CourseStep, "dm" | "effect" | "part" | "oneWay"> {
  /** What is done, as acts. */
  readonly acts: readonly string[]
}

/** How an offer goes on from today, and where that leaves everybody. */
export interface ToldCourse {
  readonly start: Station
  /** Whether it starts today; else no way leads from today to where it starts. */
  readonly fromToday: boolean
  readonly steps: readonly ToldCourseStep[]
  readonly parties: readonly {
    readonly dm: number
    readonly worst: number
    /** Ranks, 1 is best; null where they cannot be told. */
    readonly today: number | null
    readonly alone: number | null
    /** Where it starts, and after each step. */
    readonly along: readonly number[]
    /** By how many ranks it ends better (above 0) or worse off than today, and than it can secure alone; null likewise. */
    readonly gain: number | null
    readonly gainAlone: number | null
  }[]
}

type Possible = Exclude<OfferJudgement, { verdict: "impossible" }>

/** The course of an offer as a page draws it. */
export function tellCourse(judgement: Possible, opened: Opened, words: Catalogue): ToldCourse {
  const { conflict, model } = opened
  const { course, stakes, refused } = judgement
  const names = namesFor(opened, [course.start, ...course.steps.map(({ to }) => to)])
  const station = (slot: number): Station => ({
    state: model.space.text(slot),
    name: sayName(opened, names.get(slot)!, words),
  })
  return {
    start: station(course.start),
    fromToday: refused?.today === course.start,
    steps: course.steps.map((step) => ({
      ...station(step.to),
      dm: step.dm,
      acts: saidMove(conflict, model, step, words).acts,
      effect: step.effect,
      part: step.part,
      oneWay: step.oneWay,
    })),
    parties: stakes.map(({ dm, worst, today, secured, along }) => {
      const end = along.at(-1)!
      return {
        dm,
        worst,
        today,
        alone: secured,
        along,
        gain: today === null ? null : today - end,
        gainAlone: secured === null ? null : secured - end,
      }
    }),
  }
}

/** What becomes of an offer, with the move that it hangs on. */
export function tellVerdict(judgement: OfferJudgement, opened: Opened, words: Catalogue): ToldVerdict {
  const { conflict, model } = opened
  if (judgement.verdict === "impossible") return { kind: "impossible" }
  const { fate, breaches, course } = judgement
  if (!("dm" in fate)) return { kind: fate.kind }
  const { kind, dm } = fate
  const worst = model.worst[dm]!
  const acts = (step: WayStep | Breach): readonly string[] => saidMove(conflict, model, step, words).acts
  if (kind === "broken") {
    const breach = breaches[fate.breach]!
    const { before, rank } = breach
    return { kind, dm, acts: acts(breach), effect: "gain", before, rank, worst, must: false }
  }
  const { effect, before, rank, must } = fate
  const step = course.steps.find(({ reluctant }) => reluctant)!
  return { kind, dm, acts: acts(step), effect, before, rank, worst, must }
}
