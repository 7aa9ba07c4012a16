export type { Carried, FormatParams, FormatProblemParams, NoteParams, SharedCode } from "./codes.ts"
export { conflictText } from "./conflict.ts"
export { csvOf, tidyOf } from "./csv.ts"
export { documentHtml } from "./document-html.ts"
export { documentMarkdown } from "./document-md.ts"
export { dotOf } from "./dot.ts"
export { embedHtml } from "./embed.ts"
export type { Exported, Imported, Note } from "./exchange.ts"
export type { ConflictFormat, Format, ResultsOf, Separator, TableFormat } from "./format.ts"
export { inFile } from "./format.ts"
export { readGmcr } from "./gmcr-read.ts"
export { writeGmcr } from "./gmcr-write.ts"
export { type GraphEdge, type GraphNode, graphOf, type MoveGraph } from "./graph.ts"
export { graphmlOf } from "./graphml.ts"
export { gridLines } from "./grid.ts"
export { tableHtml } from "./html.ts"
export { jsonPieces } from "./json.ts"
export { tableLatex } from "./latex.ts"
export { tableMarkdown } from "./markdown.ts"
export { FORMAT_NAMES, type FormatId, type FormatKind, type FormatName, READ_EXTENSIONS } from "./names.ts"
export { readNfg } from "./nfg-read.ts"
export { writeNfg } from "./nfg-write.ts"
export type { PageParts, PartFiles } from "./published.ts"
export { lockedPage, type Publishable, type Publishing, publishedPage } from "./published-page.ts"
export { type Drawing, drawRanks, ranksSaid, ranksTable, type Shape } from "./rank-figure.ts"
export {
  FOREIGN,
  FORMATS,
  formatOf,
  formatOfFile,
  isKnownBinary,
  readerOf,
} from "./registry.ts"
export {
  type MixedResult,
  ndjsonOf,
  type Results,
  resultsOf,
  type StateResult,
} from "./results.ts"
export { canSeal } from "./seal.ts"
export { blocksText, type Terminal } from "./terminal.ts"
export { tableText } from "./text.ts"
export { cutTo, padTo, widthOf, wrapTo } from "./width.ts"
export { writtenConflict, writtenGraph, writtenResults } from "./written.ts"
