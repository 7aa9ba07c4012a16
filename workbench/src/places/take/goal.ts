import type { Concept, Conflict } from "@parley/core"
import { USUAL_CONCEPT } from "@parley/core/engine"
import type { View } from "../../page/address.ts"
import type { Wanted } from "../../worker/take-told.ts"

/** What the address wants, and what may be changed for it; null while nothing is wanted. */
export function wantedOf(view: View, conflict: Conflict): Wanted | null {
  if (view.goal.length === 0) return null
  return {
    hold: view.goal,
    not: view.avoid,
    reached: view.led && conflict.statusQuo !== null,
    who: conflict.decisionMakers.map(({ id }) => id).filter((id) => !view.fixed.includes(id)),
    kept: keepable(conflict)
      .filter(({ key }) => view.keep.includes(key))
      .map(({ path }) => path),
  }
}

/** A statement or an option that can be said to stay as it is. */
export interface Keepable {
  /** As an address names it: "us.3" for a statement by its place, the key of an option. */
  readonly key: string
  readonly dm: number
  readonly path: readonly (string | number)[]
  /** The 1-based place of a statement; null for an option. */
  readonly place: number | null
  readonly index: number
}

export function keepable({ decisionMakers, options, preferences }: Conflict): Keepable[] {
  return decisionMakers.flatMap(({ id, options: own }, dm): Keepable[] => {
    const of = preferences[dm]!
    const statements = of.kind === "statements" ? of.statements : []
    return [
      ...statements.map(({ path }, index) => ({
        key: `${id}.${index + 1}`,
        dm,
        path,
        place: index + 1,
        index,
      })),
      ...own.map((index) => ({
        key: options[index]!.key,
        dm,
        path: options[index]!.path,
        place: null,
        index,
      })),
    ]
  })
}

/** The concept under which it is to hold: that of the address, else the usual one where it is looked at, else the first that is. */
export function lensOf({ lens }: View, concepts: readonly Concept[]): Concept {
  return lens ?? (concepts.includes(USUAL_CONCEPT) ? USUAL_CONCEPT : concepts[0]!)
}

/** A list with an item in it or not. */
export function toggled<T>(list: readonly T[], item: T, on: boolean): T[] {
  return on ? [...list.filter((each) => each !== item), item] : list.filter((each) => each !== item)
}
