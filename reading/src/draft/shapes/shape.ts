import type { Json } from "@parley/core/file"
import type { Proposal, Span } from "../../proposal.ts"

export const LANGUAGES = ["en", "es"] as const
export type Language = (typeof LANGUAGES)[number]

/** A sentence of a shape, and what it proposes. In it `[…]` are the first words that count, `{…}` the second ones. */
export type Line =
  | { readonly act: string; readonly by: string; readonly kind: string }
  /** `[…]` the if-part, `{…}` what hangs on it. */
  | { readonly exchange: string; readonly by: string; readonly to: string }
  /** `[…]` the event, `{…}` its effect. */
  | { readonly event: string; readonly affects: readonly string[] }
  | { readonly want: string; readonly by: string; readonly isFor: boolean }

/** A kind of conflict that comes up again and again, in one language. */
export interface Said {
  readonly title: string
  /** What those who decide are called in it, by their ids. */
  readonly actors: Readonly<Record<string, string>>
  readonly lines: readonly Line[]
}

export interface Shape {
  readonly id: string
  /** What is known of conflicts of this shape. */
  readonly sources: Readonly<Record<string, { readonly [key: string]: Json }>>
  readonly said: Readonly<Record<Language, Said>>
}

/** A shape as a text, a sentence a paragraph, and what it proposes: as what was read out of a report. */
export function readShape({ actors, lines }: Said): {
  readonly text: string
  readonly proposals: readonly Proposal[]
} {
  const parts: string[] = []
  const acts: Proposal[] = []
  let length = 0
  for (const line of lines) {
    const { plain, first, second } = marked(wordsOf(line), length)
    parts.push(plain)
    length += plain.length + 2
    acts.push(proposalOf(line, first, second))
  }
  const text = parts.join("\n\n")
  const named = Object.entries(actors).map(([id, name]) => actorIn(text, id, name))
  return { text, proposals: [...named, ...acts] }
}

function wordsOf(line: Line): string {
  if ("act" in line) return line.act
  if ("exchange" in line) return line.exchange
  return "event" in line ? line.event : line.want
}

function marked(words: string, at: number): { plain: string; first: Span; second: Span | null } {
  const plain = words.replace(/[[\]{}]/g, "")
  const spanOf = (open: string, close: string): Span | null => {
    const [from, to] = [words.indexOf(open), words.indexOf(close)]
    if (from < 0) return null
    const before = words.slice(0, from).replace(/[[\]{}]/g, "").length
    const exact = words.slice(from + 1, to)
    return { from: at + before, to: at + before + exact.length, exact }
  }
  const first = spanOf("[", "]")
  if (first === null) throw new RangeError(`no words are marked in “${words}”`)
  return { plain, first, second: spanOf("{", "}") }
}

function proposalOf(line: Line, first: Span, second: Span | null): Proposal {
  const spans = second === null ? [first] : [first, second]
  if ("act" in line)
    return {
      kind: "act",
      spans,
      fields: { giver: [line.by], act: line.kind, addressee: [], modality: "weighed" },
    }
  if ("exchange" in line)
    return { kind: "condition", spans, fields: { type: "if", who_if: [line.to], who_then: [line.by] } }
  if ("event" in line) return { kind: "contingency", spans, fields: { affects: line.affects } }
  const fields = {
    actor: [line.by],
    what: "want",
    polarity: line.isFor ? "for" : "against",
    stated_by: ["text"],
  }
  return { kind: "want", spans, fields }
}

function actorIn(text: string, id: string, name: string): Proposal {
  const spans = [...text.matchAll(new RegExp(name, "giu"))].map(({ 0: exact, index }) => ({
    from: index,
    to: index + exact.length,
    exact,
  }))
  const fields = { id, name, type: "body", decision_maker: true, acts_for: null, aliases: [], metonyms: [] }
  return { kind: "actor", spans, fields }
}
