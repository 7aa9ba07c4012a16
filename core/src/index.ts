/// The library: conflicts as files, the graph model, stability, reasons and formats.
export * from "./conflict/index.ts"
export * from "./engine/index.ts"
export { evaluate, type Formula, nearest, parseStatement, printFormula, type Span } from "./logic/index.ts"
