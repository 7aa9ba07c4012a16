import type { BuildFault, CoalitionConcept, Concept, Stopped } from "../engine/index.ts"
import type { ProblemCode, ProblemParams } from "../file/index.ts"
import type { BriefMessages } from "./brief-words.ts"
import type { ChangeMessages } from "./change-words.ts"
import type { EvidenceMessages } from "./evidence-words.ts"
import type { ExchangeParams, NoteParams } from "./exchange-params.ts"
import type { ForecastMessages, HistoryMessages } from "./history-words.ts"
import type { OfferMessages } from "./offer-words.ts"
import type { ServerParams } from "./server-params.ts"
import type { StateName } from "./state-name.ts"
import type { StatementParams } from "./statement-params.ts"
import type { SureMessages } from "./sure-words.ts"
import type { WorldMessages } from "./world-words.ts"

export type { StateName } from "./state-name.ts"

/** Why the engine stopped or could build nothing. */
export type Fault = BuildFault | Stopped["fault"]

type ParamsOf<C extends ProblemCode> = C extends keyof ProblemParams
  ? ProblemParams[C]
  : C extends keyof StatementParams
    ? StatementParams[C]
    : never

/** One sentence or more for every problem: what is wrong, and what would be right. */
export type ProblemMessages = { readonly [C in ProblemCode]: (params: ParamsOf<C>) => string }

/** The same for the formats of other programs. */
export type ExchangeMessages = { readonly [C in keyof ExchangeParams]: (params: ExchangeParams[C]) => string }

/** What the server cannot do, each in a sentence or two for who made the request. */
export type ServerMessages = { readonly [C in keyof ServerParams]: (params: ServerParams[C]) => string }

/** What an import made of a file, each as a phrase that follows "kept", "changed" or "left out". */
export type NoteMessages = { readonly [C in keyof NoteParams]: (params: NoteParams[C]) => string }

/** How a concept is called, and in a few words what it supposes. `name` fits a table, `gloss` follows a colon. */
export interface ConceptWords {
  readonly name: string
  readonly long: string
  readonly gloss: string
}

/** A move as sentences say it: who moves, what it does (phrases of `Phrases.take` and `undo`), and where it leads. */
export interface SaidMove {
  readonly by: string
  readonly acts: readonly string[]
  readonly to: StateName
}

/** Parts of sentences built from a conflict's own texts. A decision maker's name comes as given in the file. */
export interface Phrases {
  /** A name within a sentence. */
  readonly name: (name: string) => string
  /** What someone does who takes an option, from the option's name; follows "could". */
  readonly take: (name: string) => string
  /** What someone does who drops an option, from its `undo` text, or from its name where that is null. */
  readonly drop: (undo: string | null, name: string) => string
  /** An option's own sentence (`done` or `notDone`) as a clause. */
  readonly clause: (text: string) => string
  /** What a decision maker chooses among options without sentences of their own, by their names; not both empty. */
  readonly choices: (of: { dm: string; taken: readonly string[]; notTaken: readonly string[] }) => string
  /** That options are taken in some members of a merged state and not in others, by their names. */
  readonly either: (of: { dm: string; names: readonly string[] }) => string
  /** A decision maker's move. */
  readonly could: (move: { by: string; acts: readonly string[] }) => string
  /** Clauses as one sentence. */
  readonly sentence: (clauses: readonly string[]) => string
  /** The sentence where no option is taken, and where nothing differs. */
  readonly nothingTaken: string
  readonly nothingDiffers: string
  /** What holds in a state and not today, its clauses. */
  readonly unlikeToday: (clauses: readonly string[]) => string

  // Statements as clauses. `apart`: some part is itself made of several clauses.
  /** Clauses that hold together, and of which at least one holds: two or more. */
  readonly all: (of: { parts: readonly string[]; apart: boolean }) => string
  readonly any: (of: { parts: readonly string[]; apart: boolean }) => string
  /** What `any` says, as one of several clauses that hold together. */
  readonly oneOf: (clauses: string) => string
  /** That clauses do not all hold together: one or more. */
  readonly none: (clauses: readonly string[]) => string
  /** That `left` holds wherever `right` does; exactly where it does; that one of them holds and the other does not. */
  readonly if: (of: { left: string; right: string; apart: boolean }) => string
  readonly exactly: (of: { left: string; right: string; apart: boolean }) => string
  readonly oneAlone: (of: { left: string; right: string; apart: boolean }) => string
  readonly inParentheses: (clauses: string) => string
  /** What holds in every state, and in none. */
  readonly always: string
  readonly never: string
}

