import {
  type Analysis,
  type Bits,
  type Concept,
  type GraphModel,
  movesOf,
  pathWork,
  statesWhere,
  type Watch,
} from "../../engine/index.ts"
import type { Conflict, Deed, Offer } from "../../file/index.ts"
import { evaluate, type Formula } from "../../logic/index.ts"
import { explainStability } from "../reasons/stability.ts"
import { type Way, type WayStep, waysFrom } from "../ways/ways.ts"
import type { Breach } from "./breach.ts"
import { type Course, courseOf, type Fate, fateOf } from "./course.ts"
import { securedBy } from "./secured.ts"

export type { Breach } from "./breach.ts"

/** A state that settles an offer (SPEC O5). */
export interface Settling {
  readonly slot: number
  readonly concepts: readonly Concept[]
  /** Improvements from the performed state through deal states; none where it is that state. */
  readonly steps: readonly WayStep[]
}

/**
 * What an offer means to one decision maker; ranks, 1 is best. Null where it cannot be told: no state for today, or too
 * many moves.
 */
export interface Stake {
  readonly dm: number
  readonly today: number | null
  readonly performed: number
  readonly settled: number | null
  readonly secured: number | null
  /** The largest rank. */
  readonly worst: number
  /** Where the course begins, and after each of its steps (SPEC O9). */
  readonly along: readonly number[]
}

/** What comes of a threat (SPEC O8). */
export interface Threat {
  /** -1 where it cannot be. */
  readonly slot: number
  /** Of who threatens, against today: better, the same, or worse off when it is done. */
  readonly effects: readonly { readonly dm: number; readonly effect: "better" | "same" | "worse" }[]
  /** The concepts under which nobody among those who threaten would take it back. */
  readonly stays: readonly Concept[]
}

/** The judgement of an offer. States are slots. */
export type OfferJudgement =
  | { readonly offer: Offer; readonly verdict: "impossible" }
  | {
      readonly offer: Offer
      /** `unknown`: none of the states looked at within the deal settles it, and there are more than were looked at. */
      readonly verdict: "kept" | "holds" | "broken" | "unknown"
      /** Whether all states within the deal were looked at that improvements lead to, with all breaches. */
      readonly whole: boolean
      /** How many states the deal leaves open, and how many of them are outcomes. */
      readonly deals: number
      readonly outcomes: number
      /** The performed state, and of how many as near to today. */
      readonly performed: number
      readonly alternatives: number
      /** From today; null where today's state is not given, or there are too many moves. */
      readonly way: Way | null
      readonly settling: readonly Settling[]
      /** The concepts under which it would hold (SPEC O6). */
      readonly under: readonly Concept[]
      /** From the performed state and those that improvements lead to within the deal; the first, and how many are left out. */
      readonly breaches: readonly Breach[]
      readonly moreBreaches: number
      readonly stakes: readonly Stake[]
      readonly course: Course
      /** What becomes of it, under the concept that says what would hold (SPEC O10). */
      readonly fate: Fate
      readonly refused: Refusal | null
    }

/** Where things go when it is refused. */
export interface Refusal {
  readonly today: number
  /** The concepts under which today's state is an equilibrium. */
  readonly holds: readonly Concept[]
  /** Outcomes that are no deal states and that improvements lead to. */
  readonly leads: readonly number[]
  readonly threat: Threat | null
}

// States looked at within a deal, breaches told, settling states told.
const MOST_INSIDE = 2000
const MOST_TOLD = 12
const MOST_MOVES = 5_000_000

/** Whether two offers differ in nothing that is judged. */
export function sameDeal(one: Offer, other: Offer): boolean {
  const deal = ({ by, to, terms, asks, otherwise }: Offer): string =>
    JSON.stringify([by, to, terms, asks, otherwise])
  return deal(one) === deal(other)
}

/**
 * Judges an offer in an analysed conflict (SPEC O1 to O8). `conflict`: that of the analysis, with its scenario and date.
 * Cost: about that of explaining the stability of the states that improvements reach within the deal.
 * Throws `Stopped` as `explainStability` does.
 */
