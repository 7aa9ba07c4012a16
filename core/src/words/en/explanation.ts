import type { Concept } from "../../engine/index.ts"
import { countsAnswers } from "../../engine/index.ts"
import type { SaidCounter, SaidEnd, SaidMove } from "../messages.ts"
import type { StateName } from "../state-name.ts"
import { concepts } from "./concepts.ts"
import { capital, count, list, number, quote, stateAside, stateName, within } from "./tools.ts"

const times = (of: number, one: string, two: string, many: (of: string) => string): string =>
  of === 1 ? one : of === 2 ? two : many(number(of))

const WAYS = ["no way", "one way", "two ways", "three ways", "four ways", "five ways", "six ways"]

const ways = (of: number): string => WAYS[of] ?? count(of, "way")

/** "If Syria were to release water (state 2), " */
const supposed = ({ by, acts, to }: SaidMove): string =>
  `If ${within(by)} were to ${list(acts)}${stateAside(to)}, `

/** "Iraq could attack (state 5); Syria could then escalate (state 6)" */
const inTurn = (steps: readonly SaidMove[]): string =>
  steps
    .map(
      ({ by, acts, to }, i) => `${within(by)} could ${i === 0 ? "" : "then "}${list(acts)}${stateAside(to)}`,
    )
    .join("; ")

const against = ({ rank, before }: SaidEnd): string =>
  rank === before ? `(rank ${number(rank)})` : `(rank ${number(rank)}, before ${number(before)})`

/** "which would leave Syria worse off than before (rank 4, before 2)" */
const leaving = (dm: string, end: SaidEnd): string => {
  switch (end.effect) {
    case "back":
      return "which would only lead back to where it started"
    case "same":
      return `which would leave ${within(dm)} exactly as well off as before ${against(end)}`
    case "worse":
      return `which would leave ${within(dm)} worse off than before ${against(end)}`
    case "better":
      return `which would leave ${within(dm)} better off than before ${against(end)}`
  }
}

/** " to its own advantage", where only moves that serve their makers count. */
const serving = (improving: boolean, others: readonly string[]): string =>
  improving ? ` to ${others.length === 1 ? "its" : "their"} own advantage` : ""

const theOthers = (others: readonly string[]): string =>
  others.length === 1 ? within(others[0]!) : "the others"

const noneOf = (others: readonly string[], can: string): string =>
  others.length === 1 ? `${within(others[0]!)} could not ${can}` : `none of the others could ${can}`

const countered = (by: string, end: SaidEnd, counter: SaidCounter | null | undefined): string => {
  if (counter === undefined) return ""
  if (counter === null) return ` From there ${within(by)} could not move.`
  const best = ` The best ${within(by)} could do from there is to ${list(counter.move.acts)}${stateAside(counter.move.to)}`
  const { answered } = counter
  if (answered === null)
    return `${best}, no better than before either ${against({ ...end, rank: counter.rank })}.`
  return `${best}, but then ${inTurn(answered.steps)}, ${leaving(by, answered.end)}.${countered(by, answered.end, counter.counter)}`
}

type Verdict = {
  dm: string
  /** One or more that have the same reasons. */
  concepts: readonly Concept[]
  stable: boolean
  reason: "no-move" | "nothing-better" | "all-deterred" | "undeterred"
  moves: number
  improvements: number
  undeterred: number
}
type Answered = {
  move: SaidMove
  steps: readonly SaidMove[]
  end: SaidEnd
  counter: SaidCounter | null | undefined
}
type Met = { move: SaidMove; moves: readonly SaidMove[]; to: StateName; end: SaidEnd }
type NoAnswer = { move: SaidMove; others: readonly string[]; improving: boolean }
type Harmless = {
  move: SaidMove
  others: readonly string[]
  improving: boolean
  reached: number
  steps: readonly SaidMove[]
  end: SaidEnd
}
type Escaped = {
  move: SaidMove
  others: readonly string[]
  improving: boolean
  hurting: number
  steps: readonly SaidMove[]
  harm: SaidEnd
  counter: SaidMove
  end: SaidEnd
}
type NotTogether = {
  move: SaidMove
  others: readonly string[]
  movers: readonly string[]
  unstableOnly: boolean
  follows: boolean
}

