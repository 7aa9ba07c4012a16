import { useBench } from "../../frame/bench.tsx"
import { Beside } from "./beside.tsx"
import { GuessForm } from "./guess-form.tsx"
import { GuessResult } from "./guess-result.tsx"
import { useGuessing } from "./guessing.ts"
import { Legend } from "./legend.tsx"
import { Resolutions } from "./resolutions.tsx"
import { OptionTable } from "./table.tsx"
import "./outcomes.css"

/// The place Outcomes: what would hold, in words and as the option table; behind a guess where one is asked for.
export default function Outcomes() {
  const { view } = useBench()
  const { hidden, guess } = useGuessing()
  if (hidden) return <GuessForm />
  return (
    <div className="outcomes">
      {guess !== null && <GuessResult guess={guess} />}
      {view.beside === null ? <Resolutions /> : <Beside />}
      <OptionTable />
      <Legend />
    </div>
  )
}
