import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark } from "../../parts/dm.tsx"
import type { Take } from "../../worker/take-told.ts"

/** What must be true of each decision maker for the state looked at to hold, and what of it is so today. */
export function Conditions({ take, concept }: { readonly take: Take; readonly concept: string }) {
  const { words } = useBench()
  const { take: said } = useLaterWords()
  const { focus, conditions, note } = take
  const { conflict } = useOpen()
  if (focus === null || conflict === null) return null
  return (
    <section className="take-part" aria-labelledby="take-conditions">
      <h3 id="take-conditions" className="heading">
        {words.change.conditionsHeading({
          name: { state: focus.number, label: null, name: focus.name, bare: true },
          concept,
        })}
      </h3>
      {note !== "" && <p className="small quiet take-note">{note}</p>}
      {conditions?.map(({ dm, said: sum, demands, more }) => (
        <div key={dm} className="take-maker">
          <p>
            <DmMark dm={dm} conflict={conflict} /> {sum}
          </p>
          <ul className="take-demands">
            {demands.map((demand) => (
              <Demand key={demand.said} demand={demand} />
            ))}
          </ul>
          {more > 0 && <p className="small quiet">{said.moreConditions({ count: more })}</p>}
        </div>
      ))}
    </section>
  )
}

function Demand({
  demand: { met, said, to },
}: {
  readonly demand: NonNullable<Take["conditions"]>[number]["demands"][number]
}) {
  const { view, go } = useBench()
  return (
    <li data-met={met ? "" : undefined}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {met ? <path d="m2 6.5 2.8 2.8L10 3" /> : <path d="M2.5 2.5l7 7M9.5 2.5l-7 7" />}
      </svg>
      <button type="button" className="said part-link" onClick={() => go(selecting(view, to))}>
        {said}
      </button>
    </li>
  )
}
