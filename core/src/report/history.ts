import type { Concept } from "../engine/index.ts"
import type { History, Opened } from "../study/index.ts"
import { type Catalogue, nameOfState, sayDifference, sayMoment, sayTaken } from "../words/index.ts"
import { heading, lines, nothingWanted, paragraph, told } from "./bits.ts"
import type { Block } from "./document.ts"

/** What happened, held against the model, to be read. */
export function historyBlocks(
  { moments, moves, improvements }: History,
  opened: Opened,
  words: Catalogue,
): Block[] {
  const { conflict, model } = opened
  const { history, cli } = words
  const title = heading(told(opened, conflict.title, words))
  if (moments.length === 0) return [title, paragraph(history.none)]
  const { scenario } = conflict
  return [
    title,
    ...(scenario === null ? [] : [paragraph(cli.scenarioLine({ name: told(opened, scenario.name, words) }))]),
    ...nothingWanted(opened, words),
    paragraph(history.heading({ events: moments.length, until: conflict.asOf ?? null })),
    ...moments.flatMap((moment): Block[] => {
      const said = sayMoment(conflict, model, moment, words)
      return [heading(said.event, 3), lines(said.lines)]
    }),
    {
      kind: "paragraph",
      apart: true,
      text: moves === 0 ? history.noMoves : history.totals({ moves, improvements }),
    },
    paragraph(history.meaning),
  ]
}

/** What `history --json` prints. */
export function historyJson(
  { moments, moves, improvements }: History,
  concepts: readonly Concept[],
  { conflict, model }: Opened,
  words: Catalogue,
): object {
  return {
    parley: 1,
    scenario: conflict.scenario?.id ?? null,
    asOf: conflict.asOf ?? null,
    concepts,
    events: moments.map((moment) => {
      const { event, before, after, slot, moves: made, holds, within } = moment
      return {
        id: event.id,
        date: { text: event.when.text, after: event.when.after, before: event.when.before },
        before,
        after,
        state: slot < 0 ? null : model.space.number(slot),
        moves: made.map(({ dm, ...move }) => ({ dm: conflict.decisionMakers[dm]!.id, ...move })),
        holds,
        within,
        said: sayMoment(conflict, model, moment, words),
      }
    }),
    moves,
    improvements,
  }
}

/** What happened in the order of time, each event with the state of things after it. */
export interface ToldHistory {
  readonly moments: readonly {
    readonly id: string
    readonly state: string
    /** What is taken in it, or what changed against the state before; "" where it cannot be. */
    readonly sentence: string
    readonly changed: boolean
    /** 1-based; null where it cannot be. */
    readonly number: number | null
    readonly name: string | null
    readonly holds: readonly Concept[]
    readonly moves: readonly {
      readonly dm: number
      readonly effect: "better" | "same" | "worse"
      /** Under these concepts it had no reason to move. */
      readonly wasStable: readonly Concept[]
    }[]
    /** Outcomes that improvements lead to from there; null where that is too much to tell. */
    readonly within:
      | readonly { readonly state: string; readonly number: number; readonly name: string }[]
      | null
  }[]
  readonly moves: number
  readonly improvements: number
}

/** The same as a page shows it. */
export function tellHistory(
  { moments, ...totals }: History,
  { conflict, model }: Opened,
  words: Catalogue,
): ToldHistory {
  return {
    ...totals,
    moments: moments.map(({ event, before, after, slot, moves, holds, within }) => {
      const from = model.space.find(before)
      const changed = slot >= 0 && from >= 0 && from !== slot
      const sentence = changed
        ? sayDifference({ conflict, model }, from, slot, words)
        : slot < 0
          ? ""
          : sayTaken({ conflict, model }, slot, words)
      return {
        id: event.id,
        state: after,
        changed,
        sentence,
        number: slot < 0 ? null : model.space.number(slot),
        name: slot < 0 ? null : nameOfState({ conflict, model }, slot, words),
        holds,
        moves: moves.map(({ dm, effect, wasStable }) => ({ dm, effect, wasStable })),
        within:
          within?.map((state) => {
            const at = model.space.find(state)
            const name = nameOfState({ conflict, model }, at, words)
            return { state, number: model.space.number(at), name }
          }) ?? null,
      }
    }),
  }
}
