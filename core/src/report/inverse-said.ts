import { hangsOnOwn, statesWhere } from "../engine/index.ts"
import type { InverseAnswer, Opened } from "../study/index.ts"
import { type Catalogue, nameOfState, sayContradiction, sayFormula, stateName } from "../words/index.ts"

type Target = InverseAnswer["goal"]["hold"][number]

/** What is to hold and what must not, whether it does, and what of it cannot be. */
export function sayWanted(
  { goal, wanted, unwanted }: InverseAnswer,
  { conflict, model }: Opened,
  words: Catalogue,
): string[] {
  const { change } = words
  const concept = words.concepts[goal.concept].name
  const name = (slot: number) => stateName({ conflict, model }, slot, words)
  // As it was asked for; who reads no expressions is told what it says.
  const called = ({ formula, text }: Target): string => {
    if (words.withoutNumbers !== true) return text
    const slot = model.space.find(text)
    return slot < 0 ? sayFormula(conflict, formula, words) : nameOfState({ conflict, model }, slot, words)
  }
  return [
    ...goal.hold.map(({ formula, text }, i) => {
      const { states, holding } = wanted[i]!
      const slot = model.space.find(text)
      const clause = sayFormula(conflict, formula, words)
      if (states === 0) return change.impossible({ clause })
      if (slot >= 0) return change.wantedState({ name: name(slot), holds: holding > 0, concept })
      return change.wanted({ clause, states, holding, concept })
    }),
    ...goal.not.map(({ formula, text }, i) => {
      const { holding } = unwanted[i]!
      const slot = model.space.find(text)
      if (slot >= 0) return change.unwantedState({ name: name(slot), holds: holding > 0, concept })
      return change.unwanted({ clause: sayFormula(conflict, formula, words), holding, concept })
    }),
    ...atOdds(model, goal).map(([wish, dread]) =>
      change.atOdds({ wanted: called(wish), unwanted: called(dread) }),
    ),
    ...(goal.from === undefined ? [] : [change.wantedReached]),
  ]
}

/** Targets that are to hold of which every state is one of a target that must not; with those. */
function atOdds({ space }: Opened["model"], { hold, not }: InverseAnswer["goal"]): [Target, Target][] {
  return hold.flatMap((wish) => {
    const states = statesWhere(space, wish.formula)
    return not.flatMap((dread): [Target, Target][] => {
      const both = statesWhere(space, dread.formula)
      both.intersect(states)
      return states.count() > 0 && both.count() === states.count() ? [[wish, dread]] : []
    })
  })
}

/** What is said of the rankings looked for, where something has to change. */
export interface SaidRankings {
  /** How they were looked for; null where there are none. */
  readonly searched: string | null
  /** Why there are none; null where there are some. */
  readonly none: string | null
  /** What is asked of somebody that no ranking meets; null where nothing of that is known. */
  readonly why: string | null
}

/** What is said of the rankings looked for: of one target, or of several goals together. */
export function sayRankings(answer: InverseAnswer, opened: Opened, words: Catalogue): SaidRankings {
  const { goal, rankings, several } = answer
  const { change } = words
  const none = (how: Parameters<typeof change.noRankings>[0]["how"]): SaidRankings => ({
    searched: null,
    none: change.noRankings({ how }),
    why: null,
  })
  if (rankings !== null) {
    const { isSearched, proved, looked, states } = rankings
    if (!isSearched) return none("no-conditions")
    if (rankings.answers.length === 0) return none(proved ? "proved" : "own")
    const concept = words.concepts[goal.concept].name
    return { searched: change.rankedAs({ proved, looked, states, concept }), none: null, why: null }
  }
  if (several === null) return none(goal.from === undefined ? "no-conditions" : "reached")
  if (answer.changes.some(({ label }) => label.startsWith("R")))
    return { searched: change.rankedTogether(several), none: null, why: null }
  const { looked, choices, proved } = several
  return {
    searched: null,
    none: proved
      ? change.noRankings({ how: "proved" })
      : change.noneTogether({ looked, choices, asTheyAre: !hangsOnOwn(goal.concept) }),
    why: sayContradiction(opened, several, words),
  }
}
