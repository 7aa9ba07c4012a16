import { capital, inLetters, list, number, stop, within } from "./tools.ts"

const those = (dms: readonly string[], all: number): string =>
  dms.length === all && all > 1 ? (all === 2 ? "both" : `all ${inLetters(all)}`) : list(dms.map(within))

/** What stands large on a slide. Names of outcomes and offers come in quotation marks. */
export const present = {
  slides: {
    stands: "Where things stand",
    wants: "Who wants what",
    holds: "What could hold",
    deal: "The deal, and who would break it",
    take: "What it would take",
    sure: "How sure this is",
  },
  /** Who ranks an outcome above today and who below; `all`: how many decision makers there are. */
  ranked: ({
    name,
    today,
    above,
    below,
    all,
  }: {
    name: string
    today: string
    above: readonly string[]
    below: readonly string[]
    all: number
  }) => {
    const rank = (of: readonly string[]): string => (of.length === 1 ? "ranks" : "rank")
    if (above.length === 0 && below.length === 0) return `Nobody ranks ${name} otherwise than ${today}.`
    if (below.length === 0) return `${capital(those(above, all))} ${rank(above)} ${name} above ${today}.`
    if (above.length === 0) return `${capital(those(below, all))} ${rank(below)} ${name} below ${today}.`
    return `${capital(those(above, all))} ${rank(above)} ${name} above ${today}, ${those(below, all)} below.`
  },
  /** Without a today. */
  placed: "Where each ranks what would hold.",
  best: ({ name }: { name: string }) => `best: ${name}`,
  /** `strong`: how many outcomes would hold, today's state among them where it does. */
  hold: ({ strong }: { strong: number }) =>
    strong === 0
      ? "Nothing would hold."
      : `${capital(inLetters(strong))} ${strong === 1 ? "outcome" : "outcomes"} would hold.`,
  bound: ({ name, dms }: { name: string; dms: readonly string[] }) =>
    `In ${name}, ${list(dms.map(within))} cannot move.`,
  deterred: ({ name, dms }: { name: string; dms: readonly string[] }) =>
    `In ${name}, ${list(dms.map(within))} could gain by moving and ${dms.length === 1 ? "is" : "are"} deterred.`,
  /** What becomes of an offer; `dm`: who breaks it, by which acts, or whose step is no gain, `must` where only it could begin. */
  fate: ({
    offer,
    kind,
    dm,
    acts,
    loss,
    must,
  }: {
    offer: string
    kind: "impossible" | "kept" | "unstarted" | "stalled" | "broken" | "out-of-reach" | "restless" | "unknown"
    dm: string
    acts: readonly string[]
    loss: boolean
    must: boolean
  }) => {
    const how = loss ? ", at a loss" : ", without gaining by it"
    switch (kind) {
      case "impossible":
        return `${offer} cannot be done: a rule stands against it.`
      case "kept":
        return `${offer} would be kept once done.`
      case "unstarted":
        return `${offer} would be kept once done. ${must ? `${capital(within(dm))} would have to go first${how}.` : "None who could go first gains by it."}`
      case "stalled":
        return `${offer} would be kept once done. On the way ${within(dm)} would move${how}.`
      case "out-of-reach":
        return `${offer} is out of reach: no moves lead there from today.`
      case "restless":
        return `${offer} would come to no rest: nothing that keeps it would hold.`
      case "unknown":
        return `Whether ${offer} would be kept was not worked out.`
      case "broken":
        return `${offer} would not be kept: ${within(dm)} would ${list(acts)}, and nothing deters it.`
    }
  },
  /** In another world, the offer being kept in this one. */
  brokenIn: ({ world, dm, acts }: { world: string; dm: string; acts: readonly string[] }) =>
    `Under ${world}, ${within(dm)} would ${list(acts)}.`,
  /** What brings an outcome about; `clauses`: the first change found, "" where none was. */
  opens: ({ name, clauses, reached }: { name: string; clauses: readonly string[]; reached: boolean }) =>
    clauses.length === 0
      ? `No small change was found that ${reached ? `opens a way of gains to ${name}` : `makes ${name} hold`}.`
      : stop(
          reached
            ? `Gains would lead to ${name} if ${list(clauses)}`
            : `${name} would hold if ${list(clauses)}`,
        ),
  nothingToChange: ({ name, reached }: { name: string; reached: boolean }) =>
    `Nothing has to change: ${name} would hold${reached ? ", and today can lead there" : ""}.`,
  change: ({ clauses }: { clauses: readonly string[] }) => stop(capital(list(clauses))),
  alsoWould: "Each of these alone would do, too:",
  todayBarred: ({ today }: { today: string }) => `Then ${today} would no longer be possible.`,
  todayFalls: ({ today }: { today: string }) => `Then ${today} would no longer hold.`,
  todayStays: ({ today }: { today: string }) => `${capital(today)} would still hold.`,
  /** How often the first holds against the second; `clear`: whether chance alone does not explain the difference. */
  firmest: ({
    name,
    percent,
    next,
    clear,
  }: {
    name: string
    percent: number
    next: { readonly name: string; readonly percent: number } | null
    clear: boolean
  }) =>
    next === null
      ? `${name} holds in ${percent} of 100 variants of what is uncertain.`
      : clear
        ? `${name} stands firmest: it holds in ${percent} of 100 variants of what is uncertain.`
        : `Neither stands clearly firmer: ${name} holds in ${percent} of 100 variants of what is uncertain, ${next.name} in ${next.percent}.`,
  drawn: ({ worlds }: { worlds: number }) =>
    `Of ${number(worlds)} variants drawn at random from what is uncertain in the file. No forecast.`,
  /** One share, for those who listen. */
  share: ({ name, percent, low, high }: { name: string; percent: number; low: number; high: number }) =>
    `${name}: ${percent} of 100 (${low} to ${high})`,
  empty: {
    wants: "Nobody is said to want anything yet.",
    holds: "Nobody is said to want anything yet, so nothing can be said of what would hold.",
    deal: "No offer is on record.",
    take: "No outcome is named that something would have to change for.",
    sure: "There is nothing that would hold, so there is nothing to be sure of.",
  },
}
