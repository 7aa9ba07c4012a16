import type { Conflict, Preferences, Statement } from "../../file/index.ts"
import { not } from "../../logic/index.ts"
import { leavingOut, type Part, partsOf } from "../evidence/parts.ts"

/** The smallest change of one part (SPEC U1). Places are indices from 0. */
export type Alteration = { readonly part: Part } & (
  | { readonly kind: "drop" | "negate" | "raise" | "lift" }
  /** Of weights: the option concerned. */
  | { readonly kind: "drop-weight" | "turn-weight"; readonly option: number }
  /** Of a ranking: the better of the two groups that change places. */
  | { readonly kind: "swap"; readonly group: number }
)

// Groups of a ranking, and options with weights, of which steps are made.
const MOST_GROUPS = 200

/** The steps of a conflict, part by part in the order of the file. */
export function stepsOf(conflict: Conflict): Alteration[] {
  return partsOf(conflict).flatMap((part): Alteration[] => {
    switch (part.kind) {
      case "statement":
        return [
          { part, kind: "drop" },
          { part, kind: "negate" },
          ...(part.index > 0 ? [{ part, kind: "raise" as const }] : []),
        ]
      case "ranking": {
        const { groups } = conflict.preferences[part.dm] as Preferences & { kind: "ranking" }
        return groups
          .slice(0, MOST_GROUPS)
          .flatMap((_, group): Alteration[] =>
            group + 1 < groups.length ? [{ part, kind: "swap", group }] : [],
          )
      }
      case "weights": {
        const { weights } = conflict.preferences[part.dm] as Preferences & { kind: "weights" }
        return weights.slice(0, MOST_GROUPS).flatMap((weight, option): Alteration[] =>
          Number(weight) === 0
            ? []
            : [
                { part, kind: "drop-weight", option },
                { part, kind: "turn-weight", option },
              ],
        )
      }
      case "rule":
      case "merge":
      case "noMove":
      case "oneWay":
        return [{ part, kind: "lift" }]
    }
  })
}

/**
 * The conflict after some steps, each of which is said of the conflict as it is; of one statement at most one that
 * drops or negates it. RangeError where a step is not of this conflict.
 */
export function afterSteps(conflict: Conflict, steps: readonly Alteration[]): Conflict {
  const lifted = steps.flatMap(({ kind, part }) => (kind === "lift" ? [part] : []))
  const changed = new Set(steps.flatMap(({ part }) => ("dm" in part ? [part.dm] : [])))
  const preferences = conflict.preferences.map((preference, dm) =>
    changed.has(dm)
      ? steps.filter(({ part }) => "dm" in part && part.dm === dm).reduce(stepped, preference)
      : preference,
  )
  // What is dropped goes last, so that places stay those of the conflict until then.
  const dropped = new Set(steps.flatMap(({ kind, part }) => (kind === "drop" ? [part.path.join()] : [])))
  const left = preferences.map((preference) =>
    preference.kind !== "statements" || dropped.size === 0
      ? preference
      : {
          ...preference,
          statements: preference.statements.filter(({ path }) => !dropped.has(path.join())),
        },
  )
  const base = lifted.length === 0 ? conflict : leavingOut(conflict, lifted)
  return { ...base, preferences: left }
}

function stepped(preference: Preferences, step: Alteration): Preferences {
  const { part } = step
  if (preference.kind === "statements" && part.kind === "statement") {
    const { statements } = preference
    const place = statements.findIndex(({ path }) => path.join() === part.path.join())
    if (place < 0) throw new RangeError("the step is of another conflict")
    if (step.kind === "negate")
      return { ...preference, statements: statements.with(place, negated(statements[place]!)) }
    if (step.kind !== "raise") return preference
    if (place === 0) return preference
    const moved = [...statements]
    ;[moved[place - 1], moved[place]] = [moved[place]!, moved[place - 1]!]
    return { ...preference, statements: moved }
  }
  if (preference.kind === "ranking" && step.kind === "swap") {
    const groups = [...preference.groups]
    const { group } = step
    if (group + 1 >= groups.length) throw new RangeError("the step is of another conflict")
    ;[groups[group], groups[group + 1]] = [groups[group + 1]!, groups[group]!]
    return { ...preference, groups }
  }
  if (preference.kind === "weights" && (step.kind === "drop-weight" || step.kind === "turn-weight")) {
    const weight = preference.weights[step.option]!
    const turned = weight.startsWith("-") ? weight.slice(1) : `-${weight.replace(/^\+/, "")}`
    return {
      ...preference,
      weights: preference.weights.with(step.option, step.kind === "drop-weight" ? "0" : turned),
    }
  }
  throw new RangeError("the step is of another conflict")
}

/** A statement's opposite. */
export function negated(statement: Statement): Statement {
  const { formula, text } = statement
  // What stands in parentheses as a whole keeps its "not", and says the same with another one before it.
  const bare = text.replace(/^\s*(?:not\b|[-!])\s*/i, "")
  if (formula.kind !== "not") return { ...statement, formula: not(formula), text: `not (${text})` }
  return { ...statement, formula: formula.of, text: bare === text ? `not (${text})` : bare }
}
