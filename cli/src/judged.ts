import type { Conflict, GraphModel, Offer, OfferJudgement, WayStep } from "@parley/core"
import { localText, oneLine } from "@parley/core"
import type { Say } from "./say.ts"

/** An offer of the file as JSON: who and what by id. */
export function offerJson(conflict: Conflict, offer: Offer, say: Say) {
  const { id, name, by, to, terms, asks, otherwise, steps, deadline, precedent } = offer
  const ids = (dms: readonly number[]): string[] => dms.map((dm) => conflict.decisionMakers[dm]!.id)
  const deeds = (of: Offer["terms"]): string[] =>
    of.map(({ option, taken }) => `${taken ? "" : "not "}${conflict.options[option]!.key}`)
  return {
    id,
    name: oneLine(localText(name, say.language, conflict.language)),
    by: ids(by),
    to: ids(to),
    terms: deeds(terms),
    asks: deeds(asks),
    otherwise: deeds(otherwise),
    steps: steps.map(({ step, when: { text, after, before } }) => ({ step, date: text, after, before })),
    deadline: deadline?.text ?? null,
    precedent: precedent ?? null,
  }
}

/** A judgement as JSON: decision makers by id, states by number. */
export function judgementJson(conflict: Conflict, model: GraphModel, judgement: OfferJudgement) {
  const { offer, verdict } = judgement
  if (verdict === "impossible") return { offer: offer.id, verdict }
  const { deals, outcomes, performed, alternatives, way, settling, under, breaches, stakes, refused } =
    judgement
  const state = (slot: number): number => model.space.number(slot)
  const id = (dm: number): string => conflict.decisionMakers[dm]!.id
  const steps = (of: readonly WayStep[]) =>
    of.map(({ dm, to, reluctant }) => ({ by: id(dm), to: state(to), loss: reluctant }))
  return {
    offer: offer.id,
    verdict,
    under,
    deals,
    outcomes,
    performed: state(performed),
    alternatives,
    way:
      way === null || way.kind === "none"
        ? null
        : way.kind === "here"
          ? { improving: true, steps: [] }
          : { improving: way.improving, steps: steps(way.steps) },
    reachable: way === null ? null : way.kind !== "none",
    settling: settling.map(({ slot, concepts, steps: within }) => ({
      state: state(slot),
      concepts,
      steps: steps(within),
    })),
    breaches: breaches.map(({ dm, from, to, breaks, rank, before, credible }) => ({
      by: id(dm),
      from: state(from),
      to: state(to),
      breaks,
      rank,
      before,
      credible,
    })),
    stakes: stakes.map(({ dm, ...ranks }) => ({ dm: id(dm), ...ranks })),
    refused: refused && {
      today: state(refused.today),
      holds: refused.holds,
      leads: refused.leads.map(state),
      threat: refused.threat && {
        state: refused.threat.slot < 0 ? null : state(refused.threat.slot),
        effects: refused.threat.effects.map(({ dm, effect }) => ({ dm: id(dm), effect })),
        stays: refused.threat.stays,
      },
    },
  }
}
