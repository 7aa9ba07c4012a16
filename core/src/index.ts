/// The library: conflicts as files, the graph model, stability, reasons, words and formats.
export * from "./conflict/index.ts"
export * from "./engine/index.ts"
export * from "./explain/index.ts"
export * from "./formats/index.ts"
export { evaluate, type Formula, nearest, parseStatement, printFormula, type Span } from "./logic/index.ts"
export * from "./words/index.ts"
