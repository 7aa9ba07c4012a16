import type { Concept } from "../engine/index.ts"
import type { Path } from "../file/index.ts"
import { type Fall, type Opened, Records, type Shifted } from "../study/index.ts"
import {
  type Catalogue,
  nameOfState,
  sayBare,
  sayClaim,
  sayCode,
  sayEvent,
  sayFormula,
  sayPart,
  saySource,
  sayTaken,
} from "../words/index.ts"
import { apart, entries, heading, lines, namesOf } from "./bits.ts"
import type { Block } from "./document.ts"
import { nameCode, placeOf, stateJson, titleBlocks } from "./evidence.ts"

// Outcomes told of each kind of change, and of those that stay.
const MOST_CHANGES = 5
const MOST_STAYING = 16
// Where each is shown with a link.
const MOST_LINKED = 12

/** What falls with some sources or claims, to be read. */
export function fallsBlocks(
  fall: Fall,
  removed: readonly string[],
  opened: Opened,
  words: Catalogue,
): Block[] {
  const { conflict } = opened
  const { evidence } = words
  const records = new Records(conflict.record)
  const sources = removed.flatMap((id) => records.source(id) ?? [])
  const claims = fall.claims.flatMap((id) => records.claim(id) ?? [])
  const events = fall.events.flatMap((id) => records.event(id) ?? [])
  const sections = [
    { title: evidence.claimsFall, said: claims.map((claim) => sayClaim(conflict, claim, words)) },
    { title: evidence.eventsFall, said: events.map((event) => sayEvent(conflict, event, words)) },
    { title: evidence.partsFall, said: fall.parts.map((part) => sayPart(conflict, part, words)) },
  ]
  const bare = sayBare(conflict, fall.bare, words)
  const nothing = events.length + fall.parts.length === 0
  return [
    ...titleBlocks(opened, words),
    heading(evidence.withoutHeading({ ids: removed })),
    entries(sources.map((source) => saySource(conflict, source, words))),
    ...sections.flatMap(({ title, said }) =>
      said.length === 0 ? [] : [heading(title({ count: said.length })), entries(said)],
    ),
    ...(bare === "" ? [] : [apart(bare)]),
    heading(evidence.outcomesWithout),
    lines([...(nothing ? [evidence.nothingFalls] : []), ...(fall.empties ? [evidence.empties] : [])]),
    ...changes(fall.shift, opened, words),
    apart(words.cli.caveat),
  ]
}

function changes(shift: Fall["shift"], opened: Opened, words: Catalogue): Block[] {
  const { evidence } = words
  if (shift === null) return [lines([evidence.noModel])]
  const { counts, stay } = shift
  if (counts.vanish + counts.appear + counts.change === 0) return [lines([evidence.outcomesStay])]
  const said = (state: string) => ({
    state: nameCode(state, opened, words),
    sentence: sayCode(opened.conflict, state, words),
  })
  const first = (list: readonly Shifted[]): Shifted[] => strongestFirst(list).slice(0, MOST_CHANGES)
  const names = (concepts: readonly Concept[]): string[] => namesOf(concepts, words)
  const more = (kind: "vanish" | "change" | "appear"): string[] => {
    const left = counts[kind] - MOST_CHANGES
    return left > 0 ? [evidence.moreOfThese({ more: left, told: shift[kind].length === counts[kind] })] : []
  }
  const states = stay.slice(0, MOST_STAYING).map(({ state }) => nameCode(state, opened, words))
  return [
    entries([
      ...first(shift.vanish).map(({ state, from }) =>
        evidence.vanishes({ ...said(state), concepts: names(from) }),
      ),
      ...more("vanish"),
      ...shift.change
        .slice(0, MOST_CHANGES)
        .map(({ state, from, to }) => evidence.changes({ ...said(state), from: names(from), to: names(to) })),
      ...more("change"),
      ...first(shift.appear).map(({ state, to }) =>
        evidence.appears({ ...said(state), concepts: names(to) }),
      ),
      ...more("appear"),
      ...(counts.stay > 0 ? [evidence.stay({ states, more: counts.stay - states.length })] : []),
    ]),
  ]
}

