import { type Analysis, type Concept, type Limits, tick, type Watch } from "../../engine/index.ts"
import type { Claim, Conflict, Event, Grounds, Text } from "../../file/index.ts"
import { silent } from "../opened.ts"
import {
  haveSameOutcomes,
  isEmpty,
  type Outcomes,
  outcomesOf,
  type Shift,
  shiftOf,
  variant,
} from "../outcomes/outcomes.ts"
import { leavingOut, type Part, partsOf } from "./parts.ts"
import { compareWeakness, type Provenance, provenancesOf, Records } from "./provenance.ts"
import { MOST_OUTCOMES } from "./question.ts"

/** On what an outcome rests (SPEC R4, R6). */
export interface Resting {
  /** Y/N string. */
  readonly state: string
  readonly concepts: readonly Concept[]
  /** Parts without which it is no equilibrium under some of these concepts, in the order of the file. */
  readonly on: readonly { readonly part: Provenance; readonly lost: readonly Concept[] }[]
  readonly weakest: Provenance | null
}

/** Claims that contradict one another, and what cites each (SPEC R8). */
export interface Contradiction {
  readonly claims: readonly [Claim, Claim]
  readonly uses: readonly [Uses, Uses]
}

/** What cites something. */
export interface Uses {
  readonly parts: readonly Part[]
  readonly events: readonly Event[]
}

export interface Evidence {
  /** All parts, in the order of the file. */
  readonly parts: readonly Provenance[]
  /** Of the outcomes given, in their order. */
  readonly outcomes: readonly Resting[]
  /** Parts without which no model can be made. */
  readonly untold: readonly Part[]
  /** Parts that, left out alone, change no outcome under any concept (SPEC R9). */
  readonly idle: readonly Part[]
  /** Parts without which everybody is indifferent (SPEC R10); none where everybody is anyway. */
  readonly emptied: readonly Part[]
  readonly contradictions: readonly Contradiction[]
  /** Claims that nothing cites. */
  readonly unused: readonly Claim[]
}

/**
 * What every outcome of an analysed conflict rests on, each part left out in turn.
 * `cited`: what the file cites in all its worlds (`citedIn`). `states`: look at these outcomes alone, in this order.
 * Cost: one analysis a part, of preferences only what hangs on them. Throws `Stopped` as `analyse` does.
 */
export function evidenceOf(
  conflict: Conflict,
  analysis: Analysis,
  cited: ReadonlySet<string>,
  limits: Partial<Limits> = {},
  watch?: Watch,
  states?: readonly string[],
): Evidence {
  const parts = provenancesOf(conflict)
  const outcomes = outcomesAmong(analysis, states)
  const on = new Map([...outcomes.keys()].map((state) => [state, [] as Resting["on"][number][]]))
  const untold: Part[] = []
  const idle: Part[] = []
  const emptied: Part[] = []
  const wasEmpty = isEmpty(analysis.model)
  parts.forEach((provenance, i) => {
    tick(watch, i / parts.length)
    const without = variant(
      { conflict, analysis },
      leavingOut(conflict, [provenance.part]),
      limits,
      watch && silent(watch),
    )
    if (without === null) {
      untold.push(provenance.part)
      return
    }
    if (!wasEmpty && isEmpty(without.model)) emptied.push(provenance.part)
    if (haveSameOutcomes(analysis, without)) {
      idle.push(provenance.part)
      return
    }
    for (const [state, concepts] of outcomes) {
      const lost = lostIn(without, state, concepts)
      if (lost.length > 0) on.get(state)!.push({ part: provenance, lost })
    }
  })
  return {
    parts,
    outcomes: [...outcomes].map(([state, concepts]) => ({
      state,
      concepts,
      on: on.get(state)!,
      weakest: weakestOf(on.get(state)!.map(({ part }) => part)),
    })),
    untold,
    idle,
    emptied,
    contradictions: contradictionsIn(conflict, parts),
    unused: conflict.record.claims.filter(({ id }) => !cited.has(id)),
  }
}

/** Something that loses all its evidence and stays in the model. */
export interface Bare {
  readonly kind: "decisionMaker" | "option" | "offer" | "scenario" | "position" | "statusQuo" | "aftermath"
  /** "" for today's state and for what happened in the end; of a position the decision maker's name. */
  readonly name: Text
}

/** What falls with some sources or claims (SPEC R7). */
export interface Fall {
  readonly claims: readonly string[]
  readonly events: readonly string[]
  readonly parts: readonly Part[]
  /** What has no evidence left and stays. */
  readonly bare: readonly Bare[]
  /** Of the outcomes; null where no model can be made without what falls. */
  readonly shift: Shift | null
  /** Whether without it everybody is indifferent, and with it not (SPEC R10). */
  readonly empties: boolean
}

/**
 * What loses its ground when sources or claims are removed, without a look at the outcomes. RangeError where an id is none
 * of either. Cost: O(claims + parts).
 */
