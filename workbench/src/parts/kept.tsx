import { Button } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import type { Kept, Typed } from "../page/kept.tsx"

// What was put aside is recognised by its beginning.
const MOST_SHOWN = 80

/** Says that what stands in a form was typed there before and is not in the file. */
export function Restored({ of }: { readonly of: Pick<Kept<unknown>, "isRestored"> }) {
  const { ui } = useBench()
  return of.isRestored ? (
    <p className="small quiet" role="status">
      {ui.parts.restored}
    </p>
  ) : null
}

/** Leaves a form: what it holds is let go, and the button says so. */
export function CancelOrDiscard({
  of,
  close,
  className = "link",
}: {
  readonly of: Pick<Kept<unknown>, "isHeld" | "forget">
  readonly close: () => void
  readonly className?: string
}) {
  const { ui } = useBench()
  return (
    <Button
      className={className}
      onPress={() => {
        of.forget()
        close()
      }}
    >
      {of.isHeld ? ui.parts.discard : ui.frame.cancel}
    </Button>
  )
}

/** What leaves a form without letting go of what it holds: that is said, and is there when the form is opened again. */
export function useLeaving({ isHeld, forget }: Pick<Kept<unknown>, "isHeld" | "forget">, close: () => void) {
  const { ui, notify } = useBench()
  return (): void => {
    if (isHeld) notify({ text: ui.parts.held, action: { label: ui.parts.discard, run: forget } })
    close()
  }
}

/** What was typed in a field and taken out by Escape, to be put back or let go. */
export function Aside({
  of: { aside, type },
  say = (text) => text,
}: {
  readonly of: Typed
  /** How it is read to whoever has not written it as a text. */
  readonly say?: (text: string) => string
}) {
  const { ui } = useBench()
  const held = aside.value
  if (held === null) return null
  const text = say(held)
  const isLong = text.length > MOST_SHOWN
  return (
    <span className="aside-typed small quiet no-print">
      {ui.parts.aside({ text: isLong ? `${text.slice(0, MOST_SHOWN)}…` : text })}{" "}
      <Button
        className="link"
        onPress={() => {
          type(held)
          aside.forget()
        }}
      >
        {ui.parts.putBack}
      </Button>{" "}
      <Button className="link" onPress={aside.forget}>
        {ui.parts.discard}
      </Button>
    </span>
  )
}
