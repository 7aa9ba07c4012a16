import type { ToldSlide } from "@parley/core/report"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { DmName, hueClass } from "../../parts/dm.tsx"

type Of<S extends ToldSlide["slide"]> = Extract<ToldSlide, { slide: S; empty: false }>

/** What an offer is worth to each, and what becomes of it in each scenario. */
export function DealSlide({ slide: { stakes, worlds } }: { readonly slide: Of<"deal"> }) {
  const { format } = useBench()
  const { present } = useLaterWords()
  const cell = (rank: number | null, today: number | null) => (
    <td data-by={rank === null || today === null ? 0 : Math.sign(today - rank)}>
      {rank === null ? "–" : format.number(rank)}
    </td>
  )
  return (
    <div className="slide-deal">
      {stakes.length === 0 ? null : (
        <table className="wall">
          <caption className="aloud">{present.ranks}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="aloud">{present.who}</span>
              </th>
              {[present.alone, present.today, present.done, present.rests].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stakes.map(({ dm, secured, today, performed, settled, worst }) => (
              <tr key={dm} className={`wall-dm ${hueClass(dm)}`}>
                <th scope="row">
                  <DmName dm={dm} />{" "}
                  <span className="wall-of">{present.ofRanks({ worst: format.number(worst) })}</span>
                </th>
                {cell(secured, null)}
                {cell(today, null)}
                {cell(performed, today)}
                {cell(settled, today)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {worlds.length < 2 ? null : (
        <section>
          <h3 className="slide-part">{present.worlds}</h3>
          <ul className="slide-worlds">
            {worlds.map(({ name, fate, isBroken }) => (
              <li key={name} data-broken={isBroken ? "" : undefined}>
                <b>{name}</b> {fate}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Changes that would bring an outcome about, besides the one that the headline names. */
export function TakeSlide({ slide: { then, intro, changes } }: { readonly slide: Of<"take"> }) {
  return (
    <div className="slide-take">
      {then === "" ? null : <p className="slide-then">{then}</p>}
      {intro === "" ? null : <h3 className="slide-part">{intro}</h3>}
      <ul>
        {changes.map((change) => (
          <li key={change.said}>
            <p className="slide-said">{change.said}</p>
            <p className="slide-then">{change.then}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** In how many of a hundred worlds each outcome holds, with the range of chance. */
export function SureSlide({ slide: { shares, drawn } }: { readonly slide: Of<"sure"> }) {
  return (
    <div className="slide-sure">
      <ul>
        {shares.map(({ state, name, said, percent, low, high }) => (
          <li key={state}>
            <span className="aloud">{said}</span>
            <span className="sure-name" aria-hidden="true">
              {name}
            </span>
            <svg className="sure-bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
              <path className="sure-whole" d="M0 20H1000" />
              <path className="sure-held" d={`M0 20H${10 * percent}`} />
              <path className="sure-range" d={`M${10 * low} 20H${10 * high}`} />
              <path className="sure-at" d={`M${10 * percent} 2V38`} />
            </svg>
            <span className="sure-percent" aria-hidden="true">
              {percent}
            </span>
          </li>
        ))}
      </ul>
      <p className="slide-then">{drawn}</p>
    </div>
  )
}
