/**
 * The feasible states of a conflict. Arrays "per slot" have `slots` entries; a slot is a state
 * unless `isState` says otherwise. Two forms: in a *cube* a slot is the state's code and infeasible
 * codes are no states; in a *list* slots are the states in increasing code (SPEC S1, S3, S6).
 */
export interface StateSpace {
  readonly form: "cube" | "list"
  readonly options: number
  readonly slots: number
  /** Number of states; merged ones count once. */
  readonly count: number
  isState(slot: number): boolean
  /** 1-based number of a state, in increasing decimal code (SPEC S3). Cost: O(1). */
  number(slot: number): number
  /** The slot of a 1-based state number. RangeError outside 1..count. Cost: O(log slots). */
  slot(number: number): number
  /** Whether the option is taken in the state; in a merged state, in its lowest member (SPEC S4). */
  taken(slot: number, option: number): boolean
  /** The state's Y/N string in option order, with `-` where members of a merged state differ (SPEC S5). */
  text(slot: number): string
  /** The state that a Y/N string names, -1 for none: any member or the dashed string names a merged state. */
  find(text: string): number
  /** The state holding the member where `taken(option)` says what is taken, -1 if that is infeasible. */
  at(taken: (option: number) => boolean): number
  /** The decimal code of the state's lowest member. */
  code(slot: number): bigint
  /** How many members the state has: 1 unless merged. */
  members(slot: number): number
  /** Whether member `member` (0-based, increasing code) takes the option. */
  memberTaken(slot: number, member: number, option: number): boolean
}
