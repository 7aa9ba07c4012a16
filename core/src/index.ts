/** The library: conflicts as files, the graph model, stability, reasons, words and formats. */

export * from "./engine/index.ts"
export * from "./file/index.ts"
export {
  type Diagram,
  Diagrams,
  EVERYWHERE,
  evaluate,
  type Formula,
  isIdentifier,
  NOWHERE,
  nearest,
  parseStatement,
  printFormula,
  RESERVED,
  type Span,
  TooManyNodes,
} from "./logic/index.ts"
export * from "./render/index.ts"
export * from "./report/index.ts"
export * from "./session/index.ts"
export * from "./study/index.ts"
export * from "./words/index.ts"