export function judgeOffer(
  offer: Offer,
  conflict: Conflict,
  analysis: Analysis,
  watch?: Watch,
): OfferJudgement {
  const { model } = analysis
  const deal = statesWhere(model.space, all([...offer.terms, ...offer.asks]))
  if (deal.count() === 0) return { offer, verdict: "impossible" }
  const today = conflict.statusQuo === null ? -1 : model.space.find(conflict.statusQuo)
  const named = new Set([...offer.terms, ...offer.asks].map(({ option }) => option))
  const { slot: performed, alternatives } = nearest(model, deal, today, named)
  const inside = withinDeal(model, deal, performed)
  const settling = settlingOf(analysis, inside)
  const under = analysis.concepts.filter((concept) =>
    settling.some(({ concepts }) => concepts.includes(concept)),
  )
  const { breaches, cut } = breachesOf(offer, analysis, deal, inside, watch)
  const isKept = breaches.length === 0 && !inside.cut
  const unsettled = inside.cut ? "unknown" : "broken"
  const verdict = under.length === 0 ? unsettled : isKept ? "kept" : "holds"
  const whole = !inside.cut && !cut
  const way = today < 0 ? null : (waysFrom(model, today)?.to(performed, watch) ?? null)
  const fate = fateOf({ analysis, today, performed, way, breaches, verdict, whole }, watch)
  const broken = fate.kind === "broken" ? breaches[fate.breach]! : null
  const within = broken === null ? (settling[0]?.steps ?? []) : stepsTo(inside, broken.from)
  const course = courseOf(model, { performed, way, within, breach: broken })
  return {
    offer,
    verdict,
    whole,
    deals: deal.count(),
    outcomes: outcomesAmong(analysis, deal),
    performed,
    alternatives,
    way,
    settling: settling.slice(0, MOST_TOLD),
    under,
    breaches: breaches.slice(0, MOST_TOLD),
    moreBreaches: Math.max(0, breaches.length - MOST_TOLD),
    stakes: stakesOf(model, today, { performed, settled: settling[0]?.slot ?? null, course }, watch),
    course,
    fate,
    refused: today < 0 ? null : refusalOf(offer, analysis, deal, today),
  }
}

function all(deeds: readonly Deed[]): Formula {
  const parts = deeds.map(
    ({ option, taken }): Formula =>
      taken ? { kind: "option", option } : { kind: "not", of: { kind: "option", option } },
  )
  return parts.length === 1 ? parts[0]! : { kind: "and", of: parts }
}

function isDone({ space }: GraphModel, slot: number, deeds: readonly Deed[]): boolean {
  return deeds.length === 0 || evaluate(all(deeds), (option) => space.taken(slot, option))
}

/** The state of a deal with the fewest changes that the offer does not name (SPEC O2). */
function nearest(
  { space }: GraphModel,
  deal: Bits,
  today: number,
  named: ReadonlySet<number>,
): { slot: number; alternatives: number } {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  let alternatives = 0
  deal.forEach((slot) => {
    let changes = 0
    for (let option = 0; option < space.options && today >= 0; option++)
      if (!named.has(option) && space.taken(slot, option) !== space.taken(today, option)) changes++
    if (changes < least) {
      best = slot
      least = changes
      alternatives = 1
    } else if (changes === least) alternatives++
    return true
  })
  return { slot: best, alternatives }
}

/** The deal states that improvements reach from the performed one without leaving the deal, each with the step into it. */
interface Inside {
  readonly into: ReadonlyMap<number, WayStep | null>
  /** Whether there were more than are looked at. */
  readonly cut: boolean
}

function withinDeal(model: GraphModel, deal: Bits, performed: number): Inside {
  const into = new Map<number, WayStep | null>([[performed, null]])
  const moves = movesOf(model)
  let cut = false
  for (const from of into.keys()) {
    model.ranks.forEach((ranks, dm) => {
      moves.from(dm, from, (to) => {
        if (ranks[to]! >= ranks[from]! || !deal.has(to) || into.has(to)) return true
        if (into.size >= MOST_INSIDE) cut = true
        else into.set(to, { dm, from, to, reluctant: false })
        return !cut
      })
    })
  }
  return { into, cut }
}

function stepsTo({ into }: Inside, slot: number): WayStep[] {
  const steps: WayStep[] = []
  for (let step = into.get(slot) ?? null; step !== null; step = into.get(step.from) ?? null) steps.push(step)
  return steps.reverse()
}

function conceptsAt(analysis: Analysis, slot: number): Concept[] {
  return analysis.concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot))
}

function outcomesAmong(analysis: Analysis, deal: Bits): number {
  let count = 0
  deal.forEach((slot) => {
    if (conceptsAt(analysis, slot).length > 0) count++
    return true
  })
  return count
}

