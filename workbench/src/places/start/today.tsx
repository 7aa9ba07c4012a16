import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { TodayTicks } from "../../parts/today-ticks.tsx"
import { StepEnd } from "./step-end.tsx"

/** The second step: which of what could be done is done today. */
export function TodayStep() {
  const { go } = useBench()
  const { start } = useLaterWords()
  const { stale } = useOpen()
  const goOn = (): void => go({ start: "wants", dm: null })
  return (
    <TodayTicks goOn={goOn}>
      {({ isSaid, isAny }) => (
        <StepEnd keys={start.todayKeys}>
          <button type="submit" className="button primary" disabled={stale}>
            {isAny ? start.goOn : start.noneDone}
          </button>
          {isSaid ? null : (
            <button type="button" className="link small" onClick={goOn}>
              {start.todayOpen}
            </button>
          )}
        </StepEnd>
      )}
    </TodayTicks>
  )
}