export const explanation = {
  verdict: ({ dm, concepts: under, stable, reason, improvements, undeterred }: Verdict) => {
    const who = within(dm)
    const verdict = `${stable ? "Stable" : "Unstable"} for ${who} under ${list(under.map((concept) => concepts[concept].name))}: `
    const could = `from here ${who} could improve in ${ways(improvements)}`
    switch (reason) {
      case "no-move":
        return `${verdict}${who} cannot move from here.`
      case "nothing-better":
        return `${verdict}no move from here would leave ${who} better off.`
      case "all-deterred":
        return `${verdict}${could}, but ${times(improvements, "it", "both", () => "each")} can be answered so that nothing is gained.`
      case "undeterred": {
        if (!under.some(countsAnswers)) return `${verdict}${could}.`
        const open = times(undeterred, "it", "either", () => "any")
        return undeterred < improvements
          ? `${verdict}${could}, and ${undeterred === 1 ? "one of them is" : `${number(undeterred)} of them are`} not deterred.`
          : `${verdict}${could}, and nothing deters ${open}.`
      }
    }
  },
  /**
   * An improvement answered by a sequence; `counter`: the best counter-move, null if there is none, undefined where
   * the concept gives none.
   */
  answered: ({ move, steps, end, counter }: Answered) => {
    const sentence = `${supposed(move)}${inTurn(steps)}, ${leaving(move.by, end)}.`
    return `${sentence}${countered(move.by, end, counter)}`
  },
  /** An improvement that others meet by improving at the same time. `moves` lead where each would on its own. */
  met: ({ move, moves, to, end }: Met) => {
    const others = list(moves.map(({ by, acts }) => `${within(by)} could ${list(acts)}`))
    const together =
      end.effect === "back"
        ? "Together that would only lead back to where it started"
        : `Together that would lead to ${stateName(to)}, ${leaving(move.by, end)}`
    return `${supposed(move)}${others} at the same time. ${together}.`
  },
  /** Nash: an improvement is enough. */
  free: ({ move, end }: { move: SaidMove; end: SaidEnd }) =>
    capital(`${within(move.by)} could ${list(move.acts)}${stateAside(move.to)}, ${leaving(move.by, end)}.`),
  nobodyElse: ({ move }: { move: SaidMove }) => `${supposed(move)}there is nobody else to answer.`,
  /** `others`: the names of all opponents, at least one. `improving`: only moves that serve their makers count. */
  noAnswer: ({ move, others, improving }: NoAnswer) =>
    `${supposed(move)}${noneOf(others, improving ? "gain by moving from there" : "move from there")}.`,
  /** All the others can bring about is better; `steps` lead to the worst of it. */
  harmless: ({ move, others, improving, reached, steps, end }: Harmless) => {
    const who = within(move.by)
    const still = `${inTurn(steps)}, which would still leave ${who} better off than before ${against(end)}.`
    const bring = `${supposed(move)}${theOthers(others)} could lead to`
    const bySuch = improving ? ` by moves${serving(improving, others)}` : ""
    return reached === 1
      ? `${bring} only one other state${bySuch}: ${still}`
      : `${bring} ${number(reached)} other states${bySuch}, ${reached === 2 ? "both" : "all"} of them better for ${who} than before. The worst of them: ${still}`
  },
  /** What would hurt (`hurting` states) can be escaped by a counter-move; `steps` lead to `harm`, where that gains least. */
  escaped: ({ move, others, improving, hurting, steps, harm, counter, end }: Escaped) => {
    const who = within(move.by)
    const bySuch = improving ? ` by moves${serving(improving, others)}` : ""
    const flight = `${who} could then ${list(counter.acts)}${stateAside(counter.to)}, ${leaving(move.by, end)}.`
    return hurting === 1
      ? `${supposed(move)}${inTurn(steps)}, the only answer${serving(improving, others)} that would leave ${who} no better off than before ${against(harm)}. But ${flight}`
      : `${supposed(move)}${theOthers(others)} could lead to ${number(hurting)} states${bySuch} that are no better for ${who} than before, but ${who} could escape from each. The hardest to escape from: ${inTurn(steps)}, no better than before ${against(harm)}; ${flight}`
  },
  /**
   * `movers`: those who could improve at the same time. `unstableOnly`: of the others only those count who are not SEQ
   * stable here; all `movers` are such. `follows`: the sentence comes after another one about the same move.
   */
  notTogether: ({ move, others, movers, unstableOnly, follows }: NotTogether) => {
    const who = list(movers.map(within), "or")
    const badly = `at the same time would leave ${within(move.by)} as badly off as before`
    if (movers.length > 0)
      return follows
        ? `Nor would a move at the same time deter it: no improvement that ${who} could make ${badly}.`
        : `${supposed(move)}no improvement that ${who} could make ${badly}.`
    if (unstableOnly) {
      const stable = others.length === 1 ? `${within(others[0]!)} is` : "all the others are"
      return `Nor would a move at the same time deter it: ${stable} stable here under ${concepts.seq.name}.`
    }
    return `${supposed(move)}${noneOf(others, "improve from here at the same time")}.`
  },
  more: ({ count: more }: { count: number }) =>
    `${number(more)} more ${more === 1 ? "improvement is" : "improvements are"} not told here.`,
}

