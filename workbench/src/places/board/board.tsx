import type { ToldBoard } from "@parley/core/report"
import { lazy, Suspense, useState } from "react"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useNarrow } from "../../page/narrow.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { BoardTable } from "./board-table.tsx"
import { type Column, columnsOf } from "./columns.ts"
import { Key } from "./key.tsx"
import "./board.css"

// Options beyond which only those are shown at first in which the outcomes differ.
const MANY = 16

const Levers = lazy(() => import("./levers.tsx"))

/** The place Board: today and the outcomes beside it, with who does what, who ranks what where, and who would stay. */
export default function Board() {
  const { ui, view, settings } = useBench()
  const { world, conflict } = useOpen()
  const { language, concepts } = settings
  const also = view.state === null ? [] : [view.state]
  const { answer, failure } = useAnswer({ kind: "board", world, language, concepts, also })
  const tried = useTriedBoard(also)
  const [isOpen, setOpen] = useState(false)
  const [isWhole, setWhole] = useState(false)
  const narrow = useNarrow()
  if (answer === null || conflict === null)
    return failure === null ? <p className="quiet">{ui.board.working}</p> : null
  const columns = columnsOf(answer, view.state, { isOpen, narrow, tried })
  const alike = conflict.options.length > MANY ? alikeIn(conflict.options.length, columns) : new Set<number>()
  return (
    <section className="board-place">
      <h2 className="aloud">{ui.board.table}</h2>
      {narrow ? <Choice board={answer} shown={columns.at(-1)} /> : null}
      {view.state === null || columns.some(({ state }) => state === view.state) ? null : (
        <p className="board-out">{ui.board.ruledOut}</p>
      )}
      <BoardTable columns={columns} hidden={isWhole ? new Set() : alike} conflict={conflict} />
      <div className="board-foot">
        <Key />
        <span className="board-folds">
          {alike.size === 0 ? null : (
            <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
              {isWhole ? ui.board.fewOptions : ui.board.allOptions({ count: alike.size })}
            </button>
          )}
          {narrow || answer.weaker.length === 0 ? null : (
            <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? ui.board.foldWeaker : ui.board.openWeaker({ count: answer.weaker.length })}
            </button>
          )}
          <Beyond board={answer} />
        </span>
      </div>
      <Suspense fallback={null}>
        <Levers board={answer} />
      </Suspense>
    </section>
  )
}

// The board with what is tried out, where it has the same options; null while there is none.
function useTriedBoard(also: readonly string[]): ToldBoard | null {
  const { settings } = useBench()
  const { world, conflict } = useOpen()
  const { trial } = useLooked()
  const { language, concepts } = settings
  const { answer, busy } = useAnswer(
    trial === null
      ? null
      : {
          kind: "board",
          world: { text: trial.text, scenario: world.scenario },
          language,
          concepts,
          also: [...also],
        },
  )
  const first = answer?.today ?? answer?.strong[0] ?? answer?.weaker[0]
  const isAlike = first !== undefined && first.state.length === conflict?.options.length
  return trial !== null && !busy && isAlike ? answer : null
}

/** That there are more than are shown, and where they are. */
function Beyond({ board }: { readonly board: ToldBoard }) {
  const { ui, go } = useBench()
  const { totals, strong, weaker } = board
  const more = { strong: totals.strong - strong.length, weaker: totals.weaker - weaker.length }
  return (
    <>
      {more.strong + more.weaker === 0 ? null : <span className="quiet small">{ui.board.more(more)}</span>}
      <button type="button" className="link" onClick={() => go({ place: "outcomes" })}>
        {ui.board.allOutcomes}
      </button>
    </>
  )
}

/** On a narrow page one outcome stands beside today: which. */
function Choice({ board, shown }: { readonly board: ToldBoard; readonly shown: Column | undefined }) {
  const { ui, go } = useBench()
  const all = [...board.strong, ...board.weaker, ...board.also]
  if (all.length === 0) return <p className="quiet">{ui.board.nothing}</p>
  return (
    <label className="board-choice">
      <span className="quiet small">{ui.board.outcome}</span>
      <select
        className="input"
        value={shown?.state ?? ""}
        onChange={(event) => go({ state: event.currentTarget.value, against: null })}
      >
        {all.map(({ state, name }) => (
          <option key={state} value={state}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Options in which no column differs from another. */
function alikeIn(options: number, columns: readonly Column[]): Set<number> {
  const alike = new Set<number>()
  for (let option = 0; option < options; option++)
    if (new Set(columns.map(({ state }) => state[option])).size <= 1) alike.add(option)
  return alike
}
