import { namesOf } from "@parley/core/file"
import { parseStatement } from "@parley/core/logic"
import { sayFormula } from "@parley/core/words"
import { keyOf, type Proposal } from "@parley/reading"
import {
  claimOf,
  type Draft,
  optionsOf,
  statementIn,
  statementOf,
  takeWant,
  wanterOf,
} from "@parley/reading/draft"
import { useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Wants, Whose } from "../../parts/wants.tsx"
import { Finds } from "./finds.tsx"
import { Pairs } from "./pairs.tsx"
import type { StepProps } from "./step.ts"
import type { Taking } from "./taking.ts"
import { Unready } from "./unready.tsx"

/** What somebody is said to want, and conditions that somebody sets for what it would do, but for those that are offers. */
export function wantsIn({ report }: Taking): readonly Proposal[] {
  const { proposals, taken } = report.kept
  return proposals.filter(
    (each) => each.kind === "want" || (each.kind === "condition" && taken[keyOf(each)]?.[0] !== "offers"),
  )
}

/** The fifth step: what each wants, from what is said of it in the report; the order is the analyst's. */
export function WantsStep({ taking, proposals, at, show }: StepProps) {
  const { view, go, words } = useBench()
  const { report } = useLaterWords()
  const { conflict, local } = useOpen()
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  if (conflict === null) return <Unready taking={taking} />
  const makers = conflict.decisionMakers
  const dm = Math.max(
    0,
    makers.findIndex(({ id }) => id === view.dm),
  )
  const { id } = makers[dm]!
  const name = words.phrases.name(local(makers[dm]!.name))
  const { draft } = taking
  const isShape = taking.report.kept.shape !== undefined
  const own = proposals.filter((each) => {
    if (wanterOf(draft, each) !== id) return false
    return each.kind === "want" || statementIn(draft, each) !== null
  })
  const statement = (each: Proposal): string | null => {
    const option = chosen[keyOf(each)] ?? ""
    if (option === "") return statementIn(draft, each)
    return statementOf(draft, option.replace(/^not /, ""), !option.startsWith("not "))
  }
  const said = (text: string): string => {
    const parsed = parseStatement(text, namesOf(conflict))
    return parsed.formula !== null
      ? words.phrases.sentence([sayFormula(conflict, parsed.formula, words)])
      : text
  }
  const told = (each: Proposal) => {
    const text = statement(each)
    return (
      <>
        {each.kind === "want"
          ? each.fields.polarity === "against"
            ? report.wantAgainst
            : report.wantFor
          : null}
        {each.fields.what === "red_line" ? ` (${report.redLine})` : null}{" "}
        {text === null ? null : <span className="said">→ {said(text)}</span>}
      </>
    )
  }
  const next = makers[dm + 1]
  return (
    <>
      <Whose dm={dm} go={(id) => go({ dm: id })} />
      <h3 className="heading">{report.wantsTitle({ dm: name })}</h3>
      <Finds
        key={id}
        {...{ taking, at, show, told }}
        label={report.wantsFound}
        proposals={own}
        name={() => null}
        isReady={(each) => statement(each) !== null}
        take={(draft, each) => {
          const place = takeWant(draft, each, id, statement(each)!)
          return isShape ? place : ["claims", claimOf(draft, each)]
        }}
        deeds={(each) => (
          <Options
            {...{ draft }}
            value={chosen[keyOf(each)] ?? ""}
            choose={(option) => setChosen((old) => ({ ...old, [keyOf(each)]: option }))}
          />
        )}
      />
      <Pairs key={`pairs ${id}`} dm={dm} name={name} />
      <Wants
        key={`wants ${id}`}
        dm={dm}
        name={name}
        assumed={report.assumed}
        goOn={() => next !== undefined && go({ dm: next.id })}
      />
    </>
  )
}

// The options of the file, that one is done or that it is not.
function Options({
  draft,
  value,
  choose,
}: {
  readonly draft: Draft
  readonly value: string
  readonly choose: (option: string) => void
}) {
  const { report } = useLaterWords()
  return (
    <select
      className="pick small"
      aria-label={report.chooseOption}
      value={value}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{report.chooseOption}</option>
      {(["", "not "] as const).map((not) => (
        <optgroup key={not} label={not === "" ? report.thatDone : report.thatNotDone}>
          {optionsOf(draft).map(({ dm, id, name }) => (
            <option key={`${dm}.${id}`} value={`${not}${dm}.${id}`}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
