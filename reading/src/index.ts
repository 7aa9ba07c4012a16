export { type Page, pageOf, textOfPdf } from "./clean/index.ts"
export type { How, Interval, Kind, Link, Proposal, Span } from "./proposal.ts"
export { KINDS } from "./proposal.ts"
export { type Reading, type ReadingOptions, read } from "./read.ts"
