import { type Conflict, check, read } from "@parley/core"
import { LEAVABLE, type LeftOut, leaveOut, localText, oneLine } from "@parley/core/file"
import { nearest } from "@parley/core/logic"
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
  const text = leaveOut(read(whole), left)
  const { conflict, problems } = read(text)
  const broken = conflict === null ? problems : check(text).filter(({ severity }) => severity === "error")
  if (conflict === null || broken.length > 0) {
    io.err(`${say.words.publish.breaks({ title: told(before.title, before, say) })}\n`)
    tellProblems(file, broken, io, say)
    throw new Exit(INPUT_WRONG)
  }
  return { text, conflict, withheld: withheldIn(before, left) }
}

/** Whose preferences are left out of a file, of those that it has. */
export function withheldIn({ decisionMakers }: Conflict, left: readonly LeftOut[]): string[] {
  const named = left.flatMap((each) =>
    typeof each === "object" && "preferences" in each ? each.preferences : [],
  )
  return decisionMakers.map(({ id }) => id).filter((id) => named.includes(id))
}

/** A text of a conflict in the language that is spoken, on one line. */
export function told(text: Conflict["title"], { language }: Conflict, say: Say): string {
  return oneLine(localText(text, say.language, language))
}
