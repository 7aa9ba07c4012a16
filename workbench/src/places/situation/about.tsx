import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DateFault } from "../../parts/date-fault.tsx"
import { dateIn } from "../../parts/date-in.ts"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { Wording } from "../../parts/wording.tsx"
import { CheckedField } from "./checked-field.tsx"
import { Part } from "./part.tsx"
import { ProblemsAt } from "./problems-at.tsx"

/** What the conflict is called, of when it is, and what it is about. */
export function About() {
  const { format } = useBench()
  const later = useLaterWords()
  const { conflict, perform } = useOpen()
  if (conflict === null) return null
  const { title, summary, asOf } = conflict
  const setDate = (text: string): void => {
    const date = dateIn(text) ?? ""
    if (date === (asOf ?? "")) return
    perform("set-date", [
      date === "" ? { kind: "delete", path: ["asOf"] } : { kind: "set", path: ["asOf"], value: date },
    ])
  }
  return (
    <Part title={later.situation.about} about={later.situation.aboutHint}>
      <Wording
        label={later.situation.title}
        text={title}
        path={["title"]}
        action="set-title"
        what=""
        required
        className="title-field said"
      />
      <ScenarioMark path={["title"]} />
      <div className="date-row">
        <span className="small quiet">{later.situation.asOf}</span>
        <CheckedField
          name="as of"
          label={later.situation.asOf}
          value={asOf ?? ""}
          check={(text, put) => (dateIn(text) === null ? <DateFault text={text} choose={put} /> : "")}
          commit={setDate}
          placeholder={later.dates.example}
          className="date-field"
        />
        <ScenarioMark path={["asOf"]} />
        {asOf !== undefined && <span className="small quiet">{format.date(asOf)}</span>}
      </div>
      <Wording
        label={later.situation.summary}
        text={summary}
        path={["summary"]}
        action="set-summary"
        what=""
        long
        placeholder={later.situation.summaryExample}
        className="said summary-field"
      />
      <ScenarioMark path={["summary"]} />
      <ProblemsAt path={["title"]} />
      <ProblemsAt path={["summary"]} />
    </Part>
  )
}
