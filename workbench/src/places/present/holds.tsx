import type { ToldBoard, ToldColumn } from "@parley/core/report"
import { useState } from "react"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import { Mark, type Sign } from "../../parts/mark.tsx"
import { RankShift } from "../../parts/rank-shift.tsx"
import { StaysSign } from "../../parts/stays-sign.tsx"

// Rows that can be read across a room.
const MOST_OPTIONS = 9

/** Today's state and what would hold, with who would stay; a mark pressed is tried the other way, in a column of its own. */
export function HoldsSlide({ board }: { readonly board: ToldBoard }) {
  const { settings } = useBench()
  const { world } = useOpen()
  const { present } = useLaterWords()
  const [tried, setTried] = useState<string | null>(null)
  const { language, concepts } = settings
  const { answer, busy } = useAnswer(
    tried === null ? null : { kind: "board", world, language, concepts, also: [tried] },
  )
  const { today, strong, weaker, concept } = board
  const shown = [...(today === null ? [] : [today]), ...strong, ...weaker]
  const found = tried === null ? undefined : columnOf(answer, tried)
  const isNew = found !== undefined && shown.every(({ state }) => state !== found.state)
  const columns = isNew ? [...shown, found] : shown
  const said =
    tried === null || busy || answer === null
      ? present.tryHint
      : found === undefined
        ? present.ruledOut
        : `${found.name}: ${found.under.includes(concept) ? present.wouldHold : present.wouldFall}.`
  return (
    <>
      <Wall board={board} columns={columns} tried={isNew ? found.state : null} turn={setTried} />
      <p className="slide-try no-print" role="status">
        {said}{" "}
        {tried === null ? null : (
          <button type="button" className="link" onClick={() => setTried(null)}>
            {present.stop}
          </button>
        )}
      </p>
    </>
  )
}

function columnOf(board: ToldBoard | null, state: string): ToldColumn | undefined {
  if (board === null) return undefined
  const { today, strong, weaker, also } = board
  return [...(today === null ? [] : [today]), ...strong, ...weaker, ...also].find(
    (column) => column.state === state,
  )
}

function Wall({
  board,
  columns,
  tried,
  turn,
}: {
  readonly board: ToldBoard
  readonly columns: readonly ToldColumn[]
  readonly tried: string | null
  readonly turn: (state: string) => void
}) {
  const { ui } = useBench()
  const { conflict } = useOpen()
  const { present } = useLaterWords()
  if (conflict === null) return null
  const differing = conflict.options.flatMap((_, option) =>
    columns.some(({ state }) => state[option] !== columns[0]!.state[option]) ? [option] : [],
  )
  const told = new Set(differing.slice(0, MOST_OPTIONS))
  const more = { count: conflict.options.length - told.size, alike: differing.length <= MOST_OPTIONS }
  return (
    <table className="wall">
      <thead>
        <tr>
          <th scope="col">
            <span className="aloud">{present.who}</span>
          </th>
          {columns.map(({ state, name }) => (
            <th key={state} scope="col" data-tried={state === tried ? "" : undefined}>
              <span className="wall-role">
                {state === tried ? present.tried : state === board.today?.state ? ui.board.today : ""}
              </span>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {conflict.decisionMakers.map(({ id, options }, dm) => [
          <tr key={id} className={`wall-dm ${hueClass(dm)}`}>
            <th scope="row">
              <DmName dm={dm} />
            </th>
            {columns.map((column) => (
              <td key={column.state}>
                <Standing column={column} dm={dm} board={board} />
              </td>
            ))}
          </tr>,
          ...options
            .filter((option) => told.has(option))
            .map((option) => (
              <tr key={`${id}.${option}`} className={hueClass(dm)}>
                <th scope="row">
                  <Local of={conflict.options[option]!.name} />
                </th>
                {columns.map(({ state }) => (
                  <td
                    key={state}
                    data-unlike={
                      board.today !== null && state[option] !== board.today.state[option] ? "" : undefined
                    }
                  >
                    <button type="button" className="wall-mark" onClick={() => turn(turned(state, option))}>
                      <Mark sign={state[option] as Sign} />
                    </button>
                  </td>
                ))}
              </tr>
            )),
        ])}
      </tbody>
      {more.count === 0 ? null : <caption className="wall-rest">{present.more(more)}</caption>}
    </table>
  )
}

const turned = (state: string, option: number): string =>
  `${state.slice(0, option)}${state[option] === "Y" ? "N" : "Y"}${state.slice(option + 1)}`

/** Where a decision maker ranks a state, and whether it would stay. */
function Standing({
  column,
  dm,
  board,
}: {
  readonly column: ToldColumn
  readonly dm: number
  readonly board: ToldBoard
}) {
  const { ui, format } = useBench()
  const why = column.stays[dm]!
  const by = board.today === null ? 0 : board.today.ranks[dm]! - column.ranks[dm]!
  return (
    <span className="wall-standing" data-why={why}>
      <b>{format.number(column.ranks[dm]!)}</b>{" "}
      <span className="wall-shift">
        <RankShift by={by} />
      </span>{" "}
      <StaysSign why={why} /> {ui.board.stays[why]}
    </span>
  )
}
