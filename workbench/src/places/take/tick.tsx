import { type ReactNode, useId } from "react"

/** A box to tick, with its name. */
export function Tick({
  on,
  change,
  disabled = false,
  children,
}: {
  readonly on: boolean
  readonly change: (on: boolean) => void
  readonly disabled?: boolean
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <span className="take-tick">
      <input
        id={id}
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={({ target }) => change(target.checked)}
      />
      <label htmlFor={id}>{children}</label>
    </span>
  )
}
