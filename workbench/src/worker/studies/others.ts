export {
  beside,
  forecasts,
  graph,
  history,
  offers,
  ranking,
  rules,
  scenarios,
  ways,
} from "@parley/core/study"
