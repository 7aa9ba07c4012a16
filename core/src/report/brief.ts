import {
  type Contested,
  compareMoments,
  daysOf,
  hasHappened,
  inOrder,
  isBefore,
  type Moment,
  type Offer,
  type Scenario,
} from "../file/index.ts"
import {
  type BriefAnswer,
  type BriefOutcome,
  type Explanation,
  type Opened,
  type Resting,
  sameDeal,
  todayOf,
  type WorldAnswer,
} from "../study/index.ts"
import {
  type Catalogue,
  nameParts,
  sayExplanation,
  sayFate,
  sayFormula,
  sayJudgement,
  sayOffer,
  sayState,
  sayUnlikeToday,
} from "../words/index.ts"
import { heading, namesOf, note, paragraph, unique } from "./bits.ts"
import { annex } from "./brief-annex.ts"
import { bottomLine, judgements, rankFigure, turns } from "./brief-judgements.ts"
import { inNumbers } from "./brief-notes.ts"
import { sure } from "./brief-sure.ts"
import {
  type Briefing,
  cutAtSentence,
  MOST_CITES,
  MOST_OUTCOMES,
  MOST_PARTS,
  MOST_SUMMARY,
  name,
  namesIn,
  state,
  text,
  weak,
} from "./briefing.ts"
import type { Block, Document, Passage } from "./document.ts"
import { inverseBrief } from "./inverse.ts"
import { scenarioOf, worldOf } from "./scenarios.ts"

// What fits two pages before the annex.
const MOST_EVENTS = 4
const MOST_MAKERS = 6
const MOST_WANTS = 3
const MOST_OTHERS = 2
const MOST_OFFERS = 3
const MOST_SCENARIOS = 4
const MOST_CONTESTED = 3
const MOST_DATES = 6

/** How much of a brief is told, and what was asked for. */
export interface BriefChoice {
  /** What is wanted, as it was written. */
  readonly to?: string | null
  /** `short`: the bottom line, its figure, the judgements, and what would change them. */
  readonly length?: "full" | "short"
  readonly annex?: boolean
}

/**
 * The brief of a conflict as a document: two pages that a principal can read, and an annex that an opponent can check.
 * The same answer gives the same document.
 */
export function briefOf(
  answer: BriefAnswer,
  opened: Opened,
  catalogue: Catalogue,
  { to = null, length = "full", annex: hasAnnex = true }: BriefChoice = {},
): Document {
  const words: Catalogue = { ...catalogue, withoutNumbers: true }
  const names = namesIn(answer, opened, words)
  const of: Briefing = { answer, opened, words, today: todayOf(opened), names, wanted: to }
  const wanted = answer.wanted === null ? null : inverseBrief(answer.wanted, opened, words)
  const { brief, language } = words
  const { conflict } = opened
  const asOf = brief.asOf({
    date: conflict.asOf ?? null,
    scenario: conflict.scenario && text(of, conflict.scenario.name),
  })
  return inNumbers({
    language,
    title: text(of, conflict.title),
    subtitle: [...(asOf === "" ? [] : [asOf]), brief.kind],
    body: [
      bottomLine(of),
      ...rankFigure(of),
      ...judgements(of),
      ...mind(of),
      ...(wanted?.body ?? []),
      ...(length === "short" ? [note(brief.caveat)] : rest(of)),
    ],
    annex: { title: brief.annex, blocks: hasAnnex ? [...(wanted?.annex ?? []), ...annex(of)] : [] },
  })
}

/** What a short brief leaves out. */
function rest(of: Briefing): Block[] {
  return [...summary(of), ...happened(of), ...wants(of), ...holds(of), ...offers(of), ...sure(of)]
}

function summary(of: Briefing): Block[] {
  const { summary } = of.opened.conflict
  if (summary === undefined) return []
  return [heading(of.words.brief.background), paragraph(cutAtSentence(text(of, summary), MOST_SUMMARY))]
}

function happened(of: Briefing): Block[] {
  const { brief } = of.words
  const day = of.opened.conflict.asOf === undefined ? null : daysOf(of.opened.conflict.asOf)!.last
  const events = inOrder(of.opened.conflict.record.events).filter(
    ({ when }) => day === null || hasHappened(when, day),
  )
  const shown = events.slice(-MOST_EVENTS)
  const items = shown.map(
    ({ when, what, evidence = [] }): Passage => ({
      text: brief.event({ when, what: text(of, what) }),
      cites: evidence,
    }),
  )
  return [
    heading(brief.happened),
    ...(items.length === 0
      ? [paragraph(brief.noEvents)]
      : [{ kind: "list" as const, ordered: false, items }]),
    ...(events.length > shown.length
      ? [note(brief.earlierEvents({ count: events.length - shown.length }))]
      : []),
    ...(of.today < 0
      ? []
      : [
          paragraph(
            brief.today({
              sentence: sayState(of.opened, of.today, of.words),
            }),
            of.opened.conflict.statusQuoGrounds.evidence,
          ),
        ]),
  ]
}

