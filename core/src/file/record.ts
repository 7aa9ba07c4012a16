import type { Grounds, Path, Text } from "./basics.ts"
import type { Moment } from "./moment.ts"

/**
 * What a conflict has on record: sources and claims, what happened, what is on offer. All in the order of the file;
 * fields that name another entry hold its id, those that name options and decision makers their indices.
 */
export interface CaseRecord {
  readonly sources: readonly Source[]
  readonly claims: readonly Claim[]
  readonly events: readonly Event[]
  readonly offers: readonly Offer[]
  readonly contested: readonly Contested[]
  readonly forecasts: readonly Forecast[]
  /** In a scenario there is none: it is told of the file as it stands. */
  readonly outcome?: Aftermath
}

export interface Entry {
  readonly id: string
  readonly path: Path
}

export type SourceKind = "press" | "official" | "interview" | "document" | "data"

/** The Admiralty scale: A completely reliable to E unreliable; F cannot be judged. */
export type Reliability = "A" | "B" | "C" | "D" | "E" | "F"

export interface Source extends Entry {
  readonly title: Text
  readonly publisher?: Text
  readonly date?: Moment
  readonly kind?: SourceKind
  readonly address?: string
  readonly language?: string
  /** The source whose words it passes on. */
  readonly relays?: string
  readonly reliability?: Reliability
  /** A text file, as a path below the conflict's folder. */
  readonly text?: string
}

export type ClaimStatus = "onRecord" | "reported" | "background" | "assumed"

export interface Quote {
  readonly text: string
  /** Characters before it in the source's text. */
  readonly at?: number
}

export interface Claim extends Entry {
  readonly says: Text
  /** A person or body with a name, or else the description of somebody without; at most one of the two. */
  readonly by?: Text
  readonly unnamed?: Text
  readonly date?: Moment
  readonly source?: string
  readonly origin?: string
  readonly status?: ClaimStatus
  /** The Admiralty scale: 1 confirmed to 5 improbable; 6 cannot be judged. */
  readonly credibility?: number
  readonly quote?: Quote
  readonly contradicts: readonly string[]
  readonly supports: readonly string[]
}

export interface Event extends Entry, Grounds {
  readonly what: Text
  readonly when: Moment
  readonly by: readonly number[]
  readonly who?: Text
  readonly taken: readonly number[]
  readonly dropped: readonly number[]
}

/** An option taken, or not taken. */
export interface Deed {
  readonly option: number
  readonly taken: boolean
}

/** What can become of an offer, in the order in which it would. */
export const OFFER_STEPS = ["floated", "made", "declined", "accepted", "withdrawn", "lapsed"] as const

export type OfferStep = (typeof OFFER_STEPS)[number]

export interface Offer extends Entry, Grounds {
  readonly name: Text
  readonly by: readonly number[]
  readonly to: readonly number[]
  readonly terms: readonly Deed[]
  readonly asks: readonly Deed[]
  readonly otherwise: readonly Deed[]
  /** What has become of it, by date. */
  readonly steps: readonly { readonly step: OfferStep; readonly when: Moment }[]
  readonly deadline?: Moment
  readonly precedent?: string
}

export interface Contested extends Entry {
  readonly question: Text
  readonly positions: readonly (Pick<Grounds, "because" | "evidence"> & {
    readonly dm: number
    readonly holds: Text
    readonly path: Path
  })[]
}

export interface Forecast extends Entry, Grounds {
  readonly date: Moment
  readonly question: Text
  readonly probability: number
  readonly outcome?: boolean
  readonly resolved?: Moment
}

/** What happened in the end. */
export interface Aftermath extends Grounds {
  /** Y/N string, `-` where it is not known. */
  readonly state: string
  readonly date?: Moment
}

export const NO_RECORD: CaseRecord = {
  sources: [],
  claims: [],
  events: [],
  offers: [],
  contested: [],
  forecasts: [],
}

export const RECORD_KEYS = ["sources", "claims", "events", "offers", "contested", "forecasts"] as const
