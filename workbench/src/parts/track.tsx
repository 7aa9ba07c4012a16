import type { ToldLine, TrackStep } from "@parley/core/report"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { DmMark, hueClass } from "./dm.tsx"
import { RankShift } from "./rank-shift.tsx"
import "./track.css"

/** The way from today to the outcome that the sentence speaks of: a station, then a step each, then a station. */
export function Track({ line }: { readonly line: ToldLine }) {
  const { ui, go } = useBench()
  const { today, outcome } = line
  if (today === null || outcome === null || outcome.steps.length === 0) return null
  return (
    <ol className="track" aria-label={ui.board.way}>
      <li className="track-station">
        <Station holds={today.holds} />
        <button
          type="button"
          className="track-name"
          onClick={() => go({ state: today.state, against: null })}
        >
          {today.name}
        </button>
        <span className="track-said">{ui.board.todayIn({ holds: today.holds })}</span>
      </li>
      {outcome.steps.map((step, i) => (
        <Step key={step.state} step={step} number={i + 1} />
      ))}
      <li className="track-station">
        <Station holds />
        <button
          type="button"
          className="track-name"
          onClick={() => go({ state: outcome.state, against: null })}
        >
          {outcome.name}
        </button>
        <span className="track-said">{ui.board.wouldHold}</span>
      </li>
    </ol>
  )
}

function Step({ step, number }: { readonly step: TrackStep; readonly number: number }) {
  const { ui } = useBench()
  const { conflict, local } = useOpen()
  const maker = conflict?.decisionMakers[step.dm]
  if (conflict === null || maker === undefined) return null
  const { dm, effect, rank, before } = step
  const acts = step.acts.join(", ")
  return (
    <li className={`track-step ${hueClass(dm)}`} data-effect={effect}>
      <span className="aloud">
        {ui.board.step({ step: number, dm: local(maker.name), acts, effect, rank, before })}
      </span>
      <span className="track-line" aria-hidden="true">
        <DmMark dm={dm} conflict={conflict} />
        {effect === "gain" ? null : (
          <svg className="track-notch" viewBox="0 0 68 24" width="68" height="24" aria-hidden="true">
            <path d="M0 11H14L34 22.5L54 11H68" />
          </svg>
        )}
        <svg className="track-tip" viewBox="0 0 15 16" width="15" height="16" aria-hidden="true">
          <path d="M0 0L15 8L0 16Z" />
        </svg>
      </span>
      <span className="track-acts" aria-hidden="true">
        {acts}
      </span>
      <span className="track-said" aria-hidden="true">
        {effect === "gain" ? null : effect === "loss" ? ui.board.atLoss : ui.board.noGain}{" "}
        <RankShift by={before - rank} />
      </span>
    </li>
  )
}

/** A ringed dot where it holds, an empty ring where it does not. */
function Station({ holds }: { readonly holds: boolean }) {
  return (
    <svg className="track-dot" viewBox="0 0 30 30" width="30" height="30" aria-hidden="true">
      <circle cx="15" cy="15" r="11.5" className="track-ring" />
      {holds ? <circle cx="15" cy="15" r="5.5" className="track-core" /> : null}
    </svg>
  )
}
