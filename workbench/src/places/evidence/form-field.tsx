import type { CaseRecord, RecordKey, Text } from "@parley/core/file"
import { type ReactNode, useId } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DateFault } from "../../parts/date-fault.tsx"
import { dateIn } from "../../parts/date-in.ts"
import { DmName } from "../../parts/dm.tsx"
import { EvidencePicker } from "../../parts/evidence-picker.tsx"
import { Local } from "../../parts/local.tsx"
import type { Words } from "../../words/index.ts"
import type { Draft, Wrong } from "./draft.ts"
import type { Field, FieldKey } from "./fields.ts"

/** A field of the record's forms, with its name and what is wrong with it. */
export function FormField({
  field,
  draft,
  own,
  wrong,
  change,
}: {
  readonly field: Field
  readonly draft: Draft
  /** The entry itself, which cannot be named by itself. */
  readonly own: string | null
  readonly wrong: Wrong["why"] | null
  readonly change: (value: string | readonly string[]) => void
}) {
  const later = useLaterWords()
  const hint = useId()
  const id = useId()
  const { key, input } = field
  const label = `${later.evidence.fields[key]}${field.required ? ` (${later.evidence.required})` : ""}`
  const value = draft[key] ?? ""
  const text = typeof value === "string" ? value : ""
  const list = typeof value === "string" ? [] : value
  // A date is mended as it is typed, other fields when the form is saved again.
  const isWrong = wrong !== null && !(wrong === "noDate" && dateIn(text) !== null)
  const shared = {
    id,
    name: key,
    "aria-invalid": isWrong,
    "aria-describedby": isWrong ? hint : undefined,
  }
  const told = isWrong && (
    <span id={hint} className="wrong small">
      {wrong === "noDate" ? <DateFault text={text} choose={change} /> : later.evidence.wrong[wrong]}
    </span>
  )
  switch (input.kind) {
    case "text":
    case "line":
    case "quote":
    case "date":
      return <TextField {...{ input, label, shared, text, change }}>{told}</TextField>
    case "pick":
    case "entry":
      return (
        <label htmlFor={id} className="field">
          <span className="field-label">{label}</span>
          <Pick id={id} name={key} input={input} value={text} own={own} change={change} />
        </label>
      )
    case "ids":
      return (
        <EvidencePicker
          label={label}
          ids={list}
          of={input.of === "claims" ? "claims" : "evidence"}
          not={own}
          change={change}
        />
      )
    case "makers":
      return (
        <fieldset className="field" aria-describedby={shared["aria-describedby"]}>
          <legend className="field-label">{label}</legend>
          <Makers name={key} ids={list} change={change} />
          {told}
        </fieldset>
      )
    case "options":
    case "deeds":
      return (
        <fieldset className="field" data-long="" aria-describedby={shared["aria-describedby"]}>
          <legend className="field-label">{label}</legend>
          <Deeds name={key} input={input} draft={draft} deeds={list} change={change} />
          {told}
        </fieldset>
      )
  }
}

// Words in one line or several.
function TextField({
  input,
  label,
  shared,
  text,
  change,
  children,
}: {
  readonly input: Field["input"]
  readonly label: string
  readonly shared: { readonly id: string; readonly name: FieldKey }
  readonly text: string
  readonly change: (value: string) => void
  readonly children: ReactNode
}) {
  const { dates } = useLaterWords()
  const isLong = input.kind === "quote" || (input.kind === "text" && input.long === true)
  const field = {
    ...shared,
    className: "plain-field",
    dir: "auto",
    value: text,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => change(target.value),
  } as const
  return (
    <div className="field" data-long={isLong ? "" : undefined}>
      <label htmlFor={shared.id} className="field-label">
        {label}
      </label>
      {isLong ? (
        <textarea {...field} rows={2} />
      ) : (
        <input
          {...field}
          type="text"
          autoComplete="off"
          placeholder={input.kind === "date" ? dates.example : undefined}
        />
      )}
      {children}
    </div>
  )
}