function strongestFirst(list: readonly Shifted[]): Shifted[] {
  return [...list].sort((a, b) => b.from.length + b.to.length - a.from.length - a.to.length)
}

/** What `evidence --without --json` prints. */
export function fallsJson(fall: Fall, removed: readonly string[], opened: Opened, words: Catalogue): object {
  const { conflict } = opened
  const { claims, events, parts, bare, shift, empties } = fall
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    asOf: conflict.asOf ?? null,
    without: removed,
    claims,
    events,
    parts: parts.map(placeOf),
    bare,
    outcomes: shift && {
      vanish: shift.vanish.map(({ state, from }) => ({ ...stateJson(opened, state, words), concepts: from })),
      appear: shift.appear.map(({ state, to }) => ({ ...stateJson(opened, state, words), concepts: to })),
      change: shift.change.map(({ state, from, to }) => ({ ...stateJson(opened, state, words), from, to })),
      counts: shift.counts,
    },
    empties,
  }
}

/** A part of the model in words, and where it stands. */
export interface ToldPart {
  readonly path: Path
  readonly sentence: string
}

/** A state that holds in another way than before, or no longer, or only now. */
export interface ToldShift extends Shifted {
  /** 0 where it is no state of the file as it stands. */
  readonly number: number
  /** What it is called; "" where it is no state of the model looked at. */
  readonly name: string
  readonly sentence: string
}

/** How many, and the first of them. */
interface ToldShifts {
  readonly count: number
  readonly first: readonly ToldShift[]
}

/** What falls, as a page shows it. */
export interface ToldFalls {
  readonly claims: readonly string[]
  readonly events: readonly string[]
  readonly parts: readonly ToldPart[]
  /** What has no evidence left and stays, in a sentence; "" where nothing has. */
  readonly bare: string
  /** Null where no model can be made without what falls. */
  readonly outcomes: {
    readonly vanish: ToldShifts
    readonly appear: ToldShifts
    readonly change: ToldShifts
    /** How many stay as they are. */
    readonly stay: number
  } | null
  /** That nobody prefers anything without it, in a sentence; "" where somebody does, or nobody did before. */
  readonly empties: string
}

export function tellFalls(fall: Fall, opened: Opened, words: Catalogue): ToldFalls {
  const { conflict, model } = opened
  const { shift } = fall
  const shifts = (count: number, list: readonly Shifted[]): ToldShifts => ({
    count,
    first: list.slice(0, MOST_LINKED).map((each): ToldShift => {
      const slot = model.space.find(each.state)
      const sentence =
        slot < 0 ? sayTakenIn(each.state, opened, words) : sayTaken({ conflict, model }, slot, words)
      const name = slot < 0 ? "" : nameOfState({ conflict, model }, slot, words)
      return { ...each, number: slot < 0 ? 0 : model.space.number(slot), name, sentence }
    }),
  })
  return {
    claims: fall.claims,
    events: fall.events,
    parts: fall.parts.map((part) => ({ path: part.path, sentence: sayPart(conflict, part, words) })),
    bare: sayBare(conflict, fall.bare, words),
    outcomes: shift && {
      vanish: shifts(shift.counts.vanish, shift.vanish),
      appear: shifts(shift.counts.appear, shift.appear),
      change: shifts(shift.counts.change, shift.change),
      stay: shift.counts.stay,
    },
    empties: fall.empties ? words.evidence.empties : "",
  }
}

// What a rule barred until now is told by what is taken in it.
function sayTakenIn(state: string, { conflict }: Opened, words: Catalogue): string {
  const of = [...state].flatMap((sign, option) => (sign === "Y" ? [{ kind: "option" as const, option }] : []))
  return words.phrases.sentence([sayFormula(conflict, { kind: "and", of }, words)])
}
