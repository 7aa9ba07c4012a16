import type { ProblemParams } from "../file/index.ts"

/** What of a conflict a format may not carry. */
export type Carried =
  | "title"
  | "summary"
  | "date"
  | "languages"
  | "phrases"
  | "grounds"
  | "merge"
  | "noMove"
  | "statusQuo"
  | "labels"
  /** Sources, claims, events, offers and the like. */
  | "record"
  | "scenarios"

/**
 * What can be wrong with a file of another program, or what such a file cannot carry, with params; beside these the
 * codes of `SharedCode`. Names are those of the file, texts quoted from it are cut after 60 characters, positions
 * are 1-based, lists are joined by ", ".
 */
export interface FormatProblemParams {
  // Reading any.
  /** `text`: what stands there, "" at the end. */
  "json-syntax": { text: string }
  /** Lists and maps within each other. */
  "json-too-deep": { limit: number }
  /** What would come of it is larger than a conflict file may be. */
  "import-too-large": Record<string, never>

  // Reading .gmcr.
  /** Not a file of that program; `keys` are the first of its keys. */
  "gmcr-unknown-schema": { keys: string }
  "gmcr-other-program": { program: string }
  /** What the program's first versions wrote: Python's own binary form. */
  "gmcr-pickle": Record<string, never>
  /** Warnings: passed over. */
  "gmcr-unknown-key": { key: string }
  "gmcr-version": { version: string }
  /**
   * Warnings: nothing says whether rankings or statements count (statements do), or which way an option may change
   * (both; `option` is its position).
   */
  "gmcr-no-mode": Record<string, never>
  "gmcr-no-direction": { option: number }
  "gmcr-no-owner": { option: string }
  "gmcr-two-owners": { option: string; owners: string }
  "gmcr-no-options": { dm: string }
  /** Warning: a decision maker lists an option twice; kept once. */
  "gmcr-repeated-option": { dm: string; option: string }
  /** `text` is no index of the `count` options, 0 the first. */
  "gmcr-unknown-option": { text: string; count: number }
  /** A part of a condition that is no pair of option and Y or N. */
  "gmcr-bad-pair": { text: string }
  /**
   * Warnings: a sign other than Y and N, so that the condition at `position` is left out; - says nothing of its
   * option, which alone is passed over.
   */
  "gmcr-bad-literal": { option: string; text: string }
  "gmcr-open-literal": { option: string; text: string }
  "gmcr-left-out-infeasible": { position: number }
  "gmcr-left-out-statement": { dm: string; position: number }
  /** Warnings: conditions of nothing, left out. */
  "gmcr-empty-infeasible": { position: number }
  "gmcr-empty-statement": { dm: string; position: number }
  /** Warning: read as `count` rules, each of which removes its states. */
  "gmcr-compound-infeasible": { position: number; count: number }
  /** Warning: kept. */
  "gmcr-repeated-statement": { dm: string; position: number }
  "gmcr-long-statement": { dm: string; length: number; limit: number }
  /** The coalitions are no partition: decision makers in none and in several ("" for none), and what names nobody. */
  "gmcr-coalitions": { missing: string; repeated: string; unknown: string }

  // Reading .nfg.
  "nfg-not-a-game": { found: string }
  "nfg-version": { version: string }
  /** Something else (`text`, "" at the end) stands where that was expected. */
  "nfg-syntax": {
    expected: "title" | "players" | "strategies" | "outcomes" | "payoffs" | "end"
    text: string
  }
  /** A quotation mark that is never closed. */
  "nfg-unclosed": Record<string, never>
  "nfg-no-strategy": { player: string }
  "nfg-bad-number": { text: string }
  /** Warning: a fraction without its lower number, read as the upper one. */
  "nfg-open-fraction": { text: string; number: string }
  /** Warning: pairs of a player's payoffs that rounding may have made different, of which one is given. */
  "payoffs-nearly-equal": { player: string; one: string; other: string; count: number }
  "nfg-unknown-outcome": { text: string; count: number }

  // Reading and writing .nfg: too many states.
  "nfg-too-large": { count: number; limit: number }

  // Writing any.
  /** Warning: how many of each the conflict holds that the file does not. */
  "not-carried": { what: Carried; count: number }

  // Writing .gmcr.
  /** Written out as conjunctions, a rule is longer than `limit` of them. */
  "rule-too-long": { rule: string; limit: number }
  /** Preferences that only a ranking could say, of more states than a file should list. */
  "ranking-too-long": { count: number; limit: number }
  /** Its preferences are more than a conflict file can hold, so that they could not be read back. */
  "not-read-back": Record<string, never>
  /** Warning: written as a ranking. `dm` is the id. */
  "gmcr-as-ranking": { dm: string; kind: "statements" | "weights" | "indifferent" }

  // Reading a payoff table: it is none, or a cell does not hold what it should.
  "matrix-no-table": Record<string, never>
  "matrix-bad-cell": { text: string }

  // Writing .nfg: why the conflict is no strategic game.
  "nfg-one-way": { option: string }
  "nfg-merge": { count: number }
  "nfg-no-move": { count: number }
  /** `feasible` states of 2 to the power of `options`. */
  "nfg-infeasible": { feasible: number; options: number }
}

/** Problems of conflict files that other files have too. */
export type SharedCode =
  | "file-too-big"
  | "duplicate-key"
  | "missing-key"
  | "wrong-type"
  | "wrong-value"
  | "empty-list"
  | "too-many"
  | "no-feasible-state"
  | "too-many-states"
  | "too-entangled"
  | "ranking-misses"
  | "ranking-repeats"
  | "ranking-invents"

export type FormatParams = FormatProblemParams & Pick<ProblemParams, SharedCode>

/** What an import tells besides problems, by kind and code. `name` is cut after 60 characters. */
export interface NoteParams {
  // kept
  "decision-makers": { count: number }
  options: { count: number }
  "one-way": { count: number }
  infeasible: { count: number }
  statements: { count: number }
  rankings: { count: number }
  // changed
  id: { name: string; id: string }
  "gmcr-reordered": { options: string }
  /** A player's strategies became options of which exactly one is taken. */
  "nfg-strategies": { dm: string; count: number }
  // lost
  "gmcr-coalitions": { count: number }
  "gmcr-misperceptions": { dm: string; count: number }
  "gmcr-payoffs": Record<string, never>
  /** Statements in a file that counts rankings, and a ranking in one that counts statements. */
  "gmcr-unused-statements": { dm: string; count: number }
  "gmcr-unused-ranking": { dm: string }
  /** How much more one state pays than another. */
  "nfg-payoffs": Record<string, never>
}