function wants(of: Briefing): Block[] {
  const { brief } = of.words
  const all = of.opened.conflict.preferences
  const items = all.slice(0, MOST_MAKERS).map((preference, dm): Passage => {
    const lead = `${name(of, dm)}.`
    if (preference.kind !== "statements") return { lead, text: brief.wantsOrder({ kind: preference.kind }) }
    if (preference.statements.length === 0) return { lead, text: brief.wantsOrder({ kind: "indifferent" }) }
    const shown = preference.statements.slice(0, MOST_WANTS)
    const clauses = shown.map(({ formula }) => sayFormula(of.opened.conflict, formula, of.words))
    const cites = unique(shown.flatMap(({ evidence = [] }) => evidence)).slice(0, MOST_CITES)
    return { lead, text: brief.want({ clauses, more: preference.statements.length - shown.length }), cites }
  })
  return [
    heading(brief.wants),
    { kind: "list", ordered: false, items },
    ...(all.length > items.length ? [note(brief.moreMakers({ count: all.length - items.length }))] : []),
  ]
}

function holds(of: Briefing): Block[] {
  const { brief } = of.words
  const { outcomes, total } = of.answer
  if (total === 0) return [heading(brief.holds), paragraph(brief.noOutcomes)]
  const shown = outcomes.slice(0, MOST_OUTCOMES)
  const items = shown.map((each) => outcome(of, each))
  const rest = outcomes.slice(MOST_OUTCOMES, MOST_OUTCOMES + MOST_OTHERS)
  const others = total - shown.length - rest.length
  const names = rest.map(({ slot }) => state(of, slot))
  return [
    heading(brief.holds),
    paragraph(brief.outcomes({ count: total, shown: shown.length })),
    { kind: "list", ordered: true, items },
    ...(rest.length === 0 ? [] : [note(brief.others({ states: names, more: others }))]),
    ...beyondToday(of),
  ]
}

/** What all would rather have than today's state (SPEC B1). */
function beyondToday(of: Briefing): Block[] {
  const { brief } = of.words
  const { preferredByAll } = of.answer
  const { count, first } = preferredByAll
  const dms = of.opened.conflict.decisionMakers.length
  const states = first.map((slot) => state(of, slot))
  return count === 0 ? [] : [paragraph(brief.preferredByAll({ dms, states, more: count - first.length }))]
}

function outcome(of: Briefing, { slot, concepts, reasons }: BriefOutcome): Passage {
  const { brief } = of.words
  const { conflict, model } = of.opened
  const lead = brief.outcome({
    state: state(of, slot),
    concepts: namesOf(concepts, of.words),
    all: concepts.length === of.answer.concepts.length,
  })
  const is = slot === of.today ? brief.isToday : sayUnlikeToday({ conflict, model }, of.today, slot, of.words)
  const resting = of.answer.evidence?.outcomes.find(({ state }) => state === model.space.text(slot))
  // Said with how sure it is, where that is known.
  const rests = of.answer.sureness === null ? sayResting(of, resting) : []
  // Of what is judged it is said there why nobody leaves.
  const isJudged = of.answer.judgements.some((each) => each.slot === slot && each.about !== "offer")
  const said = [is, isJudged ? "" : whyStays(of, reasons), ...rests]
  const cites = unique(resting?.on.flatMap(({ part }) => part.part.grounds.evidence ?? []) ?? [])
  return { lead, text: said.filter((each) => each !== "").join(" "), cites: cites.slice(0, MOST_CITES) }
}

/** Why nobody would leave (SPEC B3). */
function whyStays(of: Briefing, explained: readonly Explanation[]): string {
  const named = (why: Explanation["reason"]): string[] =>
    explained.flatMap(({ dm, reason }) => (reason === why ? [name(of, dm)] : []))
  const { conflict, model } = of.opened
  const reasons = explained.flatMap((explanation) =>
    sayExplanation({ conflict, model }, explanation, of.words, { most: 1 }).lines.slice(0, 1),
  )
  return of.words.brief.stays({
    wouldNot: named("nothing-better"),
    couldNot: named("no-move"),
    deterred: named("all-deterred"),
    reasons: reasons.slice(0, 2),
  })
}

function sayResting(of: Briefing, resting: Resting | undefined): string[] {
  const { brief } = of.words
  if (resting === undefined) return []
  if (resting.weakest === null)
    return [brief.restsOnNothing({ untold: of.answer.evidence!.untold.length > 0 })]
  const parts = nameParts(
    of.opened.conflict,
    resting.on.map(({ part }) => part.part),
    of.words,
  )
  return [
    brief.restsOn({
      parts: parts.slice(0, MOST_PARTS),
      weakest: nameParts(of.opened.conflict, [resting.weakest.part], of.words)[0]!,
      reasons: weak(of, resting.weakest),
    }),
  ]
}

