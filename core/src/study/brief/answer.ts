import type { Concept } from "../../engine/index.ts"
import type { BoardAnswer } from "../board/answer.ts"
import type { BottomLineAnswer } from "../bottom-line/answer.ts"
import type { Evidence, Fall } from "../evidence/evidence.ts"
import type { Part } from "../evidence/parts.ts"
import type { InverseAnswer } from "../inverse/answer.ts"
import type { JointDeparture } from "../outcomes/together.ts"
import type { Explanation } from "../reasons/explanation.ts"
import type { ConfidenceWord } from "../robustness/confidence.ts"
import type { OutcomeLine } from "../robustness/lines.ts"
import type { Share } from "../robustness/share.ts"
import type { Alteration } from "../robustness/steps.ts"
import type { WorldAnswer } from "../scenarios/answer.ts"
import type { Way } from "../ways/ways.ts"

/** One of the strongest outcomes. */
export interface BriefOutcome {
  readonly slot: number
  /** Under which it holds. */
  readonly concepts: readonly Concept[]
  /** From today; null where the file gives no today, or there are too many moves. */
  readonly way: Way | null
  /** Why each decision maker stays, under the first of its concepts; of those told in full alone. */
  readonly reasons: readonly Explanation[]
}

/** What single changes do to the outcomes told in full. */
export interface BriefSureness {
  readonly lines: readonly OutcomeLine[]
  /** Parts that outcomes hang on though held with less than high confidence, the least comfortable first. */
  readonly doubtful: readonly Part[]
  /** Parts of which no single step changes a verdict. */
  readonly quiet: readonly Part[]
  /** How many single steps were tried, and up to how many together. */
  readonly steps: number
  /** How many of them leave no model that could be looked at. */
  readonly untold: number
  readonly depth: number
}

/** Why a judgement is held as firmly as it is (SPEC J2 to J4). */
export interface JudgementGrounds {
  /** Parts of which a single step turns it, the most doubtful first, and of each the first step that does. */
  readonly parts: readonly Part[]
  readonly turning: readonly Alteration[]
  /** Of the variants drawn, those in which it is so, and how many were drawn. */
  readonly share: Share
  readonly variants: number
  /** Of the walks from today, those that end there; null where none are told, or there is no today. */
  readonly ends: Share | null
  readonly confidence: ConfidenceWord
}

/** What is said of a state: that it would hold, or would not (SPEC J1). */
export interface Judgement {
  readonly about: "today" | "outcome" | "offer"
  readonly slot: number
  /** The offer that comes to it, by its place in the file. */
  readonly offer: number | null
  /** Under the concept that says what would hold. */
  readonly holds: boolean
  /** Per decision maker: why it stays, or that it would leave. */
  readonly stays: readonly Explanation["reason"][]
  /** The moves open there, and how many of them are gains and losses to whoever makes them. */
  readonly open: { readonly moves: number; readonly gains: number; readonly losses: number }
  /** Null where the conflict is too large for it. */
  readonly grounds: JudgementGrounds | null
}

/** All that a brief says of a conflict; states are slots. */
export interface BriefAnswer {
  readonly concepts: readonly Concept[]
  /** The answer in a sentence, and today beside the outcomes. */
  readonly line: BottomLineAnswer
  readonly board: BoardAnswer
  /** At most three, in order of weight. */
  readonly judgements: readonly Judgement[]
  /** What it would take for what is wanted to hold, one answer of each kind; null where nothing was asked for. */
  readonly wanted: InverseAnswer | null
  /** The strongest first, of `total`. */
  readonly outcomes: readonly BriefOutcome[]
  readonly total: number
  /** Outcomes that all prefer to today's state (SPEC B1): how many, and the strongest. */
  readonly preferredByAll: { readonly count: number; readonly first: readonly number[] }
  /** Who could leave today's state together (SPEC B2). */
  readonly together: JointDeparture | null
  /** That asked about first, then the scenarios of the file. */
  readonly worlds: readonly WorldAnswer[]
  /** Of the outcomes told in full; null where the conflict is too large for it. */
  readonly evidence: Evidence | null
  /** Null where the conflict is too large for it. */
  readonly sureness: BriefSureness | null
  /** What falls with the source that carries the most parts; null where there are none, or evidence is left out. */
  readonly falls: { readonly source: string; readonly fall: Fall } | null
}
