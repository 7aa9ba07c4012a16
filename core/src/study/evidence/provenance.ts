import {
  type CaseRecord,
  type Claim,
  type Conflict,
  type Event,
  type Grounds,
  relayedBy,
  type Source,
} from "../../file/index.ts"
import { type Part, partsOf } from "./parts.ts"

/** A claim and the sources it has come through: the origin first, the one that was read last (SPEC R1). */
export interface Chain {
  readonly claim: Claim
  readonly sources: readonly Source[]
}

/** What something with grounds rests on, and what is weak about that (SPEC R5, R6). */
export interface Basis {
  readonly claims: readonly Chain[]
  /** Cited directly. */
  readonly sources: readonly Source[]
  readonly events: readonly Event[]
  readonly unsourced: boolean
  readonly assumed: boolean
  readonly unnamed: boolean
  readonly oneOrigin: boolean
  readonly relayed: boolean
  /** What it cites that the file does not have. */
  readonly outside: readonly string[]
  /** Larger is weaker; comparable only. */
  readonly weakness: readonly number[]
}

/** What a part rests on. */
export interface Provenance extends Basis {
  readonly part: Part
}

/** What a file has on record, looked up by id. */
export class Records {
  readonly record: CaseRecord
  readonly #sources: ReadonlyMap<string, Source>
  readonly #claims: ReadonlyMap<string, Claim>
  readonly #events: ReadonlyMap<string, Event>

  constructor(record: CaseRecord) {
    const byId = <T extends { readonly id: string }>(list: readonly T[]): Map<string, T> =>
      new Map(list.map((each) => [each.id, each]))
    this.record = record
    this.#sources = byId(record.sources)
    this.#claims = byId(record.claims)
    this.#events = byId(record.events)
  }

  source(id: string): Source | undefined {
    return this.#sources.get(id)
  }

  claim(id: string): Claim | undefined {
    return this.#claims.get(id)
  }

  event(id: string): Event | undefined {
    return this.#events.get(id)
  }

  chain(claim: Claim): Chain {
    const read = relayedBy(claim.source, this.#sources)
    const origin = claim.origin === undefined ? -1 : read.indexOf(claim.origin)
    const ids = origin < 0 ? read : read.slice(0, origin + 1)
    return { claim, sources: ids.toReversed().flatMap((id) => this.#sources.get(id) ?? []) }
  }

  /** The claims that grounds cite, of events they cite those that these cite. */
  claimsUnder({ evidence = [] }: Pick<Grounds, "evidence">): Claim[] {
    const ids = evidence.flatMap((id) => [id, ...(this.event(id)?.evidence ?? [])])
    return [...new Set(ids)].flatMap((id) => this.claim(id) ?? [])
  }

  provenance(part: Part): Provenance {
    return { part, ...this.basis(part.grounds) }
  }

  basis(grounds: Grounds): Basis {
    const { evidence = [], assumed, confidence } = grounds
    const claims = this.claimsUnder(grounds).map((claim) => this.chain(claim))
    const sources = evidence.flatMap((id) => this.source(id) ?? [])
    const events = evidence.flatMap((id) => this.event(id) ?? [])
    const known = (id: string): boolean =>
      this.claim(id) !== undefined || this.source(id) !== undefined || this.event(id) !== undefined
    const origins = new Set([
      ...claims.map(({ claim, sources: [origin] }) => origin?.id ?? `claim ${claim.id}`),
      ...sources.map(({ id }) => id),
    ])
    const grades = [
      ...claims.map(gradeOf),
      ...sources.map(({ reliability }) => [UNKNOWN, reliabilityOf(reliability)] as const),
    ]
    const best = grades.reduce<readonly number[]>(
      (least, grade) => (compareWeakness(grade, least) < 0 ? grade : least),
      [9, 9],
    )
    return {
      claims,
      sources,
      events,
      unsourced: evidence.length === 0,
      assumed: assumed !== undefined,
      unnamed:
        claims.length > 0 && sources.length === 0 && claims.every(({ claim }) => claim.unnamed !== undefined),
      oneOrigin: origins.size === 1,
      relayed: claims.length > 0 && sources.length === 0 && claims.every(({ sources }) => sources.length > 1),
      outside: evidence.filter((id) => !known(id)),
      weakness: [CONFIDENCE[confidence ?? "medium"], evidence.length === 0 ? 1 : 0, ...best],
    }
  }
}

/** The provenance of every part of a conflict, in the order of the file. */
export function provenancesOf(conflict: Conflict): Provenance[] {
  const records = new Records(conflict.record)
  return partsOf(conflict).map((part) => records.provenance(part))
}

/** Weaker after stronger (SPEC R6). */
export function compareWeakness(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((each, i) => each !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const
// What cannot be judged counts between the third and the fourth grade.
const UNKNOWN = 3.5

function reliabilityOf(reliability: Source["reliability"]): number {
  return reliability === undefined || reliability === "F" ? UNKNOWN : "ABCDE".indexOf(reliability) + 1
}

function gradeOf({ claim: { credibility }, sources }: Chain): readonly number[] {
  const known = credibility === undefined || credibility === 6 ? UNKNOWN : credibility
  return [known, Math.max(0, ...sources.map(({ reliability }) => reliabilityOf(reliability))) || UNKNOWN]
}
