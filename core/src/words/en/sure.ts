import type { StateName } from "../state-name.ts"
import type {
  Removed,
  SaidAlteration,
  SaidEffect,
  SaidLine,
  SaidNear,
  SaidReversals,
  SaidReversed,
  SaidShare,
  SaidStanding,
  Some,
  StatementStep,
} from "../sure-words.ts"
import { capital, count, list, number, quote, small, stateName, stateThere, within } from "./tools.ts"

const share = ({ percent, low, high }: SaidShare): string =>
  `${number(percent)}% of the worlds (${number(low)} to ${number(high)})`

const named = (states: readonly string[], more: number): string =>
  list([...states, ...(more > 0 ? [`${number(more)} more`] : [])])

/** What is done with a part that has just been named. */
const alone = ({ kind, option, place }: SaidAlteration): string => {
  switch (kind) {
    case "drop":
      return "left out"
    case "negate":
      return "turned into its opposite"
    case "raise":
      return "put one place higher"
    case "lift":
      return "lifted"
    case "drop-weight":
      return `without the weight of ${quote(option)}`
    case "turn-weight":
      return `with the weight of ${quote(option)} turned into its opposite`
    case "swap":
      return `with places ${number(place)} and ${number(place + 1)} exchanged`
  }
}

/** Pairs by concept and decision maker. */
const counted = (groups: readonly SaidReversals[]): string =>
  groups
    .map(
      ({ concepts, by, never, unknown }) =>
        `under ${list(concepts)} ${[
          ...by.map(({ dm, pairs, exact }) => `${within(dm)} ${exact ? "" : "at most "}${number(pairs)}`),
          ...never.map((dm) => `${within(dm)} none`),
          ...unknown.map((dm) => `${within(dm)} none found`),
        ].join(", ")}`,
    )
    .join("; ")

const isNone = ({ claims, sources }: Removed): boolean => claims.length + sources.length === 0
const removed = ({ claims, sources, more }: Removed): string =>
  list([...claims.map(quote), ...sources.map(quote), ...(more > 0 ? [`${number(more)} more`] : [])], "or")

/** What brings an outcome down, and without what nothing is told of it, each as a clause. */
const falling = (falls: NonNullable<SaidLine["falls"]>): string[] => [
  ...(falls.claims.length + falls.sources.length === 0
    ? ["no single claim or source brings it down"]
    : [
        `falls ${list(
          [
            ...falls.claims.map((says) => `if it is wrong that ${quote(says)}`),
            ...falls.sources.map((source) => `without ${quote(source)}`),
            ...(falls.more > 0 ? [`by one of ${number(falls.more)} more`] : []),
          ],
          "or",
        )}`,
      ]),
  ...(isNone(falls.empties)
    ? []
    : [`without ${removed(falls.empties)} nobody prefers anything, and every state holds for want of that`]),
  ...(isNone(falls.untold) ? [] : [`without ${removed(falls.untold)} no model can be made`]),
]

/** How many pairs of states in whose ranking break an outcome. */
const reversedIn = (groups: readonly SaidReversed[]): string => {
  const broken = groups.flatMap(({ pairs, exact, dms }, i) => {
    if (pairs === null) return []
    const many =
      pairs === 0.5
        ? "half a pair"
        : pairs === 1
          ? "one pair"
          : `${number(Math.floor(pairs))}${pairs % 1 === 0 ? "" : "½"} pairs`
    return [
      `${exact ? "" : "at most "}${many}${i === 0 ? " of states reversed" : ""} in the ranking of ${list(dms.map(within), "or")}`,
    ]
  })
  const none = groups.flatMap(({ pairs, exact, dms }) =>
    pairs === null
      ? [`no ranking of ${list(dms.map(within), "or")}${exact ? "" : " that was found"} breaks it`]
      : [],
  )
  return [...(broken.length === 0 ? [] : [`falls with ${list(broken, "or")}`]), ...none].join("; ")
}

type Shortly = { today: { state: StateName; holds: boolean; on: Some } | null; least: Some; idle: Some }
type Picture = { steps: number; outcomes: number; firmness: number; one: boolean }
type Sampled = {
  worlds: number
  seed: number
  without: number
  high: number
  medium: number
  low: number
  ties: boolean
}
type ScenariosDrawn = {
  scenarios: readonly { readonly name: string; readonly percent: number; readonly worlds: number }[]
  base: number
}
type ShareWithin = {
  concepts: readonly string[]
  base: number
  scenarios: readonly { readonly name: string; readonly percent: number }[]
}
type End = { state: StateName | null; code: string; share: SaidShare; moves: number }

