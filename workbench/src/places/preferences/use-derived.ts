import { useCallback } from "react"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import type { Groups } from "./ranked.ts"

/**
 * The ranking of the states that follows from what a decision maker wants now, asked of the engine when it is needed.
 * Fails with an `EngineFailure`.
 */
export function useDerived(dm: number): () => Promise<Groups> {
  const { engine, settings } = useBench()
  const { world } = useOpen()
  return useCallback(async () => {
    const { states } = await engine.ask({
      kind: "states",
      world,
      language: settings.language,
      concepts: settings.concepts,
      which: "all",
      under: null,
      where: "",
      sort: { by: "rank", dm },
      from: 0,
      count: 1_000,
    })
    const groups: string[][] = []
    let last = 0
    for (const { text, ranks } of states) {
      if (ranks[dm] === last) groups.at(-1)!.push(text)
      else groups.push([text])
      last = ranks[dm]!
    }
    return groups
  }, [engine, settings, world, dm])
}
