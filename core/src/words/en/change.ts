import type { SaidAdjustment, SaidDemand, SaidEffect, SaidOption } from "../change-words.ts"
import type { StateName } from "../state-name.ts"
import { capital, count, list, number, quote, stateAside, stateName, stateThere, within } from "./tools.ts"

const option = ({ name, of }: SaidOption): string =>
  of === null ? quote(name) : `${quote(name)} (${within(of)})`

const named = (states: readonly Parameters<typeof stateName>[0][], more: number): string =>
  list([...states.map(stateName), ...(more > 0 ? [`${number(more)} more`] : [])])

const pairsOf = (pairs: number): string =>
  pairs === 1
    ? "one pair of states changes"
    : pairs < 1
      ? "half a pair of states changes"
      : `${halves(pairs)} pairs of states change`

const halves = (of: number): string => (Number.isInteger(of) ? number(of) : `${number(Math.floor(of))}½`)

const answers = ({ alone, more, together, moreTogether }: SaidDemand): string =>
  list(
    [
      ...alone.map(stateName),
      ...(more > 0 ? [`one of ${number(more)} more`] : []),
      ...together.map(({ first, count: of }) =>
        of === 2
          ? `${stateName(first)} along with the one that it could go on to`
          : `${stateName(first)} along with the ${number(of - 1)} that it could go on to`,
      ),
      ...(moreTogether > 0 ? [`one of ${number(moreTogether)} more such sets`] : []),
    ],
    "or",
  )

type Wanted = { clause: string; states: number; holding: number; concept: string }
type RankedAs = { proved: boolean; looked: number; states: number; concept: string }
type Contradiction = { dm: string; demands: readonly string[]; isSmallest: boolean; isOnly: boolean }
type Mixed = { name: StateName; parts: readonly { dm: string; concept: string }[]; concept: string }
type PackagesIntro = { levers: readonly string[]; packages: number; working: number }
type Package = {
  taken: readonly string[]
  left: readonly string[]
  differs: number
  holds: readonly StateName[]
  more: number
  unbound: boolean
  /** Whether improvements lead there from today's state with the levers set. */
  led: boolean
  /** That state, where it is another one than today's; and for whom of those who set levers it is a loss. */
  start: StateName | null
  losers: readonly string[]
}
type WayStep = { place: number; dm: string; acts: readonly string[]; to: StateName; reluctant: boolean }
type Breakdown = { at: StateName; dm: string; acts: readonly string[]; to: StateName; takesBack: boolean }
type Count = {
  name: StateName
  concept: string
  dms: readonly string[]
  how: "exact" | "all" | "sample"
  of: string | null
  in: string | null
  /** In percent, with as many digits as matter; the interval of a sample. */
  percent: string
  share: { low: string; high: string } | null
  worlds: number
  seed: number
  /** Everybody's rankings are counted. */
  isAll: boolean
}

