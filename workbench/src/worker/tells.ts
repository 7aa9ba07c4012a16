import type { TELL } from "@parley/core/report"
import {
  tellBoard,
  tellCards,
  tellLine,
  tellMoves,
  tellOutcomes,
  tellPreferred,
  tellReasons,
  tellStates,
} from "@parley/core/report"
import { Late } from "./late.ts"

const others = () => import("./tells/others.ts")

const near = {
  board: tellBoard,
  "bottom-line": tellLine,
  outcomes: tellOutcomes,
  states: tellStates,
  cards: tellCards,
  reasons: tellReasons,
  preferred: tellPreferred,
  moves: tellMoves,
}

/** What tells the answers that no first page asks for. */
export const lateTells = new Late({
  ways: async () => (await others()).tellWays,
  graph: async () => (await others()).tellGraph,
  ranking: async () => (await others()).tellRanking,
  evidence: async () => (await others()).tellResting,
  falls: async () => (await others()).tellFalls,
  offers: async () => (await others()).tellOffers,
  history: async () => (await others()).tellHistory,
  present: async () => (await import("./tells/present.ts")).tellPresent,
})

/** How answers are told. To take what is not there yet throws `Waiting`. */
export const tells: typeof TELL = lateTells.beside(near)
