import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { isSilent } from "../../page/silent.ts"
import { useSteady } from "../../parts/steady.ts"
import "./news.css"

/** What the last change did to the outcomes, in one line; empty where none was made. That it did nothing is said too. */
export function News() {
  return (
    <p className="small news" aria-live="polite">
      {useNews()}
    </p>
  )
}

/** The same at the foot of a page that has no room for the outcomes beside what is edited, with the way to them. */
export function NewsStrip() {
  const { ui } = useBench()
  const news = useNews()
  if (news === null) return null
  return (
    <p className="small news-strip no-print">
      {news} <a href="#live-heading">{ui.outcomes.toOutcomes}</a>
    </p>
  )
}

function useNews(): string | null {
  const { ui } = useBench()
  const { conflict, stale } = useOpen()
  const { changes } = useLooked()
  const { outlook, earlier } = useSteady()
  const { hidden } = useGuessing()
  if (hidden || stale || earlier || conflict === null || isSilent(conflict)) return null
  if (outlook === null || changes.before === null) return null
  const { appeared, vanished, shifted, before, isWhole } = changes
  return isWhole
    ? ui.outcomes.news({ appeared: appeared.size, vanished: vanished.length, shifted: shifted.size })
    : ui.outcomes.newsPartly({ before })
}
