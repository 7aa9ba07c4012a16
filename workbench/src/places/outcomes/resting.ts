import type { ToldResting } from "@parley/core/report"
import { partsOf } from "@parley/core/study"
import { useEffect, useMemo, useState } from "react"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import type { OutlookModel } from "../../worker/protocol.ts"

// States times parts up to which it is worked out unasked; and the pause after a change before it is.
const MOST = 50_000
const PAUSE = 600

export type RestsOn = ToldResting["outcomes"][number]

/** On what the outcomes shown rest, by state, as far as that is quickly told; of others the place Evidence tells it. */
export function useResting(
  model: OutlookModel | null,
  states: readonly string[],
): ReadonlyMap<string, RestsOn> {
  const { settings } = useBench()
  const { conflict, world, stale } = useOpen()
  const { computing } = useLooked()
  const parts = useMemo(() => (conflict === null ? 0 : partsOf(conflict).length), [conflict])
  const isSmall = model !== null && model.states * parts <= MOST
  const due = isSmall && !computing && !stale && states.length > 0
  const [quiet, setQuiet] = useState(false)
  useEffect(() => {
    setQuiet(false)
    if (!due || world.text === "") return
    const timer = setTimeout(() => setQuiet(true), PAUSE)
    return () => clearTimeout(timer)
  }, [due, world])
  const { answer } = useAnswer(
    due && quiet
      ? { kind: "evidence", world, concepts: settings.concepts, language: settings.language, states }
      : null,
  )
  return useMemo(() => new Map(answer?.outcomes.map((each) => [each.state, each])), [answer])
}
