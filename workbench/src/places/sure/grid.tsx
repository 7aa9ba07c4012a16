import type { ToldGrid, ToldGridRow, ToldSelf } from "@parley/core/report"
import { Fragment, type KeyboardEvent, useState } from "react"
import { selecting } from "../../page/address.ts"
import { sayAloud } from "../../page/aloud.tsx"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark } from "../../parts/dm.tsx"
import { keyOf } from "../../parts/paths.ts"
import { walkTable } from "../../parts/walk-table.ts"
import { FallSign, LevelSign, strongestOf } from "./fall-sign.tsx"

/** What each part carries by itself: a row each, quoted; a column for each outcome that would hold. */
export function Grid({
  grid,
  isOpen = [],
}: {
  readonly grid: ToldGrid
  readonly isOpen?: readonly number[]
}) {
  const { view, go } = useBench()
  const { solid } = useLaterWords()
  const [open, setOpen] = useState<readonly number[]>(isOpen)
  const carrying = grid.groups.reduce((sum, group) => sum + group.carrying.length, 0)
  const all = grid.groups.reduce((sum, group) => sum + group.carrying.length + group.idle.length, 0)
  const wide = 3 + grid.outcomes.length
  const walk = useWalk(grid)
  return (
    <section className="grid-part" aria-labelledby="grid-heading">
      <h2 id="grid-heading" className="grid-title">
        {solid.grid}
      </h2>
      <p className="small quiet">{solid.gridLead({ carrying, all })}</p>
      <div className="grid-scroll">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by arrow keys is a grid */}
        <table className="sure-grid" role="grid" aria-labelledby="grid-heading" onKeyDown={walk}>
          <thead>
            <tr>
              <th scope="col">
                <span className="aloud">{solid.part}</span>
              </th>
              <th scope="col">
                <span className="aloud">{solid.confidence}</span>
              </th>
              <th scope="col">
                <span className="aloud">{solid.support}</span>
              </th>
              {grid.outcomes.map(({ state, name, isToday }) => (
                <th key={state} scope="col" className="grid-outcome" data-cell="">
                  <button
                    type="button"
                    aria-pressed={state === view.state}
                    onClick={() => go({ ...selecting(view, state), against: null })}
                  >
                    {name}
                    {isToday ? <span className="small quiet">{solid.today}</span> : null}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.groups.map(({ dm, carrying: rows, idle }, i) => (
              <Fragment key={dm ?? "none"}>
                <tr className="grid-group">
                  <th scope="rowgroup" colSpan={wide}>
                    <Owner dm={dm} />
                  </th>
                </tr>
                {rows.map((row) => (
                  <Row key={keyOf(row.path)} row={row} />
                ))}
                {open.includes(i) ? idle.map((row) => <Row key={keyOf(row.path)} row={row} />) : null}
                {idle.length === 0 ? null : (
                  <tr className="grid-idle">
                    <td colSpan={wide} data-cell="">
                      <button
                        type="button"
                        className="link small"
                        aria-expanded={open.includes(i)}
                        onClick={() =>
                          setOpen(open.includes(i) ? open.filter((each) => each !== i) : [...open, i])
                        }
                      >
                        {open.includes(i) ? solid.hideIdle : solid.idle({ count: idle.length })}
                      </button>
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

// The arrow keys walk the grid, and it is said where they have led to.
function useWalk({ outcomes }: ToldGrid): (event: KeyboardEvent<HTMLTableElement>) => void {
  const { ui } = useBench()
  return (event) => {
    const to = walkTable(event)
    if (to === null) return
    const at = outcomes.length - 1 - to.fromEnd
    const isHead = to.line < 0
    if (to.isFirst || (to.isLine && !isHead))
      sayAloud(ui.parts.at.line({ at: to.line + 1, of: to.lines, what: to.isFirst ? "" : to.first }))
    else
      sayAloud(
        ui.parts.at.outcome({ at: at + 1, of: outcomes.length, name: isHead ? "" : outcomes[at]!.name }),
      )
  }
}

function Owner({ dm }: { readonly dm: number | null }) {
  const { solid } = useLaterWords()
  const { conflict, local } = useOpen()
  const maker = dm === null ? undefined : conflict?.decisionMakers[dm]
  if (dm === null || maker === undefined || conflict === null) return <>{solid.rules}</>
  return (
    <span className="grid-owner">
      <DmMark dm={dm} conflict={conflict} />
      {solid.wants({ dm: local(maker.name) })}
    </span>
  )
}

function Row({ row }: { readonly row: ToldGridRow }) {
  const { go } = useBench()
  const { solid } = useLaterWords()
  const say = useSelf()
  const { confidence, falls } = row
  const isWeak = confidence === "low" && falls.some((each) => each.length > 0)
  // What an option cannot undo stands on the line of the option.
  const path = row.path.at(-1) === "oneWay" ? row.path.slice(0, -1) : row.path
  return (
    <tr data-weak={isWeak ? "" : undefined}>
      <th scope="row" className="grid-row" data-cell="">
        <button
          type="button"
          className="said part-link"
          onClick={() => go({ place: "evidence", part: "basis", only: null, entry: keyOf(path) })}
        >
          {say(row.self)}
        </button>
      </th>
      <td className="grid-level">
        <LevelSign level={confidence} />
        <span className="aloud">{confidence === null ? solid.noLevel : solid.level[confidence]}</span>
      </td>
      <td className="small grid-cited" title={solid.citedLong(row)}>
        {solid.cited(row)}
      </td>
      {falls.map((each, i) => (
        <td key={i} className="grid-fall" title={solid.falls(each)} data-cell="" tabIndex={-1}>
          <FallSign fall={strongestOf(each)} />
          <span className="aloud">{solid.falls(each)}</span>
        </td>
      ))}
    </tr>
  )
}

/** Says a part as it speaks for itself. */
function useSelf(): (self: ToldSelf) => string {
  const { solid } = useLaterWords()
  return (self) => {
    switch (self.kind) {
      case "statement":
        return solid.statement(self)
      case "ranking":
        return solid.ranking
      case "weights":
        return solid.weights
      case "rule":
        return solid.rule(self)
      case "merge":
        return solid.merge(self)
      case "noMove":
        return solid.noMove(self)
      case "oneWay":
        return solid.oneWay(self)
    }
  }
}
