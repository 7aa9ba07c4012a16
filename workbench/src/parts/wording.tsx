import { localText, type Path, type Text } from "@parley/core/file"
import { type KeyboardEvent, useState } from "react"
import type { ActionName } from "../document/actions.ts"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { textEdit } from "../page/texts.ts"
import { useOtherLanguage } from "./local.tsx"
import { inWorld } from "./paths.ts"
import "./field.css"

/**
 * A text of the file, edited where it stands: every keystroke is in the file at once. An optional text that is
 * emptied leaves the file; of a required one the last wording stays until there is another.
 */
export function Wording({
  label,
  text,
  path,
  action,
  what,
  required = false,
  long = false,
  placeholder,
  className = "",
  edits,
  onKeyDown,
  line,
}: {
  readonly label: string
  readonly text: Text | undefined
  readonly path: Path
  readonly action: ActionName
  readonly what: string
  readonly required?: boolean
  readonly long?: boolean
  readonly placeholder?: string | undefined
  readonly className?: string
  /** Carries the new wording out where setting the text at its path is not all. */
  readonly edits?: ((value: string) => void) | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void) | undefined
  /** By which the field is found: `data-line`. */
  readonly line?: string | undefined
}) {
  const { settings } = useBench()
  const { conflict, perform, stale } = useOpen()
  const otherLanguage = useOtherLanguage()
  // What cannot be in the file: spaces alone, or nothing where something must be.
  const [blank, setBlank] = useState<string | null>(null)
  const written =
    text === undefined ? "" : localText(text, settings.language, conflict?.language ?? settings.language)

  const change = (value: string): void => {
    const isBlank = value.trim() === ""
    const refused = isBlank && (required || value !== "")
    setBlank(refused ? value : null)
    if (refused || (isBlank && text === undefined)) return
    if (edits !== undefined) edits(value)
    else
      perform(
        action,
        [textEdit(inWorld(path), text, value, { language: settings.language, optional: !required })],
        { what },
      )
  }
  const shared = {
    "aria-label": label,
    "data-line": line,
    lang: blank === null ? otherLanguage(text) : undefined,
    className: `wording ${className}`,
    value: blank ?? written,
    placeholder,
    readOnly: stale,
    onKeyDown,
    onBlur: () => setBlank(null),
  }
  return long ? (
    <textarea {...shared} rows={2} onChange={({ target }) => change(target.value)} />
  ) : (
    <input {...shared} type="text" autoComplete="off" onChange={({ target }) => change(target.value)} />
  )
}
