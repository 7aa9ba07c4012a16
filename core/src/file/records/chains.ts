import { MAX_RELAYS } from "../limits.ts"
import { isBefore } from "../moment.ts"
import type { Place } from "../report.ts"
import { at } from "../tree.ts"
import type { Claim } from "./claim.ts"
import type { RecordKey } from "./keys.ts"
import type { Reader } from "./reader.ts"
import type { Source } from "./source.ts"

// What entries say of each other: who passes on whose words, and what rests on what.

/** The sources that a claim has come through, the one that was read first, the origin last; at most MAX_RELAYS. */
export function relayedBy(source: string | undefined, sources: ReadonlyMap<string, Source>): string[] {
  const chain: string[] = []
  let id = source
  for (; id !== undefined && !chain.includes(id) && chain.length < MAX_RELAYS; id = sources.get(id)?.relays)
    chain.push(id)
  return chain
}

function isTooLong(source: string, sources: ReadonlyMap<string, Source>): boolean {
  const chain = relayedBy(source, sources)
  const next = chain.length === MAX_RELAYS ? sources.get(chain[MAX_RELAYS - 1]!)?.relays : undefined
  return next !== undefined && !chain.includes(next)
}

/** Tells where a claim cannot be from, and what came out in an order that cannot be. */
export function tellChains(sources: readonly Source[], claims: readonly Claim[], reader: Reader): void {
  const { root, report } = reader
  const byId = new Map(sources.map((source) => [source.id, source]))
  const tree = (map: RecordKey, id: string, key: string): Place => at(at(at(root, map), id), key) ?? root
  for (const { id } of sources.filter((each) => isTooLong(each.id, byId)))
    report.error("long-relay", tree("sources", id, "relays"), { source: id, limit: MAX_RELAYS })
  for (const { id, date, relays } of sources) {
    const relayed = relays === undefined ? undefined : byId.get(relays)
    if (date && relayed?.date && isBefore(date, relayed.date))
      report.warning("relays-later", tree("sources", id, "relays"), { source: id, relayed: relayed.id })
  }
  for (const { id, date, source, origin, unnamed, by, status } of claims) {
    if (origin !== undefined && !relayedBy(source, byId).includes(origin))
      report.error("no-relay", tree("claims", id, "origin"), { origin, source: source ?? "" })
    const read = source === undefined ? undefined : byId.get(source)
    if (date && read?.date && isBefore(read.date, date))
      report.warning("said-later", tree("claims", id, "date"), { claim: id, source: read.id })
    if (status === "onRecord" && unnamed !== undefined && by === undefined)
      report.warning("unnamed-on-record", tree("claims", id, "status"), { claim: id })
  }
}

/** What names others, by a field that must not lead back: for each id the ids it names. */
interface Naming {
  readonly map: RecordKey
  readonly key: string
  readonly next: ReadonlyMap<string, readonly string[]>
}

/** Ids that lead back to where they began: told once for each circle, and where it is entered first. */
export function tellCircles({ map, key, next }: Naming, { root, report }: Reader): void {
  const done = new Set<string>()
  for (const start of next.keys()) {
    const way: string[] = []
    const onWay = new Set<string>()
    const rest: { readonly id: string; readonly next: readonly string[]; at: number }[] = []
    const enter = (id: string): void => {
      way.push(id)
      onWay.add(id)
      done.add(id)
      rest.push({ id, next: next.get(id)!, at: 0 })
    }
    if (!done.has(start)) enter(start)
    for (let top = rest[rest.length - 1]; top !== undefined; top = rest[rest.length - 1]) {
      const id = top.next[top.at++]
      if (id === undefined) {
        rest.pop()
        onWay.delete(way.pop()!)
      } else if (onWay.has(id)) {
        report.error("circle", at(at(at(root, map), top.id), key) ?? root, () => ({
          key,
          circle: [...way.slice(way.indexOf(id)), id].join(", "),
        }))
      } else if (next.has(id) && !done.has(id)) enter(id)
    }
  }
}
