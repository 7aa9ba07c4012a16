/** The forecasts on record and how they came out. Needs no model. */
export interface ForecastsQuestion {
  readonly kind: "forecasts"
}
