import { type Analysis, type Concept, pathWork } from "../engine/index.ts"
import {
  type Conflict,
  compareMoments,
  daysOf,
  type Grounds,
  hasHappened,
  inOrder,
  isBefore,
  type Moment,
  type Scenario,
} from "../file/index.ts"
import type { Formula } from "../logic/index.ts"
import {
  type Evidence,
  type Explanation,
  explainStability,
  fallsWith,
  groundLost,
  jointDeparture,
  leastComfortable,
  type OfferJudgement,
  type OutcomeLine,
  type Provenance,
  preferredByAll,
  Records,
  type Resting,
  type Sureness,
  strongest,
  swingsOf,
  type Way,
  type World,
  waysFrom,
} from "../study/index.ts"
import {
  type Catalogue,
  nameOf,
  nameParts,
  sayChain,
  sayExplanation,
  sayFate,
  sayFormula,
  sayJudgement,
  sayKnown,
  sayOffer,
  sayOutcomeLine,
  sayPart,
  saySource,
  sayState,
  sayStep,
  sayUnlikeToday,
  sayWeak,
  stateName,
  tableWords,
  textOf,
} from "../words/index.ts"
import type { Block, Document, Passage } from "./document.ts"
import { tableOf } from "./table.ts"

/** What a brief is made from: the file as it stands, with its analysis, and what is judged beside it. */
export interface BriefSubject {
  readonly conflict: Conflict
  readonly analysis: Analysis
  /** Side by side; that of `conflict` is the first. */
  readonly worlds: readonly World[]
  /** Null where the conflict is too large for it. */
  readonly evidence: Evidence | null
  /** Of the strongest outcomes what they survive; null where the conflict is too large for it. */
  readonly sureness: { readonly found: Sureness; readonly lines: readonly OutcomeLine[] } | null
  /** What it would take for something wanted to hold, where that was asked; what goes to the body, and to the annex. */
  readonly taking?: { readonly body: readonly Block[]; readonly annex: readonly Block[] }
  readonly version: string
}

// What fits two pages before the annex.
const MOST_EVENTS = 6
const MOST_SUMMARY = 1200
const MOST_MAKERS = 6
const MOST_WANTS = 3
const MOST_OUTCOMES = 3
const MOST_OTHERS = 6
const MOST_OFFERS = 3
const MOST_SCENARIOS = 4
const MOST_CONTESTED = 3
const MOST_DATES = 6
const MOST_DOUBTS = 2
// Sources compared by what they carry.
const MOST_SOURCES = 1000
const MOST_PARTS = 4
const MOST_CITES = 6
// Columns of the option table, and ways told, in the annex.
const MOST_COLUMNS = 12
const MOST_WAYS = 8
const MOST_MOVES = 5_000_000

/**
 * The brief of a conflict as a document: two pages that a principal can read, and an annex that an opponent can check.
 * The same subject gives the same document. Cost: about that of a comparison of the worlds.
 */
export function briefOf(subject: BriefSubject, catalogue: Catalogue): Document {
  return new Writer(subject, catalogue).document()
}

class Writer {
  readonly #of: BriefSubject
  readonly #conflict: Conflict
  readonly #words: Catalogue
  readonly #concepts: readonly Concept[]
  /** Slots, strongest first. */
  readonly #best: readonly number[]
  readonly #total: number
  /** Today's slot, -1 where the file gives none. */
  readonly #today: number

  constructor(subject: BriefSubject, words: Catalogue) {
    const { conflict, analysis } = subject
    this.#of = subject
    this.#conflict = conflict
    this.#words = words
    this.#concepts = analysis.concepts
    const { slots, total } = strongest(analysis, analysis.concepts, null, MOST_COLUMNS)
    this.#best = slots
    this.#total = total
    this.#today = conflict.statusQuo === null ? -1 : analysis.model.space.find(conflict.statusQuo)
  }

