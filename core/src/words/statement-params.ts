/** The params of each problem of a statement, as the parser documents them. */
export interface StatementParams {
  "empty-statement": Record<string, never>
  "too-long": { length: number; limit: number }
  "too-deep": { limit: number }
  "unknown-name": { name: string; hint: string }
  "others-option": { option: string; by: string; owner: string; hint: string }
  "ambiguous-name": { name: string; hint: string }
  "bad-name": { name: string; hint: string }
  "wrong-sign": { sign: string; hint: string }
  "stray-character": { character: string }
  "unknown-operator": { name: string; hint: string }
  "missing-operand": { operator: string; side: "left" | "right" }
  "missing-operator": { before: string; after: string }
  "unclosed-parenthesis": Record<string, never>
  "unexpected-parenthesis": Record<string, never>
  "empty-parentheses": Record<string, never>
  "mixed-if": { first: string; second: string; hint: string }
  "if-first": { hint: string }
  "more-problems": { count: number }
}
