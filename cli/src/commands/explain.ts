import {
  CONCEPTS,
  type Concept,
  explainStability,
  jsonPieces,
  localText,
  oneLine,
  sayExplanation,
  sayState,
  wrapTo,
} from "@parley/core"
import type { Io } from "../io.ts"
import { loadSubject, type Subject } from "../load.ts"
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
    of: concepts.map((concept) => explainStability(model, slot, dm, concept)),
  }))
  if (options.json) {
    const document = {
      parley: 1,
      scenario: conflict.scenario?.id ?? null,
      state: model.space.number(slot),
      code: model.space.text(slot),
      explanations: explanations.flatMap(({ of }) =>
        of.map((explanation) => ({
          ...(named(explanation, subject) as object),
          said: sayExplanation(conflict, model, explanation, say.words),
        })),
      ),
    }
    deliver(jsonPieces(document), options, io, say)
    return
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

// Keys of an explanation that hold a slot, told as a state number; those that hold decision makers are told as ids.
const SLOTS = ["slot", "from", "to", "end"]

function named(value: unknown, subject: Subject, key = ""): unknown {
  const { conflict, model } = subject
  if (typeof value === "number") {
    if (SLOTS.includes(key)) return model.space.number(value)
    return key === "dm" || key === "movers" ? conflict.decisionMakers[value]!.id : value
  }
  if (Array.isArray(value)) return value.map((item) => named(item, subject, key))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [
      name === "slot" ? "state" : name,
      named(entry, subject, name),
    ]),
  )
}
