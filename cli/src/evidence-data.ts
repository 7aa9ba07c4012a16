import { type Part, type Provenance, Records, sayChain, sayPart, sayProblem, sayWeak } from "@parley/core"
import type { Fallen, Findings } from "./evidence-report.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

/** A part by its place in the file: "preferences.us.0". */
const placeOf = (part: Part): string => part.path.join(".")

/** The findings as one document; parts are named by their places in the file. */
export function findingsData(subject: Subject, findings: Findings, say: Say): object {
  const { conflict } = subject
  const { evidence, total, falls, quotations } = findings
  const records = new Records(conflict.record)
  const part = (of: Provenance): object => ({
    part: placeOf(of.part),
    kind: of.part.kind,
    said: sayPart(conflict, of.part, say.words),
    evidence: of.part.grounds.evidence ?? [],
    claims: of.claims.map(({ claim }) => claim.id),
    confidence: of.part.grounds.confidence ?? null,
    unsourced: of.unsourced,
    assumed: of.assumed,
    unnamed: of.unnamed,
    oneOrigin: of.oneOrigin,
    relayed: of.relayed,
    weak: sayWeak(conflict, of, say.words),
  })
  const uses = ({ parts, events }: Findings["evidence"]["contradictions"][number]["uses"][number]) => ({
    parts: parts.map(placeOf),
    events: events.map(({ id }) => id),
  })
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    asOf: conflict.asOf ?? null,
    parts: evidence.parts.map(part),
    outcomes: evidence.outcomes.map(({ state, concepts, on, weakest }) => ({
      ...stateData(subject, state),
      concepts,
      restsOn: on.map(({ part: { part: of }, lost }) => ({ part: placeOf(of), lost })),
      weakest: weakest === null ? null : placeOf(weakest.part),
    })),
    more: total - evidence.outcomes.length,
    claims: conflict.record.claims.map((claim) => {
      const chain = records.chain(claim)
      return {
        id: claim.id,
        chain: chain.sources.map(({ id }) => id),
        used: !evidence.unused.includes(claim),
        said: sayChain(conflict, chain, say.words),
      }
    }),
    contradictions: evidence.contradictions.map(({ claims, uses: [one, other] }) => ({
      claims: claims.map(({ id }) => id),
      uses: [uses(one), uses(other)],
    })),
    idle: evidence.idle.map(placeOf),
    emptied: evidence.emptied.map(placeOf),
    untold: evidence.untold.map(placeOf),
    sources: falls.map(({ source, fall }) => ({
      id: source.id,
      falls: {
        claims: fall.claims,
        events: fall.events,
        parts: fall.parts.map(placeOf),
        outcomes: fall.shift && {
          appear: fall.shift.appear.map(({ state }) => state),
          vanish: fall.shift.vanish.map(({ state }) => state),
          change: fall.shift.change,
          counts: fall.shift.counts,
        },
        empties: fall.empties,
      },
    })),
    quotations: quotations.map((problem) => ({ ...problem, message: sayProblem(problem, say.words) })),
  }
}

/** What falls, as one document. */
export function fallData(subject: Subject, { removed, fall }: Fallen): object {
  const { conflict } = subject
  const { claims, events, parts, bare, shift, empties } = fall
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    asOf: conflict.asOf ?? null,
    without: removed,
    claims,
    events,
    parts: parts.map(placeOf),
    bare,
    outcomes: shift && {
      vanish: shift.vanish.map(({ state, from }) => ({ ...stateData(subject, state), concepts: from })),
      appear: shift.appear.map(({ state, to }) => ({ ...stateData(subject, state), concepts: to })),
      change: shift.change.map(({ state, from, to }) => ({ ...stateData(subject, state), from, to })),
      counts: shift.counts,
    },
    empties,
  }
}

/** A state by its number in this model, null where it is none of it, and its Y/N string. */
function stateData({ model: { space } }: Subject, code: string): { state: number | null; code: string } {
  const slot = space.find(code)
  return { state: slot < 0 ? null : space.number(slot), code }
}
