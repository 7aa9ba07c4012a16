import { KINDS, type Proposal, type Span } from "./proposal.ts"

/**
 * What was read out of a text, as it is kept in a file beside it: what is proposed, and what a person has made of it. The
 * conflict file holds what was taken; here stands where.
 */
export interface KeptReading {
  readonly language: string
  /** The day from which the text's dates were counted; null where none was said. */
  readonly published: string | null
  /** The day on which the text itself says that it came out; null where it does not. */
  readonly stated: string | null
  readonly proposals: readonly Proposal[]
  /** The shape of conflict that it was begun from, where the text is that of a shape and no report. */
  readonly shape?: string
  /** Keys of proposals that were left out. */
  readonly refused: readonly string[]
  /** By a proposal's key: where in the conflict file it has gone. */
  readonly taken: Readonly<Record<string, readonly string[]>>
  /** By an actor's id: the decision maker that it was said to be. */
  readonly merged: Readonly<Record<string, string>>
}

/** What a proposal is known by: its kind and place, which stay when the same text is read anew. */
export function keyOf({ kind, spans }: Proposal): string {
  return [kind, ...spans.slice(0, 2).map(({ from, to }) => `${from}-${to}`)].join(" ")
}

/** The file that keeps a reading. */
export function keptText(kept: KeptReading): string {
  return `${JSON.stringify({ parley: 1, ...kept }, null, 1)}\n`
}

/**
 * What such a file keeps, of what holds in its text: proposals whose words do not stand where they say are passed over, as
 * are parts of another shape. null where it is no such file.
 */
export function keptIn(file: string, text: string): KeptReading | null {
  let data: unknown
  try {
    data = JSON.parse(file)
  } catch {
    return null
  }
  if (!isMap(data) || data.parley !== 1 || !Array.isArray(data.proposals)) return null
  const isVerbatim = (span: unknown): span is Span =>
    isMap(span) &&
    Number.isInteger(span.from) &&
    Number.isInteger(span.to) &&
    typeof span.exact === "string" &&
    text.slice(span.from as number, span.to as number) === span.exact
  const isProposal = (each: unknown): each is Proposal =>
    isMap(each) &&
    KINDS.some((kind) => kind === each.kind) &&
    isMap(each.fields) &&
    Array.isArray(each.spans) &&
    each.spans.length > 0 &&
    each.spans.every(isVerbatim)
  return {
    language: typeof data.language === "string" ? data.language : "en",
    published: typeof data.published === "string" ? data.published : null,
    stated: typeof data.stated === "string" ? data.stated : null,
    proposals: data.proposals.filter(isProposal),
    ...(typeof data.shape === "string" ? { shape: data.shape } : {}),
    refused: textsIn(data.refused),
    taken: Object.fromEntries(entriesOf(data.taken).map(([key, path]) => [key, textsIn(path)] as const)),
    merged: Object.fromEntries(
      entriesOf(data.merged).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    ),
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function entriesOf(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : []
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : []
}
