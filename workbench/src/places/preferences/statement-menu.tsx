import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components"
import { useLaterWords } from "../../page/later-words.ts"

/** What can be done with a statement, or tried out first. */
export type StatementAct = "negate" | "duplicate" | "up" | "down" | "first" | "remove"

/** The menu of a statement: what can be done with it, and what would follow if it were otherwise. */
export function StatementMenu({
  place,
  count,
  sentence,
  isDisabled,
  edit,
  act,
  wonder,
}: {
  /** From 1, of so many. */
  readonly place: number
  readonly count: number
  readonly sentence: string
  readonly isDisabled: boolean
  readonly edit: () => void
  readonly act: (what: StatementAct) => void
  readonly wonder: (what: StatementAct) => void
}) {
  const later = useLaterWords()
  const said = later.preferences
  const isFirst = place === 1
  const isLast = place === count
  return (
    <MenuTrigger>
      <Button
        className="tool icon statement-more no-print"
        aria-label={said.menu({ sentence })}
        isDisabled={isDisabled}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M4 10h0M10 10h0M16 10h0" strokeWidth="2.6" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuSection aria-label={said.menu({ sentence })}>
            <MenuItem className="menu-item" onAction={edit}>
              {said.edit}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => act("negate")}>
              {said.negate}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => act("duplicate")}>
              {said.duplicate}
            </MenuItem>
            <MenuItem className="menu-item" isDisabled={isFirst} onAction={() => act("up")}>
              {said.up}
            </MenuItem>
            <MenuItem className="menu-item" isDisabled={isLast} onAction={() => act("down")}>
              {said.down}
            </MenuItem>
            <MenuItem className="menu-item" isDisabled={isFirst} onAction={() => act("first")}>
              {said.first}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => act("remove")}>
              {said.remove}
            </MenuItem>
          </MenuSection>
          <Separator className="separator" />
          <MenuSection>
            <Header className="menu-head small quiet">{said.whatIf}</Header>
            <MenuItem className="menu-item" onAction={() => wonder("remove")}>
              {said.ifDropped}
            </MenuItem>
            <MenuItem className="menu-item" onAction={() => wonder("negate")}>
              {said.ifNegated}
            </MenuItem>
            <MenuItem className="menu-item" isDisabled={isFirst} onAction={() => wonder("up")}>
              {said.ifUp}
            </MenuItem>
            <MenuItem className="menu-item" isDisabled={isFirst} onAction={() => wonder("first")}>
              {said.ifFirst}
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
