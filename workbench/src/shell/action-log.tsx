import { lazy, Suspense, useMemo, useState } from "react"
import { Modal, ModalOverlay } from "react-aria-components"
import { useBench } from "../page/bench.tsx"
import { useCommands } from "../page/commands.ts"

const Log = lazy(() => import("./log.tsx"))

/** The log of what was done, opened by its command. */
export function ActionLog() {
  const { ui } = useBench()
  const [isOpen, setOpen] = useState(false)
  const list = useMemo(
    () => [{ id: "log", group: ui.frame.undo, name: ui.log.title, run: () => setOpen(true) }],
    [ui],
  )
  useCommands(list)
  return (
    <ModalOverlay className="overlay" isDismissable isOpen={isOpen} onOpenChange={setOpen}>
      <Modal className="modal wide">
        <Suspense>{isOpen ? <Log close={() => setOpen(false)} /> : null}</Suspense>
      </Modal>
    </ModalOverlay>
  )
}
