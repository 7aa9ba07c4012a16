import type { Proposal } from "../proposal.ts"
import { textOf, textsOf } from "./draft.ts"

/** The actor that proposals call `id`; null where there is none. */
export function actorOf(proposals: readonly Proposal[], id: string | null): Proposal | null {
  if (id === null) return null
  return proposals.find((each) => each.kind === "actor" && textOf(each, "id") === id) ?? null
}

/** Whatever an actor is called in the text. */
export function namesOf(actor: Proposal): readonly string[] {
  const names = [textOf(actor, "name") ?? "", ...textsOf(actor, "aliases"), ...textsOf(actor, "metonyms")]
  return [...new Set(names.filter((name) => name !== ""))]
}
