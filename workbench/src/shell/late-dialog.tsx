import { type ComponentType, Suspense, useMemo } from "react"
import { type Command, useCommands } from "../page/commands.ts"
import { Overlay } from "../parts/overlay.tsx"
import { Guard } from "./guard.tsx"

/** Something over the page that is fetched when it is first opened, from a menu or by its command. */
export function LateDialog({
  of: Content,
  look,
  command: { id, group, name },
  isOpen,
  open,
  close,
}: {
  readonly of: ComponentType<{ readonly close: () => void }>
  /** Classes of the overlay. */
  readonly look: string
  readonly command: Omit<Command, "run">
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}) {
  useCommands(useMemo(() => [{ id, group, name, run: open }], [id, group, name, open]))
  return (
    <Overlay look={look} isOpen={isOpen} close={close}>
      <Guard>
        <Suspense>{isOpen && <Content close={close} />}</Suspense>
      </Guard>
    </Overlay>
  )
}
