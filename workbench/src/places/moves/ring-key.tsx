import { selecting } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"

/** Back to the state walked from. */
export function Back() {
  const { view, go, settings } = useBench()
  const { moves } = useLaterWords()
  const { world, stale } = useOpen()
  const back = view.trail.at(-1)
  const { answer } = useAnswer(
    back === undefined || stale
      ? null
      : {
          kind: "cards",
          world,
          language: settings.language,
          concepts: settings.concepts,
          states: [back],
        },
  )
  const card = answer?.[0]
  if (back === undefined || card === undefined || card === null) return null
  return (
    <p className="moves-back no-print">
      <button type="button" className="link" onClick={() => go(selecting(view, back, true))}>
        {moves.ringBack(card)}
      </button>
    </p>
  )
}

/** What the marks of the ring mean. */
export function RingKey() {
  const { moves } = useLaterWords()
  const { ringKey } = moves
  return (
    <p className="figure-key">
      <span>
        <svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">
          <path className="loss-line" d="M0 5H12L22 14L32 5H44" />
        </svg>
        {ringKey.loss}
      </span>
      <span>{ringKey.out}</span>
      <span>
        <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
          <path className="double-bar" d="M3 0V14M9 0V14" />
        </svg>
        {ringKey.oneWay}
      </span>
      <span className="ring-island" data-strong="">
        <svg width="34" height="18" viewBox="0 0 34 18" aria-hidden="true">
          <rect className="ring-shore" x="2" y="2" width="30" height="14" rx="7" />
        </svg>
        {ringKey.holds}
      </span>
      <span className="ring-island">
        <svg width="34" height="18" viewBox="0 0 34 18" aria-hidden="true">
          <rect className="ring-shore" x="2" y="2" width="30" height="14" rx="7" />
        </svg>
        {ringKey.weaker}
      </span>
      <span>{ringKey.tests}</span>
    </p>
  )
}
