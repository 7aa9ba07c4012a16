import { type Conflict, freshId, type Option, type Preferences } from "../../file/index.ts"
import { type Formula, not, option } from "../../logic/index.ts"
import { type AdjustmentOf, given, newPath } from "./adjust.ts"
import { refitted } from "./rerank.ts"

/**
 * The conflict with a third party that answers where a decision maker has left what was agreed (SPEC X6): its
 * one option comes last, untaken today. That decision maker dreads it more than anything; nobody else minds it.
 */
export function withGuarantor(
  conflict: Conflict,
  { dm, when, whenText }: AdjustmentOf<"guarantor">,
): Conflict {
  const { decisionMakers, options, statusQuo, labels } = conflict
  given(decisionMakers[dm])
  const last = options.length
  const id = freshId(
    "guarantor",
    decisionMakers.map((each) => each.id),
    "dm",
  )
  const act = freshId(
    "answer",
    options.map((each) => each.id),
  )
  const path = ["decisionMakers", id]
  const answer: Option = {
    id: act,
    key: act,
    name: act,
    direction: "both",
    owner: decisionMakers.length,
    path: [...path, "options", act],
  }
  const own = ["preferences", id]
  const wants: Formula = { kind: "iff", left: option(last), right: when }
  const wish = { formula: wants, text: `${act} iff (${whenText})`, path: [...own, 0] }
  const grown: Conflict = {
    ...conflict,
    decisionMakers: [...decisionMakers, { id, name: id, options: [last], path }],
    options: [...options, answer],
    statusQuo: statusQuo === null ? null : `${statusQuo}N`,
    labels: new Map([...labels].map(([state, label]) => [`${state}N`, label])),
    preferences: [
      ...conflict.preferences.map((each, i) => knowing(each, act, last, i === dm)),
      { kind: "statements", statements: [wish], path: own },
    ],
  }
  return refitted(conflict, grown, dm)
}

/** Preferences that know of the new option, which their owner does not mind, or dreads; but for rankings. */
function knowing(preference: Preferences, act: string, last: number, dreads: boolean): Preferences {
  switch (preference.kind) {
    case "weights": {
      const sum = preference.weights.reduce((total, weight) => total + Math.abs(Number(weight)), 0)
      return { ...preference, weights: [...preference.weights, dreads ? `-${Math.ceil(sum) + 1}` : "0"] }
    }
    case "ranking":
      return preference
    case "statements":
    case "indifferent": {
      if (!dreads) return preference
      const { path } = preference
      const others = preference.kind === "statements" ? preference.statements : []
      const first = { formula: not(option(last)), text: `not ${act}`, path: newPath(path, others) }
      return { kind: "statements", statements: [first, ...others], path }
    }
  }
}
