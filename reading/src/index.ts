export type { How, Interval, Kind, Link, Proposal, Span } from "./proposal.ts"
export { KINDS } from "./proposal.ts"
export { type Reading, type ReadingOptions, read } from "./read.ts"
