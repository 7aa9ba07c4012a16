import type { Conflict, Path, Preferences, Rule, Statement } from "../../file/index.ts"
import { and, evaluate, not, option } from "../../logic/index.ts"
import { partsOf } from "../evidence/parts.ts"
import { afterSteps } from "../robustness/steps.ts"
import { type Adjustment, type AdjustmentOf, given, newPath } from "./adjust.ts"
import { withGuarantor } from "./guarantor.ts"
import { refitted, reordered, reranked } from "./rerank.ts"

/**
 * The conflict with some adjustments made: first what alters or lifts parts of it (each said of the conflict as it
 * is), then those of the situation, new statements (each at a place of the list as it then is), ranks, guarantors.
 * `look` changes nothing. Where today's state is barred by what is new it stands without the options concerned, or is
 * not given. RangeError where an adjustment is of another conflict.
 * Cost: that of a model for each `rank`, and for guarantors where anybody has a ranking.
 */
export function adjusted(conflict: Conflict, adjustments: readonly Adjustment[]): Conflict {
  const all = <K extends Adjustment["kind"]>(kind: K) =>
    adjustments.filter((each): each is AdjustmentOf<K> => each.kind === kind)
  const steps = all("alter").map(({ step }) => step)
  const known = new Set(steps.length === 0 ? [] : partsOf(conflict).map(({ path }) => path.join()))
  if (steps.some(({ part }) => !known.has(part.path.join())))
    throw new RangeError("the step is of another conflict")
  const base = steps.length === 0 ? conflict : afterSteps(conflict, steps)
  const rules = [...all("tie"), ...all("rule-out")]
  const free = [...all("commit"), ...all("bar")].reduce(inSituation, base)
  const situation = rules.length === 0 ? free : withToday(refitted(base, rules.reduce(inSituation, free)))
  const told = all("insert").reduce(inserted, situation)
  const ranked = all("reorder").reduce(reordered, all("rank").reduce(reranked, told))
  return all("guarantor").reduce(withGuarantor, ranked)
}

function inSituation(
  conflict: Conflict,
  adjustment: AdjustmentOf<"commit" | "bar" | "tie" | "rule-out">,
): Conflict {
  const { options, infeasible, noMoves } = conflict
  const key = (index: number): string => given(options[index]).key
  const ruled = (rule: Omit<Rule, "path">): Conflict => ({
    ...conflict,
    infeasible: [...infeasible, { ...rule, path: ["infeasible", fresh(infeasible)] }],
  })
  switch (adjustment.kind) {
    case "commit": {
      const { oneWay } = adjustment
      const direction = oneWay === "taken" ? ("up" as const) : ("down" as const)
      const bound = { ...given(options[adjustment.option]), oneWay, direction }
      return { ...conflict, options: options.with(adjustment.option, bound) }
    }
    case "bar": {
      const { kind: _, ...rule } = adjustment
      given(conflict.decisionMakers[rule.by])
      return { ...conflict, noMoves: [...noMoves, { ...rule, path: ["noMove", fresh(noMoves)] }] }
    }
    case "tie": {
      const formula = and([option(adjustment.option), not(option(adjustment.requires))])
      const text = `${key(adjustment.option)} and not ${key(adjustment.requires)}`
      return ruled({ form: "requires", formula, text })
    }
    case "rule-out":
      return ruled({ form: "when", formula: option(adjustment.option), text: key(adjustment.option) })
  }
}

/** Today's state without the options that it cannot take any more. */
function withToday(conflict: Conflict): Conflict {
  const { statusQuo, infeasible } = conflict
  const bars = (state: string, { formula }: Rule): boolean => evaluate(formula, (each) => state[each] === "Y")
  if (statusQuo === null || !infeasible.some((rule) => bars(statusQuo, rule))) return conflict
  const left = infeasible.reduce((state, rule) => {
    const taken = rule.form === "requires" && rule.formula.kind === "and" ? rule.formula.of[0]! : rule.formula
    return bars(state, rule) && taken.kind === "option"
      ? `${state.slice(0, taken.option)}N${state.slice(taken.option + 1)}`
      : state
  }, statusQuo)
  return infeasible.some((rule) => bars(left, rule))
    ? { ...conflict, statusQuo: null, statusQuoFrom: null }
    : { ...conflict, statusQuo: left }
}

function inserted(conflict: Conflict, { dm, at, formula, text }: AdjustmentOf<"insert">): Conflict {
  const list = given(conflict.preferences[dm])
  const statements = statementsOf(list)
  if (!Number.isInteger(at) || at < 0 || at > statements.length)
    throw new RangeError(`there is no place ${at} in the list`)
  const statement: Statement = { formula, text, path: newPath(list.path, statements) }
  const preference: Preferences = {
    kind: "statements",
    statements: statements.toSpliced(at, 0, statement),
    path: list.path,
  }
  return { ...conflict, preferences: conflict.preferences.with(dm, preference) }
}

/** The statements of somebody whose preferences are given so, or not at all. */
function statementsOf(preference: Preferences): readonly Statement[] {
  if (preference.kind === "statements") return preference.statements
  if (preference.kind === "indifferent") return []
  throw new RangeError("there are no statements to add to")
}

/** A place in a list of the file that nothing has. */
function fresh(list: readonly { readonly path: Path }[]): number {
  return Math.max(-1, ...list.map(({ path }) => Number(path.at(-1)))) + 1
}
