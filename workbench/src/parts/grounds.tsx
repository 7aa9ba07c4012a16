import type { Edit } from "@parley/core"
import { type Confidence, type Grounds as Given, type Json, localText, type Path } from "@parley/core/file"
import { useId, useState } from "react"
import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { useTyped } from "../page/kept.tsx"
import { useOpen } from "../page/open.tsx"
import { textEdit } from "../page/texts.ts"
import { EvidencePicker } from "./evidence-picker.tsx"
import { Aside } from "./kept.tsx"
import { Local } from "./local.tsx"
import { entryAt, inWorld } from "./paths.ts"
import { Wording } from "./wording.tsx"
import "./field.css"
import "./grounds.css"

const CONFIDENCES = ["high", "medium", "low"] as const

/**
 * What something rests on, in quiet small text, and edited there: because, evidence, confidence, assumed. `path` is
 * that of what the grounds are of; `plainKey` the key that its value gets where it is written as a plain text as yet
 * ("want" of a statement, "when" of a rule).
 */
export function Grounds({
  grounds,
  path,
  what,
  plainKey,
  open = false,
}: {
  readonly grounds: Given
  readonly path: Path
  readonly what: string
  readonly plainKey?: string
  /** Whether one begins by writing. */
  readonly open?: boolean
}) {
  const { ui } = useBench()
  const { stale } = useOpen()
  const [editing, setEditing] = useState(open)
  const id = useId()
  const given = hasGrounds(grounds)
  return (
    <div className="grounds small">
      {!editing && given && <GroundsText grounds={grounds} />}
      {editing && (
        <GroundsForm
          id={id}
          grounds={grounds}
          path={path}
          what={what}
          plainKey={plainKey}
          close={() => setEditing(false)}
        />
      )}
      <Button
        className="link grounds-toggle no-print"
        aria-label={
          editing ? undefined : given ? ui.parts.groundsEditOf({ what }) : ui.parts.groundsGiveOf({ what })
        }
        aria-expanded={editing}
        aria-controls={editing ? id : undefined}
        isDisabled={stale}
        onPress={() => setEditing(!editing)}
      >
        {editing ? ui.parts.groundsDone : given ? ui.parts.groundsEdit : ui.parts.groundsGive}
      </Button>
    </div>
  )
}

/** Whether anything is given as grounds. */
export function hasGrounds({ because, evidence, confidence, assumed }: Given): boolean {
  return (
    because !== undefined || (evidence?.length ?? 0) > 0 || confidence !== undefined || assumed !== undefined
  )
}

/** The grounds to be read alone. */
export function GroundsText({ grounds }: { readonly grounds: Given }) {
  const { ui } = useBench()
  const { because, evidence = [], confidence, assumed } = grounds
  return (
    <p className="grounds-text quiet">
      {because !== undefined && (
        <span>
          <Local of={because} />{" "}
        </span>
      )}
      {assumed !== undefined && (
        <span>
          <b className="grounds-assumed">{ui.parts.assumed}</b> <Local of={assumed} />{" "}
        </span>
      )}
      {evidence.length > 0 && (
        <span>
          <span className="aloud">{ui.parts.evidence}: </span>[{evidence.join(", ")}]{" "}
        </span>
      )}
      {confidence !== undefined && <span>{ui.parts.confidenceOf[confidence]}</span>}
    </p>
  )
}

