import type { Analysis } from "../engine/index.ts"
import type { Grounds } from "../file/index.ts"
import type { Formula } from "../logic/index.ts"
import { Records } from "../study/index.ts"
import {
  sayChain,
  sayFormula,
  sayJudgement,
  sayKnown,
  sayOffer,
  saySource,
  tableWords,
} from "../words/index.ts"
import { heading, note, paragraph, unique } from "./bits.ts"
import { confidenceRule } from "./brief-judgements.ts"
import { surely } from "./brief-sure.ts"
import { type Briefing, cutAtSentence, MOST_SUMMARY, name, sayWay, state, text } from "./briefing.ts"
import type { Block, Passage } from "./document.ts"
import { tableOf } from "./table.ts"
import { PROGRAM_VERSION } from "./version.ts"

const MOST_WAYS = 8

/** What the body rests on, for who would check it. */
export function annex(of: Briefing): Block[] {
  const { brief, concepts } = of.words
  const { conflict, model } = of.opened
  const best = of.answer.outcomes.map(({ slot }) => slot)
  const slots = unique([...(of.today < 0 ? [] : [of.today]), ...best])
  return [
    ...background(of),
    heading(brief.options),
    {
      kind: "options",
      table: tableOf({ conflict, model, analysis: analysisOf(of), slots, words: tableWords(of.words) }),
    },
    {
      kind: "grid",
      head: [tableWords(of.words).state, brief.outcomeHead],
      rows: slots.map((slot) => [String(model.space.number(slot)), of.names.get(slot)!]),
    },
    heading(brief.statements),
    ...conflict.preferences.flatMap((preference, dm): Block[] =>
      preference.kind !== "statements"
        ? []
        : [
            heading(name(of, dm), 3),
            {
              kind: "list",
              ordered: true,
              items: preference.statements.map((each) => statement(of, each)),
            },
          ],
    ),
    heading(brief.rules),
    conflict.infeasible.length === 0
      ? paragraph(brief.noRules)
      : {
          kind: "list",
          ordered: true,
          items: conflict.infeasible.map((rule) => statement(of, rule)),
        },
    ...ways(of),
    ...together(of),
    ...offersInFull(of),
    heading(brief.definitions),
    {
      kind: "list",
      ordered: false,
      items: of.answer.concepts.map((concept) => ({ text: brief.definition(concepts[concept]) })),
    },
    ...confidenceRule(of),
    ...surely(of),
    ...ended(of),
    ...sources(of),
    note(brief.made({ version: PROGRAM_VERSION })),
  ]
}

/** All of the summary, where the body has not all of it. */
function background(of: Briefing): Block[] {
  const { summary } = of.opened.conflict
  const whole = summary === undefined ? "" : text(of, summary)
  return cutAtSentence(whole, MOST_SUMMARY) === whole
    ? []
    : [heading(of.words.brief.background), paragraph(whole)]
}

function statement(
  of: Briefing,
  { formula, because, assumed, confidence, evidence = [] }: Grounds & { readonly formula: Formula },
): Passage {
  const said = of.words.phrases.sentence([sayFormula(of.opened.conflict, formula, of.words)])
  const why = because === undefined ? [] : [text(of, because)]
  const weak = [
    ...(confidence === "low" ? [of.words.evidence.lowConfidence] : []),
    ...(assumed === undefined ? [] : [of.words.evidence.assumed({ reason: text(of, assumed) })]),
  ]
  return {
    text: [said, ...why, ...(weak.length === 0 ? [] : [of.words.phrases.sentence(weak)])].join(" "),
    cites: evidence,
  }
}

function ways(of: Briefing): Block[] {
  const { brief } = of.words
  const items = of.answer.outcomes.slice(0, MOST_WAYS).flatMap(({ slot, way }): Passage[] => {
    const said = sayWay(of, way)
    return said === "" ? [] : [{ lead: brief.named({ state: state(of, slot) }), text: said }]
  })
  return items.length === 0 ? [] : [heading(brief.ways), { kind: "list", ordered: false, items }]
}

/** Who could leave today's state together (SPEC B2). */
function together(of: Briefing): Block[] {
  const { together } = of.answer
  if (together === null) return []
  const dms = together.members.map((dm) => name(of, dm))
  return [paragraph(of.words.brief.together({ dms, state: state(of, together.to) }))]
}

function offersInFull(of: Briefing): Block[] {
  const { brief } = of.words
  const { conflict, model } = of.opened
  const own = of.answer.worlds[0]?.judged ?? []
  if (own.length === 0) return []
  return [
    heading(brief.offersInFull),
    ...own.flatMap((judgement): Block[] => {
      const said = sayJudgement({ conflict, model }, judgement, of.answer.concepts, of.words)
      return [
        heading(text(of, judgement.offer.name), 3),
        paragraph(sayOffer(conflict, judgement.offer, of.words).join(" "), judgement.offer.evidence),
        paragraph([said.verdict, ...said.deal, ...said.breaches].join(" ")),
        ...(said.stakes.length === 0 ? [] : [paragraph(said.stakes.join(" "))]),
        ...(said.refused.length === 0 ? [] : [paragraph(said.refused.join(" "))]),
      ]
    }),
  ]
}

/** What happened in the end is told apart from what the brief says, which was not made from it. */
function ended(of: Briefing): Block[] {
  const { brief, concepts } = of.words
  const { outcome } = of.opened.conflict.record
  if (outcome === undefined) return []
  const { equilibria, model } = analysisOf(of)
  const { date, because, evidence } = outcome
  const what = sayKnown(of.opened.conflict, outcome.state, of.words)
  const slot = model.space.find(outcome.state)
  const under = of.answer.concepts.filter((concept) => slot >= 0 && equilibria.get(concept)!.has(slot))
  const said = [
    date === undefined ? what : brief.event({ when: date, what }),
    ...(slot < 0
      ? []
      : [
          brief.endedIn({
            state: state(of, slot),
            concepts: under.map((concept) => concepts[concept].name),
          }),
        ]),
    ...(because === undefined ? [] : [text(of, because)]),
  ]
  return [heading(brief.ended), paragraph(said.join(" "), evidence)]
}

function sources(of: Briefing): Block[] {
  const { brief } = of.words
  const { claims, sources } = of.opened.conflict.record
  const records = new Records(of.opened.conflict.record)
  const items = claims.map((claim) => ({
    id: claim.id,
    text: withoutId(claim.id, sayChain(of.opened.conflict, records.chain(claim), of.words)),
  }))
  const listed = sources.map((source) => ({
    id: source.id,
    text: withoutId(source.id, saySource(of.opened.conflict, source, of.words)),
  }))
  return [
    ...(items.length === 0 ? [] : [heading(brief.claims), { kind: "entries" as const, items }]),
    ...(listed.length === 0 ? [] : [heading(brief.sources), { kind: "entries" as const, items: listed }]),
  ]
}

function analysisOf({ opened, answer: { concepts } }: Briefing): Analysis {
  return { ...opened.analysis(concepts), concepts }
}

// The entry is headed by its id already.
function withoutId(id: string, text: string): string {
  return text.startsWith(`${id}: `) ? text.slice(id.length + 2) : text
}
