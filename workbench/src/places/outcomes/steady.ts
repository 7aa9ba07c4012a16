import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import type { EngineState } from "../../engine/engine.ts"
import type { Outlook } from "../../engine/protocol.ts"
import { useBench } from "../../frame/bench.tsx"
import { useOpen } from "../../frame/open.tsx"

/// What is shown of the outcomes.
export interface Steady {
  readonly outlook: Outlook | null
  /// Whether it is of an earlier moment: newer ones are being worked out, or there can be none.
  readonly earlier: boolean
}

/// The outcomes to show, without jumps: while new ones are worked out, and while the text has errors, the last whole
/// ones stay.
export function useSteady(): Steady {
  const { outlook, computing } = useOpen()
  const whole = useRef<Outlook | null>(null)
  if (outlook?.stage === "whole" && outlook.model !== null) whole.current = outlook
  // Of a large conflict the size alone is known at first.
  if (outlook?.stage === "reading" && whole.current === null) return { outlook: null, earlier: false }
  if (outlook === null || outlook === whole.current) return { outlook, earlier: computing }
  return whole.current === null ? { outlook, earlier: false } : { outlook: whole.current, earlier: true }
}

// Work that is done sooner than this is not worth telling.
const SOON = 250

/// True once a condition has held for a while.
export function useLasting(condition: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!condition) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), SOON)
    return () => clearTimeout(timer)
  }, [condition])
  return lasting && condition
}

/// What the engine is doing at the moment.
export function useEngineState(): EngineState {
  const { engine } = useBench()
  return useSyncExternalStore(engine.subscribe, engine.state)
}
