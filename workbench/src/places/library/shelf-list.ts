import type { ConflictList } from "@parley/server/interface"
import { useCallback, useEffect, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useRefusal } from "./refusal.ts"

// Files often change several at once.
const PAUSE = 120

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
    api.list().then(
      (found) => {
        if (left) return
        setList(found)
        setFault(null)
      },
      (error: unknown) => {
        if (!left) setFault(refusal(error))
      },
    )
    return () => {
      left = true
    }
  }, [api, refusal, settings.language, asked])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const soon = (): void => {
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(again, PAUSE)
    }
    const stop = api.watch(soon, (reachable) => {
      if (reachable) soon()
    })
    return () => {
      stop()
      if (timer !== null) clearTimeout(timer)
    }
  }, [api, again])
  return { list, fault, again }
}
