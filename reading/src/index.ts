export {
  isPage,
  MAX_PAGE,
  type Page,
  type PlainText,
  pageOf,
  plainOf,
  plainOfPage,
  plainOfPdf,
  sourceOf,
  textOfPdf,
  tidy,
  titleOf,
} from "./clean/index.ts"
export { type KeptReading, keptIn, keptText, keyOf } from "./kept.ts"
export type { How, Interval, Kind, Link, Proposal, Span } from "./proposal.ts"
export { KINDS } from "./proposal.ts"
export { type Reading, type ReadingOptions, read } from "./read.ts"
