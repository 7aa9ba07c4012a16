import { type Conflict, read } from "@parley/core"
import { handOn, LEAVABLE, type LeftOut } from "@parley/core/file"
import { nearest } from "@parley/core/logic"
import { textOf } from "@parley/core/words"
import { Exit, INPUT_WRONG, USE_WRONG } from "./exit.ts"
import type { Io } from "./io.ts"
import { type Say, tellProblems } from "./say.ts"

/** What a list such as "sources,preferences:us" names; an Exit where there is none of it in any file. */
export function leftOutNamed(
  list: string | undefined,
  sources: readonly { readonly conflict: Conflict }[],
  say: Say,
): LeftOut[] {
  const makers = sources.flatMap(({ conflict }) => conflict.decisionMakers.map(({ id }) => id))
  const scenarios = sources.flatMap(({ conflict }) => conflict.scenarios.map(({ id }) => id))
  const allowed = [
    ...LEAVABLE,
    ...new Set(makers.map((id) => `preferences:${id}`)),
    ...new Set(scenarios.map((id) => `scenario:${id}`)),
  ]
  const given = list === undefined ? [] : list.split(",").map((each) => each.trim())
  return [...new Set(given)].map((each): LeftOut => {
    if (!allowed.includes(each)) {
      const hint = nearest(each, allowed) ?? ""
      const { kinds, unknownValue } = say.words.cli
      throw new Exit(
        USE_WRONG,
        unknownValue({ what: kinds.leftOut, given: each, allowed: allowed.join(", "), hint }),
      )
    }
    const [kind, id] = each.split(":")
    if (kind === "preferences") return { preferences: id! }
    return kind === "scenario" ? { scenario: id! } : (kind as (typeof LEAVABLE)[number])
  })
}

/** A file, read. */
export interface Source {
  readonly file: string
  readonly text: string
  readonly conflict: Conflict
}

/** What is left of a file, and whose preferences it lacks; an Exit with its problems where it no longer holds together. */
export function leavingOut(
  { file, text: whole, conflict: before }: Source,
  left: readonly LeftOut[],
  { io, say }: { readonly io: Io; readonly say: Say },
): { readonly text: string; readonly conflict: Conflict; readonly withheld: readonly string[] } {
  const { conflict, problems, ...rest } = handOn(read(whole), left)
  if (conflict !== null) return { conflict, ...rest }
  io.err(`${say.words.publish.breaks({ title: textOf(before, before.title, say.words) })}\n`)
  tellProblems(file, problems, io, say)
  throw new Exit(INPUT_WRONG)
}
