export * from "./formula.ts"
export { nearest } from "./names.ts"
export {
  MAX_LENGTH,
  MAX_PROBLEMS,
  type Names,
  type Parsed,
  parseStatement,
  type StatementProblem,
  type StatementProblemCode,
} from "./parse.ts"
export { printFormula } from "./print.ts"
export { isIdentifier, RESERVED, type Token, type TokenKind, tokenise } from "./tokens.ts"
