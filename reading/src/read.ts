import { quotedIn, Speakers, type Spoken } from "./attributions/speakers.ts"
import { Subjects } from "./attributions/subjects.ts"
import { type Aside, type Clean, clean } from "./clean/index.ts"
import { DateReader, dateFields, type FoundDate } from "./dates/dates.ts"
import type { Cast } from "./mentions/actors.ts"
import { castOf } from "./mentions/cast.ts"
import { type Doc, documentOf } from "./mentions/document.ts"
import { PACKS, packOf } from "./packs/index.ts"
import type { Proposal, Span } from "./proposal.ts"
import { statedDate } from "./stated-date.ts"

/** How a text is to be read. */
export interface ReadingOptions {
  /** When it came out, as YYYY-MM-DD; without it what the text itself says. */
  readonly date?: string | null
  /** Whose text it is: a medium that names itself is no link of a chain. */
  readonly publisher?: string | null
  readonly language?: string | null
  /** Stretches that are no part of the report. */
  readonly asides?: readonly Aside[]
  /** Share of the work done, 0 to 1; may throw to stop. */
  readonly progress?: (share: number) => void
}

/** What was read out of a text. */
export interface Reading {
  readonly language: string
  /** When the text came out: as given, or as it says itself. */
  readonly published: string | null
  readonly proposals: readonly Proposal[]
}

/** All that a text says of a conflict, every part with its words. Cost: about O(length). */
export function read(original: string, options: ReadingOptions = {}): Reading {
  const progress = options.progress ?? (() => {})
  progress(0)
  const text = clean(original, options.asides)
  const pack = PACKS.find(({ language }) => language === options.language) ?? packOf(text.text)
  const published = options.date ?? statedDate(text, pack)
  const doc = documentOf(text, pack, published)
  progress(0.2)
  const cast = castOf(doc)
  progress(0.5)
  const quoted = quotedIn(doc)
  const subjects = new Subjects(doc, cast, quoted)
  const spoken = new Speakers(doc, cast, subjects, quoted).all()
  const reader = new DateReader(doc.text, pack, published)
  const dates = doc.sentences.map((sentence) => reader.in(sentence))
  progress(0.7)
  const proposals = [
    ...actorProposals(doc, cast),
    ...quotationProposals(doc, spoken),
    ...dateProposals(doc, dates.flat()),
  ]
  progress(1)
  return { language: pack.language, published, proposals }
}

/** The words of the original that a stretch of the clean text comes from. */
export function spanIn({ original, at }: Clean, from: number, to: number): Span {
  const start = at[from]!
  let end = (at[to - 1] ?? start) + 1
  // A sign that stands for several letters is taken whole.
  if (end <= start) end = start + 1
  return { from: start, to: end, exact: original.slice(start, end) }
}

function actorProposals(doc: Doc, { actors }: Cast): Proposal[] {
  return actors.map((actor) => ({
    kind: "actor",
    spans: actor.mentions.map(({ from, to }) => spanIn(doc.clean, from, to)),
    fields: {
      id: actor.id,
      name: actor.name,
      type: actor.type,
      decision_maker: actor.decides,
      acts_for: actor.actsFor?.id ?? null,
      aliases: [...new Set(actor.mentions.map(({ text }) => text))],
    },
    ...(actor.doubtful ? { doubtful: true as const } : {}),
  }))
}

function quotationProposals(doc: Doc, spoken: readonly Spoken[]): Proposal[] {
  return spoken.map((each, i) => ({
    kind: "quotation",
    spans: [spanIn(doc.clean, each.from, each.to)],
    fields: {
      id: `q${i + 1}`,
      speaker: each.speaker?.id ?? null,
      ...(each.follows === null ? {} : { follows: `q${each.follows + 1}` }),
      ...(each.within === null ? {} : { within: `q${each.within + 1}` }),
    },
    ...(each.doubtful ? { doubtful: true as const } : {}),
  }))
}

function dateProposals(doc: Doc, dates: readonly FoundDate[]): Proposal[] {
  return dates.map(({ from, to, said }) => ({
    kind: "date",
    spans: [spanIn(doc.clean, from, to)],
    fields: dateFields(said),
  }))
}
