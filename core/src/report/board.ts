import { type BoardAnswer, type BoardColumn, namesFor, type Opened } from "../study/index.ts"
import { type Catalogue, sayName } from "../words/index.ts"

/** A column of the board. */
export interface ToldColumn extends Omit<BoardColumn, "slot"> {
  /** The state's Y/N string. */
  readonly state: string
  /** 1-based. */
  readonly number: number
  readonly name: string
}

/** The board as a page shows it. */
export interface ToldBoard extends Omit<BoardAnswer, "today" | "strong" | "weaker" | "also"> {
  readonly today: ToldColumn | null
  readonly strong: readonly ToldColumn[]
  readonly weaker: readonly ToldColumn[]
  readonly also: readonly ToldColumn[]
}

export function tellBoard(answer: BoardAnswer, opened: Opened, words: Catalogue): ToldBoard {
  const { space } = opened.model
  const { today, strong, weaker, also } = answer
  const all = [...(today === null ? [] : [today]), ...strong, ...weaker, ...also]
  const names = namesFor(
    opened,
    all.map(({ slot }) => slot),
  )
  const told = ({ slot, ...column }: BoardColumn): ToldColumn => ({
    ...column,
    state: space.text(slot),
    number: space.number(slot),
    name: sayName(opened, names.get(slot)!, words),
  })
  return {
    ...answer,
    today: today && told(today),
    strong: strong.map(told),
    weaker: weaker.map(told),
    also: also.map(told),
  }
}
