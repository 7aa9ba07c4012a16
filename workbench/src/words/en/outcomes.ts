import { formatIn } from "../format.ts"

const { number } = formatIn("en")
const many = (count: number, one: string, more: string): string =>
  count === 1 ? `one ${one}` : `${number(count)} ${more}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/// The place Outcomes, and the outcomes in short beside the other places.
export const outcomes = {
  liveHeading: "Outcomes",
  count: (of: { count: number }) =>
    of.count === 0
      ? "No outcome would hold, under these assumptions"
      : `${capital(many(of.count, "outcome", "outcomes"))} would hold, under these assumptions`,
  caveat:
    "A possible resolution is a state that nobody would leave for something better, given who can do what and who wants what in this file. It is no forecast: change an assumption, and see what changes.",
  working: "Working out the outcomes",
  stop: "Stop",
  cancelled: "The work was stopped. Any change begins it again.",
  again: "Begin again",
  errors: (of: { count: number }) =>
    `The text has ${many(of.count, "error", "errors")}; these are the outcomes of its last readable state.`,
  toText: "Mend it under Text",
  hidden: "Outcomes are hidden until you have put down what you expect.",
  toGuess: "Put down a guess",
  waiting: "The outcomes are being worked out …",
  onlyNash: "So far Nash alone is known; the rest is being worked out.",
  noneHint:
    "In every state somebody could still do better, and nothing that these concepts count would deter them.",
  more: (of: { count: number }) => `${capital(many(of.count, "more outcome", "more outcomes"))}`,
  isNew: "new",
  isGone: "no longer holds",
  wouldAppear: "would appear",
  wouldVanish: "would vanish",
}
