import {
  type Adjustment,
  asScenario,
  type Difference,
  definitionOf,
  editsOf,
  MOST_RANKED,
  outcomesOf,
  rankingChanges,
  type StatementChanges,
  sayAdjustments,
  sayVerdictChanges,
  situationChanges,
  statementChanges,
  type VerdictChange,
} from "@parley/core"
import type { Context } from "../context.ts"
import type { TakeChangesRequest, Wired } from "../protocol.ts"
import type { TakeChanges, TakenChange } from "../take-told.ts"
import { Taking } from "../wanted.ts"

// Answers told of a kind, and outcomes named.
const MOST_ANSWERS = 3
const MOST_TOLD = 6

const NOTHING: TakeChanges = {
  least: null,
  said: "",
  none: null,
  answers: [],
  more: 0,
  atLeast: false,
  next: [],
}

/** What the searches answer with. */
interface Found {
  readonly adjustments: readonly Adjustment[]
  readonly states: readonly string[]
  readonly difference: Difference
  readonly verdicts: readonly VerdictChange[]
  readonly barsToday: boolean
}

/**
 * The smallest changes of one kind that bring about what is wanted, each confirmed by the engine. Cost: that of the
 * search, and an analysis for each answer.
 */
export function takeChanges(request: Wired<TakeChangesRequest>, context: Context): TakeChanges {
  const taking = new Taking(request, context)
  const { conflict, analysis, goal, freedom, words } = taking
  const { of, steps } = request
  const { change } = words
  const reading = context.session.read(request.world).reading
  const told = (letter: string, stepped: boolean, all: readonly Found[]): TakenChange[] =>
    all.map((each, i) => toldChange(`${letter}${i + 1}`, stepped, each))

  if (of === "rankings") {
    // RangeError for what this search cannot look for: nothing is claimed of it.
    if (goal.hold.length > 1 || goal.not.length > 0 || goal.from !== undefined)
      throw new RangeError("rankings are looked for where one thing is to hold, and nothing else is asked")
    const { answers, looked, states, proved } = rankingChanges(
      analysis,
      goal.hold[0]!,
      goal.concept,
      freedom,
      MOST_ANSWERS,
      {},
      context.watch,
    )
    if (answers.length === 0) {
      const isSearched = definitionOf(goal.concept).conditions !== "none"
      const how = !isSearched ? "not-searched" : proved ? "proved" : "own"
      return { ...NOTHING, none: change.noRankings({ how }) }
    }
    return {
      ...NOTHING,
      said: change.rankedAs({ proved, looked, states, concept: taking.concept }),
      answers: told("R", false, answers),
    }
  }
  if (of === "situation") {
    const search = { answers: MOST_ANSWERS }
    const found = situationChanges(conflict, analysis, goal, freedom, search, {}, context.watch)
    const { least, proved, smallest } = found
    return {
      ...NOTHING,
      least,
      said: change.searchedSituation({ proved, isFound: least !== null }),
      answers: least === 0 ? [] : told("C", false, smallest),
      more: least === 0 ? 0 : Math.max(0, found.found - smallest.length),
    }
  }
  const inserts = of === "inserts"
  const search = { steps, answers: MOST_ANSWERS, inserts }
  return steppedChanges(
    statementChanges(conflict, analysis, goal, freedom, search, {}, context.watch),
    inserts,
  )

  function steppedChanges(found: StatementChanges, isNew: boolean): TakeChanges {
    const all = told(isNew ? "N" : "S", true, [...found.smallest, ...found.next])
    const others = found.found - found.smallest.length
    return {
      least: found.least,
      said: change.searched({ steps: found.proved, inserts: isNew }),
      none: found.least === null ? change.noSteps({ steps: found.proved }) : null,
      answers: found.least === 0 ? [] : all.slice(0, found.smallest.length),
      more: found.least === 0 ? 0 : Math.max(0, others),
      atLeast: found.more,
      next: all.slice(found.smallest.length),
    }
  }

  function toldChange(label: string, stepped: boolean, found: Found): TakenChange {
    const { adjustments, states, difference, verdicts, barsToday } = found
    const { appear, vanish } = difference
    const [held, gone] = [taking.slots(states), taking.slots(vanish)]
    const before = outcomesOf(analysis).size
    return {
      label,
      said: change
        .answer({
          label: "",
          steps: stepped ? adjustments.length : 0,
          adjustments: sayAdjustments(conflict, taking.model, adjustments, words),
        })
        .trim(),
      effect: sayVerdictChanges(
        conflict,
        taking.model,
        { states, concept: goal.concept, concepts: analysis.concepts, verdicts },
        words,
      ),
      todayBarred: barsToday,
      states: held.map((slot) => taking.model.space.text(slot)),
      appear: taking
        .slots(appear)
        .slice(0, MOST_TOLD)
        .map((slot) => taking.told(slot)),
      vanish: gone.slice(0, MOST_TOLD).map((slot) => taking.told(slot)),
      before,
      after: before + appear.length - vanish.length,
      taken: takenOver(adjustments),
    }
  }

  // Rankings of very many states are not written into a file.
  function takenOver(adjustments: readonly Adjustment[]): TakenChange["taken"] {
    if (adjustments.some(({ kind }) => kind === "rank") && taking.model.space.count > MOST_RANKED) return null
    const wanted = goal.hold.map(({ text }) => text).join(", ")
    const name = words.cli.takenName({ wanted })
    const assumed = words.cli.takenAssumed({ wanted, concept: taking.concept })
    const [scenario] = asScenario(reading, freeId(), name, adjustments, assumed)
    if (scenario?.kind !== "set") throw new RangeError("a scenario is set as a whole")
    return { edits: editsOf(reading, adjustments, assumed), scenario: scenario.value, name }
  }

  // Which one it is given is for the page to say.
  function freeId(): string {
    const ids = new Set(conflict.scenarios.map(({ id }) => id))
    let count = 1
    while (ids.has(`taken${count}`)) count++
    return `taken${count}`
  }
}
