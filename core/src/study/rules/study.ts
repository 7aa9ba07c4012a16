import type { Conflict } from "../../file/index.ts"
import { type Diagram, Diagrams, EVERYWHERE, NOWHERE, TooManyNodes } from "../../logic/index.ts"
import type { StudyOfFile } from "../opened.ts"
import type { RuleFacts, RulesAnswer } from "./answer.ts"
import { MOST_DIAGRAM_NODES, MOST_RULES, type RulesQuestion } from "./question.ts"

const UNCOUNTED: RuleFacts = { removes: null, alone: null, example: null }

/**
 * What each infeasibility rule removes, counted without listing combinations. Where diagrams outgrow their limit,
 * nothing is claimed.
 */
export const rules: StudyOfFile<RulesQuestion, RulesAnswer> = {
  of: "file",
  answer: ({ conflict }) => rulesOf(conflict),
}

function rulesOf(conflict: Conflict): RulesAnswer {
  const options = conflict.options.length
  const combinations = String(2n ** BigInt(options))
  const formulas = conflict.infeasible.map(({ formula }) => formula)
  const none = { rules: formulas.map(() => UNCOUNTED), combinations, feasible: null }
  if (formulas.length > MOST_RULES) return none
  const diagrams = new Diagrams(options, MOST_DIAGRAM_NODES)
  const attempt = <T>(work: () => T): T | null => {
    try {
      return work()
    } catch (error) {
      if (error instanceof TooManyNodes) return null
      throw error
    }
  }
  const feasible = attempt(() => String(diagrams.count(diagrams.outside(formulas))))
  const removed = attempt(() => formulas.map((formula) => diagrams.of(formula)))
  if (removed === null) return { ...none, feasible }
  const alone = attempt(() => withoutOthers(diagrams, removed))
  return {
    rules: removed.map((own, rule): RuleFacts => {
      const mine = alone?.[rule] ?? NOWHERE
      return {
        removes: String(diagrams.count(own)),
        alone: alone === null ? null : String(diagrams.count(mine)),
        example: exampleOf(diagrams, mine === NOWHERE ? own : mine),
      }
    }),
    combinations,
    feasible,
  }
}

// Per rule what it removes and no other one does.
function withoutOthers(diagrams: Diagrams, removed: readonly Diagram[]): Diagram[] {
  // left[i]: what the rules before rule i leave.
  const left = [EVERYWHERE]
  for (const [i, own] of removed.entries()) left.push(diagrams.and(left[i]!, diagrams.not(own)))
  const alone: Diagram[] = []
  let leftByLater = EVERYWHERE
  for (let i = removed.length - 1; i >= 0; i--) {
    alone.push(diagrams.and(diagrams.and(removed[i]!, left[i]!), leftByLater))
    leftByLater = diagrams.and(leftByLater, diagrams.not(removed[i]!))
  }
  return alone.reverse()
}

// The combination of the lowest code, as a Y/N string.
function exampleOf(diagrams: Diagrams, removed: Diagram): string | null {
  if (removed === NOWHERE) return null
  const code = diagrams.satisfying(removed, 1)
  const taken = (option: number) => ((code[option >>> 5]! >>> (option & 31)) & 1) === 1
  return Array.from({ length: diagrams.options }, (_, option) => (taken(option) ? "Y" : "N")).join("")
}
