import {
  type InverseChange,
  MOST_CHANGES,
  namesFor,
  type Opened,
  type PresentAnswer,
  type PresentQuestion,
  type Slide,
  strongOf,
  todayOf,
} from "../study/index.ts"
import {
  type Catalogue,
  nameOf,
  saidMove,
  saidShare,
  sayAdjustments,
  sayFate,
  sayFormula,
  sayName,
  textOf,
} from "../words/index.ts"
import { type ToldBoard, tellBoard } from "./board.ts"
import { type ToldLine, tellLine } from "./line.ts"
import { worldName, worldOf } from "./scenarios.ts"

/** A slide as a page shows it: what stands large, and what is drawn under it. */
export type ToldSlide = { readonly heading: string } & (
  | { readonly slide: Exclude<Slide, "stands">; readonly empty: true; readonly headline: string }
  | {
      readonly slide: "stands"
      readonly empty: false
      readonly headline: string
      readonly line: ToldLine
      /** Those that the file has something for. */
      readonly slides: readonly Slide[]
    }
  | {
      readonly slide: "wants"
      readonly empty: false
      readonly headline: string
      readonly board: ToldBoard
      /** Per decision maker, what it wants most, quoted; or the state it likes best. */
      readonly wishes: readonly { readonly quoted: readonly string[]; readonly best: string }[]
    }
  | { readonly slide: "holds"; readonly empty: false; readonly headline: string; readonly board: ToldBoard }
  | {
      readonly slide: "deal"
      readonly empty: false
      readonly headline: string
      /** What becomes of it in each world, the one asked about first. */
      readonly worlds: readonly { readonly name: string; readonly fate: string; readonly isBroken: boolean }[]
      /** Per decision maker: its ranks alone, today, once done, and where it comes to rest; null where it cannot be told. */
      readonly stakes: readonly {
        readonly dm: number
        readonly secured: number | null
        readonly today: number | null
        readonly performed: number
        readonly settled: number | null
        readonly worst: number
      }[]
    }
  | {
      readonly slide: "take"
      readonly empty: false
      readonly headline: string
      /** What becomes of today's state with the change that the headline names. */
      readonly then: string
      readonly intro: string
      readonly changes: readonly { readonly said: string; readonly then: string }[]
    }
  | {
      readonly slide: "sure"
      readonly empty: false
      readonly headline: string
      readonly shares: readonly {
        readonly state: string
        readonly name: string
        readonly said: string
        readonly percent: number
        readonly low: number
        readonly high: number
      }[]
      readonly drawn: string
    }
)

type Of<S extends Slide> = Extract<PresentAnswer, { slide: S; empty: false }>
type World = Of<"deal">["worlds"][number]
type Told<S extends Slide> = Omit<Extract<ToldSlide, { slide: S; empty: false }>, "heading">

/** What becomes of the offer in a world, by its kind. */
function fateIn({ judged }: World): Parameters<Catalogue["present"]["fate"]>[0]["kind"] {
  if (judged === null) return "unknown"
  return judged.verdict === "impossible" ? "impossible" : judged.fate.kind
}

/** Whether it would be kept there once done. */
function isSound(world: World): boolean {
  return ["kept", "unstarted", "stalled"].includes(fateIn(world))
}

/** A slide in words. */
export function tellPresent(
  answer: PresentAnswer,
  opened: Opened,
  words: Catalogue,
  question: Pick<PresentQuestion, "concepts">,
): ToldSlide {
  const heading = words.present.slides[answer.slide]
  if (answer.empty)
    return { heading, slide: answer.slide, empty: true, headline: words.present.empty[answer.slide] }
  return { heading, ...new Teller(opened, words, question).slide(answer) } as ToldSlide
}

class Teller {
  readonly #opened: Opened
  readonly #words: Catalogue
  readonly #concepts: PresentQuestion["concepts"]

