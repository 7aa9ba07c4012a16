import type { ReactNode, RefObject } from "react"
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components"
import { useOpen } from "../../page/open.tsx"

/** Something that a menu offers. */
export interface Deed {
  readonly id: string
  readonly name: string
  readonly run: () => void
  readonly disabled?: boolean
}

/** What can be done to a row, behind three dots. Delete on the button deletes. */
export function MoreMenu({
  label,
  deeds,
  remove,
  button,
}: {
  readonly label: string
  readonly deeds: readonly Deed[]
  readonly remove?: (() => void) | undefined
  readonly button?: RefObject<HTMLButtonElement | null>
}) {
  const { stale } = useOpen()
  return (
    <MenuTrigger>
      <Button
        {...(button === undefined ? {} : { ref: button })}
        className="tool icon more no-print"
        aria-label={label}
        isDisabled={stale}
        onKeyDown={(event) => {
          if (event.key === "Delete" && remove !== undefined) remove()
        }}
      >
        <Dots />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          disabledKeys={deeds.filter(({ disabled }) => disabled).map(({ id }) => id)}
          onAction={(key) => deeds.find(({ id }) => id === key)?.run()}
        >
          {deeds.map(({ id, name }) => (
            <MenuItem key={id} id={id} className="menu-item">
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

function Dots(): ReactNode {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
      <path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="3" />
    </svg>
  )
}