function Pick({
  id,
  name,
  input,
  value,
  own,
  change,
}: {
  readonly id: string
  readonly name: FieldKey
  readonly input: Field["input"] & { kind: "pick" | "entry" }
  readonly value: string
  readonly own: string | null
  readonly change: (value: string) => void
}) {
  const { ui } = useBench()
  const { evidence } = useLaterWords()
  const { base, local } = useOpen()
  const entries =
    input.kind === "pick"
      ? input.of.map((each) => [String(each), saidChoice(evidence, ui.parts, String(each))] as const)
      : (base?.record[input.of] ?? [])
          .filter((each) => each.id !== own)
          .map((each) => [each.id, local(calledOf(each))] as const)
  return (
    <select
      id={id}
      name={name}
      className="pick"
      value={value}
      onChange={({ target }) => change(target.value)}
    >
      <option value="">{ui.parts.confidenceNone}</option>
      {entries.map(([id, said]) => (
        <option key={id} value={id}>
          {said}
        </option>
      ))}
    </select>
  )
}

// What an entry is called: by the field that says what it is.
function calledOf(entry: CaseRecord[RecordKey][number]): Text {
  if ("title" in entry) return entry.title
  if ("name" in entry) return entry.name
  if ("says" in entry) return entry.says
  return "what" in entry ? entry.what : entry.question
}

// What may be picked, in words: no two lists share a sign.
function saidChoice(
  evidence: ReturnType<typeof useLaterWords>["evidence"],
  parts: Words["parts"],
  value: string,
): string {
  const { kinds, reliabilities, statuses, credibilities } = evidence
  const grades: Readonly<Record<string, string>> = Object.fromEntries([
    ...Object.entries(reliabilities).map(([grade, said]) => [grade, `${grade}: ${said}`]),
    ...credibilities.map((said, i) => [String(i + 1), `${i + 1}: ${said}`]),
  ])
  const plain: Readonly<Record<string, string>> = { ...kinds, ...statuses, ...parts.confidenceLevels }
  return grades[value] ?? plain[value] ?? value
}

function Makers({
  name,
  ids,
  change,
}: {
  readonly name: FieldKey
  readonly ids: readonly string[]
  readonly change: (ids: readonly string[]) => void
}) {
  const { base } = useOpen()
  return (
    <div className="form-ticks">
      {base?.decisionMakers.map(({ id }, dm) => (
        <label key={id} className="form-tick">
          <input
            type="checkbox"
            name={name}
            checked={ids.includes(id)}
            onChange={({ target }) =>
              change(target.checked ? [...ids, id] : ids.filter((each) => each !== id))
            }
          />
          <DmName dm={dm} />
        </label>
      ))}
    </div>
  )
}

// Options of those whom the form names: done, not done, or left alone. What happened may be anybody's doing as long as
// nobody is named.
function Deeds({
  name,
  input,
  draft,
  deeds,
  change,
}: {
  readonly name: FieldKey
  readonly input: Field["input"] & { kind: "options" | "deeds" }
  readonly draft: Draft
  readonly deeds: readonly string[]
  readonly change: (deeds: readonly string[]) => void
}) {
  const later = useLaterWords()
  const { base } = useOpen()
  const form = useId()
  if (base === null) return null
  const makers = draft[input.of as FieldKey] ?? []
  const isNamed = (owner: number): boolean =>
    makers.length === 0 ? input.kind === "options" : makers.includes(base.decisionMakers[owner]!.id)
  if (makers.length + deeds.length === 0 && input.kind === "deeds")
    return <p className="small quiet">{later.evidence.whoFirst}</p>
  return (
    <div className="form-deeds">
      {base.options.flatMap(({ key, id, name: called, owner }) => {
        const keys = [key, `${base.decisionMakers[owner]!.id}.${id}`]
        const at = deeds.findIndex((deed) => keys.includes(deed.replace(/^not\s+/, "")))
        if (at < 0 && !isNamed(owner)) return []
        const now = at < 0 ? "" : /^not\s/.test(deeds[at]!) ? "not" : "done"
        const become = (next: string): void => {
          const rest = at < 0 ? deeds : deeds.toSpliced(at, 1)
          change(next === "" ? rest : [...rest, next === "not" ? `not ${key}` : key])
        }
        const own = `${form}-${key}`
        return [
          <label key={key} htmlFor={own} className="form-tick">
            {input.kind === "options" ? (
              <input
                id={own}
                type="checkbox"
                name={name}
                checked={now === "done"}
                onChange={({ target }) => become(target.checked ? "done" : "")}
              />
            ) : (
              <select
                id={own}
                name={name}
                className="pick form-deed"
                value={now}
                onChange={({ target }) => become(target.value)}
              >
                <option value="">{later.evidence.deed.open}</option>
                <option value="done">{later.evidence.deed.done}</option>
                <option value="not">{later.evidence.deed.not}</option>
              </select>
            )}
            <span>
              <Local of={called} />
            </span>
          </label>,
        ]
      })}
    </div>
  )
}
