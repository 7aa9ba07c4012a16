import type { Conflict } from "@parley/core"
import { useOpen } from "../page/open.tsx"
import { Local } from "./local.tsx"
import "./dm.css"

const HUES = 8
const SHAPES = ["circle", "square", "diamond", "hexagon"] as const

/** The class that gives an element the hue of a decision maker as `--dm`: for where no style attribute is wanted. */
export function hueClass(dm: number): string {
  return `dm-hue-${dm % HUES}`
}

/** The shape of a decision maker's mark. */
export function shapeOf(dm: number): (typeof SHAPES)[number] {
  return SHAPES[Math.floor(dm / HUES + (dm % SHAPES.length)) % SHAPES.length]!
}

/** A decision maker's initial in its shape and hue; hidden from those who listen, who hear the name beside it. */
export function DmMark({ dm, conflict }: { readonly dm: number; readonly conflict: Conflict }) {
  if (dm >= conflict.decisionMakers.length) return null
  return (
    <span className={`dm-mark ${hueClass(dm)}`} data-shape={shapeOf(dm)} aria-hidden="true">
      <span>{initialOf(conflict, dm)}</span>
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

/**
 * The first letter or digit of a decision maker's id, with a further one of it where the first is not its own: the first of
 * those that begin its other words, and then of all, that gives what none before it has.
 */
export function initialOf(conflict: Pick<Conflict, "decisionMakers">, dm: number): string {
  const ids = conflict.decisionMakers.map(({ id }) => {
    const words = id
      .toUpperCase()
      .split("_")
      .filter((word) => word !== "")
    const [first = id, ...others] = words
    return `${first[0]}${others.map((word) => word[0]).join("")}${words.join("").slice(1)}`
  })
  const taken = new Set<string>()
  for (const [i, id] of ids.entries()) {
    const alone = ids.every((other, j) => j === i || other[0] !== id[0])
    const pairs = [...id.slice(1)].map((letter) => `${id[0]}${letter}`)
    const own = alone ? id[0]! : (pairs.find((pair) => !taken.has(pair)) ?? id.slice(0, 2))
    if (i === dm) return own
    taken.add(own)
  }
  throw new RangeError("there is no such decision maker")
}
