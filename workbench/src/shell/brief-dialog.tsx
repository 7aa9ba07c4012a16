import { lazy, Suspense, useMemo } from "react"
import { useBench } from "../page/bench.tsx"
import { useCommands } from "../page/commands.ts"
import { Overlay } from "../parts/overlay.tsx"

const Brief = lazy(() => import("../places/brief/brief.tsx"))

/** The brief over the page, opened from the menu of what can be saved and by its command. */
export function BriefDialog({
  isOpen,
  open,
  close,
}: {
  readonly isOpen: boolean
  readonly open: () => void
  readonly close: () => void
}) {
  const { ui } = useBench()
  useCommands(
    useMemo(() => [{ id: "brief", group: ui.text.save, name: ui.text.brief, run: open }], [ui, open]),
  )
  return (
    <Overlay look="wide brief-modal" isOpen={isOpen} close={close}>
      <Suspense>{isOpen && <Brief close={close} />}</Suspense>
    </Overlay>
  )
}
