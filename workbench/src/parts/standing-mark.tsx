import type { Grounds, Path } from "@parley/core/file"
import { knownOf, type Standing, standingOf } from "@parley/core/study"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { keyOf } from "./paths.ts"
import "./standing.css"

/** The sign of a standing: filled, half, hollow, dashed, struck through; said aloud in words. */
export function StandingSign({ standing }: { readonly standing: Standing }) {
  const { ui } = useBench()
  return (
    <span className="standing" data-standing={standing} title={ui.parts.standings[standing]}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <rect x="1.5" y="1.5" width="9" height="9" />
        {standing === "partly" && <path className="standing-fill" d="M1.5 1.5h9l-9 9z" />}
        {standing === "contested" && <path d="M3 9 9 3" />}
      </svg>
      <span className="aloud">{ui.parts.standings[standing]}</span>
    </span>
  )
}

/** On what something rests, as a small sign that leads to its line among the evidence. */
export function StandingMark({
  grounds,
  path,
  what,
}: {
  readonly grounds: Grounds
  readonly path: Path
  readonly what: string
}) {
  const { ui, go } = useBench()
  const { conflict } = useOpen()
  if (conflict === null) return null
  const known = knownOf(conflict)
  const standing = standingOf(grounds, known.records.basis(grounds), known)
  return (
    <button
      type="button"
      className="standing-mark"
      aria-label={ui.parts.standingOf({ standing: ui.parts.standings[standing], what })}
      onClick={() => go({ place: "evidence", part: "basis", only: null, entry: keyOf(path) })}
    >
      <StandingSign standing={standing} />
    </button>
  )
}
