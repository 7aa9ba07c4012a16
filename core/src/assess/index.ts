export { CHANCES, type Chances, Drawing, type Possible, type Tally, type WorldDraw } from "./draw.ts"
export {
  type Bare,
  type Contradiction,
  type Evidence,
  evidenceOf,
  type Fall,
  fallsWith,
  groundLost,
  type Resting,
  type Uses,
} from "./evidence.ts"
export { type HistoricMove, type History, historyOf, type Moment as HistoricMoment } from "./history.ts"
export { idleParts } from "./idle.ts"
export { type Falls, type OutcomeLine, outcomeLines } from "./lines.ts"
export { type Miss, missesOf, nearMissesOf } from "./near.ts"
export {
  type Breach,
  judgeOffer,
  type OfferJudgement,
  type Refusal,
  type Settling,
  type Stake,
  type Threat,
} from "./offers.ts"
export { type Difference, differenceOf, isSame, type Outcomes, outcomesOf, variant } from "./outcomes.ts"
export { leavingOut, type Part, partsOf } from "./parts.ts"
export {
  type Basis,
  type Chain,
  type Provenance,
  provenancesOf,
  Records,
} from "./provenance.ts"
export { Random } from "./random.ts"
export { type Reversal, reversalsOf } from "./reversals.ts"
export {
  type Drawers,
  type Drawn,
  type Ends,
  haveSameOptions,
  type Sample,
  type Shares,
  sampleWorlds,
} from "./sample.ts"
export { securedBy } from "./secured.ts"
export { type Share, shareOf } from "./share.ts"
export { type Alteration, afterSteps, stepsOf } from "./steps.ts"
export { type Effect, type Near, type Robustness, type Searched, type Sureness, surenessOf } from "./sure.ts"
export { type Discomfort, leastComfortable, type Swing, swingsOf } from "./swings.ts"
export { type Comparison, compareWorlds, type Shared, type Turn, type World } from "./worlds.ts"
