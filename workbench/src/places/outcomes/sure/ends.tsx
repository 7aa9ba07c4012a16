import { selecting } from "../../../page/address.ts"
import { useBench } from "../../../page/bench.tsx"
import { useLaterWords } from "../../../page/later-words.ts"
import type { Sure } from "../../../worker/sure-told.ts"
import { ShareBar } from "./survive.tsx"

/** Where walks from today end, in what share of the worlds. */
export function Ends({ sure: { sample } }: { readonly sure: Sure }) {
  const { view, go } = useBench()
  const { sure: said } = useLaterWords()
  const { ends, endless } = sample
  if (ends === null) return null
  return (
    <section className="sure-part" aria-labelledby="sure-ends">
      <h3 id="sure-ends" className="heading">
        {said.ends}
      </h3>
      <p className="small quiet sure-note">
        {said.endsLead} {said.caveat}
      </p>
      <ol className="sure-ends">
        {ends.map(({ state, number, name, sentence, share, moves }) => (
          <li key={state}>
            <ShareBar share={share} />
            <p>
              {number === 0 ? (
                <span className="code">{state}</span>
              ) : (
                <button type="button" className="said part-link" onClick={() => go(selecting(view, state))}>
                  {name}: {sentence}
                </button>
              )}
              <span className="small quiet">
                {" "}
                {said.share(share)}, {said.moves({ moves })}
              </span>
            </p>
          </li>
        ))}
        {endless !== null && (
          <li>
            <ShareBar share={endless} />
            <p>
              <span className="said">{said.endless}</span>{" "}
              <span className="small quiet">{said.share(endless)}</span>
            </p>
          </li>
        )}
      </ol>
    </section>
  )
}