  document(): Document {
    const { brief } = this.#words
    const title = this.#text(this.#conflict.title)
    const asOf = brief.asOf({
      date: this.#conflict.asOf ?? null,
      scenario: this.#conflict.scenario && this.#text(this.#conflict.scenario.name),
    })
    return {
      language: this.#words.language,
      title,
      subtitle: [...(asOf === "" ? [] : [asOf]), brief.kind],
      body: [
        ...this.#summary(),
        ...this.#happened(),
        ...this.#wants(),
        ...this.#holds(),
        ...this.#offers(),
        ...this.#changes(),
        ...(this.#of.taking?.body ?? []),
        ...this.#sure(),
      ],
      annex: { title: brief.annex, blocks: [...(this.#of.taking?.annex ?? []), ...this.#annex()] },
    }
  }

  // --- the body

  #summary(): Block[] {
    const { summary } = this.#conflict
    if (summary === undefined) return []
    return [this.#paragraph(cutAtSentence(this.#text(summary), MOST_SUMMARY))]
  }

  #happened(): Block[] {
    const { brief } = this.#words
    const day = this.#conflict.asOf === undefined ? null : daysOf(this.#conflict.asOf)!.last
    const events = inOrder(this.#conflict.record.events).filter(
      ({ when }) => day === null || hasHappened(when, day),
    )
    const shown = events.slice(-MOST_EVENTS)
    const items = shown.map(
      ({ when, what, evidence = [] }): Passage => ({
        text: brief.event({ when, what: this.#text(what) }),
        cites: evidence,
      }),
    )
    return [
      this.#heading(brief.happened),
      ...(items.length === 0
        ? [this.#paragraph(brief.noEvents)]
        : [{ kind: "list" as const, ordered: false, items }]),
      ...(events.length > shown.length
        ? [this.#note(brief.earlierEvents({ count: events.length - shown.length }))]
        : []),
      ...(this.#today < 0
        ? []
        : [
            this.#paragraph(
              brief.today({
                sentence: sayState(this.#conflict, this.#of.analysis.model, this.#today, this.#words),
              }),
              this.#conflict.statusQuoGrounds.evidence,
            ),
          ]),
    ]
  }

  #wants(): Block[] {
    const { brief } = this.#words
    const all = this.#conflict.preferences
    const items = all.slice(0, MOST_MAKERS).map((preference, dm): Passage => {
      const lead = `${this.#name(dm)}.`
      if (preference.kind !== "statements") return { lead, text: brief.wantsOrder({ kind: preference.kind }) }
      if (preference.statements.length === 0) return { lead, text: brief.wantsOrder({ kind: "indifferent" }) }
      const shown = preference.statements.slice(0, MOST_WANTS)
      const clauses = shown.map(({ formula }) => sayFormula(this.#conflict, formula, this.#words))
      const cites = unique(shown.flatMap(({ evidence = [] }) => evidence)).slice(0, MOST_CITES)
      return { lead, text: brief.want({ clauses, more: preference.statements.length - shown.length }), cites }
    })
    return [
      this.#heading(brief.wants),
      { kind: "list", ordered: false, items },
      ...(all.length > items.length
        ? [this.#note(brief.moreMakers({ count: all.length - items.length }))]
        : []),
    ]
  }

  #holds(): Block[] {
    const { brief } = this.#words
    if (this.#total === 0) return [this.#heading(brief.holds), this.#paragraph(brief.noOutcomes)]
    const shown = this.#best.slice(0, MOST_OUTCOMES)
    const items = shown.map((slot) => this.#outcome(slot))
    const rest = this.#best.slice(MOST_OUTCOMES, MOST_OUTCOMES + MOST_OTHERS)
    const others = this.#total - shown.length - rest.length
    const names = rest.map((slot) => stateName(this.#conflict, this.#of.analysis.model, slot))
    return [
      this.#heading(brief.holds),
      this.#paragraph(brief.outcomes({ count: this.#total, shown: shown.length })),
      { kind: "list", ordered: true, items },
      ...(rest.length === 0 ? [] : [this.#note(brief.others({ states: names, more: others }))]),
      ...this.#beyondToday(),
    ]
  }

  /** What all would rather have than today's state, and who could leave it together (SPEC B1, B2). */
  #beyondToday(): Block[] {
    const { brief } = this.#words
    const { analysis } = this.#of
    if (this.#today < 0) return []
    const preferred = preferredByAll(analysis, this.#today)
    const told = [...this.#best, ...preferred].filter((slot) => preferred.includes(slot))
    const shown = unique(told).slice(0, MOST_OUTCOMES)
    const joint = jointDeparture(analysis, this.#today)
    const name = (slot: number) => stateName(this.#conflict, analysis.model, slot)
    const said = [
      ...(shown.length === 0
        ? []
        : [
            brief.preferredByAll({
              dms: this.#conflict.decisionMakers.length,
              states: shown.map(name),
              more: preferred.length - shown.length,
            }),
          ]),
      ...(joint === null
        ? []
        : [brief.together({ dms: joint.members.map((dm) => this.#name(dm)), state: name(joint.to) })]),
    ]
    return said.length === 0 ? [] : [this.#paragraph(said.join(" "))]
  }

  #outcome(slot: number): Passage {
    const { brief } = this.#words
    const { analysis } = this.#of
    const { model } = analysis
    const under = this.#concepts.filter((concept) => analysis.equilibria.get(concept)!.has(slot))
    const lead = brief.outcome({
      state: stateName(this.#conflict, model, slot),
      concepts: under.map((concept) => this.#words.concepts[concept].name),
      all: under.length === this.#concepts.length,
    })
    const is =
      slot === this.#today
        ? brief.isToday
        : sayUnlikeToday(this.#conflict, model, this.#today, slot, this.#words)
    const resting = this.#of.evidence?.outcomes.find(({ state }) => state === model.space.text(slot))
    // Said with how sure it is, where that is known.
    const rests = this.#of.sureness === null ? this.#resting(resting) : []
    const said = [is, this.#reason(slot, under), this.#way(slot), ...rests]
    const cites = unique(resting?.on.flatMap(({ part }) => part.part.grounds.evidence ?? []) ?? [])
    return { lead, text: said.filter((each) => each !== "").join(" "), cites: cites.slice(0, MOST_CITES) }
  }

  /** Why nobody would leave, under the first concept that it holds under. */
  #reason(slot: number, under: readonly Concept[]): string {
    const { brief } = this.#words
    const { model } = this.#of.analysis
    const explained = model.ranks.map((_, dm) => explainStability(model, slot, dm, under[0]!))
    const named = (why: Explanation["reason"]): string[] =>
      explained.flatMap(({ dm, reason }) => (reason === why ? [this.#name(dm)] : []))
    const reasons = explained.flatMap((explanation) =>
      sayExplanation(this.#conflict, model, explanation, this.#words, { most: 1 }).lines.slice(0, 1),
    )
    return brief.stays({
      wouldNot: named("nothing-better"),
      couldNot: named("no-move"),
      deterred: named("all-deterred"),
      reasons: reasons.slice(0, 2),
    })
  }

  #way(slot: number): string {
    const { brief } = this.#words
    const way = this.#wayTo(slot)
    if (way === null || way.kind === "here") return ""
    if (way.kind === "none") return brief.noWay
    const reluctant = way.steps.find((step) => step.reluctant)
    return brief.way({
      steps: this.#steps(way),
      improving: way.improving,
      reluctant: reluctant === undefined ? null : this.#name(reluctant.dm),
    })
  }

  #wayTo(slot: number): Way | null {
    const { model } = this.#of.analysis
    if (this.#today < 0 || pathWork(model) > MOST_MOVES) return null
    return waysFrom(model, this.#today)?.to(slot) ?? null
  }

  #steps(way: Way & { kind: "way" }): string[] {
    const { model } = this.#of.analysis
    return way.steps.map(({ dm, from, to }) => sayStep(this.#conflict, model, dm, from, to, this.#words))
  }

  #resting(resting: Resting | undefined): string[] {
    const { brief } = this.#words
    if (resting === undefined) return []
    if (resting.weakest === null)
      return [brief.restsOnNothing({ untold: this.#of.evidence!.untold.length > 0 })]
    const parts = nameParts(
      this.#conflict,
      resting.on.map(({ part }) => part.part),
      this.#words,
    )
    return [
      brief.restsOn({
        parts: parts.slice(0, MOST_PARTS),
        weakest: nameParts(this.#conflict, [resting.weakest.part], this.#words)[0]!,
        reasons: this.#weak(resting.weakest),
      }),
    ]
  }

  // Assumptions are told in full in the annex.
  #weak(provenance: Provenance): string[] {
    const { assumed: _, ...grounds } = provenance.part.grounds
    return sayWeak(this.#conflict, { ...provenance, part: { ...provenance.part, grounds } }, this.#words)
  }

  #offers(): Block[] {
    const { brief } = this.#words
    const [own, ...others] = this.#of.worlds
    if (own === undefined || own.offers.length === 0)
      return [this.#heading(brief.offers), this.#paragraph(brief.noOffers)]
    // The latest offers first: they are the ones on the table. Of those that ask the same for the same, the latest alone.
    const seen = new Set<string>()
    const shown = own.offers
      .map((judgement, i) => ({ judgement, i }))
      .toReversed()
      .filter(({ judgement }) => {
        const deal = dealOf(judgement)
        if (seen.has(deal)) return false
        seen.add(deal)
        return true
      })
    const items = shown.slice(0, MOST_OFFERS).map(({ judgement, i }): Passage => {
      const { offer } = judgement
      const alike = own.offers.filter((other) => other !== judgement && dealOf(other) === dealOf(judgement))
      const said = [
        sayOffer(this.#conflict, offer, this.#words)[0]!,
        ...alike.map((other) =>
          brief.sameDeal({
            name: this.#text(other.offer.name),
            steps: this.#words.offers.became([...other.offer.steps]),
          }),
        ),
        ...this.#judged(own, judgement),
        ...others.flatMap((world) =>
          world.offers[i] === undefined ? [] : this.#judged(world, world.offers[i]),
        ),
      ]
      const evidence = unique([judgement, ...alike].flatMap(({ offer }) => offer.evidence ?? []))
      return {
        lead: `${this.#text(offer.name)}.`,
        text: said.join(" "),
        cites: evidence.slice(0, MOST_CITES),
      }
    })
    return [this.#heading(brief.offers), { kind: "list", ordered: false, items }]
  }

  /** How an offer fares in a world, and at whose hand it would fall there. */
  #judged({ scenario, conflict, analysis }: World, judgement: OfferJudgement): string[] {
    if (conflict === null || analysis === null) return []
    const { offers } = this.#words
    const fate = offers.inWorld({
      scenario: scenario && this.#text(scenario.name),
      brief: sayFate(conflict, judgement, this.#words),
    })
    if (judgement.verdict === "kept" || judgement.verdict === "impossible") return [`${fate}.`]
    const said = sayJudgement(conflict, analysis.model, judgement, this.#concepts, this.#words)
    return [`${fate}.`, ...said.breaches.slice(0, 1)]
  }

  #changes(): Block[] {
    const { brief } = this.#words
    const items: Passage[] = []
    const [, ...others] = this.#of.worlds
    for (const { scenario, difference } of others.slice(0, MOST_SCENARIOS)) {
      if (scenario !== null) items.push(this.#scenario(scenario, difference))
    }
    for (const contested of this.#conflict.record.contested.slice(0, MOST_CONTESTED)) {
      const hanging = (this.#of.evidence?.parts ?? []).filter(({ part }) =>
        part.grounds.hangsOn?.includes(contested.id),
      )
      const names = nameParts(
        this.#conflict,
        hanging.map(({ part }) => part),
        this.#words,
      )
      const positions = contested.positions.map(({ dm, holds }) => ({
        dm: this.#name(dm),
        holds: this.#text(holds),
      }))
      items.push({
        text: [
          brief.contested({ question: this.#text(contested.question), positions }),
          ...(names.length === 0 ? [] : [brief.hangs({ parts: names })]),
        ].join(" "),
        cites: unique(contested.positions.flatMap(({ evidence = [] }) => evidence)).slice(0, MOST_CITES),
      })
    }
    const dates = this.#ahead()
    if (dates.length > 0) items.push({ text: brief.ahead({ dates }) })
    return [
      this.#heading(brief.changes),
      items.length === 0 ? this.#paragraph(brief.nothingChanges) : { kind: "list", ordered: false, items },
    ]
  }

  #scenario(scenario: Scenario, difference: World["difference"]): Passage {
    const { brief } = this.#words
    const name = this.#text(scenario.name)
    if (difference === null) return { text: brief.scenarioFails({ name }) }
    const { probability, from, signals, evidence = [] } = scenario
    const source = this.#conflict.record.sources.find(({ id }) => id === probability?.source)
    const text = brief.scenario({
      name,
      from: from ?? null,
      probability:
        probability === undefined
          ? null
          : {
              percent: Math.round(probability.value * 100),
              source: source === undefined ? null : this.#text(source.publisher ?? source.title),
            },
      appear: difference.appear.length,
      vanish: difference.vanish.length,
      change: difference.change.length,
    })
    const signs =
      signals.length === 0 ? [] : [brief.signals({ signals: signals.map((each) => this.#text(each)) })]
    return { text: [text, ...signs].join(" "), cites: evidence.slice(0, MOST_CITES) }
  }

  /** Deadlines and beginnings of scenarios after the day of the file, in order. */
  #ahead(): { when: Moment; what: string }[] {
    const { brief } = this.#words
    const { record, scenarios, asOf } = this.#conflict
    const day = asOf === undefined ? null : daysOf(asOf)!
    const now: Moment | null = day && { text: asOf!, first: day.first, last: day.last }
    const dates = [
      ...record.offers.flatMap(({ deadline, name }) =>
        deadline === undefined
          ? []
          : [{ when: deadline, what: brief.offerEnds({ offer: this.#text(name) }) }],
      ),
      ...scenarios.flatMap(({ from, name }) =>
        from === undefined ? [] : [{ when: from, what: brief.scenarioBegins({ name: this.#text(name) }) }],
      ),
    ]
    return dates
      .filter(({ when }) => now === null || isBefore(now, when))
      .sort((a, b) => compareMoments(a.when, b.when))
      .slice(0, MOST_DATES)
  }

  #sure(): Block[] {
    const { brief } = this.#words
    const { evidence, analysis } = this.#of
    const { claims, sources } = this.#conflict.record
    if (evidence === null)
      return [this.#heading(brief.sure), this.#paragraph(brief.untold), this.#note(brief.caveat)]
    const { parts, idle } = evidence
    const low = parts.filter(({ part }) => part.grounds.confidence === "low").length
    const counts = brief.counts({
      parts: parts.length,
      cited: parts.filter(({ unsourced }) => !unsourced).length,
      assumed: parts.filter(({ assumed }) => assumed).length,
      low,
      claims: claims.length,
      sources: sources.length,
    })
    const weakest = evidence.outcomes.find(
      ({ state }) => this.#best.length > 0 && state === analysis.model.space.text(this.#best[0]!),
    )?.weakest
    // Only of the source that carries most is it worked out what falls with it.
    const widest = sources
      .slice(0, MOST_SOURCES)
      .map((source) => ({ source, parts: groundLost([source.id], this.#conflict).parts.length }))
      .sort((a, b) => b.parts - a.parts)[0]
    const falls = widest && {
      source: widest.source,
      fall: fallsWith([widest.source.id], this.#conflict, analysis),
    }
    return [
      this.#heading(brief.sure),
      ...this.#lines(),
      this.#paragraph(
        [
          counts,
          brief.narrow({
            oneOrigin: parts.filter(({ oneOrigin }) => oneOrigin).length,
            relayed: parts.filter(({ relayed }) => relayed).length,
            unnamed: parts.filter(({ unnamed }) => unnamed).length,
          }),
          ...(weakest
            ? [
                brief.weakestOf({
                  part: sayPart(this.#conflict, weakest.part, this.#words).replace(/\.$/, ""),
                  reasons: this.#weak(weakest),
                }),
              ]
            : []),
          ...(falls !== undefined && falls.fall.parts.length > 0
            ? [
                brief.fallsMost({
                  source: this.#text(falls.source.publisher ?? falls.source.title),
                  parts: falls.fall.parts.length,
                  outcomes: falls.fall.shift?.counts ?? null,
                  empties: falls.fall.empties,
                }),
              ]
            : []),
          ...(this.#of.sureness === null && idle.length > 0 ? [brief.idle({ count: idle.length })] : []),
        ].join(" "),
      ),
      this.#note(this.#of.sureness === null ? brief.caveat : `${this.#varied()} ${brief.caveat}`),
    ]
  }

  /** Of the main outcomes all that makes them sure or unsure; what is least comfortable; what makes no difference. */
  #lines(): Block[] {
    const { brief } = this.#words
    if (this.#of.sureness === null) return []
    const { found, lines } = this.#of.sureness
    const { model } = this.#of.analysis
    const items = this.#best.slice(0, MOST_OUTCOMES).flatMap((slot): Passage[] => {
      const line = lines.find(({ state }) => state === model.space.text(slot))
      if (line === undefined) return []
      return [
        {
          lead: brief.named({ state: stateName(this.#conflict, model, slot) }),
          text: sayOutcomeLine(this.#conflict, line, this.#concepts, this.#words),
        },
      ]
    })
    const doubts = leastComfortable(this.#conflict, swingsOf(found.effects)).slice(0, MOST_DOUBTS)
    const said = doubts.map(({ part }) => sayPart(this.#conflict, part, this.#words).replace(/\.$/, ""))
    const idle = nameParts(this.#conflict, found.quiet, this.#words)
    const sentences = [
      ...(said.length > 0 ? [brief.uncomfortable({ parts: said })] : []),
      ...(idle.length > 0
        ? [brief.unmoved({ parts: idle.slice(0, MOST_PARTS), more: Math.max(0, idle.length - MOST_PARTS) })]
        : []),
    ]
    return [
      ...(items.length > 0 ? [{ kind: "list" as const, ordered: false, items }] : []),
      ...(sentences.length > 0 ? [this.#paragraph(sentences.join(" "))] : []),
    ]
  }

  #varied(): string {
    const { found, lines } = this.#of.sureness!
    const { effects, untold, depth } = found
    const { claims, sources } = this.#conflict.record
    return this.#words.brief.varied({
      steps: effects.length + untold.length,
      depth,
      // Where there are too many of them, none was left out.
      records: lines.some(({ falls }) => falls !== null) ? claims.length + sources.length : 0,
    })
  }

  // --- the annex

  #annex(): Block[] {
    const { brief, concepts } = this.#words
    const { analysis, version } = this.#of
    const { model } = analysis
    const slots = unique([...(this.#today < 0 ? [] : [this.#today]), ...this.#best])
    return [
      this.#heading(brief.options),
      {
        kind: "options",
        table: tableOf({
          conflict: this.#conflict,
          model,
          analysis,
          slots,
          words: tableWords(this.#words),
        }),
      },
      this.#heading(brief.statements),
      ...this.#conflict.preferences.flatMap((preference, dm): Block[] =>
        preference.kind !== "statements"
          ? []
          : [
              { kind: "heading", level: 3, text: this.#name(dm) },
              {
                kind: "list",
                ordered: true,
                items: preference.statements.map((statement) => this.#statement(statement)),
              },
            ],
      ),
      this.#heading(brief.rules),
      this.#conflict.infeasible.length === 0
        ? this.#paragraph(brief.noRules)
        : {
            kind: "list",
            ordered: true,
            items: this.#conflict.infeasible.map((rule) => this.#statement(rule)),
          },
      ...this.#ways(),
      ...this.#offersInFull(),
      this.#heading(brief.definitions),
      {
        kind: "list",
        ordered: false,
        items: this.#concepts.map((concept) => ({ text: brief.definition(concepts[concept]) })),
      },
      ...this.#ended(),
      ...this.#sources(),
      this.#note(brief.made({ version })),
    ]
  }

  #statement({
    formula,
    because,
    assumed,
    confidence,
    evidence = [],
  }: Grounds & { readonly formula: Formula }): Passage {
    const said = this.#words.phrases.sentence([sayFormula(this.#conflict, formula, this.#words)])
    const why = because === undefined ? [] : [this.#text(because)]
    const weak = [
      ...(confidence === "low" ? [this.#words.evidence.lowConfidence] : []),
      ...(assumed === undefined ? [] : [this.#words.evidence.assumed({ reason: this.#text(assumed) })]),
    ]
    return {
      text: [said, ...why, ...(weak.length === 0 ? [] : [this.#words.phrases.sentence(weak)])].join(" "),
      cites: evidence,
    }
  }

  #ways(): Block[] {
    const { brief } = this.#words
    const items = this.#best.slice(0, MOST_WAYS).flatMap((slot): Passage[] => {
      const text = this.#way(slot)
      const { state, label } = stateName(this.#conflict, this.#of.analysis.model, slot)
      return text === "" ? [] : [{ lead: label ?? String(state), text }]
    })
    return items.length === 0 ? [] : [this.#heading(brief.ways), { kind: "list", ordered: false, items }]
  }

  #offersInFull(): Block[] {
    const { brief } = this.#words
    const [own] = this.#of.worlds
    if (own === undefined || own.offers.length === 0) return []
    return [
      this.#heading(brief.offersInFull),
      ...own.offers.flatMap((judgement): Block[] => {
        const said = sayJudgement(own.conflict!, own.analysis!.model, judgement, this.#concepts, this.#words)
        return [
          { kind: "heading", level: 3, text: this.#text(judgement.offer.name) },
          this.#paragraph(
            sayOffer(this.#conflict, judgement.offer, this.#words).join(" "),
            judgement.offer.evidence,
          ),
          this.#paragraph([said.verdict, ...said.deal, ...said.breaches].join(" ")),
          ...(said.stakes.length === 0 ? [] : [this.#paragraph(said.stakes.join(" "))]),
          ...(said.refused.length === 0 ? [] : [this.#paragraph(said.refused.join(" "))]),
        ]
      }),
    ]
  }

  /** What happened in the end is told apart from what the brief says, which was not made from it. */
  #ended(): Block[] {
    const { brief, concepts } = this.#words
    const { outcome } = this.#conflict.record
    if (outcome === undefined) return []
    const { equilibria, model } = this.#of.analysis
    const { state, date, because, evidence } = outcome
    const what = sayKnown(this.#conflict, state, this.#words)
    const slot = model.space.find(state)
    const under = this.#concepts.filter((concept) => slot >= 0 && equilibria.get(concept)!.has(slot))
    const said = [
      date === undefined ? what : brief.event({ when: date, what }),
      ...(slot < 0
        ? []
        : [
            brief.endedIn({
              state: stateName(this.#conflict, model, slot),
              concepts: under.map((concept) => concepts[concept].name),
            }),
          ]),
      ...(because === undefined ? [] : [this.#text(because)]),
    ]
    return [this.#heading(brief.ended), this.#paragraph(said.join(" "), evidence)]
  }

  #sources(): Block[] {
    const { brief } = this.#words
    const { claims, sources } = this.#conflict.record
    const records = new Records(this.#conflict.record)
    const items = claims.map((claim) => ({
      id: claim.id,
      text: withoutId(claim.id, sayChain(this.#conflict, records.chain(claim), this.#words)),
    }))
    const listed = sources.map((source) => ({
      id: source.id,
      text: withoutId(source.id, saySource(this.#conflict, source, this.#words)),
    }))
    return [
      ...(items.length === 0 ? [] : [this.#heading(brief.claims), { kind: "entries" as const, items }]),
      ...(listed.length === 0
        ? []
        : [this.#heading(brief.sources), { kind: "entries" as const, items: listed }]),
    ]
  }

  // --- bits

  #text(text: Conflict["title"]): string {
    return textOf(this.#conflict, text, this.#words)
  }

  #name(dm: number): string {
    return nameOf(this.#conflict, dm, this.#words)
  }

  #heading(text: string): Block {
    return { kind: "heading", level: 2, text }
  }

  #paragraph(text: string, cites: readonly string[] = []): Block {
    return { kind: "paragraph", text, cites }
  }

  #note(text: string): Block {
    return { kind: "note", text }
  }
}

function dealOf({ offer: { by, to, terms, asks, otherwise } }: OfferJudgement): string {
  return JSON.stringify([by, to, terms, asks, otherwise])
}

// The entry is headed by its id already.
function withoutId(id: string, text: string): string {
  return text.startsWith(`${id}: `) ? text.slice(id.length + 2) : text
}

// Whole sentences, as many as fit; at least the first.
function cutAtSentence(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.slice(0, most).search(/[.!?][^.!?]*$/)
  return end < 0 ? `${text.slice(0, most)}…` : text.slice(0, end + 1)
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
