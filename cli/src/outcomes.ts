import { headingOf, nameState, type Opened } from "@parley/core"
import type { Say } from "./say.ts"

export { fullCards, type Terminal as Page } from "@parley/core"

/** A state as `--state` takes it, in words. As a heading by name and number. */
export function stateName(
  of: Pick<Opened, "conflict" | "model">,
  slot: number,
  say: Say,
  form: "stateName" | "stateHeading" = "stateName",
): string {
  return form === "stateName" ? nameState(of, slot, say.words) : headingOf(of, slot, say.words)
}
