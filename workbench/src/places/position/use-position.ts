import { useMemo, useRef } from "react"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useHere } from "../../page/here.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import type { Card, StateText } from "../../worker/protocol.ts"

/** The state shown, and what is known of it. */
export interface Shown {
  readonly here: StateText | null
  /** That of `here`; of the state shown before it while it is asked for; null where there is none. */
  readonly card: Card | null
  /** The state it is compared with. */
  readonly against: Card | null
  /** `here` names no state. */
  readonly missing: boolean
  readonly busy: boolean
}

/** What the position panel shows. */
export function usePosition(): Shown {
  const { view, settings } = useBench()
  const { world, stale } = useOpen()
  const { outlook } = useLooked()
  const model = outlook?.model ?? null
  const here = useHere()
  const { language, concepts } = settings
  const states = here === null ? [] : view.against === null ? [here] : [here, view.against]
  const { answer, failure, busy } = useAnswer(
    here === null || stale ? null : { kind: "cards", world, language, concepts, states },
  )
  const last = useRef<Card | null>(null)
  const known = useMemo(() => {
    const cards = [...(answer ?? []), ...(model?.outcomes ?? []), ...(model?.today ? [model.today] : [])]
    return new Map(cards.flatMap((card) => (card === null ? [] : [[card.text, card] as const])))
  }, [answer, model])
  const missing = !busy && (failure?.kind === "no-state" || answer?.[0] === null)
  const found = here === null ? null : (known.get(here) ?? null)
  if (found !== null || here === null || missing) last.current = found
  return {
    here,
    card: last.current,
    against: view.against === null ? null : (known.get(view.against) ?? null),
    missing,
    busy,
  }
}
