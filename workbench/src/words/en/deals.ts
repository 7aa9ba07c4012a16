import { ordinal } from "./ordinal.ts"

/** A piece of a sentence; `loss`: that somebody moves against its own interest. */
export interface Told {
  readonly text: string
  readonly loss?: boolean
}

type Effect = "gain" | "nothing" | "loss"

/** What becomes of an offer: names ready to stand in a sentence, acts as one phrase. */
export interface SaidFate {
  readonly kind:
    | "kept"
    | "unstarted"
    | "stalled"
    | "broken"
    | "out-of-reach"
    | "restless"
    | "unknown"
    | "impossible"
  readonly dm: string
  readonly acts: string
  readonly effect: Effect
  readonly before: number
  readonly rank: number
  readonly worst: number
  readonly must: boolean
}

const quote = (name: string): string => `“${name}”`
const count = (of: number): string => `${of.toLocaleString("en")} ${of === 1 ? "rank" : "ranks"}`
const cost = (effect: Effect): Told =>
  effect === "loss" ? { text: "at a loss", loss: true } : { text: "without gaining by it" }

/** English: the place Offers. */
export const deals = {
  none: "No offers are on record.",
  record: "Record an offer",
  change: "Record, change and cite offers",
  table: "What becomes of each offer, in each scenario",
  offer: "Deal on the table",
  base: "If things stay as the file has them",
  fate: ({ kind, dm }: Pick<SaidFate, "kind" | "dm">): string => {
    switch (kind) {
      case "kept":
        return "Kept"
      case "unstarted":
        return "Kept, but nobody starts it"
      case "stalled":
        return `Kept, but ${dm} does not follow`
      case "broken":
        return `Broken by ${dm}`
      case "out-of-reach":
        return "Out of reach"
      case "restless":
        return "Comes to no rest"
      case "unknown":
        return "Not known"
      case "impossible":
        return "Cannot be done"
    }
  },
  /** After the verdict, of whom it hangs on; empty where that says it all. */
  why: ({ kind, dm, acts, effect, before, rank, worst, must }: SaidFate): string => {
    const ranks = `${ordinal(before)} to ${ordinal(rank)} of ${worst}`
    switch (kind) {
      case "unstarted":
      case "stalled":
        return `${dm} would have to ${must ? "go first" : "move"}${effect === "loss" ? ", at a loss" : ", without gaining by it"}: ${ranks}`
      case "broken":
        return `${dm} could ${acts}, and nothing deters it: ${ranks}`
      case "out-of-reach":
        return "no moves lead there from today"
      case "restless":
        return "nothing within the deal would hold"
      case "unknown":
        return "not all that could follow was looked at"
      case "impossible":
        return "the rules of the file rule it out"
      case "kept":
        return ""
    }
  },
  /** `gain`: by how many ranks who moves ends better off than today, null where that is not known; `gains`: each step is one. */
  finding: (of: SaidFate & { offer: string; gain: number | null; gains: boolean }): readonly Told[] => {
    const offer = quote(of.offer)
    const must = of.must ? "go first, " : "move "
    const end =
      of.gain === null || of.gain === 0
        ? "."
        : `, and would end ${count(Math.abs(of.gain))} ${of.gain > 0 ? "better" : "worse"} off than today.`
    switch (of.kind) {
      case "kept":
        return [
          {
            text: `${offer} would be kept once done${of.gains ? ", and each step towards it is a gain to whoever takes it" : ""}.`,
          },
        ]
      case "unstarted":
        return [
          { text: `${offer} would be kept once done. But ${of.dm} would have to ${must}` },
          cost(of.effect),
          { text: end },
        ]
      case "stalled":
        return [
          { text: `${offer} would be kept once done. But on the way ${of.dm} would have to move ` },
          cost(of.effect),
          { text: end },
        ]
      case "broken":
        return [
          {
            text: `${offer} would not be kept: once it is done, ${of.dm} could ${of.acts}, and nothing deters it.`,
          },
        ]
      case "out-of-reach":
        return [{ text: `${offer} cannot be reached: no moves lead there from today.` }]
      case "restless":
        return [{ text: `${offer} would come to no rest: nothing within the deal would hold.` }]
      case "unknown":
        return [
          { text: `Whether ${offer} would be kept is not known: not all that could follow was looked at.` },
        ]
      case "impossible":
        return [{ text: `${offer} cannot be done: the rules of the file rule it out.` }]
    }
  },
  worth: "What it is worth to each",
  picture: "Each side's rank along the deal; the table below says the same",
  inWords: "As a table",
  side: "Side",
  alone: "Alone",
  aloneLong: "can secure",
  today: "Today",
  start: "Once done",
  stepHead: (of: { step: number; act: string }) => `${of.step}  ${of.act}`,
  step: (of: { step: number }) => `Step ${of.step}`,
  effect: (of: { effect: Effect; first: boolean }): string =>
    of.effect === "gain"
      ? ""
      : `${of.first ? "goes first, " : ""}${of.effect === "loss" ? "at a loss" : "without gain"}`,
  breaks: "breaks the deal",
  rests: "here it rests",
  oneWay: "no way back",
  ofRanks: (of: { worst: number }) => (of.worst === 1 ? "indifferent to everything" : `of ${of.worst} ranks`),
  /** A rank in the table, and what moves there. */
  cell: (of: { rank: number; moves: "own" | "loss" | "level" | "others" | "none" }): string =>
    `${ordinal(of.rank)}${of.moves === "own" ? ", own move" : of.moves === "loss" ? ", own move, at a loss" : of.moves === "level" ? ", own move, without gain" : ""}`,
  end: "In the end",
  ends: ({ gain }: { gain: number | null }): string =>
    gain === null
      ? ""
      : gain === 0
        ? "as well off as today"
        : `${gain > 0 ? "better" : "worse"} off by ${Math.abs(gain)}`,
  endsAlone: (of: { gain: number; alone: number }): string =>
    of.gain === 0
      ? `as well as alone (${ordinal(of.alone)})`
      : `${of.gain > 0 ? "better" : "worse"} than alone (${ordinal(of.alone)})`,
  key: {
    own: "own move",
    loss: "own move, at a loss",
    others: "moved by others",
    level: "what it can secure alone",
    order: "Higher is better; 1 is best",
  },
  noModel: "The scenario has errors: nothing is judged in it.",
  showEnd: "Show this outcome beside",
}