export function groundLost(
  removed: readonly string[],
  conflict: Conflict,
): Pick<Fall, "claims" | "events" | "parts" | "bare"> {
  const records = new Records(conflict.record)
  for (const id of removed) {
    if (records.source(id) === undefined && records.claim(id) === undefined)
      throw new RangeError(`"${id}" is no source or claim.`)
  }
  const gone = new Set(removed)
  const claims = conflict.record.claims.filter(
    (claim) => gone.has(claim.id) || records.chain(claim).sources.some(({ id }) => gone.has(id)),
  )
  for (const { id } of claims) gone.add(id)
  const isGone = (evidence: readonly string[] = []): boolean =>
    evidence.length > 0 && evidence.every((id) => gone.has(id))
  const events = conflict.record.events.filter(({ evidence }) => isGone(evidence))
  for (const { id } of events) gone.add(id)
  return {
    claims: claims.map(({ id }) => id),
    events: events.map(({ id }) => id),
    parts: partsOf(conflict).filter(({ grounds }) => isGone(grounds.evidence)),
    bare: bareIn(conflict, isGone),
  }
}

/**
 * What falls when sources or claims are removed. RangeError where an id is none of either.
 * Cost: an analysis. Throws `Stopped` as `analyse` does.
 */
export function fallsWith(
  removed: readonly string[],
  conflict: Conflict,
  analysis: Analysis,
  limits: Partial<Limits> = {},
  watch?: Watch,
): Fall {
  const lost = groundLost(removed, conflict)
  const { parts } = lost
  const without =
    parts.length === 0
      ? analysis
      : variant({ conflict, analysis }, leavingOut(conflict, parts), limits, watch)
  return {
    ...lost,
    shift: without && shiftOf(analysis, without, MOST_OUTCOMES),
    empties: without !== null && isEmpty(without.model) && !isEmpty(analysis.model),
  }
}

function bareIn(conflict: Conflict, isGone: (evidence?: readonly string[]) => boolean): Bare[] {
  const { decisionMakers, options, record, scenarios, statusQuoGrounds } = conflict
  const of = (
    kind: Bare["kind"],
    list: readonly (Pick<Grounds, "evidence"> & { readonly name: Text })[],
  ): Bare[] => list.flatMap(({ evidence, name }) => (isGone(evidence) ? [{ kind, name }] : []))
  const positions = record.contested
    .flatMap(({ positions }) => positions)
    .map(({ dm, evidence }) => ({
      name: decisionMakers[dm]!.name,
      ...(evidence === undefined ? {} : { evidence }),
    }))
  return [
    ...of("decisionMaker", decisionMakers),
    ...of("option", options),
    ...of("offer", record.offers),
    ...of("scenario", scenarios),
    ...of("position", positions),
    ...(isGone(statusQuoGrounds.evidence) ? [{ kind: "statusQuo" as const, name: "" }] : []),
    ...(isGone(record.outcome?.evidence) ? [{ kind: "aftermath" as const, name: "" }] : []),
  ]
}

function outcomesAmong(analysis: Analysis, states: readonly string[] | undefined): Outcomes {
  if (states === undefined) return new Map([...outcomesOf(analysis)].slice(0, MOST_OUTCOMES))
  const { concepts, equilibria, model } = analysis
  const under = (state: string): Concept[] =>
    concepts.filter((concept) => equilibria.get(concept)!.has(model.space.find(state)))
  return new Map(states.map((state) => [state, under(state)]))
}

function lostIn(without: Analysis, state: string, concepts: readonly Concept[]): Concept[] {
  const slot = without.model.space.find(state)
  return concepts.filter((concept) => slot < 0 || !without.equilibria.get(concept)!.has(slot))
}

function weakestOf(parts: readonly Provenance[]): Provenance | null {
  return parts.reduce<Provenance | null>(
    (weakest, part) =>
      weakest === null || compareWeakness(part.weakness, weakest.weakness) > 0 ? part : weakest,
    null,
  )
}

function contradictionsIn(conflict: Conflict, parts: readonly Provenance[]): Contradiction[] {
  const { claims, events } = conflict.record
  const uses = (id: string): Uses => ({
    parts: parts.flatMap(({ part, claims }) => (claims.some(({ claim }) => claim.id === id) ? [part] : [])),
    events: events.filter(({ evidence }) => evidence?.includes(id)),
  })
  return claims.flatMap((claim) =>
    claim.contradicts.flatMap((id): Contradiction[] => {
      const other = claims.find((each) => each.id === id)
      // A pair that names one another is told once.
      if (other === undefined || (other.contradicts.includes(claim.id) && other.id < claim.id)) return []
      const both = [uses(claim.id), uses(id)] as const
      return both.every(({ parts, events }) => parts.length + events.length > 0)
        ? [{ claims: [claim, other], uses: both }]
        : []
    }),
  )
}
