import { keyOf, type Proposal } from "@parley/reading"
import { actorOfAct, isOnRecord, makerOf, optionName, takeOption } from "@parley/reading/draft"
import { type ReactNode, useMemo, useState } from "react"
import { REPORT_STEPS, type ReportStep } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Steps } from "../../parts/start-steps.tsx"
import { TodayTicks } from "../../parts/today-ticks.tsx"
import { type Report as OfReport, useReport } from "../../parts/use-report.ts"
import { BesideRecord, besideOf } from "./beside-record.tsx"
import { actsIn, CanStep } from "./can-step.tsx"
import { dealsIn, OffersStep } from "./offers-step.tsx"
import { ShapeStep, SourceStep } from "./source-step.tsx"
import type { StepProps } from "./step.ts"
import { type Taking, useTaking } from "./taking.ts"
import { TextBeside } from "./text-beside.tsx"
import { Unready } from "./unready.tsx"
import { WantsStep, wantsIn } from "./wants-step.tsx"
import { actorsIn, WhoStep } from "./who-step.tsx"
import "../../look/choices.css"
import "./report.css"

/** A report beside what it proposes for the conflict, step by step. Nothing is taken that nobody has asked for. */
export default function Report({ step, source }: { readonly step: ReportStep; readonly source: string }) {
  const { format } = useBench()
  const { report } = useLaterWords()
  const state = useReport(source)
  if (state.kind === "ready") return <Walk step={step} of={state.report} />
  return (
    <p className="quiet" role="status">
      {state.kind === "reading"
        ? report.reading({ percent: format.number(Math.round(100 * state.share)) })
        : state.kind === "failed"
          ? report.failed
          : report.noText}
    </p>
  )
}

function Walk({ step, of }: { readonly step: ReportStep; readonly of: OfReport }) {
  const { go } = useBench()
  const { report } = useLaterWords()
  const taking = useTaking(of)
  const [at, setAt] = useState<string | null>(null)
  const proposals = useMemo(() => proposalsOf(step, taking), [step, taking])
  const taken = (each: ReportStep): number => proposalsOf(each, taking).filter(taking.isTaken).length
  const show = (proposal: Proposal): void => setAt(keyOf(proposal))
  const next = REPORT_STEPS[REPORT_STEPS.indexOf(step) + 1]
  const goOn = (): void => {
    setAt(null)
    go(next === undefined ? { place: "board", report: null } : { report: next })
  }
  return (
    <>
      <Steps
        label={report.stepsLabel}
        at={step}
        steps={REPORT_STEPS.map((each) => {
          const count = taken(each)
          return { key: each, name: report.steps[each], told: count === 0 ? null : report.taken({ count }) }
        })}
        go={(to) => {
          setAt(null)
          go({ report: to })
        }}
      />
      <div className="report-walk">
        <div className="report">
          <Step {...{ step, taking, proposals, at, show, goOn }} />
        </div>
        <TextBeside {...{ taking, proposals, at, show }} />
      </div>
    </>
  )
}

// What stands below each step: the way on, and whatever else there is to do.
function Foot({
  step,
  goOn,
  submits,
  children,
}: {
  readonly step: ReportStep
  readonly goOn?: () => void
  /** What the button says where it is that of a form. */
  readonly submits?: string
  readonly children?: ReactNode
}) {
  const { go } = useBench()
  const { report, start } = useLaterWords()
  const keys =
    step === "who"
      ? report.whoKeys
      : step === "can"
        ? report.canKeys
        : step === "today"
          ? start.todayKeys
          : null
  return (
    <div className="start-end no-print">
      <button type={submits === undefined ? "button" : "submit"} className="button primary" onClick={goOn}>
        {submits ?? (step === REPORT_STEPS.at(-1) ? report.end : report.goOn)}
      </button>
      {children}
      <button type="button" className="link small" onClick={() => go({ report: null })}>
        {report.leave}
      </button>
      {keys === null ? null : <p className="small quiet start-keys">{keys}</p>}
    </div>
  )
}

function proposalsOf(step: ReportStep, taking: Taking): readonly Proposal[] {
  const { report, draft } = taking
  const { proposals } = report.kept
  switch (step) {
    case "source":
      return [...besideOf(taking).keys()]
    case "who":
      return actorsIn(proposals)
    case "can":
      return actsIn(proposals).filter((each) => makerOf(draft, actorOfAct(each)) !== null)
    case "offers":
      return dealsIn(proposals, draft)
    case "today":
      return []
    case "wants":
      return wantsIn(taking)
  }
}

interface StepOf extends StepProps {
  readonly step: ReportStep
  readonly goOn: () => void
}

function Step({ step, goOn, ...props }: StepOf) {
  const { report, start } = useLaterWords()
  const { conflict } = useOpen()
  const { taking, proposals } = props
  const foot = <Foot step={step} goOn={goOn} />
  switch (step) {
    case "source":
      return (
        <>
          {taking.report.kept.shape === undefined ? (
            <SourceStep taking={taking} />
          ) : (
            <ShapeStep taking={taking} />
          )}
          <BesideRecord {...props} />
          {foot}
        </>
      )
    case "who":
      return (
        <Told title={report.whoTitle} hint={report.whoHint}>
          <WhoStep {...props} />
          {foot}
        </Told>
      )
    case "can":
      return (
        <Told title={report.canTitle} hint={report.canHint}>
          <CanStep {...props} />
          <Foot step={step} goOn={goOn}>
            <TakeAll {...{ taking, proposals }} />
          </Foot>
        </Told>
      )
    case "offers":
      return (
        <Told title={report.offersTitle} hint={report.offersHint}>
          <OffersStep {...props} />
          {foot}
        </Told>
      )
    case "today":
      if (conflict === null) return <Unready taking={taking} />
      return (
        <TodayTicks goOn={goOn} assumed={report.assumedToday}>
          {({ isSaid, isAny }) => (
            <Foot step={step} submits={isAny ? report.goOn : start.noneDone}>
              {isSaid ? null : (
                <button type="button" className="link small" onClick={goOn}>
                  {start.todayOpen}
                </button>
              )}
            </Foot>
          )}
        </TodayTicks>
      )
    case "wants":
      return (
        <>
          <p className="small quiet report-hint">{report.wantsHint}</p>
          <WantsStep {...props} />
          {foot}
        </>
      )
  }
}

function Told({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}) {
  return (
    <>
      <h2 className="title start-title">{title}</h2>
      <p className="small quiet report-hint">{hint}</p>
      {children}
    </>
  )
}

// All that somebody who is named says or does, as options, in one step to undo.
function TakeAll({ taking, proposals }: Pick<StepProps, "taking" | "proposals">) {
  const { notify } = useBench()
  const { report } = useLaterWords()
  const { draft } = taking
  const open = proposals.filter(
    (each) => !each.doubtful && !taking.isTaken(each) && !taking.isRefused(each) && isOnRecord(draft, each),
  )
  if (open.length < 2) return null
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        const count = taking.takeAll(open, report.takeAll, (draft, act) => {
          const dm = makerOf(draft, actorOfAct(act))
          if (dm === null) return null
          const [, id] = takeOption(draft, act, dm, optionName(act, draft.read.language)).split(".")
          return ["decisionMakers", dm, "options", id!]
        })
        notify({ text: report.tookAll({ count }) })
      }}
    >
      {report.takeAll}
    </button>
  )
}
