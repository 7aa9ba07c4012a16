import { PAGE_PLACES, type PagePlace } from "@parley/core/file"
import { Exit, USE_WRONG } from "./exit.ts"
import type { Io } from "./io.ts"
import { oneOf, type Say } from "./say.ts"

/** Flags of a page that say how it is shown. */
export interface ShowOptions {
  readonly only?: string
  readonly frozen?: boolean
  readonly password?: boolean
  readonly withFile?: boolean
}

/** The places named, in the order in which pages have them; null: all. */
export function placesNamed({ only, frozen }: ShowOptions, say: Say): readonly PagePlace[] | null {
  if (only === undefined) return null
  if (frozen) throw conflicting("--only", "--frozen", say)
  const { kinds } = say.words.cli
  const named = only.split(",").map((each) => oneOf(kinds.place, each.trim(), PAGE_PLACES, say))
  if (named.every((place) => place === "present")) throw new Exit(USE_WRONG, say.words.publish.onlySlides)
  return PAGE_PLACES.filter((place) => named.includes(place))
}

/** Whether results are frozen; an Exit where something else is asked for that they do without. */
export function isFrozen({ frozen = false, withFile }: ShowOptions, say: Say): boolean {
  if (frozen && withFile) throw conflicting("--with-file", "--frozen", say)
  return frozen
}

/**
 * The password of a page, null for none. It is no value of a flag, since command lines are kept and other users of a machine
 * see them: from the environment, typed twice at a terminal, or the first line of standard input.
 */
export function passwordAsked(
  { password }: ShowOptions,
  files: readonly string[],
  io: Io,
  say: Say,
): string | null {
  if (!password) return null
  const { publish } = say.words
  const given = io.env.PARLEY_PASSWORD ?? typed(files, io, say)
  if (given === "") throw new Exit(USE_WRONG, publish.noPassword)
  return given
}

// A line may be as long as this.
const MOST = 4096

function typed(files: readonly string[], io: Io, { words: { publish } }: Say): string {
  if (io.secret === undefined) {
    if (files.includes("-")) throw new Exit(USE_WRONG, publish.noPassword)
    return io.stdin(MOST).toString("utf8").split(/\r?\n/)[0]!
  }
  const first = io.secret(publish.password)
  if (first !== "" && io.secret(publish.passwordAgain) !== first)
    throw new Exit(USE_WRONG, publish.passwordsDiffer)
  return first
}

function conflicting(first: string, second: string, say: Say): Exit {
  return new Exit(USE_WRONG, say.words.cli.conflictingFlags({ first, second }))
}
