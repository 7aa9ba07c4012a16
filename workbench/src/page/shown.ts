import type { ToldLink } from "@parley/core/report"
import type { OutlookModel, StateText } from "../worker/protocol.ts"
import type { View } from "./address.ts"

/**
 * The state that panels show: the selected one, else today, else, unless outcomes are hidden, the strongest one; null
 * where there is none.
 */
export function shownState(
  view: Pick<View, "state">,
  model: Pick<OutlookModel, "today" | "outcomes"> | null,
  hidden = false,
): StateText | null {
  return view.state ?? model?.today?.text ?? (hidden ? null : (model?.outcomes[0]?.text ?? null))
}

/** The view of a state reached by walking on from `here` through the states of `through`. */
export function walking(
  view: View,
  here: StateText,
  to: StateText,
  through: readonly StateText[] = [],
): Partial<View> {
  const trail = [...trailTo(view, here), here, ...through]
  const at = trail.indexOf(to)
  return { state: to, trail: at < 0 ? trail : trail.slice(0, at) }
}

// What is shown without being selected has no way behind it.
function trailTo(view: View, here: StateText): readonly StateText[] {
  return view.state === here ? view.trail : []
}

/**
 * The states between `here` and where a link of a chain leads, in order: what comes before it in the chain, as far as
 * one leads to the next. Of moves made at the same time each begins at `here`.
 */
export function between(chain: readonly ToldLink[], index: number, here: StateText): readonly StateText[] {
  const states: StateText[] = []
  let { from } = chain[index]!
  for (let before = index - 1; before >= 0 && from !== here; before--) {
    if (chain[before]!.to !== from) continue
    states.unshift(from)
    from = chain[before]!.from
  }
  return states
}
