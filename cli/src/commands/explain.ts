import {
  CONCEPTS,
  type Concept,
  explainStability,
  jsonOf,
  localText,
  oneLine,
  sayExplanation,
  sayState,
  wrapTo,
} from "@parley/core"
import type { Io } from "../io.ts"
import { loadSubject } from "../load.ts"
import { labelOf } from "../outcomes.ts"
import { deliver } from "../output.ts"
import { oneOf, type Say } from "../say.ts"
import { stateNamed } from "../state.ts"
import { conceptsNamed, dmNamed } from "./analyze.ts"

export interface ExplainOptions {
  readonly scenario?: string
  readonly state: string
  readonly dm?: string
  readonly concept?: string
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly limitStates?: number
}

/// `parley explain FILE --state STATE`: why the state is stable or not, for one decision maker or each, under one
/// concept or the default ones.
export function explain(file: string, options: ExplainOptions, io: Io, say: Say): void {
  const { cli } = say.words
  const concepts: readonly Concept[] =
    options.concept === undefined
      ? conceptsNamed(undefined, say)
      : [oneOf(cli.kinds.concept, options.concept, CONCEPTS, say)]
  const subject = loadSubject(file, options, io, say)
  const { conflict, model } = subject
  const slot = stateNamed(subject, options.state, say)
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const dms = options.dm === undefined ? ids.map((_, dm) => dm) : [dmNamed(ids, options.dm, say)]
  const explanations = dms.map((dm) => ({
    dm,
    of: concepts.map((concept) => explainStability(conflict, model, slot, dm, concept)),
  }))
  if (options.json) {
    const number = model.space.number
    const document = {
      parley: 1,
      scenario: conflict.scenario?.id ?? null,
      state: model.space.number(slot),
      code: model.space.text(slot),
      explanations: explanations.flatMap(({ dm, of }) =>
        of.map((explanation) => ({
          dm: ids[dm],
          ...named(explanation, ids, (s) => number.call(model.space, s)),
          ...sayExplanation(conflict, model, explanation, say.words),
        })),
      ),
    }
    return deliver(jsonOf(document), options, io, say)
  }
  const lines: string[] = []
  const add = (text: string, indent = ""): void => {
    for (const line of wrapTo(text, io.columns - indent.length)) lines.push(`${indent}${line}\n`)
  }
  add(say.out("bold", cli.stateName({ state: model.space.number(slot), label: labelOf(subject, slot) })))
  add(sayState(conflict, model, slot, say.words))
  for (const { dm, of } of explanations) {
    lines.push("\n")
    add(
      say.out("bold", oneLine(localText(conflict.decisionMakers[dm]!.name, say.language, conflict.language))),
    )
    for (const explanation of of) {
      const { verdict, lines: reasons } = sayExplanation(conflict, model, explanation, say.words)
      add(verdict, "  ")
      for (const reason of reasons) add(reason, "    ")
    }
  }
  deliver(lines, options, io, say)
}
