import type { ConflictEntry } from "@parley/server/interface"
import { type KeyboardEvent, memo } from "react"
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components"
import { START, type View } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { PlainLink } from "../../parts/plain-link.tsx"
import { useRefusal } from "./refusal.ts"
import { discard, duplicate } from "./shelf.ts"

/**
 * One conflict of the contents: its title and parties, as of when, how large, and what is wrong with it. Set anew only where
 * its entry is another: there may be thousands.
 */
export const Row = memo(SetRow)

function SetRow({
  entry,
  rename,
}: {
  readonly entry: ConflictEntry
  readonly rename: (path: string) => void
}) {
  const { ui, api, go, hrefOf, readOnly, format, notify } = useBench()
  const refusal = useRefusal()
  const { path, title, asOf, decisionMakers, options, problems, modified, readable, pending } = entry
  const name = title || path
  const opened: View = {
    ...START,
    file: path,
    place: problems.errors > 0 && title === "" ? "text" : "board",
  }

  const act = async (key: string): Promise<void> => {
    try {
      if (key === "open") go(opened)
      else if (key === "rename") rename(path)
      else if (key === "duplicate") {
        const saved = await duplicate(api, path)
        notify({ text: ui.library.copied({ path: saved.path }) })
      } else if (key === "delete") {
        const restore = await discard(api, path)
        const putBack = (): void => {
          restore().catch((error: unknown) => notify({ text: refusal(error) }))
        }
        notify({ text: ui.library.deleted({ name }), action: { label: ui.frame.undo, run: putBack } })
      }
    } catch (error) {
      notify({ text: refusal(error) })
    }
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== "Delete" || readOnly) return
    event.preventDefault()
    focusBeside(event.currentTarget)
    void act("delete")
  }

  const size = [
    decisionMakers.length === 0 ? "" : ui.library.makerCount({ count: decisionMakers.length }),
    options === 0 ? "" : ui.library.optionCount({ count: options }),
  ].filter((part) => part !== "")
  return (
    <li className="entry">
      <div className="entry-what">
        <PlainLink
          href={hrefOf(opened)}
          className="entry-title said"
          aria-keyshortcuts={readOnly ? undefined : "Delete"}
          onKeyDown={keys}
          onPress={() => go(opened)}
        >
          {name}
        </PlainLink>
        {decisionMakers.length > 0 && <p className="entry-parties">{format.list(decisionMakers)}</p>}
        <p className="small quiet entry-facts">
          <span className="path">{path}</span>
          {size.length > 0 && <span>{size.join(", ")}</span>}
          <span>{ui.library.modified({ when: format.moment(Date.parse(modified)) })}</span>
          {pending && <span>{ui.library.pending}</span>}
          {entry.notice !== null && <span className="doubt">{entry.notice.message}</span>}
          {!readable && <span className="wrong">{ui.library.unreadable}</span>}
          {problems.errors > 0 && (
            <span className="wrong">{ui.library.errors({ count: problems.errors })}</span>
          )}
          {problems.warnings > 0 && (
            <span className="doubt">{ui.library.warnings({ count: problems.warnings })}</span>
          )}
        </p>
      </div>
      <p className="entry-date">
        {asOf !== null && (
          <>
            <span className="aloud">{ui.library.sorts.date}: </span>
            {format.date(asOf)}
          </>
        )}
      </p>
      {readOnly ? null : <Deeds name={name} act={(key) => void act(key)} />}
    </li>
  )
}

function Deeds({ name, act }: { readonly name: string; readonly act: (key: string) => void }) {
  const { ui } = useBench()
  return (
    <MenuTrigger>
      <Button className="tool icon no-print" aria-label={ui.library.more({ name })}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="3" />
        </svg>
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => act(String(key))}>
          <MenuItem id="open" className="menu-item">
            {ui.library.open}
          </MenuItem>
          <MenuItem id="duplicate" className="menu-item">
            {ui.library.duplicate}
          </MenuItem>
          <MenuItem id="rename" className="menu-item">
            {ui.library.renameTitle}
          </MenuItem>
          <MenuItem id="delete" className="menu-item">
            {ui.library.delete}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

// Whoever deletes a row goes on from the next one, or the one before.
function focusBeside(link: Element): void {
  const row = link.closest("li")
  const beside = row?.nextElementSibling ?? row?.previousElementSibling
  beside?.querySelector<HTMLElement>(".entry-title")?.focus()
}