/** Where a sequence ends for the decision maker concerned: against the state judged, whose rank is `before`. */
export interface SaidEnd {
  readonly effect: "worse" | "same" | "back" | "better"
  readonly rank: number
  readonly before: number
}

export interface ExplanationMessages {
  readonly verdict: (of: {
    dm: string
    /** One or more that have the same reasons. */
    concepts: readonly Concept[]
    stable: boolean
    reason: "no-move" | "nothing-better" | "all-deterred" | "undeterred"
    moves: number
    improvements: number
    undeterred: number
  }) => string
  /**
   * An improvement answered by a sequence; `counter`: the best counter-move, null if there is none, undefined where
   * the concept gives none.
   */
  readonly answered: (of: {
    move: SaidMove
    steps: readonly SaidMove[]
    end: SaidEnd
    counter: { move: SaidMove; rank: number } | null | undefined
  }) => string
  /** An improvement that others meet by improving at the same time. `moves` lead where each would on its own. */
  readonly met: (of: { move: SaidMove; moves: readonly SaidMove[]; to: StateName; end: SaidEnd }) => string
  /** Nash: an improvement is enough. */
  readonly free: (of: { move: SaidMove; end: SaidEnd }) => string
  readonly nobodyElse: (of: { move: SaidMove }) => string
  /** `others`: the names of all opponents, at least one. `improving`: only moves that serve their makers count. */
  readonly noAnswer: (of: { move: SaidMove; others: readonly string[]; improving: boolean }) => string
  /** All the others can bring about is better; `steps` lead to the worst of it. */
  readonly harmless: (of: {
    move: SaidMove
    others: readonly string[]
    improving: boolean
    reached: number
    steps: readonly SaidMove[]
    end: SaidEnd
  }) => string
  /** What would hurt (`hurting` states) can be escaped by a counter-move; `steps` lead to `harm`, where that gains least. */
  readonly escaped: (of: {
    move: SaidMove
    others: readonly string[]
    improving: boolean
    hurting: number
    steps: readonly SaidMove[]
    harm: SaidEnd
    counter: SaidMove
    end: SaidEnd
  }) => string
  /**
   * `movers`: those who could improve at the same time. `unstableOnly`: of the others only those count who are not SEQ
   * stable here; all `movers` are such. `follows`: the sentence comes after another one about the same move.
   */
  readonly notTogether: (of: {
    move: SaidMove
    others: readonly string[]
    movers: readonly string[]
    unstableOnly: boolean
    follows: boolean
  }) => string
  readonly more: (of: { count: number }) => string
}

export interface PreferenceMessages {
  readonly statement: (of: {
    dm: string
    preferred: StateName
    other: StateName
    statement: string
    /** 1-based. */
    place: number
  }) => string
  readonly statementsAgree: (of: { dm: string; first: StateName; second: StateName; of: number }) => string
  readonly ranked: (of: {
    dm: string
    preferred: StateName
    other: StateName
    places: readonly [number, number]
    of: number
  }) => string
  readonly rankedAlike: (of: { dm: string; first: StateName; second: StateName; place: number }) => string
  readonly weighed: (of: {
    dm: string
    preferred: StateName
    other: StateName
    sums: readonly [string, string]
    /** What the preferred state has and the other has not, and the other way round: weight and option. */
    forIt: readonly string[]
    against: readonly string[]
  }) => string
  readonly weighedAlike: (of: { dm: string; first: StateName; second: StateName; sum: string }) => string
  readonly indifferent: (of: { dm: string }) => string
  /** An option with its weight. */
  readonly share: (of: { option: string; weight: string }) => string
}

export interface TableMessages {
  readonly state: string
  readonly label: string
  readonly ranks: string
  readonly equilibria: string
  readonly mark: string
  readonly counted: (concept: string, count: number) => string
  readonly heading: (title: string, scenario: string | null) => string
  readonly notes: (shown: number, states: number) => readonly string[]
}

/** What commands take: the value at fault in `unknownValue`. */
export interface Kinds {
  readonly format: string
  readonly states: string
  readonly concept: string
  readonly decisionMaker: string
  readonly by: string
  readonly ties: string
  readonly case: string
  readonly sourceOrClaim: string
  readonly option: string
  /** What `--keep` may name. */
  readonly keepable: string
}

