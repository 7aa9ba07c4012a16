import { renamedState } from "./changes.ts"

/** The states that an address names. */
export interface Selected {
  readonly state: string | null
  readonly against: string | null
  readonly trail: readonly string[]
}

/**
 * How selected states follow when options come, go or change places. What was selected before options went is
 * selected again when they are back, unless something else has been selected since.
 */
export class Following {
  #left: {
    readonly keys: readonly string[]
    readonly selected: Selected
    readonly to: readonly string[]
    readonly state: string | null
  } | null = null

  /** What is selected with the options `after`, where `selected` was with those `before`. */
  follow(before: readonly string[], after: readonly string[], selected: Selected): Selected {
    const left = this.#left
    const isBack =
      left !== null && same(left.keys, after) && same(left.to, before) && left.state === selected.state
    const renamed = (state: string | null) => (state === null ? null : renamedState(before, after, state))
    const next = isBack
      ? left.selected
      : {
          state: renamed(selected.state),
          against: renamed(selected.against),
          trail: selected.trail.flatMap((state) => renamed(state) ?? []),
        }
    this.#left = { keys: before, selected, to: after, state: next.state }
    return next
  }
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.join() === b.join()
}
