import type { StatementProblemCode } from "../logic/index.ts"
import type { LookAlike } from "./look-alikes.ts"

/** Kinds of values, as `expected` and `got` name them. */
export type ValueKind = "text" | "number" | "boolean" | "list" | "map" | "empty"

/**
 * Every problem the conflict file can have, with its params. `hint` is what would be right, "" where nothing
 * suggests itself; lists are joined by ", "; texts quoted from the file are cut after 60 characters. Statements
 * add the codes of `StatementProblemCode`, with their own params. A problem found in a scenario that lies over
 * the base also carries `scenario`, its id.
 */
export interface ProblemParams {
  // The text as such.
  "file-too-big": { bytes: number; limit: number }
  "too-many-tokens": { limit: number }
  "too-many-lines": { limit: number }
  "nested-too-deep": { limit: number }
  /** `character` as U+0000; `count` of all such characters. */
  "bad-character": { character: string; count: number }
  /**
   * A character that cannot be seen or looks like another, as U+0000; `instead`: what it stands in for, "" for nothing;
   * `count`: how often it stands on the line, the first one at the place told.
   */
  "look-alike": { kind: LookAlike; character: string; instead: string; count: number }
  "yaml-anchor": { text: string; hint: string }
  "yaml-alias": { text: string; hint: string }
  "yaml-tag": { text: string; hint: string }
  "yaml-directive": { text: string }
  "several-documents": Record<string, never>
  "duplicate-key": { key: string; firstLine: number }
  "non-text-key": { text: string; hint: string }
  /** A second ": " in a line, or a line that is indented like a map within a value; quoting the value helps. */
  "yaml-colon": { text: string }
  /** A key that goes over several lines: mostly a line without ":". */
  "yaml-missing-colon": { text: string }
  "yaml-indent": { text: string }
  "yaml-tab": Record<string, never>
  /** A value that begins with a character that must be quoted. */
  "yaml-start": { character: string }
  /** A quotation mark or bracket that is never closed; the position is that of the opening one. */
  "yaml-unclosed": { opened: string }
  "yaml-escape": { text: string }
  "yaml-unexpected": { text: string }
  /** `detail` is the YAML parser's own sentence, in English. */
  "yaml-syntax": { detail: string }
  "more-problems": { count: number }
  /** Problems of a kind that are counted and not told; `line`: that of the first of them that is told. */
  "more-of-kind": { count: number; line: number }

  // The shape.
  "not-parley": Record<string, never>
  "wrong-version": { found: string; supported: number }
  "missing-key": { key: string }
  "unknown-key": { key: string; hint: string; allowed: string }
  /** `expected`: kinds of values, joined by ", ". */
  "wrong-type": { key: string; expected: string; got: ValueKind; text: string }
  /** A key without a value. */
  "empty-value": { key: string; expected: string }
  "wrong-value": { text: string; allowed: string; hint: string }
  "empty-text": { key: string }
  "empty-list": { key: string }
  "empty-map": { key: string }
  "too-many": { key: string; limit: number }
  /** Keys that exclude each other. */
  "keys-exclude": { keys: string }
  /** A map that is none of the forms possible here; `forms` are the keys that would tell them apart. */
  "no-form": { forms: string }
  "bad-id": { id: string; hint: string }
  "reserved-id": { id: string; hint: string }
  "bad-language": { text: string }
  "bad-date": { text: string }
  /** A number below the least or above the most there can be. */
  "out-of-range": { text: string; side: "least" | "most"; limit: number }

  // Names and patterns.
  /** `name` is no id of a decision maker. */
  "unknown-decision-maker": { name: string; hint: string }
  "unknown-option": { name: string; hint: string }
  "ambiguous-option": { name: string; hint: string }
  "repeated-option": { name: string }
  /** A state or pattern with more or fewer letters than there are options. */
  "wrong-length": { text: string; expected: number; got: number }
  /** The same for a string the scenario takes over from the base although it changes the number of options. */
  "inherited-length": { text: string; expected: number; got: number }
  "bad-pattern": { text: string; hint: string }
  /** `-` where every option must be said to be taken or not. */
  "open-pattern": { text: string }
  "bare-pattern": { text: string; hint: string }
  "repeated-state": { state: string; firstLine: number }
  "repeated-label": { label: string; firstLine: number }
  /** An outcome whose id means an option in statements. */
  "outcome-like-option": { id: string }
  /** Two outcomes of one name. */
  "repeated-name": { name: string; firstLine: number }
  /** What has the form of names of states stands under `outcome`, or what happened under `outcomes`. */
  "meant-outcomes": Record<string, never>
  "meant-outcome": { text: string }
  "bad-weight": { text: string }
  "long-weight": { text: string; digits: number; limit: number }

