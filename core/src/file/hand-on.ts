import { check } from "./check.ts"
import type { Conflict } from "./conflict.ts"
import { type LeftOut, leaveOut } from "./leave-out.ts"
import type { Problem } from "./problem.ts"
import { type Reading, read } from "./read.ts"

/** What is left of a file that is handed on. */
export interface HandedOn {
  readonly text: string
  /** Null where it no longer holds together. */
  readonly conflict: Conflict | null
  /** Why it does not: its errors. */
  readonly problems: readonly Problem[]
  /** The decision makers (ids) whose preferences it lacks. */
  readonly withheld: readonly string[]
}

/** A file without some of what it says (see `leaveOut`), judged anew. The reading must have a conflict (RangeError). */
export function handOn(reading: Reading, left: readonly LeftOut[]): HandedOn {
  const text = leaveOut(reading, left)
  const { conflict, problems } = read(text)
  const errors = (conflict === null ? problems : check(text)).filter(({ severity }) => severity === "error")
  return {
    text,
    conflict: errors.length > 0 ? null : conflict,
    problems: errors,
    withheld: withheldIn(reading.conflict!, left),
  }
}

/** Whose preferences (ids) are left out of a file, of those that it has. */
export function withheldIn({ decisionMakers }: Conflict, left: readonly LeftOut[]): string[] {
  const named = left.flatMap((each) =>
    typeof each === "object" && "preferences" in each ? each.preferences : [],
  )
  return decisionMakers.map(({ id }) => id).filter((id) => named.includes(id))
}
