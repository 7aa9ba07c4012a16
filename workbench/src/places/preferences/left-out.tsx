import type { Conflict } from "@parley/core"
import type { Statement } from "@parley/core/file"
import { sayFormula } from "@parley/core/words"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"

/** With a scenario looked at: the statements of the file itself that the scenario leaves out. */
export function LeftOut({
  dm,
  statements,
}: {
  readonly dm: number
  readonly statements: readonly Statement[]
}) {
  const { ui, words, settings } = useBench()
  const { conflict, base, scenario } = useOpen()
  if (scenario === null || conflict === null || base === null) return null
  const { id } = conflict.decisionMakers[dm]!
  const at = base.decisionMakers.findIndex((each) => each.id === id)
  const before = base.preferences[at]
  if (before?.kind !== "statements") return null
  const here = new Set(statements.map(({ text }) => text))
  const gone = before.statements.filter(({ text }) => !here.has(text))
  if (gone.length === 0) return null
  return (
    <div className="left-out small">
      <p className="quiet">{ui.parts.leftOut}</p>
      <ul>
        {gone.map(({ text, formula }) => (
          <li key={text} className="said">
            <s>{words.phrases.sentence([sayFormula(base, formula, words)])}</s>{" "}
            {settings.asText && <span className="code quiet">{text}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The texts of a decision maker's statements in the file itself; none where it has no statements there. */
export function baseTexts({ decisionMakers, preferences }: Conflict, dm: string): ReadonlySet<string> {
  const of = preferences[decisionMakers.findIndex(({ id }) => id === dm)]
  return new Set(of?.kind === "statements" ? of.statements.map(({ text }) => text) : [])
}
