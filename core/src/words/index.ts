export { countWords, MOST_WORDS, nameInSentence, sayBottomLine, textOfPieces } from "./bottom-line.ts"
export type { Opens, Piece, Pieces } from "./bottom-line-words.ts"
export type { SaidJudged, SaidTurn } from "./brief-words.ts"
export type { Catalogue } from "./catalogue.ts"
export { sayAdjustments, sayContradiction, sayCount, sayDemand, sayPackage, sayPerils } from "./change.ts"
export { sayExplanation } from "./explanation.ts"
export { sayMoment } from "./history.ts"
export { ENGLISH, LANGUAGES, loadWords, words } from "./languages.ts"
export { initialOf, type MarkShape, markShape } from "./marks.ts"
export type { ConceptWords, Fault } from "./messages.ts"
export { sayName } from "./names.ts"
export { type SaidJudgement, sayFate, sayJudgement, sayOffer } from "./offers.ts"
export { sayOutcomeLine } from "./outcome-line.ts"
export { sayPreferred } from "./preferred.ts"
export { sayProblem } from "./problem.ts"
export {
  nameParts,
  sayBare,
  sayChain,
  sayClaim,
  sayEvent,
  sayPart,
  saySource,
  sayWeak,
} from "./provenance.ts"
export { type RefusedBy, sayRefusal } from "./refusal.ts"
export { sayServer } from "./server.ts"
export type { ServerParams } from "./server-params.ts"
export {
  besideName,
  headingOf,
  nameOfState,
  nameState,
  nameWithin,
  saidMove,
  sayCode,
  sayDifference,
  sayKnown,
  sayState,
  sayStep,
  sayTaken,
  sayUnlikeToday,
  sayWaySteps,
  stateName,
} from "./state.ts"
export type { StateName } from "./state-name.ts"
export { sayFormula } from "./statement.ts"
export {
  partsSaid,
  saidShare,
  sayAlteration,
  sayEffects,
  sayMissing,
  sayNear,
  sayReversals,
  sayStanding,
} from "./sure.ts"
export { tableWords } from "./table.ts"
export { nameOf, textOf } from "./texts.ts"
export { sayVerdictChanges } from "./verdict-changes.ts"
export { sayContrast, type Versions } from "./versions.ts"
