import type { Told } from "./deals.ts"

const quote = (name: string): string => `“${name}”`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const times = (of: number): string =>
  `${of} ${of === 1 ? "claim, source or event" : "claims, sources or events"} cited`

/** English: the place How sure. */
export const solid = {
  nothing: "Nothing would hold, so there is nothing to be sure of.",
  waiting: "What would hold is being worked out …",
  /** `share`: of 100 variants, null where none was drawn; `ends`: where moves from today end most often, null likewise. */
  finding: (of: {
    firmest: string
    share: number | null
    alone: boolean
    ends: { name: string; share: number; isFirmest: boolean; isToday: boolean; there: number } | null
  }): readonly Told[] => {
    if (of.share === null) return []
    const first = of.alone
      ? `${quote(of.firmest)} would hold in ${of.share} of 100 variants of what is uncertain. `
      : `${quote(of.firmest)} stands firmest: it would hold in ${of.share} of 100 variants of what is uncertain. `
    const { ends } = of
    if (ends === null) return [{ text: first }]
    return [
      {
        text: `${first}${
          ends.isFirmest
            ? `Moves from today ${ends.isToday ? "stay" : "end"} there in ${ends.share}.`
            : `But moves from today end there in ${ends.there === 0 ? "none" : ends.there === 1 ? "one" : `only ${ends.there}`}; in ${ends.share} they ${ends.isToday ? "stay at" : "end in"} ${quote(ends.name)}.`
        }`,
      },
    ]
  },
  grid: "What this picture stands on",
  gridLead: (of: { carrying: number; all: number }) =>
    `${of.carrying} of ${of.all} parts carry an outcome by themselves. Each speaks for itself; press it for what it rests on.`,
  part: "Part",
  confidence: "Confidence",
  support: "Rests on",
  wants: (of: { dm: string }) => `${capital(of.dm)} wants`,
  rules: "What cannot be, and cannot be undone",
  statement: (of: { clause: string }) => quote(capital(of.clause)),
  ranking: "Its ranking of the outcomes, as a whole",
  weights: "The weights of its options, as a whole",
  rule: (of: { clause: string }) => `It cannot be that ${of.clause}`,
  merge: (of: { clause: string }) => `It is one and the same wherever ${of.clause}`,
  noMove: (of: { name: string; from: string; to: string }) =>
    `${capital(of.name)} cannot move to where ${of.to}, from where ${of.from}`,
  oneWay: (of: { name: string; way: "taken" | "dropped" }) =>
    `${of.name}: once ${of.way === "taken" ? "taken, it cannot be undone" : "dropped, it cannot be taken again"}`,
  level: { high: "high confidence", medium: "medium confidence", low: "low confidence" },
  noLevel: "no confidence given",
  cited: (of: { cited: number; assumed: boolean }): string =>
    of.cited === 0
      ? of.assumed
        ? "assumed"
        : "nothing cited"
      : `${of.cited} cited${of.assumed ? ", in part assumed" : ""}`,
  citedLong: (of: { cited: number; assumed: boolean }): string =>
    of.cited === 0
      ? of.assumed
        ? "assumed"
        : "nothing cited"
      : `${times(of.cited)}${of.assumed ? ", in part assumed" : ""}`,
  /** What breaks an outcome, by what is done to a part. */
  falls: (of: readonly ("gone" | "turned" | "moved")[]): string =>
    of.length === 0
      ? "makes no difference alone"
      : `falls if this ${new Intl.ListFormat("en", { type: "disjunction" }).format(of.map((fall) => (fall === "gone" ? "is left out" : fall === "turned" ? "is turned into its opposite" : "changes places with its neighbour")))}`,
  idle: (of: { count: number }) =>
    of.count === 1 ? "1 more makes no difference alone" : `${of.count} more make no difference alone`,
  hideIdle: "Hide what makes no difference alone",
  today: "today",
  worlds: "In how many of 100 variants it would hold",
  worldsLead: (of: { worlds: number; chances: readonly number[] }) =>
    `Of ${of.worlds.toLocaleString("en")} variants drawn: a part is otherwise in ${of.chances.join(", ")} of 100, by its confidence (high, medium or none given, low). The thick bar is the margin of the draw.`,
  share: (of: { percent: number; low: number; high: number }) =>
    `${of.percent} of 100, margin ${of.low} to ${of.high}`,
  worldsPicture: "In how many of 100 variants each outcome would hold",
  ends: "Where moves from today end",
  endsLead: "One after another moves when it gains, in an order of chance.",
  elsewhere: "In what is no state of the file",
  endless: "Nowhere: they go on",
  caveat: "Shares under the stated uncertainty, not probabilities of the future.",
  after: (of: { moves: number }) =>
    of.moves === 1 ? "after one move on average" : `after ${of.moves} moves on average`,
  key: {
    heading: "Reading the grid",
    turned: "falls if this is turned into its opposite",
    gone: "falls if this is left out or lifted",
    moved: "falls if this changes places with its neighbour",
    none: "makes no difference alone",
    levels: "low, medium, high confidence",
    tint: "carries an outcome on low confidence",
  },
}
