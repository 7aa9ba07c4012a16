import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import type { Around, Island } from "./ring-kinds.ts"

/** What the ring draws, in words: every move, and the outcomes with the way to each. */
export function RingLists({
  around,
  islands,
}: {
  readonly around: Around
  readonly islands: readonly Island[]
}) {
  const { moves: words } = useLaterWords()
  const { ui } = useBench()
  const { conflict, local } = useOpen()
  const name = (dm: number): string => local(conflict!.decisionMakers[dm]!.name)
  const { here, moves, board } = around
  return (
    <details className="in-words">
      <summary>{words.ringInWords}</summary>
      <ul className="ring-list">
        {moves.of.flatMap((own) =>
          own.moves.map((move) => (
            <li key={`${move.dm} ${move.to}`} data-move={`${move.dm} ${move.to}`}>
              {words.ringMove({
                dm: name(move.dm),
                acts: move.acts.join(", "),
                lost: move.rank - own.rank,
                worst: own.worst,
                name: move.name,
                oneWay: move.oneWay,
              })}
            </li>
          )),
        )}
      </ul>
      <ul className="ring-list">
        {islands.map((island) => (
          <li key={island.state} data-state={island.state}>
            {words.ringIsland({
              name: island.name,
              moves: island.way?.ways[0]?.length ?? null,
              passed: island.under.length,
              all: board.concepts.length,
            })}{" "}
            {island.ranks
              .map((rank, dm) => {
                const by = here.ranks[dm]! - rank
                return `${name(dm)} ${by === 0 ? "=" : by > 0 ? ui.board.better({ by: String(by) }) : ui.board.worse({ by: String(-by) })}`
              })
              .join(", ")}
          </li>
        ))}
      </ul>
    </details>
  )
}
