import type { Json } from "@parley/core/file"
import type { Proposal, Span } from "../proposal.ts"
import { groundsOf } from "./claims.ts"
import { type Draft, overlap, textOf, textsOf } from "./draft.ts"
import { optionName } from "./option-name.ts"
import { actorOfAct, optionOfHalf } from "./options.ts"
import { makerOf } from "./parties.ts"

/** The two sides of something given for something: who would do what. */
export interface Exchange {
  readonly by: string
  readonly to: string
  readonly terms: Span
  readonly asks: Span
}

/**
 * What a condition offers, and between whom; null where the text does not name two decision makers of the file, and where
 * what hangs on it is threatened.
 */
export function exchangeIn(draft: Draft, condition: Proposal): Exchange | null {
  const [asks, terms] = condition.spans
  const by = makerOf(draft, textsOf(condition, "who_then")[0] ?? null)
  const to = makerOf(draft, textsOf(condition, "who_if")[0] ?? null)
  if (by === null || to === null || by === to || asks === undefined || terms === undefined) return null
  const threats = actsIn(draft, terms).filter(
    ({ fields }) => fields.act === "threat" || fields.act === "impose",
  )
  return threats.length > 0 ? null : { by, to, terms, asks }
}

/** What an offer may be called: as its terms are, where the text tells them as an act of the giver. */
export function offerName(draft: Draft, condition: Proposal): string {
  const exchange = exchangeIn(draft, condition)
  const act =
    exchange === null
      ? undefined
      : actsIn(draft, exchange.terms).find((each) => ownerOf(draft, each) === exchange.by)
  return optionName(act ?? { ...condition, spans: [condition.spans[1]!] }, draft.read.language)
}

function actsIn(draft: Draft, span: Span): readonly Proposal[] {
  return draft.read.proposals.filter(({ kind, spans: [first] }) => kind === "act" && overlap(first!, span))
}

function ownerOf(draft: Draft, act: Proposal): string | null {
  return makerOf(draft, actorOfAct(act))
}

/**
 * Takes a condition as an offer: its terms and what it asks become options where the file has none for them, with the
 * deadline that stands in the same words. Gives the offer's id; null where it is not one between two decision makers.
 */
export function takeOffer(draft: Draft, condition: Proposal, name: string): string | null {
  const exchange = exchangeIn(draft, condition)
  if (exchange === null) return null
  const term = optionOfHalf(draft, exchange.terms, textsOf(condition, "who_then")[0]!, condition)
  const ask = optionOfHalf(draft, exchange.asks, textsOf(condition, "who_if")[0]!, condition)
  if (term === null || ask === null) return null
  const id = draft.fresh(name, [["offers"]], "offer")
  const deadline = deadlineOf(draft, exchange)
  const made = whenMade(draft, exchange)
  const value: Record<string, Json> = {
    name,
    by: exchange.by,
    to: exchange.to,
    terms: [term.slice(term.indexOf(".") + 1)],
    asks: [ask.slice(ask.indexOf(".") + 1)],
    ...made,
    ...(deadline === null ? {} : { deadline }),
    ...groundsOf(draft, condition),
  }
  draft.set(["offers", id], value)
  return id
}

function deadlineOf(draft: Draft, { terms, asks }: Exchange): string | null {
  const found = draft.read.proposals.find(
    ({ kind, spans, fields }) =>
      kind === "deadline" &&
      typeof fields.end === "string" &&
      spans.some((span) => overlap(span, terms) || overlap(span, asks)),
  )
  return found === undefined ? null : textOf(found, "end")
}

// How far the offer has come, by the act that its terms are: put forward, or only floated.
function whenMade(draft: Draft, { terms }: Exchange): Readonly<Record<string, Json>> {
  const [act] = actsIn(draft, terms)
  const date = draft.at(["sources", draft.read.source, "date"])
  if (act === undefined || typeof date !== "string") return {}
  const modality = textOf(act, "modality")
  if (modality === "floated" || modality === "weighed") return { floated: date }
  return {}
}
