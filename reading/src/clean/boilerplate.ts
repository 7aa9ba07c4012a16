import type { Line } from "./lines.ts"
import { STOPS } from "./stops.ts"

export interface Block {
  readonly lines: readonly Line[]
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The blocks that are no part of the report: navigation, banners, adverts, links, comments, footers. */
export function boilerplateIn(blocks: readonly Block[]): Set<number> {
  const leave = new Set<number>()
  const runs: number[] = []
  let rest: "links" | "all" | null = null
  for (const [i, { text }] of blocks.entries()) {
    const words = text.split(/\s+/).length
    if (STOPS.endings.test(text)) rest = "all"
    else if (rest !== "all" && STOPS.headings.test(text)) rest = "links"
    else if (rest === "links" && words >= 25 && /[.!?”"»]$/.test(text)) rest = null
    const alone = STOPS.blocks.some((stop) => stop.test(text)) && words < 70
    const advert = i > 0 && leave.has(i - 1) && STOPS.advert.test(blocks[i - 1]!.text) && words < 30
    if (rest !== null || alone || advert || STOPS.advert.test(text)) leave.add(i)
    if (words <= 4 && !/[.!?:,;”"»\t]/.test(text) && text.length < 40) runs.push(i)
    else closeRun(runs, leave)
  }
  closeRun(runs, leave)
  return leave
}

// Several blocks of a word or two, one after the other, are a menu.
function closeRun(runs: number[], leave: Set<number>): void {
  if (runs.length >= 3) for (const i of runs) leave.add(i)
  runs.length = 0
}
