import type { Catalogue, Conflict, GraphModel, Opened } from "@parley/core"
import type { Formula } from "@parley/core/logic"
import type { InverseAnswer, InverseQuestion, InverseSection } from "@parley/core/study"
import { nameOfState, type StateName, sayFormula, sayTaken, stateName } from "@parley/core/words"
import { libraryWords } from "../words/library.ts"
import type { Context } from "./context.ts"
import type { TakeRequest, Wired } from "./protocol.ts"
import type { TakenState } from "./take-told.ts"

type About = Pick<Wired<TakeRequest>, "world" | "concept" | "wanted" | "language">

/** A part of what it would take, as the session answers it, and what it is told with. */
export class Taking {
  readonly of: Opened
  readonly answer: InverseAnswer
  readonly words: Catalogue

  /** `sections`: what is looked at. Throws as `Session.ask` does. */
  constructor(
    { world, concept, wanted, language }: About,
    { session, watch }: Pick<Context, "session" | "watch">,
    sections: readonly InverseSection[],
    rest: Partial<InverseQuestion> = {},
  ) {
    const { hold, not, reached, who, kept: keep } = wanted
    this.of = session.open(world)
    this.words = libraryWords(language)
    // What nobody can begin from today is told of as if it were not asked for.
    const begins = reached && this.conflict.statusQuo !== null
    const question = { kind: "inverse", concept, hold, not, who, keep, sections } as const
    this.answer = session.ask(world, { ...question, reached: begins, ...rest }, watch)
  }

  get conflict(): Conflict {
    return this.of.conflict
  }

  get model(): GraphModel {
    return this.of.model
  }

  /** As sentences name the concept. */
  get concept(): string {
    return this.words.concepts[this.answer.goal.concept].name
  }

  name(slot: number): StateName {
    return stateName(this, slot, this.words)
  }

  told(slot: number): TakenState {
    return {
      state: this.model.space.text(slot),
      number: this.model.space.number(slot),
      name: nameOfState(this, slot, this.words),
      sentence: sayTaken(this, slot, this.words),
    }
  }

  /** A target in words: what a state is called, or what an expression says. */
  said({ formula, text }: { readonly formula: Formula; readonly text: string }): string {
    const slot = this.model.space.find(text)
    return slot < 0 ? sayFormula(this.conflict, formula, this.words) : nameOfState(this, slot, this.words)
  }

  /** The slots of states of a changed conflict that this one has, too. */
  slots(states: readonly string[]): number[] {
    const { space } = this.model
    return states.map((state) => space.find(state.slice(0, space.options))).filter((slot) => slot >= 0)
  }
}
