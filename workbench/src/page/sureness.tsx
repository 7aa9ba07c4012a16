import { partsOf } from "@parley/core/study"
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react"
import type { Failure } from "../worker/protocol.ts"
import type { Sure, SureOutcome } from "../worker/sure-told.ts"
import { useAnswer } from "./answer.ts"
import { useBench } from "./bench.tsx"
import { useLooked, useOpen } from "./open.tsx"
import { useTold } from "./told.ts"

/** How sure the outcomes are, as far as it is worked out. */
export interface Sureness {
  /**
   * "none": there is nothing to be sure of, or nothing to be shown; "unasked": it would take long, and is worked out when
   * somebody asks for it; "working"; "stopped" by a person; "failed"; "known".
   */
  readonly stage: "none" | "unasked" | "working" | "stopped" | "failed" | "known"
  /** Null unless it is known. */
  readonly answer: Sure | null
  /** Per outcome, by its Y/N string. */
  readonly of: ReadonlyMap<string, SureOutcome>
  readonly failure: Failure | null
  readonly ask: () => void
  readonly stop: () => void
}

// States x analyses up to which it is worked out unasked; the pause after a change before it is; steps a part has, about.
const MOST = 2_000_000
const PAUSE = 600
const STEPS = 3
/** Steps searched together, worlds drawn, and where the draw begins. */
export const DEPTH = 2
const WORLDS = 1000
const SEED = 1

const NONE: ReadonlyMap<string, SureOutcome> = new Map()

/** What `useSureness` gives. */
export const SurenessContext = createContext<Sureness | null>(null)

/** How sure the outcomes of the open conflict are. RangeError outside of one. */
export function useSureness(): Sureness {
  const sureness = useContext(SurenessContext)
  if (sureness === null) throw new RangeError("no conflict is open around this part")
  return sureness
}

/**
 * Asks how sure the outcomes are once they are known and no change has followed for a while, for all parts around which it
 * stands. A change drops it.
 */
export function SurenessProvider({ children }: { readonly children: ReactNode }) {
  const { settings, view } = useBench()
  const { chances, untied } = view
  const { conflict, world, stale } = useOpen()
  const { computing, outlook } = useLooked()
  const told = useTold()
  const parts = useMemo(() => (conflict === null ? 0 : partsOf(conflict).length), [conflict])
  const model = outlook?.stage === "whole" && !stale ? outlook.model : null
  const steps = STEPS * parts
  const isSmall = model !== null && model.states * (steps * (1 + steps / 2) + WORLDS) <= MOST
  const due = model !== null && told && model.outcomes.length > 0
  // What a person has decided about this very world.
  const [decided, setDecided] = useState<{ world: object; on: boolean } | null>(null)
  const choice = decided?.world === world ? decided.on : null
  const on = due && (choice ?? isSmall)
  const settled = on && !computing
  const [quiet, setQuiet] = useState(false)
  useEffect(() => {
    setQuiet(false)
    if (!settled || world.text === "") return
    const timer = setTimeout(() => setQuiet(true), PAUSE)
    return () => clearTimeout(timer)
  }, [settled, world])
  const { answer, failure, busy } = useAnswer(
    settled && quiet
      ? {
          kind: "robustness",
          world,
          concepts: settings.concepts,
          language: settings.language,
          depth: DEPTH,
          worlds: WORLDS,
          seed: SEED,
          ...(chances.length === 0
            ? {}
            : { chances: { high: chances[0]! / 100, medium: chances[1]! / 100, low: chances[2]! / 100 } }),
          ...(untied ? { ties: "random" as const } : {}),
        }
      : null,
    "aside",
  )
  const sureness = useMemo((): Sureness => {
    const known = settled && !busy && answer !== null
    const failed = settled && failure !== null
    return {
      stage: stageOf({ due, on, decided: choice !== null, failed, known }),
      answer: known ? answer : null,
      of: known ? new Map(answer.outcomes.map((each) => [each.state, each])) : NONE,
      failure: settled ? failure : null,
      ask: () => setDecided({ world, on: true }),
      stop: () => setDecided({ world, on: false }),
    }
  }, [due, on, settled, choice, failure, busy, answer, world])
  return <SurenessContext value={sureness}>{children}</SurenessContext>
}

/** How far it is: whether there is anything to work out, whether it is to be, and what came of it. */
export function stageOf(of: {
  readonly due: boolean
  readonly on: boolean
  readonly decided: boolean
  readonly failed: boolean
  readonly known: boolean
}): Sureness["stage"] {
  if (!of.due) return "none"
  if (!of.on) return of.decided ? "stopped" : "unasked"
  if (of.failed) return "failed"
  return of.known ? "known" : "working"
}
