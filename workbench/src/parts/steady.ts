import { useEffect, useState, useSyncExternalStore } from "react"
import type { ConflictDocument } from "../document/document.ts"
import { useBench } from "../page/bench.tsx"
import type { EngineState } from "../page/engine.ts"
import { useLooked, useOpen } from "../page/open.tsx"
import type { Outlook } from "../worker/protocol.ts"

/** What is shown of the outcomes. */
export interface Steady {
  readonly outlook: Outlook | null
  /** Whether it is of an earlier moment: newer ones are being worked out, or there can be none. */
  readonly earlier: boolean
}

// The last whole outcomes of a document, whichever part of the page shows them.
const whole = new WeakMap<ConflictDocument, Outlook>()

/**
 * The outcomes to show, without jumps: while new ones are worked out, and while the text has errors, the last whole
 * ones stay.
 */
export function useSteady(): Steady {
  const { document } = useOpen()
  const { outlook, computing } = useLooked()
  if (outlook?.stage === "whole" && outlook.model !== null) whole.set(document, outlook)
  const last = whole.get(document) ?? null
  if (outlook === null || outlook === last) return { outlook: outlook ?? last, earlier: computing }
  if (last !== null) return { outlook: last, earlier: true }
  // Of a large conflict the size alone is known at first.
  return { outlook: outlook.stage === "reading" ? null : outlook, earlier: false }
}

// Work that is done sooner than this is not worth telling.
const SOON = 250

/** True once a condition has held for a while. */
export function useLasting(condition: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!condition) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), SOON)
    return () => clearTimeout(timer)
  }, [condition])
  return lasting && condition
}

/** What the engine, or the one for long work, is doing at the moment. */
export function useEngineState(whom: "engine" | "aside" = "engine"): EngineState {
  const { [whom]: engine } = useBench()
  return useSyncExternalStore(engine.subscribe, engine.state, engine.state)
}
