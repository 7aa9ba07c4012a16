/** What a run may use at most. Past a limit the work stops with a fault that says what would fit. */
export interface Limits {
  /** Feasible states of a model. */
  readonly states: number
  /** Bytes that a model and its analysis may need, by an estimate from above; no limit unless given. */
  readonly memory: number
  /** Coalitions of two or more decision makers. */
  readonly coalitions: number
  /**
   * Moves looked at where they must be looked at one by one: forbidden or merged moves, and one-way options of
   * decision makers with more than five options.
   */
  readonly moves: number
  /** Steps of a coalition analysis, by an estimate from above. */
  readonly coalitionWork: number
  /** Combinations of simultaneous choices for one state and decision maker (SPEC C6). */
  readonly simultaneous: number
  /** Such combinations looked at in all. */
  readonly simultaneousWork: number
}

export const DEFAULT_LIMITS: Limits = {
  states: 2 ** 26,
  memory: Number.POSITIVE_INFINITY,
  coalitions: 2 ** 11,
  moves: 2 ** 34,
  coalitionWork: 2 ** 33,
  simultaneous: 2 ** 20,
  simultaneousWork: 2 ** 33,
}

/** Which limit stopped the work, what was needed and what is allowed. */
export interface LimitFault {
  readonly kind:
    | "too-many-states"
    | "too-many-moves"
    | "too-many-coalitions"
    | "too-much-coalition-work"
    | "too-many-choices"
    | "too-much-choice-work"
  readonly needed: bigint
  readonly allowed: number
}

/** Thrown inside the engine when a limit stops the work or it is aborted; carries the fault as data. */
export class Stopped extends Error {
  readonly fault: LimitFault | { readonly kind: "aborted" }

  constructor(fault: LimitFault | { readonly kind: "aborted" }) {
    super(`stopped: ${fault.kind}`)
    this.fault = fault
  }
}

/** How long work is watched: an abort flag that is looked at now and then, and a callback with the share done (0 to 1). */
export interface Watch {
  readonly signal?: { readonly aborted: boolean }
  readonly progress?: (share: number) => void
}

/** What work may use at most, the default limits unless given, and what watches it. */
export interface Allowance {
  readonly limits?: Partial<Limits> | undefined
  readonly watch?: Watch | undefined
}

/** Reports progress and stops if asked to. */
export function tick(watch: Watch | undefined, share: number): void {
  if (watch?.signal?.aborted) throw new Stopped({ kind: "aborted" })
  watch?.progress?.(share)
}