export interface HelpMessages {
  readonly parley: string
  readonly helpFlag: string
  readonly versionFlag: string
  /** Headings of the help as the command line library writes them. */
  readonly titles: Readonly<
    Record<"Usage:" | "Arguments:" | "Options:" | "Global Options:" | "Commands:" | "Examples:", string>
  >
  /**
   * What stands for a value in the usage of commands and flags. Commander's "options" are flags here, since options
   * are what parties can do.
   */
  readonly placeholders: Readonly<
    Record<
      | "options"
      | "command"
      | "folder"
      | "files"
      | "file"
      | "id"
      | "tag"
      | "n"
      | "size"
      | "list"
      | "which"
      | "how"
      | "expression"
      | "format"
      | "state"
      | "date"
      | "concept"
      | "kind"
      | "address"
      | "path",
      string
    >
  >
  readonly examples: string
  /** One or more lines, indented, for each command. */
  readonly exampleOf: Readonly<
    Record<
      | "new"
      | "check"
      | "analyze"
      | "explain"
      | "paths"
      | "brief"
      | "sure"
      | "change"
      | "offers"
      | "evidence"
      | "compare"
      | "history"
      | "forecasts"
      | "import"
      | "export"
      | "schema"
      | "cases"
      | "serve",
      string
    >
  >
  // Commands.
  readonly new: string
  readonly check: string
  readonly analyze: string
  readonly explain: string
  readonly paths: string
  readonly brief: string
  readonly sure: string
  readonly change: string
  readonly offers: string
  readonly evidence: string
  readonly compare: string
  readonly history: string
  readonly forecasts: string
  readonly import: string
  readonly export: string
  readonly schema: string
  readonly cases: string
  readonly serve: string
  // Flags; `to_` is that of export.
  readonly lang: string
  readonly json: string
  readonly scenario: string
  readonly asOf: string
  readonly scenarioOrAll: string
  readonly output: string
  readonly force: string
  readonly limitStates: string
  readonly maxMemory: string
  readonly threads: string
  readonly where: string
  readonly limit: string
  readonly concepts: string
  readonly conceptOf: string
  readonly coalitions: string
  readonly states: string
  readonly format: string
  readonly briefFormat: string
  readonly briefTo: string
  readonly depth: string
  readonly samples: string
  readonly seed: string
  readonly chances: string
  readonly ties: string
  /** Flags of `change`. */
  readonly wanted: string
  readonly notWanted: string
  readonly reached: string
  readonly oneConcept: string
  readonly who: string
  readonly keep: string
  readonly steps: string
  readonly answers: string
  readonly levers: string
  readonly count: string
  readonly countSamples: string
  readonly take: string
  readonly as: string
  readonly state: string
  readonly than: string
  readonly dm: string
  readonly concept: string
  readonly from: string
  readonly to: string
  readonly by: string
  readonly until: string
  readonly restingState: string
  readonly without: string
  readonly to_: string
  readonly port: string
  readonly host: string
  readonly open: string
  readonly inFront: string
}

/** What `serve` says. Addresses carry the token. */
export interface ServeMessages {
  /** Printed once it serves. */
  readonly serving: (of: { address: string; folder: string }) => string
  readonly stopped: string
  /** 4747 is taken, and another port is used. */
  readonly nextPort: (of: { taken: number; port: number }) => string
  /** `addresses`: how others reach it, as far as that is known. */
  readonly openToAll: (of: { host: string; addresses: readonly string[] }) => string
  readonly notKept: string
  readonly notBuilt: (of: { command: string }) => string
  readonly cannotOpen: string
  readonly badPort: (of: { given: string }) => string
  readonly noFolder: (of: { folder: string }) => string
  readonly closedFolder: (of: { folder: string }) => string
  readonly portTaken: (of: { port: number }) => string
  readonly portsTaken: (of: { port: number }) => string
  readonly portForbidden: (of: { port: number }) => string
  readonly noHost: (of: { host: string }) => string
  readonly notInFolder: (of: { file: string; folder: string }) => string
  /** An error in an answer; `reason` is the system's. */
  readonly trouble: (of: { reason: string }) => string
}

/** What a command says of its own. Hints are "" where nothing suggests itself. */
export interface CommandMessages {
  readonly error: string
  readonly warning: string
  readonly stopped: string
  readonly standardInput: string

