import { type Concept, definitionOf, stepsUnder } from "../engine/index.ts"
import type { Counter, Ending, Explanation, Improvement, Move, NoSequence } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { SaidCounter, SaidEnd } from "./messages.ts"
import { type Named, saidMove, stateName } from "./state.ts"
import { nameOf } from "./texts.ts"

/** Improvements told of one state, unless asked for more. */
const MOST_LINES = 12

/**
 * An explanation in words: the verdict in one sentence, and a line for each improvement, those that nothing deters
 * first; at most `most` of them, with a last line that says how many are left out. `concepts`: all that the same
 * reasons hold for; that of the explanation unless given. True move by move: every move
 * named is legal, and every state is the one it leads to.
 */
export function sayExplanation(
  named: Named,
  explanation: Explanation,
  catalogue: Catalogue,
  {
    most = MOST_LINES,
    concepts = [explanation.concept],
  }: { most?: number; concepts?: readonly Concept[] } = {},
): { verdict: string; lines: string[] } {
  const { dm, verdict, reason, moves, improvements } = explanation
  const open = improvements.filter(({ deterred }) => !deterred)
  const teller = new Teller(named, explanation, catalogue)
  const told = [...open, ...improvements.filter(({ deterred }) => deterred)]
  const lines = told.slice(0, most).map((improvement) => teller.line(improvement))
  if (told.length > most) lines.push(catalogue.explanation.more({ count: told.length - most }))
  return {
    verdict: catalogue.explanation.verdict({
      dm: nameOf(named.conflict, dm, catalogue),
      concepts,
      stable: verdict === "stable",
      reason,
      moves,
      improvements: improvements.length,
      undeterred: open.length,
    }),
    lines,
  }
}

class Teller {
  private readonly named: Named
  private readonly explanation: Explanation
  private readonly catalogue: Catalogue
  // The opponents' names.
  private readonly others: readonly string[]

  constructor(named: Named, explanation: Explanation, catalogue: Catalogue) {
    const { conflict } = named
    this.named = named
    this.explanation = explanation
    this.catalogue = catalogue
    this.others = conflict.decisionMakers.flatMap((_, dm) =>
      dm === explanation.dm ? [] : [nameOf(conflict, dm, catalogue)],
    )
  }

  line({ to, answer }: Improvement): string {
    const { catalogue } = this
    const { conflict, model } = this.named
    const { explanation: say } = catalogue
    const { dm, slot, concept } = this.explanation
    const move = this.said({ dm, from: slot, to })
    switch (answer.kind) {
      case "sequence": {
        const { steps, end, rank, counter } = answer
        const said = counter && this.counter(end, counter)
        return say.answered({ move, steps: this.steps(steps), end: this.end(end, rank), counter: said })
      }
      case "joint": {
        const { moves, end, rank } = answer
        const state = stateName({ conflict, model }, end, catalogue)
        return say.met({ move, moves: this.steps(moves), to: state, end: this.end(end, rank) })
      }
      case "not-together": {
        const movers = answer.movers.map((mover) => nameOf(conflict, mover, catalogue))
        const unstableOnly = definitionOf(concept).kind === "either-way"
        const first = answer.sequence === null ? [] : [this.noSequence(to, answer.sequence)]
        const follows = first.length > 0
        return [...first, say.notTogether({ move, others: this.others, movers, unstableOnly, follows })].join(
          " ",
        )
      }
      case "not-considered":
      case "no-opponents":
      case "no-answer":
      case "harmless":
      case "escaped":
        return this.noSequence(to, answer)
    }
  }

  private noSequence(to: number, answer: NoSequence): string {
    const { explanation: say } = this.catalogue
    const { dm, slot, concept } = this.explanation
    const move = this.said({ dm, from: slot, to })
    const improving = stepsUnder(concept) === "improving"
    switch (answer.kind) {
      case "not-considered":
        return say.free({ move, end: this.end(to, this.named.model.ranks[dm]![to]!) })
      case "no-opponents":
        return say.nobodyElse({ move })
      case "no-answer":
        return say.noAnswer({ move, others: this.others, improving })
      case "harmless":
        return say.harmless({
          move,
          others: this.others,
          improving,
          reached: answer.reached,
          ...this.ending(answer.worst),
        })
      case "escaped": {
        const { hurting, worst } = answer
        const { counter } = worst
        return say.escaped({
          move,
          others: this.others,
          improving,
          hurting,
          steps: this.steps(worst.steps),
          harm: this.end(worst.end, worst.rank),
          counter: this.said({ dm, from: worst.end, to: counter.to }),
          end: this.end(counter.to, counter.rank),
        })
      }
    }
  }

  private counter(from: number, { to, rank, answer }: Counter): SaidCounter {
    const { dm } = this.explanation
    return {
      move: this.said({ dm, from, to }),
      rank,
      answered: answer === undefined ? null : this.ending(answer),
      counter: answer?.counter && this.counter(answer.end, answer.counter),
    }
  }

  private ending({ steps, end, rank }: Ending) {
    return { steps: this.steps(steps), end: this.end(end, rank) }
  }

  private end(slot: number, rank: number): SaidEnd {
    const before = this.explanation.rank
    const effect =
      slot === this.explanation.slot ? "back" : rank > before ? "worse" : rank === before ? "same" : "better"
    return { effect, rank, before }
  }

  private said(move: Move) {
    return saidMove(this.named.conflict, this.named.model, move, this.catalogue)
  }

  private steps(steps: readonly Move[]) {
    return steps.map((step) => this.said(step))
  }
}
