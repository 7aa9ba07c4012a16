import type { Conflict } from "@parley/core"
import { useEffect, useMemo, useRef, useState } from "react"
import type { Failure, Outlook, World } from "../worker/protocol.ts"
import { useBench } from "./bench.tsx"
import { type Changes, changesBetween, NO_CHANGES, renamedState } from "./changes.ts"
import { EngineFailure } from "./engine.ts"
import { Following } from "./following.ts"

/** Cards told of an outlook, at most: what the live list shows, and more than that is in the table. */
export const MOST_CARDS = 60

/** What would hold, as far as it is worked out. */
export interface Looked {
  /** The newest outlook, of an earlier moment while `computing`. */
  readonly outlook: Outlook | null
  readonly failure: Failure | null
  readonly computing: boolean
  /** Of the outcomes, against those before the last change. */
  readonly changes: Changes
}

/** The options' names, in order. */
export function keysOf(conflict: Conflict): string[] {
  return conflict.options.map(({ key }) => key)
}

/**
 * The outlook of a world, asked for anew with every change; what is no longer of use is cancelled. The selected
 * states of the address follow when options change places.
 */
export function useOutlook(world: World, conflict: Conflict | null): Looked {
  const { engine, settings, view, go } = useBench()
  const [outlook, setOutlook] = useState<Outlook | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  // What has been answered in full, or failed. What is asked now is computing until then: no state of its own, since
  // setting one would draw all anew before the answer is there.
  const [settled, setSettled] = useState<{ world: World; settings: object } | null>(null)
  const [changes, setChanges] = useState(NO_CHANGES)
  const last = useRef<{ outlook: Outlook; keys: readonly string[]; world: World } | null>(null)
  const keys = useMemo(() => (conflict === null ? [] : keysOf(conflict)), [conflict])
  const shown = useRef({ keys, view })
  const following = useRef(new Following())
  const now = useRef({ keys })
  now.current = { keys }

  useEffect(() => {
    const before = shown.current
    shown.current = { keys, view }
    if (keys.length === 0 || before.keys.length === 0 || before.keys.join() === keys.join()) return
    const { state, against, trail } = view
    go(following.current.follow(before.keys, keys, { state, against, trail }), "replace")
  }, [keys, view, go])

  useEffect(() => {
    const control = new AbortController()
    const { signal } = control
    const { language, concepts } = settings
    const take = (next: Outlook): void => {
      if (signal.aborted) return
      setOutlook(next)
      // A text with errors is no look to compare the next one with.
      if (next.stage !== "whole" || next.model === null) return
      const before = last.current
      const { keys } = now.current
      // A change of language or concepts is no change of the conflict; another scenario is another look, and no news.
      if (before !== null && before.world.scenario !== world.scenario) setChanges(NO_CHANGES)
      else if (before !== null && before.world !== world) {
        setChanges(changesBetween(before.outlook, next, (state) => renamedState(before.keys, keys, state)))
      }
      last.current = { outlook: next, keys, world }
    }
    engine.ask({ kind: "outlook", world, language, concepts, most: MOST_CARDS }, { signal, part: take }).then(
      (next) => {
        if (signal.aborted) return
        take(next)
        setFailure(null)
        setSettled({ world, settings })
      },
      (error: unknown) => {
        if (signal.aborted) return
        if (!(error instanceof EngineFailure)) throw error
        setFailure(error.failure)
        setSettled({ world, settings })
      },
    )
    return () => control.abort()
  }, [engine, world, settings])
  const computing = settled === null || settled.world !== world || settled.settings !== settings
  return { outlook, failure, computing, changes }
}
