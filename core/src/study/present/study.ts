import type { GraphModel } from "../../engine/index.ts"
import { compareMoments } from "../../file/index.ts"
import { board } from "../board/study.ts"
import type { BottomLineAnswer } from "../bottom-line/answer.ts"
import { bottomLine, strongOf } from "../bottom-line/study.ts"
import { inverse } from "../inverse/study.ts"
import { stepsKnown } from "../offers/stands.ts"
import { judgedIn, offersWork, worldsOf } from "../offers/study.ts"
import { type Opened, type Study, stretch, todayOf } from "../opened.ts"
import { drawWorlds } from "../robustness/study.ts"
import { analysisWork } from "../work.ts"
import type { PresentAnswer } from "./answer.ts"
import {
  MOST_BESIDE,
  MOST_CHANGES,
  MOST_WISHES,
  type PresentQuestion,
  SLIDES,
  type Slide,
  WORLDS_SHOWN,
} from "./question.ts"

type Concepts = PresentQuestion["concepts"]
type Showing = (opened: Opened, concepts: Concepts) => PresentAnswer

const SHOWN: { readonly [S in Slide]: Showing } = {
  stands: (opened, concepts) => {
    const line = bottomLine.answer(opened, { kind: "bottom-line", concepts })
    return { slide: "stands", empty: false, line, slides: filledOf(opened, line) }
  },
  wants: (opened, concepts) => {
    if (isIndifferent(opened)) return { slide: "wants", empty: true }
    return { slide: "wants", empty: false, board: boardOf(opened, concepts), wishes: wishesOf(opened) }
  },
  holds: (opened, concepts) => {
    if (isIndifferent(opened)) return { slide: "holds", empty: true }
    return { slide: "holds", empty: false, board: boardOf(opened, concepts) }
  },
  deal,
  take,
  sure,
}

/** A slide. Cost: that of the question it shows a part of. */
export const present: Study<PresentQuestion, PresentAnswer> = {
  cost(opened, { slide, concepts }) {
    const analysis = analysisWork(opened.model, concepts)
    if (slide === "deal") return worldsOf(opened).length * offersWork(opened, concepts)
    if (slide === "take") return Number.POSITIVE_INFINITY
    return slide === "sure" ? WORLDS_SHOWN * analysis : analysis
  },
  answer: (opened, { slide, concepts }) => SHOWN[slide](opened, concepts),
}

// The columns shown: today, then what would hold, then where nothing of that is left what is weaker.
function boardOf(opened: Opened, concepts: Concepts) {
  const whole = board.answer(opened, { kind: "board", concepts })
  const strong = whole.strong.slice(0, MOST_BESIDE)
  return { ...whole, strong, weaker: strong.length > 0 ? [] : whole.weaker.slice(0, MOST_BESIDE) }
}

function isIndifferent({ conflict }: Opened): boolean {
  return conflict.preferences.every(({ kind }) => kind === "indifferent")
}

function wishesOf({ conflict, model }: Opened): { statements: number[]; best: number }[] {
  return conflict.preferences.map((each, dm) => {
    if (each.kind !== "statements") return { statements: [], best: bestOf(model, dm) }
    return { statements: each.statements.slice(0, MOST_WISHES).map((_, i) => i), best: -1 }
  })
}

/** The state that a decision maker ranks first; -1 where there are several. */
function bestOf({ space, ranks }: GraphModel, dm: number): number {
  let best = -1
  for (let slot = 0; slot < space.slots; slot++) {
    if (!space.isState(slot) || ranks[dm]![slot] !== 1) continue
    if (best >= 0) return -1
    best = slot
  }
  return best
}

/** The slides that the file has something for (SPEC D1). */
function filledOf(opened: Opened, line: BottomLineAnswer): Slide[] {
  const wants = !isIndifferent(opened)
  const has: { readonly [S in Slide]: boolean } = {
    stands: true,
    wants,
    holds: wants,
    deal: opened.conflict.record.offers.length > 0,
    take: goalOf(line) !== null,
    sure: wants && (line.strong > 0 || line.today !== null),
  }
  return SLIDES.filter((slide) => has[slide])
}

/** The offer made last, as far as is known by the day of the conflict (SPEC D4). */
function lastOffer({ conflict }: Opened): number {
  const latest = conflict.record.offers.map((offer) => stepsKnown(conflict, offer).at(-1)?.when)
  return latest.reduce<number>((best, when, i) => {
    const known = best < 0 ? undefined : latest[best]
    if (best < 0 || known === undefined) return i
    return when !== undefined && compareMoments(when, known) >= 0 ? i : best
  }, -1)
}

function deal(opened: Opened, concepts: Concepts): PresentAnswer {
  const offer = lastOffer(opened)
  if (offer < 0) return { slide: "deal", empty: true }
  const own = opened.conflict.scenario?.id ?? null
  const all = [own, ...worldsOf(opened).filter((each) => each !== own)]
  return {
    slide: "deal",
    empty: false,
    offer,
    worlds: all.map((scenario, i) => {
      const world = opened.watched(stretch(opened.watch, i / all.length, (i + 1) / all.length))
      const beside = world.beside(scenario)
      return { scenario, judged: beside === null ? null : judgedIn(beside, concepts)[offer]! }
    }),
  }
}

/** What is to hold, and whether a way of gains is to lead there (SPEC D5); null where there is nothing to ask for. */
function goalOf({ finding, today }: BottomLineAnswer): { slot: number; reached: boolean } | null {
  if (finding.kind === "today-falls") return { slot: today!.slot, reached: false }
  if (finding.kind !== "today-holds" || finding.goal === null) return null
  const { slot, road } = finding.goal
  return { slot, reached: road !== null && road.kind !== "gains" && road.kind !== "here" }
}

function take(opened: Opened, concepts: Concepts): PresentAnswer {
  const goal = goalOf(bottomLine.answer(opened, { kind: "bottom-line", concepts }))
  if (goal === null) return { slide: "take", empty: true }
  const found = inverse.answer(opened, {
    kind: "inverse",
    concept: strongOf(concepts),
    hold: [opened.model.space.text(goal.slot)],
    reached: goal.reached,
    sections: ["situation", "statements"],
    answers: MOST_CHANGES,
  })
  return { slide: "take", empty: false, goal: goal.slot, reached: goal.reached, inverse: found }
}

function sure(opened: Opened, concepts: Concepts): PresentAnswer {
  if (isIndifferent(opened)) return { slide: "sure", empty: true }
  const { space } = opened.model
  const today = todayOf(opened)
  const { strong } = boardOf(opened, concepts)
  const slots = [...(today < 0 ? [] : [today]), ...strong.map(({ slot }) => slot)]
  if (slots.length === 0) return { slide: "sure", empty: true }
  const concept = strongOf(concepts)
  const { shares, worlds } = drawWorlds(
    opened,
    { kind: "robustness", concepts: [concept], worlds: WORLDS_SHOWN },
    slots.map((slot) => space.text(slot)),
  )
  return {
    slide: "sure",
    empty: false,
    shares: shares
      .map(({ state, holds }) => ({ slot: space.find(state), holds }))
      .sort((a, b) => b.holds.share - a.holds.share),
    worlds,
  }
}
