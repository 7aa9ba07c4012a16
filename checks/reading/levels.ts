// How far a proposal matches what was annotated: 0 not at all, 1 its place, 2 its core, 3 all of it.
import { type AnnotatedText, close, jointShare, type Place, shared } from "./places.ts"
import { type Actors, daysIn, type Fields, listOf, sameDays } from "./values.ts"

export interface Item {
  readonly kind: string
  readonly fields: Fields
  readonly at: readonly Place[]
  readonly roles: readonly (string | null)[]
  readonly optional: boolean
}

export interface Offered {
  readonly kind: string
  readonly fields: Fields
  readonly at: readonly Place[]
}

interface Pair {
  readonly gold: Item
  readonly own: Offered
  readonly text: AnnotatedText
  readonly actors: Actors
}

const reach = (span: boolean, core: boolean, full: boolean): number => (!span ? 0 : !core ? 1 : !full ? 2 : 3)

const anyClose = ({ gold, own }: Pair): boolean => own.at.some((p) => gold.at.some((g) => close(p, g)))

const LEVELS: Readonly<Record<string, (pair: Pair) => number>> = {
  quotation: ({ gold, own, text, actors }) => {
    const [p, g] = [text.trimmed(own.at[0]!), text.trimmed(gold.at[0]!)]
    const share = p[1] > p[0] && g[1] > g[0] ? jointShare(p, g) : 0
    return reach(share >= 0.5, gold.fields.speaker === actors.idOf(own.fields.speaker), share >= 0.9)
  },
  sourcing: (pair) => {
    const [golds, found] = [chainOf(pair.gold.fields.chain), chainOf(pair.own.fields.chain)]
    const right = golds.map(
      ({ who, how }, i) =>
        found[i] !== undefined && who === pair.actors.idOf(found[i].who) && how === found[i].how,
    )
    return reach(anyClose(pair), right[0] === true, golds.length === found.length && right.every(Boolean))
  },
  date: (pair) => {
    const [gold, own] = [pair.gold.fields, pair.own.fields]
    if (!anyClose(pair)) return 0
    if (gold.type === "duration") return reach(true, own.type === "duration", own.value === gold.value)
    const right = own.type !== "duration" && sameDays(gold, daysIn(own), gold.rule === "vague")
    return reach(true, right, own.rule === gold.rule)
  },
  act: (pair) => {
    const { actors } = pair
    const [gold, own] = [pair.gold.fields, pair.own.fields]
    const all =
      own.modality === gold.modality &&
      actors.equal(gold.giver, own.giver) &&
      actors.equal(gold.addressee, own.addressee)
    return reach(anyClose(pair), own.act === gold.act && actors.common(gold.giver, own.giver), all)
  },
  condition: ({ gold, own, actors }) => {
    const [x, y] = [gold.at[0]!, gold.at[1]!]
    const [p, q] = [own.at[0]!, own.at[1]]
    if (q === undefined) {
      const held = [x, y].every((each) => shared(p, each) >= 0.8 * (each[1] - each[0]))
      return reach(held && p[1] - p[0] <= 4 * (x[1] - x[0] + y[1] - y[0]), false, false)
    }
    const [first, second] = [close(p, x) && close(q, y), close(p, y) && close(q, x)]
    const [type, wanted] = [own.fields.type, gold.fields.type]
    const exchange = wanted === "exchange"
    const kin = type === wanted || [type, wanted].sort().join() === "if,only_if"
    const ends = [own.fields.who_if, own.fields.who_then]
    if (exchange && second && !first) ends.reverse()
    const all =
      type === wanted &&
      actors.common(gold.fields.who_if, ends[0]) &&
      actors.common(gold.fields.who_then, ends[1])
    return reach(first || second, kin && (first || exchange), all)
  },
  contingency: ({ gold, own, actors }) =>
    reach(
      close(own.at[0]!, gold.at[0]!),
      own.at.slice(1).some((p) => close(p, gold.at[1]!)),
      actors.common(gold.fields.affects, own.fields.affects),
    ),
  deadline: ({ gold, own, actors }) =>
    reach(
      own.at.some((p) => gold.at.some((g, i) => gold.roles[i] === "expression" && close(p, g))),
      sameDays(gold.fields, daysIn(own.fields), true),
      actors.common(gold.fields.who, own.fields.who),
    ),
  contested: ({ gold, own, actors }) => {
    const found = gold.at.map((g) => own.at.some((p) => close(p, g)))
    const said = actors.idsOf(positionsIn(own.fields).flat())
    const held = positionsIn(gold.fields).every((who) =>
      who.every((each) => said.some((one) => actors.same(each, one))),
    )
    return reach(found.some(Boolean), found.every(Boolean), held)
  },
  precedent: (pair) => {
    const [gold, own] = [pair.gold.fields, pair.own.fields]
    return reach(anyClose(pair), sameDays(gold, daysIn(own), true), own.outcome === gold.outcome)
  },
  want: (pair) => {
    const { actors } = pair
    const [gold, own] = [pair.gold.fields, pair.own.fields]
    const who = actors.same(listOf(gold.actor)[0] ?? null, actors.idOf(listOf(own.actor)[0]))
    return reach(
      anyClose(pair),
      who && own.polarity === gold.polarity,
      own.what === gold.what && actors.common(gold.stated_by, own.stated_by),
    )
  },
}

export function levelOf(pair: Pair): number {
  return pair.own.at.length === 0 ? 0 : LEVELS[pair.gold.kind]!(pair)
}

function chainOf(chain: unknown): { who: unknown; how: unknown }[] {
  return Array.isArray(chain) ? chain : []
}

function positionsIn({ positions }: Fields): string[][] {
  return Array.isArray(positions) ? positions.map(({ who }) => listOf(who)) : []
}

/** The same of actors; `outside`: the proposal's places outside boilerplate. */
export function actorLevel(gold: Item, fields: Fields, outside: readonly Place[]): number {
  const hit = (p: Place, g: Place): boolean => shared(p, g) * 2 >= Math.min(p[1] - p[0], g[1] - g[0])
  const mine = outside.filter((p) => gold.at.some((g) => hit(p, g))).length
  if (outside.length === 0 || mine * 2 < outside.length) return 0
  const covered = gold.at.filter((g) => outside.some((p) => hit(p, g))).length
  if (covered * 2 < gold.at.length) return 1
  return (fields.decision_maker === true) === (gold.fields.decision_maker === true) ? 3 : 2
}
