import type { Conflict } from "@parley/core"
import { sayFormula } from "@parley/core/words"
import { type FormEvent, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { ExpressionField } from "../../parts/expression-field.tsx"
import { addition, formulaOf, type Picked, pickedText } from "../../parts/statement-edits.ts"
import "./add-statement.css"
import { useLaterWords } from "../../page/later-words.ts"

/** Adds a statement at the end of a decision maker's list: typed, or picked. */
export function AddStatement({ dm, count }: { readonly dm: number; readonly count: number }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, reading, stale, perform } = useOpen()
  if (conflict === null) return null
  const { id } = conflict.decisionMakers[dm]!
  const add = (text: string): void => {
    const formula = formulaOf(conflict, text)
    const what = formula === null ? text : words.phrases.sentence([sayFormula(conflict, formula, words)])
    perform("add-statement", addition(reading.data, id, count, text), { what })
  }
  return (
    <section className="add-statement no-print" aria-labelledby="add-heading">
      <h4 id="add-heading" className="heading">
        {later.preferences.addHeading}
      </h4>
      <ExpressionField
        name={`statement new ${id}`}
        label={later.preferences.addLabel}
        value=""
        onCommit={add}
        showLabel
        placeholder={later.preferences.addExample({ text: exampleOf(conflict, dm) })}
      />
      {!stale && <Pick dm={dm} add={add} />}
    </section>
  )
}

// What others can do is what one commonly wants of them, or does not.
function exampleOf({ options }: Conflict, dm: number): string {
  const others = options.filter(({ owner }) => owner !== dm)
  const [first = options[0], second] = others
  return second === undefined ? `not ${first?.key ?? ""}` : `${first?.key ?? ""} and not ${second.key}`
}

const WHEN = ["always", "if", "exactly"] as const

function Pick({ dm, add }: { readonly dm: number; readonly add: (text: string) => void }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const [picked, setPicked] = useState<Picked>(() => ({
    option: Math.max(0, conflict?.options.findIndex(({ owner }) => owner !== dm) ?? 0),
    taken: true,
    when: "always",
    condition: 0,
    conditionTaken: true,
  }))
  if (conflict === null) return null
  const of: Picked = {
    ...picked,
    option: Math.min(picked.option, conflict.options.length - 1),
    condition: Math.min(picked.condition, conflict.options.length - 1),
  }
  const said = later.preferences
  const text = pickedText(conflict, of)
  const formula = formulaOf(conflict, text)
  const change = (part: Partial<Picked>): void => setPicked({ ...of, ...part })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    add(text)
  }
  return (
    <details className="pref-pick">
      <summary className="small">{said.pick}</summary>
      <form className="pref-pick-form" onSubmit={submit}>
        <label className="pref-pick-part">
          <span className="field-label">{said.pickWants}</span>
          <select
            className="pick"
            value={of.taken ? "yes" : "no"}
            onChange={({ target }) => change({ taken: target.value === "yes" })}
          >
            <option value="yes">{said.wants}</option>
            <option value="no">{said.wantsNot}</option>
          </select>
        </label>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the field within */}
        <label className="pref-pick-part">
          <span className="field-label">{said.pickOption}</span>
          <OptionSelect value={of.option} change={(option) => change({ option })} />
        </label>
        <label className="pref-pick-part">
          <span className="field-label">{said.pickWhen}</span>
          <select
            className="pick"
            value={of.when}
            onChange={({ target }) =>
              change({ when: WHEN.find((each) => each === target.value) ?? "always" })
            }
          >
            <option value="always">{said.always}</option>
            <option value="if">{said.ifTaken}</option>
            <option value="exactly">{said.onlyIf}</option>
          </select>
        </label>
        {of.when !== "always" && (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field within
          <label className="pref-pick-part">
            <span className="field-label">{said.pickCondition}</span>
            <OptionSelect
              value={of.condition}
              taken={of.conditionTaken}
              change={(condition, conditionTaken) => change({ condition, conditionTaken })}
            />
          </label>
        )}
        <div className="pref-pick-end">
          {formula !== null && (
            <p className="said">{words.phrases.sentence([sayFormula(conflict, formula, words)])}</p>
          )}
          <Button type="submit" className="button">
            {said.add}
          </Button>
        </div>
      </form>
    </details>
  )
}

// All options by decision maker; with `taken`, each twice, as taken and as not taken.
function OptionSelect({
  value,
  taken,
  change,
}: {
  readonly value: number
  readonly taken?: boolean
  readonly change: (option: number, taken: boolean) => void
}) {
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  if (conflict === null) return null
  return (
    <select
      className="pick"
      value={`${taken === false ? "-" : ""}${value}`}
      onChange={({ target }) => change(Number(target.value.replace("-", "")), !target.value.startsWith("-"))}
    >
      {conflict.decisionMakers.map(({ id, name, options }) => (
        <optgroup key={id} label={local(name)}>
          {options.flatMap((option) => {
            const said = `${local(name)}: ${local(conflict.options[option]!.name)}`
            if (taken === undefined)
              return [
                <option key={option} value={option}>
                  {said}
                </option>,
              ]
            return [
              <option key={option} value={option}>
                {later.preferences.conditionTaken({ option: said })}
              </option>,
              <option key={`-${option}`} value={`-${option}`}>
                {later.preferences.conditionNotTaken({ option: said })}
              </option>,
            ]
          })}
        </optgroup>
      ))}
    </select>
  )
}
