import { useBench } from "../page/bench.tsx"

/** By how many ranks something is better or worse for one decision maker than what it is compared with. */
export function RankShift({ by }: { readonly by: number }) {
  const { ui, format } = useBench()
  if (by === 0) return null
  return by > 0 ? ui.board.better({ by: format.number(by) }) : ui.board.worse({ by: format.number(-by) })
}
