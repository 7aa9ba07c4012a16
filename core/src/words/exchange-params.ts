/**
 * What the readers and writers of other programs' formats find, with its params. They also use codes of the conflict
 * file. Lists are joined by ", ".
 */
export interface ExchangeParams {
  /** What stands where the JSON breaks off, "" at the end of the text. */
  "json-syntax": { text: string }
  "json-too-deep": { limit: number }
  "import-too-large": Record<string, never>
  /** Of what, and how many, the format written does not carry. */
  "not-carried": { what: string; count: number }
  "rule-too-long": { rule: string; limit: number }
  "ranking-too-long": { count: number; limit: number }
  "not-read-back": Record<string, never>
  "gmcr-unknown-schema": { keys: string }
  "gmcr-other-program": { program: string }
  "gmcr-pickle": Record<string, never>
  "gmcr-unknown-key": { key: string }
  "gmcr-version": { version: string }
  /** 1-based place of the option. */
  "gmcr-no-direction": { option: number }
  "gmcr-repeated-option": { dm: string; option: string }
  "gmcr-no-options": { dm: string }
  "gmcr-no-owner": { option: string }
  "gmcr-two-owners": { option: string; owners: string }
  "gmcr-no-mode": Record<string, never>
  "gmcr-coalitions": { missing: string; repeated: string; unknown: string }
  "gmcr-long-statement": { dm: string; length: number; limit: number }
  "gmcr-repeated-statement": { dm: string; position: number }
  "gmcr-left-out-infeasible": { position: number }
  "gmcr-left-out-statement": { dm: string; position: number }
  "gmcr-empty-infeasible": { position: number }
  "gmcr-empty-statement": { dm: string; position: number }
  "gmcr-compound-infeasible": { position: number; count: number }
  "gmcr-bad-pair": { text: string }
  "gmcr-open-literal": { option: string }
  "gmcr-bad-literal": { option: string; text: string }
  "gmcr-unknown-option": { text: string; count: number }
  /** `kind` of the preferences in the conflict file. */
  "gmcr-as-ranking": { dm: string; kind: string }
  "nfg-not-a-game": { found: string }
  "nfg-version": { version: string }
  "nfg-too-large": { count: number; limit: number }
  "nfg-no-strategy": { player: string }
  "nfg-unknown-outcome": { text: string; count: number }
  "nfg-bad-number": { text: string }
  "nfg-open-fraction": { text: string; number: string }
  "payoffs-nearly-equal": { player: string; one: string; other: string; count: number }
  /** `expected`: title, players, strategies, outcomes, payoffs or end. */
  "nfg-syntax": { expected: string; text: string }
  "nfg-unclosed": Record<string, never>
  "matrix-no-table": Record<string, never>
  "matrix-bad-cell": { text: string }
  "nfg-one-way": { option: string }
  "nfg-merge": { count: number }
  "nfg-no-move": { count: number }
  "nfg-infeasible": { feasible: number; options: number }
}

/** What an import kept, changed or could not carry over. */
export interface NoteParams {
  "decision-makers": { count: number }
  options: { count: number }
  "one-way": { count: number }
  infeasible: { count: number }
  rankings: { count: number }
  statements: { count: number }
  id: { name: string; id: string }
  "gmcr-reordered": { options: string }
  "gmcr-coalitions": { count: number }
  "gmcr-unused-statements": { dm: string; count: number }
  "gmcr-misperceptions": { dm: string; count: number }
  "gmcr-unused-ranking": { dm: string }
  "gmcr-payoffs": Record<string, never>
  "nfg-strategies": { dm: string; count: number }
  "nfg-payoffs": Record<string, never>
}
