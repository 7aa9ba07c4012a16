import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import type { Sure } from "../../worker/sure-told.ts"

/** States that nearly hold, and what would make them. */
export function Almost({ sure: { near } }: { readonly sure: Sure }) {
  const { view, go, words } = useBench()
  if (near.length === 0) return null
  return (
    <section className="sure-part" aria-labelledby="sure-near">
      <h3 id="sure-near" className="heading">
        {words.sure.nearHeading}
      </h3>
      <p className="small quiet sure-note">{words.sure.nearIntro}</p>
      <ul>
        {near.map(({ state, name, sentence, said }) => (
          <li key={state} className="sure-almost">
            <span className="small quiet">{name}</span>
            <div>
              <button type="button" className="said part-link" onClick={() => go(selecting(view, state))}>
                {sentence}
              </button>
              {said.map((each) => (
                <p key={each} className="small">
                  {each}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
