import type { Claim, Problem } from "../file/index.ts"
import {
  type Evidence,
  type EvidenceAnswer,
  type Opened,
  type Part,
  type Provenance,
  Records,
  type Resting,
} from "../study/index.ts"
import {
  type Catalogue,
  headingOf,
  nameOfState,
  nameParts,
  nameWithin,
  sayChain,
  sayCode,
  sayPart,
  sayProblem,
  saySource,
  sayWeak,
} from "../words/index.ts"
import { apart, entries, fullCards, heading, lines, namesOf, paragraph, told } from "./bits.ts"
import type { Block, OutlineItem } from "./document.ts"

// Outcomes told at all, and parts told of each.
const MOST_CARDS = 16
const MOST_PARTS = 8

/** What a report of evidence says beside its answer. */
export interface EvidenceExtras {
  /** Whether it is of all outcomes, and not of those asked for alone. */
  readonly whole: boolean
  /** What is wrong with quotations, as `checkTexts` finds it. */
  readonly quotations: readonly Problem[]
}

/** On what the outcomes rest, to be read. */
export function evidenceBlocks(
  answer: EvidenceAnswer,
  opened: Opened,
  words: Catalogue,
  { whole, quotations }: EvidenceExtras,
): Block[] {
  const teller = new Teller(answer, opened, words)
  if (!whole) return [...titleBlocks(opened, words), ...teller.cards(answer.outcomes)]
  return [
    ...titleBlocks(opened, words),
    ...teller.counts(),
    ...teller.outcomes(),
    ...teller.contradictions(),
    ...teller.idle(),
    ...teller.sources(),
    ...teller.quotations(quotations),
    apart(words.cli.caveat),
  ]
}

/** The title of a conflict, in which world it is looked at, and how large it is. */
export function titleBlocks({ conflict, model }: Opened, words: Catalogue): Block[] {
  const { cli } = words
  const { scenario, asOf = null, decisionMakers, options } = conflict
  const size = { asOf, dms: decisionMakers.length, options: options.length, states: model.space.count }
  return [
    heading(told({ conflict }, conflict.title, words)),
    ...(scenario === null
      ? []
      : [paragraph(cli.scenarioLine({ name: told({ conflict }, scenario.name, words) }))]),
    paragraph(cli.sizeLine(size)),
  ]
}

/** A state by its number, or by its code where a state of another model is none of this one. */
export function nameCode(code: string, opened: Opened, words: Catalogue): string {
  const slot = opened.model.space.find(code)
  return slot < 0 ? code : nameWithin(opened, slot, words)
}

class Teller {
  readonly #answer: EvidenceAnswer
  readonly #opened: Opened
  readonly #words: Catalogue
  readonly #records: Records
  // Claims whose chains have been told.
  readonly #told = new Set<string>()

  constructor(answer: EvidenceAnswer, opened: Opened, words: Catalogue) {
    this.#answer = answer
    this.#opened = opened
    this.#words = words
    this.#records = new Records(opened.conflict.record)
  }

  counts(): Block[] {
    const { evidence } = this.#words
    const { parts } = this.#answer
    const { sources, claims } = this.#opened.conflict.record
    const count = (is: (part: Provenance) => boolean): number => parts.filter(is).length
    const unsourced = count((part) => part.unsourced)
    const said = evidence.counts({
      parts: parts.length,
      cited: parts.length - unsourced,
      unsourced,
      assumed: count(({ assumed }) => assumed),
      low: count(({ part }) => part.grounds.confidence === "low"),
      unnamed: count(({ unnamed }) => unnamed),
      oneOrigin: count(({ oneOrigin }) => oneOrigin),
      relayed: count(({ relayed }) => relayed),
    })
    const none = sources.length + claims.length === 0 ? [evidence.nothingOnRecord] : []
    return [heading(evidence.restsHeading), lines([said, ...none])]
  }

