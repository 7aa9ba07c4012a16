import { lazy, Suspense } from "react"
import { useBench } from "../../frame/bench.tsx"
import { useSureness } from "../../frame/sureness.tsx"
import { Beside } from "./beside.tsx"
import { GuessForm } from "./guess-form.tsx"
import { GuessResult } from "./guess-result.tsx"
import { useGuessing } from "./guessing.ts"
import { Legend } from "./legend.tsx"
import { Resolutions } from "./resolutions.tsx"
import { OptionTable } from "./table.tsx"
import "./outcomes.css"

const HowSure = lazy(() => import("../sure/how-sure.tsx"))

/// The place Outcomes: what would hold, in words and as the option table, and how sure it is; behind a guess where one is asked for.
export default function Outcomes() {
  const { view } = useBench()
  const { hidden, guess } = useGuessing()
  const { stage } = useSureness()
  if (hidden) return <GuessForm />
  return (
    <div className="outcomes">
      {guess !== null && <GuessResult guess={guess} />}
      {view.beside === null ? <Resolutions /> : <Beside />}
      <OptionTable />
      {stage !== "none" && (
        <Suspense>
          <HowSure />
        </Suspense>
      )}
      <Legend />
    </div>
  )
}