function GroundsForm({
  id,
  grounds,
  path,
  what,
  plainKey,
  close,
}: {
  readonly id: string
  readonly grounds: Given
  readonly path: Path
  readonly what: string
  readonly plainKey: string | undefined
  readonly close: () => void
}) {
  const { ui } = useBench()
  const { conflict } = useOpen()
  const { texts, wording, set } = useGroundsEdits({ grounds, path, what, plainKey })
  // Without a record the ids are those of one's own notes.
  const { claims = [], sources = [], events = [] } = conflict?.record ?? {}
  const hasRecord = claims.length + sources.length + events.length > 0
  const written = { action: "set-grounds", what, long: true } as const
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape ends the editing wherever one is within it
    <div
      id={id}
      className="grounds-form"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        event.stopPropagation()
        close()
      }}
    >
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field within */}
      <label className="field">
        <span className="field-label">{ui.parts.because}</span>
        <Wording
          {...written}
          label={ui.parts.because}
          text={texts.because}
          path={[...path, "because"]}
          placeholder={ui.parts.becauseExample}
          edits={wording("because")}
        />
      </label>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the field within */}
      <label className="field">
        <span className="field-label">{ui.parts.assumedLabel}</span>
        <Wording
          {...written}
          label={ui.parts.assumedLabel}
          text={texts.assumed}
          path={[...path, "assumed"]}
          placeholder={ui.parts.assumedExample}
          edits={wording("assumed")}
        />
      </label>
      <div className="grounds-row">
        {hasRecord ? (
          <EvidencePicker
            label={ui.parts.evidence}
            ids={grounds.evidence ?? []}
            change={(list) => set("evidence", list.length === 0 ? null : list)}
          />
        ) : (
          <EvidenceField
            name={path.join(".")}
            evidence={grounds.evidence ?? []}
            commit={(list) => set("evidence", list)}
          />
        )}
        <ConfidenceField confidence={grounds.confidence} set={(value) => set("confidence", value)} />
      </div>
    </div>
  )
}

function ConfidenceField({
  confidence,
  set,
}: {
  readonly confidence: Confidence | undefined
  readonly set: (value: Confidence | null) => void
}) {
  const { ui } = useBench()
  return (
    <label className="field">
      <span className="field-label">{ui.parts.confidence}</span>
      <select
        className="pick"
        value={confidence ?? ""}
        onChange={({ target }) => set(target.value === "" ? null : (target.value as Confidence))}
      >
        <option value="">{ui.parts.confidenceNone}</option>
        {CONFIDENCES.map((each) => (
          <option key={each} value={each}>
            {ui.parts.confidenceLevels[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

interface Edited {
  readonly grounds: Given
  readonly path: Path
  readonly what: string
  readonly plainKey: string | undefined
}

// The texts of grounds in the language spoken, and what writes them into the file.
function useGroundsEdits({ grounds, path, what, plainKey }: Edited) {
  const { settings } = useBench()
  const { conflict, reading, perform } = useOpen()
  const { language } = settings
  const where = inWorld(path)
  const entry = entryAt(reading.data, where)
  const isPlain = plainKey !== undefined && (typeof entry !== "object" || entry === null)
  const write = (key: keyof Given, value: Json, edit: Edit): void => {
    const whole: Edit = { kind: "set", path: where, value: { [plainKey ?? ""]: entry ?? null, [key]: value } }
    perform("set-grounds", [isPlain ? whole : edit], { what })
  }
  const wording = (key: "because" | "assumed") => (value: string) => {
    const before = grounds[key]
    if (value === "" && before === undefined) return
    write(key, value, textEdit([...where, key], before, value, { language, optional: true }))
  }
  const set = (key: "evidence" | "confidence", value: Json | null): void => {
    const at = [...where, key]
    if (value !== null) write(key, value, { kind: "set", path: at, value })
    else if (grounds[key] !== undefined) perform("set-grounds", [{ kind: "delete", path: at }], { what })
  }
  const textOf = (key: "because" | "assumed") =>
    localText(grounds[key] ?? "", language, conflict?.language ?? language)
  return { texts: { because: textOf("because"), assumed: textOf("assumed") }, wording, set }
}

/** The facts it rests on, as names with commas between; in the file once one leaves the field. */
function EvidenceField({
  name,
  evidence,
  commit,
}: {
  /** Of what is cited for. */
  readonly name: string
  readonly evidence: readonly string[]
  readonly commit: (list: readonly string[] | null) => void
}) {
  const { ui } = useBench()
  const typing = useTyped(`evidence ${name}=${evidence.join()}`)
  const { typed } = typing
  const leave = (): void => {
    if (typed === null) return
    const list = typed
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== "")
    if (list.join("\n") !== evidence.join("\n")) commit(list.length === 0 ? null : list)
    typing.settle()
  }
  return (
    <label className="field">
      <span className="field-label">{ui.parts.evidence}</span>
      <input
        className="plain-field"
        type="text"
        autoComplete="off"
        value={typed ?? evidence.join(", ")}
        placeholder={ui.parts.evidenceExample}
        onChange={({ target }) => typing.type(target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") leave()
          if (event.key === "Escape" && typed !== null) {
            event.stopPropagation()
            typing.putAside()
          }
        }}
      />
      <Aside of={typing} />
    </label>
  )
}
