import { CONCEPTS } from "@parley/core"
import { isConcept } from "@parley/core/engine"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { useTold } from "../../page/told.ts"
import { ExpressionField } from "../../parts/expression-field.tsx"
import { isState, lensOf } from "./goal.ts"
import { Tick } from "./tick.tsx"

/** What should hold: an expression or a state; what must not; under which concept; and whether today must lead there. */
export function Target() {
  const { ui, view, go, settings, words } = useBench()
  const { conflict, outlook, world } = useOpen()
  const { take } = useLaterWords()
  const told = useTold()
  const chosen = conflict !== null && isState(view.goal, conflict) ? view.goal : null
  const { answer: cards } = useAnswer(
    chosen === null || world.text === ""
      ? null
      : { kind: "cards", world, concepts: settings.concepts, language: settings.language, states: [chosen] },
  )
  if (conflict === null) return null
  const outcomes = told ? (outlook?.model?.outcomes ?? []) : []
  const name = (text: string): string => {
    const card = [...outcomes, outlook?.model?.today].find((each) => each?.text === text)
    return card ? ui.parts.state(card) : text
  }
  const card = cards?.[0] ?? null
  return (
    <div className="take-target">
      {chosen === null ? (
        <>
          <div>
            <ExpressionField
              label={take.target}
              showLabel
              value={view.goal}
              placeholder={take.targetExample}
              optional
              onCommit={(goal) => go({ goal })}
            />
            <p className="small quiet">{take.targetHint}</p>
          </div>
          <label className="control small">
            <span className="quiet">{take.orState}</span>
            <select className="pick" value="" onChange={({ target }) => go({ goal: target.value })}>
              <option value="">{take.chooseState}</option>
              {view.state !== null && (
                <option value={view.state}>{take.theSelected({ state: name(view.state) })}</option>
              )}
              {outcomes
                .filter(({ text }) => text !== view.state)
                .map((card) => (
                  <option key={card.text} value={card.text}>
                    {ui.parts.state(card)}: {card.change ?? card.taken}
                  </option>
                ))}
            </select>
          </label>
        </>
      ) : (
        <p className="take-chosen">
          <span className="said">
            {take.targetState({ state: card === null ? name(chosen) : ui.parts.state(card) })}
          </span>{" "}
          <button type="button" className="link small no-print" onClick={() => go({ goal: "" })}>
            {take.another}
          </button>
          {card !== null && <span className="small quiet">{card.sentence}</span>}
        </p>
      )}
      <ExpressionField
        label={take.avoid}
        showLabel
        value={isState(view.avoid, conflict) ? "" : view.avoid}
        placeholder={take.avoidExample}
        optional
        onCommit={(avoid) => go({ avoid })}
      />
      <label className="control small">
        <span className="quiet">{take.concept}</span>
        <select
          className="pick"
          value={lensOf(view, settings.concepts)}
          onChange={({ target }) => go({ lens: isConcept(target.value) ? target.value : null })}
        >
          {CONCEPTS.map((concept) => (
            <option key={concept} value={concept}>
              {words.concepts[concept].name}: {words.concepts[concept].long}
            </option>
          ))}
        </select>
      </label>
      {conflict.statusQuo !== null && (
        <Tick on={view.led} change={(led) => go({ led })}>
          {take.led}
        </Tick>
      )}
    </div>
  )
}
