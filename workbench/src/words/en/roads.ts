import type { Told } from "./deals.ts"
import { ordinal } from "./ordinal.ts"

type Effect = "gain" | "nothing" | "loss"

/** A step that is no gain, of somebody whose name stands ready in a sentence. */
export interface SaidLoss {
  readonly dm: string
  readonly effect: Effect
  /** Ranks given up. */
  readonly by: number
  readonly oneWay: boolean
  /** Whether it goes first on all ways like it. */
  readonly must: boolean
}

const NUMBERS = "no,one,two,three,four,five,six,seven,eight,nine,ten".split(",")
const inLetters = (of: number): string => NUMBERS[of] ?? of.toLocaleString("en")
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const quote = (name: string): string => `“${name}”`
const ranks = (of: number): string => `${of.toLocaleString("en")} ${of === 1 ? "rank" : "ranks"}`
const list = (of: readonly string[]): string => new Intl.ListFormat("en").format(of)

/** English: the place Ways. */
export const roads = {
  noToday: "The file says nothing of today: ways begin there.",
  hidden: "Ways lead to what would hold, and that is hidden until you have put down what you expect.",
  guess: "Put down what you expect",
  silent:
    "Ways lead to what would hold. Nothing is said yet of what anybody wants, so it is not known what that is.",
  none: "Besides today nothing would hold, so there is no way to draw.",
  choice: "To which outcome",
  all: (of: { count: number }) => `Draw all ${of.count}`,
  fewer: "Draw two",
  working: "Looking at the ways …",
  /** Over everything: what one outcome takes. `losing`: the steps that are no gain. */
  finding: (of: { goal: string; moves: number; losing: readonly SaidLoss[] }): readonly Told[] => {
    const to = `To ${quote(of.goal)}, `
    const [only, ...others] = of.losing
    if (only === undefined)
      return [
        {
          text: `${to}${of.moves === 1 ? "one move leads, a gain to whoever makes it" : `each of ${inLetters(of.moves)} moves is a gain to whoever makes it`}. `,
        },
      ]
    if (others.length > 0)
      return [
        { text: `${to}${inLetters(of.losing.length)} of ${inLetters(of.moves)} moves are ` },
        of.losing.every(({ effect }) => effect === "loss")
          ? { text: "at a loss", loss: true }
          : { text: "no gain to whoever makes them" },
        { text: ". " },
      ]
    const must = `${to}${only.dm} would have to ${only.must ? "go first, " : "move "}`
    const end = only.oneWay ? ", and could not go back. " : ". "
    return only.effect === "loss"
      ? [{ text: must }, { text: "at a loss", loss: true }, { text: ` of ${ranks(only.by)}${end}` }]
      : [{ text: `${must}without gaining by it${end}` }]
  },
  unreached: (of: { goal: string }) => `To ${quote(of.goal)}, no moves lead from today. `,
  tooMany: (of: { goal: string }) => `To ${quote(of.goal)}: there are too many moves to look at. `,
  /** `count`: null where there are more than were counted. */
  summary: (of: {
    moves: number
    count: number
    more: boolean
    losses: readonly { steps: number; ways: number }[]
    costly: boolean
    drawn: boolean
  }): string => {
    const ways =
      of.count === 1 && !of.more ? "One way" : `${of.more ? "More than " : ""}${inLetters(of.count)} ways`
    const said = of.losses.map(
      ({ steps, ways: these }) =>
        `${inLetters(these)} with ${steps === 0 ? "no loss" : steps === 1 ? "one loss" : `${inLetters(steps)} losses`}`,
    )
    const how = of.more
      ? ""
      : of.losses.length === 1 && of.count > 1
        ? `, each${said[0]!.slice(said[0]!.indexOf(" "))}`
        : of.count === 1
          ? `,${said[0]!.slice(said[0]!.indexOf(" "))}`
          : `: ${list(said)}`
    const costly = of.costly && !of.more && of.count > 1 ? " Every one of them begins without a gain." : ""
    const bold = of.drawn ? "" : " Only the one with the fewest losses is drawn."
    return `${capital(ways)} of ${inLetters(of.moves)} ${of.moves === 1 ? "move" : "moves"}${how}.${costly}${bold}`
  },
  picture: (of: { goal: string }) => `The ways to ${of.goal}; the lists below say the same`,
  node: (of: { name: string; holds: boolean }) => `${of.name}; ${of.holds ? "would hold" : "would not hold"}`,
  today: "today",
  loses: (of: { by: number }) => `loses ${of.by}`,
  noGain: "no gain",
  takeBack: "would rather take it back",
  ranks: "Rank along the bold way, best at the top",
  ranksPicture: "Each side's rank along the bold way; the list below says the same",
  ofWorst: (of: { worst: number }) => `of ${of.worst}`,
  road: "The bold way",
  /** The ranks of who moves, and whether that is no gain. */
  moved: ({ before, rank, effect }: { before: number; rank: number; effect: Effect }) =>
    `${ordinal(before)} to ${ordinal(rank)}${effect === "gain" ? "" : effect === "loss" ? ", at a loss" : ", no gain"}`,
  peril: (of: { dm: string; acts: string; takesBack: boolean }) =>
    `Could break here: ${of.dm} would rather ${of.acts}.${of.takesBack ? " Safe only if that cannot be done." : ""}`,
  morePerils: (of: { count: number }) =>
    of.count === 1 ? "One more move could break it here." : `${of.count} more moves could break it here.`,
  noReturn: (of: { dm: string }) => `No way back: ${of.dm} could not undo this.`,
  after: (of: { name: string }) => `Then: ${of.name}`,
  others: (of: { count: number }) => (of.count === 1 ? "The way as a list" : `All ${of.count} ways as lists`),
  way: (of: { number: number }) => `Way ${of.number}`,
  /** A step of one of all ways, in a line. */
  step: (of: { dm: string; acts: string; before: number; rank: number; effect: Effect; oneWay: boolean }) =>
    `${of.dm}: ${of.acts}; ${ordinal(of.before)} to ${ordinal(of.rank)}${of.effect === "gain" ? "" : of.effect === "loss" ? ", at a loss" : ", no gain"}${of.oneWay ? "; no way back" : ""}.`,
  /** Each side's ranks along the bold way, in a line. */
  along: (of: { dm: string; ranks: readonly number[]; worst: number }) =>
    `${of.dm}, of ${of.worst} ranks: ${of.ranks.map(ordinal).join(", ")}.`,
  key: {
    loss: "at a loss to the mover",
    oneWay: "no way back",
    takeBack: "would rather take it back",
    slopes: (of: { up: string; level: string | null; down: string }) =>
      `up: ${of.up}; ${of.level === null ? "" : `level: ${of.level}; `}down: ${of.down}`,
    bold: "bold: fewest losses",
  },
}
