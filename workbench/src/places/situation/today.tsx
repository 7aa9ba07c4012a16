import { sayFormula } from "@parley/core/words"
import { Button, ToggleButton } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Mark } from "../../parts/mark.tsx"
import { ScenarioMark } from "../../parts/scenario-mark.tsx"
import { todayEdits } from "../../parts/today-edits.ts"
import { Part } from "./part.tsx"
import { ProblemsAt } from "./problems-at.tsx"
import { holdingIn } from "./rule-draft.ts"

/** What holds today: a mark for each option, and the sentence that they make. */
export function Today() {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, reading, perform, stale } = useOpen()
  if (conflict === null) return null
  const { statusQuo, options, decisionMakers } = conflict
  const write = (state: string): void => {
    perform("set-today", todayEdits(reading.data, conflict, state), { what: "" })
  }
  if (statusQuo === null) {
    return (
      <Part title={later.situation.today} about={later.situation.todayHint}>
        <p className="quiet">{later.situation.todayNone}</p>
        <Button
          className="button no-print add"
          isDisabled={stale}
          onPress={() => write("N".repeat(options.length))}
        >
          {later.situation.todaySay}
        </Button>
        <ScenarioMark path={["statusQuo"]} />
        <ProblemsAt path={["statusQuo"]} />
      </Part>
    )
  }
  const all = options.map((_, option) => option)
  const taken = holdingIn(statusQuo, all)
  return (
    <Part title={later.situation.today} about={later.situation.todayHint}>
      <p className="said today-said" aria-live="polite">
        {taken === null ? "" : words.phrases.sentence([sayFormula(conflict, taken, words)])}
      </p>
      <ScenarioMark path={["statusQuo"]} />
      <ProblemsAt path={["statusQuo"]} />
      <div className="today">
        {decisionMakers.map(({ id, options: own }, dm) => (
          <div key={id} className={`today-maker ${hueClass(dm)}`}>
            <DmName dm={dm} />
            {own.map((option) => (
              <TodayMark
                key={option}
                option={option}
                taken={statusQuo[option] === "Y"}
                change={(isTaken) =>
                  write(statusQuo.slice(0, option) + (isTaken ? "Y" : "N") + statusQuo.slice(option + 1))
                }
              />
            ))}
          </div>
        ))}
      </div>
      <Button
        className="link small no-print"
        isDisabled={stale}
        onPress={() => perform("set-today", [{ kind: "delete", path: ["statusQuo"] }], { what: "" })}
      >
        {later.situation.todayForget}
      </Button>
    </Part>
  )
}

function TodayMark({
  option,
  taken,
  change,
}: {
  readonly option: number
  readonly taken: boolean
  readonly change: (taken: boolean) => void
}) {
  const later = useLaterWords()
  const { conflict, local, stale } = useOpen()
  const name = local(conflict!.options[option]!.name)
  return (
    <ToggleButton
      className="today-mark"
      aria-label={later.situation.todayOption({ name })}
      isSelected={taken}
      isDisabled={stale}
      onChange={change}
    >
      <Mark sign={taken ? "Y" : "N"} />
      <span>{name}</span>
    </ToggleButton>
  )
}
