import type { Forecast } from "../../file/index.ts"

/** The forecasts on record, in the order of the file. */
export interface ForecastsAnswer {
  readonly forecasts: readonly {
    readonly forecast: Forecast
    /** Its Brier score, from 0 to 1; null while it is open. */
    readonly score: number | null
  }[]
}
