import { sayRankings } from "@parley/core/report"
import {
  type Adjustment,
  asScenario,
  editsOf,
  type InverseChange,
  MOST_RANKED,
  outcomesOf,
  type StatementChanges,
} from "@parley/core/study"
import { sayAdjustments, sayVerdictChanges } from "@parley/core/words"
import type { Context } from "../context.ts"
import type { TakeChangesRequest, Wired } from "../protocol.ts"
import type { TakeChanges, TakenChange } from "../take-told.ts"
import { Taking } from "../wanted.ts"

// Outcomes named.
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

/**
 * The smallest changes of one kind that bring about what is wanted, each confirmed by the engine. Cost: that of the
 * search, and an analysis for each answer.
 */
export function takeChanges(request: Wired<TakeChangesRequest>, context: Context): TakeChanges {
  const { of, steps } = request
  const section = of === "inserts" ? "additions" : of
  const taking = new Taking(request, context, [section], { steps })
  const { answer, conflict, words } = taking
  const { goal, concepts } = answer
  const { change } = words
  const { reading } = taking.of
  const analysis = taking.of.analysis(concepts)
  switch (section) {
    case "rankings":
      return ranked()
    case "situation":
      return inSituation()
    case "statements":
      return steppedChanges(answer.statements!, false)
    case "additions":
      return steppedChanges(answer.additions!, true)
  }

  function ranked(): TakeChanges {
    const { searched, none, why } = sayRankings(answer, taking.of, words)
    const failing = none === null || why === null ? none : `${none} ${why}`
    return { ...NOTHING, none: failing, said: searched ?? "", answers: told(false) }
  }

  function inSituation(): TakeChanges {
    const { least, proved, smallest, found } = answer.situation!
    return {
      ...NOTHING,
      least,
      said: change.searchedSituation({ proved, isFound: least !== null }),
      answers: least === 0 ? [] : told(false),
      more: least === 0 ? 0 : Math.max(0, found - smallest.length),
    }
  }

  function told(stepped: boolean): TakenChange[] {
    return answer.changes.map((each) => toldChange(each.label, stepped, each))
  }

  function steppedChanges(found: StatementChanges, isNew: boolean): TakeChanges {
    const all = told(true)
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

  function toldChange(label: string, stepped: boolean, found: InverseChange): TakenChange {
    const { adjustments, states, difference, verdicts, barsToday } = found
    const { appear, vanish } = difference
    const [held, gone] = [taking.slots(states), taking.slots(vanish)]
    const before = outcomesOf(analysis).size
    const say = sayAdjustments({ conflict, model: taking.model }, adjustments, words)
    const said = (steps: number): string => change.answer({ label: "", steps, adjustments: say }).trim()
    return {
      label,
      said: said(stepped ? adjustments.length : 0),
      what: said(0),
      effect: sayVerdictChanges(
        conflict,
        taking.model,
        { states, concept: goal.concept, concepts, verdicts },
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
      appears: appear.length,
      vanishes: vanish.length,
      taken: takenOver(adjustments),
    }
  }

  // Rankings of very many states are not written into a file.
  function takenOver(adjustments: readonly Adjustment[]): TakenChange["taken"] {
    const isRanked = adjustments.some(({ kind }) => kind === "rank" || kind === "reorder")
    if (isRanked && taking.model.space.count > MOST_RANKED) return null
    const wanted = goal.hold.map((each) => taking.said(each)).join("; ")
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
