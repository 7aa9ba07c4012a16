import { keyOf, type Proposal } from "@parley/reading"
import { actorOfAct, isOnRecord, makerOf, optionName, takeOption } from "@parley/reading/draft"
import { type ReactNode, useState } from "react"
import { REPORT_STEPS, type ReportStep } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { Steps } from "../../parts/start-steps.tsx"
import { type Report as OfReport, useReport } from "../../parts/use-report.ts"
import { actsIn, CanStep } from "./can-step.tsx"
import { dealsIn, OffersStep } from "./offers-step.tsx"
import { SourceStep } from "./source-step.tsx"
import type { StepProps } from "./step.ts"
import { type Taking, useTaking } from "./taking.ts"
import { TextBeside } from "./text-beside.tsx"
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
  const proposals = proposalsOf(step, taking)
  const taken = (each: ReportStep): number => proposalsOf(each, taking).filter(taking.isTaken).length
  const show = (proposal: Proposal): void => setAt(keyOf(proposal))
  const next = REPORT_STEPS[REPORT_STEPS.indexOf(step) + 1]
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
          <Step {...{ step, taking, proposals, at, show }} />
          <div className="start-end no-print">
            <button
              type="button"
              className="button primary"
              onClick={() => {
                setAt(null)
                go(next === undefined ? { place: "board", report: null } : { report: next })
              }}
            >
              {next === undefined ? report.end : report.goOn}
            </button>
            {step === "can" ? <TakeAll taking={taking} proposals={proposals} /> : null}
            <button type="button" className="link small" onClick={() => go({ report: null })}>
              {report.leave}
            </button>
            {step === "who" || step === "can" ? (
              <p className="small quiet start-keys">{step === "who" ? report.whoKeys : report.canKeys}</p>
            ) : null}
          </div>
        </div>
        <TextBeside {...{ taking, proposals, at, show }} />
      </div>
    </>
  )
}

function proposalsOf(step: ReportStep, { report, draft }: Taking): readonly Proposal[] {
  const { proposals } = report.kept
  switch (step) {
    case "source":
      return []
    case "who":
      return actorsIn(proposals)
    case "can":
      return actsIn(proposals).filter((each) => makerOf(draft, actorOfAct(each)) !== null)
    case "offers":
      return dealsIn(proposals, draft)
    case "wants":
      return wantsIn(proposals)
  }
}

function Step({ step, ...props }: StepProps & { readonly step: ReportStep }) {
  const { report } = useLaterWords()
  const of: Readonly<Record<Exclude<ReportStep, "source" | "wants">, readonly [string, string, ReactNode]>> =
    {
      who: [report.whoTitle, report.whoHint, <WhoStep key="who" {...props} />],
      can: [report.canTitle, report.canHint, <CanStep key="can" {...props} />],
      offers: [report.offersTitle, report.offersHint, <OffersStep key="offers" {...props} />],
    }
  if (step === "source") return <SourceStep taking={props.taking} />
  if (step === "wants")
    return (
      <>
        <p className="small quiet report-hint">{report.wantsHint}</p>
        <WantsStep {...props} />
      </>
    )
  const [title, hint, within] = of[step]
  return (
    <>
      <h2 className="title start-title">{title}</h2>
      <p className="small quiet report-hint">{hint}</p>
      {within}
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
