/** Words that several places share. */
export const parts = {
  taken: "taken",
  notTaken: "not taken",
  either: "either",
  holdsUnder: (of: { names: readonly string[] }) =>
    of.names.length === 0 ? "does not hold under any of the concepts" : `holds under ${of.names.join(", ")}`,
  rankOf: (of: { rank: number; worst: number }) => `${of.rank} of ${of.worst}`,
  rank: "Rank",
  changedHere: "changed in this scenario",
  leftOut: "Not in this scenario:",
  today: "today",
  state: (of: { number: number; label: string | null }) =>
    of.label === null ? `State ${of.number}` : `State ${of.label}`,

  groundsGive: "Give grounds",
  groundsEdit: "Change",
  groundsDone: "Done",
  groundsEditOf: (of: { what: string }) => `Change the grounds: ${of.what}`,
  groundsGiveOf: (of: { what: string }) => `Give grounds: ${of.what}`,
  because: "Because",
  becauseExample: "What makes you write this down?",
  evidence: "Evidence",
  evidenceExample: "F3, F8",
  assumed: "Assumed:",
  assumedLabel: "Assumed",
  assumedExample: "If it rests on no fact: what is assumed?",
  confidence: "Confidence",
  confidenceNone: "not said",
  confidenceLevels: { high: "high", medium: "medium", low: "low" },
  confidenceOf: { high: "High confidence.", medium: "Medium confidence.", low: "Low confidence." },

  expressionExample: "For example: a and not b",
  completions: "Options",

  standings: {
    sourced: "sourced",
    partly: "sourced, with an assumption",
    assumed: "assumed",
    unsourced: "unsourced",
    contested: "contested",
  },
  standingOf: (of: { standing: string; what: string }) => `${of.standing}: ${of.what}`,
  evidenceAdd: "Cite …",
  evidenceDrop: (of: { id: string }) => `No longer cite ${of.id}`,
  claims: "Claims",
  events: "Events",
  sources: "Sources",
}
