import type { ToldLattice } from "@parley/core/report"
import { useId } from "react"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { useWidth } from "../../parts/use-width.ts"
import { type Lattice, latticeOf } from "./lattice.ts"
import { LatticePicture, NAMES } from "./lattice-picture.tsx"
import { WayLists } from "./way-lists.tsx"
import { WayRanks } from "./way-ranks.tsx"

const NARROW = 480

/** The ways to one outcome: drawn, with each side's rank along the road, and in words. */
export function WayFigure({ name, told }: { readonly name: string; readonly told: ToldLattice }) {
  const { roads } = useLaterWords()
  const { conflict } = useOpen()
  const id = useId()
  const { ref, width } = useWidth<HTMLElement>(650)
  if (conflict === null) return null
  const isNarrow = width < NARROW
  const [road] = told.ways
  const lattice = layout(told, width, isNarrow)
  const xs = lattice.nodes.filter(({ isBold }) => isBold).map(({ x }) => x)
  return (
    <section ref={ref} className="way-figure" aria-labelledby={id}>
      <h2 id={id} className="way-title">
        {name}
      </h2>
      <p className="quiet way-sum">
        {roads.summary({ ...told, moves: road!.length, drawn: told.ways.length > 1 || told.count === 1 })}
      </p>
      <LatticePicture told={told} lattice={lattice} conflict={conflict} isNarrow={isNarrow} />
      <WayRanks told={told} xs={xs} width={width} conflict={conflict} />
      <WayLists told={told} conflict={conflict} />
    </section>
  )
}

// More room below, for the names of the ends and for words beside the outer lines.
function layout(told: ToldLattice, width: number, isNarrow: boolean): Lattice {
  const side = isNarrow ? 46 : Math.min(112, width * 0.17)
  const lattice = latticeOf(told.start, told.ways, {
    width,
    side,
    rise: isNarrow ? 74 : 106,
    margin: isNarrow ? 62 : 80,
  })
  const ends = lattice.nodes.filter(({ state }) => state === told.start || state === told.goal)
  const lowest = Math.max(...ends.map(({ y }) => y))
  return {
    ...lattice,
    height: isNarrow ? lattice.height + NAMES - 28 : Math.max(lattice.height, lowest + 128),
  }
}
