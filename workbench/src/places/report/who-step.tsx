import type { Proposal } from "@parley/reading"
import { actorOf, namesOf, partyName, takeParty } from "@parley/reading/draft"
import { useLaterWords } from "../../page/later-words.ts"
import { Finds } from "./finds.tsx"
import { OwnLine } from "./own-line.tsx"
import type { StepProps } from "./step.ts"

/** The actors whom the report names, first those who are shown to decide something. */
export function actorsIn(proposals: readonly Proposal[]): readonly Proposal[] {
  const actors = proposals.filter(({ kind }) => kind === "actor")
  const weight = ({ fields, spans }: Proposal): number =>
    spans.length + (fields.decision_maker === true ? 1000 : 0) - (fields.acts_for ? 500 : 0)
  return actors.sort((a, b) => weight(b) - weight(a))
}

/** The second step: who decides. */
export function WhoStep({ taking, proposals, at, show }: StepProps) {
  const { report } = useLaterWords()
  const { draft, merge, refuse } = taking
  const makers = draft.entries(["decisionMakers"])
  const told = (actor: Proposal): string => {
    const names = namesOf(actor).slice(1, 4)
    const of = actorOf(taking.report.kept.proposals, String(actor.fields.acts_for ?? "") || null)
    return [
      report.named({ count: actor.spans.length }),
      ...(names.length === 0 ? [] : [report.also({ names: names.join(", ") })]),
      ...(of === null ? [] : [report.speaksFor({ name: String(of.fields.name ?? "") })]),
    ].join("; ")
  }
  return (
    <>
      <Finds
        {...{ taking, proposals, at, show, told }}
        label={report.whoTitle}
        name={partyName}
        takes={report.decides}
        take={(draft, actor, name) => ["decisionMakers", takeParty(draft, actor, name)]}
        deeds={(actor) =>
          makers.length === 0 ? null : (
            <select
              className="pick small"
              aria-label={`${report.isSame} ${String(actor.fields.name ?? "")}`}
              value=""
              onChange={({ target }) => {
                merge(String(actor.fields.id ?? ""), target.value)
                refuse(actor, true)
              }}
            >
              <option value="">{report.isSame}</option>
              {makers.map(([id, { name }]) => (
                <option key={id} value={id}>
                  {typeof name === "string" ? name : id}
                </option>
              ))}
            </select>
          )
        }
      />
      <OwnLine
        label={report.somebodyElse}
        add={(name) =>
          taking.write(name, (draft) => {
            const id = draft.fresh(name, [["decisionMakers"]], "dm")
            draft.set(["decisionMakers", id], { name: name.normalize("NFC"), assumed: report.assumed })
          })
        }
      />
    </>
  )
}
