import {
  type Conflict,
  type Freedom,
  freedomOf,
  mostLevers,
  namesOf,
  nearest,
  type Target,
  targetOfState,
} from "@parley/core"
import { dmNamed } from "./commands/analyze.ts"
import { Exit, INPUT_WRONG } from "./exit.ts"
import { expressionNamed } from "./expression.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"
import { stateNamed } from "./state.ts"

/**
 * A target by what names a state (a label, a Y/N string, a number, a code), unless that is an option; else by an
 * expression over options.
 */
export function targetNamed(subject: Subject, text: string, flag: string, say: Say): Target {
  const { labels, options } = subject.conflict
  const isOption = options.some(({ id, key }) => id === text || key === text)
  const isCode = options.length === 1 ? /^(?:[YN-]+|#?\d+|d\d+)$/ : /^(?:[YN-]{2,}|#?\d+|d\d+)$/
  const isState = (isCode.test(text) && !isOption) || [...labels.values()].includes(text)
  if (isState) return targetOfState(subject.model, stateNamed(subject, text, say))
  return { formula: expressionNamed(subject, text, flag, say), text }
}

/** What may be touched, and whether the situation may. */
export interface Scope extends Freedom {
  readonly situation: boolean
}

/**
 * `--who us,government` and `--keep us.3,leave,situation`: decision makers, single statements by their place, options,
 * and the situation.
 */
export function scopeNamed(
  { conflict }: Subject,
  who: string | undefined,
  keep: string | undefined,
  say: Say,
): Scope {
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const named = (list: string): string[] => list.split(",").map((each) => each.trim())
  let dms = who === undefined ? ids.map((_, dm) => dm) : named(who).map((id) => dmNamed(ids, id, say))
  const kept: Freedom["kept"][number][] = []
  let situation = true
  for (const each of keep === undefined ? [] : named(keep)) {
    if (each === "situation") {
      situation = false
      continue
    }
    if (ids.includes(each)) {
      const maker = ids.indexOf(each)
      dms = dms.filter((dm) => dm !== maker)
      kept.push(conflict.decisionMakers[maker]!.path)
      continue
    }
    const path = statementNamed(conflict, each) ?? optionNamed(conflict, each)
    if (path === null) {
      const known = [...ids, ...conflict.options.map(({ key }) => key), "situation"]
      const { cli } = say.words
      throw new Exit(
        INPUT_WRONG,
        cli.unknownValue({
          what: cli.kinds.keepable,
          given: each,
          allowed: [...ids, ...ids.map((id) => `${id}.1`).slice(0, 1), "situation"].join(", "),
          hint: nearest(each, known) ?? "",
        }),
      )
    }
    kept.push(path)
  }
  dms = [...new Set(dms)].sort((a, b) => a - b)
  return { ...freedomOf(conflict, dms, kept), situation }
}

function statementNamed(conflict: Conflict, text: string): Freedom["kept"][number] | null {
  const [, id, place] = /^(.*)\.(\d{1,6})$/.exec(text) ?? []
  const dm = conflict.decisionMakers.findIndex((each) => each.id === id)
  const preferences = conflict.preferences[dm]
  if (preferences?.kind !== "statements") return null
  return preferences.statements[Number(place) - 1]?.path ?? null
}

function optionNamed(conflict: Conflict, text: string): Freedom["kept"][number] | null {
  const option = optionAt(conflict, text)
  return option < 0 ? null : conflict.options[option]!.path
}

/** The index of an option by its short or its long form, as in expressions; -1 where it is none, or several. */
function optionAt(conflict: Conflict, text: string): number {
  const found = namesOf(conflict).resolve(text)
  return typeof found === "number" ? found : -1
}

/** `--levers amnesty,guarantees`: options by their keys, or all of a decision maker by its id; as indices. */
export function leversNamed({ conflict, model }: Subject, text: string, say: Say): number[] {
  const keys = conflict.options.map(({ key }) => key)
  const ids = conflict.decisionMakers.map(({ id }) => id)
  const levers = text.split(",").flatMap((each) => {
    const name = each.trim()
    const option = optionAt(conflict, name)
    if (option >= 0) return [option]
    const dm = conflict.decisionMakers[ids.indexOf(name)]
    if (dm !== undefined) return [...dm.options]
    const { cli } = say.words
    throw new Exit(
      INPUT_WRONG,
      cli.unknownValue({
        what: cli.kinds.option,
        given: name,
        allowed: keys.join(", "),
        hint: nearest(name, [...keys, ...ids]) ?? "",
      }),
    )
  })
  const different = [...new Set(levers)].sort((a, b) => a - b)
  const most = mostLevers(model)
  if (different.length > most)
    throw new Exit(INPUT_WRONG, say.words.cli.tooManyLevers({ given: different.length, most }))
  return different
}
