import type { Proposal, Span } from "@parley/reading"
import { actorOf, actorOfAct, claimIn, makerOf, optionName, type Draft as Taken } from "@parley/reading/draft"
import type { Draft } from "./draft.ts"

/** What a form may begin with, as the chosen words tell it. */
export interface Hints {
  readonly claim: Draft
  /** When it was said, where they tell. */
  readonly date: string
  readonly option: { readonly name: string; readonly dm: string | null; readonly maker: string }
}

/** What the chosen words tell of a claim and an option: who says them and how, who would do what. */
export function hintsIn(draft: Taken, chosen: Span): Hints {
  const { language, proposals } = draft.read
  const { quote, ...claim } = claimIn(draft, chosen, chosen) as Draft & { quote: { text: string } }
  const act = actIn(proposals, chosen)
  const doer = act === null ? null : actorOfAct(act)
  return {
    claim: { ...claim, quote: quote.text.replace(/\s+/g, " ") },
    date: typeof claim.date === "string" ? claim.date : "",
    option: {
      name: act === null ? chosen.exact.replace(/\s+/g, " ") : optionName(act, language),
      dm: makerOf(draft, doer),
      maker: String(actorOf(proposals, doer)?.fields.name ?? ""),
    },
  }
}

// The act that the chosen words tell, where they tell one alone.
function actIn(proposals: readonly Proposal[], { from, to }: Span): Proposal | null {
  const told = proposals.filter(
    ({ kind, spans: [first] }) => kind === "act" && first!.from < to && from < first!.to,
  )
  return told.length === 1 ? told[0]! : null
}
