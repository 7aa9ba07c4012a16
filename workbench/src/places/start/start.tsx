import type { StartStep } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { silentMakers } from "../../page/silent.ts"
import { StartSteps } from "../../parts/start-steps.tsx"
import { PartiesStep } from "./parties.tsx"
import { TodayStep } from "./today.tsx"
import { WantsStep } from "./wants.tsx"
import "./start.css"

/**
 * The guided start: who could do what, how things stand today, what each wants. It keeps nothing of its own: what is said
 * is in the file, where one is in the address.
 */
export default function Start({ step }: { readonly step: StartStep }) {
  const { go, ui } = useBench()
  const { start } = useLaterWords()
  const { conflict } = useOpen()
  if (conflict === null) return null
  const all = conflict.decisionMakers.length
  const said = all - silentMakers(conflict).length
  const told = (of: StartStep): string | null => {
    if (of === "parties") return start.said
    if (of === "today") return conflict.statusQuo === null ? start.notSaid : start.said
    return said === 0 ? start.notSaid : said === all ? start.said : start.saidOf({ said, all })
  }
  return (
    <section className="start" aria-label={ui.frame.guidedStart}>
      <StartSteps at={step} told={told} go={(to) => go({ start: to, dm: null })} />
      {step === "parties" ? <PartiesStep /> : step === "today" ? <TodayStep /> : <WantsStep />}
    </section>
  )
}
