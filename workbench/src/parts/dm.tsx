import type { Conflict } from "@parley/core"
import { initialOf, markShape } from "@parley/core/words"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { Local } from "./local.tsx"
import "./dm.css"

const HUES = 8

/** The class that gives an element the hue of a decision maker as `--dm`: for where no style attribute is wanted. */
export function hueClass(dm: number): string {
  return `dm-hue-${dm % HUES}`
}

/** A decision maker's initial in its shape and hue; hidden from those who listen, who hear the name beside it. */
export function DmMark({ dm, conflict }: { readonly dm: number; readonly conflict: Conflict }) {
  const { words } = useBench()
  if (dm >= conflict.decisionMakers.length) return null
  const initial = initialOf(conflict, dm, words)
  return (
    <span
      className={`dm-mark ${hueClass(dm)}`}
      data-shape={markShape(dm)}
      data-long={initial.length > 2 || undefined}
      aria-hidden="true"
    >
      <span>{initial}</span>
    </span>
  )
}

/** A decision maker's mark and name. */
export function DmName({ dm }: { readonly dm: number }) {
  const { conflict } = useOpen()
  // Lists and answers are drawn a little later than the conflict: of one that was deleted nothing is left to name.
  const maker = conflict?.decisionMakers[dm]
  if (conflict === null || maker === undefined) return null
  return (
    <span className={`dm-name ${hueClass(dm)}`}>
      <DmMark dm={dm} conflict={conflict} />
      <span>
        <Local of={maker.name} />
      </span>
    </span>
  )
}
