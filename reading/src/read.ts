import {
  type Act,
  actsIn,
  type Contested,
  conditionsIn,
  consequencesOf,
  contestedIn,
  contingenciesIn,
  deadlinesIn,
  demandsOf,
  isSupposed,
  partiesOf,
  partyOf,
  precedentsIn,
  wantsIn,
} from "./acts/index.ts"
import { type Sourced, Sources } from "./attributions/sourcing.ts"
import { quotedIn, Speakers } from "./attributions/speakers.ts"
import { Subjects } from "./attributions/subjects.ts"
import { type Aside, clean } from "./clean/index.ts"
import { DateReader } from "./dates/dates.ts"
import { castOf } from "./mentions/cast.ts"
import { widened } from "./mentions/discover.ts"
import { documentOf } from "./mentions/document.ts"
import type { Actor } from "./mentions/mention.ts"
import { PACKS, packOf } from "./packs/index.ts"
import type { Proposal } from "./proposal.ts"
import { Proposals } from "./proposals.ts"
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
  const doc = widened(documentOf(text, pack, published))
  progress(0.2)
  const cast = castOf(doc)
  progress(0.5)
  const quoted = quotedIn(doc)
  const subjects = new Subjects(doc, cast, quoted)
  const spoken = new Speakers(doc, cast, subjects, quoted).all()
  const reader = new DateReader(doc.text, pack, published)
  const dates = doc.sentences.map((sentence) => reader.in(sentence))
  const sources = new Sources(doc, cast, { subjects, quoted, publisher: options.publisher ?? null }).all()
  progress(0.7)
  const scene = {
    doc,
    cast,
    subjects,
    spoken,
    dates,
    quoted,
    publisher: options.publisher ?? null,
    sources,
    parties: partiesOf(cast),
  }
  const told = actsIn(scene)
  const conditions = conditionsIn(scene, told)
  const plain = told.filter((act) => !isSupposed(act, conditions))
  const acts = [...plain, ...consequencesOf(scene, conditions, plain)]
  const demanded = demandsOf(scene, conditions, acts)
  const contested = contestedIn(scene, sources)
  settleDeciders(cast.actors, [...acts, ...demanded])
  progress(0.9)
  const make = new Proposals(doc)
  const proposals = [
    ...cast.actors.map((actor) => make.actor(actor)),
    ...spoken.map((each, i) => make.quotation(each, i)),
    ...sources
      .filter((each) => each.chain.length > 0 && !isPosition(each, contested))
      .map((each) => make.sourcing(each)),
    ...dates.flat().map((date) => make.date(date)),
    ...[...acts, ...demanded].map((act) => make.act(act)),
    ...conditions.map((condition) => make.condition(condition)),
    ...contingenciesIn(scene, conditions).map((each) => make.contingency(each)),
    ...deadlinesIn(scene).map((each) => make.deadline(each)),
    ...contested.map((each) => make.contested(each)),
    ...precedentsIn(scene).map((each) => make.precedent(each)),
    ...wantsIn(scene, acts, conditions).map((want) => make.want(want)),
  ]
  progress(1)
  return { language: pack.language, published, proposals }
}

// The positions of a contested question need no sources beside.
function isPosition({ claim }: Sourced, contested: readonly Contested[]): boolean {
  return contested.some(({ positions }) =>
    positions.some(({ at }) => at.from === claim.from && at.to === claim.to),
  )
}

const DECIDING = new Set([
  "state",
  "government",
  "union",
  "company",
  "party",
  "armed group",
  "court",
  "body",
  "group",
])

// Free to do or leave something: whoever acts and is nobody's organ.
function settleDeciders(actors: readonly Actor[], acts: readonly Act[]): void {
  for (const { givers } of acts)
    for (const giver of givers) {
      const party = partyOf(giver)
      if (DECIDING.has(party.type) && party.actsFor === null) party.decides = true
    }
  for (const actor of actors) if (actor.type === "court" && actor.actsFor === null) actor.decides = true
}
