import type { Cast } from "../mentions/actors.ts"
import type { Actor } from "../mentions/mention.ts"
import { partyOf } from "./scene.ts"

const NONE = new Set(["media", "source", "analyst"])

/** Those that most is told of: whoever persons and bodies act for, most often named first. */
export function partiesOf({ actors }: Cast): Actor[] {
  const count = new Map<Actor, number>()
  for (const actor of actors) {
    if (NONE.has(actor.type)) continue
    const party = partyOf(actor)
    if (NONE.has(party.type)) continue
    count.set(party, (count.get(party) ?? 0) + actor.mentions.length)
  }
  const sorted = [...count].sort((a, b) => b[1] - a[1])
  const most = sorted[0]?.[1] ?? 0
  return sorted
    .filter(([, n]) => n >= Math.max(2, most * 0.45))
    .map(([actor]) => actor)
    .slice(0, 4)
}
