export {
  tellFalls,
  tellGraph,
  tellHistory,
  tellOffers,
  tellRanking,
  tellResting,
  tellWays,
} from "@parley/core/report"
