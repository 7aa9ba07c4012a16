import type { Candidate, Span } from "../../reading/candidates.ts"

/** What a form may begin with, found in the chosen words. */
export interface Hints {
  readonly by?: string
  readonly date?: string
  readonly actor?: string
}

/** What was found in chosen words that a form can begin with: who speaks, when it was, who acts. */
export function hintsIn(found: readonly Candidate[], chosen: Span): Hints {
  const here = found.filter(({ from, to }) => from < chosen.to && to > chosen.from)
  const named = found.find(
    (each) =>
      each.kind === "actor" && each.places.some(({ from, to }) => from >= chosen.from && to <= chosen.to),
  )
  const hints: { by?: string; date?: string; actor?: string } = {}
  for (const each of here) {
    if (each.kind === "quotation" && each.speaker !== null) hints.by ??= each.speaker
    if (each.kind === "date") hints.date ??= each.date
  }
  if (named?.kind === "actor") hints.actor = named.name
  return hints
}