  // Wrong use.
  readonly unknownValue: (of: { what: string; given: string; allowed: string; hint: string }) => string
  readonly unknownCommand: (of: { name: string; hint: string }) => string
  readonly conflictingFlags: (of: { first: string; second: string }) => string
  readonly otherLanguage: (of: { given: string; spoken: readonly string[] }) => string
  readonly unknownFlag: (of: { flag: string; hint: string }) => string
  readonly missingArgument: (of: { name: string }) => string
  readonly missingValue: (of: { flag: string }) => string
  readonly missingFlag: (of: { flag: string }) => string
  readonly excessArgument: (of: { given: string }) => string
  readonly badNumber: (of: { flag: string; given: string; most: number }) => string
  readonly outOfMemory: string
  readonly badSize: (of: { flag: string; given: string }) => string
  readonly badDate: (of: { flag: string; given: string }) => string
  readonly badChances: (of: { given: string }) => string
  readonly badConceptOf: (of: { given: string }) => string
  /** What `change` says of its flags. */
  readonly tooManyLevers: (of: { given: number; most: number }) => string
  /** `--take` names no answer; `known`: those there are. */
  readonly noSuchAnswer: (of: { given: string; known: readonly string[] }) => string
  readonly noToday: string
  readonly nothingToTake: string
  readonly idTaken: (of: { id: string }) => string
  readonly noScenarioId: (of: { id: string }) => string
  readonly cannotTake: (of: { label: string; reason: "looking" | "states"; most: number }) => string
  /** The name of a scenario made of an answer, and what it is assumed on. */
  readonly takenName: (of: { wanted: string }) => string
  readonly takenAssumed: (of: { wanted: string; concept: string }) => string
  /** A fault of the expression given with a flag, at a 1-based character. */
  readonly badExpression: (of: { flag: string; character: number; message: string }) => string
  readonly seeHelp: (of: { command: string }) => string
  readonly kinds: Kinds
  readonly stateWrongLength: (of: { state: string; expected: number; got: number }) => string
  readonly stateInfeasible: (of: { state: string }) => string
  readonly stateOutside: (of: { state: string; count: number }) => string
  readonly stateUnknown: (of: { state: string; hint: string; options: number; count: number }) => string
  /** `--as-of` where no event tells of options; and where they lead to a state that a rule (or "") removes. */
  readonly noDatedEvents: (of: { file: string }) => string
  readonly infeasibleThen: (of: { date: string; sentence: string; rule: string }) => string
  readonly noStatusQuo: (of: { file: string }) => string
  readonly noLibrary: string

  // Files.
  readonly fileNotFound: (of: { file: string }) => string
  readonly fileIsFolder: (of: { file: string }) => string
  readonly fileUnreadable: (of: { file: string; reason: string }) => string
  /** `limit` in bytes. */
  readonly fileTooBig: (of: { file: string; limit: number }) => string
  readonly fileNotText: (of: { file: string }) => string
  /** `new` never replaces a file. */
  readonly alreadyThere: (of: { file: string }) => string
  readonly wouldOverwrite: (of: { file: string }) => string
  readonly unexpected: (of: { reason: string; version: string }) => string
  readonly cannotPrint: (of: { reason: string }) => string
  readonly cannotWrite: (of: { file: string; reason: string }) => string
  readonly notFolder: (of: { file: string }) => string
  readonly wrote: (of: { file: string }) => string
  readonly created: (of: { file: string }) => string
  /** A small conflict file to start from; `title` as a YAML value. */
  readonly template: (of: { title: string }) => string
  readonly checked: (of: { file: string; errors: number; warnings: number }) => string

  // Long work.
  readonly analysing: string
  readonly searching: string
  /** `share` from 0 to 1. */
  readonly percent: (of: { share: number }) => string
  readonly pathsTooMany: (of: { moves: number; limit: number }) => string

  // Other programs' files.
  /** The title of a conflict that came without one. */
  readonly untitled: string
  /** What a .nfg file says of its numbers. */
  readonly nfgComment: string
  /** A file of another program where a conflict file is meant. */
  readonly importFirst: (of: { file: string }) => string
  readonly unknownInput: (of: { file: string; formats: string }) => string
  /** Something an import kept, changed, or could not carry over. */
  readonly note: (of: {
    kind: "kept" | "changed" | "lost"
    code: string
    params: Readonly<Record<string, string | number>>
  }) => string
  readonly graphTooBig: (
    of:
      | { kind: "too-many-nodes"; needed: number; allowed: number }
      | { kind: "too-many-edges"; allowed: number },
  ) => string

