import type { ToldPart } from "@parley/core/report"
import { useBench } from "../../page/bench.tsx"
import { keyOf } from "../../parts/paths.ts"

/** A part of the model in words; leads to its line in the table. */
export function PartLink({ part }: { readonly part: ToldPart }) {
  const { go } = useBench()
  // What an option cannot undo stands on the line of the option.
  const path = part.path.at(-1) === "oneWay" ? part.path.slice(0, -1) : part.path
  return (
    <button type="button" className="said basis-what" onClick={() => go({ only: null, entry: keyOf(path) })}>
      {part.sentence}
    </button>
  )
}