/** How sure a picture is. */
export const sure = {
  alteration: ({ kind, part, option, place }: SaidAlteration) => {
    switch (kind) {
      case "drop":
        return `without ${part}`
      case "negate":
        return `with ${part} turned into its opposite`
      case "raise":
        return `with ${part} one place higher`
      case "lift":
        return `without ${part}`
      case "drop-weight":
        return `without the weight of “${option}” in ${part}`
      case "turn-weight":
        return `with the weight of “${option}” in ${part} turned into its opposite`
      case "swap":
        return `with places ${number(place)} and ${number(place + 1)} of ${part} exchanged`
    }
  },
  /** Any of some single steps of one statement. */
  ofStatement: ({ part, kinds }: { part: string; kinds: readonly StatementStep[] }) =>
    `${part} ${list(
      kinds.map((kind) => alone({ kind, part, option: "", place: 0 })),
      "or",
    )}`,
  /** Of a part that is held with low confidence. */
  lowly: (alteration: string) => `${alteration} (held with low confidence)`,
  /** Several together. */
  together: (alterations: readonly string[]) => alterations.join(" and "),

  /**
   * What today's state stands on (null: no outcome, or none given), what of all is least sure, and what nothing hangs on:
   * the first by what they say, and how many more; only how many where none is named.
   */
  shortly: ({ today, least, idle }: Shortly) => {
    const some = ({ names, more }: Some): string =>
      names.length === 0 ? `${count(more, "part")} of the model` : named(names.map(small), more)
    const isNone = ({ names, more }: Some): boolean => names.length + more === 0
    return [
      ...(today === null
        ? []
        : !today.holds
          ? [`Today's state${stateThere(today.state)} would not hold.`]
          : isNone(today.on)
            ? [`Today's state${stateThere(today.state)} would hold, and no single step ends that.`]
            : [`Today's state${stateThere(today.state)} would hold; that stands on ${some(today.on)}.`]),
      ...(isNone(least) ? [] : [`Least sure of what outcomes hang on: ${some(least)}.`]),
      ...(isNone(idle) ? [] : [`Nothing that was looked at hangs on ${some(idle)}.`]),
    ].join(" ")
  },
  /** After what is told of one state alone. */
  oneAlone:
    "This is of one state alone. Without --state it is told, too, what each part does to all outcomes, what makes no difference, and where it all ends.",
  /** `one`: of one state alone. */
  picture: ({ steps, outcomes, firmness, one }: Picture) => {
    if (steps === 0) return "Nothing can be varied: no single step makes another model."
    const more = outcomes === 0 ? "" : " more"
    return `Of ${count(steps, "single step")}, ${outcomes === 0 ? "none makes" : outcomes === 1 ? "one makes" : `${number(outcomes)} make`} ${one ? "this state an outcome, or no outcome" : "an outcome appear or vanish"}, and ${firmness === 0 ? "none changes" : firmness === 1 ? `one${more} changes` : `${number(firmness)}${more} change`} only how firmly ${one ? "it holds" : "some hold"}.`
  },
  noOutcomes: "Under these assumptions nothing would hold, so nothing can fall.",
  outcomesHeading: "What the outcomes survive",
  line: ({
    concepts,
    all,
    depth,
    reversed,
    most,
    once,
    never,
    confidence,
    doubtful,
    moreDoubtful,
    falls,
  }: SaidLine) => {
    const any = depth === 1 ? "any single step" : `any ${depth === 2 ? "two" : number(depth)} steps`
    const those = (names: readonly string[]): string => list(names.map(within))
    const survived = [
      ...(most.length > 0 ? [`${any} in the preferences of ${those(most)}`] : []),
      ...(once.length > 0
        ? [`any single step in ${most.length > 0 ? "those" : "the preferences"} of ${those(once)}`]
        : []),
    ]
    const broken = `a single step in ${survived.length > 0 ? "those" : "the preferences"} of ${list(never.map(within), "or")} can break it`
    const held = {
      low: "held with low confidence",
      medium: "held with medium confidence",
      high: "held with high confidence",
    }
    const parts = [
      `holds under ${all && concepts.length > 1 ? "every concept asked for" : list(concepts)}`,
      ...(reversed !== null
        ? [reversedIn(reversed)]
        : [
            ...(survived.length > 0 ? [`survives ${list(survived)}`] : []),
            ...(never.length > 0 ? [broken] : []),
          ]),
      ...(falls === null ? [] : falling(falls)),
      ...(confidence === null
        ? ["no single step breaks it"]
        : [
            `hangs on ${list([...doubtful.map(small), ...(moreDoubtful > 0 ? [`${number(moreDoubtful)} more`] : [])])}, ${held[confidence]}`,
          ]),
    ]
    return `${capital(parts.join("; "))}.`
  },
  standing: ({ concepts, all, breaks, depth, by, more }: SaidStanding) => {
    const under = all && concepts.length > 1 ? "Under every concept asked for" : `Under ${list(concepts)}`
    if (breaks === null)
      return `${under} it survives any ${depth === 1 ? "single step" : `${number(depth)} steps together`}.`
    const falls = by.join("; ")
    return breaks === 1
      ? `${under} one step breaks it: ${falls}${more === 0 ? "" : more === 1 ? "; or one other" : `; or one of ${number(more)} others`}.`
      : `${under} it survives any single step, and falls with ${breaks === 2 ? "two" : number(breaks)} together: ${falls}${more > 0 ? "; among others" : ""}.`
  },
  reversals: ({ groups }: { groups: readonly SaidReversals[] }) =>
    `Fewest pairs of states reversed in one ranking that break it, a tie counting half: ${counted(groups)}.`,
  share: ({ holds }: { holds: readonly { concepts: readonly string[]; share: SaidShare }[] }) =>
    capital(
      `it holds in ${list(holds.map(({ concepts, share: of }) => `${share(of)} under ${list(concepts)}`))}, as drawn below.`,
    ),
  driver: ({ part, by }: { part: string; by: number }) =>
    `What drives it most: where ${part} ${part.startsWith("statements") ? "are" : "is"} otherwise, it holds ${by < 0 ? "less" : "more"} often, by ${count(Math.abs(by), "point")}.`,
  moreOutcomes: ({ more }: { more: number }) => `${count(more, "more outcome")}: --json has all.`,

  nearHeading: "What would make others hold",
  nearHeadingOne: "What would make it hold",
  nearIntro:
    "States that hold for all but one under some concept, and today's where it does not hold; those first that the fewest steps make hold.",
  near: ({ concepts, all, leavers, makes, depth, by, more }: SaidNear) => {
    const under = all && concepts.length > 1 ? "Under every concept asked for" : `Under ${list(concepts)}`
    const leave = `${under} ${leavers.length === 1 ? "only " : ""}${list(leavers.map(within))} would leave it`
    const steps = by.join("; ")
    if (makes === null)
      return `${leave}, and no ${depth === 1 ? "single step makes" : `${number(depth)} steps together make`} it hold.`
    return makes === 1
      ? `${leave}; one step makes it hold: ${steps}${more === 0 ? "" : more === 1 ? "; or one other" : `; or one of ${number(more)} others`}.`
      : `${leave}; no single step makes it hold, ${makes === 2 ? "two" : number(makes)} together do: ${steps}${more > 0 ? "; among others" : ""}.`
  },
  /** The same of pairs after which who would leave a state stays. */
  missing: ({ groups }: { groups: readonly SaidReversals[] }) =>
    `Fewest pairs of states reversed in a ranking after which its owner stays, a tie counting half: ${counted(groups)}.`,
  moreNear: ({ more }: { more: number }) =>
    `${count(more, "more such state")}: --json has all that were looked at.`,

  swingsHeading: "What each part of the model does to the outcomes, the widest swing first",
  swingsLegend: ({ vanishing, appearing }: { vanishing: string; appearing: string }) =>
    `By its step with the largest effect: ${vanishing} an outcome that would no longer hold, ${appearing} one that would be new.`,
  /** Beside a bar: how its part is held. */
  low: "low confidence",
  assumed: "assumed",
  moreSwings: ({ more }: { more: number }) => `${count(more, "more part")}: --json has all.`,

  comfortHeading: "Least comfortable first",
  comfortable: "Nothing that outcomes hang on is held with less than high confidence.",
  doubted: ({ parts, assumed }: { parts: number; assumed: number }) =>
    `Outcomes hang on ${count(parts, "part")} held with less than high confidence${assumed === 0 ? "" : parts === 1 ? ", an assumption of the analyst" : `, ${assumed === parts ? "all" : number(assumed)} of them ${assumed === 1 ? "an assumption" : "assumptions"} of the analyst`}.`,
  /** `steps`: of one part, said alone ("left out"), each with what it does to the outcomes. */
  swing: ({ effects }: { effects: readonly SaidEffect[] }) =>
    effects
      .map(({ step, vanish, moreVanish, appear, change }) => {
        const parts = [
          ...(vanish.length > 0 ? [`${named(vanish.map(stateName), moreVanish)} would no longer hold`] : []),
          ...(appear > 0 ? [`${count(appear, "outcome")} would be new`] : []),
          ...(change > 0 ? [`${number(change)} would hold more or less firmly`] : []),
        ]
        return `${capital(alone(step))}: ${parts.join("; ")}.`
      })
      .join(" "),
  moreDoubts: ({ more }: { more: number }) => `${count(more, "more such part")}: --json has all.`,
  firmnessOnly: ({ alterations, more }: { alterations: readonly string[]; more: number }) =>
    `Only the firmness of some outcomes changes ${list([...alterations, ...(more > 0 ? [`${number(more)} more`] : [])])}.`,
  idleHeading: "What makes no difference",
  /**
   * Parts by name, several of them in one, and how many they are: those that nothing hangs on, and those that no single
   * step changes anything of.
   */
  idle: ({ parts, count: all }: { parts: readonly string[]; count: number }) =>
    `Nothing that was looked at hangs on ${all === 1 ? "it" : "them"}, neither a verdict nor a share: ${list(parts.map(small))}. ${all === 1 ? "It need not be argued about." : "They need not be argued about."}`,
  quiet: ({ parts, count: all }: { parts: readonly string[]; count: number }) =>
    `No single step with ${all === 1 ? "it" : "them"} changes a verdict, though more than one may: ${list(parts.map(small))}.`,
  noIdle: "Every part of the model makes some difference.",
  untold: ({ alterations }: { alterations: readonly string[] }) =>
    `No model can be made, or only one too large to look at, ${list(alterations)}; nothing is said of that.`,
  searched: ({ depth, asked }: { depth: number; asked: number }) =>
    depth < asked
      ? "There are too many pairs of steps to look at all of them: single steps alone were searched."
      : `Searched: ${depth === 1 ? "all single steps" : "all single steps, and all pairs of them"}.`,

  sampleHeading: "Everything at once",
  /** `high`, `medium`, `low`: worlds of 100 in which a part is otherwise; `ties`: broken at random. */
  sampled: ({ worlds, seed, without, high, medium, low, ties }: Sampled) =>
    `${count(worlds, "world")} drawn with seed ${number(seed)}, each part of the model otherwise in ${number(high)}, ${number(medium)} or ${number(low)} of 100, by its confidence (high, medium or none given, low)${ties ? "; states that a decision maker ranks alike come in a random order in each" : ""}${without > 0 ? `; ${number(without)} more had no model` : ""}. In parentheses the interval that the true share lies in, 95 times of 100.`,
  /** Scenarios by name, the chance of each in percent, and in how many worlds it was drawn; `base`: worlds without one. */
  scenariosDrawn: ({ scenarios, base }: ScenariosDrawn) =>
    `By the probabilities in the file a scenario was drawn first: ${list(scenarios.map(({ name, percent, worlds }) => `${quote(name)} (${number(percent)}%) for ${count(worlds, "world")}`))}; ${number(base)} without one.`,
  /** In how many worlds an outcome holds: without a scenario, and in each of them. */
  shareWithin: ({ concepts, base, scenarios }: ShareWithin) =>
    `Under ${list(concepts)} it holds in ${number(base)}% of the worlds without a scenario, and in ${list(scenarios.map(({ name, percent }) => `${number(percent)}% of those of ${quote(name)}`))}.`,
  endsHeading: "Where it ends, if from today one after another moves as serves it, in random order",
  end: ({ state, code, share: of, moves }: End) =>
    `${state === null ? code : capital(stateName(state))}: ${share(of)}, after ${moves === 1 ? "one move" : `${number(moves)} moves`} on average.`,
  endless: ({ share: of }: { share: SaidShare }) => `Without end: ${share(of)}.`,
  caveat: "These are shares under the stated uncertainty, not probabilities of the future.",
}