  // Results.
  readonly stateName: (of: StateName) => string
  /** The same above what is said of the state. */
  readonly stateHeading: (of: StateName) => string
  readonly scenarioLine: (of: { name: string }) => string
  readonly sizeLine: (of: { asOf: string | null; dms: number; options: number; states: number }) => string
  readonly todayLine: (of: { state: number; sentence: string }) => string
  readonly noOutcomes: string
  readonly noOutcomesHint: string
  readonly outcomesHeading: (of: { count: number }) => string
  readonly countLine: (of: { concept: string; count: number }) => string
  readonly holdsUnder: (of: { concepts: readonly string[] }) => string
  readonly mixedName: string
  /** What each decision maker thinks of an outcome. `today`: 1 better than today, 0 the same, -1 worse, null unknown. */
  readonly ranksLine: (
    of: readonly { name: string; rank: number; worst: number; today: number | null }[],
  ) => string
  /** Above the counts of `--states none`. */
  readonly countsHeading: string
  /** Above the outcomes told in brief, by how they differ from today (null) or from a state. */
  readonly furtherHeading: (of: { than: string | null }) => string
  readonly furtherLine: (of: { name: string; concepts: readonly string[]; sentence: string }) => string
  readonly legendHeading: string
  readonly ranksNote: string
  readonly holdsLine: (of: { concepts: readonly string[] }) => string
  /** `by`: the decision makers who would leave the state. */
  readonly failsLine: (of: { concepts: readonly string[]; by: readonly string[] }) => string
  readonly legendLine: (of: { name: string; gloss: string }) => string
  readonly otherWorlds: (of: readonly { id: string; name: string }[]) => string
  /** Where --where or --limit leaves out some: of `total`, those that match and those listed. */
  readonly cutLine: (of: {
    where: string | null
    all: boolean
    total: number
    matching: number
    listed: number
  }) => string
  /** `cut`: more of those that --where and --limit ask for. */
  readonly moreOutcomes: (of: { more: number; cut: boolean }) => string
  readonly tableHeading: string
  readonly moreColumns: (of: { shown: number; total: number; cut: boolean }) => string
  readonly caveat: string
  readonly coalitionsHeading: string
  /** `count` in all, of which `states` are the first. */
  readonly universalLine: (of: { concept: string; states: readonly number[]; count: number }) => string
  readonly coalitionLine: (of: {
    members: readonly string[]
    counts: readonly { concept: string; count: number }[]
    states: number
  }) => string
  readonly moreCoalitions: (of: { more: number }) => string

  // Paths.
  /** A step that is no improvement for who makes it. */
  readonly reluctantStep: (of: { sentence: string }) => string
  readonly way: (of: { moves: number; improving: boolean; steps: readonly string[] }) => string
  readonly wayIsToday: string
  /** Where looking for ways would take long. */
  readonly waysLeftOut: string
  readonly wayNone: string
  readonly pathsHeading: (of: { from: string; by: "moves" | "improvements"; until: string | null }) => string
  /** `length` -1: no way leads there. */
  readonly pathSummary: (of: { length: number }) => string
  readonly step: (of: { sentence: string; state: string }) => string
  /** Which of the ways to a state, from 1. */
  readonly wayNumber: (of: { number: number }) => string
  readonly unreachable: (of: { states: readonly string[] }) => string
  readonly morePaths: (of: { shown: number }) => string
  readonly moreTargets: (of: { shown: number; total: number }) => string

  // The case library.
  readonly caseLine: (of: {
    id: string
    title: string
    asOf: string | null
    decisionMakers: number
    options: number
    scenarios: readonly string[]
  }) => string
  readonly casesHint: string

  readonly serve: ServeMessages

  readonly help: HelpMessages
}

/**
 * All that Parley says in one language. A language is one file that gives every message; texts and numbers come in
 * as they are, already on one line.
 */
export interface Catalogue {
  /** Its tag: "en", "pt-BR". */
  readonly language: string
  /** Its name in itself. */
  readonly name: string
  readonly problems: ProblemMessages
  readonly exchange: ExchangeMessages
  readonly notes: NoteMessages
  /** A problem whose code has no message. */
  readonly unknownProblem: (of: { code: string }) => string
  /** A problem found in a scenario. */
  readonly inScenario: (of: { scenario: string; message: string }) => string
  readonly fault: (fault: Fault) => string
  readonly concepts: Readonly<Record<Concept, ConceptWords>>
  readonly coalitionConcepts: Readonly<Record<CoalitionConcept, ConceptWords>>
  readonly phrases: Phrases
  readonly explanation: ExplanationMessages
  readonly preference: PreferenceMessages
  readonly brief: BriefMessages
  readonly sure: SureMessages
  readonly change: ChangeMessages
  readonly offers: OfferMessages
  readonly evidence: EvidenceMessages
  readonly worlds: WorldMessages
  readonly history: HistoryMessages
  readonly forecasts: ForecastMessages
  readonly table: TableMessages
  readonly server: ServerMessages
  readonly cli: CommandMessages
}