  constructor(opened: Opened, words: Catalogue, { concepts }: Pick<PresentQuestion, "concepts">) {
    this.#opened = opened
    this.#words = words
    this.#concepts = concepts
  }

  slide(answer: Of<Slide>): Told<Slide> {
    switch (answer.slide) {
      case "stands":
        return this.#stands(answer)
      case "wants":
        return this.#wants(answer)
      case "holds":
        return this.#holds(answer)
      case "deal":
        return this.#deal(answer)
      case "take":
        return this.#take(answer)
      case "sure":
        return this.#sure(answer)
    }
  }

  #stands({ line, slides }: Of<"stands">): Told<"stands"> {
    const told = tellLine(line, this.#opened, this.#words)
    return { slide: "stands", empty: false, headline: told.sentence, line: told, slides }
  }

  #wants({ board, wishes }: Of<"wants">): Told<"wants"> {
    const { conflict } = this.#opened
    const told = tellBoard(board, this.#opened, this.#words)
    return {
      slide: "wants",
      empty: false,
      headline: this.#ranked(told),
      board: told,
      wishes: wishes.map(({ statements, best }, dm) => {
        const own = conflict.preferences[dm]!
        return {
          quoted:
            own.kind === "statements"
              ? statements.map((i) =>
                  this.#quoted(sayFormula(conflict, own.statements[i]!.formula, this.#words)),
                )
              : [],
          best: best < 0 ? "" : this.#words.present.best({ name: this.#name(best) }),
        }
      }),
    }
  }

