import type { Json } from "@parley/core/file"
import type { Proposal } from "../proposal.ts"
import { claimIn, claimOf } from "./claims.ts"
import { type Dict, type Draft, isMap, textIn, textOf, textsOf } from "./draft.ts"
import { exchangeIn } from "./offers.ts"
import { actorOfAct, optionIn } from "./options.ts"
import { makerOf } from "./parties.ts"
import { sentenceAround } from "./sentence.ts"
import { statementIn, wanterOf } from "./wants.ts"
import { plainName, shared, stems } from "./words.ts"

/** How a further text bears on a claim that the file has from another source. */
export interface Beside {
  readonly proposal: Proposal
  readonly kind: "confirms" | "contradicts"
  /** Id of the claim. */
  readonly claim: string
  /** Whom both have it from in the end, in words: then it is no second source. Null where they have it apart. */
  readonly origin: string | null
}

/**
 * What a text says of what the file has on record from other sources already: each claim at most once, contradictions
 * first. Two say the same where they share most words; they contradict each other where only the numbers differ, or where one
 * denies.
 */
export function besideIn(draft: Draft): readonly Beside[] {
  const others = claimsOfOthers(draft)
  if (others.length === 0) return []
  const found = new Map<string, Beside>()
  const told = draft.read.proposals.filter(({ kind, doubtful }) => !doubtful && TOLD.has(kind))
  for (const proposal of told) {
    for (const claim of others) {
      const kind = bearing(draft, proposal, claim)
      const known = found.get(claim.id)
      if (kind === null || known?.kind === "contradicts" || known?.kind === kind) continue
      found.set(claim.id, { proposal, kind, claim: claim.id, origin: originShared(draft, proposal, claim) })
    }
  }
  const isFirst = ({ kind }: Beside): number => (kind === "contradicts" ? 0 : 1)
  return [...found.values()].sort((a, b) => isFirst(a) - isFirst(b))
}

/** Takes it: the claim of the new text, which says of the other one that it supports or contradicts it. Gives its id. */
export function takeBeside(draft: Draft, { proposal, kind, claim }: Beside): string {
  const id = claimOf(draft, proposal)
  const path = ["claims", id, kind === "confirms" ? "supports" : "contradicts"]
  const now = draft.at(path)
  const known = Array.isArray(now) ? (now as readonly Json[]) : now === undefined ? [] : [now]
  if (!known.includes(claim)) draft.set(path, [...known, claim])
  return id
}

const TOLD: ReadonlySet<string> = new Set(["sourcing", "act", "quotation", "contested"])

interface OfOther {
  readonly id: string
  readonly entry: Dict
  readonly words: ReadonlySet<string>
  readonly text: string
}

function claimsOfOthers(draft: Draft): readonly OfOther[] {
  return draft.entries(["claims"]).flatMap(([id, entry]) => {
    if (entry.source === draft.read.source) return []
    const { quote } = entry
    const quoted = isMap(quote) ? quote.text : quote
    const text = typeof quoted === "string" ? quoted : textIn(entry.says, draft.read.language)
    return [{ id, entry, text, words: new Set(wordsOf(text)) }]
  })
}

// Fewer words in common are no evidence that the same is meant.
const LEAST = 3

function bearing(draft: Draft, proposal: Proposal, claim: OfOther): Beside["kind"] | null {
  for (const span of proposal.kind === "contested" ? proposal.spans : proposal.spans.slice(0, 1)) {
    const words = wordsOf(span.exact)
    const common = words.filter((each) => claim.words.has(each)).length
    const most = shared(claim.words, words)
    if (common < LEAST || most < 0.6) continue
    const sentence = sentenceAround(draft.read.text, span).exact
    const denies = proposal.fields.modality === "denied" || DENIES.test(sentence)
    if (denies !== DENIES.test(claim.text)) return "contradicts"
    const [own, other] = [numbersIn(span.exact), numbersIn(claim.text)]
    if (own.length > 0 && other.length > 0 && !own.some((each) => other.includes(each))) return "contradicts"
    if (most >= 0.75) return "confirms"
  }
  return null
}

const DENIES =
  /\b(?:not|never|no|denie[sd]|deny|denying|untrue|false|neg[óo]|niegan?|negaron|desmiente|desmintió|desmintieron|nunca|falso)\b/iu

function wordsOf(text: string): string[] {
  return [...new Set(stems(text).filter((each) => !/^\p{N}/u.test(each)))]
}

// Counts and sums; days and years stand for when, which two reports may tell at different times.
function numbersIn(text: string): string[] {
  return text.match(/(?<![\p{N}.,])\d[\d.,]*(?![\p{N}])/gu)?.map((each) => each.replace(/[.,]+$/, "")) ?? []
}

