import type { ToldPart } from "@parley/core/report"
import type { ReactNode } from "react"
import { useBench } from "../../page/bench.tsx"
import { keyOf } from "../../parts/paths.ts"

/** Leads to what a part of the model rests on. */
export function PartLink({ part, children }: { readonly part: ToldPart; readonly children: ReactNode }) {
  const { go } = useBench()
  // What an option cannot undo stands on the line of the option.
  const path = part.path.at(-1) === "oneWay" ? part.path.slice(0, -1) : part.path
  return (
    <button
      type="button"
      className="said part-link"
      onClick={() => go({ place: "evidence", part: "basis", only: null, entry: keyOf(path) })}
    >
      {children}
    </button>
  )
}
