import type { View } from "../../page/address.ts"
import type { StateText } from "../../worker/protocol.ts"

/** Where ways begin and where they lead; null what is not chosen. */
export interface Ends {
  readonly from: StateText | null
  readonly to: StateText | null
}

/** The ends of the ways told: from the state shown to the one it is compared with, or back. */
export function endsOf({ against, back }: Pick<View, "against" | "back">, here: StateText | null): Ends {
  return back && against !== null ? { from: against, to: here } : { from: here, to: against }
}

/** The view that asks for ways between two states; which of them is selected stays as it is. */
export function between(view: Pick<View, "against" | "back">, here: StateText | null, ends: Partial<Ends>) {
  const { from, to } = { ...endsOf(view, here), ...ends }
  const isBack = view.back && view.against !== null
  const [state, against] = isBack ? [to, from] : [from, to]
  return { ...(state === here ? { state } : { state, trail: [] }), against }
}
