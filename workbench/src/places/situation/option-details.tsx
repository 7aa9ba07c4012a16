import type { Formula } from "@parley/core/logic"
import { sayFormula } from "@parley/core/words"
import { useBench } from "../../page/bench.tsx"
import { useDeeds } from "../../page/deeds.ts"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Grounds } from "../../parts/grounds.tsx"
import { inWorld } from "../../parts/paths.ts"
import { Wording } from "../../parts/wording.tsx"
import { IdField } from "./id-field.tsx"

const PHRASES = ["undo", "done", "notDone"] as const

/** An option's phrases, with the sentences that they make; whether it can be undone; its id and grounds. */
export function OptionDetails({ id, option }: { readonly id: string; readonly option: number }) {
  const later = useLaterWords()
  const { conflict, perform, stale, local } = useOpen()
  const deeds = useDeeds()
  const it = conflict!.options[option]!
  const dm = conflict!.decisionMakers[it.owner]!
  const what = local(it.name)
  const path = inWorld(it.path)
  const setDirection = (value: string): void => {
    const at = [...path, "oneWay"]
    if (value !== "both") perform("set-direction", [{ kind: "set", path: at, value }], { what })
    else if (it.oneWay !== undefined) perform("set-direction", [{ kind: "delete", path: at }], { what })
  }
  return (
    <div id={id} className="option-details">
      <div className="phrases">
        {PHRASES.map((key) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the field is in it
          <label key={key} className="phrase">
            <span className="field-label">{later.situation.phrases[key]}</span>
            <Wording
              label={later.situation.phrases[key]}
              text={it[key]}
              path={[...it.path, key]}
              action="set-phrase"
              what={what}
              placeholder={later.situation.phraseExamples[key]}
            />
          </label>
        ))}
      </div>
      <Preview option={option} />
      <div className="option-facts">
        <label className="direction">
          <span className="field-label">{later.situation.direction}</span>
          <select
            className="pick"
            value={it.oneWay ?? "both"}
            disabled={stale}
            onChange={({ target }) => setDirection(target.value)}
          >
            {(["both", "taken", "dropped"] as const).map((each) => (
              <option key={each} value={each}>
                {later.situation.directions[each]}
              </option>
            ))}
          </select>
        </label>
        <div>
          <span className="field-label">{later.situation.idLabel}</span>
          <IdField
            of={`option of ${dm.id}`}
            id={it.id}
            taken={dm.options.map((each) => conflict!.options[each]!.id)}
            renaming={(to) => ({ kind: "rename-option", dm: dm.id, option: it.id, to })}
            commit={(to) => deeds.renameOption(dm.id, it.id, to)}
          />
        </div>
      </div>
      <Grounds grounds={it} path={it.path} what={what} />
    </div>
  )
}

/** How sentences read that speak of the option. */
function Preview({ option }: { readonly option: number }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const it = conflict!.options[option]!
  const by = local(conflict!.decisionMakers[it.owner]!.name)
  const { phrases } = words
  const taken: Formula = { kind: "option", option }
  const acts = [
    ...(it.oneWay === "dropped" ? [] : [phrases.take(local(it.name))]),
    ...(it.oneWay === "taken"
      ? []
      : [phrases.drop(it.undo === undefined ? null : local(it.undo), local(it.name))]),
  ]
  const sentences = [
    phrases.sentence([sayFormula(conflict!, taken, words)]),
    phrases.sentence([sayFormula(conflict!, { kind: "not", of: taken }, words)]),
    ...acts.map((act) => phrases.sentence([phrases.could({ by, acts: [act] })])),
  ]
  return (
    <div className="preview">
      <p className="field-label">{later.situation.preview}</p>
      <ul className="said">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
