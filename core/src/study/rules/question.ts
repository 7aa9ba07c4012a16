/** Rules counted, at most, and nodes of their diagrams: beyond, counting takes too long to wait for. */
export const MOST_RULES = 1024
export const MOST_DIAGRAM_NODES = 1_000_000

/** What each infeasibility rule removes. Needs no model. */
export interface RulesQuestion {
  readonly kind: "rules"
}
