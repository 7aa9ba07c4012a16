import type { Edit } from "@parley/core"
import { localText, type Path } from "@parley/core/file"
import type { Proposal, Span } from "@parley/reading"
import { claimAt, Draft } from "@parley/reading/draft"
import { useId, useMemo, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useDeeds } from "../../page/deeds.ts"
import { isMapOf, isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { textEdit } from "../../page/texts.ts"
import { CancelOrDiscard, Restored } from "../../parts/kept.tsx"
import { entryAt, inWorld } from "../../parts/paths.ts"
import { EntryLink } from "./chains.tsx"
import { hintsIn } from "./hints.ts"
import { RecordForm } from "./record-form.tsx"
import { rowsOf } from "./rows.ts"

// Of the choice of decision makers: one that is not there yet, and none chosen. Neither is an id.
const NEW = ""
const OPEN = "?"

/** Chosen words of a source's text, with all that was read out of it. */
export interface Chosen extends Span {
  readonly source: string
  readonly text: string
  readonly language: string
  readonly proposals: readonly Proposal[]
}

type Making = "claims" | "events" | "reason" | "option" | null

/** What is made of chosen words: a claim, an event, the reason of something, an option; and what quotes them already. */
export function MakeOf({
  chosen,
  uses,
}: {
  readonly chosen: Chosen | null
  readonly uses: readonly string[]
}) {
  const { evidence } = useLaterWords()
  if (chosen === null) return <p className="said quiet">{evidence.chooseSentence}</p>
  return <MakeOfWords chosen={chosen} uses={uses} />
}

function MakeOfWords({ chosen, uses }: { readonly chosen: Chosen; readonly uses: readonly string[] }) {
  const { go, notify } = useBench()
  const { evidence } = useLaterWords()
  const [making, setMaking] = useState<Making>(null)
  const take = useTake(chosen)
  const { hints } = take
  const plain = chosen.exact.replace(/\s+/g, " ")
  const close = (id: string | null): void => {
    setMaking(null)
    if (id === null) return
    const isClaim = making === "claims"
    notify({
      text: evidence.made({ id }),
      action: {
        label: evidence.look,
        run: () => go({ part: isClaim ? "sources" : "events", entry: id }),
      },
    })
  }
  return (
    <section className="make-of" aria-label={evidence.chosen}>
      <blockquote className="said claim-quote" dir="auto">
        {plain.length > 600 ? `${plain.slice(0, 600)}…` : plain}
      </blockquote>
      {uses.length > 0 && (
        <p className="small">
          {evidence.quotedBy}{" "}
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
              {evidence.make[each]}
            </button>
          ))}
        </div>
      )}
      {making === "claims" && <RecordForm kind="claims" id={null} first={hints.claim} close={close} />}
      {making === "events" && (
        <RecordForm
          kind="events"
          id={null}
          first={{
            what: plain,
            evidence: [uses[0] ?? chosen.source],
            ...(hints.date === "" ? {} : { date: hints.date }),
          }}
          close={close}
        />
      )}
      {making === "reason" && <Reason words={plain} take={take} close={() => setMaking(null)} />}
      {making === "option" && <NewOption words={plain} take={take} close={() => setMaking(null)} />}
    </section>
  )
}

type Take = ReturnType<typeof useTake>

// What chosen words tell of what is made of them, and the claim that they become, or are already.
function useTake(chosen: Chosen) {
  const { moment } = useOpen()
  return useMemo(() => {
    const fresh = () => new Draft(moment.reading.data, chosen)
    const hints = hintsIn(fresh(), chosen)
    const claim = () => {
      const draft = fresh()
      return { id: claimAt(draft, chosen, chosen), edits: draft.edits }
    }
    return { hints, claim }
  }, [chosen, moment])
}

function Reason({
  words,
  take,
  close,
}: {
  readonly words: string
  readonly take: Take
  readonly close: () => void
}) {
  const { ui, words: catalogue, settings, notify } = useBench()
  const later = useLaterWords()
  const { conflict, reading, perform, local, stale, scenario } = useOpen()
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
    const claim = take.claim()
    const cited = evidence.includes(claim.id) ? evidence : [...evidence, claim.id]
    const grounds: Edit[] = isPlain
      ? [{ kind: "set", path, value: { [plainKey]: entry, because: said, evidence: cited } }]
      : [
          textEdit([...path, "because"], because, said, settings),
          { kind: "set", path: [...path, "evidence"], value: cited },
        ]
    // The claim is on record for all scenarios; without one, both are one step.
    if (scenario === null) perform("set-grounds", [...claim.edits, ...grounds], { what: row.sentence })
    else {
      perform("add-entry", claim.edits, { what: claim.id }, "file")
      perform("set-grounds", grounds, { what: row.sentence })
    }
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
  take,
  close,
}: {
  readonly words: string
  readonly take: Take
  readonly close: () => void
}) {
  const { ui, notify } = useBench()
  const later = useLaterWords()
  const { base, local, stale } = useOpen()
  const { addOption, addMaker } = useDeeds()
  const { option } = take.hints
  const known = base?.decisionMakers.length ?? 0
  // Whose it is, is said by the words or by whoever reads them.
  const first = { maker: option.maker, dm: option.dm ?? (known === 0 ? NEW : OPEN), name: option.name }
  const kept = useKept(`option of ${words.slice(0, 400)}`, first, isNewOption)
  const { maker, name } = kept.value
  const set = (change: Partial<typeof first>): void => kept.set((old) => ({ ...old, ...change }))
  const isKnown = kept.value.dm === OPEN || base?.decisionMakers.some(({ id }) => id === kept.value.dm)
  const dm = isKnown ? kept.value.dm : NEW
  const ids = { dm: useId(), maker: useId(), name: useId() }
  const isWhole = name.trim() !== "" && dm !== OPEN && (dm !== NEW || maker.trim() !== "")
  const save = (): void => {
    const claim = take.claim()
    const cited = (path: Path): Edit[] => [
      ...claim.edits,
      { kind: "set", path: [...path, "evidence"], value: [claim.id] },
    ]
    if (dm === NEW) addMaker(maker.trim(), name.trim(), cited)
    else addOption(dm, name.trim(), cited)
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
          {dm === OPEN && <option value={OPEN}>{ui.parts.confidenceNone}</option>}
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
