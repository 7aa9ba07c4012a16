export type {
  Card,
  ToldGroup as RankGroup,
  ToldMove as MoveTo,
  ToldNode as GraphNode,
  ToldStep as WayStep,
  ToldWay as Way,
} from "@parley/core/report"
export type { RuleFacts as RuleInfo } from "@parley/core/study"

import type { AnswerTo as AnswerOf, Block, Concept, Document, Question } from "@parley/core"
import type { FormatId } from "@parley/core/render"
import type {
  Card,
  ToldGraph as Graph,
  ToldOutcomes as OutlookModel,
  ToldRanking as Ranking,
  ToldBoard,
  ToldFalls,
  ToldHistory,
  ToldLine,
  ToldMoves,
  ToldOffers,
  ToldPreferred,
  ToldReasons,
  ToldResting,
  ToldSlide,
  ToldStates,
  ToldWays as Ways,
} from "@parley/core/report"
import type {
  BoardQuestion,
  BottomLineQuestion,
  BriefQuestion,
  CardsQuestion,
  EvidenceQuestion,
  FallsQuestion,
  GraphQuestion,
  HistoryQuestion,
  MovesQuestion,
  OffersQuestion,
  OutcomesQuestion,
  PreferredQuestion,
  PresentQuestion,
  RankingQuestion,
  ReasonsQuestion,
  RobustnessQuestion,
  RulesAnswer,
  RulesQuestion,
  StatesQuestion,
  ValuesAnswer,
  ValuesQuestion,
  WaysQuestion,
  WorldKey,
} from "@parley/core/study"
import type { Sure } from "./sure-told.ts"
import type { Take, TakeChanges, TakeCount, TakePackages, Wanted } from "./take-told.ts"

export type { Graph, OutlookModel, Ranking, Ways }

/** A file's text, read with one of its scenarios (null: as it stands). */
export interface World {
  readonly text: string
  readonly scenario: string | null
}

/** A state as the workbench names it: its Y/N string in option order, `-` where the members of a merged state differ. */
export type StateText = string

/** What every question says: of which world, and in whose language the answer's sentences are. */
interface Asked {
  readonly world: World
  readonly language: string
}

/** Which outcomes would hold. Answered in parts: see `Outlook`. */
export interface OutlookRequest extends Asked {
  readonly kind: "outlook"
  readonly concepts: readonly Concept[]
  /** Outcomes told as cards, at most. */
  readonly most: number
}

/** A question to the session, whose answer is given as it is. */
export interface AskRequest extends Asked {
  readonly kind: "ask"
  readonly question: Question
}

/** The outcomes of a world beside those of another one of the same file: all counted, of each kind the strongest told. */
export interface BesideRequest extends Asked {
  readonly kind: "beside"
  /** A scenario, or null for the file as it stands. */
  readonly other: string | null
  readonly concepts: readonly Concept[]
  /** Pairs told of each kind, at most. */
  readonly most: number
}

// What the session answers as it is asked.
export type OutcomesRequest = Asked & OutcomesQuestion
export type BoardRequest = Asked & BoardQuestion
export type BottomLineRequest = Asked & BottomLineQuestion
export type StatesRequest = Asked & StatesQuestion & { readonly where: string }
export type CardsRequest = Asked & CardsQuestion
export type ValuesRequest = Asked & ValuesQuestion & { readonly where: string }
export type ReasonsRequest = Asked & ReasonsQuestion
export type PreferredRequest = Asked & PreferredQuestion
export type MovesRequest = Asked & MovesQuestion
export type WaysRequest = Asked & WaysQuestion
export type GraphRequest = Asked & GraphQuestion
export type RankingRequest = Asked & RankingQuestion
export type RulesRequest = Asked & RulesQuestion
export type EvidenceRequest = Asked & EvidenceQuestion
export type FallsRequest = Asked & FallsQuestion
export type OffersRequest = Asked & OffersQuestion
export type HistoryRequest = Asked & HistoryQuestion
export type PresentRequest = Asked & PresentQuestion

/** Those, told in the words of the page. */
export type PlainRequest =
  | BoardRequest
  | BottomLineRequest
  | OutcomesRequest
  | StatesRequest
  | CardsRequest
  | ValuesRequest
  | ReasonsRequest
  | PreferredRequest
  | MovesRequest
  | WaysRequest
  | GraphRequest
  | RankingRequest
  | RulesRequest
  | EvidenceRequest
  | FallsRequest
  | OffersRequest
  | HistoryRequest
  | PresentRequest

/** The brief, as a document to be rendered. */
export interface BriefRequest extends Asked, BriefQuestion {
  /** As of this date, month or year; as the file says unless given. */
  readonly asOf?: string
  /** All of it, with its annex, unless given. */
  readonly length?: "full" | "short"
  readonly annex?: boolean
}

/** What differs between two texts, the earlier first, and what that does to the outcomes. */
export interface CompareRequest extends Asked {
  readonly kind: "compare"
  readonly before: string
  readonly after: string
  readonly concepts: readonly Concept[]
}

/** How sure outcomes are: what each step changes, how many steps they survive, in how many worlds they hold. */
export type RobustnessRequest = Asked & RobustnessQuestion

interface AskedWanted extends Asked {
  /** Under which outcomes are compared, and under which it is to hold. */
  readonly concepts: readonly Concept[]
  readonly concept: Concept
  readonly wanted: Wanted
}

