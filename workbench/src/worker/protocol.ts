import type {
  Concept,
  Document,
  FormatId,
  PreferredQuestion,
  ReasonsQuestion,
  RobustnessQuestion,
  ToldFalls,
  ToldHistory,
  ToldOffers,
  ToldReasons,
  ToldResting,
  WorldKey,
} from "@parley/core"
import type { Sure } from "./sure-told.ts"
import type { Take, TakeChanges, TakeCount, TakePackages, Wanted } from "./take-told.ts"

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

/** A page of states, sorted and filtered, without ways and long sentences. */
export interface StatesRequest extends Asked {
  readonly kind: "states"
  readonly concepts: readonly Concept[]
  readonly which: "equilibria" | "all"
  /** Of the equilibria only those under this concept. */
  readonly under: Concept | null
  /** An expression over options, "" for none. */
  readonly where: string
  readonly sort: { readonly by: "strength" | "number" } | { readonly by: "rank"; readonly dm: number }
  readonly from: number
  readonly count: number
}

/** Cards of certain states, in the order asked for; null where a text names no state. */
export interface CardsRequest extends Asked {
  readonly kind: "cards"
  readonly concepts: readonly Concept[]
  readonly states: readonly StateText[]
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

/** How often each option is taken among the states that a filter leaves. */
export interface ValuesRequest extends Asked {
  readonly kind: "values"
  readonly concepts: readonly Concept[]
  readonly which: "equilibria" | "all"
  readonly under: Concept | null
  readonly where: string
}

/** Why a state is stable or not. */
export type ReasonsRequest = Asked & ReasonsQuestion

/** Why one state ranks above another. */
export type PreferredRequest = Asked & PreferredQuestion

/** All moves from a state, for everybody. */
export interface MovesRequest extends Asked {
  readonly kind: "moves"
  readonly concepts: readonly Concept[]
  readonly state: StateText
  /** Moves per decision maker, at most: those it likes best come first. */
  readonly most: number
}

/** Shortest ways from one state to another. */
export interface WaysRequest extends Asked {
  readonly kind: "ways"
  readonly from: StateText
  readonly to: StateText
  readonly by: "moves" | "improvements"
  readonly most: number
}

/** The graph of moves: whole if it has at most `most` states, else the neighbourhood of `focus`, today and equilibria. */
export interface GraphRequest extends Asked {
  readonly kind: "graph"
  readonly concepts: readonly Concept[]
  readonly by: "moves" | "improvements"
  readonly focus: StateText | null
  readonly most: number
}

/** How a decision maker ranks the states, best first. */
export interface RankingRequest extends Asked {
  readonly kind: "ranking"
  readonly dm: number
  /** A statement (0-based) of which each group says whether it holds there; null for none. */
  readonly statement: number | null
  /** Groups told, at most. */
  readonly most: number
}

/** What each rule removes. */
export interface RulesRequest extends Asked {
  readonly kind: "rules"
}

/** On what outcomes rest, each part of the model left out in turn. */
export interface RestingRequest extends Asked {
  readonly kind: "resting"
  readonly concepts: readonly Concept[]
  readonly states: readonly StateText[]
}

/** What falls when sources or claims are thought away. */
export interface FallsRequest extends Asked {
  readonly kind: "falls"
  readonly concepts: readonly Concept[]
  /** Ids of sources and claims that the file has. */
  readonly removed: readonly string[]
}

/** How the offers on record are judged, in the file as it stands and in each of its scenarios. */
export interface OffersRequest extends Asked {
  readonly kind: "offers"
  readonly concepts: readonly Concept[]
}

/** What happened, held against the model. */
export interface HistoryRequest extends Asked {
  readonly kind: "history"
  readonly concepts: readonly Concept[]
}

/** The brief, as a document to be rendered. */
export interface BriefRequest extends Asked {
  readonly kind: "brief"
  readonly concepts: readonly Concept[]
  /** As of this date, month or year; as the file says unless given. */
  readonly asOf?: string
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
  /** The state to look at closely, if it is one of those wanted; null: the nearest. */
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
  | StatesRequest
  | CardsRequest
  | BesideRequest
  | ValuesRequest
  | ReasonsRequest
  | PreferredRequest
  | MovesRequest
  | WaysRequest
  | GraphRequest
  | RankingRequest
  | RulesRequest
  | RestingRequest
  | FallsRequest
  | OffersRequest
  | HistoryRequest
  | BriefRequest
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

/** A state as shown. */
export interface Card {
  readonly text: StateText
  /** 1-based. */
  readonly number: number
  readonly label: string | null
  /** Everything that holds in it, as one sentence. */
  readonly sentence: string
  /** Only what is taken, as one sentence. */
  readonly taken: string
  /** What sets it apart from today, as one sentence; null where the file gives no today or this is it. */
  readonly change: string | null
  /** Per decision maker; 1 is best. */
  readonly ranks: readonly number[]
  /** The concepts asked for under which it is an equilibrium. */
  readonly under: readonly Concept[]
  /** Per concept asked for, per decision maker. */
  readonly stable: Readonly<Partial<Record<Concept, readonly boolean[]>>>
  readonly way: Way
}

/** How a state can be reached from today. */
export type Way =
  | { readonly kind: "today" }
  /** The file gives no today, or the question did not ask for ways. */
  | { readonly kind: "unknown" }
  /** No moves lead here. */
  | { readonly kind: "none" }
  /** Left out since there are very many moves. */
  | { readonly kind: "left-out" }
  | { readonly kind: "way"; readonly improving: boolean; readonly steps: readonly WayStep[] }

export interface WayStep {
  readonly dm: number
  readonly from: StateText
  readonly to: StateText
  /** "Washington could withdraw the promise of amnesty". */
  readonly sentence: string
  /** No improvement for who makes it. */
  readonly reluctant: boolean
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

export interface OutlookModel {
  readonly states: number
  /** Per decision maker: the largest rank. */
  readonly worst: readonly number[]
  readonly concepts: readonly Concept[]
  /** Per concept, in their order. */
  readonly counts: readonly number[]
  /** The strongest outcomes, at most as many as asked for. */
  readonly outcomes: readonly Card[]
  /** How many outcomes there are in all. */
  readonly total: number
  readonly today: Card | null
  /** Statements (by decision maker) that distinguish nothing, with their number of classes once each is taken in. */
  readonly classes: readonly (readonly number[])[]
}

export interface States {
  /** Before and after the filter. */
  readonly total: number
  readonly matching: number
  readonly from: number
  readonly states: readonly Card[]
  /** What is wrong with the expression, in words; then it filters nothing. */
  readonly fault: string | null
}

export type Cards = readonly (Card | null)[]

export interface Values {
  readonly matching: number
  /** Per option. `either` counts merged states whose members differ. */
  readonly options: readonly { readonly taken: number; readonly notTaken: number; readonly either: number }[]
  /** Per concept asked for: equilibria among them. */
  readonly counts: readonly number[]
  readonly fault: string | null
}

export interface Preferred {
  /** Per decision maker, in words. */
  readonly sentences: readonly string[]
  /** Per decision maker: 1 the first is preferred, -1 the second, 0 neither. */
  readonly sides: readonly (-1 | 0 | 1)[]
}

export interface MoveTo {
  readonly dm: number
  readonly to: StateText
  readonly number: number
  readonly label: string | null
  readonly sentence: string
  readonly changes: readonly { readonly option: number; readonly taken: boolean }[]
  /** For who moves: better, the same, or worse than the state left. */
  readonly effect: "better" | "same" | "worse"
  readonly rank: number
  /** Concepts asked for under which the state it leads to is an equilibrium. */
  readonly under: readonly Concept[]
}

export interface Moves {
  /** Per decision maker: its moves, best first, and how many there are in all. */
  readonly of: readonly { readonly moves: readonly MoveTo[]; readonly total: number }[]
}

export interface Ways {
  /** -1: none leads there. */
  readonly length: number
  readonly paths: readonly (readonly WayStep[])[]
  readonly more: boolean
  /** There are too many moves to look at. */
  readonly leftOut: boolean
}

export interface GraphNode {
  readonly text: StateText
  readonly number: number
  readonly label: string | null
  readonly taken: string
  readonly under: readonly Concept[]
  readonly today: boolean
  /** Moves from today, -1 where none lead there or today is not known. */
  readonly layer: number
}

export interface GraphEdge {
  readonly dm: number
  /** Indices into `nodes`. */
  readonly from: number
  readonly to: number
  /** The move back exists as well (and, among improvements, is one as well). */
  readonly both: boolean
  /** An improvement for who makes it (from -> to). */
  readonly improves: boolean
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
  /** Whether all states are here; else how many there are. */
  readonly whole: boolean
  readonly states: number
}

export interface RankGroup {
  readonly rank: number
  readonly count: number
  /** The first states of the group, at most six: texts and numbers. */
  readonly states: readonly { readonly text: StateText; readonly number: number; readonly taken: string }[]
  /** Whether the statement asked about holds in all, in none, or in some of the group. */
  readonly holds: "all" | "none" | "some" | null
  /** Whether this group and the next one would be one without the statement asked about. */
  readonly parts: boolean
}

export interface Ranking {
  readonly groups: readonly RankGroup[]
  readonly total: number
  /** Rank of today's state, null if there is none. */
  readonly today: number | null
}

export interface RuleInfo {
  /**
   * Combinations of options that it removes from all there are, and those that no other rule removes; as decimal
   * strings, for they can be large; null where counting is too much.
   */
  readonly removes: string | null
  readonly alone: string | null
  /** A combination it removes, as a Y/N string. */
  readonly example: StateText | null
}

export interface Rules {
  readonly rules: readonly RuleInfo[]
  /** All combinations of options, and those that are feasible. */
  readonly combinations: string
  readonly feasible: string | null
}

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
  readonly states: States
  readonly cards: Cards
  readonly beside: Beside
  readonly values: Values
  readonly reasons: readonly ToldReasons[]
  readonly preferred: Preferred
  readonly moves: Moves
  readonly ways: Ways
  readonly graph: Graph
  readonly ranking: Ranking
  readonly rules: Rules
  readonly resting: ToldResting
  readonly falls: ToldFalls
  readonly offers: ToldOffers
  readonly history: ToldHistory
  readonly brief: Document
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
 * the work, it was cancelled, or the program has a fault. `message` in words where there is something to say.
 */
export interface Failure {
  readonly kind: "no-model" | "no-state" | "stopped" | "cancelled" | "fault"
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