/** What it would take. */
export const change = {
  briefHeading: "What it would take",
  adjustment: (of: SaidAdjustment) => {
    switch (of.kind) {
      case "raise":
        return `for ${within(of.dm)}, ${quote(of.statement)} counts for more than ${quote(of.above)}`
      case "negate":
        return `${within(of.dm)} wants the opposite of ${quote(of.statement)}`
      case "drop":
        return `${within(of.dm)} no longer minds about ${quote(of.statement)}`
      case "drop-weight":
        return `${within(of.dm)} no longer minds about ${option(of.option)}`
      case "turn-weight":
        return `${within(of.dm)} gives ${option(of.option)} the opposite weight`
      case "insert":
        return of.after === null
          ? `${within(of.dm)} wants above all that ${quote(of.clause)}`
          : `${within(of.dm)} also wants that ${quote(of.clause)}, next after ${quote(of.after)}`
      case "rank":
        return of.place === "level"
          ? `${within(of.dm)} likes ${stateName(of.state)} as well as ${stateName(of.to)}; in its ranking ${pairsOf(of.pairs)}`
          : `${within(of.dm)} likes ${stateName(of.state)} better than ${stateName(of.to)}; in its ranking ${pairsOf(of.pairs)}`
      case "reorder":
        return `in the ranking of ${within(of.dm)} ${pairsOf(of.pairs)}${of.up.length === 0 ? "" : `: it likes ${list(of.up.map(({ state, over }) => `${stateName(state)} no less than ${stateName(over)}`))}${of.more ? ", among others" : ""}`}`
      case "commit":
        return of.oneWay === "taken"
          ? `${option(of.option)}, once done, cannot be undone`
          : `${option(of.option)}, once left or undone, cannot be done any more`
      case "bar":
        return `${within(of.dm)} cannot go from where ${of.from} to where ${of.to}`
      case "tie":
        return `${option(of.option)} is possible only together with ${option(of.requires)}`
      case "rule-out":
        return `${quote(of.option.name)} (${within(of.dm)}) is off the table`
      case "guarantor":
        return `a third party answers wherever ${of.when}, and does so in a way that ${within(of.dm)} dreads more than anything else`
      case "look":
        return `${within(of.dm)} looks ahead as far as ${of.concept}`
      case "other":
        return of.phrase
    }
  },

  wanted: ({ clause, states, holding, concept }: Wanted) =>
    `Wanted: that ${clause}. That is so in ${count(states, "state")}; under ${concept} ${holding === 0 ? "none of them would hold" : holding === 1 ? "one of them would hold as things are" : `${number(holding)} of them would hold as things are`}.`,
  wantedState: ({ name, holds, concept }: { name: StateName; holds: boolean; concept: string }) =>
    `Wanted: ${stateName(name)}. Under ${concept} it ${holds ? "would hold as things are" : "would not hold"}.`,
  unwanted: ({ clause, holding, concept }: { clause: string; holding: number; concept: string }) =>
    `Not wanted: that ${clause}. Under ${concept} ${holding === 0 ? "no such state would hold as things are" : holding === 1 ? "one such state would hold as things are" : `${number(holding)} such states would hold as things are`}.`,
  unwantedState: ({ name, holds, concept }: { name: StateName; holds: boolean; concept: string }) =>
    `Not wanted: ${stateName(name)}. Under ${concept} it ${holds ? "would hold as things are" : "would not hold"}.`,
  /** Every state that is wanted is one that is not. */
  atOdds: ({ wanted, unwanted }: { wanted: string; unwanted: string }) =>
    `That cannot be: every state of ${quote(wanted)}, which is to hold, is one of ${quote(unwanted)}, of which none may hold.`,
  /** None of the states is possible. */
  impossible: ({ clause }: { clause: string }) =>
    `No possible state is one where ${clause}: no preferences can change that.`,
  /** Improvements are to lead there from today, too. */
  wantedReached: "Wanted besides: that today can lead there, by moves that serve those who make them.",
  holdsAlready: "Nothing has to change for that. What follows says what it hangs on, and the way there.",
  /** The state looked at most closely, and who would leave it. */
  focus: ({ name, leavers }: { name: StateName; leavers: readonly string[] }) =>
    leavers.length === 0
      ? `Looked at closely: ${stateName(name)}, which nobody would leave.`
      : `Looked at closely: ${stateName(name)}, which ${leavers.length === 1 ? "only " : ""}${list(leavers.map(within))} would leave.`,

  conditionsHeading: ({ name, concept }: { name: StateName; concept: string }) =>
    `What must be true for ${stateName(name)} to hold under ${concept}`,
  asTheyAre: ({ concept }: { concept: string }) =>
    `Under ${concept} only answers count that serve those who give them; for each, the others' preferences are taken as they are.`,
  conditionsOf: ({ dm, met, all }: { dm: string; met: number; all: number }) =>
    met === all
      ? `${dm}: ${all === 1 ? "the one condition is met" : `all ${number(all)} conditions are met`}.`
      : met === 0
        ? `${dm}: ${all === 1 ? "the one condition is not met" : `none of ${number(all)} conditions is met`}.`
        : `${dm}: ${number(all - met)} of ${number(all)} conditions ${all - met === 1 ? "is" : "are"} not met.`,
  anyRanking: ({ dm, moves }: { dm: string; moves: number }) =>
    moves === 0
      ? `${dm}: it cannot move from there, whatever it wants.`
      : `${dm}: it would stay, whatever it wants; every move has an answer that leads back.`,
  noConditions: ({ concept }: { concept: string }) =>
    `Under ${concept} there are no such conditions on one decision maker at a time; what is said below is found by working out each change.`,
  demand: (of: SaidDemand) => {
    const move = of.acts.length === 0 ? "it could move" : `it could ${list(of.acts)}`
    const said = answers(of)
    const what = !of.itself
      ? `what others can answer with (${said}) if it should ${list(of.acts)}`
      : said === ""
        ? `${stateName(of.to)} (${move})`
        : `${stateName(of.to)} (${move}), or as what others can then answer with: ${said}`
    return of.met
      ? `Met: it likes ${stateName(of.state)} at least as well as ${what}.`
      : `Not met: it would have to like ${stateName(of.state)} at least as well as ${what}.`
  },
  moreDemands: ({ more, met }: { more: number; met: boolean }) =>
    `${count(more, "more condition")}${met ? " met today" : ""}: --json has all.`,

  statementsHeading: "Smallest changes of what is wanted",
  insertsHeading: "With something new that is wanted",
  situationHeading: "Changes of the situation",
  rankingsHeading: "Smallest changes of rankings",
  lookingHeading: "If somebody looked further ahead",
  /** `steps`: up to how many every set was looked at, -1 for none. */
  searched: ({ steps, inserts }: { steps: number; inserts: boolean }) =>
    steps < 1
      ? `A step moves a statement by one place, turns it into its opposite${inserts ? ", leaves it out, or adds one" : " or leaves it out"}.`
      : `Every ${steps === 1 ? "single step" : `set of up to ${number(steps)} steps`} was looked at. A step moves a statement by one place, turns it into its opposite${inserts ? ", leaves it out, or adds one: an option or its opposite, or what is wanted" : " or leaves it out"}.`,
  noSteps: ({ steps }: { steps: number }) =>
    steps < 1
      ? "There are too many to look at all of them: nothing was found."
      : `${steps === 1 ? "No single step brings" : `No ${number(steps)} steps or fewer bring`} it about.`,
  /** `proved`: up to how many steps every set was tried. */
  searchedSituation: ({ proved, isFound }: { proved: number; isFound: boolean }) =>
    `Looked at: commitments that cannot be undone, moves ruled out, options tied to others or taken off the table, and a third party that answers${proved < 1 ? "" : proved === 1 && isFound ? "; each by itself" : proved === 1 ? "; each by itself, and some pairs" : "; each by itself, and all pairs"}.${isFound ? "" : " None of them brings it about."}`,
  rankedAs: ({ proved, looked, states, concept }: RankedAs) =>
    `${
      proved
        ? "The first is a smallest change: no smaller one of rankings would do."
        : looked < states
          ? `The ${number(looked)} nearest of ${number(states)} states were looked at; these are the smallest changes found.`
          : `These are the smallest changes found. Under ${concept} others' answers hang on their rankings, too, and not all changes of these were looked at.`
    } Two states that change their order count one, a tie counts half.`,
  /** Of several goals: `looked` at of so many choices of one state for each. */
  rankedTogether: ({ proved, looked, choices }: { proved: boolean; looked: number; choices: number }) =>
    `${
      proved
        ? "The first is a smallest change: no smaller one of rankings would do."
        : looked < choices
          ? `${number(looked)} of ${number(choices)} choices of a state for each goal were looked at; these are the smallest changes found.`
          : "These are the smallest changes found; a smaller one cannot be ruled out."
    } Two states that change their order count one, a tie counts half.`,
  /** `isSmallest`: without any one of them the rest can be met. `isOnly`: nothing else could be asked instead. */
  contradiction: ({ dm, demands, isSmallest, isOnly }: Contradiction) =>
    `${isOnly ? "What" : "There are several ways to ask for it. In one that was tried, what"} is asked of ${within(dm)} cannot ${demands.length === 1 ? "be" : "all be"}: ${demands.join("; ")}.${demands.length === 1 ? "" : isSmallest ? " Without any one of these the rest could." : " Some of these may be beside the point: that was not worked out to the end."}`,
  /** Demands of a contradiction: that a move leads nowhere better, that a state is left, and that an order stays. */
  mustStay: ({ state, to, answers }: { state: StateName; to: StateName; answers: number }) =>
    `that it likes ${stateName(state)} at least as well as ${stateName(to)}${answers === 0 ? "" : answers === 1 ? ", or as what others can then answer with" : `, or as one of ${number(answers)} answers to that`}`,
  mustLeave: ({ state }: { state: StateName }) => `that it would leave ${stateName(state)}`,
  /**
   * Why no answer is told: all were looked at, or those alone that are moved up for those who would leave; or none, as the
   * concept has no conditions or today is to lead there.
   */
  noRankings: ({ how }: { how: "proved" | "own" | "no-conditions" | "reached" }): string =>
    how === "proved"
      ? "No change of the rankings that may be touched brings it about."
      : how === "own"
        ? "None was found by moving states up for those who would leave them, the others' answers as they are. That does not rule out another one."
        : how === "no-conditions"
          ? "Not searched for: under this concept there are no conditions on one decision maker at a time, from which the search starts."
          : "Not searched for: where today must lead there, too, changes of rankings are not looked for.",
  /**
   * Why none is told for several goals where that proves nothing: `looked` at of so many choices of one state for each;
   * `asTheyAre`: others' answers hang on their rankings, too, and are taken as they are.
   */
  noneTogether: ({ looked, choices, asTheyAre }: { looked: number; choices: number; asTheyAre: boolean }) =>
    `None was found. ${
      looked < choices
        ? `${number(looked)} of ${number(choices)} choices of a state for each goal were looked at`
        : choices === 1
          ? "The one choice of a state for each goal was looked at"
          : `All ${number(choices)} choices of a state for each goal were looked at`
    }, each with the nearest rankings under which these states hold and none does that must not${asTheyAre ? ", the others' answers as they are" : ""}. That does not rule out another change.`,
  /** Nobody whose preferences may change has any of this form. */
  noStatements: "Nobody whose preferences may change has statements or weights.",
  answer: ({ label, steps, adjustments }: { label: string; steps: number; adjustments: readonly string[] }) =>
    `${label}  ${steps > 0 ? `${capital(count(steps, "step"))}: ` : ""}${adjustments.map((each, i) => (i === 0 && steps === 0 ? capital(each) : each)).join("; and ")}.`,
  effect: ({ concept, holds, changes, same, today, answering }: SaidEffect) => {
    const changed = changes.map(({ concepts, begin, cease }) => {
      const parts = [
        ...(begin.names.length > 0 ? [`${named(begin.names, begin.more)} would begin to hold`] : []),
        ...(cease.names.length > 0 ? [`${named(cease.names, cease.more)} would no longer hold`] : []),
      ]
      return `Under ${list(concepts)} ${parts.join(", and ")}.`
    })
    const verdicts =
      today === null
        ? []
        : [
            ...(today.begins.length > 0 ? [`begin to hold under ${list(today.begins)}`] : []),
            ...(today.ceases.length > 0 ? [`no longer hold under ${list(today.ceases)}`] : []),
          ]
    return [
      ...(holds.names.length === 0
        ? []
        : [`Then ${named(holds.names, holds.more)} would hold under ${concept}.`]),
      ...changed,
      ...(same.length === 0 ? [] : [`Nothing else begins or ceases to hold under ${list(same, "or")}.`]),
      ...(today === null
        ? []
        : [`Today's state${stateThere(today.state)} would ${verdicts.join(", and ")}.`]),
      ...(answering === 0
        ? []
        : [`There would be ${count(answering, "outcome")} besides in which the third party answers.`]),
    ].join(" ")
  },
  /** Of as few steps; `atLeast`: they were not all counted. */
  moreAnswers: ({ more, atLeast }: { more: number; atLeast: boolean }) =>
    `${atLeast ? "At least " : ""}${count(more, "other")} ${more === 1 ? "takes" : "take"} as few steps; --limit says how many are told.`,
  nextBest: "With one step more:",
  todayBarred: "Today's state would then not be possible.",

  looks: ({ dm, concepts }: { dm: string; concepts: readonly string[] }) =>
    `${dm} would stay under ${list(concepts)}.`,
  looksNone: ({ dm }: { dm: string }) => `${dm} would leave it under every concept.`,
  /** `concept`: what all others look by. */
  mixed: ({ name, parts, concept }: Mixed) =>
    `${capital(stateName(name))} holds if ${list(parts.map(({ dm, concept: other }) => `${within(dm)} looks ahead as far as ${other}`))}, and the others by ${concept}.`,

  packagesHeading: "Packages",
  packagesIntro: ({ levers, packages, working }: PackagesIntro) =>
    `Levers: ${list(levers.map(quote))}. Of ${number(packages)} combinations, each binding, ${working === 0 ? "none works." : working === 1 ? "one works:" : `${number(working)} work. The smallest:`}`,
  package: ({ taken, left, differs, holds, more, unbound, led, start, losers }: Package) =>
    `${taken.length === 0 ? "None of them" : list(taken.map(quote))}${left.length === 0 ? "" : `, without ${list(left.map(quote), "or")}`} (${differs === 0 ? "as today" : differs === 1 ? "one lever differs from today" : `${number(differs)} levers differ from today`}): ${named(holds, more)} would hold${unbound ? ", and would without being binding" : ", only because it is binding"}${!led ? "" : start === null ? "; today leads there by moves that serve those who make them" : `; once that is set${stateAside(start)}, moves that serve those who make them lead there`}${start === null ? "" : losers.length === 0 ? "; setting it is no loss for who sets it" : `; setting it is itself a loss for ${list(losers.map(within))}`}.`,
  idleLevers: ({ levers }: { levers: readonly string[] }) =>
    `Making no difference in any package: ${list(levers.map(quote))}.`,

  noPackage: "No combination of these levers brings it about.",

  wayHeading: ({ name }: { name: StateName }) => `The way from today to ${stateName(name)}`,
  wayHere: "That is where things stand today.",
  wayNone: "No sequence of moves leads there from today.",
  wayTooLong: "There are too many moves to look for a way.",
  wayIntro: ({ improving, steps, first }: { improving: boolean; steps: number; first: readonly string[] }) =>
    `${steps === 1 ? (improving ? "One move, which serves who makes it" : "One move, against the interest of who makes it") : `${capital(count(steps, "move"))}, ${improving ? "each of which serves who makes it" : "not all of which serve who makes them"}`}. ${first.length === 1 ? `${capital(first[0]!)} must go first.` : `Any of ${list(first.map(within), "or")} can go first.`}`,
  wayStep: ({ place, dm, acts, to, reluctant }: WayStep) =>
    `${number(place)}. ${dm}: ${list(acts)}${stateAside(to)}${reluctant ? ", against its own interest at that moment" : ""}.`,
  /** Before the way where it could break down anywhere: what that is. */
  breaking:
    "It breaks down where a move that serves who makes it leads to where what is wanted is not reached any more, or only with more moves against somebody's interest.",
  /** `at`: the state that it is said of. */
  breakdown: ({ at, dm, acts, to, takesBack }: Breakdown) =>
    `Could break down at ${stateName(at)}: ${within(dm)} would rather ${list(acts)}${stateAside(to)}${takesBack ? ", which takes back what it has done" : ""}.`,
  moreBreakdowns: ({ at, more }: { at: StateName; more: number }) =>
    `${count(more, "more way")} to break down at ${stateName(at)}.`,
  noBreakdown: ({ at }: { at: StateName }) => `At ${stateName(at)} it cannot break down.`,
  irrevocable: ({ options }: { options: readonly string[] }) =>
    `For nothing to be taken back there, this would have to be past undoing: ${list(options.map(quote))}.`,

  countHeading: "How many rankings make it hold",
  count: ({ name, concept, dms, how, of, in: all, share, percent, worlds, seed, isAll }: Count) => {
    const who = `strict rankings of ${list(dms.map(within))}`
    const rest = isAll ? "" : "; the others' preferences as they are"
    if (how === "sample")
      return `${capital(stateName(name))} under ${concept}: ${percent}% (${share!.low} to ${share!.high}) of ${count(worlds, `drawn`, "drawn")} ${who}, seed ${number(seed)}${rest}. There are too many to count; in parentheses the interval that the true share lies in, 95 times of 100.`
    const written = of === null || all === null ? `${percent}% of all` : `${number(of)} of ${number(all)}`
    return `${capital(stateName(name))} under ${concept}: ${written} ${who}${of === null ? "" : ` (${percent}%)`}, ${how === "exact" ? "worked out exactly" : "each looked at"}${rest}.`
  },

  verified:
    "States go by their numbers in the file as it is. Each change has been worked out anew: the outcomes named are those of the changed conflict, under these assumptions.",
}
