import {
  CONCEPTS,
  type Concept,
  type Explanation,
  explainStability,
  jsonPieces,
  localText,
  oneLine,
  pathWork,
  sayExplanation,
  sayPreferred,
  sayState,
  whyPreferred,
  wrapTo,
} from "@parley/core"
import type { Io } from "../io.ts"
import { heavy, loadSubject, type Subject } from "../load.ts"
import { stateName } from "../outcomes.ts"
import { deliver } from "../output.ts"
import { oneOf, type Say } from "../say.ts"
import { stateNamed } from "../state.ts"
import { conceptsNamed, dmNamed } from "./analyze.ts"

export interface ExplainOptions {
  readonly scenario?: string
  readonly asOf?: string
  readonly state: string
  readonly than?: string
  readonly dm?: string
  readonly concept?: string
  readonly json?: boolean
  readonly output?: string
  readonly force?: boolean
  readonly limitStates?: number
  readonly maxMemory?: number
}

/**
 * `parley explain FILE --state STATE`: why the state is stable or not, for one decision maker or each, under one
 * concept or the default ones.
 */
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
  const than = options.than === undefined ? null : stateNamed(subject, options.than, say)
  const dms = options.dm === undefined ? ids.map((_, dm) => dm) : [dmNamed(ids, options.dm, say)]
  if (than !== null) {
    compare(subject, slot, than, dms, options, io, say)
    return
  }
  heavy(model, pathWork(model))
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
  const reasons = (of: Explanation): readonly string[] => sayExplanation(conflict, model, of, say.words).lines
  const lines: string[] = []
  const add = (text: string, indent = ""): void => {
    for (const line of wrapTo(text, io.columns - indent.length)) lines.push(`${indent}${line}\n`)
  }
  add(say.out("bold", stateName(subject, slot, say, "stateHeading")))
  add(sayState(conflict, model, slot, say.words))
  if (options.dm === undefined) for (const line of summary(subject, explanations, say)) add(line)
  for (const { dm, of } of explanations) {
    lines.push("\n")
    add(
      say.out("bold", oneLine(localText(conflict.decisionMakers[dm]!.name, say.language, conflict.language))),
    )
    for (const { explanation, concepts: alike } of grouped(of, (one) => reasons(one).join("\n"))) {
      const said = sayExplanation(conflict, model, explanation, say.words, { concepts: alike })
      add(said.verdict, "  ")
      for (const reason of said.lines) add(reason, "    ")
    }
  }
  deliver(lines, options, io, say)
}

// `--than`: why each decision maker prefers one state to the other, or does not.
function compare(
  { conflict, model }: Subject,
  slot: number,
  than: number,
  dms: readonly number[],
  options: ExplainOptions,
  io: Io,
  say: Say,
): void {
  const reasons = dms.map((dm) => ({
    dm: conflict.decisionMakers[dm]!.id,
    ranks: [model.ranks[dm]![slot]!, model.ranks[dm]![than]!],
    because: sayPreferred(conflict, model, whyPreferred(conflict, model, dm, slot, than), say.words),
  }))
  if (options.json) {
    const states = [model.space.number(slot), model.space.number(than)]
    deliver(
      jsonPieces({ parley: 1, scenario: conflict.scenario?.id ?? null, states, reasons }),
      options,
      io,
      say,
    )
    return
  }
  const lines = reasons.flatMap(({ because }) => wrapTo(because, io.columns).map((line) => `${line}\n`))
  deliver(lines, options, io, say)
}

// In a line or two: under which concepts the state holds, and who would leave it under the others.
function summary(
  { conflict }: Subject,
  explanations: readonly { dm: number; of: readonly Explanation[] }[],
  say: Say,
): string[] {
  const { cli, concepts: names } = say.words
  const holds: string[] = []
  const fails = new Map<string, { concepts: string[]; by: string[] }>()
  for (const [i, { concept }] of explanations[0]!.of.entries()) {
    const by = explanations
      .filter(({ of }) => of[i]!.verdict === "unstable")
      .map(({ dm }) => oneLine(localText(conflict.decisionMakers[dm]!.name, say.language, conflict.language)))
    if (by.length === 0) holds.push(names[concept].name)
    else {
      const alike = fails.get(by.join("\n"))
      if (alike === undefined) fails.set(by.join("\n"), { concepts: [names[concept].name], by })
      else alike.concepts.push(names[concept].name)
    }
  }
  return [
    ...(holds.length > 0 ? [cli.holdsLine({ concepts: holds })] : []),
    ...[...fails.values()].map(cli.failsLine),
  ]
}

// Explanations with the same verdict for the same reasons, told once; in the order of the first of each.
function grouped(
  explanations: readonly Explanation[],
  reasons: (of: Explanation) => string,
): { explanation: Explanation; concepts: Concept[] }[] {
  const groups = new Map<string, { explanation: Explanation; concepts: Concept[] }>()
  for (const explanation of explanations) {
    const key = `${explanation.verdict} ${explanation.reason}\n${reasons(explanation)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { explanation, concepts: [explanation.concept] })
    else group.concepts.push(explanation.concept)
  }
  return [...groups.values()]
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
