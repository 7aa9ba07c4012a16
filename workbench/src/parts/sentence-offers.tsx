import type { Conflict } from "@parley/core"
import { useEffect, useRef } from "react"
import { useBench } from "../page/bench.tsx"
import { DmMark, hueClass } from "./dm.tsx"
import type { Sentence } from "./use-sentence.ts"

/** What can be put at the place of a sentence, to choose from; that nothing can, where typed words fit nothing. */
export function Offers({
  id,
  now: { offers, active, typed, take },
  conflict,
}: {
  readonly id: string
  readonly now: Sentence
  readonly conflict: Conflict
}) {
  const { ui } = useBench()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: "nearest" })
  }, [active])
  const { sentence } = ui.parts
  if (offers.length === 0)
    return (
      <p className="completions sentence-none small quiet" role="status">
        {sentence.none({ typed: typed.trim() })}
      </p>
    )
  return (
    <div ref={list} className="completions" role="listbox" id={`${id}-list`} aria-label={sentence.offers}>
      {offers.map((offer, i) => {
        const [chip] = offer.chips
        const owner = chip?.kind === "option" ? conflict.options[chip.option]?.owner : undefined
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
          <div
            key={offer.key}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === active}
            className={`completion sentence-offer ${owner === undefined ? "" : hueClass(owner)}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            {owner === undefined ? (
              <span className="sentence-sign">{offer.said}</span>
            ) : (
              <>
                <DmMark dm={owner} conflict={conflict} />
                <span>{offer.said}</span>
              </>
            )}
          </div>
        )
      })}
    </div>
  )
}
