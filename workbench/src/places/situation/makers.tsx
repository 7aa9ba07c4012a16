import { useRef } from "react"
import { useDeeds } from "../../page/deeds.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { NewMaker } from "../../parts/new-lines.tsx"
import { lineOf } from "../../parts/outline-lines.ts"
import { Maker } from "./maker.tsx"
import { Part } from "./part.tsx"
import { useReorder } from "./reorder.ts"

/** Who decides, and what each of them can do: the outline. */
export function Makers() {
  const later = useLaterWords()
  const { conflict } = useOpen()
  const deeds = useDeeds()
  const list = useRef<HTMLOListElement>(null)
  const makers = conflict?.decisionMakers ?? []
  const reordering = useReorder(list, (from, to) => deeds.moveMaker(makers[from]!.id, to))
  return (
    <Part title={later.situation.makers} about={later.situation.makersHint}>
      <ol className="makers" ref={list}>
        {makers.map(({ id }, dm) => (
          <Maker
            key={id}
            dm={dm}
            reordering={reordering}
            next={dm + 1 < makers.length ? lineOf.maker(makers[dm + 1]!.id) : lineOf.newMaker}
          />
        ))}
      </ol>
      <NewMaker />
    </Part>
  )
}
