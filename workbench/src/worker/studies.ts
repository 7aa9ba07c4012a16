import type { Studies } from "@parley/core/session"
import {
  board,
  bottomLine,
  cards,
  moves,
  outcomes,
  preferred,
  reasons,
  states,
  values,
} from "@parley/core/study"
import { Late } from "./late.ts"

const others = () => import("./studies/others.ts")
const evidence = () => import("./studies/evidence.ts")

const near = { board, "bottom-line": bottomLine, outcomes, states, cards, values, reasons, preferred, moves }

/** What answers the questions that no first page asks. */
export const lateStudies = new Late({
  beside: async () => (await others()).beside,
  brief: async () => (await import("./studies/brief.ts")).brief,
  evidence: async () => (await evidence()).evidence,
  falls: async () => (await evidence()).falls,
  forecasts: async () => (await others()).forecasts,
  graph: async () => (await others()).graph,
  history: async () => (await others()).history,
  inverse: async () => (await import("./studies/inverse.ts")).inverse,
  offers: async () => (await others()).offers,
  present: async () => (await import("./studies/present.ts")).present,
  ranking: async () => (await others()).ranking,
  robustness: async () => (await import("./studies/robustness.ts")).robustness,
  rules: async () => (await others()).rules,
  scenarios: async () => (await others()).scenarios,
  versions: async () => (await others()).versions,
  ways: async () => (await others()).ways,
})

/** What answers every question. To take what is not there yet throws `Waiting`. */
export const studies: Studies = lateStudies.beside(near)
