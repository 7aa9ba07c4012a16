import type { Concept } from "../engine/index.ts"
import type { Conflict, Deed, Offer } from "../file/index.ts"
import type { Breach, OfferJudgement, Refusal, Stake, WayStep } from "../study/index.ts"
import { stepsKnown } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { OfferFate, SaidRank } from "./offer-words.ts"
import { type Named, saidMove, sayDifference, sayState, stateName } from "./state.ts"
import { nameOf, textOf } from "./texts.ts"

// Breaches told of one offer.
const MOST_BREACHES = 3

/**
 * An offer as it was made: who offers whom what for what, what has become of it, until when it stands, what it follows.
 * A sentence each.
 */
export function sayOffer(conflict: Conflict, offer: Offer, catalogue: Catalogue): string[] {
  const { offers } = catalogue
  const names = (dms: readonly number[]): string[] => dms.map((dm) => nameOf(conflict, dm, catalogue))
  const acts = (deeds: readonly Deed[]): string[] => deeds.map((deed) => sayDeed(conflict, deed, catalogue))
  const { by, to, terms, asks, otherwise, deadline, precedent } = offer
  const earlier = conflict.record.offers.find(({ id }) => id === precedent)
  return [
    offers.proposal({ by: names(by), to: names(to), terms: acts(terms), asks: acts(asks) }),
    ...(otherwise.length === 0 ? [] : [offers.threat({ by: names(by), acts: acts(otherwise) })]),
    offers.became(stepsKnown(conflict, offer)),
    ...(deadline === undefined ? [] : [offers.deadline({ until: deadline })]),
    ...(earlier === undefined
      ? []
      : [offers.precedent({ offer: textOf(conflict, earlier.name, catalogue) })]),
  ]
}

function sayDeed(conflict: Conflict, { option, taken }: Deed, catalogue: Catalogue): string {
  const name = textOf(conflict, conflict.options[option]!.name, catalogue)
  return taken ? catalogue.phrases.take(name) : catalogue.offers.notDoing(name)
}

/** How an offer is judged, in a few words. */
export function sayFate(of: Named, judgement: OfferJudgement, catalogue: Catalogue): string {
  return catalogue.offers.brief(fateOf(of, judgement, catalogue))
}

function fateOf({ conflict, model }: Named, judgement: OfferJudgement, catalogue: Catalogue): OfferFate {
  if (judgement.verdict === "impossible") return { verdict: "impossible", way: "unknown", loser: null }
  const { verdict, way } = judgement
  if (way === null) return { verdict, way: "unknown", loser: null }
  if (way.kind !== "way") return { verdict, way: way.kind, loser: null }
  if (way.improving) return { verdict, way: "gain", loser: null }
  const unwilling = way.steps.filter(({ reluctant }) => reluctant)
  const losing = unwilling.find(({ dm, from, to }) => model.ranks[dm]![to]! > model.ranks[dm]![from]!)
  const loser = losing ?? unwilling[0]
  return {
    verdict,
    way: losing === undefined ? "level" : "loss",
    loser: loser === undefined ? null : nameOf(conflict, loser.dm, catalogue),
  }
}

/**
 * The judgement of an offer: the verdict in a sentence, and its reasons by what they are about. `concepts`: those asked
 * for. Sentences, each of which can be read by itself.
 */
export interface SaidJudgement {
  readonly verdict: string
  /** What the deal comes to, and the way there. */
  readonly deal: readonly string[]
  /** Who would break it. */
  readonly breaches: readonly string[]
  /** What it is worth: at first where, then a sentence for each decision maker. */
  readonly stakes: readonly string[]
  readonly refused: readonly string[]
}

export function sayJudgement(
  named: Named,
  judgement: OfferJudgement,
  concepts: readonly Concept[],
  catalogue: Catalogue,
): SaidJudgement {
  const teller = new Teller(named, concepts, catalogue)
  const { offers } = catalogue
  if (judgement.verdict === "impossible") {
    const verdict = offers.verdict({ verdict: "impossible", concepts: [], all: false })
    return { verdict, deal: [], breaches: [], stakes: [], refused: [] }
  }
  const { verdict, under, offer, stakes, refused } = judgement
  return {
    verdict: offers.verdict({ verdict, ...teller.under(under) }),
    deal: teller.deal(judgement),
    breaches: teller.breaches(offer, judgement),
    stakes: teller.stakes(judgement.settling[0]?.slot ?? null, judgement.performed, stakes),
    refused: refused === null ? [] : teller.refused(refused),
  }
}

class Teller {
  readonly #of: Named
  readonly #concepts: readonly Concept[]
  readonly #catalogue: Catalogue

  constructor(of: Named, concepts: readonly Concept[], catalogue: Catalogue) {
    this.#of = of
    this.#concepts = concepts
    this.#catalogue = catalogue
  }