// Those that hold under more concepts first, then the nearest.
function settlingOf(analysis: Analysis, inside: Inside): Settling[] {
  return [...inside.into.keys()]
    .flatMap((slot): Settling[] => {
      const concepts = conceptsAt(analysis, slot)
      return concepts.length === 0 ? [] : [{ slot, concepts, steps: stepsTo(inside, slot) }]
    })
    .sort((a, b) => b.concepts.length - a.concepts.length || a.steps.length - b.steps.length)
}

function breachesOf(
  offer: Offer,
  analysis: Analysis,
  deal: Bits,
  inside: Inside,
  watch: Watch | undefined,
): { breaches: Breach[]; cut: boolean } {
  const { model, concepts } = analysis
  const moves = movesOf(model)
  const found: Breach[] = []
  let cut = false
  for (const from of inside.into.keys()) {
    model.ranks.forEach((ranks, dm) => {
      const out: number[] = []
      moves.from(dm, from, (to) => {
        if (ranks[to]! < ranks[from]! && !deal.has(to)) out.push(to)
        return true
      })
      if (found.length > MOST_INSIDE) cut ||= out.length > 0
      if (out.length === 0 || found.length > MOST_INSIDE) return
      const credible = new Map(out.map((to) => [to, [] as Concept[]]))
      for (const concept of concepts) {
        const { improvements } = explainStability(model, from, dm, concept, {}, watch)
        for (const { to, deterred } of improvements) if (!deterred) credible.get(to)?.push(concept)
      }
      for (const to of out) {
        const [terms, asks] = [isDone(model, to, offer.terms), isDone(model, to, offer.asks)]
        found.push({
          dm,
          from,
          to,
          breaks: terms ? "asks" : asks ? "terms" : "both",
          rank: ranks[to]!,
          before: ranks[from]!,
          credible: credible.get(to)!,
        })
      }
    })
  }
  found.sort((a, b) => b.credible.length - a.credible.length || a.rank - a.before - (b.rank - b.before))
  return { breaches: found, cut }
}

function stakesOf(
  model: GraphModel,
  today: number,
  { performed, settled, course }: { performed: number; settled: number | null; course: Course },
  watch: Watch | undefined,
): Stake[] {
  const stops = [course.start, ...course.steps.map(({ to }) => to)]
  return model.ranks.map((ranks, dm) => ({
    dm,
    today: today < 0 ? null : ranks[today]!,
    performed: ranks[performed]!,
    settled: settled === null ? null : ranks[settled]!,
    secured: today < 0 ? null : (securedBy(model, dm, today, watch)?.rank ?? null),
    worst: model.worst[dm]!,
    along: stops.map((slot) => ranks[slot]!),
  }))
}

function refusalOf(offer: Offer, analysis: Analysis, deal: Bits, today: number): Refusal {
  const { model } = analysis
  const leads: number[] = []
  if (pathWork(model) <= MOST_MOVES) {
    const seen = new Set([today])
    const moves = movesOf(model)
    for (const from of seen) {
      if (from !== today && !deal.has(from) && conceptsAt(analysis, from).length > 0) leads.push(from)
      model.ranks.forEach((ranks, dm) => {
        moves.from(dm, from, (to) => {
          if (ranks[to]! < ranks[from]!) seen.add(to)
          return true
        })
      })
    }
  }
  return {
    today,
    holds: conceptsAt(analysis, today),
    leads: leads.slice(0, MOST_TOLD),
    threat: offer.otherwise.length === 0 ? null : threatOf(offer, analysis, today),
  }
}

function threatOf(offer: Offer, analysis: Analysis, today: number): Threat {
  const { model, concepts } = analysis
  const done = new Map(offer.otherwise.map(({ option, taken }) => [option, taken]))
  const slot = model.space.at((option) => done.get(option) ?? model.space.taken(today, option))
  if (slot < 0) return { slot, effects: [], stays: [] }
  return {
    slot,
    effects: offer.by.map((dm) => {
      const gain = model.ranks[dm]![today]! - model.ranks[dm]![slot]!
      return { dm, effect: gain > 0 ? "better" : gain < 0 ? "worse" : "same" }
    }),
    stays: concepts.filter((concept) => offer.by.every((dm) => analysis.stable.get(concept)![dm]!.has(slot))),
  }
}
