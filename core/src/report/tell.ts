import { tellBoard } from "./board.ts"
import { tellFalls } from "./falls.ts"
import { tellHistory } from "./history.ts"
import { tellLine } from "./line.ts"
import { tellGraph, tellMoves, tellRanking } from "./moves.ts"
import { tellOffers } from "./offers.ts"
import { tellPresent } from "./present.ts"
import { tellPreferred, tellReasons } from "./reasons.ts"
import { tellResting } from "./resting.ts"
import { tellCards, tellOutcomes, tellStates } from "./states.ts"
import { tellWays } from "./ways.ts"

/**
 * How answers are told where they are shown with sentences, by the kind of question: from the answer, the world it is of,
 * the words and the question. Answers of other kinds are shown as they are.
 */
export const TELL = {
  board: tellBoard,
  "bottom-line": tellLine,
  outcomes: tellOutcomes,
  states: tellStates,
  cards: tellCards,
  reasons: tellReasons,
  preferred: tellPreferred,
  moves: tellMoves,
  ways: tellWays,
  graph: tellGraph,
  ranking: tellRanking,
  evidence: tellResting,
  falls: tellFalls,
  offers: tellOffers,
  history: tellHistory,
  present: tellPresent,
} as const

/** What is told of an answer to a kind of question. */
export type ToldOf<K extends keyof typeof TELL> = ReturnType<(typeof TELL)[K]>
