import type { Json } from "@parley/core/file"
import { useEffect, useRef } from "react"
import { Button, ToggleButton } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { CancelOrDiscard, Restored, useLeaving } from "../../parts/kept.tsx"
import { SentenceField } from "../../parts/sentence-field.tsx"
import {
  draftOfHeld,
  FORMS,
  type Form,
  fileValueOf,
  formulaOf,
  heldOf,
  isHeldRule,
  type RuleDraft,
} from "./rule-draft.ts"
import { ruleInWords } from "./rule-words.ts"

/** Builds a rule by picking or typing, said in words as it grows. `accept` gets what is to stand in the file. */
export function RuleForm({
  name,
  first,
  action,
  accept,
  cancel,
}: {
  /** The name that it is held under until it is accepted. */
  readonly name: string
  readonly first: RuleDraft
  readonly action: string
  readonly accept: (value: Json) => void
  readonly cancel: () => void
}) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const kept = useKept(name, heldOf(conflict!, first), isHeldRule)
  const draft = draftOfHeld(conflict!, kept.value)
  const set = (change: Partial<RuleDraft>): void =>
    kept.set((before) => heldOf(conflict!, { ...draftOfHeld(conflict!, before), ...change }))
  const leave = useLeaving(kept, cancel)
  const value = fileValueOf(conflict!, draft)
  const form = useRef<HTMLDivElement>(null)
  // Whoever opened it goes on in it.
  useEffect(() => {
    const { current } = form
    if (current !== null && !current.contains(document.activeElement))
      current.querySelector("select")?.focus()
  }, [])
  const shown =
    value === null || draft.form === "when" ? "" : ruleInWords(conflict!, draft, { later, words, local })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves it wherever one is within
    <div
      ref={form}
      className="rule-form"
      onKeyDown={(event) => {
        if (event.key === "Escape") leave()
      }}
    >
      <Restored of={kept} />
      <label className="rule-kind">
        <span className="field-label">{later.situation.ruleKind}</span>
        <select
          className="pick"
          value={draft.form}
          onChange={({ target }) => set({ form: target.value as Form })}
        >
          {FORMS.map((form) => (
            <option key={form} value={form}>
              {later.situation.ruleForms[form]}
            </option>
          ))}
        </select>
      </label>
      <Said name={name} draft={draft} set={set} begins={first.form === "when"} />
      {shown !== "" && <p className="said">{shown}</p>}
      <div className="rule-deeds">
        <Button
          className="button primary"
          isDisabled={value === null}
          onPress={() => {
            if (value === null) return
            kept.forget()
            accept(value)
          }}
        >
          {action}
        </Button>
        <CancelOrDiscard of={kept} close={cancel} />
        {value === null && <span className="small quiet">{later.situation.ruleMissing[draft.form]}</span>}
      </div>
    </div>
  )
}

// What the rule speaks of, picked or typed as its form asks for.
function Said({
  name,
  draft,
  set,
  begins,
}: {
  readonly name: string
  readonly draft: RuleDraft
  readonly set: (change: Partial<RuleDraft>) => void
  /** Whether one begins by typing. */
  readonly begins: boolean
}) {
  const { situation } = useLaterWords()
  const { conflict } = useOpen()
  const isSound = (text: string | null): text is string =>
    text !== null && formulaOf(conflict!, text) !== null
  switch (draft.form) {
    case "when":
      return (
        <SentenceField
          name={`${name}/text`}
          label={situation.whenWhat}
          showLabel
          value={draft.text}
          autoFocus={begins}
          onCommit={(text) => set({ text })}
          onDraft={(text) => isSound(text) && set({ text })}
        />
      )
    case "requires":
      return (
        <div className="rule-requires">
          <OptionSelect option={draft.option} choose={(option) => set({ option })} />
          <SentenceField
            name={`${name}/needs`}
            label={situation.requiresWhat}
            showLabel
            echo={false}
            value={draft.needs}
            onCommit={(needs) => set({ needs })}
            onDraft={(needs) => isSound(needs) && set({ needs })}
          />
        </div>
      )
    default:
      return (
        <OptionPicker
          label={situation.ruleForms[draft.form]}
          picked={draft.picked}
          change={(picked) => set({ picked })}
        />
      )
  }
}

function OptionSelect({
  option,
  choose,
}: {
  readonly option: number | null
  readonly choose: (option: number | null) => void
}) {
  const { situation } = useLaterWords()
  const { conflict, local } = useOpen()
  return (
    <label>
      <span className="field-label">{situation.requiresOption}</span>
      <select
        className="pick"
        value={option ?? ""}
        onChange={({ target }) => choose(target.value === "" ? null : Number(target.value))}
      >
        <option value="">{situation.chooseOption}</option>
        {conflict!.decisionMakers.map(({ id, name, options }) => (
          <optgroup key={id} label={local(name)}>
            {options.map((option) => (
              <option key={option} value={option}>
                {local(conflict!.options[option]!.name)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

/** Options to pick, under their decision makers. */
function OptionPicker({
  label,
  picked,
  change,
}: {
  readonly label: string
  readonly picked: readonly number[]
  readonly change: (picked: readonly number[]) => void
}) {
  const { conflict, local } = useOpen()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be hidden without a gap
    <div className="picker" role="group" aria-label={label}>
      {conflict!.decisionMakers.map(({ id, options }, dm) => (
        <div key={id} className={`picker-maker ${hueClass(dm)}`}>
          <DmName dm={dm} />
          <div className="picker-options">
            {options.map((option) => (
              <ToggleButton
                key={option}
                className="chip"
                isSelected={picked.includes(option)}
                onChange={(selected) =>
                  change(selected ? [...picked, option] : picked.filter((each) => each !== option))
                }
              >
                {local(conflict!.options[option]!.name)}
              </ToggleButton>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