type Statement = {
  dm: string
  preferred: StateName
  other: StateName
  statement: string
  /** 1-based. */
  place: number
}
type StatementsAgree = { dm: string; first: StateName; second: StateName; of: number }
type Ranked = {
  dm: string
  preferred: StateName
  other: StateName
  places: readonly [number, number]
  of: number
}
type RankedAlike = { dm: string; first: StateName; second: StateName; place: number }
type Weighed = {
  dm: string
  preferred: StateName
  other: StateName
  sums: readonly [string, string]
  /** What the preferred state has and the other has not, and the other way round: weight and option. */
  forIt: readonly string[]
  against: readonly string[]
}
type WeighedAlike = { dm: string; first: StateName; second: StateName; sum: string }

export const preference = {
  statement: ({ dm, preferred, other, statement, place }: Statement) =>
    capital(
      `${within(dm)} prefers ${stateName(preferred)} to ${stateName(other)}: ${quote(statement)} holds in ${stateName(preferred)} and not in ${stateName(other)}${place === 1 ? ", and nothing matters more" : ", and on all that matters more the two are alike"}.`,
    ),
  statementsAgree: ({ dm, first, second, of }: StatementsAgree) =>
    capital(
      `${within(dm)} is indifferent between ${stateName(first)} and ${stateName(second)}: ${of === 0 ? "no statement says what it wants" : of === 1 ? "its one statement holds in both or in neither" : `each of its ${of} statements holds in both or in neither`}.`,
    ),
  ranked: ({ dm, preferred, other, places: [high, low], of }: Ranked) =>
    capital(
      `${within(dm)} prefers ${stateName(preferred)} to ${stateName(other)}: its ranking puts them at places ${high} and ${low} of ${of}.`,
    ),
  rankedAlike: ({ dm, first, second, place }: RankedAlike) =>
    capital(
      `${within(dm)} is indifferent between ${stateName(first)} and ${stateName(second)}: its ranking puts both at place ${place}.`,
    ),
  weighed: ({ dm, preferred, other, sums: [high, low], forIt, against: others }: Weighed) =>
    capital(
      `${within(dm)} prefers ${stateName(preferred)} to ${stateName(other)}: the weights of the options taken add up to ${high} against ${low}. ${[
        forIt.length > 0 && `Only the first has ${list(forIt)}`,
        others.length > 0 && `only the second has ${list(others)}`,
      ]
        .filter((part) => part !== false)
        .map((part, i) => (i === 0 ? capital(part) : part))
        .join("; ")}.`,
    ),
  weighedAlike: ({ dm, first, second, sum }: WeighedAlike) =>
    capital(
      `${within(dm)} is indifferent between ${stateName(first)} and ${stateName(second)}: in both the weights of the options taken add up to ${sum}.`,
    ),
  indifferent: ({ dm }: { dm: string }) =>
    capital(`${within(dm)} has no preferences, and is indifferent between all states.`),
  /** An option with its weight. */
  share: ({ option, weight }: { option: string; weight: string }) => `${quote(option)} (${weight})`,
}
