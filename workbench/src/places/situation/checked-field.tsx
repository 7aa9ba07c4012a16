import { type KeyboardEvent, useId, useState } from "react"
import { useOpen } from "../../page/open.tsx"

/**
 * A field whose half-typed text would be an error: it is checked as one types, and in the file on Enter or when one
 * leaves it. What is wrong stays there, with what is wrong about it, until it is right; Escape takes it back.
 */
export function CheckedField({
  label,
  value,
  check,
  commit,
  placeholder,
  className = "",
  close,
  autoFocus = false,
}: {
  readonly label: string
  readonly value: string
  /** What is wrong with a text, "" if nothing is. */
  readonly check: (text: string) => string
  readonly commit: (text: string) => void
  readonly placeholder?: string
  readonly className?: string
  /** After Enter or Escape. */
  readonly close?: () => void
  readonly autoFocus?: boolean
}) {
  const { stale } = useOpen()
  const [typed, setTyped] = useState<string | null>(null)
  const id = useId()
  const fault = typed === null ? "" : check(typed.trim())

  const leave = (): boolean => {
    if (typed === null) return true
    const wanted = typed.trim()
    if (fault !== "") return false
    setTyped(null)
    if (wanted !== value) commit(wanted)
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (leave()) close?.()
    } else if (event.key === "Escape" && (typed !== null || close !== undefined)) {
      event.stopPropagation()
      setTyped(null)
      close?.()
    }
  }
  return (
    <span className="checked-field">
      <input
        type="text"
        className={`plain-field ${className}`}
        aria-label={label}
        aria-invalid={fault !== ""}
        aria-describedby={fault === "" ? undefined : id}
        autoComplete="off"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: only where a person has just asked to write here
        autoFocus={autoFocus}
        readOnly={stale}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {fault !== "" && (
        <span id={id} className="small wrong" role="status">
          {fault}
        </span>
      )}
    </span>
  )
}
