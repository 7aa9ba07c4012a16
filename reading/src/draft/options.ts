import type { Proposal, Span } from "../proposal.ts"
import { groundsOf } from "./claims.ts"
import { type Dict, type Draft, isMap, overlap, textIn, textOf, textsOf } from "./draft.ts"
import { optionName } from "./option-name.ts"
import { makerOf } from "./parties.ts"
import { shared, stems } from "./words.ts"

/** Whose option an act would be: of whoever would do it, which for a demand is the one addressed. */
export function actorOfAct(act: Proposal): string | null {
  const of = textOf(act, "act") === "demand" ? "addressee" : "giver"
  return textsOf(act, of)[0] ?? null
}

/** Takes an act as an option of a decision maker; gives the option's key, `dm.option`. */
export function takeOption(
  draft: Draft,
  act: Proposal,
  dm: string,
  name = optionName(act, draft.read.language),
): string {
  const id = draft.freshOption(name)
  addOption(draft, dm, id, { name, ...groundsOf(draft, act) })
  return `${dm}.${id}`
}

/**
 * Adds an option, and carries along what lists the options in their order. A decision maker that had none is written anew with
 * it, in its place: it stood on one line, which would grow with each of its options.
 */
export function addOption(draft: Draft, dm: string, id: string, option: Dict): void {
  const makers = draft.at(["decisionMakers"])
  const maker = draft.at(["decisionMakers", dm])
  const options = draft.at(["decisionMakers", dm, "options"])
  const count = isMap(options) ? Object.keys(options).length : 0
  const name = textIn(option.name, draft.read.language) || id
  if (count > 0) draft.change({ kind: "add-option", dm, id, name, at: count }, option)
  else if (isMap(maker)) {
    const at = Object.keys(makers as Dict).indexOf(dm)
    draft.drop(["decisionMakers", dm])
    const wanted = { kind: "add-decision-maker", id: dm, name, options: [{ id, name }], at } as const
    draft.change(wanted, { ...maker, options: { [id]: option } })
  }
}

/** An option of the file, with the places of the text on which it rests. */
export interface OptionOf {
  readonly dm: string
  readonly id: string
  readonly name: string
  readonly spans: readonly Span[]
}

/** All options of the file; those that rest on this text with the sentences they were taken from. */
export function optionsOf(draft: Draft): readonly OptionOf[] {
  return draft.entries(["decisionMakers"]).flatMap(([dm]) =>
    draft.entries(["decisionMakers", dm, "options"]).map(([id, value]) => ({
      dm,
      id,
      name: textIn(value.name, draft.read.language) || id,
      spans: (Array.isArray(value.evidence) ? value.evidence : []).flatMap((each) => {
        const claim = draft.at(["claims", String(each)])
        if (!isMap(claim) || claim.source !== draft.read.source) return []
        const { quote } = claim
        if (!isMap(quote) || typeof quote.at !== "number" || typeof quote.text !== "string") return []
        return [{ from: quote.at, to: quote.at + quote.text.length, exact: quote.text }]
      }),
    })),
  )
}

/**
 * The option of the file that words of the text speak of: the one whose name shares most words with them, at least
 * half of the shorter; null where there is none or two are as near. `dm`: of this decision maker alone.
 */
export function optionIn(draft: Draft, words: string, dm: string | null = null): OptionOf | null {
  const wanted = new Set(stems(words))
  const near = optionsOf(draft)
    .filter((each) => dm === null || each.dm === dm)
    .map((option) => ({ option, share: shared(wanted, stems(option.name)) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
  if (near.length === 0 || (near.length > 1 && near[0]!.share === near[1]!.share)) return null
  return near[0]!.option
}

/** The option that half of a condition speaks of: taken for the act told there, else made of its words. */
export function optionOfHalf(
  draft: Draft,
  half: Span,
  actor: string | null,
  proposal: Proposal,
): string | null {
  const dm = makerOf(draft, actor)
  if (dm === null) return null
  const known = optionIn(draft, half.exact, dm)
  if (known !== null) return `${dm}.${known.id}`
  const act = draft.read.proposals.find(
    (each) => each.kind === "act" && makerOf(draft, actorOfAct(each)) === dm && overlap(each.spans[0]!, half),
  )
  return takeOption(draft, act ?? { ...proposal, spans: [half] }, dm)
}
