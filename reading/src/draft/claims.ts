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

/** What a part rests on that a proposal becomes: its claim, or where the text is no report, an assumption. */
export function groundsOf(draft: Draft, proposal: Proposal): Readonly<Record<string, Json>> {
  const { assumed } = draft.read
  return assumed === undefined ? { evidence: [claimOf(draft, proposal)] } : { assumed }
}

/** The claim that a proposal rests on: that of the sentence in which its words stand. Gives its id. */
export function claimOf(draft: Draft, proposal: Proposal): string {
  const span = proposal.spans[0]!
  return claimAt(draft, span, sentenceAround(draft.read.text, span))
}

/** The claim that quotes these words of the text, around `span`, or a new one. Gives its id. */
export function claimAt(draft: Draft, span: Span, whole: Span): string {
  const known = draft
    .entries(["claims"])
    .find(([, { source, quote }]) => source === draft.read.source && quotes(quote, whole))
  if (known !== undefined) return known[0]
  const id = nextClaim(draft)
  draft.set(["claims", id], claimIn(draft, span, whole))
  return id
}

/** What a claim of these words says: its quotation, who says so and how, as far as the text tells. */
export function claimIn(draft: Draft, span: Span, whole: Span): Readonly<Record<string, Json>> {
  const said = saidOf(draft, span)
  const { relays } = (draft.at(["sources", draft.read.source]) ?? {}) as { relays?: Json }
  const date = dateOf(draft, whole)
  return {
    says: oneLine(whole.exact),
    ...(said.by === undefined ? {} : { by: said.by }),
    ...(said.unnamed === undefined ? {} : { unnamed: said.unnamed }),
    ...(date === null ? {} : { date }),
    source: draft.read.source,
    // What is not passed on by the text from elsewhere is its own.
    ...(relays !== undefined && said.relayed === undefined ? { origin: draft.read.source } : {}),
    status: said.status,
    quote: quoteOf(whole),
  }
}

/** Claims of a file are numbered. */
function nextClaim(draft: Draft): string {
  const ids = ["sources", "claims", "events"].flatMap((map) => draft.entries([map]).map(([id]) => id))
  const numbers = ids.flatMap((id) => /^F(\d{1,9})$/.exec(id)?.[1] ?? []).map(Number)
  return `F${Math.max(0, ...numbers) + 1}`
}

// By the place, or by the words where the claim was written by hand.
function quotes(quote: Json | undefined, whole: Span): boolean {
  if (isMap(quote) && typeof quote.at === "number") return quote.at >= whole.from && quote.at < whole.to
  const words = isMap(quote) ? quote.text : quote
  return typeof words === "string" && words !== "" && oneLine(whole.exact).includes(oneLine(words))
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim()
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

// The day on which something was said: one that stands beside what is said, and alone there.
function dateOf(draft: Draft, whole: Span): string | null {
  const { proposals } = draft.read
  const said = proposals.flatMap(({ kind, spans: [first] }) =>
    (kind === "quotation" || kind === "sourcing") && overlap(first!, whole) ? [first!] : [],
  )
  if (said.length === 0) return null
  const days = proposals.flatMap(({ kind, spans, fields: { start, end, type } }) => {
    const isDay = kind === "date" && type === "date" && typeof start === "string" && start === end
    const isBeside = overlap(spans[0]!, whole) && !said.some((each) => overlap(each, spans[0]!))
    return isDay && isBeside ? [start] : []
  })
  return new Set(days).size === 1 ? days[0]! : null
}

/** Whether somebody who is named says in the text what a proposal rests on. */
export function isOnRecord(draft: Draft, proposal: Proposal): boolean {
  return saidOf(draft, proposal.spans[0]!).status === "onRecord"
}
