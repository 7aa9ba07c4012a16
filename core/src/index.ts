/// The library: conflicts as files, the graph model, stability, reasons, words and formats.
export * from "./assess/index.ts"
export * from "./conflict/index.ts"
export * from "./engine/index.ts"
export * from "./explain/index.ts"
export * from "./formats/index.ts"
export * from "./inverse/index.ts"
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
export * from "./words/index.ts"
