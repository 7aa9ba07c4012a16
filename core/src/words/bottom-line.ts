import { type BottomLineAnswer, type Finding, namesFor, type Road } from "../study/index.ts"
import type { Pieces, SaidRoad } from "./bottom-line-words.ts"
import type { Catalogue } from "./catalogue.ts"
import { sayName } from "./names.ts"
import { changedClauses, type Named } from "./state.ts"
import { nameOf, textOf } from "./texts.ts"

/** The words that a sentence with its figure has at most; the last clause goes where it would have more. */
export const MOST_WORDS = 60

/** The answer in a sentence (SPEC A1 to A7). `wanted`: what was asked for, as it is shown. */
export function sayBottomLine(
  answer: BottomLineAnswer,
  named: Named,
  words: Catalogue,
  wanted: string | null = null,
): Pieces {
  const said = clauses(new Saying(answer, named, words), answer.finding, wanted ?? "")
  let kept = said
  while (kept.length > 1 && countWords(kept.flat()) > MOST_WORDS) kept = kept.slice(0, -1)
  return kept.flat()
}

/** How many words there are in it. */
export function countWords(pieces: Pieces): number {
  return textOfPieces(pieces).split(/\s+/).filter(Boolean).length
}

/** The sentence as one text. */
export function textOfPieces(pieces: Pieces): string {
  return pieces.map(({ text }) => text).join("")
}

/** An outcome's name as it stands in a sentence: in quotation marks. */
export function nameInSentence(named: Named, slot: number, words: Catalogue): string {
  return words.line.quoted(sayName(named, namesFor(named, [slot]).get(slot)!, words))
}

// What is told in order; what comes last goes first where there is too much.
function clauses(say: Saying, finding: Finding, wanted: string): Pieces[] {
  const { answer, words } = say
  const { line } = words
  const { strong, states } = answer
  switch (finding.kind) {
    case "nothing-wanted":
      return [line.nothingWanted({ states })]
    case "nothing-holds":
      return [line.nothingHolds(finding)]
    case "wanted-fails":
      return [
        line.wantedFails({
          wanted: finding.slot < 0 ? line.quoted(wanted) : say.name(finding.slot),
          of: finding.of,
        }),
      ]
    case "wanted-holds": {
      const { count, goal } = finding
      return [line.wantedHolds({ name: say.name(goal.slot), count, to: say.road(goal.road) })]
    }
    case "many":
      return [
        line.many({ ...finding, strong, divides: finding.divides < 0 ? null : say.option(finding.divides) }),
      ]
    case "no-today":
      return [line.noToday({ strong, names: finding.slots.slice(0, 3).map((slot) => say.name(slot)) })]
    case "today-holds":
      return [say.todayHolds(), ...say.better(finding)]
    case "today-falls":
      return say.todayFalls(finding)
  }
}

class Saying {
  readonly answer: BottomLineAnswer
  readonly words: Catalogue
  readonly #named: Named
  readonly #dms: number

  constructor(answer: BottomLineAnswer, named: Named, words: Catalogue) {
    this.answer = answer
    this.words = words
    this.#named = named
    this.#dms = named.conflict.decisionMakers.length
  }

  name(slot: number): string {
    return nameInSentence(this.#named, slot, this.words)
  }

  option(option: number): string {
    return textOf(this.#named.conflict, this.#named.conflict.options[option]!.name, this.words)
  }

  #who(dms: readonly number[]): string[] {
    return dms.map((dm) => nameOf(this.#named.conflict, dm, this.words))
  }

  /** Today's name where the file gives one; null where it has none of its own. */
  #today(): string | null {
    const { slot } = this.answer.today!
    return namesFor(this.#named, [slot]).get(slot)!.kind === "given" ? this.name(slot) : null
  }

  road(road: Road | null): SaidRoad {
    if (road === null) return { kind: "unknown" }
    if (!("steps" in road)) return road
    if (road.kind === "gains") return { kind: "gains", moves: road.steps.length }
    return { kind: "losses", first: this.#first(road), losing: this.#who(road.losing) }
  }

  // Said only where the first step is alike on all ways like the one told.
  #first({ first }: Road & { kind: "gains" | "losses" }): (SaidRoad & { kind: "losses" })["first"] {
    if (first === null || new Set(first.map(({ effect }) => effect)).size !== 1) return null
    return {
      names: this.#who(first.map(({ dm }) => dm)),
      effect: first[0]!.effect,
      forGood: first.every(({ oneWay }) => oneWay),
    }
  }

  todayHolds(): Pieces {
    const { deterred, bound } = this.answer.today!
    const [afraid, stuck] = [this.#who(deterred), this.#who(bound)]
    return this.words.line.todayHolds({
      today: this.#today(),
      deterred: afraid,
      bound: stuck,
      dms: this.#dms,
    })
  }

  better({ goal }: Finding & { kind: "today-holds" }): Pieces[] {
    const { line } = this.words
    if (goal === null) return [line.nothingBetter()]
    return [line.better({ name: this.name(goal.slot), dms: this.#dms, to: this.road(goal.road) })]
  }

  todayFalls({ departures, ends }: Finding & { kind: "today-falls" }): Pieces[] {
    const { line } = this.words
    const { under, slot } = this.answer.today!
    const who = this.#who(departures.map(({ dm }) => dm))
    const changes =
      departures.length === 1 ? changedClauses(this.#named, slot, departures[0]!.to, this.words) : []
    return [
      under.length > 0
        ? line.onlyFeared({ today: this.#today(), who })
        : line.todayFalls({ today: this.#today(), who, changes }),
      ...(ends === null
        ? []
        : [line.ends({ names: ends.slots.map((each) => this.name(each)), total: ends.total })]),
    ]
  }
}
