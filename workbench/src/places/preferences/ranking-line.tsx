import type { Concept } from "@parley/core"
import { sumOfDecimals } from "@parley/core/study"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Marks } from "../../parts/mark.tsx"
import { apartFrom } from "./line-words.ts"
import type { RankingRow } from "./ranking-rows.ts"
import { StateTags } from "./state-tags.tsx"

/** A state in the ranking: its rank, whether the statement pointed at holds in it, the state as marks and in words. */
export function RankingLine({
  id,
  at,
  dm,
  row,
  above,
  place,
  of,
  today,
  holding,
  measure,
}: {
  readonly id: string
  readonly at: number
  readonly dm: number
  readonly row: RankingRow
  /** The state in the line above, null where there is none. */
  readonly above: string | null
  /** Its place among all that are ranked, from 1, and how many these are. */
  readonly place: number
  readonly of: number
  /** The rank of today's state, null if there is none. */
  readonly today: number | null
  readonly holding: ReadonlyMap<string, readonly Concept[]>
  /** Hears of the line's element, to know its height; undefined where all lines are laid out. */
  readonly measure: ((line: Element | null) => void) | undefined
}) {
  const { view, words } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  if (conflict === null) return null
  const { group } = row
  const parts = group.parts ? "" : undefined
  const said = later.preferences
  if (row.kind === "more")
    return (
      <div
        ref={measure}
        data-index={at}
        className="ranking-line ranking-more"
        role="presentation"
        data-parts={parts}
        data-last=""
      >
        <span className="small quiet">{said.moreAlike({ count: row.count })}</span>
      </div>
    )
  const { text, taken } = row.state
  const preferences = conflict.preferences[dm]!
  const isToday = conflict.statusQuo !== null && today === group.rank && fits(conflict.statusQuo, text)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus
    <div
      id={id}
      ref={measure}
      data-index={at}
      className="ranking-line"
      role="option"
      aria-selected={view.state === text}
      aria-posinset={place}
      aria-setsize={of}
      data-line={at}
      data-first={row.first ? "" : undefined}
      data-last={row.last ? "" : undefined}
      data-parts={row.last ? parts : undefined}
      data-against={view.against === text ? "" : undefined}
    >
      <span className="ranking-rank">{row.first ? said.rankPlace({ rank: group.rank }) : ""}</span>
      {group.holds !== null && (
        <span className="tick-sign" data-holds={group.holds}>
          <span className="aloud">{said.tick[group.holds]}</span>
        </span>
      )}
      <Marks text={text} owners={conflict.options.map(({ owner }) => owner)} />
      <span className="said ranking-said">{apartFrom(conflict, above, text, words) ?? taken}</span>
      <span className="ranking-tags">
        {row.first && group.count > 1 && <span className="aloud">{said.tie({ count: group.count })}</span>}
        {preferences.kind === "weights" && row.first && !text.includes("-") && (
          <span className="small quiet ranking-sum">
            {said.sum({
              sum: sumOfDecimals(preferences.weights.filter((_, option) => text[option] === "Y")),
            })}
          </span>
        )}
        <StateTags state={text} today={isToday} under={holding.get(text)} />
      </span>
    </div>
  )
}

// Whether a state is, or is a member of, what a text with `-` stands for.
function fits(state: string, text: string): boolean {
  return [...text].every((sign, option) => sign === "-" || sign === state[option])
}
