import type { Concept } from "@parley/core"
import type { Card, Outlook } from "../worker/protocol.ts"

/** How the outcomes differ from those of the last look: by the states' names. */
export interface Changes {
  readonly appeared: ReadonlySet<string>
  /** Outcomes that no longer hold, as they were. */
  readonly vanished: readonly Card[]
  /** Outcomes of both looks that hold under other concepts than before. */
  readonly shifted: ReadonlyMap<string, Shift>
  /** How many held at the last look; null where there is none to compare with. */
  readonly before: number | null
  /** Whether these are all. Where not every outcome is told of both looks, there may be more, or any at all. */
  readonly isWhole: boolean
}

/** Concepts under which an outcome has come to hold, and under which it holds no longer. */
export interface Shift {
  readonly gained: readonly Concept[]
  readonly lost: readonly Concept[]
}

export const NO_CHANGES: Changes = {
  appeared: new Set(),
  vanished: [],
  shifted: new Map(),
  before: null,
  isWhole: true,
}

/**
 * What set of outcomes a look leaves, against an earlier one. `renamed` gives a state's name now for its name then,
 * null where it is no state any more (options were added, moved or taken away).
 */
export function changesBetween(
  before: Outlook,
  after: Outlook,
  renamed: (state: string) => string | null = (state) => state,
): Changes {
  if (before.model === null || after.model === null) return { ...NO_CHANGES, isWhole: false }
  const now = new Set(after.model.outcomes.map(({ text }) => text))
  const then = new Map<string, Card>()
  for (const card of before.model.outcomes) {
    const text = renamed(card.text)
    if (text !== null) then.set(text, card)
  }
  // Where not all outcomes are told, one that is not among those told may still hold.
  const allNow = after.model.outcomes.length === after.model.total
  const allThen = before.model.outcomes.length === before.model.total
  const shifted = new Map<string, Shift>()
  for (const { text, under } of after.model.outcomes) {
    const earlier = then.get(text)?.under
    if (earlier === undefined) continue
    const gained = under.filter((concept) => !earlier.includes(concept))
    const lost = earlier.filter((concept) => !under.includes(concept))
    if (gained.length + lost.length > 0) shifted.set(text, { gained, lost })
  }
  return {
    appeared: new Set(allThen ? [...now].filter((text) => !then.has(text)) : []),
    shifted,
    before: before.model.total,
    isWhole: allThen && allNow,
    vanished: allNow ? [...then].filter(([text]) => !now.has(text)).map(([, card]) => card) : [],
  }
}

/** A state's name when options are others than they were: by the options' names; what is new is not taken. */
export function renamedState(
  before: readonly string[],
  after: readonly string[],
  state: string,
): string | null {
  if (before.length !== state.length) return null
  // Where as many keys are gone as have come, each in the place of the other, they are the same options under new ids.
  const gone = before.filter((key) => !after.includes(key))
  const come = after.filter((key) => !before.includes(key))
  if (gone.length > 0 && gone.length === come.length && before.length === after.length) {
    const now = new Map(gone.map((key, i) => [key, come[i]!]))
    return renamedState(
      before.map((key) => now.get(key) ?? key),
      after,
      state,
    )
  }
  const held = new Map(before.map((key, i) => [key, state[i]!]))
  return after.map((key) => held.get(key) ?? "N").join("")
}
