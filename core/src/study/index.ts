// The questions that can be asked, a folder each.

export type { BoardAnswer, BoardColumn } from "./board/answer.ts"
export type { BoardQuestion } from "./board/question.ts"
export { board } from "./board/study.ts"
export type {
  BottomLineAnswer,
  Departure,
  Destination,
  Finding,
  FirstMove,
  Road,
  StepEffect,
  TodayFacts,
} from "./bottom-line/answer.ts"
export type { BottomLineQuestion } from "./bottom-line/question.ts"
export { effectOf } from "./bottom-line/road.ts"
export { bottomLine, strongOf } from "./bottom-line/study.ts"
export type { BriefAnswer, BriefOutcome, BriefSureness, Judgement, JudgementGrounds } from "./brief/answer.ts"
export type { BriefQuestion } from "./brief/question.ts"
export { brief } from "./brief/study.ts"
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
} from "./evidence/evidence.ts"
export { leavingOut, type Part, partsOf } from "./evidence/parts.ts"
export {
  type Basis,
  type Chain,
  type Provenance,
  provenancesOf,
  Records,
} from "./evidence/provenance.ts"
export type {
  EvidenceQuestion,
  FallsQuestion,
} from "./evidence/question.ts"
export { type Known, knownOf, type Standing, standingOf, weakerOf } from "./evidence/standing.ts"
export { type EvidenceAnswer, evidence, falls } from "./evidence/study.ts"
export type { ForecastsAnswer } from "./forecasts/answer.ts"
export type { ForecastsQuestion } from "./forecasts/question.ts"
export { forecasts, scoresOf } from "./forecasts/study.ts"
export type { GraphAnswer, GraphFault, GraphMove, GraphState } from "./graph/answer.ts"
export { type GraphQuestion, MOST_EDGES, MOST_NODES } from "./graph/question.ts"
export { graph } from "./graph/study.ts"
export {
  type HistoricMove,
  type History,
  historyOf,
  type Moment as HistoricMoment,
} from "./history/history.ts"
export type { HistoryQuestion } from "./history/question.ts"
export { history } from "./history/study.ts"
export type { Adjustment } from "./inverse/adjust.ts"
export { adjusted } from "./inverse/adjusted.ts"
export type { CountAnswer, InverseAnswer, InverseChange } from "./inverse/answer.ts"
export {
  areMet,
  type Conditions,
  conditionsOf,
  type Demand,
  metBy,
  type StateSet,
} from "./inverse/conditions.ts"
export { type Count, countRankings, type Draw } from "./inverse/count.ts"
export { asScenario, editsOf, MOST_RANKED } from "./inverse/edits.ts"
export {
  type Freedom,
  freedomOf,
  type Goal,
  isReached,
  type Target,
  targetAt,
  targetOfState,
} from "./inverse/goal.ts"
export { type Look, looksFor } from "./inverse/look.ts"
export { type Missing, missingPairs } from "./inverse/missing.ts"
export { type Nearness, type NearState, nearnessOf } from "./inverse/near.ts"
export { type Clash, type Demands, type Nearest, nearestMeeting } from "./inverse/nearest.ts"
export {
  MOST_LEVERS,
  mostLevers,
  type Package,
  type PackageHolding,
  type Packages,
  packagesFor,
} from "./inverse/packages.ts"
export type { Proposal } from "./inverse/proposal.ts"
export {
  ANSWERS,
  type InverseQuestion,
  type InverseSection,
  MOST_RANKINGS,
  MOST_STEPS,
  RANKINGS,
} from "./inverse/question.ts"
export { type RankingChange, type RankingChanges, rankingChanges } from "./inverse/rankings.ts"
export type { Scope } from "./inverse/scope.ts"
export { type GoalRankings, type SeveralGoals, severalGoals } from "./inverse/several.ts"
export { type SituationChanges, type SituationSearch, situationChanges } from "./inverse/situation.ts"
export { loadSolver, type Solver, type SolverSource } from "./inverse/solver.ts"
export { type StatementChanges, type StatementSearch, statementChanges } from "./inverse/statements.ts"
export { inverse } from "./inverse/study.ts"
export { nearestRanking, putUp, type Swaps } from "./inverse/swaps.ts"
export { type VerdictChange, verdictChanges } from "./inverse/verdicts.ts"
export { type Breakdown, type Perils, type WayPassage, type WayThere, wayTo } from "./inverse/way.ts"
export type { MoveFacts, MovesAnswer } from "./moves/answer.ts"
export type { MovesQuestion } from "./moves/question.ts"
export { moves } from "./moves/study.ts"
export { dmNamed, expressionNamed, stateNamed } from "./named.ts"
export { frameOf, MOST_FRAMED } from "./names/frame.ts"
export type { DerivedName, GivenName, Name, PlainName, TodayName } from "./names/name.ts"
export { type Naming, nameFor, namesFor } from "./names/names.ts"
export type { OffersAnswer } from "./offers/answer.ts"
export type { Course, CourseStep, Fate } from "./offers/course.ts"
export {
  type Breach,
  judgeOffer,
  type OfferJudgement,
  type Refusal,
  type Settling,
  type Stake,
  sameDeal,
  type Threat,
} from "./offers/offers.ts"
export type { OffersQuestion } from "./offers/question.ts"
export { securedBy } from "./offers/secured.ts"
export { isOnTable, stepsKnown } from "./offers/stands.ts"
export { judgedIn, offers } from "./offers/study.ts"
export {
  type Opened,
  type RefusalFault,
  Refused,
  SolverNeeded,
  type Study,
  type StudyOfFile,
  stretch,
  todayOf,
  type WorldKey,
} from "./opened.ts"
export type {
  CardsAnswer,
  OutcomesAnswer,
  StateFacts,
  StatesAnswer,
  ValuesAnswer,
} from "./outcomes/answer.ts"
export { conceptsOf, cutOf, facts, selected } from "./outcomes/facts.ts"
export { type Cut, type Listed, labelsOf, listStates, requireConcepts } from "./outcomes/listing.ts"
export {
  type Difference,
  differenceOf,
  haveSameOutcomes,
  isEmpty,
  isSame,
  type Outcomes,
  outcomesOf,
  type Shift,
  type Shifted,
  shiftOf,
  variant,
} from "./outcomes/outcomes.ts"
export type {
  CardsQuestion,
  OutcomesQuestion,
  Sort,
  StatesQuestion,
  ValuesQuestion,
} from "./outcomes/question.ts"
export {
  describeMove,
  describeState,
  differences,
  type Holding,
  labelOf,
  type OptionChange,
  type StateDescription,
} from "./outcomes/state.ts"
export { type Strongest, strongest } from "./outcomes/strength.ts"
export { cards, coalitionsOf, outcomes, states } from "./outcomes/study.ts"
export { type JointDeparture, jointDeparture, preferredByAll } from "./outcomes/together.ts"
export { values } from "./outcomes/values.ts"
export type { PreferredAnswer } from "./preferred/answer.ts"
export { sum as sumOfDecimals } from "./preferred/decimals.ts"
export { type Decider, type WeightShare, type WhyPreferred, whyPreferred } from "./preferred/preferred.ts"
export type { PreferredQuestion } from "./preferred/question.ts"
export { preferred } from "./preferred/study.ts"
export type { PresentAnswer } from "./present/answer.ts"
export { MOST_CHANGES, type PresentQuestion, SLIDES, type Slide } from "./present/question.ts"
export { present } from "./present/study.ts"
export type { GroupFacts, RankingAnswer } from "./ranking/answer.ts"
export type { RankingQuestion } from "./ranking/question.ts"
export { ranking } from "./ranking/study.ts"
export type { ReasonsAnswer } from "./reasons/answer.ts"
export type * from "./reasons/explanation.ts"
export type { ReasonsQuestion } from "./reasons/question.ts"
export { Sequences } from "./reasons/sequences.ts"
export { explainStability, isSanction } from "./reasons/stability.ts"
export { reasons } from "./reasons/study.ts"
export type { RobustnessAnswer } from "./robustness/answer.ts"
export { type ConfidenceWord, HIGH_FROM, LOW_BELOW } from "./robustness/confidence.ts"
export {
  CHANCES,
  type Chances,
  Drawing,
  type Possible,
  type Tally,
  type WorldDraw,
} from "./robustness/draw.ts"
export type { Grid, GridFall } from "./robustness/grid.ts"
export { idleParts } from "./robustness/idle.ts"
export { type Falls, type OutcomeLine, outcomeLines, type Reversed } from "./robustness/lines.ts"
export { type Miss, missesOf, nearMissesOf } from "./robustness/near.ts"
export {
  DEPTH,
  MOST_DEPTH,
  MOST_NEAR,
  MOST_OUTCOMES,
  MOST_WORLDS,
  type RobustnessQuestion,
  WORLDS,
} from "./robustness/question.ts"
export { Random } from "./robustness/random.ts"
export { type Reversal, reversalsOf, reversalsWithin } from "./robustness/reversals.ts"
export {
  type Drawers,
  type Drawn,
  type Ends,
  haveSameOptions,
  type Sample,
  type Shares,
  sampleWorlds,
} from "./robustness/sample.ts"
export { type Share, shareOf } from "./robustness/share.ts"
export { type Alteration, afterSteps, stepsOf } from "./robustness/steps.ts"
export { robustness } from "./robustness/study.ts"
export {
  type Effect,
  type Near,
  type Robustness,
  type Searched,
  type Sureness,
  surenessOf,
} from "./robustness/sure.ts"
export { type Discomfort, leastComfortable, type Swing, swingsOf } from "./robustness/swings.ts"
export type { RuleFacts, RulesAnswer } from "./rules/answer.ts"
export type { RulesQuestion } from "./rules/question.ts"
export { rules } from "./rules/study.ts"
export type { ScenariosAnswer, Shared, Turn, WorldAnswer } from "./scenarios/answer.ts"
export { type Beside, besideOf, type Side, type Twin, type Twins } from "./scenarios/beside.ts"
export { fullKeys, namedIn } from "./scenarios/names.ts"
export type { BesideQuestion, ScenariosQuestion } from "./scenarios/question.ts"
export { beside, scenarios } from "./scenarios/study.ts"
export type {
  Contrast,
  ContrastField,
  ContrastPart,
  Places,
  VersionsAnswer,
  VersionsOutcome,
  VersionsOutcomes,
  VersionsToday,
} from "./versions/answer.ts"
export { displaced, movedAmong, type Pair } from "./versions/order.ts"
export type { VersionsQuestion } from "./versions/question.ts"
export { versions } from "./versions/study.ts"
export type { WaysAnswer, WaysTo } from "./ways/answer.ts"
export type { DrawnStep, DrawnWays } from "./ways/drawn.ts"
export type { WaysQuestion } from "./ways/question.ts"
export { ways } from "./ways/study.ts"
export { stepsAlong, type Way, type WayStep, Ways, waysFrom } from "./ways/ways.ts"
export { analysisWork, choiceWork } from "./work.ts"
