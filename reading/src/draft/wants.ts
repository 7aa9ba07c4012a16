import type { Json, Path } from "@parley/core/file"
import type { Proposal } from "../proposal.ts"
import { groundsOf } from "./claims.ts"
import { type Draft, textOf, textsOf } from "./draft.ts"
import { type OptionOf, optionIn, optionsOf } from "./options.ts"
import { makerOf } from "./parties.ts"

/**
 * The statement that a want may be, over the options of the file, or what a condition makes hang on something else; null
 * where it speaks of none of them.
 */
export function statementIn(draft: Draft, want: Proposal): string | null {
  if (want.kind === "condition") return ifIn(draft, want)
  const option = optionIn(draft, want.spans[0]!.exact)
  if (option === null) return null
  const key = keyIn(draft, option)
  return textOf(want, "polarity") === "against" ? `not ${key}` : key
}

/** Adds what a decision maker wants, on the words that say so, as the last of its statements; gives its place. */
export function takeWant(draft: Draft, want: Proposal, dm: string, statement: string): Path {
  const path = ["preferences", dm]
  const now = draft.at(path)
  const known: readonly Json[] = Array.isArray(now) ? (now as readonly Json[]) : []
  draft.set(path, [...known, { want: statement, ...groundsOf(draft, want) }])
  return [...path, known.length]
}

/** Whose wish a want is, or a condition that somebody sets for what it would do; null where the file does not have it. */
export function wanterOf(draft: Draft, want: Proposal): string | null {
  const field = want.kind === "condition" ? "who_then" : "actor"
  return textsOf(want, field).reduce<string | null>((found, actor) => found ?? makerOf(draft, actor), null)
}

/** The statement that an option is taken, or is not, by its place among those of the file. */
export function statementOf(draft: Draft, option: string, isFor: boolean): string | null {
  const found = optionsOf(draft).find(({ dm, id }) => `${dm}.${id}` === option)
  if (found === undefined) return null
  return isFor ? keyIn(draft, found) : `not ${keyIn(draft, found)}`
}

// An option in a statement: by its id, with its decision maker's where others have the same.
function keyIn(draft: Draft, { dm, id }: OptionOf): string {
  return optionsOf(draft).some((other) => other.id === id && other.dm !== dm) ? `${dm}.${id}` : id
}

// "X only if Y", of two options that both halves speak of.
function ifIn(draft: Draft, { spans: [half, then], fields }: Proposal): string | null {
  const condition = half === undefined ? null : optionIn(draft, half.exact)
  const deed = then === undefined ? null : optionIn(draft, then.exact, null)
  if (condition === null || deed === null || condition.id === deed.id) return null
  const key = (option: OptionOf): string => keyIn(draft, option)
  return fields.type === "unless"
    ? `${key(deed)} if not ${key(condition)}`
    : fields.type === "if"
      ? `${key(deed)} if ${key(condition)}`
      : `${key(deed)} iff ${key(condition)}`
}
