export { type Change, change } from "./change.ts"
export { check, checkReading } from "./check.ts"
export { citedIn } from "./cited.ts"
export type { ProblemCode, ProblemParams, ValueKind } from "./codes.ts"
export { type Compiled, compile, placesIn, toStructure } from "./compile.ts"
export type * from "./conflict.ts"
export { applyToData, type Edit, edit, newDocument, serialise } from "./edit.ts"
export { asOf, inOrder, stateAfter, statusQuoPath } from "./events.ts"
export { type Beginning, freshId, newConflict } from "./fresh.ts"
export { type HandedOn, handOn, withheldIn } from "./hand-on.ts"
export { Ids } from "./ids.ts"
export { layer, layered, newScenario } from "./layer.ts"
export { LEAVABLE, type LeftOut, leaveOut } from "./leave-out.ts"
export * as fileLimits from "./limits.ts"
export type { LookAlike } from "./look-alikes.ts"
export { compareMoments, daysOf, hasHappened, isBefore, type Moment, momentOf, shifted } from "./moment.ts"
export { namesOf } from "./names.ts"
export { searchKey, TextSearch } from "./normal.ts"
export { PAGE_PLACES, type PagePlace, untoldIn } from "./page-places.ts"
export type { Problem } from "./problem.ts"
export { checkTexts } from "./quotes.ts"
export { locate, type Reading, read, VERSION } from "./read.ts"
export type {
  Aftermath,
  CaseRecord,
  Claim,
  ClaimStatus,
  Confidence,
  Contested,
  Deed,
  Entry,
  Event,
  Field,
  Forecast,
  Grounds,
  Input,
  NamedOutcome,
  Offer,
  OfferStep,
  Quote,
  RecordKey,
  Reliability,
  Scenario,
  Source,
  SourceKind,
} from "./records/index.ts"
export { mentionsOf, RECORDS, relayedBy } from "./records/index.ts"
export { restoreReview } from "./restore.ts"
export { dismissReview, type Review, reviewOf } from "./review.ts"
export { applyScenario } from "./scenario.ts"
export { jsonSchema } from "./schema.ts"
export type { Position } from "./source.ts"
export { localText, oneLine, otherLanguage } from "./text.ts"
export type { Json } from "./tree.ts"
export { type WrittenDate, writtenDate } from "./written-date.ts"
