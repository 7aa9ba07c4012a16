import type { Proposal } from "../proposal.ts"
import { actorOf, namesOf } from "./actors.ts"
import { groundsOf } from "./claims.ts"
import { type Draft, textIn, textOf } from "./draft.ts"
import { plainName } from "./words.ts"

/** The decision maker of the file that an actor is said to be, or is by name, or acts for; null where the file has none. */
export function makerOf(draft: Draft, actor: string | null): string | null {
  const seen = new Set<string>()
  for (let id = actor; id !== null && !seen.has(id); ) {
    seen.add(id)
    const said = draft.parties.get(id)
    if (said !== undefined && draft.at(["decisionMakers", said]) !== undefined) return said
    const found = actorOf(draft.read.proposals, id)
    if (found === null) return null
    const names = new Set(namesOf(found).map(plainName))
    for (const [dm, value] of draft.entries(["decisionMakers"]))
      if (names.has(plainName(textIn(value.name, draft.read.language) || dm))) return dm
    id = textOf(found, "acts_for")
  }
  return null
}

/** Takes an actor as a decision maker, on the words that name it; gives its id. */
export function takeParty(draft: Draft, actor: Proposal, name = partyName(actor)): string {
  const id = draft.fresh(name, [["decisionMakers"]], "dm")
  draft.set(["decisionMakers", id], { name, ...groundsOf(draft, actor) })
  const known = textOf(actor, "id")
  if (known !== null) draft.parties.set(known, id)
  return id
}

/** What a decision maker may be called, as the text names it. */
export function partyName(actor: Proposal): string {
  const [first = "", ...rest] = textOf(actor, "name") ?? actor.spans[0]!.exact
  return first.toUpperCase() + rest.join("")
}

/** Takes a decision maker that can do nothing yet out of the file again. */
export function dropParty(draft: Draft, dm: string): void {
  draft.drop(["decisionMakers", dm])
}
