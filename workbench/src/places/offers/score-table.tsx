import type { ToldCourse } from "@parley/core/report"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"

/** What the scoreboard draws, as a table: a row for each side. */
export function ScoreTable({ course }: { readonly course: ToldCourse }) {
  const { deals } = useLaterWords()
  const { conflict, local } = useOpen()
  const dm = (of: number): string => local(conflict!.decisionMakers[of]!.name)
  return (
    <div className="score-scroll">
      <table className="score-table">
        <thead>
          <tr>
            <th scope="col">{deals.side}</th>
            <th scope="col">
              {deals.alone}, {deals.aloneLong}
            </th>
            <th scope="col">
              {course.fromToday ? deals.today : deals.start}: {course.start.name}
            </th>
            {course.steps.map((step, i) => (
              <th key={step.state} scope="col">
                {deals.step({ step: i + 1 })}, {dm(step.dm)}: {step.acts.join(", ")}
                {step.part === "breach" ? `; ${deals.breaks}` : ""}
                {step.oneWay ? `; ${deals.oneWay}` : ""}
              </th>
            ))}
            <th scope="col">{deals.end}</th>
          </tr>
        </thead>
        <tbody>
          {course.parties.map((party) => (
            <tr key={party.dm}>
              <th scope="row">
                {dm(party.dm)}, {deals.ofRanks({ worst: party.worst })}
              </th>
              <td>{party.alone === null ? "" : deals.cell({ rank: party.alone, moves: "none" })}</td>
              {party.along.map((rank, i) => (
                <td key={course.steps[i - 1]?.state ?? ""}>
                  {deals.cell({ rank, moves: movesOf(course, party.dm, i - 1) })}
                </td>
              ))}
              <td>
                {[
                  deals.ends(party),
                  party.gainAlone === null || party.alone === null
                    ? ""
                    : deals.endsAlone({ gain: party.gainAlone, alone: party.alone }),
                ]
                  .filter((each) => each !== "")
                  .join("; ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

// Who makes a step, for one side.
function movesOf(
  { steps }: ToldCourse,
  dm: number,
  at: number,
): "own" | "loss" | "level" | "others" | "none" {
  const step = steps[at]
  if (step === undefined) return "none"
  if (step.dm !== dm) return "others"
  return step.effect === "gain" ? "own" : step.effect === "loss" ? "loss" : "level"
}
