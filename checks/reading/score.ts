// Scores what a reading found in a text against what was annotated in it: matches one to one, as many as possible, at
// the levels of place, core and all; and counts what must not be.
import { KINDS, type Kind, type Proposal } from "../../reading/src/index.ts"
import { actorLevel, type Item, levelOf, type Offered } from "./levels.ts"
import { AnnotatedText, type Boilerplate, close, type Place, shared } from "./places.ts"
import { Actors, daysIn, type Fields } from "./values.ts"

/** An annotated text, as the files NAME.gold.json have it. */
export interface Gold {
  readonly file: string
  readonly lang: string
  readonly published: string
  readonly items: readonly {
    readonly kind: string
    readonly fields: Fields
    readonly optional?: boolean
    readonly spans: readonly { readonly start: number; readonly end: number; readonly role?: string | null }[]
  }[]
  readonly neutral: readonly { readonly start: number; readonly end: number }[]
  readonly boilerplate: readonly Boilerplate[]
}

/** Of one kind: how many there are, are offered, and are right at each level, with those judged. */
export interface Count {
  gold: number
  offered: number
  right: [number, number, number]
  judged: [number, number, number]
}

export interface Score {
  readonly counts: Readonly<Record<Kind, Count>>
  readonly faults: Readonly<Record<Fault, number>>
}

export type Fault =
  | "spans not verbatim"
  | "dates without an expression"
  | "durations read as dates"
  | "inside boilerplate"

export function emptyCount(): Count {
  return { gold: 0, offered: 0, right: [0, 0, 0], judged: [0, 0, 0] }
}

interface Placed extends Offered {
  readonly outside: readonly Place[]
  readonly boilerplate: boolean
  readonly neutral: boolean
}

export function score(gold: Gold, text: string, proposals: readonly Proposal[]): Score {
  const annotated = new AnnotatedText(text, gold.boilerplate)
  const items: Item[] = gold.items.map(({ kind, fields, spans, optional }) => ({
    kind,
    fields,
    optional: optional === true,
    at: spans.map(({ start, end }): Place => [start, end]),
    roles: spans.map(({ role }) => role ?? null),
  }))
  const neutral = gold.neutral.map(({ start, end }): Place => [start, end])
  let loose = 0
  const placed = proposals.map((proposal): Placed => {
    const found = proposal.spans.map((span) => annotated.locate(span))
    loose += found.filter((each) => each?.verbatim !== true).length
    return standing(
      proposal,
      found.flatMap((each) => (each === null ? [] : [each.place])),
      annotated,
      neutral,
    )
  })
  const actors = new Actors(items.filter(({ kind }) => kind === "actor").map(({ fields }) => fields))
  const counts = {} as Record<Kind, Count>
  for (const kind of KINDS) {
    const golds = items.filter((item) => item.kind === kind)
    const own = placed.filter((each) => each.kind === kind && !(kind === "actor" && each.neutral))
    const table = golds.map((item) =>
      own.map((each) =>
        kind === "actor"
          ? actorLevel(item, each.fields, each.outside)
          : levelOf({ gold: item, own: each, text: annotated, actors }),
      ),
    )
    counts[kind] = countOf(golds, own, table, actors)
  }
  return {
    counts,
    faults: {
      "spans not verbatim": loose,
      ...datesWrong(items, placed),
      "inside boilerplate": placed.filter(({ boilerplate }) => boilerplate).length,
    },
  }
}

function standing(
  { kind, fields }: Proposal,
  at: readonly Place[],
  text: AnnotatedText,
  neutral: readonly Place[],
): Placed {
  const free = at.filter((place) => !text.isBoilerplate(place))
  const named = free.filter((p) => !neutral.some((n) => shared(p, n) * 2 >= p[1] - p[0]))
  const boilerplate = at.length > 0 && (kind === "actor" ? free.length === 0 : text.isBoilerplate(at[0]!))
  return {
    kind,
    fields,
    at,
    outside: named,
    boilerplate,
    neutral: at.length > 0 && named.length === 0 && !boilerplate,
  }
}

function countOf(
  golds: readonly Item[],
  own: readonly Placed[],
  table: readonly (readonly number[])[],
  actors: Actors,
): Count {
  const count = emptyCount()
  count.gold = golds.filter(({ optional }) => !optional).length
  count.offered = own.length
  let spared = new Set<number>()
  for (const level of [1, 2, 3] as const) {
    const of = paired(golds, own.length, level, table)
    const right = new Set([...of].filter(([, i]) => !golds[i]!.optional).map(([j]) => j))
    const optional = new Set([...of].filter(([, i]) => golds[i]!.optional).map(([j]) => j))
    if (level === 1) {
      spared = optional
      if (golds[0]?.kind === "actor")
        for (const [j, i] of of) actors.learn(own[j]!.fields, String(golds[i]!.fields.id))
    }
    const left = [...new Set([...spared, ...optional])].filter((j) => !right.has(j)).length
    count.right[level - 1] = right.size
    count.judged[level - 1] = own.length - left
  }
  return count
}

/** As many pairs as possible at a level, what is not optional first: gold by proposal. */
function paired(
  golds: readonly Item[],
  count: number,
  level: number,
  table: readonly (readonly number[])[],
): Map<number, number> {
  const of = new Map<number, number>()
  const place = (i: number, seen: Set<number>): boolean => {
    const order = [...Array(count).keys()].sort((a, b) => table[i]![b]! - table[i]![a]!)
    for (const j of order) {
      if (table[i]![j]! < level || seen.has(j)) continue
      seen.add(j)
      const other = of.get(j)
      if (other === undefined || place(other, seen)) {
        of.set(j, i)
        return true
      }
    }
    return false
  }
  const order = [...golds.keys()].sort((a, b) => Number(golds[a]!.optional) - Number(golds[b]!.optional))
  for (const i of order) place(i, new Set())
  return of
}

function datesWrong(
  items: readonly Item[],
  placed: readonly Placed[],
): Record<"dates without an expression" | "durations read as dates", number> {
  const dated = items
    .filter(({ kind }) => kind === "date" || kind === "deadline")
    .flatMap(({ at, roles }) => at.filter((_, i) => roles[i] === "expression"))
  const own = placed.filter(({ kind }) => kind === "date" || kind === "deadline")
  const bare = own.filter(({ at }) => !at.some((p) => dated.some((g) => shared(p, g) > 0))).length
  const durations = own.filter(({ kind, fields, at }) => {
    if (kind !== "date" || fields.type === "duration" || daysIn(fields) === null) return false
    const on = items.filter(
      (item) => item.kind === "date" && item.at.some((g) => at.some((p) => close(p, g))),
    )
    return on.length > 0 && on.every((item) => item.fields.type === "duration")
  }).length
  return { "dates without an expression": bare, "durations read as dates": durations }
}

/** The harmonic mean of precision and recall; null where there is nothing to judge. */
export function f1({ gold, right, judged }: Count, level: 0 | 1 | 2): number | null {
  const all = judged[level] + gold
  return all === 0 ? null : (2 * right[level]) / all
}
