import type { Opens, Piece, Pieces, SaidRoad } from "../bottom-line-words.ts"
import { capital, count, inLetters, list, number, quote, stop, within } from "./tools.ts"

const plain = (text: string): Piece => ({ text })
const opens = (of: Opens, text: string): Piece => ({ text, opens: of })

const all = (dms: number): string =>
  dms === 1 ? "the one side" : dms === 2 ? "both" : `all ${inLetters(dms)}`

/** How one gets there, after "X would hold". */
function road(said: SaidRoad): Pieces {
  switch (said.kind) {
    case "unknown":
    case "too-many-moves":
      return [plain(".")]
    case "here":
      return [plain(", and it is what there is today.")]
    case "none":
      return [plain(", but "), opens("way", "no moves lead there from today"), plain(".")]
    case "gains":
      return [
        plain(" and "),
        opens(
          "way",
          said.moves === 1
            ? "can be reached in one move, a gain to whoever makes it"
            : `can be reached: each of ${inLetters(said.moves)} moves is a gain to whoever makes it`,
        ),
        plain("."),
      ]
    case "losses":
      return [plain(", but "), ...unwilling(said), plain(".")]
  }
}

function unwilling({ first, losing }: SaidRoad & { kind: "losses" }): Pieces {
  if (first !== null && first.effect !== "gain") {
    const forGood = first.forGood ? ", and could not go back" : ""
    const who = list(first.names.map(within), "or")
    return first.effect === "loss"
      ? [opens("way", `${who} must go first, `), { text: `at a loss${forGood}`, opens: "way", loss: true }]
      : [opens("way", `${who} must go first, without gaining by it${forGood}`)]
  }
  return losing.length === 0
    ? [opens("way", "not every move on the way there is a gain to whoever makes it")]
    : [
        opens("way", `on the way ${list(losing.map(within))} would have to move `),
        { text: "at a loss", opens: "way", loss: true },
      ]
}

