import type { Contested } from "../file/index.ts"
import type { BriefSureness, Evidence, Provenance } from "../study/index.ts"
import { nameParts, sayOutcomeLine, sayPart } from "../words/index.ts"
import { heading, note, paragraph, unique } from "./bits.ts"
import { type Briefing, MOST_OUTCOMES, MOST_PARTS, name, state, text, weak } from "./briefing.ts"
import type { Block, Passage } from "./document.ts"

const MOST_DOUBTS = 2

/** How sure this is, and what it rests on: the rest of it is in the annex. */
export function sure(of: Briefing): Block[] {
  const { brief } = of.words
  const { evidence } = of.answer
  const said = evidence === null ? [brief.untold] : falling(of)
  return [heading(brief.sure), ...(said.length === 0 ? [] : [paragraph(said.join(" "))]), note(brief.caveat)]
}

/** For the annex: what the outcomes survive, how that was found, and on what all of it rests. */
export function surely(of: Briefing): Block[] {
  const { brief } = of.words
  const { evidence, sureness } = of.answer
  const idle = evidence === null || sureness !== null ? 0 : evidence.idle.length
  const said = [
    ...(evidence === null ? [] : weakestOf(of, evidence)),
    ...(idle > 0 ? [brief.idle({ count: idle })] : []),
  ]
  if (said.length === 0 && sureness === null) return restsOn(of)
  return [
    heading(brief.survives),
    ...survived(of),
    ...(said.length === 0 ? [] : [paragraph(said.join(" "))]),
    ...(sureness === null ? [] : [note(varied(of, sureness))]),
    ...restsOn(of),
  ]
}

/** Of how many judgements how many rest on what, and what hangs on questions that are contested. */
function restsOn(of: Briefing): Block[] {
  const { evidence } = of.answer
  if (evidence === null) return []
  return [
    heading(of.words.brief.rests),
    paragraph(counted(of, evidence).join(" ")),
    ...of.opened.conflict.record.contested.flatMap((each) => hanging(of, each, evidence)),
  ]
}

/** Who answers a contested question how, and what hangs on that. */
function hanging(of: Briefing, { id, question, positions }: Contested, { parts }: Evidence): Block[] {
  const { brief } = of.words
  const on = parts.filter(({ part }) => part.grounds.hangsOn?.includes(id)).map(({ part }) => part)
  const names = nameParts(of.opened.conflict, on, of.words)
  const held = positions.map(({ dm, holds }) => ({ dm: name(of, dm), holds: text(of, holds) }))
  const said = [
    brief.positions({ question: text(of, question), positions: held }),
    ...(names.length === 0 ? [] : [brief.hangs({ parts: names })]),
  ]
  const cites = unique(positions.flatMap(({ evidence = [] }) => evidence))
  return [paragraph(said.join(" "), cites)]
}

function counted(of: Briefing, { parts }: Evidence): string[] {
  const { claims, sources } = of.opened.conflict.record
  const count = (is: (part: Provenance) => boolean): number => parts.filter(is).length
  return [
    of.words.brief.counts({
      parts: parts.length,
      cited: count(({ unsourced }) => !unsourced),
      assumed: count(({ assumed }) => assumed),
      low: count(({ part }) => part.grounds.confidence === "low"),
      claims: claims.length,
      sources: sources.length,
    }),
    of.words.brief.narrow({
      oneOrigin: count(({ oneOrigin }) => oneOrigin),
      relayed: count(({ relayed }) => relayed),
      unnamed: count(({ unnamed }) => unnamed),
    }),
  ]
}

function weakestOf(of: Briefing, { outcomes: [strongest] }: Evidence): string[] {
  const weakest = strongest?.weakest
  if (!weakest) return []
  const part = sayPart(of.opened.conflict, weakest.part, of.words).replace(/\.$/, "")
  return [of.words.brief.weakestOf({ part, reasons: weak(of, weakest) })]
}

function falling(of: Briefing): string[] {
  const { falls } = of.answer
  if (falls === null || falls.fall.parts.length === 0) return []
  const source = of.opened.conflict.record.sources.find(({ id }) => id === falls.source)!
  return [
    of.words.brief.fallsMost({
      source: text(of, source.publisher ?? source.title),
      parts: falls.fall.parts.length,
      outcomes: falls.fall.shift?.counts ?? null,
      empties: falls.fall.empties,
    }),
  ]
}

/** Of the main outcomes all that makes them sure or unsure; what is least comfortable; what makes no difference. */
function survived(of: Briefing): Block[] {
  const { brief } = of.words
  const { conflict, model } = of.opened
  const { sureness, outcomes } = of.answer
  if (sureness === null) return []
  const items = outcomes.slice(0, MOST_OUTCOMES).flatMap(({ slot }): Passage[] => {
    const line = sureness.lines.find((each) => each.state === model.space.text(slot))
    if (line === undefined) return []
    const said = sayOutcomeLine(conflict, line, of.answer.concepts, of.words)
    return [{ lead: brief.named({ state: state(of, slot) }), text: said }]
  })
  const doubts = sureness.doubtful.slice(0, MOST_DOUBTS)
  const said = doubts.map((part) => sayPart(conflict, part, of.words).replace(/\.$/, ""))
  const idle = nameParts(conflict, sureness.quiet, of.words)
  const more = Math.max(0, idle.length - MOST_PARTS)
  const sentences = [
    ...(said.length > 0 ? [brief.uncomfortable({ parts: said })] : []),
    ...(idle.length > 0 ? [brief.unmoved({ parts: idle.slice(0, MOST_PARTS), more })] : []),
  ]
  return [
    ...(items.length > 0 ? [{ kind: "list" as const, ordered: false, items }] : []),
    ...(sentences.length > 0 ? [paragraph(sentences.join(" "))] : []),
  ]
}

function varied(of: Briefing, { lines, steps, untold, depth }: BriefSureness): string {
  const { claims, sources } = of.opened.conflict.record
  // Where there are too many of them, none was left out.
  const records = lines.some(({ falls }) => falls !== null) ? claims.length + sources.length : 0
  return of.words.brief.varied({ steps, untold, depth, records })
}
