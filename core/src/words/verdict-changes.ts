import type { Concept, GraphModel } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import type { VerdictChange } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import type { SaidConceptChange } from "./change-words.ts"
import { stateName } from "./state.ts"

// States named at once.
const MOST_NAMED = 4

/** What an answer to what it would take brings about; states by their Y/N strings. */
export interface Brought {
  /** States wanted that hold then, under `concept`. */
  readonly states: readonly string[]
  readonly concept: Concept
  /** All concepts that were compared. */
  readonly concepts: readonly Concept[]
  readonly verdicts: readonly VerdictChange[]
}

/**
 * What a change brings about: what holds that was wanted, then what else begins and ceases to hold, first under the concept
 * asked for, then under the others, those alike together; and what becomes of today's state (SPEC X12).
 */
export function sayVerdictChanges(
  conflict: Conflict,
  model: GraphModel,
  { states, concept, concepts, verdicts }: Brought,
  catalogue: Catalogue,
): string {
  const { space } = model
  const named = (concept: Concept): string => catalogue.concepts[concept].name
  // A third party that is new answers in these.
  const isAnswering = ({ state }: VerdictChange): boolean => state.slice(space.options).includes("Y")
  const known = verdicts.filter((each) => !isAnswering(each))
  const under = (each: Concept): { begin: string[]; cease: string[] } => ({
    begin: known.flatMap(({ state, begins }) =>
      begins.includes(each) && !(each === concept && states.includes(state)) ? [state] : [],
    ),
    cease: known.flatMap(({ state, ceases }) => (ceases.includes(each) ? [state] : [])),
  })
  const groups = new Map<string, { readonly concepts: Concept[]; readonly of: ReturnType<typeof under> }>()
  for (const each of [concept, ...concepts.filter((other) => other !== concept)]) {
    const of = under(each)
    const key = JSON.stringify(of)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { concepts: [each], of })
    else group.concepts.push(each)
  }
  const some = (texts: readonly string[]) => {
    const slots = texts.map((text) => space.find(text)).filter((slot) => slot >= 0)
    return {
      names: slots.slice(0, MOST_NAMED).map((slot) => stateName({ conflict, model }, slot, catalogue)),
      more: Math.max(0, slots.length - MOST_NAMED),
    }
  }
  const changes: SaidConceptChange[] = []
  const same: string[] = []
  for (const { concepts: alike, of } of groups.values()) {
    if (of.begin.length + of.cease.length === 0) same.push(...alike.map(named))
    else changes.push({ concepts: alike.map(named), begin: some(of.begin), cease: some(of.cease) })
  }
  const { statusQuo } = conflict
  const today = known.find(({ state }) => state === statusQuo)
  return catalogue.change.effect({
    concept: named(concept),
    holds: some(states),
    changes,
    same,
    today:
      today === undefined || space.find(today.state) < 0
        ? null
        : {
            state: stateName({ conflict, model }, space.find(today.state), catalogue),
            begins: today.begins.map(named),
            ceases: today.ceases.map(named),
          },
    answering: verdicts.filter((each) => isAnswering(each)).length,
  })
}