/** The answer in a sentence. Names of outcomes come ready to stand in a sentence, names of decision makers as in the file. */
export const line = {
  /** A name within a sentence. */
  quoted: quote,
  nothingWanted: ({ states }: { states: number }): Pieces => [
    opens("wants", "Nobody is said to want anything yet"),
    plain(`: ${states === 1 ? "one combination is" : `${number(states)} combinations are`} possible.`),
  ],
  nothingHolds: ({ circle }: { circle: number }): Pieces => [
    opens("outcomes", "Nothing would hold"),
    plain(": from every state somebody gains by moving on, and nothing deters it."),
    ...(circle === 0 ? [] : [plain(` Such moves can run in a circle of ${inLetters(circle)}.`)]),
  ],
  /** `wanted`: an outcome's name or what was asked for, in quotation marks. `of`: how many states there are of it. */
  wantedFails: ({ wanted, of }: { wanted: string; of: number }): Pieces =>
    of === 0
      ? [plain(`${wanted} is ruled out: no state is left in which it is so.`)]
      : [
          opens("outcomes", of === 1 ? `${wanted} would not hold` : `No outcome with ${wanted} would hold`),
          plain("."),
        ],
  /** Of several such outcomes, one. */
  wantedHolds: ({ name, count: of, to }: { name: string; count: number; to: SaidRoad }): Pieces => [
    ...(of === 1
      ? []
      : [opens("outcomes", `${capital(inLetters(of))} such outcomes would hold`), plain("; of these ")]),
    opens("outcome", of === 1 ? `${capital(name)} would hold` : name),
    ...(of === 1 ? road(to) : [plain(" is nearest"), ...road(to)]),
  ],
  many: ({
    strong,
    agreed,
    options,
    divides,
  }: {
    strong: number
    agreed: number
    options: number
    divides: string | null
  }): Pieces => [
    opens("outcomes", `${number(strong)} outcomes would hold`),
    plain(
      `. They agree on ${agreed === 0 ? "none" : number(agreed)} of ${count(options, "option")}${divides === null ? "." : `; what divides them most is ${quote(divides)}.`}`,
    ),
  ],
  noToday: ({ strong, names }: { strong: number; names: readonly string[] }): Pieces => [
    opens("outcomes", `${capital(inLetters(strong))} ${strong === 1 ? "outcome" : "outcomes"} would hold`),
    plain(`: ${list(names)}${names.length < strong ? " among them" : ""}.`),
  ],
  /** That today's state would hold, and why nobody leaves it. `today`: its name, null for none. */
  todayHolds: ({
    today,
    deterred,
    bound,
    dms,
  }: {
    today: string | null
    deterred: readonly string[]
    bound: readonly string[]
    dms: number
  }): Pieces => [
    opens("today", today === null ? "Things as they stand would hold" : `${capital(today)} holds`),
    plain(`: ${staying(deterred, bound, dms)}.`),
  ],
  /** What follows: an outcome that all prefer. */
  better: ({ name, dms, to }: { name: string; dms: number; to: SaidRoad }): Pieces => [
    plain(" "),
    opens("outcome", `${capital(name)} would suit ${all(dms)} better`),
    ...road(to),
  ],
  nothingBetter: (): Pieces => [
    plain(" "),
    opens("outcomes", "Nothing else that would hold suits all better"),
    plain("."),
  ],
  /** That today's state would not hold: who gains, by what difference. */
  todayFalls: ({
    today,
    who,
    changes,
  }: {
    today: string | null
    who: readonly string[]
    changes: readonly string[]
  }): Pieces => [
    opens(
      "today",
      today === null ? "Things as they stand would not hold" : `${capital(today)} does not hold`,
    ),
    plain(": "),
    opens("departure", `${list(who.map(within))} ${who.length === 1 ? "gains" : "gain"} by moving on`),
    plain(changes.length === 0 ? "." : ` (${changes.join("; ")}).`),
  ],
  /** That it holds only under concepts that count answers nobody need give. */
  onlyFeared: ({ today, who }: { today: string | null; who: readonly string[] }): Pieces => [
    opens("today", today === null ? "Things hold as they stand" : `${capital(today)} holds`),
    plain(" only as long as "),
    opens(
      "departure",
      `${list(who.map(within))} ${who.length === 1 ? "fears" : "fear"} an answer that need not serve those who give it`,
    ),
    plain("."),
  ],
  /** Outcomes that gains lead to, so many in all. */
  ends: ({ names, total }: { names: readonly string[]; total: number }): Pieces =>
    total === 0
      ? [plain(" From there gains lead to "), opens("outcomes", "nothing that would hold"), plain(".")]
      : [
          plain(" Gains could lead to "),
          opens("outcome", list(names, "or")),
          plain(total > names.length ? ` (the nearest of ${number(total)}).` : "."),
        ],
  /** What stands before the track, and what its marks say. */
  track: "The way",
  step: ({
    dm,
    acts,
    effect,
    rank,
    before,
  }: {
    dm: string
    acts: readonly string[]
    effect: "gain" | "nothing" | "loss"
    rank: number
    before: number
  }) =>
    stop(
      `${capital(within(dm))} would ${list(acts)}: ${effect === "gain" ? "a gain" : effect === "loss" ? "at a loss" : "neither gain nor loss"} (rank ${number(before)} to ${number(rank)})`,
    ),
  /** What "would hold" means in the sentence. */
  meaning: ({ concept }: { concept: string }) =>
    `“Would hold” means here: under ${concept}, given the wants and rules in the file. It is a possible resolution, no forecast.`,
}

function staying(deterred: readonly string[], bound: readonly string[], dms: number): string {
  const fixed = bound.length === 0 ? "" : `${list(bound.map(within))} cannot move`
  if (bound.length === dms) return dms === 1 ? fixed : "nobody can move"
  if (deterred.length > 0)
    return `${list(deterred.map(within))} could gain by moving, but the others' answer deters ${deterred.length === 1 ? "that" : "it"}${fixed === "" ? "" : `, and ${fixed}`}`
  return `nobody gains by moving${fixed === "" ? "" : `, and ${fixed}`}`
}
