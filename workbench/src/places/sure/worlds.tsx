import type { ToldGrid } from "@parley/core/report"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import type { Sure } from "../../worker/sure-told.ts"

const TICKS = [0, 25, 50, 75, 100]

/** In how many variants each outcome would hold, with the margin of the draw. */
export function Worlds({
  grid,
  worlds,
  chances,
}: {
  readonly grid: ToldGrid
  readonly worlds: number
  readonly chances: readonly number[]
}) {
  const { solid } = useLaterWords()
  const { format } = useBench()
  const shown = grid.outcomes
    .filter(({ share }) => share !== null)
    .sort((a, b) => b.share!.percent - a.share!.percent)
  if (shown.length === 0) return null
  return (
    <section className="sure-side" aria-labelledby="sure-worlds">
      <h2 id="sure-worlds" className="heading">
        {solid.worlds}
      </h2>
      <p className="small quiet">{solid.worldsLead({ worlds, chances })}</p>
      <p className="worlds-axis small quiet" aria-hidden="true">
        {TICKS.map((tick) => (
          <span key={tick}>{tick}</span>
        ))}
      </p>
      <ul className="worlds" aria-label={solid.worldsPicture}>
        {shown.map(({ state, name, share }) => (
          <li key={state}>
            <span className="worlds-name">{name}</span>
            <span className="aloud">: {solid.share(share!)}</span>
            <span className="worlds-line" aria-hidden="true">
              <svg
                viewBox="0 0 100 20"
                preserveAspectRatio="none"
                width="100%"
                height="20"
                aria-hidden="true"
              >
                <path className="worlds-guide" d={TICKS.map((tick) => `M${tick} 0V20`).join("")} />
                <path className="worlds-reach" d={`M0 10H${share!.percent}`} />
                <rect
                  className="worlds-margin"
                  x={share!.low}
                  y="4.5"
                  width={Math.max(0.5, share!.high - share!.low)}
                  height="11"
                />
              </svg>
              <b>{format.number(share!.percent)}</b>
            </span>
          </li>
        ))}
      </ul>
      <p className="small quiet">{solid.caveat}</p>
    </section>
  )
}

/** Where moves from today end, of 100 variants. */
export function Ends({ sample, today }: { readonly sample: Sure["sample"]; readonly today: string | null }) {
  const { view, go, format } = useBench()
  const { solid } = useLaterWords()
  const { ends, endless } = sample
  if (ends === null) return null
  const rows = [
    ...ends.map(({ state, name, share, moves }) => ({
      state,
      name: name === "" ? solid.elsewhere : name,
      share,
      after: solid.after({ moves }),
    })),
    ...(endless === null ? [] : [{ state: null, name: solid.endless, share: endless, after: null }]),
  ]
  return (
    <section className="sure-side" aria-labelledby="sure-where">
      <h2 id="sure-where" className="heading">
        {solid.ends}
      </h2>
      <p className="small quiet">{solid.endsLead}</p>
      <ol className="sure-where">
        {rows.map(({ state, name, share, after }) => (
          <li key={state ?? "endless"}>
            {state === null ? (
              <span className="sure-where-name">{name}</span>
            ) : (
              <button
                type="button"
                className="sure-where-name part-link"
                data-today={state === today ? "" : undefined}
                onClick={() => go({ ...selecting(view, state), against: null })}
              >
                {name}
              </button>
            )}
            <span className="aloud">: {solid.share(share)}</span>
            {after === null ? null : <span className="sure-where-after small quiet">{after}</span>}
            <span className="sure-where-bar" aria-hidden="true">
              <i style={{ inlineSize: `${share.percent}%` }} />
            </span>
            <b aria-hidden="true">{format.number(share.percent)}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}
