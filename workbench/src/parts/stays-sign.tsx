import type { ToldColumn } from "@parley/core/report"
import "./stays-sign.css"

/** Stays: a full square; deterred: half of one; cannot move: a barred one; would leave: an arrow out. */
export function StaysSign({ why }: { readonly why: ToldColumn["stays"][number] }) {
  return (
    <svg className="stays-sign" viewBox="0 0 14 14" width="11" height="11" aria-hidden="true">
      {why === "undeterred" ? (
        <path className="stays-line" d="M2 12 11 3M5 2.5h6.5V9" />
      ) : (
        <rect
          x="1.5"
          y="1.5"
          width="11"
          height="11"
          className={why === "nothing-better" ? "stays-full" : "stays-line"}
        />
      )}
      {why === "all-deterred" ? <path className="stays-full" d="M1.5 1.5H7V12.5H1.5Z" /> : null}
      {why === "no-move" ? <path className="stays-line" d="M5.2 1.5V12.5M8.8 1.5V12.5" /> : null}
    </svg>
  )
}
