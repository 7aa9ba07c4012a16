import type { ReactNode } from "react"
import { Modal, ModalOverlay } from "react-aria-components"

/** What lies over the page for as long as something is asked; `close` is told where a person leaves it. */
export function Overlay({
  isOpen,
  isDismissable = true,
  look = "",
  close,
  children,
}: {
  readonly isOpen: boolean
  readonly isDismissable?: boolean
  /** Classes besides that of every such part: how wide it is. */
  readonly look?: string
  readonly close: () => void
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay
      className="overlay"
      isDismissable={isDismissable}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) close()
      }}
    >
      <Modal className={`modal ${look}`}>{children}</Modal>
    </ModalOverlay>
  )
}
