import type { StateName } from "./state-name.ts"

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