  /** Who ranks the first two outcomes above today and who below. */
  #ranked({ today, strong, weaker }: ToldBoard): string {
    const { present } = this.#words
    if (today === null) return present.placed
    return [...strong, ...weaker]
      .slice(0, 2)
      .map(({ name, ranks }) => {
        const those = (sign: number): string[] =>
          ranks.flatMap((rank, dm) => (Math.sign(today.ranks[dm]! - rank) === sign ? [this.#dm(dm)] : []))
        return present.ranked({
          name: this.#quoted(name),
          today: this.#quoted(today.name),
          above: those(1),
          below: those(-1),
          all: ranks.length,
        })
      })
      .join(" ")
  }

  #holds({ board }: Of<"holds">): Told<"holds"> {
    const { present } = this.#words
    const told = tellBoard(board, this.#opened, this.#words)
    const { today, strong, totals } = told
    const isOutcome = today?.under.includes(board.concept) ?? false
    const shown = [...(isOutcome ? [today!] : []), ...strong]
    const notes = (["no-move", "all-deterred"] as const).flatMap((reason) => {
      const column = shown.find(({ stays }) => stays.includes(reason))
      if (column === undefined) return []
      const dms = column.stays.flatMap((each, dm) => (each === reason ? [this.#dm(dm)] : []))
      const of = { name: this.#quoted(column.name), dms }
      return [reason === "no-move" ? present.bound(of) : present.deterred(of)]
    })
    const count = present.hold({ strong: totals.strong + (isOutcome ? 1 : 0) })
    return { slide: "holds", empty: false, headline: [count, ...notes].join(" "), board: told }
  }

  #deal({ offer, worlds }: Of<"deal">): Told<"deal"> {
    const { conflict } = this.#opened
    const { present } = this.#words
    const own = worlds[0]!
    const name = this.#quoted(textOf(conflict, conflict.record.offers[offer]!.name, this.#words))
    const fate = this.#fateIn(own)
    const other = isSound(own) ? worlds.slice(1).find((world) => fateIn(world) === "broken") : undefined
    return {
      slide: "deal",
      empty: false,
      headline: [
        present.fate({ offer: name, ...fate }),
        ...(other === undefined
          ? []
          : [
              present.brokenIn({
                world: this.#quoted(worldName(other, this.#opened, this.#words)),
                ...this.#fateIn(other),
              }),
            ]),
      ].join(" "),
      worlds: worlds.map((world) => {
        const { scenario, judged } = world
        return {
          name: worldName(world, this.#opened, this.#words),
          fate: judged === null ? "–" : sayFate(worldOf(scenario, this.#opened), judged, this.#words),
          isBroken: fateIn(world) === "broken",
        }
      }),
      stakes: own.judged === null || own.judged.verdict === "impossible" ? [] : own.judged.stakes,
    }
  }

  /** What becomes of the offer in a world (SPEC O10), and by whose doing; `acts` of who breaks it. */
  #fateIn(world: World): Omit<Parameters<Catalogue["present"]["fate"]>[0], "offer"> {
    const none = { kind: fateIn(world), dm: "", acts: [], loss: false, must: false }
    const { scenario, judged } = world
    if (judged === null || judged.verdict === "impossible" || !("dm" in judged.fate)) return none
    const { fate, breaches } = judged
    const dm = this.#dm(fate.dm)
    if (fate.kind !== "broken") return { ...none, dm, loss: fate.effect === "loss", must: fate.must }
    const { conflict, model } = worldOf(scenario, this.#opened)
    return { ...none, dm, acts: saidMove(conflict, model, breaches[fate.breach]!, this.#words).acts }
  }

  #take({ goal, reached, inverse }: Of<"take">): Told<"take"> {
    const { present } = this.#words
    const name = this.#quoted(this.#name(goal))
    const clauses = ({ adjustments }: InverseChange): string[] =>
      sayAdjustments(this.#opened, adjustments, this.#words)
    const [first, ...others] = [...inverse.changes]
      .sort((a, b) => Number(b.label.startsWith("C")) - Number(a.label.startsWith("C")))
      .slice(0, MOST_CHANGES)
    return {
      slide: "take",
      empty: false,
      headline: inverse.isReached
        ? present.nothingToChange({ name, reached })
        : present.opens({ name, clauses: first === undefined ? [] : clauses(first), reached }),
      then: first === undefined ? "" : this.#then(first),
      intro: others.length === 0 ? "" : present.alsoWould,
      changes: others.map((change) => ({
        said: this.#words.present.change({ clauses: clauses(change) }),
        then: this.#then(change),
      })),
    }
  }

  /** What becomes of today's state. */
  #then({ barsToday, verdicts }: InverseChange): string {
    const { present } = this.#words
    const today = todayOf(this.#opened)
    if (today < 0) return ""
    const name = this.#quoted(this.#name(today))
    if (barsToday) return present.todayBarred({ today: name })
    const text = this.#opened.model.space.text(today)
    const ceases = verdicts.find(({ state }) => state === text)?.ceases ?? []
    const concept = strongOf(this.#concepts)
    if (ceases.includes(concept)) return present.todayFalls({ today: name })
    const held = this.#opened.analysis(this.#concepts).equilibria.get(concept)!.has(today)
    return held ? present.todayStays({ today: name }) : ""
  }

  #sure({ shares, worlds }: Of<"sure">): Told<"sure"> {
    const { present } = this.#words
    const told = shares.map(({ slot, holds }) => {
      const of = { name: this.#name(slot), ...saidShare(holds) }
      return { state: this.#opened.model.space.text(slot), ...of, said: present.share(of) }
    })
    const [first, second] = [told[0]!, told[1]]
    return {
      slide: "sure",
      empty: false,
      headline: present.firmest({
        name: this.#quoted(first.name),
        percent: first.percent,
        next: second === undefined ? null : { name: this.#quoted(second.name), percent: second.percent },
        clear: second !== undefined && shares[0]!.holds.low > shares[1]!.holds.high,
      }),
      shares: told,
      drawn: present.drawn({ worlds }),
    }
  }

  #dm(dm: number): string {
    return nameOf(this.#opened.conflict, dm, this.#words)
  }

  #name(slot: number): string {
    return sayName(this.#opened, namesFor(this.#opened, [slot]).get(slot)!, this.#words)
  }

  #quoted(text: string): string {
    return this.#words.line.quoted(text)
  }
}
