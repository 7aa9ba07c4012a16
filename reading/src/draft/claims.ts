import type { Json } from "@parley/core/file"
import type { Proposal, Span } from "../proposal.ts"
import { actorOf } from "./actors.ts"
import { type Draft, isMap, overlap, textOf } from "./draft.ts"
import { sentenceAround } from "./sentence.ts"

/** As long as a quotation may be to be short and attributed. */
const LONGEST_QUOTE = 300

/** Who is said to have said something, as a claim of the file says it. */
interface Said {
  readonly by?: string
  readonly unnamed?: string
  readonly status: "onRecord" | "reported" | "background"
  /** The medium that the text has it from. */
  readonly relayed?: string
}

/**
 * The claim that a proposal rests on: the one that quotes these words of this source, or a new one with its quotation,
 * who says so and how, as far as the text tells. Gives its id.
 */
export function claimOf(draft: Draft, proposal: Proposal): string {
  const span = proposal.spans[0]!
  const whole = sentenceAround(draft.read.text, span)
  const known = draft
    .entries(["claims"])
    .find(([, { source, quote }]) => source === draft.read.source && quotes(quote, whole))
  if (known !== undefined) return known[0]
  const id = nextClaim(draft)
  const said = saidOf(draft, span)
  const { relays } = (draft.at(["sources", draft.read.source]) ?? {}) as { relays?: Json }
  const date = dateOf(draft, whole)
  draft.set(["claims", id], {
    says: whole.exact.replace(/\s+/g, " "),
    ...(said.by === undefined ? {} : { by: said.by }),
    ...(said.unnamed === undefined ? {} : { unnamed: said.unnamed }),
    ...(date === null ? {} : { date }),
    source: draft.read.source,
    // What is not passed on by the text from elsewhere is its own.
    ...(relays !== undefined && said.relayed === undefined ? { origin: draft.read.source } : {}),
    status: said.status,
    quote: quoteOf(whole),
  })
  return id
}

/** Claims of a file are numbered. */
function nextClaim(draft: Draft): string {
  const ids = ["sources", "claims", "events"].flatMap((map) => draft.entries([map]).map(([id]) => id))
  const numbers = ids.flatMap((id) => /^F(\d{1,9})$/.exec(id)?.[1] ?? []).map(Number)
  return `F${Math.max(0, ...numbers) + 1}`
}

function quotes(quote: Json | undefined, whole: Span): boolean {
  if (!isMap(quote) || typeof quote.at !== "number") return false
  return quote.at >= whole.from && quote.at < whole.to
}

// The whole sentence, or as many of its first words as a quotation may have.
function quoteOf({ from, exact }: Span): Json {
  if (exact.length <= LONGEST_QUOTE) return { text: exact, at: from }
  const end = exact.lastIndexOf(" ", LONGEST_QUOTE)
  return { text: exact.slice(0, end > 0 ? end : LONGEST_QUOTE), at: from }
}

// Who says what stands at a place: the innermost quotation around it, else what the text credits to somebody.
function saidOf(draft: Draft, span: Span): Said {
  const { proposals } = draft.read
  const around = proposals.filter(
    ({ kind, spans }) =>
      (kind === "quotation" || kind === "sourcing") && spans[0] !== undefined && overlap(spans[0], span),
  )
  const quoted = around.filter(({ kind }) => kind === "quotation").sort(shortest)[0]
  const speaker = quoted === undefined ? null : actorOf(proposals, textOf(quoted, "speaker"))
  if (speaker !== null) return sayer(speaker, "on_record")
  const credited = around.filter(({ kind }) => kind === "sourcing").sort(shortest)[0]
  if (credited === undefined) return { status: "reported" }
  const chain = Array.isArray(credited.fields.chain) ? (credited.fields.chain as readonly unknown[]) : []
  const links = chain.flatMap((link) => (isLink(link) ? [link] : []))
  const medium = links.find(({ how }) => how === "reported")
  const first = links.find(({ how }) => how !== "reported") ?? links[0]
  if (first === undefined) return { status: "reported" }
  const actor = actorOf(proposals, first.who)
  const said: Said =
    actor === null
      ? { unnamed: credited.spans[1]?.exact.replace(/\s+/g, " ") ?? "", status: "reported" }
      : sayer(actor, first.how)
  const relayed = medium === undefined ? null : actorOf(proposals, medium.who)
  return relayed === null ? said : { ...said, relayed: textOf(relayed, "name") ?? "" }
}

function sayer(actor: Proposal, how: string): Said {
  const name = textOf(actor, "name") ?? actor.spans[0]!.exact
  const status = how === "on_record" ? "onRecord" : how === "background" ? "background" : "reported"
  return how === "unnamed" || how === "background" || textOf(actor, "type") === "source"
    ? { unnamed: name, status: status === "onRecord" ? "reported" : status }
    : { by: name, status }
}

interface LinkFields {
  readonly who: string | null
  readonly how: string
}

function isLink(link: unknown): link is LinkFields {
  return typeof link === "object" && link !== null && "how" in link && "who" in link
}

function shortest(one: Proposal, other: Proposal): number {
  const length = ({ spans }: Proposal) => spans[0]!.to - spans[0]!.from
  return length(one) - length(other)
}

// The day on which the sentence places what it tells, where it places it on one day.
function dateOf(draft: Draft, whole: Span): string | null {
  const days = draft.read.proposals.flatMap((each) => {
    const { start, end, type } = each.fields as { start?: unknown; end?: unknown; type?: unknown }
    const isDay = each.kind === "date" && type === "date" && typeof start === "string" && start === end
    return isDay && overlap(each.spans[0]!, whole) ? [start] : []
  })
  return new Set(days).size === 1 ? days[0]! : null
}

/** Whether somebody who is named says in the text what a proposal rests on. */
export function isOnRecord(draft: Draft, proposal: Proposal): boolean {
  return saidOf(draft, proposal.spans[0]!).status === "onRecord"
}
