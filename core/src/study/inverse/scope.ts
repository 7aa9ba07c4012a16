import { type Conflict, namesOf, type Path } from "../../file/index.ts"
import { nearest } from "../../logic/index.ts"
import { dmNamed, expressionNamed, stateNamed } from "../named.ts"
import { type Opened, Refused } from "../opened.ts"
import { type Freedom, freedomOf, type Goal, type Target, targetOfState } from "./goal.ts"
import { mostLevers } from "./packages.ts"
import type { InverseQuestion } from "./question.ts"

/** What may be touched, and whether the situation may. */
export interface Scope extends Freedom {
  readonly situation: boolean
}

/** What a question asks for. Throws `Refused` for what is no state and no expression, and where there is no today. */
export function goalAsked(
  opened: Opened,
  { concept, hold, not = [], reached = false }: InverseQuestion,
): Goal {
  const { statusQuo } = opened.conflict
  if (reached && statusQuo === null) throw new Refused({ code: "no-today", start: "goal" })
  return {
    concept,
    hold: hold.map((text) => targetNamed(opened, text, "hold")),
    not: not.map((text) => targetNamed(opened, text, "not")),
    ...(reached ? { from: statusQuo! } : {}),
  }
}

/**
 * A target by what names a state (a label, a Y/N string, a number, a code), unless that is an option; else by an
 * expression over options.
 */
function targetNamed(opened: Opened, text: string, of: "hold" | "not"): Target {
  const { labels, options } = opened.conflict
  const isOption = options.some(({ id, key }) => id === text || key === text)
  const isCode = options.length === 1 ? /^(?:[YN-]+|#?\d+|d\d+)$/ : /^(?:[YN-]{2,}|#?\d+|d\d+)$/
  const isState = (isCode.test(text) && !isOption) || [...labels.values()].includes(text)
  if (isState) return targetOfState(opened.model, stateNamed(opened, text))
  return { formula: expressionNamed(opened.conflict, text, of), text }
}

/** What a question lets be touched. Throws `Refused` for what there is none of. */
export function scopeAsked(
  { conflict }: Opened,
  { who, keep = [] }: Pick<InverseQuestion, "who" | "keep">,
): Scope {
  const ids = conflict.decisionMakers.map(({ id }) => id)
  let dms = who === undefined ? ids.map((_, dm) => dm) : who.map((id) => dmNamed(conflict, id))
  const kept: Path[] = []
  let situation = true
  for (const each of keep) {
    if (typeof each !== "string") kept.push(each)
    else if (each === "situation") situation = false
    else if (ids.includes(each)) {
      const maker = ids.indexOf(each)
      dms = dms.filter((dm) => dm !== maker)
      kept.push(conflict.decisionMakers[maker]!.path)
    } else kept.push(partNamed(conflict, each))
  }
  dms = [...new Set(dms)].sort((a, b) => a - b)
  return { ...freedomOf(conflict, dms, kept), situation }
}

function partNamed(conflict: Conflict, text: string): Path {
  const option = optionAt(conflict, text)
  const path = statementAt(conflict, text) ?? conflict.options[option]?.path
  if (path !== undefined) return path
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const known = [...ids, ...conflict.options.map(({ key }) => key), "situation"]
  throw new Refused({
    code: "unknown-value",
    what: "keepable",
    given: text,
    allowed: [...ids, ...ids.map((id) => `${id}.1`).slice(0, 1), "situation"],
    hint: nearest(text, known) ?? "",
  })
}

function statementAt(conflict: Conflict, text: string): Path | undefined {
  const [, id, place] = /^(.*)\.(\d{1,6})$/.exec(text) ?? []
  const dm = conflict.decisionMakers.findIndex((each) => each.id === id)
  const preferences = conflict.preferences[dm]
  return preferences?.kind === "statements" ? preferences.statements[Number(place) - 1]?.path : undefined
}

/** The index of an option by its short or its long form, as in expressions; -1 where it is none, or several. */
function optionAt(conflict: Conflict, text: string): number {
  const found = namesOf(conflict).resolve(text)
  return typeof found === "number" ? found : -1
}

/** Options by name, or all of a decision maker by its id; as indices. Throws `Refused` where there are too many. */
export function leversAsked({ conflict, model }: Opened, names: readonly string[]): number[] {
  const keys = conflict.options.map(({ key }) => key)
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const levers = names.flatMap((name) => {
    const option = optionAt(conflict, name)
    if (option >= 0) return [option]
    const dm = conflict.decisionMakers[ids.indexOf(name)]
    if (dm !== undefined) return [...dm.options]
    const hint = nearest(name, [...keys, ...ids]) ?? ""
    throw new Refused({ code: "unknown-value", what: "option", given: name, allowed: keys, hint })
  })
  const different = [...new Set(levers)].sort((a, b) => a - b)
  const most = mostLevers(model)
  if (different.length > most) throw new Refused({ code: "too-many-levers", given: different.length, most })
  return different
}