  outcomes(): Block[] {
    const { cli, evidence } = this.#words
    const { outcomes, total } = this.#answer
    if (total === 0) return [heading(cli.noOutcomes)]
    const full = fullCards([...outcomes.keys()], (i) => outcomes[i]!.concepts.length)
    const shown = outcomes.slice(0, full)
    const brief = outcomes.slice(full, MOST_CARDS)
    const more = total - shown.length - brief.length
    return [
      heading(cli.outcomesHeading({ count: total })),
      paragraph(evidence.carriesNote),
      ...this.cards(shown),
      ...(brief.length > 0 ? [heading(evidence.furtherHeading)] : []),
      entries(brief.map((resting) => this.#further(resting))),
      ...(more > 0 ? [lines([cli.moreOutcomes({ more, cut: false })])] : []),
    ]
  }

  #further({ state, concepts, on, weakest }: Resting): string {
    return this.#words.evidence.further({
      state: nameCode(state, this.#opened, this.#words),
      concepts: namesOf(concepts, this.#words),
      parts: on.length,
      weakest: weakest === null ? null : this.#part(weakest.part),
    })
  }

  /** Outcomes in full, and then the claims under them. */
  cards(shown: readonly Resting[]): Block[] {
    return [...shown.flatMap((outcome) => this.#card(outcome)), ...this.#claims(shown)]
  }

  #card({ state, concepts, on, weakest }: Resting): Block[] {
    const { conflict, model } = this.#opened
    const { cli, evidence } = this.#words
    const slot = model.space.find(state)
    const mark = cli.holdsUnder({ concepts: namesOf(concepts, this.#words) })
    const more = on.length - MOST_PARTS
    const items: OutlineItem[] =
      weakest === null
        ? [{ depth: 1, text: evidence.carriedByNone({ untold: this.#answer.untold.length > 0 }) }]
        : [
            ...on.slice(0, MOST_PARTS).flatMap((each) => this.#carrying(each, concepts.length)),
            ...(more > 0 ? [{ depth: 1, text: evidence.moreParts({ more }) }] : []),
            { depth: 1, text: evidence.weakest({ part: this.#part(weakest.part) }) },
          ]
    return [
      { kind: "heading", level: 3, text: headingOf(this.#opened, slot, this.#words), mark },
      { kind: "outline", items: [{ depth: 1, text: sayCode(conflict, state, this.#words) }, ...items] },
    ]
  }

  // A part that carries an outcome, which holds under so many concepts.
  #carrying({ part, lost }: Resting["on"][number], concepts: number): OutlineItem[] {
    const { evidence } = this.#words
    const { conflict } = this.#opened
    const ids = part.part.grounds.evidence ?? []
    const without = evidence.withoutIt({
      concepts: namesOf(lost, this.#words),
      all: lost.length === concepts,
    })
    const reasons = sayWeak(conflict, part, this.#words)
    return [
      { depth: 1, hangs: 1, text: sayPart(conflict, part.part, this.#words) },
      { depth: 2, text: ids.length === 0 ? without : `${without} ${evidence.cites({ ids })}` },
      ...(reasons.length > 0 ? [{ depth: 2, hangs: 1, text: evidence.weakSince({ reasons }) }] : []),
    ]
  }

  // The claims under the parts that have been told, with their chains, in the order of the file.
  #claims(shown: readonly Resting[]): Block[] {
    const parts = shown.flatMap(({ on }) => on.slice(0, MOST_PARTS))
    const cited = new Set(parts.flatMap(({ part }) => part.claims.map(({ claim }) => claim.id)))
    if (cited.size === 0) return []
    const claims = this.#opened.conflict.record.claims.filter(({ id }) => cited.has(id))
    return [
      heading(this.#words.evidence.claimsHeading),
      { kind: "outline", items: claims.flatMap((claim) => this.#chain(claim, 1)) },
    ]
  }

  #chain(claim: Claim, depth: number): OutlineItem[] {
    if (this.#told.has(claim.id)) return []
    this.#told.add(claim.id)
    const text = sayChain(this.#opened.conflict, this.#records.chain(claim), this.#words)
    return [{ depth, hangs: 1, text }]
  }

  contradictions(): Block[] {
    const { evidence } = this.#words
    const { contradictions } = this.#answer
    if (contradictions.length === 0) return []
    const items = contradictions.flatMap(({ claims, uses }): OutlineItem[] => {
      const [one, other] = uses.map(({ parts, events }) => [
        ...this.#parts(parts),
        ...events.map(({ what }) => told(this.#opened, what, this.#words).replace(/\.$/, "")),
      ])
      const ids = [claims[0].id, claims[1].id] as const
      return [
        { depth: 1, hangs: 1, text: evidence.contradiction({ claims: ids, uses: [one!, other!] }) },
        ...claims.flatMap((claim) => this.#chain(claim, 2)),
      ]
    })
    return [heading(evidence.contradictionsHeading), { kind: "outline", items }]
  }

  idle(): Block[] {
    const { evidence } = this.#words
    const { idle, untold, emptied, unused } = this.#answer
    const said = [
      ...(idle.length > 0 ? [evidence.idle({ parts: this.#parts(idle) })] : []),
      ...(untold.length > 0 ? [evidence.untold({ parts: this.#parts(untold) })] : []),
      ...(emptied.length > 0 ? [evidence.emptied({ parts: this.#parts(emptied) })] : []),
      ...(unused.length > 0 ? [evidence.unused({ claims: unused.map(({ id }) => id) })] : []),
    ]
    return said.length === 0 ? [] : [heading(evidence.idleHeading), lines(said)]
  }

  sources(): Block[] {
    const { evidence } = this.#words
    const { falls } = this.#answer
    const { conflict } = this.#opened
    if (falls.length === 0) return []
    const items = falls.flatMap(({ source: id, fall }): OutlineItem[] => {
      const source = this.#records.source(id)!
      const { claims, events, parts, shift, empties } = fall
      const counts = { claims: claims.length, events: events.length, parts: parts.length }
      const outcomes = shift?.counts ?? null
      return [
        { depth: 1, hangs: 1, text: saySource(conflict, source, this.#words) },
        { depth: 2, text: evidence.falls({ ...counts, outcomes, empties }) },
      ]
    })
    const more = conflict.record.sources.length - falls.length
    return [
      heading(evidence.sourcesHeading),
      { kind: "outline", items },
      lines([...(more > 0 ? [evidence.moreSources({ more })] : []), evidence.withoutHint]),
    ]
  }

  quotations(problems: readonly Problem[]): Block[] {
    if (problems.length === 0) return []
    return [
      heading(this.#words.evidence.quotationsHeading),
      entries(problems.map((problem) => sayProblem(problem, this.#words))),
    ]
  }

  #parts(parts: readonly Part[]): string[] {
    return nameParts(this.#opened.conflict, parts, this.#words)
  }

  #part(part: Part): string {
    return this.#parts([part])[0]!
  }
}

/** A part by its place in the file: "preferences.us.0". */
export const placeOf = (part: Part): string => part.path.join(".")

/** A state by its number in this model, null where it is none of it, and its Y/N string. */
export function stateJson(
  opened: Opened,
  code: string,
  words: Catalogue,
): { state: number | null; code: string; name: string | null } {
  const { space } = opened.model
  const slot = space.find(code)
  return {
    state: slot < 0 ? null : space.number(slot),
    code,
    name: slot < 0 ? null : nameOfState(opened, slot, words),
  }
}

/** What `evidence --json` prints; parts are named by their places in the file. */
export function evidenceJson(
  answer: EvidenceAnswer,
  opened: Opened,
  words: Catalogue,
  quotations: readonly Problem[],
): object {
  const { conflict } = opened
  const records = new Records(conflict.record)
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    asOf: conflict.asOf ?? null,
    parts: answer.parts.map((each) => partJson(each, opened, words)),
    outcomes: answer.outcomes.map(({ state, concepts, on, weakest }) => ({
      ...stateJson(opened, state, words),
      concepts,
      restsOn: on.map(({ part: { part: of }, lost }) => ({ part: placeOf(of), lost })),
      weakest: weakest === null ? null : placeOf(weakest.part),
    })),
    more: answer.total - answer.outcomes.length,
    claims: conflict.record.claims.map((claim) => {
      const chain = records.chain(claim)
      return {
        id: claim.id,
        chain: chain.sources.map(({ id }) => id),
        used: !answer.unused.some(({ id }) => id === claim.id),
        said: sayChain(conflict, chain, words),
      }
    }),
    contradictions: answer.contradictions.map(({ claims, uses: [one, other] }) => ({
      claims: claims.map(({ id }) => id),
      uses: [usesJson(one), usesJson(other)],
    })),
    idle: answer.idle.map(placeOf),
    emptied: answer.emptied.map(placeOf),
    untold: answer.untold.map(placeOf),
    sources: answer.falls.map(({ source, fall: { claims, events, parts, shift, empties } }) => ({
      id: source,
      falls: {
        claims,
        events,
        parts: parts.map(placeOf),
        outcomes: shift && {
          appear: shift.appear.map(({ state }) => state),
          vanish: shift.vanish.map(({ state }) => state),
          change: shift.change,
          counts: shift.counts,
        },
        empties,
      },
    })),
    quotations: quotations.map((problem) => ({ ...problem, message: sayProblem(problem, words) })),
  }
}

function partJson({ part, claims, ...of }: Provenance, { conflict }: Opened, words: Catalogue): object {
  return {
    part: placeOf(part),
    kind: part.kind,
    said: sayPart(conflict, part, words),
    evidence: part.grounds.evidence ?? [],
    claims: claims.map(({ claim }) => claim.id),
    confidence: part.grounds.confidence ?? null,
    unsourced: of.unsourced,
    assumed: of.assumed,
    unnamed: of.unnamed,
    oneOrigin: of.oneOrigin,
    relayed: of.relayed,
    weak: sayWeak(conflict, { part, claims, ...of }, words),
  }
}

function usesJson({ parts, events }: Evidence["contradictions"][number]["uses"][number]): object {
  return { parts: parts.map(placeOf), events: events.map(({ id }) => id) }
}
