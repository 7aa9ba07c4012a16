import { weakerOf } from "@parley/core/study"
import { useBench } from "../../page/bench.tsx"
import { StandingSign } from "../../parts/standing-mark.tsx"
import type { RestsOn } from "./resting.ts"

/** On how much an outcome rests, and how the weakest of it stands; leads to the whole of it. */
export function RestsMark({ rests }: { readonly rests: RestsOn }) {
  const { ui, go } = useBench()
  const { on, state } = rests
  if (on.length === 0) return null
  const standing = on.map((part) => part.standing).reduce(weakerOf)
  const weak = on.filter((part) => part.standing !== "sourced").length
  return (
    <button
      type="button"
      className="link card-rests"
      onClick={() => go({ place: "evidence", part: "basis", entry: null, state })}
    >
      <StandingSign standing={standing} /> {ui.outcomes.restsOn({ count: on.length, weak })}
    </button>
  )
}