  // What is on record. `kind` is the map that should have the entry, "evidence" for claims, sources and events.
  "unknown-entry": { name: string; kind: string; hint: string }
  /** Of claims, sources and events, whose ids are one space. */
  "repeated-entry": { id: string; firstLine: number }
  "names-itself": { id: string }
  /** Ids that lead back to the first, joined by ", ". */
  circle: { key: string; circle: string }
  "bad-text-path": { text: string }
  /** More sources than `limit` that pass on each other's words. */
  "long-relay": { source: string; limit: number }
  "relays-later": { source: string; relayed: string }
  /** `source`: "" where the claim names none. */
  "no-relay": { origin: string; source: string }
  "said-later": { claim: string; source: string }
  "unnamed-on-record": { claim: string }
  "no-such-time": { id: string }
  "taken-and-dropped": { option: string }
  "not-its-option": { option: string; by: string; owner: string }
  "offers-itself": { dm: string }
  "step-before-offer": { step: string; first: string }
  /** What should be an option, or `not` and an option. */
  "no-deed": { text: string }
  "resolved-before": { id: string }
  /** What the file gives as today's state, and what its events make it: the options that differ. */
  "status-quo-differs": { options: string }
  "quote-not-found": { claim: string; source: string }
  /** Where the quotation stands, in characters from the beginning; and where the file says it does. */
  "quote-elsewhere": { claim: string; found: number; given: number }
  "long-quote": { claim: string; length: number; limit: number }
  "text-missing": { source: string; text: string }

  // Scenarios.
  "unknown-scenario": { name: string; hint: string }
  /** Scenarios that were not held against the file: `count` of them. */
  "scenarios-unchecked": { count: number }
  "scenario-may-not-change": { key: string }
  "scenario-changes-nothing": Record<string, never>
  "scenario-removes-nothing": { key: string; hint: string }
  /** An id that the base has not, but one very like it. */
  "scenario-adds-option": { option: string; hint: string }
  "scenario-adds-decision-maker": { dm: string; hint: string }

  // What the model says.
  "no-feasible-state": Record<string, never>
  /** Numbers of states as decimal texts: they may be long. */
  "too-many-states": { count: string; limit: string }
  /** Bytes; and how many states of this kind would fit. */
  "too-much-memory": { count: number; needed: number; available: number; fits: number }
  "too-entangled": Record<string, never>
  "overlapping-merges": {
    first: number
    second: number
    firstText: string
    secondText: string
    state: string
  }
  /** Up to eight of them, and how many there are. */
  "ranking-misses": { dm: string; states: string; count: number }
  "ranking-repeats": { dm: string; states: string; count: number }
  "ranking-invents": { dm: string; states: string; count: number }
  /** `rule`: the first rule that removes it. */
  "status-quo-infeasible": { state: string; rule: string }
  "label-infeasible": { state: string; label: string }
  /** What happened is a pattern that fits no feasible state. */
  "outcome-infeasible": { state: string }
  /** A named outcome that is true of no feasible state. */
  "outcome-of-no-state": { id: string; statement: string }
  /** One that names nothing, as an earlier one always does. */
  "outcome-names-nothing": { id: string }
  "never-taken": { option: string }
  "always-taken": { option: string }
  /** A statement with the same truth in every feasible state. */
  "never-distinguishes": { dm: string; statement: string; truth: "true" | "false" }
  /** A statement that separates no states which the earlier ones leave together. */
  "already-decided": { dm: string; statement: string }
  "repeated-statement": { dm: string; statement: string; firstLine: number }
  /** Share of the states where it is true in which its condition is false, in whole percent. */
  "mostly-vacuous": { dm: string; statement: string; condition: string; percent: number }
  /** Only one state is feasible: there is nothing to analyse. */
  "single-state": { state: string }
  indifferent: { dm: string }
  "no-preferences": { dm: string }
  "removes-nothing": { rule: string }
  "merges-nothing": { rule: string; states: number }
  "no-move-forbids-nothing": { by: string }
  /** Entries of `review`. */
  "to-review": { count: number }
  "merge-disagrees": { rule: string; dm: string; statement: string }
}

export type ProblemCode = keyof ProblemParams | StatementProblemCode
