import type { Conflict } from "@parley/core"
import type { ToldCourse, ToldCourseStep, ToldVerdict } from "@parley/core/report"
import type { CSSProperties } from "react"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark, DmName } from "../../parts/dm.tsx"
import { RankLine } from "../../parts/rank-line.tsx"
import { depthOf } from "../../parts/rank-path.ts"
import { useWidth } from "../../parts/use-width.ts"
import { type ScoreFrame, scoreFrame } from "./score-frame.ts"
import { ScoreTable } from "./score-table.tsx"

// The height of a row's drawing, and the room above and below its lines.
const ROW = 118
const MARGIN = 34

interface Board {
  readonly course: ToldCourse
  readonly conflict: Conflict
  readonly frame: ScoreFrame
  readonly isKept: boolean
}

/** What a deal is worth to each side: alone, today, after each step, and in the end; drawn, and the same as a table. */
export function Scoreboard({ course, fate }: { readonly course: ToldCourse; readonly fate: ToldVerdict }) {
  const { deals } = useLaterWords()
  const { conflict } = useOpen()
  const { ref, width } = useWidth<HTMLDivElement>(1100)
  if (conflict === null) return null
  const isKept = fate.kind === "kept" || fate.kind === "unstarted" || fate.kind === "stalled"
  const board = { course, conflict, isKept, frame: scoreFrame(width, course.steps.length + 1) }
  return (
    <div ref={ref} className="score" data-narrow={board.frame.isNarrow ? "" : undefined}>
      <div className="score-drawing" role="img" aria-label={deals.picture}>
        <div aria-hidden="true">
          <Heads {...board} />
          {course.parties.map((party) => (
            <Row key={party.dm} {...board} party={party} />
          ))}
        </div>
      </div>
      {board.frame.isNarrow ? <Steps {...board} /> : null}
      <details className="in-words">
        <summary>{deals.inWords}</summary>
        <ScoreTable course={course} />
      </details>
    </div>
  )
}

function columnsOf({ label, drawing, end, isNarrow }: ScoreFrame): CSSProperties {
  return isNarrow ? {} : { gridTemplateColumns: `${label}px ${drawing}px ${end}px` }
}

function Heads({ course, conflict, frame, isKept }: Board) {
  const { deals } = useLaterWords()
  const last = course.steps.length - 1
  const at = (x: number): CSSProperties => ({ insetInlineStart: x - frame.head / 2, inlineSize: frame.head })
  return (
    <div className="score-heads" style={columnsOf(frame)}>
      {frame.isNarrow ? null : <span />}
      <div className="score-stops">
        <div className="score-head quiet" style={at(frame.alone)}>
          {deals.alone}
          {frame.isNarrow ? null : <span className="score-note">{deals.aloneLong}</span>}
        </div>
        <div className="score-head" style={at(frame.stops[0]!)}>
          <b>{course.fromToday ? deals.today : deals.start}</b>
          {frame.isNarrow ? null : <span className="score-note">{course.start.name}</span>}
        </div>
        {course.steps.map((step, i) => (
          <div
            key={step.state}
            className="score-head score-step"
            data-part={step.part}
            style={at(frame.stops[i + 1]!)}
          >
            <DmMark dm={step.dm} conflict={conflict} />
            {frame.isNarrow ? (
              <b>{i + 1}</b>
            ) : (
              <>
                <span className="score-acts">{deals.stepHead({ step: i + 1, act: acted(step) })}</span>
                <StepNote step={step} isFirst={i === 0} isLast={i === last} isKept={isKept} />
              </>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

/** What is done, with a capital. */
function acted({ acts }: ToldCourseStep): string {
  const text = acts.join(", ")
  return text.charAt(0).toUpperCase() + text.slice(1)
}

// What is to be said of a step: that it breaks the deal, is no gain, cannot be taken back, or is where it rests.
function StepNote({
  step,
  isFirst,
  isLast,
  isKept,
}: {
  readonly step: ToldCourseStep
  readonly isFirst: boolean
  readonly isLast: boolean
  /** Whether the deal is kept: then it rests where the last step leads. */
  readonly isKept: boolean
}) {
  const { deals } = useLaterWords()
  const effect = deals.effect({ effect: step.effect, first: isFirst })
  return (
    <>
      {step.part === "breach" ? <span className="score-note at-loss">{deals.breaks}</span> : null}
      {effect === "" ? null : (
        <span className={`score-note ${step.effect === "loss" ? "at-loss" : ""}`}>{effect}</span>
      )}
      {step.oneWay ? <span className="score-note">{deals.oneWay}</span> : null}
      {isLast && step.part !== "breach" && isKept ? <span className="score-note">{deals.rests}</span> : null}
    </>
  )
}

function Row({ course, frame, party }: Board & { readonly party: ToldCourse["parties"][number] }) {
  const { deals } = useLaterWords()
  const { dm, worst, along, alone } = party
  const band = { xs: frame.stops, top: MARGIN, height: ROW - 2 * MARGIN }
  const steps = course.steps.map((step) => ({ own: step.dm === dm, loss: step.effect !== "gain" }))
  const breach = course.steps.findIndex(({ part }) => part === "breach")
  const aloneY = alone === null ? 0 : depthOf(alone, worst, band)
  return (
    <div className="score-row" style={columnsOf(frame)}>
      <div className="score-side">
        <DmName dm={dm} />
        <span className="score-of">{deals.ofRanks({ worst })}</span>
        {frame.isNarrow ? <End party={party} /> : null}
      </div>
      <svg width={frame.drawing} height={ROW} viewBox={`0 0 ${frame.drawing} ${ROW}`} aria-hidden="true">
        {breach < 0 ? null : (
          <rect
            className="score-breach"
            x={frame.stops[breach + 1]! - frame.head / 2}
            width={frame.head}
            height={ROW}
          />
        )}
        {alone === null ? null : (
          <g className="score-alone">
            <path className="rank-level" d={`M${frame.alone + 9} ${aloneY}H${frame.stops.at(-1)!}`} />
            <circle cx={frame.alone} cy={aloneY} r="4.5" />
            <text x={frame.alone} y={aloneY - 11} textAnchor="middle" data-stop="alone">
              {alone}
            </text>
          </g>
        )}
        <RankLine dm={dm} ranked={{ ranks: along, worst, steps }} band={band} />
      </svg>
      {frame.isNarrow ? null : <End party={party} />}
    </div>
  )
}

function End({ party: { gain, gainAlone, alone } }: { readonly party: ToldCourse["parties"][number] }) {
  const { deals } = useLaterWords()
  return (
    <div className="score-end">
      <b>{deals.ends({ gain })}</b>
      {gainAlone === null || alone === null ? null : (
        <span className="small quiet">{deals.endsAlone({ gain: gainAlone, alone })}</span>
      )}
    </div>
  )
}

// The steps in words, where their heads are numbers alone.
function Steps({ course, conflict, isKept }: Board) {
  return (
    <ol className="score-list">
      {course.steps.map((step, i) => (
        <li key={step.state} data-part={step.part}>
          <b>{i + 1}</b>
          <DmMark dm={step.dm} conflict={conflict} />
          <span>
            {acted(step)}
            <StepNote step={step} isFirst={i === 0} isLast={i === course.steps.length - 1} isKept={isKept} />
          </span>
        </li>
      ))}
    </ol>
  )
}
