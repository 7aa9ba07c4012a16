import { useMemo } from "react"
import { WEAK } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { BasisTable } from "./basis-table.tsx"
import { Carried } from "./carried.tsx"
import { rowsOf } from "./rows.ts"
import { Without } from "./without.tsx"
import "./basis.css"
import { useLaterWords } from "../../page/later-words.ts"

/**
 * What rests on what: all that is judgement with its evidence, what the selected outcome rests on, and beside it what
 * falls with a source.
 */
export function Basis() {
  const { view, go, words, format } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const rows = useMemo(
    () => (conflict === null ? [] : rowsOf(conflict, words, local)),
    [conflict, words, local],
  )
  if (conflict === null) return null
  const { sources, claims } = conflict.record
  const count = (weak: (typeof WEAK)[number]) => rows.filter((row) => row.weak.has(weak)).length
  const shown = view.only === null ? rows : rows.filter((row) => row.weak.has(view.only!))
  return (
    <div className="basis">
      <Without />
      <div className="basis-main">
        <p className="said basis-sum">
          {later.evidence.sum({
            rows: format.number(rows.length),
            cited: format.number(rows.filter(({ basis }) => !basis.unsourced).length),
          })}
        </p>
        {sources.length + claims.length === 0 && (
          <p className="said quiet">
            {later.evidence.nothing}{" "}
            <button type="button" className="link" onClick={() => go({ part: "texts" })}>
              {later.evidence.begin}
            </button>
          </p>
        )}
        <Carried />
        <fieldset className="choices no-print" aria-label={later.evidence.filter}>
          <Filter
            name={later.evidence.all}
            count={rows.length}
            on={view.only === null}
            press={() => go({ only: null })}
          />
          {WEAK.map((weak) => (
            <Filter
              key={weak}
              name={later.evidence.weak[weak]}
              count={count(weak)}
              on={view.only === weak}
              press={() => go({ only: view.only === weak ? null : weak })}
            />
          ))}
        </fieldset>
        <BasisTable rows={shown} />
      </div>
    </div>
  )
}

function Filter({
  name,
  count,
  on,
  press,
}: {
  readonly name: string
  readonly count: number
  readonly on: boolean
  readonly press: () => void
}) {
  const { format } = useBench()
  return (
    <button
      type="button"
      className="choice"
      data-selected={on ? "" : undefined}
      aria-pressed={on}
      onClick={press}
    >
      {name} <span className="filter-count">{format.number(count)}</span>
    </button>
  )
}
