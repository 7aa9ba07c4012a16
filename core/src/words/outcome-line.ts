import type { Concept } from "../engine/index.ts"
import type { Conflict } from "../file/index.ts"
import type { OutcomeLine, Reversed } from "../study/index.ts"
import type { Catalogue } from "./catalogue.ts"
import { nameParts } from "./provenance.ts"
import type { SaidReversed } from "./sure-words.ts"
import { nameOf, textOf } from "./texts.ts"

// Parts, claims and sources named in one line.
const MOST_NAMED = 3

/**
 * All that makes an outcome sure or unsure in one sentence, without its name (SPEC U16). `concepts`: all that were asked
 * for.
 */
export function sayOutcomeLine(
  conflict: Conflict,
  line: OutcomeLine,
  concepts: readonly Concept[],
  catalogue: Catalogue,
): string {
  const { survived, depth, doubtful, confidence, falls } = line
  const surviving = (is: (count: number) => boolean): string[] =>
    survived.flatMap((count, dm) => (is(count) ? [nameOf(conflict, dm, catalogue)] : []))
  const names = nameParts(conflict, doubtful.slice(0, MOST_NAMED), catalogue)
  // Without marks of quotation: the sentence sets them.
  const nameOfSource = (id: string): string => {
    const { publisher, title } = conflict.record.sources.find((source) => source.id === id)!
    return textOf(conflict, publisher ?? title, catalogue)
  }
  const said = (id: string): string => {
    const { says } = conflict.record.claims.find((claim) => claim.id === id)!
    return catalogue.phrases.clause(textOf(conflict, says, catalogue))
  }
  const sources = (falls?.sources ?? []).map(nameOfSource)
  const isClaim = new Set(conflict.record.claims.map(({ id }) => id))
  const without = (ids: readonly string[]) => ({
    claims: ids
      .slice(0, MOST_NAMED)
      .filter((id) => isClaim.has(id))
      .map(said),
    sources: ids
      .slice(0, MOST_NAMED)
      .filter((id) => !isClaim.has(id))
      .map(nameOfSource),
    more: Math.max(0, ids.length - MOST_NAMED),
  })
  const claims = falls?.claims ?? []
  const named = [...claims.map(() => 0), ...sources.map(() => 1)].slice(0, MOST_NAMED)
  return catalogue.sure.line({
    concepts: line.concepts.map((concept) => catalogue.concepts[concept].name),
    all: line.concepts.length === concepts.length,
    depth,
    reversed: line.reversed === null ? null : alike(line.reversed, conflict, catalogue),
    most: surviving((count) => count >= depth),
    once: surviving((count) => count > 0 && count < depth),
    never: surviving((count) => count === 0),
    confidence,
    doubtful: names,
    moreDoubtful: Math.max(0, doubtful.length - MOST_NAMED),
    falls:
      falls === null
        ? null
        : {
            claims: claims.slice(0, named.filter((each) => each === 0).length).map(said),
            sources: sources.slice(0, named.filter((each) => each === 1).length),
            more: claims.length + sources.length - named.length,
            empties: without(falls.empties),
            untold: without(falls.untold),
          },
  })
}

/** Those first of whose ranking the fewest pairs do it; those together of whom as many do. */
function alike(reversed: readonly Reversed[], conflict: Conflict, catalogue: Catalogue): SaidReversed[] {
  const order = ({ pairs }: Reversed): number => pairs ?? Number.POSITIVE_INFINITY
  const groups = new Map<string, { readonly of: Reversed; readonly dms: string[] }>()
  const dms = reversed.map((_, dm) => dm).sort((a, b) => order(reversed[a]!) - order(reversed[b]!) || a - b)
  for (const dm of dms) {
    const of = reversed[dm]!
    const key = JSON.stringify(of)
    const group = groups.get(key) ?? { of, dms: [] }
    groups.set(key, group)
    group.dms.push(nameOf(conflict, dm, catalogue))
  }
  return [...groups.values()].map(({ of, dms: names }) => ({ ...of, dms: names }))
}
