export {
  beside,
  forecasts,
  graph,
  history,
  offers,
  ranking,
  rules,
  scenarios,
  versions,
  ways,
} from "@parley/core/study"
