import type { ConflictList } from "@parley/server/interface"
import { useCallback, useEffect, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { keeping } from "./entries.ts"
import { useRefusal } from "./refusal.ts"

// Files often change several at once; and those that are still being read are asked for again.
const PAUSE = 120
// The more rows, the longer setting them takes, and the page is to be free in between.
const PENDING = 500
const PER_ROW = 2

/** The workspace's conflicts, followed as they change. `fault` says why they cannot be listed. */
export function useShelf(): {
  readonly list: ConflictList | null
  readonly fault: string | null
  readonly again: () => void
} {
  const { api, settings } = useBench()
  const [list, setList] = useState<ConflictList | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const refusal = useRefusal()
  const again = useCallback(() => setAsked((n) => n + 1), [])

  useEffect(() => {
    let left = false
    let asking = false
    // Whether something has changed while a list was on its way: it is not waited for again before that one is shown.
    let late = false
    let timer: ReturnType<typeof setTimeout> | null = null
    const inside = (pause: number): void => {
      timer ??= setTimeout(() => {
        timer = null
        ask()
      }, pause)
    }
    const soon = (): void => {
      if (asking) late = true
      else inside(PAUSE)
    }
    const ask = (): void => {
      asking = true
      const told = (found: ConflictList | null, fault: string | null): void => {
        asking = false
        if (left) return
        if (found !== null) setList((before) => keeping(before, found))
        setFault(fault)
        if (late) inside(PAUSE)
        else if (found?.conflicts.some(({ pending }) => pending))
          inside(Math.max(PENDING, PER_ROW * found.conflicts.length))
        late = false
      }
      api.list().then(
        (found) => told(found, null),
        (error: unknown) => told(null, refusal(error)),
      )
    }
    ask()
    const stop = api.watch(soon, (reachable) => {
      if (reachable) soon()
    })
    return () => {
      left = true
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [api, refusal, settings.language, asked])
  return { list, fault, again }
}
