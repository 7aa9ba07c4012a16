import { type KeyboardEvent, type ReactNode, useId } from "react"
import { useTyped } from "../../page/kept.tsx"
import { useOpen } from "../../page/open.tsx"
import { Aside } from "../../parts/kept.tsx"

/**
 * A field whose half-typed text would be an error: it is checked as one types, and in the file on Enter or when one
 * leaves it. What is wrong stays there, with what is wrong about it, until it is right; Escape puts it aside.
 */
export function CheckedField({
  name,
  label,
  value,
  check,
  commit,
  placeholder,
  className = "",
  close,
  autoFocus = false,
}: {
  /** The name that what is typed is held under. */
  readonly name: string
  readonly label: string
  readonly value: string
  /** What is wrong with a text, "" if nothing is; `put` takes over another in its place. */
  readonly check: (text: string, put: (text: string) => void) => ReactNode
  readonly commit: (text: string) => void
  readonly placeholder?: string
  readonly className?: string
  /** After Enter or Escape. */
  readonly close?: () => void
  readonly autoFocus?: boolean
}) {
  const { stale } = useOpen()
  const typing = useTyped(`${name}=${value}`)
  const { typed } = typing
  const id = useId()
  const put = (wanted: string): void => {
    typing.settle()
    if (wanted !== value) commit(wanted)
  }
  const fault = typed === null ? "" : check(typed.trim(), put)

  const leave = (): boolean => {
    if (typed === null) return true
    if (fault !== "") return false
    put(typed.trim())
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (leave()) close?.()
    } else if (event.key === "Escape" && (typed !== null || close !== undefined)) {
      event.stopPropagation()
      // Where it can be opened again, it holds what was typed.
      if (close === undefined) typing.putAside()
      else close()
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
        onChange={({ target }) => typing.type(target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <Aside of={typing} />
      {fault !== "" && (
        <span id={id} className="small wrong" role="status">
          {fault}
        </span>
      )}
    </span>
  )
}
