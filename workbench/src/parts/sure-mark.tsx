import { selecting } from "../page/address.ts"
import { useBench } from "../page/bench.tsx"
import { useSureness } from "../page/sureness.tsx"
import type { SureOutcome } from "../worker/sure-told.ts"
import "./sure-mark.css"

/** How many changes an outcome takes, as bars: one filled where one change breaks it, one more for each that it survives. */
export function SureSign({ outcome, depth }: { readonly outcome: SureOutcome; readonly depth: number }) {
  const filled = outcome.stands[0]!.breaks ?? depth + 1
  return (
    <svg className="sure-sign" viewBox="0 0 17 13" width="17" height="13" aria-hidden="true">
      {[1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={0.5 + (bar - 1) * 6}
          y={12.5 - bar * 4}
          width="4"
          height={bar * 4}
          data-filled={bar <= filled ? "" : undefined}
        />
      ))}
    </svg>
  )
}

/** How an outcome stands up to changes, in a few words: "Falls with one change under Nash; survives any two under GMR". */
export function useStandWords(): (outcome: SureOutcome, depth: number) => string {
  const { ui, words } = useBench()
  return ({ stands }, depth) =>
    ui.outcomes.stands({
      depth,
      parts: stands.map(({ breaks, concepts }) => ({
        breaks,
        concepts: concepts.map((concept) => words.concepts[concept].name),
      })),
    })
}

/** In what share of the worlds drawn an outcome holds: one share, or the least and the largest over the concepts. */
export function useShareWords(): (outcome: SureOutcome) => string {
  const { ui } = useBench()
  return ({ shares }) => {
    if (shares.length === 0) return ""
    const percents = shares.map(({ share: { percent } }) => percent)
    const [{ share }] = shares as [(typeof shares)[number]]
    return shares.length === 1
      ? ui.outcomes.shareOne(share)
      : ui.outcomes.shareSpan({ from: Math.min(...percents), to: Math.max(...percents) })
  }
}

/** How sure an outcome is, as a line that leads to all that is known of it; takes its room while that is worked out. */
export function SureMark({ state, brief = false }: { readonly state: string; readonly brief?: boolean }) {
  const { ui, view, go } = useBench()
  const { stage, of, answer, ask } = useSureness()
  const standWords = useStandWords()
  const shareWords = useShareWords()
  if (stage === "none" || stage === "failed" || stage === "stopped") return null
  if (stage === "unasked")
    return brief ? null : (
      <button type="button" className="link sure-mark no-print" onClick={ask}>
        {ui.outcomes.askSure}
      </button>
    )
  if (stage === "working")
    return (
      <span className="sure-mark small quiet" aria-busy="true">
        {ui.outcomes.sureWorking}
      </span>
    )
  const outcome = of.get(state)
  if (outcome === undefined) return null
  const { depth } = answer!
  const sign = <SureSign outcome={outcome} depth={depth} />
  const said = standWords(outcome, depth)
  if (brief)
    return (
      <span className="sure-mark small quiet">
        {sign} {said}
      </span>
    )
  const [first] = outcome.by
  return (
    <span className="sure-mark">
      {sign}
      <span>
        <button
          type="button"
          className="link"
          onClick={() => go({ place: "sure", beside: null, sure: state, ...selecting(view, state) })}
        >
          {said}
        </button>
        {first === undefined ? "; " : `: ${first}; `}
        {shareWords(outcome)}
      </span>
    </span>
  )
}
