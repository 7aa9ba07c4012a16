import type { Conflict, StateSpace } from "@parley/core"
import { nearest } from "@parley/core"
import { Exit, INPUT_WRONG } from "./exit.ts"
import type { Subject } from "./load.ts"
import type { Say } from "./say.ts"

/**
 * The slot of the state that a text names: a Y/N string, a label, a state number, or a decimal code `d13`, tried in
 * this order; `#5` is a state number even where a label is 5. An Exit says what would name a state.
 */
export function stateNamed({ conflict, model }: Subject, text: string, say: Say): number {
  const { space } = model
  const slot = find(conflict.labels, space, text)
  if (slot >= 0) return slot
  const { cli } = say.words
  const options = space.options
  if (/^[YN-]+$/.test(text) && text.length > 1) {
    if (text.length !== options)
      throw new Exit(INPUT_WRONG, cli.stateWrongLength({ state: text, expected: options, got: text.length }))
    throw new Exit(INPUT_WRONG, cli.stateInfeasible({ state: text }))
  }
  if (/^d\d+$/.test(text)) throw new Exit(INPUT_WRONG, cli.stateInfeasible({ state: text }))
  if (/^#?\d+$/.test(text))
    throw new Exit(INPUT_WRONG, cli.stateOutside({ state: text.replace("#", ""), count: space.count }))
  const hint = nearest(text, [...conflict.labels.values()]) ?? ""
  throw new Exit(INPUT_WRONG, cli.stateUnknown({ state: text, hint, options, count: space.count }))
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
