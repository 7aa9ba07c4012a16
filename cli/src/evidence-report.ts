import {
  type Claim,
  type Concept,
  type Evidence,
  type Fall,
  localText,
  nameParts,
  oneLine,
  type Part,
  type Problem,
  type Provenance,
  Records,
  type Resting,
  type Shifted,
  type Source,
  sayBare,
  sayChain,
  sayClaim,
  sayCode,
  sayEvent,
  sayPart,
  sayProblem,
  saySource,
  sayWeak,
  type Text,
  wrapTo,
} from "@parley/core"
import type { Subject } from "./load.ts"
import { fullCards, type Page, stateName } from "./outcomes.ts"
import type { Say } from "./say.ts"

/** What was found of a conflict: of its outcomes the strongest first, of `total`. */
export interface Findings {
  readonly evidence: Evidence
  readonly total: number
  readonly falls: readonly { readonly source: Source; readonly fall: Fall }[]
  readonly quotations: readonly Problem[]
}

/** What falls when some ids are removed. */
export interface Fallen {
  readonly removed: readonly string[]
  readonly fall: Fall
}

// Outcomes told at all, and parts told of each.
const MOST_CARDS = 16
const MOST_PARTS = 8
// Outcomes told of each kind of change.
const MOST_CHANGES = 5

/** On what the outcomes rest, for reading; `slot`: of this one alone, null for all. */
export function* findingsReport(
  subject: Subject,
  findings: Findings,
  slot: number | null,
  page: Page,
  say: Say,
): Iterable<string> {
  const report = new Report(subject, page, say, findings.evidence.untold.length > 0)
  yield report.title()
  if (slot === null) yield* report.counts(findings.evidence.parts)
  if (slot !== null) {
    yield* report.cards(findings.evidence.outcomes)
    return
  }
  yield* report.outcomes(findings)
  yield* report.contradictions(findings.evidence)
  yield* report.idle(findings.evidence)
  yield* report.sources(findings)
  yield* report.quotations(findings.quotations)
  yield* report.foot()
}

/** What falls with some sources or claims, for reading. */
export function* fallReport(subject: Subject, fallen: Fallen, page: Page, say: Say): Iterable<string> {
  const report = new Report(subject, page, say)
  yield report.title()
  yield* report.fall(fallen)
  yield* report.foot()
}

class Report {
  readonly #subject: Subject
  readonly #page: Page
  readonly #say: Say
  readonly #records: Records
  // Whether there are parts without which no model can be made.
  readonly #untold: boolean
  // Claims whose chains have been told.
  readonly #told = new Set<string>()

  constructor(subject: Subject, page: Page, say: Say, untold = false) {
    this.#untold = untold
    this.#subject = subject
    this.#page = page
    this.#say = say
    this.#records = new Records(subject.conflict.record)
  }

  title(): string {
    const { conflict, model } = this.#subject
    const { cli } = this.#say.words
    const { scenario, asOf = null, decisionMakers, options } = conflict
    const size = {
      asOf,
      dms: decisionMakers.length,
      options: options.length,
      states: model.space.count,
    }
    return [
      this.#heading(this.#text(conflict.title)),
      ...(scenario === null ? [] : [this.#lines(cli.scenarioLine({ name: this.#text(scenario.name) }))]),
      this.#lines(cli.sizeLine(size)),
    ].join("")
  }

  *counts(parts: readonly Provenance[]): Iterable<string> {
    const { evidence } = this.#say.words
    const { sources, claims } = this.#subject.conflict.record
    const count = (is: (part: Provenance) => boolean): number => parts.filter(is).length
    yield `\n${this.#heading(evidence.restsHeading)}`
    const unsourced = count((part) => part.unsourced)
    yield this.#lines(
      evidence.counts({
        parts: parts.length,
        cited: parts.length - unsourced,
        unsourced,
        assumed: count(({ assumed }) => assumed),
        low: count(({ part }) => part.grounds.confidence === "low"),
        unnamed: count(({ unnamed }) => unnamed),
        oneOrigin: count(({ oneOrigin }) => oneOrigin),
        relayed: count(({ relayed }) => relayed),
      }),
      "  ",
    )
    if (sources.length + claims.length === 0) yield this.#lines(evidence.nothingOnRecord, "  ")
  }

  *outcomes({ evidence: { outcomes }, total }: Findings): Iterable<string> {
    const { cli, evidence } = this.#say.words
    yield `\n${this.#heading(total === 0 ? cli.noOutcomes : cli.outcomesHeading({ count: total }))}`
    if (total === 0) return
    yield this.#lines(evidence.carriesNote)
    const full = fullCards([...outcomes.keys()], (i) => outcomes[i]!.concepts.length)
    const told = outcomes.slice(0, full)
    yield* this.cards(told)
    const brief = outcomes.slice(full, MOST_CARDS)
    if (brief.length > 0) yield `\n${this.#heading(evidence.furtherHeading)}`
    for (const { state, concepts, on, weakest } of brief)
      yield this.#item(
        evidence.further({
          state: this.#stateName(state),
          concepts: this.#names(concepts),
          parts: on.length,
          weakest: weakest === null ? null : this.#part(weakest.part),
        }),
      )
    const more = total - told.length - brief.length
    if (more > 0) yield this.#lines(cli.moreOutcomes({ more, cut: false }), "  ")
  }

