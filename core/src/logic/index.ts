export { type Absence, constantOver, equivalent, redundantRules, rewardedByAbsence } from "./decide.ts"
export {
  type Diagram,
  Diagrams,
  EVERYWHERE,
  MAX_NODES,
  MAX_OPTIONS,
  NOWHERE,
  TooManyNodes,
} from "./diagram.ts"
export * from "./formula.ts"
export { Candidates, nearest } from "./names.ts"
export {
  MAX_LENGTH,
  MAX_PROBLEMS,
  type Names,
  type OthersOption,
  type Parsed,
  parseStatement,
  type StatementProblem,
  type StatementProblemCode,
} from "./parse.ts"
export { printFormula } from "./print.ts"
export { isIdentifier, RESERVED, type Token, type TokenKind, tokenise } from "./tokens.ts"
