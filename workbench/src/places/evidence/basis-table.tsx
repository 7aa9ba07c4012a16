import { useEffect, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { Local } from "../../parts/local.tsx"
import { StandingSign } from "../../parts/standing-mark.tsx"
import { Chains } from "./chains.tsx"
import { GROUPS, type Row } from "./rows.ts"

// Rows shown at first, and with every press on "more".
const PAGE = 120

/** What rests on evidence, as a table: what it is, the claims under it with their chains and grades, how sure it is. */
export function BasisTable({ rows }: { readonly rows: readonly Row[] }) {
  const { ui, view, format } = useBench()
  const later = useLaterWords()
  const [most, setMost] = useState(PAGE)
  const at = rows.findIndex(({ key }) => key === view.entry)
  const shown = rows.slice(0, Math.max(most, at + 1))
  const marked = useRef<HTMLTableRowElement>(null)
  const { entry } = view
  useEffect(() => {
    if (entry === null || at < 0) return
    marked.current?.scrollIntoView({ block: "center" })
    marked.current?.querySelector("button")?.focus({ preventScroll: true })
  }, [entry, at])
  if (rows.length === 0) return <p className="said quiet basis-none">{later.evidence.none}</p>
  return (
    <>
      <table className="basis-table">
        <thead>
          <tr>
            <th scope="col">{later.evidence.what}</th>
            <th scope="col">{later.evidence.restsOn}</th>
            <th scope="col">{ui.parts.confidence}</th>
          </tr>
        </thead>
        {GROUPS.map((group) => {
          const own = shown.filter((row) => row.group === group)
          if (own.length === 0) return null
          return (
            <tbody key={group}>
              <tr className="basis-group">
                <th scope="rowgroup" colSpan={3}>
                  {later.evidence.groups[group]}
                </th>
              </tr>
              {own.map((row) => (
                <BasisRow key={row.key} row={row} marked={row.key === entry ? marked : null} />
              ))}
            </tbody>
          )
        })}
      </table>
      {shown.length < rows.length && (
        <button type="button" className="link" onClick={() => setMost(shown.length + PAGE)}>
          {later.evidence.more({ count: format.number(rows.length - shown.length) })}
        </button>
      )}
    </>
  )
}

function BasisRow({
  row,
  marked,
}: {
  readonly row: Row
  readonly marked: React.RefObject<HTMLTableRowElement | null> | null
}) {
  const { ui, go } = useBench()
  const { grounds, standing, sentence, to, basis } = row
  return (
    <tr ref={marked} aria-current={marked === null ? undefined : "true"}>
      <th scope="row">
        <StandingSign standing={standing} />{" "}
        <button type="button" className="said basis-what" onClick={() => go(to)}>
          {sentence}
        </button>
        {grounds.assumed !== undefined && (
          <p className="small quiet">
            <b className="basis-assumed">{ui.parts.assumed}</b> <Local of={grounds.assumed} />
          </p>
        )}
      </th>
      <td>
        <Chains basis={basis} hangsOn={grounds.hangsOn ?? []} />
      </td>
      <td className="small">{grounds.confidence && ui.parts.confidenceLevels[grounds.confidence]}</td>
    </tr>
  )
}
