import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark } from "../../parts/dm.tsx"
import type { Take } from "../../worker/take-told.ts"

/** The way there from today, with what could break it down and what would have to be past undoing. */
export function Way({ take: { focus, way } }: { readonly take: Take }) {
  const { view, go, words } = useBench()
  const { conflict } = useOpen()
  const { take } = useLaterWords()
  if (focus === null || conflict === null) return null
  return (
    <section className="take-part" aria-labelledby="take-way">
      <h3 id="take-way" className="heading">
        {words.change.wayHeading({
          name: { state: focus.number, label: null, name: focus.name, bare: true },
        })}
      </h3>
      <p className="said">{way === null ? take.noToday : way.said}</p>
      <ol className="take-list">
        {way?.steps.map(({ dm, to, said, notes, safe }) => (
          <li key={to} className="take-step">
            <DmMark dm={dm} conflict={conflict} />
            <div>
              <button type="button" className="said part-link" onClick={() => go(selecting(view, to))}>
                {said}
              </button>{" "}
              <span className="take-safety small" data-safe={safe ? "" : undefined}>
                {safe ? take.safe : take.unsafe}
              </span>
              <ul className="small quiet">
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
