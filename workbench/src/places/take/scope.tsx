import { sayFormula } from "@parley/core/words"
import { TAKE_KINDS } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName } from "../../parts/dm.tsx"
import { keepable, toggled } from "./goal.ts"
import { Tick } from "./tick.tsx"

/** What may change: whose preferences, which kinds of change, and what must stay as it is. */
export function Scope() {
  const { view, go, words } = useBench()
  const { conflict, local } = useOpen()
  const { take } = useLaterWords()
  if (conflict === null) return null
  const items = keepable(conflict)
  const kept = items.filter(({ key }) => view.keep.includes(key)).length
  return (
    <section className="take-scope" aria-labelledby="take-may">
      <h3 id="take-may" className="heading">
        {take.may}
      </h3>
      <fieldset>
        <legend className="small quiet">{take.who}</legend>
        {conflict.decisionMakers.map(({ id }, dm) => (
          <Tick
            key={id}
            on={!view.fixed.includes(id)}
            change={(on) => go({ fixed: toggled(view.fixed, id, !on) })}
          >
            <DmName dm={dm} />
          </Tick>
        ))}
      </fieldset>
      <fieldset>
        <legend className="small quiet">{take.kinds}</legend>
        {TAKE_KINDS.map((kind) => (
          <Tick
            key={kind}
            on={!view.skip.includes(kind)}
            change={(on) => go({ skip: toggled(view.skip, kind, !on) })}
          >
            {take.kindOf[kind]}
          </Tick>
        ))}
      </fieldset>
      <details className="fold">
        <summary>{take.keep({ count: kept })}</summary>
        {conflict.decisionMakers.map(({ id, name }, dm) => (
          <fieldset key={id} aria-label={take.keepOf({ dm: local(name) })}>
            <p>
              <DmName dm={dm} />
            </p>
            {items
              .filter((item) => item.dm === dm)
              .map(({ key, place, index }) => {
                const preference = conflict.preferences[dm]!
                const said =
                  place === null || preference.kind !== "statements"
                    ? local(conflict.options[index]!.name)
                    : sayFormula(conflict, preference.statements[index]!.formula, words)
                return (
                  <Tick
                    key={key}
                    on={view.keep.includes(key)}
                    change={(on) => go({ keep: toggled(view.keep, key, on) }, "replace")}
                  >
                    {said}
                  </Tick>
                )
              })}
          </fieldset>
        ))}
      </details>
    </section>
  )
}
