import {
  type Analysis,
  type Catalogue,
  type Concept,
  type Conflict,
  type Freedom,
  freedomOf,
  type Goal,
  type GraphModel,
  stateName as nameOfState,
  namesOf,
  type Opened,
  parseStatement,
  sayProblem,
  sayTaken,
  type stateName,
  type Target,
  targetOfState,
  type Watch,
} from "@parley/core"
import { libraryWords } from "../words/library.ts"
import type { Context } from "./context.ts"
import type { TakeRequest, Wired } from "./protocol.ts"
import { Refusal } from "./refusal.ts"
import type { TakenState, Wanted } from "./take-told.ts"

type Named = ReturnType<typeof stateName>

/** All that answers to what it would take are made of. */
export class Taking {
  readonly of: Opened
  readonly analysis: Analysis
  readonly goal: Goal
  readonly freedom: Freedom
  readonly words: Catalogue

  /** Throws a `Refusal` with what is wrong with what is wanted. */
  constructor(
    {
      world,
      concepts,
      concept,
      wanted,
      language,
    }: Pick<Wired<TakeRequest>, "world" | "concepts" | "concept" | "wanted" | "language">,
    { session, watch }: Pick<Context, "session" | "watch">,
  ) {
    this.of = session.open(world)
    this.words = libraryWords(language)
    this.goal = goalOf(this.of, concept, wanted, this.words)
    const ids = this.conflict.decisionMakers.map(({ id }) => id)
    const dms = ids.flatMap((id, dm) => (wanted.who.includes(id) ? [dm] : []))
    this.freedom = freedomOf(this.conflict, dms, wanted.kept)
    const seen = concepts.includes(concept) ? concepts : [...concepts, concept]
    this.analysis = session.analysis(world, seen, watch)
  }

  get conflict(): Conflict {
    return this.of.conflict
  }

  get model(): GraphModel {
    return this.of.model
  }

  /** As sentences name the concept. */
  get concept(): string {
    return this.words.concepts[this.goal.concept].name
  }

  name(slot: number): Named {
    return nameOfState(this.conflict, this.model, slot)
  }

  told(slot: number): TakenState {
    return {
      state: this.model.space.text(slot),
      number: this.model.space.number(slot),
      sentence: sayTaken(this.conflict, this.model, slot, this.words),
    }
  }

  /** The slots of states of a changed conflict that this one has, too. */
  slots(states: readonly string[]): number[] {
    const { space } = this.model
    return states.map((state) => space.find(state.slice(0, space.options))).filter((slot) => slot >= 0)
  }
}

/** A stretch of the work, as the whole sees it. */
export function stretch({ signal, progress }: Watch, from: number, to: number): Watch {
  return {
    ...(signal === undefined ? {} : { signal }),
    progress: (share) => progress?.(from + share * (to - from)),
  }
}

function goalOf({ conflict, model }: Opened, concept: Concept, wanted: Wanted, words: Catalogue): Goal {
  const names = namesOf(conflict)
  const target = (text: string): Target => {
    if (/^[YN-]{2,}$/.test(text) && text.length === conflict.options.length) {
      const slot = model.space.find(text)
      if (slot < 0) throw new Refusal("no-state")
      return targetOfState(model, slot)
    }
    const { formula, problems } = parseStatement(text, names)
    if (formula !== null) return { formula, text }
    const [{ code, at, params }] = problems as [(typeof problems)[number]]
    const problem = { code, severity: "error", path: [], line: 1, column: at.from + 1, params } as const
    throw new Refusal("no-state", sayProblem(problem, words))
  }
  const { statusQuo } = conflict
  return {
    concept,
    hold: wanted.hold.map(target),
    not: wanted.not.map(target),
    ...(wanted.reached && statusQuo !== null ? { from: statusQuo } : {}),
  }
}
