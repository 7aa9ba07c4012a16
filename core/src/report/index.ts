export { type ToldBoard, type ToldColumn, tellBoard } from "./board.ts"
export { type BriefChoice, briefOf } from "./brief.ts"
export {
  BAR_PARTS,
  type Bar,
  type Block,
  type Document,
  type JudgementItem,
  type OutlineItem,
  type Passage,
  type RankFigure,
} from "./document.ts"
export { type EvidenceExtras, evidenceBlocks, evidenceJson } from "./evidence.ts"
export { fallsBlocks, fallsJson, type ToldFalls, type ToldPart, type ToldShift, tellFalls } from "./falls.ts"
export { type ForecastsOf, forecastsBlocks, forecastsJson } from "./forecasts.ts"
export { frozenBrief } from "./frozen.ts"
export { historyBlocks, historyJson, type ToldHistory, tellHistory } from "./history.ts"
export { idsFor } from "./ids.ts"
export { inverseBlocks, inverseBrief } from "./inverse.ts"
export { inverseJson } from "./inverse-json.ts"
export { type SaidRankings, sayRankings, sayWanted } from "./inverse-said.ts"
export type { ToldDrawnStep, ToldLattice, ToldPeril } from "./lattice.ts"
export { lineBlocks, lineJson, type Station, type ToldLine, type TrackStep, tellLine } from "./line.ts"
export {
  type ToldEdge,
  type ToldGraph,
  type ToldGroup,
  type ToldMove,
  type ToldMoves,
  type ToldNode,
  type ToldRanking,
  tellGraph,
  tellMoves,
  tellRanking,
} from "./moves.ts"
export type { ToldCourse, ToldCourseStep, ToldVerdict } from "./offer-course.ts"
export { offersBlocks, offersJson, type ToldOffer, type ToldOffers, tellOffers } from "./offers.ts"
export { MOST_ON_PAGE, outcomesBlocks, selectedSlots } from "./outcomes.ts"
export { type ToldSlide, tellPresent } from "./present.ts"
export { publishedContents, publishedFoot } from "./published.ts"
export {
  changesOf,
  preferredJson,
  reasonsBlocks,
  reasonsJson,
  type ToldChange,
  type ToldLink,
  type ToldPreferred,
  type ToldReasons,
  tellPreferred,
  tellReasons,
} from "./reasons.ts"
export type { ToldResting } from "./resting.ts"
export { tellResting } from "./resting.ts"
export { robustnessBlocks } from "./robustness.ts"
export { robustnessJson } from "./robustness-json.ts"
export { scenariosBlocks, scenariosJson } from "./scenarios.ts"
export {
  type Card,
  type ToldOutcomes,
  type ToldState,
  type ToldStates,
  type ToldStep,
  type ToldWay,
  tellCard,
  tellCards,
  tellOutcomes,
  tellStates,
} from "./states.ts"
export { type ToldGrid, type ToldGridRow, type ToldSelf, tellGrid } from "./sure-grid.ts"
export { type Band, bandsOf, type Row, type Section, type Table, type TableWords, tableOf } from "./table.ts"
export { TELL, type ToldOf } from "./tell.ts"
export { PROGRAM_VERSION } from "./version.ts"
export { MOST_SHIFTED, type OpenedVersions, versionsBlocks, versionsJson } from "./versions.ts"
export { type ToldWays, tellWays, waysBlocks, waysJson } from "./ways.ts"
export { withheldBrief } from "./withheld.ts"