  under(concepts: readonly Concept[]): { concepts: string[]; all: boolean } {
    return { concepts: this.#named(concepts), all: concepts.length === this.#concepts.length }
  }

  deal(judgement: Exclude<OfferJudgement, { verdict: "impossible" }>): string[] {
    const { offers } = this.#catalogue
    const { verdict, performed, alternatives, way, settling, refused } = judgement
    const today = refused?.today ?? -1
    const anywhere = today < 0
    const differs = today >= 0 && today !== performed
    const sentence = differs
      ? sayDifference(this.#of, today, performed, this.#catalogue)
      : sayState(this.#of, performed, this.#catalogue)
    const said = [
      offers.performed({ state: this.#state(performed), sentence, differs, alternatives, anywhere }),
    ]
    if (way?.kind === "here") said.push(offers.isToday)
    else if (way?.kind === "none") said.push(offers.outOfReach)
    else if (way !== null) {
      said.push(offers.way({ steps: this.#steps(way.steps), gain: way.improving }))
      said.push(...this.#losses(way.steps))
    }
    const rest = settling[0]
    if (rest === undefined) said.push(offers.neverRests({ whole: verdict !== "unknown" }))
    else if (rest.steps.length === 0) said.push(offers.rests({ concepts: this.#named(rest.concepts) }))
    else {
      const steps = this.#steps(rest.steps)
      said.push(
        offers.settles({ steps, state: this.#state(rest.slot), concepts: this.#named(rest.concepts) }),
      )
    }
    return said
  }

  // The first step against the own interest of each that has to make one.
  #losses(steps: readonly WayStep[]): string[] {
    const told = new Set<number>()
    return steps.flatMap(({ dm, from, to, reluctant }, i) => {
      if (!reluctant || told.has(dm)) return []
      told.add(dm)
      const ranks = this.#of.model.ranks[dm]!
      const ends = { rank: ranks[to]!, before: ranks[from]! }
      return [this.#catalogue.offers.atLoss({ dm: this.#name(dm), first: i === 0, ...ends })]
    })
  }

  breaches(
    offer: Offer,
    { breaches, moreBreaches, whole }: Exclude<OfferJudgement, { verdict: "impossible" }>,
  ): string[] {
    const { offers } = this.#catalogue
    if (breaches.length === 0) return [offers.noBreach({ whole })]
    // The same move from several states of the deal is told once.
    const kinds = new Map<string, { breach: Breach; could: string }>()
    for (const breach of breaches) {
      const could = this.#could(breach)
      if (!kinds.has(could)) kinds.set(could, { breach, could })
    }
    const all = [...kinds.values()]
    const said = all.slice(0, MOST_BREACHES).map(({ breach, could }) => {
      const { dm, to, breaks, rank, before, credible } = breach
      const of = { could, to: this.#state(to), dm: this.#name(dm), breaks, rank, before }
      return offers.breach({ ...of, ...this.under(credible) })
    })
    if (moreBreaches > 0) said.push(offers.moreBreaches({ count: null }))
    else if (all.length > MOST_BREACHES) said.push(offers.moreBreaches({ count: all.length - MOST_BREACHES }))
    const retractions = breaches.filter(({ dm, breaks }) => breaks !== "asks" && offer.by.includes(dm))
    const under = this.#concepts.filter((concept) =>
      retractions.some(({ credible }) => credible.includes(concept)),
    )
    if (under.length === 0) return said
    const by = offer.by.filter((giver) =>
      retractions.some(({ dm, credible }) => dm === giver && credible.length > 0),
    )
    const asked = offer.asks.length > 0
    const parties = { by: this.#names(by), to: this.#names(offer.to), asked }
    said.push(offers.notBelievable({ ...parties, ...this.under(under) }))
    return said
  }

  stakes(rest: number | null, performed: number, stakes: readonly Stake[]): string[] {
    const head = { state: this.#state(rest ?? performed), rests: rest !== null }
    return [this.#catalogue.offers.stakes(head), ...stakes.map((stake) => this.#stake(stake))]
  }

  #stake({ dm, today, performed, settled, secured, worst }: Stake): string {
    const rank = settled ?? performed
    const against = (other: number | null): SaidRank | null =>
      other === null ? null : { rank: other, than: Math.sign(other - rank) as -1 | 0 | 1 }
    const compared = { today: against(today), secured: against(secured) }
    return this.#catalogue.offers.stake({ dm: this.#name(dm), rank, worst, ...compared })
  }

  refused({ today, holds, leads, threat }: Refusal): string[] {
    const { offers } = this.#catalogue
    const state = this.#state(today)
    const said =
      holds.length > 0
        ? [offers.refusedHolds({ state, concepts: this.#named(holds) })]
        : [offers.refusedMoves({ state, leads: leads.map((slot) => this.#state(slot)) })]
    if (threat === null) return said
    if (threat.slot < 0) return [...said, offers.threatImpossible]
    return [
      ...said,
      ...threat.effects.map(({ dm, effect }) => offers.threatEffect({ dm: this.#name(dm), effect })),
      offers.threatStays({ concepts: this.#named(threat.stays) }),
    ]
  }

  #steps(steps: readonly WayStep[]): string[] {
    return steps.map((step) => this.#could(step))
  }

  #could(step: { readonly dm: number; readonly from: number; readonly to: number }): string {
    return this.#catalogue.phrases.could(saidMove(this.#of.conflict, this.#of.model, step, this.#catalogue))
  }

  #state(slot: number) {
    return stateName(this.#of, slot, this.#catalogue)
  }

  #name(dm: number): string {
    return nameOf(this.#of.conflict, dm, this.#catalogue)
  }

  #names(dms: readonly number[]): string[] {
    return dms.map((dm) => this.#name(dm))
  }

  #named(concepts: readonly Concept[]): string[] {
    return concepts.map((concept) => this.#catalogue.concepts[concept].name)
  }
}
