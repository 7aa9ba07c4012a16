import type { StateSpace } from "../engine/index.ts"
import { type Conflict, namesOf } from "../file/index.ts"
import { type Formula, nearest, parseStatement } from "../logic/index.ts"
import { type Opened, Refused } from "./opened.ts"

/**
 * The slot of the state that a text names: a Y/N string, a label, a state number, or a decimal code `d13`, tried in
 * this order; `#5` is a state number even where a label is 5. Throws `Refused` with what would name a state.
 */
export function stateNamed({ conflict, model }: Pick<Opened, "conflict" | "model">, text: string): number {
  const { space } = model
  const slot = find(conflict.labels, space, text)
  if (slot >= 0) return slot
  const { options, count } = space
  if (/^[YN-]+$/.test(text) && text.length > 1) {
    if (text.length === options) throw new Refused({ code: "state-infeasible", state: text })
    throw new Refused({ code: "state-wrong-length", state: text, expected: options, got: text.length })
  }
  if (/^d\d+$/.test(text)) throw new Refused({ code: "state-infeasible", state: text })
  if (/^#?\d+$/.test(text)) throw new Refused({ code: "state-outside", state: text.replace("#", ""), count })
  const hint = nearest(text, [...conflict.labels.values()]) ?? ""
  throw new Refused({ code: "state-unknown", state: text, hint, options, count })
}

function find(labels: Conflict["labels"], space: StateSpace, text: string): number {
  if (/^[YN-]+$/.test(text)) {
    const slot = space.find(text)
    if (slot >= 0) return slot
  }
  for (const [pattern, label] of labels)
    if (label === text) {
      const slot = space.find(pattern)
      if (slot >= 0) return slot
    }
  // A number, whatever the labels are.
  if (/^#\d{1,15}$/.test(text)) return find(new Map(), space, text.slice(1))
  if (/^\d{1,15}$/.test(text) && Number(text) >= 1 && Number(text) <= space.count)
    return space.slot(Number(text))
  if (/^d\d{1,400}$/.test(text)) {
    const code = BigInt(text.slice(1))
    if (code < 2n ** BigInt(space.options))
      return space.at((option) => ((code >> BigInt(option)) & 1n) === 1n)
  }
  return -1
}

/** The index of the decision maker with an id. Throws `Refused` with the nearest. */
export function dmNamed({ decisionMakers }: Conflict, id: string): number {
  const ids = decisionMakers.map((each) => each.id)
  const dm = ids.indexOf(id)
  if (dm >= 0) return dm
  const hint = nearest(id, ids) ?? ""
  throw new Refused({ code: "unknown-value", what: "decisionMaker", given: id, allowed: ids, hint })
}

/** What an expression over options says. Throws `Refused` with all that is wrong with it. */
export function expressionNamed(conflict: Conflict, text: string, of: "where" | "hold" | "not"): Formula {
  const { formula, problems } = parseStatement(text, namesOf(conflict))
  if (formula !== null) return formula
  const told = problems.map(({ code, at, params }) => ({ code, character: at.from + 1, params }))
  throw new Refused({ code: "bad-expression", of, text, problems: told })
}