/** Whom both claims go back to: the same person or body, or the medium that had it first. */
function originShared(draft: Draft, proposal: Proposal, { entry }: OfOther): string | null {
  const own = claimIn(draft, proposal.spans[0]!, sentenceAround(draft.read.text, proposal.spans[0]!))
  for (const key of ["by", "unnamed"] as const) {
    const [one, other] = [own[key], entry[key]].map((each) => textIn(each, draft.read.language))
    if (one !== "" && plainName(one!) === plainName(other!)) return one!
  }
  const first = namesOfOrigin(draft, own)
  const same = namesOfOrigin(draft, entry).find((name) =>
    first.some((each) => plainName(each) === plainName(name)),
  )
  return same ?? null
}

// The source that had it first, by all that it is called; with the medium that a claim names as who says so.
function namesOfOrigin(draft: Draft, claim: Readonly<Record<string, Json>>): string[] {
  const seen = new Set<string>()
  let id = String(claim.origin ?? claim.source ?? "")
  for (; claim.origin === undefined && !seen.has(id); ) {
    seen.add(id)
    const relays = draft.at(["sources", id, "relays"])
    if (typeof relays !== "string") break
    id = relays
  }
  const source = draft.at(["sources", id])
  const names = isMap(source) ? [source.publisher, source.title] : []
  return [...names, claim.by].map((each) => textIn(each, draft.read.language)).filter((each) => each !== "")
}

/**
 * Whether the file has on other grounds what a proposal offers: who decides, an option, an offer, a wish, a question, an
 * event, a scenario. A further text need not offer it again.
 */
export function isKnown(draft: Draft, proposal: Proposal): boolean {
  const part = partOf(draft, proposal)
  return part !== null && restsOnOthers(draft, part)
}

function partOf(draft: Draft, proposal: Proposal): Json | null {
  const { kind, spans } = proposal
  const words = spans[0]!.exact
  const alike = (map: string, key: string): Json | null =>
    draft.entries([map]).find(([, entry]) => isAlike(words, leaves(entry[key]).join(" ")))?.[1] ?? null
  switch (kind) {
    case "actor": {
      const dm = makerOf(draft, textOf(proposal, "id"))
      return dm === null ? null : (draft.at(["decisionMakers", dm]) ?? null)
    }
    case "act": {
      const option = optionIn(draft, words, makerOf(draft, actorOfAct(proposal)) ?? "")
      if (option === null || !isAlike(words, option.name)) return null
      return draft.at(["decisionMakers", option.dm, "options", option.id]) ?? null
    }
    case "condition": {
      const exchange = exchangeIn(draft, proposal)
      if (exchange === null) return null
      const [asks, terms] = [exchange.asks, exchange.terms].map(({ exact }, i) =>
        optionIn(draft, exact, i === 0 ? exchange.to : exchange.by),
      )
      const has = (list: Json | undefined, id: string | undefined): boolean =>
        leaves(list).some((each) => each === id || each.endsWith(`.${id}`))
      const same = draft
        .entries(["offers"])
        .find(([, offer]) => has(offer.terms, terms?.id) && has(offer.asks, asks?.id))
      return same?.[1] ?? null
    }
    case "want": {
      const dm = wanterOf(draft, proposal)
      const statement = statementIn(draft, proposal)
      const list = dm === null || statement === null ? undefined : draft.at(["preferences", dm])
      const isSame = (each: Json): boolean => (isMap(each) ? each.want : each) === statement
      return Array.isArray(list) ? ((list as readonly Json[]).find(isSame) ?? null) : null
    }
    case "contested":
      return alike("contested", "positions")
    case "contingency":
      return alike("scenarios", "signals")
    case "precedent": {
      const start = textsOf(proposal, "start")[0]
      const known = draft.entries(["events"]).find(([, { what, date }]) => {
        const isThen = typeof date === "string" && start?.startsWith(date) === true
        return isThen && shared(new Set(stems(words)), stems(leaves(what).join(" "))) >= 0.5
      })
      return known?.[1] ?? alike("events", "what")
    }
    default:
      return null
  }
}

function isAlike(one: string, other: string): boolean {
  const words = new Set(wordsOf(one))
  const others = wordsOf(other)
  const common = others.filter((each) => words.has(each)).length
  return common > 0 && shared(words, others) >= 0.75 && common * 2 >= Math.max(words.size, others.length)
}

// Not on this very text: what was taken from it is shown as taken.
function restsOnOthers(draft: Draft, part: Json): boolean {
  const cited = leaves(part).flatMap((id) => {
    const claim = draft.at(["claims", id])
    return isMap(claim) ? [claim.source] : []
  })
  return cited.every((source) => source !== draft.read.source)
}

function leaves(value: Json | undefined): string[] {
  if (typeof value === "string") return [value]
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(leaves)
  return isMap(value) ? Object.values(value).flatMap(leaves) : []
}
