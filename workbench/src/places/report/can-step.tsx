import type { Proposal } from "@parley/reading"
import {
  actorOfAct,
  addOption,
  dropParty,
  makerOf,
  optionName,
  sentenceAround,
  takeOption,
} from "@parley/reading/draft"
import { useLaterWords } from "../../page/later-words.ts"
import { hueClass } from "../../parts/dm.tsx"
import { Finds } from "./finds.tsx"
import { OwnLine } from "./own-line.tsx"
import type { StepProps } from "./step.ts"

/** The acts that may be options, each of whoever would do it. */
export function actsIn(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter(({ kind, fields }) => kind === "act" && fields.act !== "meet")
}

/** The third step: what each can do. */
export function CanStep({ taking, proposals, at, show }: StepProps) {
  const { report } = useLaterWords()
  const { draft } = taking
  const makers = draft.entries(["decisionMakers"])
  const { text, kept } = taking.report
  const told = (act: Proposal): string => {
    const { act: kind, modality } = act.fields as {
      act: keyof typeof report.act
      // What is done is not said to be so.
      modality: keyof typeof report.modality | "done"
    }
    const how = [report.act[kind] ?? "", modality === "done" ? "" : (report.modality[modality] ?? "")]
    const words = sentenceAround(text, act.spans[0]!).exact.replace(/\s+/g, " ")
    return [how.filter(Boolean).join(", "), `“${words}”`].filter(Boolean).join(": ")
  }
  if (makers.length === 0) return <p>{report.nobody}</p>
  return makers.map(([dm, { name }], i) => {
    const own = proposals.filter((each) => makerOf(draft, actorOfAct(each)) === dm)
    const called = typeof name === "string" ? name : dm
    return (
      <section key={dm} className={`report-group ${hueClass(i)}`}>
        <h3 className="heading">{called}</h3>
        {own.length === 0 ? <p className="small quiet">{report.none}</p> : null}
        {draft.entries(["decisionMakers", dm, "options"]).length > 0 ? null : (
          <p className="small doubt">
            {report.idle({ dm: called })}{" "}
            <button
              type="button"
              className="link"
              onClick={() => taking.write(called, (draft) => dropParty(draft, dm))}
            >
              {report.takeOut}
            </button>
          </p>
        )}
        <Finds
          {...{ taking, at, show, told }}
          proposals={own}
          label={called}
          name={(act) => optionName(act, kept.language)}
          take={(draft, act, name) => {
            const [, id] = takeOption(draft, act, dm, name).split(".")
            return ["decisionMakers", dm, "options", id!]
          }}
        />
        <OwnLine
          label={report.something({ dm: called })}
          add={(words) =>
            taking.write(words, (draft) => {
              const id = draft.freshOption(words)
              addOption(draft, dm, id, { name: words, assumed: report.assumed })
            })
          }
        />
      </section>
    )
  })
}