/** What it would take: what is wanted, what it hangs on, and the way there. */
export interface TakeRequest extends AskedWanted {
  readonly kind: "take"
  /** The state to look at closely, if it is one of those that are to hold; null: the nearest of the first goal. */
  readonly at: StateText | null
}

/** The smallest changes of one kind that bring it about. */
export interface TakeChangesRequest extends AskedWanted {
  readonly kind: "take-changes"
  readonly of: "statements" | "inserts" | "situation" | "rankings"
  /** Steps together, at most. */
  readonly steps: number
}

/** Which combinations of some options, each binding, bring it about. */
export interface TakePackagesRequest extends AskedWanted {
  readonly kind: "take-packages"
  /** Keys of options. */
  readonly levers: readonly string[]
}

/** How many rankings of those who may be touched make a state hold. */
export interface TakeCountRequest extends AskedWanted {
  readonly kind: "take-count"
  readonly state: StateText
  readonly worlds: number
  readonly seed: number
}

/** Something to save: the option table, the graph of moves, the results, or the conflict in another form. */
export interface ExportRequest extends Asked {
  readonly kind: "export"
  readonly concepts: readonly Concept[]
  readonly format: FormatId
  readonly which: "equilibria" | "all"
  readonly where: string
}

export type Request =
  | OutlookRequest
  | BesideRequest
  | AskRequest
  | PlainRequest
  | BriefRequest
  | CompareRequest
  | RobustnessRequest
  | TakeRequest
  | TakeChangesRequest
  | TakePackagesRequest
  | TakeCountRequest
  | ExportRequest

/** A question as the worker hears it: the text stands for itself by its number. */
export type Wired<R extends Request> = R extends Request
  ? Omit<R, "world"> & { readonly world: WorldKey }
  : never

// --- answers

/** A problem of the file in words, with its place; `path` as in core. */
export interface Said {
  readonly code: string
  readonly severity: "error" | "warning"
  readonly message: string
  readonly line: number
  readonly column: number
  readonly path: readonly (string | number)[]
}

/** The outcomes of both worlds, of the one asked about alone, and of the other alone. */
export interface Beside {
  readonly both: Pairs
  readonly onlyHere: Pairs
  readonly onlyThere: Pairs
}

/** How many outcomes there are, and the cards of the strongest in each world; null where it is no state of that world. */
export interface Pairs {
  readonly count: number
  readonly pairs: readonly { readonly here: Card | null; readonly there: Card | null }[]
}

/**
 * What would hold. `stage` "reading": only problems and size are known yet; "part": Nash alone is analysed;
 * "whole": all is.
 */
export interface Outlook {
  readonly stage: "reading" | "part" | "whole"
  readonly problems: readonly Said[]
  /** Null where errors leave no model. */
  readonly model: OutlookModel | null
}

/** A page of states; `fault`: what is wrong with the expression, in words, which then filters nothing. */
export type States = ToldStates & { readonly fault: string | null }
export type Values = ValuesAnswer & { readonly fault: string | null }

export interface Exported {
  readonly text: string
  readonly file: string
  readonly type: string
  /** What the format could not carry, in words. */
  readonly losses: readonly string[]
}

/** The answer to each kind of question. */
export interface Answers {
  readonly outlook: Outlook
  readonly ask: { readonly plain: AnswerOf<Question> }
  readonly board: ToldBoard
  readonly "bottom-line": ToldLine
  readonly outcomes: OutlookModel
  readonly states: States
  readonly beside: Beside
  readonly cards: readonly (Card | null)[]
  readonly values: Values
  readonly reasons: readonly ToldReasons[]
  readonly preferred: ToldPreferred
  readonly moves: ToldMoves
  readonly ways: Ways
  readonly graph: Graph
  readonly ranking: Ranking
  readonly rules: RulesAnswer
  readonly evidence: ToldResting
  readonly falls: ToldFalls
  readonly offers: ToldOffers
  readonly history: ToldHistory
  readonly present: ToldSlide
  readonly brief: Document
  readonly compare: readonly Block[]
  readonly robustness: Sure
  readonly take: Take
  readonly "take-changes": TakeChanges
  readonly "take-packages": TakePackages
  readonly "take-count": TakeCount
  readonly export: Exported
}

/** The answer to a request. */
export type AnswerTo<R extends Request> = Answers[R["kind"]]

/**
 * Why no answer could be given: the world has errors (its outlook tells them), the state is none, a limit stopped
 * the work, it was cancelled, the solver that it needs could not be fetched, or the program has a fault. `message` in
 * words where there is something to say.
 */
export interface Failure {
  readonly kind: "no-model" | "no-state" | "stopped" | "cancelled" | "no-solver" | "withheld" | "fault"
  readonly message: string
}

// --- messages between the page and the worker

/**
 * A question to the worker. `text`: what the world's revision stands for, where the worker does not hold it. `flag`: one
 * 32-bit cell in shared memory, not 0 once the work is to stop; null where memory cannot be shared.
 */
export interface ToWorker {
  readonly id: number
  readonly request: Wired<Request>
  readonly text: string | null
  readonly flag: Int32Array | null
}

export type FromWorker =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "part"; readonly id: number; readonly answer: Outlook }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answers[Request["kind"]] }
  | { readonly kind: "failure"; readonly id: number; readonly failure: Failure }
