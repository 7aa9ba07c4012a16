import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"

const NONE = "-"

/** Chooses the world to look at beside this one: the file as it stands, or another scenario. */
export function CompareWith() {
  const { ui, go } = useBench()
  const { base, conflict, scenario, beside, local } = useOpen()
  const scenarios = (base ?? conflict)?.scenarios ?? []
  if (scenarios.length === 0) return null
  const others = scenarios.filter(({ id }) => id !== scenario)
  return (
    <label className="pick-line no-print">
      <span className="quiet">{ui.outcomes.compareWith}</span>
      <select
        className="pick"
        value={beside ?? NONE}
        onChange={({ target }) => go({ beside: target.value === NONE ? null : target.value })}
      >
        <option value={NONE}>{ui.outcomes.compareNone}</option>
        {scenario !== null && <option value="">{ui.outcomes.asItStands}</option>}
        {others.map(({ id, name }) => (
          <option key={id} value={id}>
            {local(name)}
          </option>
        ))}
      </select>
    </label>
  )
}
