import type { Bench } from "../../page/bench.tsx"
import type { Shift } from "../../page/changes.ts"

/** Under which concepts an outcome has come to hold and under which no longer, in words; null without a shift. */
export function shiftWords(shift: Shift | undefined, { ui, words, format }: Bench): string | null {
  if (shift === undefined) return null
  const named = (concepts: Shift["gained"]): string =>
    format.list(concepts.map((concept) => words.concepts[concept].name))
  return ui.outcomes.isShifted({ gained: named(shift.gained), lost: named(shift.lost) })
}
