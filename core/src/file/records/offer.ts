import { compareMoments, isBefore, type Moment } from "../moment.ts"
import { at } from "../tree.ts"
import { define, type EntryOf } from "./define.ts"
import { date, deeds, entry, makers, text } from "./field.ts"
import { GROUNDS } from "./grounds.ts"

/** What can become of an offer, in the order in which it would. */
export const OFFER_STEPS = ["floated", "made", "declined", "accepted", "withdrawn", "lapsed"] as const

export type OfferStep = (typeof OFFER_STEPS)[number]

/** Something for something. It is out where nothing is left of what is given, or of what is asked for it. */
export const offer = define(
  {
    id: "offer",
    description: "Something for something.",
    examples: [{ by: "iraq", to: "syria", terms: ["not attack"], asks: ["release"], made: "1975-05" }],
  },
  {
    name: text(),
    by: makers({ required: true, about: "Who offers." }),
    to: makers({ required: true, about: "To whom." }),
    terms: deeds("by", { required: true, about: "What the giver would do: options, or not option." }),
    asks: deeds("to", { vital: true, about: "What the taker would do: options, or not option." }),
    otherwise: deeds("by", { about: "What the giver threatens to do where the offer is refused." }),
    floated: date(),
    made: date(),
    declined: date(),
    accepted: date(),
    withdrawn: date(),
    lapsed: date(),
    deadline: date(),
    precedent: entry("offers", { about: "An earlier offer.", circular: false }),
    ...GROUNDS,
  },
  (said, { value }, { names, report }) => {
    const { floated, made, declined, accepted, withdrawn, lapsed, deadline, precedent, ...rest } = said
    const givers = new Set(said.by)
    const both = said.to.find((dm) => givers.has(dm))
    if (both !== undefined)
      report.error("offers-itself", at(value, "to")!, { dm: names.decisionMakers[both]! })
    const dates = { floated, made, declined, accepted, withdrawn, lapsed }
    const steps = OFFER_STEPS.flatMap((step): { step: OfferStep; when: Moment }[] => {
      const when = dates[step]
      return when === undefined ? [] : [{ step, when }]
    })
    const first = steps.find(({ step }) => step === "floated" || step === "made")
    const ends = deadline === undefined ? [] : [{ step: "deadline", when: deadline }]
    for (const { step, when } of first === undefined ? [] : [...steps, ...ends]) {
      if (isBefore(when, first!.when))
        report.warning("step-before-offer", at(value, step)!, { step, first: first!.step })
    }
    const { id, path, name, by, to, terms, asks, otherwise, ...grounds } = rest
    return {
      id,
      path,
      name: name ?? id,
      by,
      to,
      terms,
      asks,
      otherwise,
      /** What has become of it, by date. */
      steps: [...steps].sort((a, b) => compareMoments(a.when, b.when)),
      ...(deadline === undefined ? {} : { deadline }),
      ...(precedent === undefined ? {} : { precedent }),
      ...grounds,
    }
  },
)

export type Offer = EntryOf<typeof offer>
