import { CONCEPTS } from "@parley/core"
import { isConcept } from "@parley/core/engine"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { lensOf } from "./goal.ts"
import { Tick } from "./tick.tsx"
import { Wishes } from "./wishes.tsx"

/** What should hold, and what must not; under which concept; and whether today must lead there. */
export function Target() {
  const { view, go, settings, words } = useBench()
  const { conflict } = useOpen()
  const { take } = useLaterWords()
  if (conflict === null) return null
  return (
    <div className="take-target">
      <Wishes
        words={{ ...take.goal, hint: take.targetHint }}
        values={view.goal}
        change={(goal) => go({ goal })}
      />
      <Wishes words={{ ...take.avoid, hint: null }} values={view.avoid} change={(avoid) => go({ avoid })} />
      <label className="control small">
        <span className="quiet">{take.concept}</span>
        <select
          className="pick"
          value={lensOf(view, settings.concepts)}
          onChange={({ target }) => go({ lens: isConcept(target.value) ? target.value : null })}
        >
          {CONCEPTS.map((concept) => (
            <option key={concept} value={concept}>
              {words.concepts[concept].name}: {words.concepts[concept].long}
            </option>
          ))}
        </select>
      </label>
      {conflict.statusQuo !== null && (
        <Tick on={view.led} change={(led) => go({ led })}>
          {take.led}
        </Tick>
      )}
    </div>
  )
}
