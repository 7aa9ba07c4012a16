import { CONCEPTS, type Concept, LANGUAGES } from "@parley/core"
import { useId } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DateFault } from "../../parts/date-fault.tsx"
import { dateIn } from "../../parts/date-in.ts"

/** A date as a person writes it. */
export function DateChoice({
  label,
  hint,
  date: typed,
  set,
}: {
  readonly label: string
  /** What it means to leave it empty. */
  readonly hint: string
  readonly date: string
  readonly set: (date: string) => void
}) {
  const { format } = useBench()
  const { base } = useOpen()
  const id = useId()
  const date = dateIn(typed)
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="plain-field"
        autoComplete="off"
        placeholder={base?.asOf === undefined ? undefined : format.date(base.asOf)}
        aria-invalid={date === null}
        aria-describedby={`${id}-hint`}
        value={typed}
        onChange={({ target }) => set(target.value)}
      />
      <span id={`${id}-hint`} className={date === null ? "small wrong" : "small quiet"}>
        {date === null ? <DateFault text={typed} choose={set} /> : date === "" ? hint : format.date(date)}
      </span>
    </div>
  )
}

/** In which language it is. */
export function LanguageChoice({
  language,
  set,
}: {
  readonly language: string
  readonly set: (language: string) => void
}) {
  const { brief } = useLaterWords()
  return (
    <label className="field">
      <span className="field-label">{brief.language}</span>
      <select className="pick" value={language} onChange={({ target }) => set(target.value)}>
        {LANGUAGES.map(({ tag, name }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Under which concepts; one at least. */
export function ConceptTicks({
  concepts,
  set,
}: {
  readonly concepts: readonly Concept[]
  readonly set: (concepts: readonly Concept[]) => void
}) {
  const { words } = useBench()
  const { brief } = useLaterWords()
  return (
    <fieldset className="brief-concepts">
      <legend className="field-label">{brief.concepts}</legend>
      {CONCEPTS.map((concept) => (
        <label key={concept} className="brief-tick" title={words.concepts[concept].long}>
          <input
            type="checkbox"
            checked={concepts.includes(concept)}
            onChange={({ target }) =>
              set(CONCEPTS.filter((each) => (each === concept ? target.checked : concepts.includes(each))))
            }
          />
          {words.concepts[concept].name}
        </label>
      ))}
      {concepts.length === 0 && <p className="small wrong">{brief.noConcepts}</p>}
    </fieldset>
  )
}
