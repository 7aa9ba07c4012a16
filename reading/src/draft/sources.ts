import type { Proposal } from "../proposal.ts"
import { actorOf } from "./actors.ts"
import { type Draft, textIn, textOf } from "./draft.ts"

/** The media from which the text says that it has something, by name. */
export function relayedIn(proposals: readonly Proposal[]): readonly string[] {
  const names = proposals.flatMap(({ kind, fields }) => {
    if (kind !== "sourcing" || !Array.isArray(fields.chain)) return []
    return (fields.chain as readonly { who?: unknown; how?: unknown }[]).flatMap(({ who, how }) => {
      const actor = how === "reported" && typeof who === "string" ? actorOf(proposals, who) : null
      return actor === null ? [] : [textOf(actor, "name") ?? ""]
    })
  })
  return [...new Set(names.filter((name) => name !== ""))]
}

/** Says whose words the text's source passes on: that medium is a source of its own, made where the file has none. */
export function takeRelayed(draft: Draft, name: string): void {
  const { source, language } = draft.read
  const known = draft
    .entries(["sources"])
    .find(
      ([id, { publisher, title }]) =>
        id !== source && [publisher, title].some((each) => textIn(each, language) === name),
    )
  const id = known?.[0] ?? draft.fresh(name, [["sources"], ["claims"], ["events"]], "source")
  if (known === undefined) draft.set(["sources", id], { title: name, publisher: name, kind: "press" })
  draft.set(["sources", source, "relays"], id)
}
