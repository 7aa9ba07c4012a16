import { localText } from "@parley/core/file"
import { useId, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useDeeds } from "../../page/deeds.ts"
import { isMapOf, isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { textEdit } from "../../page/texts.ts"
import { CancelOrDiscard, Restored } from "../../parts/kept.tsx"
import { entryAt, inWorld } from "../../parts/paths.ts"
import { EntryLink } from "./chains.tsx"
import type { Hints } from "./hints.ts"
import { RecordForm } from "./record-form.tsx"
import { rowsOf } from "./rows.ts"

// As a quotation may be: short, and attributed.
const LONGEST_QUOTE = 300

// Of the choice of decision makers: one that is not there yet. No id is empty.
const NEW = ""

type Making = "claims" | "events" | "reason" | "option" | null

/** What is made of chosen words: a claim, an event, the reason of something, an option; and what quotes them already. */
export function MakeOf({
  source,
  words,
  uses,
  hints,
}: {
  readonly source: string
  readonly words: string | null
  readonly uses: readonly string[]
  readonly hints: Hints
}) {
  const { go, notify } = useBench()
  const later = useLaterWords()
  const [making, setMaking] = useState<Making>(null)
  if (words === null) return <p className="said quiet">{later.evidence.chooseSentence}</p>
  const plain = words.replace(/\s+/g, " ").trim()
  const close = (id: string | null): void => {
    setMaking(null)
    if (id === null) return
    const isClaim = making === "claims"
    notify({
      text: later.evidence.made({ id }),
      action: {
        label: later.evidence.look,
        run: () => go({ part: isClaim ? "sources" : "events", entry: id }),
      },
    })
  }
  return (
    <section className="make-of" aria-label={later.evidence.chosen}>
      <blockquote className="said claim-quote" dir="auto">
        {plain.length > 600 ? `${plain.slice(0, 600)}…` : plain}
      </blockquote>
      {uses.length > 0 && (
        <p className="small">
          {later.evidence.quotedBy}{" "}
          {uses.map((id) => (
            <span key={id}>
              <EntryLink id={id} />{" "}
            </span>
          ))}
        </p>
      )}
      {making === null && (
        <div className="choices">
          {(["claims", "events", "reason", "option"] as const).map((each) => (
            <button key={each} type="button" className="choice" onClick={() => setMaking(each)}>
              {later.evidence.make[each]}
            </button>
          ))}
        </div>
      )}
      {making === "claims" && (
        <RecordForm
          kind="claims"
          id={null}
          first={{
            says: plain,
            source,
            status: "reported",
            ...(hints.by === undefined ? {} : { by: hints.by }),
            ...(hints.date === undefined ? {} : { date: hints.date }),
            ...(plain.length <= LONGEST_QUOTE ? { quote: plain } : {}),
          }}
          close={close}
        />
      )}
      {making === "events" && (
        <RecordForm
          kind="events"
          id={null}
          first={{
            what: plain,
            evidence: [source],
            ...(hints.date === undefined ? {} : { date: hints.date }),
          }}
          close={close}
        />
      )}
      {making === "reason" && <Reason words={plain} source={source} close={() => setMaking(null)} />}
      {making === "option" && (
        <NewOption words={plain} actor={hints.actor ?? ""} close={() => setMaking(null)} />
      )}
    </section>
  )
}

function Reason({
  words,
  source,
  close,
}: {
  readonly words: string
  readonly source: string
  readonly close: () => void
}) {
  const { ui, words: catalogue, settings, notify } = useBench()
  const later = useLaterWords()
  const { conflict, reading, perform, local, stale } = useOpen()
  const [key, setKey] = useState("")
  const id = useId()
  if (conflict === null) return null
  const rows = rowsOf(conflict, catalogue, local).filter(({ group }) =>
    ["options", "rules", "preferences"].includes(group),
  )
  const save = (): void => {
    const row = rows.find((each) => each.key === key)
    if (row === undefined) return
    const path = inWorld(row.path)
    const entry = entryAt(reading.data, path)
    const plainKey = row.group === "rules" ? "when" : "want"
    const isPlain = typeof entry === "string" || typeof entry === "boolean"
    const { because, evidence = [] } = row.grounds
    // What is said there already stays, before the new words.
    const own = localText(because ?? "", settings.language, conflict.language)
    const said = [own, words].filter((each) => each !== "").join(" ")
    const cited = evidence.includes(source) ? evidence : [...evidence, source]
    perform(
      "set-grounds",
      isPlain
        ? [{ kind: "set", path, value: { [plainKey]: entry, because: said, evidence: cited } }]
        : [
            textEdit([...path, "because"], because, said, settings),
            { kind: "set", path: [...path, "evidence"], value: cited },
          ],
      { what: row.sentence },
    )
    notify({ text: later.evidence.reasonGiven })
    close()
  }
  return (
    <div className="record-form">
      <label htmlFor={id} className="field">
        <span className="field-label">{later.evidence.reasonOf}</span>
        <select id={id} className="pick" value={key} onChange={({ target }) => setKey(target.value)}>
          <option value="">{ui.parts.confidenceNone}</option>
          {rows.map((row) => (
            <option key={row.key} value={row.key}>
              {row.sentence.slice(0, 110)}
            </option>
          ))}
        </select>
      </label>
      <div className="record-form-foot">
        <button type="button" className="button primary" disabled={key === "" || stale} onClick={save}>
          {later.evidence.save}
        </button>
        <button type="button" className="button" onClick={close}>
          {ui.frame.cancel}
        </button>
      </div>
    </div>
  )
}

function NewOption({
  words,
  actor,
  close,
}: {
  readonly words: string
  /** Who may be a new decision maker. */
  readonly actor: string
  readonly close: () => void
}) {
  const { notify } = useBench()
  const later = useLaterWords()
  const { base, local, stale } = useOpen()
  const { addOption, addMaker } = useDeeds()
  const first = { maker: actor, dm: base?.decisionMakers[0]?.id ?? NEW, name: words.slice(0, 80) }
  const kept = useKept(`option of ${words.slice(0, 400)}`, first, isNewOption)
  const { maker, name } = kept.value
  const set = (change: Partial<typeof first>): void => kept.set((old) => ({ ...old, ...change }))
  const dm = base?.decisionMakers.some(({ id }) => id === kept.value.dm) ? kept.value.dm : NEW
  const ids = { dm: useId(), maker: useId(), name: useId() }
  const isWhole = name.trim() !== "" && (dm !== NEW || maker.trim() !== "")
  const save = (): void => {
    if (dm === NEW) addMaker(maker.trim(), name.trim())
    else addOption(dm, name.trim())
    kept.forget()
    notify({ text: later.evidence.optionAdded({ name: name.trim() }) })
    close()
  }
  return (
    <div className="record-form">
      <Restored of={kept} />
      <label htmlFor={ids.dm} className="field">
        <span className="field-label">{later.evidence.optionOf}</span>
        <select id={ids.dm} className="pick" value={dm} onChange={({ target }) => set({ dm: target.value })}>
          {base?.decisionMakers.map(({ id, name }) => (
            <option key={id} value={id}>
              {local(name)}
            </option>
          ))}
          <option value={NEW}>{later.evidence.newMaker}</option>
        </select>
      </label>
      {dm === NEW && (
        <label htmlFor={ids.maker} className="field">
          <span className="field-label">{later.evidence.makerName}</span>
          <input
            id={ids.maker}
            type="text"
            className="plain-field"
            dir="auto"
            value={maker}
            onChange={({ target }) => set({ maker: target.value })}
          />
        </label>
      )}
      <label htmlFor={ids.name} className="field">
        <span className="field-label">{later.evidence.optionName}</span>
        <input
          id={ids.name}
          type="text"
          className="plain-field"
          dir="auto"
          value={name}
          onChange={({ target }) => set({ name: target.value })}
        />
      </label>
      <div className="record-form-foot">
        <button type="button" className="button primary" disabled={!isWhole || stale} onClick={save}>
          {later.evidence.add}
        </button>
        <CancelOrDiscard of={kept} close={close} className="button" />
      </div>
    </div>
  )
}

function isNewOption(value: unknown): value is { maker: string; dm: string; name: string } {
  return isMapOf(value, isText) && ["maker", "dm", "name"].every((key) => key in value)
}
