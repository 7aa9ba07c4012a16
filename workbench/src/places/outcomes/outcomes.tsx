import { lazy, Suspense } from "react"
import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useOpen } from "../../page/open.tsx"
import { Legend } from "./legend.tsx"
import { Resolutions } from "./resolutions.tsx"
import { OptionTable } from "./table.tsx"
import "./outcomes.css"

// What few ask for at first.
const Beside = lazy(() => import("./beside.tsx"))
const GuessForm = lazy(() => import("./guess-form.tsx"))
const GuessResult = lazy(() => import("./guess-result.tsx"))

/** The place Outcomes: what would hold, in words and as the option table; behind a guess where one is asked for. */
export default function Outcomes() {
  const { ui } = useBench()
  const { beside } = useOpen()
  const { hidden, guess } = useGuessing()
  if (hidden)
    return (
      <Suspense fallback={<p className="quiet">{ui.frame.loading}</p>}>
        <GuessForm />
      </Suspense>
    )
  return (
    <div className="outcomes">
      <Suspense fallback={<p className="quiet">{ui.frame.loading}</p>}>
        {guess !== null && <GuessResult guess={guess} />}
        {beside === null ? <Resolutions /> : <Beside />}
      </Suspense>
      <OptionTable />
      <Legend />
    </div>
  )
}
