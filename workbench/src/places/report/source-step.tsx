import { relayedIn, SHAPES, takeRelayed } from "@parley/reading/draft"
import { type ReactNode, useId, useState } from "react"
import { useTyped } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { dateIn } from "../../parts/date-in.ts"
import { entryAt } from "../../parts/paths.ts"
import type { Taking } from "./taking.ts"

const KINDS = ["press", "official", "interview", "document", "data"] as const
const GRADES = ["A", "B", "C", "D", "E", "F"] as const

/** The first step of a shape: what the conflict is called, and what is known of its like. */
export function ShapeStep({ taking }: { readonly taking: Taking }) {
  const { report } = useLaterWords()
  const { document, moment, local } = useOpen()
  const { data } = moment.reading
  const { shape } = taking.report.kept
  const title = entryAt(data, ["title"])
  const known = Object.keys(SHAPES.find(({ id }) => id === shape)?.sources ?? {})
  const named = (id: string, key: string): string =>
    local((entryAt(data, ["sources", id, key]) ?? "") as string)
  return (
    <>
      <p className="said report-hint">{report.shapeHint}</p>
      <div className="report-fields">
        <Field
          label={report.shapeTitle}
          value={typeof title === "string" ? title : ""}
          set={(to) => {
            if (to === "") return false
            document.perform("set-title", [{ kind: "set", path: ["title"], value: to }])
            return true
          }}
        />
      </div>
      <section className="report-group">
        <h3 className="heading">{report.shapeKnown}</h3>
        <ul className="small">
          {known.map((id) => (
            <li key={id}>
              {named(id, "title")}. {named(id, "publisher")}
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** The first step: what the report is, when it came out, whose words it passes on, and how far one trusts it. */
export function SourceStep({ taking }: { readonly taking: Taking }) {
  const of = taking.report
  const { report, evidence } = useLaterWords()
  const { document, moment } = useOpen()
  const path = ["sources", of.source]
  const entry = entryAt(moment.reading.data, path) ?? {}
  const [wrong, setWrong] = useState(false)
  const value = (key: string): string => {
    const found = entryAt(entry, [key])
    return typeof found === "string" ? found : ""
  }
  const set = (key: string, to: string): boolean => {
    if (to === value(key)) return true
    const edit =
      to === ""
        ? ({ kind: "delete", path: [...path, key] } as const)
        : ({ kind: "set", path: [...path, key], value: to } as const)
    document.perform("change-entry", [edit], { what: value("title") })
    return true
  }
  const nameOf = (source: string): string => {
    const title = entryAt(moment.reading.data, ["sources", source, "title"])
    return typeof title === "string" ? title : ""
  }
  const media = relayedIn(of.kept.proposals)
  return (
    <div className="report-fields">
      {(["title", "publisher"] as const).map((key) => (
        <Field key={key} label={report[key]} value={value(key)} set={(to) => set(key, to)} />
      ))}
      <div>
        <Field
          label={report.date}
          value={value("date")}
          set={(to) => {
            const date = dateIn(to)
            setWrong(date === null)
            return date !== null && set("date", date)
          }}
        />
        <p className="small wrong" role="status">
          {wrong ? report.badDate : value("date") === "" ? report.noDate : ""}
        </p>
        {value("date") === "" && of.kept.stated !== null ? (
          <button type="button" className="link small" onClick={() => set("date", of.kept.stated!)}>
            {report.stated({ date: of.kept.stated })}
          </button>
        ) : null}
      </div>
      <Pick
        label={report.kind}
        value={value("kind")}
        set={(to) => set("kind", to)}
        none={report.reliabilityNone}
      >
        {KINDS.map((kind) => [kind, evidence.kinds[kind]] as const)}
      </Pick>
      <Pick
        label={report.reliability}
        value={value("reliability")}
        set={(to) => set("reliability", to)}
        none={report.reliabilityNone}
      >
        {GRADES.map((grade) => [grade, evidence.reliabilities[grade]] as const)}
      </Pick>
      {media.length === 0 ? null : (
        <Pick
          label={report.relays}
          value={nameOf(value("relays"))}
          none={report.relaysNone}
          set={(to) => (to === "" ? set("relays", "") : taking.write(to, (draft) => takeRelayed(draft, to)))}
        >
          {media.map((name) => [name, name] as const)}
        </Pick>
      )}
    </div>
  )
}

function Field({
  label,
  value,
  set,
}: {
  readonly label: string
  readonly value: string
  /** Whether it could be set. */
  readonly set: (to: string) => boolean
}) {
  const { typed, type, settle } = useTyped(`report ${label}`)
  const commit = (): void => {
    if (typed === null) return
    // What cannot be set stands until it is mended.
    if (set(typed.trim())) settle()
  }
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <input
        id={id}
        type="text"
        className="plain-field"
        dir="auto"
        value={typed ?? value}
        onChange={({ target }) => type(target.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit()
        }}
      />
    </div>
  )
}

function Pick({
  label,
  value,
  set,
  none,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly set: (to: string) => void
  readonly none: string
  readonly children: readonly (readonly [string, ReactNode])[]
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      <select id={id} className="pick" value={value} onChange={({ target }) => set(target.value)}>
        <option value="">{none}</option>
        {children.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