function offers(of: Briefing): Block[] {
  const { brief } = of.words
  const list = of.opened.conflict.record.offers
  if (list.length === 0) return [heading(brief.offers), paragraph(brief.noOffers)]
  // The latest offers first: they are the ones on the table. Of those that ask the same for the same, the latest alone.
  const latest = list
    .map((offer, i) => ({ offer, i }))
    .filter(({ offer, i }) => !list.slice(i + 1).some((later) => sameDeal(later, offer)))
    .toReversed()
  const items = latest.slice(0, MOST_OFFERS).map(({ offer, i }) => offered(of, offer, i))
  return [heading(brief.offers), { kind: "list", ordered: false, items }]
}

function offered(of: Briefing, offer: Offer, i: number): Passage {
  const { conflict } = of.opened
  const alike = conflict.record.offers.filter((other) => other !== offer && sameDeal(other, offer))
  // Who breaks it is said where it is judged.
  const isJudged = of.answer.judgements.some((each) => each.offer === i)
  const said = [
    sayOffer(conflict, offer, of.words)[0]!,
    ...alike.map(({ name, steps }) =>
      of.words.brief.sameDeal({ name: text(of, name), steps: of.words.offers.became([...steps]) }),
    ),
    ...of.answer.worlds.flatMap((world) => judged(of, world, i, isJudged)),
  ]
  const evidence = unique([offer, ...alike].flatMap(({ evidence = [] }) => evidence))
  return { lead: `${text(of, offer.name)}.`, text: said.join(" "), cites: evidence.slice(0, MOST_CITES) }
}

/** How an offer fares in a world, and at whose hand it would fall there. */
function judged(of: Briefing, { scenario, judged }: WorldAnswer, i: number, isSaid: boolean): string[] {
  const judgement = judged?.[i]
  if (judgement === undefined) return []
  const { conflict, model } = worldOf(scenario, of.opened)
  const fate = of.words.offers.inWorld({
    scenario: scenario === null ? null : text(of, scenarioOf(scenario, of.opened).name),
    brief: sayFate({ conflict, model }, judgement, of.words),
  })
  if (judgement.verdict === "kept" || judgement.verdict === "impossible" || isSaid) return [`${fate}.`]
  const said = sayJudgement({ conflict, model }, judgement, of.answer.concepts, of.words)
  return [`${fate}.`, ...said.breaches.slice(0, 1)]
}

/** What would change our mind: single changes, scenarios, questions that are contested, dates. */
function mind(of: Briefing): Block[] {
  const { brief } = of.words
  const [, ...others] = of.answer.worlds
  const dates = ahead(of)
  const items: Passage[] = [
    ...turns(of),
    ...others
      .slice(0, MOST_SCENARIOS)
      .map(({ scenario: id, difference }) => scenario(of, scenarioOf(id!, of.opened), difference)),
    ...of.opened.conflict.record.contested.slice(0, MOST_CONTESTED).map((each) => contested(of, each)),
    ...(dates.length > 0 ? [{ text: brief.ahead({ dates }) }] : []),
  ]
  return [
    heading(brief.mind),
    items.length === 0 ? paragraph(brief.nothingChanges) : { kind: "list", ordered: false, items },
  ]
}

function contested(of: Briefing, { question, positions }: Contested): Passage {
  return {
    text: of.words.brief.contested({ question: text(of, question) }),
    cites: unique(positions.flatMap(({ evidence = [] }) => evidence)).slice(0, MOST_CITES),
  }
}

function scenario(of: Briefing, told: Scenario, difference: WorldAnswer["difference"]): Passage {
  const { brief } = of.words
  const called = text(of, told.name)
  if (difference === null) return { text: brief.scenarioFails({ name: called }) }
  const { probability, from, signals, evidence = [] } = told
  const source = of.opened.conflict.record.sources.find(({ id }) => id === probability?.source)
  const by = source === undefined ? null : text(of, source.publisher ?? source.title)
  const said = brief.scenario({
    name: called,
    from: from ?? null,
    probability:
      probability === undefined ? null : { percent: Math.round(probability.value * 100), source: by },
    appear: difference.appear.length,
    vanish: difference.vanish.length,
    change: difference.change.length,
  })
  const signs =
    signals.length === 0 ? [] : [brief.signals({ signals: signals.map((each) => text(of, each)) })]
  return { text: [said, ...signs].join(" "), cites: evidence.slice(0, MOST_CITES) }
}

/** Deadlines and beginnings of scenarios after the day of the file, in order. */
function ahead(of: Briefing): { when: Moment; what: string }[] {
  const { brief } = of.words
  const { record, scenarios, asOf } = of.opened.conflict
  const day = asOf === undefined ? null : daysOf(asOf)!
  const now: Moment | null = day && { text: asOf!, first: day.first, last: day.last }
  const dates = [
    ...record.offers.flatMap(({ deadline, name }) =>
      deadline === undefined ? [] : [{ when: deadline, what: brief.offerEnds({ offer: text(of, name) }) }],
    ),
    ...scenarios.flatMap(({ from, name }) =>
      from === undefined ? [] : [{ when: from, what: brief.scenarioBegins({ name: text(of, name) }) }],
    ),
  ]
  return dates
    .filter(({ when }) => now === null || isBefore(now, when))
    .sort((a, b) => compareMoments(a.when, b.when))
    .slice(0, MOST_DATES)
}
