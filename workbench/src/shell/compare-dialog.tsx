import { lazy, Suspense, useMemo } from "react"
import { useBench } from "../page/bench.tsx"
import { useCommands } from "../page/commands.ts"
import { Overlay } from "../parts/overlay.tsx"

const Compare = lazy(() => import("../places/compare/compare.tsx"))

/** Another version beside the conflict, over the page, opened from the menu of scenarios and by its command. */
export function CompareDialog({
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
    useMemo(
      () => [{ id: "compare", group: ui.frame.scenario, name: ui.frame.compareWith, run: open }],
      [ui, open],
    ),
  )
  return (
    <Overlay look="wide" isOpen={isOpen} close={close}>
      <Suspense>{isOpen && <Compare close={close} />}</Suspense>
    </Overlay>
  )
}
