import type { Concept } from "@parley/core"
import { isConcept } from "@parley/core/engine"
import { sayFormula } from "@parley/core/words"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { SentenceField } from "../../parts/sentence-field.tsx"
import { adding, conditionsOf, without } from "./filter.ts"
import "./controls.css"

/** Which states the table lists, in which order, and under which conditions. */
export function Controls({
  concepts,
  fault,
}: {
  readonly concepts: readonly Concept[]
  readonly fault: string | null
}) {
  const { ui, view, go, words } = useBench()
  const { conflict, local } = useOpen()
  if (conflict === null) return null
  const shown = view.which === "all" ? "all" : (view.under ?? "any")
  const show = (value: string): void =>
    go(
      value === "all"
        ? { which: "all", under: null }
        : { which: "equilibria", under: isConcept(value) ? value : null },
    )
  const conditions = conditionsOf(view.where, conflict)
  const named = view.under === null || concepts.includes(view.under) ? concepts : [...concepts, view.under]
  return (
    <div className="controls no-print">
      <label className="control small">
        <span className="quiet">{ui.outcomes.show}</span>
        <select className="pick" value={shown} onChange={({ target }) => show(target.value)}>
          <option value="any">{ui.outcomes.showOutcomes}</option>
          {named.map((concept) => (
            <option key={concept} value={concept}>
              {ui.outcomes.showUnder({ concept: words.concepts[concept].name })}
            </option>
          ))}
          <option value="all">{ui.outcomes.showAll}</option>
        </select>
      </label>
      <label className="control small">
        <span className="quiet">{ui.outcomes.order}</span>
        <select className="pick" value={view.sort} onChange={({ target }) => go({ sort: target.value })}>
          <option value="strength">{ui.outcomes.byStrength}</option>
          <option value="number">{ui.outcomes.byNumber}</option>
          {conflict.decisionMakers.map(({ id, name }) => (
            <option key={id} value={id}>
              {ui.outcomes.byRank({ dm: local(name) })}
            </option>
          ))}
        </select>
      </label>
      <div className="control control-where">
        <SentenceField
          name="where"
          label={ui.outcomes.where}
          showLabel
          value=""
          echo={false}
          onCommit={(text) => go({ where: adding(view.where, text, conflict) })}
        />
      </div>
      {conditions.length > 0 && (
        <ul className="conditions" aria-label={ui.outcomes.conditions}>
          {conditions.map(({ text, formula }, i) => (
            <li key={text}>
              <button
                type="button"
                className="condition small"
                title={ui.outcomes.dropCondition}
                onClick={() => go({ where: without(view.where, i, conflict) })}
                onKeyDown={({ key }) => {
                  if (key === "Delete" || key === "Backspace") go({ where: without(view.where, i, conflict) })
                }}
              >
                <span className="aloud">{ui.outcomes.dropCondition}: </span>
                {formula === null ? (
                  <span className="code">{text}</span>
                ) : (
                  sayFormula(conflict, formula, words)
                )}
                <span aria-hidden="true" className="condition-cross">
                  ×
                </span>
              </button>
            </li>
          ))}
          {conditions.length > 1 && (
            <li>
              <button type="button" className="link small" onClick={() => go({ where: "" })}>
                {ui.outcomes.dropAll}
              </button>
            </li>
          )}
        </ul>
      )}
      {fault !== null && (
        <p className="small wrong controls-fault" role="status">
          {fault}
        </p>
      )}
    </div>
  )
}