  /** Outcomes in full, and then the claims under them. */
  *cards(told: readonly Resting[]): Iterable<string> {
    for (const outcome of told) yield* this.#card(outcome)
    yield* this.#claims(told)
  }

  *#card({ state, concepts, on, weakest }: Resting): Iterable<string> {
    const { conflict } = this.#subject
    const { words } = this.#say
    const { cli, evidence } = words
    const under = this.#page.style("green", cli.holdsUnder({ concepts: this.#names(concepts) }))
    yield `\n${this.#lines(`${this.#page.style("bold", this.#stateName(state, "stateHeading"))}  ${under}`)}`
    yield this.#lines(sayCode(conflict, state, words), "  ")
    if (weakest === null) {
      yield this.#lines(evidence.carriedByNone({ untold: this.#untold }), "  ")
      return
    }
    for (const { part, lost } of on.slice(0, MOST_PARTS)) {
      yield this.#item(sayPart(conflict, part.part, words))
      const ids = part.part.grounds.evidence ?? []
      const all = lost.length === concepts.length
      const without = evidence.withoutIt({ concepts: this.#names(lost), all })
      yield this.#lines(ids.length === 0 ? without : `${without} ${evidence.cites({ ids })}`, "    ")
      const reasons = sayWeak(conflict, part, words)
      if (reasons.length > 0) yield this.#item(evidence.weakSince({ reasons }), "    ")
    }
    if (on.length > MOST_PARTS) yield this.#lines(evidence.moreParts({ more: on.length - MOST_PARTS }), "  ")
    yield this.#lines(evidence.weakest({ part: this.#part(weakest.part) }), "  ")
  }

  // The claims under the parts that have been told, with their chains, in the order of the file.
  *#claims(told: readonly Resting[]): Iterable<string> {
    const { conflict } = this.#subject
    const parts = told.flatMap(({ on }) => on.slice(0, MOST_PARTS))
    const cited = new Set(parts.flatMap(({ part }) => part.claims.map(({ claim }) => claim.id)))
    if (cited.size === 0) return
    yield `\n${this.#heading(this.#say.words.evidence.claimsHeading)}`
    for (const claim of conflict.record.claims) if (cited.has(claim.id)) yield* this.#chain(claim, "  ")
  }

  *#chain(claim: Claim, indent: string): Iterable<string> {
    if (this.#told.has(claim.id)) return
    this.#told.add(claim.id)
    yield this.#item(sayChain(this.#subject.conflict, this.#records.chain(claim), this.#say.words), indent)
  }

  *contradictions({ contradictions }: Evidence): Iterable<string> {
    const { evidence } = this.#say.words
    if (contradictions.length === 0) return
    yield `\n${this.#heading(evidence.contradictionsHeading)}`
    for (const { claims, uses } of contradictions) {
      const [one, other] = uses.map(({ parts, events }) => [
        ...this.#parts(parts),
        ...events.map(({ what }) => this.#text(what).replace(/\.$/, "")),
      ])
      const ids = [claims[0].id, claims[1].id] as const
      yield this.#item(evidence.contradiction({ claims: ids, uses: [one!, other!] }))
      for (const claim of claims) yield* this.#chain(claim, "    ")
    }
  }

  *idle({ idle, untold, emptied, unused }: Evidence): Iterable<string> {
    const { evidence } = this.#say.words
    if (idle.length + untold.length + emptied.length + unused.length === 0) return
    yield `\n${this.#heading(evidence.idleHeading)}`
    if (idle.length > 0) yield this.#lines(evidence.idle({ parts: this.#parts(idle) }), "  ")
    if (untold.length > 0) yield this.#lines(evidence.untold({ parts: this.#parts(untold) }), "  ")
    if (emptied.length > 0) yield this.#lines(evidence.emptied({ parts: this.#parts(emptied) }), "  ")
    if (unused.length > 0) yield this.#lines(evidence.unused({ claims: unused.map(({ id }) => id) }), "  ")
  }

  *sources({ falls }: Findings): Iterable<string> {
    const { conflict } = this.#subject
    const { evidence } = this.#say.words
    if (falls.length === 0) return
    yield `\n${this.#heading(evidence.sourcesHeading)}`
    for (const { source, fall } of falls) {
      yield this.#item(saySource(conflict, source, this.#say.words))
      const { claims, events, parts, shift, empties } = fall
      const outcomes = shift?.counts ?? null
      const counts = { claims: claims.length, events: events.length, parts: parts.length, outcomes, empties }
      yield this.#lines(evidence.falls(counts), "    ")
    }
    const more = conflict.record.sources.length - falls.length
    if (more > 0) yield this.#lines(evidence.moreSources({ more }), "  ")
    yield this.#lines(evidence.withoutHint, "  ")
  }

  *quotations(problems: readonly Problem[]): Iterable<string> {
    if (problems.length === 0) return
    yield `\n${this.#heading(this.#say.words.evidence.quotationsHeading)}`
    for (const problem of problems) yield this.#item(sayProblem(problem, this.#say.words))
  }

  *fall({ removed, fall }: Fallen): Iterable<string> {
    const { conflict } = this.#subject
    const { words } = this.#say
    const { evidence } = words
    yield `\n${this.#heading(evidence.withoutHeading({ ids: removed }))}`
    const sources = removed.flatMap((id) => this.#records.source(id) ?? [])
    for (const source of sources) yield this.#item(saySource(conflict, source, words))
    // A claim that was named is gone anyway.
    const claims = fall.claims.flatMap((id) => this.#records.claim(id) ?? [])
    const events = fall.events.flatMap((id) => this.#records.event(id) ?? [])
    const sections = [
      { heading: evidence.claimsFall, lines: claims.map((claim) => sayClaim(conflict, claim, words)) },
      { heading: evidence.eventsFall, lines: events.map((event) => sayEvent(conflict, event, words)) },
      { heading: evidence.partsFall, lines: fall.parts.map((part) => sayPart(conflict, part, words)) },
    ]
    for (const { heading, lines } of sections) {
      if (lines.length === 0) continue
      yield `\n${this.#heading(heading({ count: lines.length }))}`
      for (const line of lines) yield this.#item(line)
    }
    const bare = sayBare(conflict, fall.bare, words)
    if (bare !== "") yield `\n${this.#lines(bare)}`
    yield `\n${this.#heading(evidence.outcomesWithout)}`
    if (events.length + fall.parts.length === 0) yield this.#lines(evidence.nothingFalls, "  ")
    if (fall.empties) yield this.#lines(evidence.empties, "  ")
    yield* this.#changes(fall.shift)
  }

  *#changes(shift: Fall["shift"]): Iterable<string> {
    const { evidence } = this.#say.words
    if (shift === null) {
      yield this.#lines(evidence.noModel, "  ")
      return
    }
    const { counts, stay } = shift
    if (counts.vanish + counts.appear + counts.change === 0) {
      yield this.#lines(evidence.outcomesStay, "  ")
      return
    }
    const said = (state: string) => ({
      state: this.#stateName(state),
      sentence: sayCode(this.#subject.conflict, state, this.#say.words),
    })
    const strongestFirst = (list: readonly Shifted[]): Shifted[] =>
      [...list].sort((a, b) => b.from.length + b.to.length - a.from.length - a.to.length)
    const gone = strongestFirst(shift.vanish).map(({ state, from }) =>
      evidence.vanishes({ ...said(state), concepts: this.#names(from) }),
    )
    const changed = shift.change.map(({ state, from, to }) =>
      evidence.changes({ ...said(state), from: this.#names(from), to: this.#names(to) }),
    )
    const fresh = strongestFirst(shift.appear).map(({ state, to }) =>
      evidence.appears({ ...said(state), concepts: this.#names(to) }),
    )
    const kinds = [
      { lines: gone, count: counts.vanish },
      { lines: changed, count: counts.change },
      { lines: fresh, count: counts.appear },
    ]
    for (const { lines, count } of kinds) {
      for (const line of lines.slice(0, MOST_CHANGES)) yield this.#item(line)
      const more = count - MOST_CHANGES
      if (more > 0) yield this.#item(evidence.moreOfThese({ more, told: lines.length === count }))
    }
    const states = stay.slice(0, MOST_CARDS).map(({ state }) => this.#stateName(state))
    if (counts.stay > 0) yield this.#item(evidence.stay({ states, more: counts.stay - states.length }))
  }

  *foot(): Iterable<string> {
    yield `\n${this.#lines(this.#say.words.cli.caveat)}`
  }

  // By its number, or by its code where a state of another model is none of this one.
  #stateName(code: string, form: "stateName" | "stateHeading" = "stateName"): string {
    const slot = this.#subject.model.space.find(code)
    return slot < 0 ? code : stateName(this.#subject, slot, this.#say, form)
  }

  #parts(parts: readonly Part[]): string[] {
    return nameParts(this.#subject.conflict, parts, this.#say.words)
  }

  #part(part: Part): string {
    return this.#parts([part])[0]!
  }

  #names(concepts: readonly Concept[]): string[] {
    return concepts.map((concept) => this.#say.words.concepts[concept].name)
  }

  #text(value: Text): string {
    return oneLine(localText(value, this.#say.language, this.#subject.conflict.language))
  }

  #heading(value: string): string {
    return wrapTo(value, this.#page.columns)
      .map((line) => `${this.#page.style("bold", line)}\n`)
      .join("")
  }

  #lines(value: string, indent = ""): string {
    return wrapTo(value, this.#page.columns - indent.length)
      .map((line) => `${indent}${line}\n`)
      .join("")
  }

  // An entry of a list: its lines after the first stand a little further in.
  #item(value: string, indent = "  "): string {
    return wrapTo(value, this.#page.columns - indent.length - 2)
      .map((line, i) => `${indent}${i === 0 ? "" : "  "}${line}\n`)
      .join("")
  }
}
