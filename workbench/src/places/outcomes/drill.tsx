import type { Concept } from "@parley/core"
import { type RefObject, useRef } from "react"
import { Menu, MenuItem, Popover } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { Mark } from "../../parts/mark.tsx"
import type { Values } from "../../worker/protocol.ts"
import { adding } from "./filter.ts"
import type { Row } from "./rows.ts"
import "./drill.css"

/** What a row's values are counted of, and where its header stands. */
export interface Drilled {
  readonly row: Row & { readonly kind: "option" | "concept" }
  readonly from: HTMLElement
}

/** How often each value of a row occurs among the states listed; choosing one leaves these states. */
export function Drill({
  drilled,
  values,
  concepts,
  close,
}: {
  readonly drilled: Drilled
  readonly values: Values | null
  readonly concepts: readonly Concept[]
  readonly close: () => void
}) {
  const { ui, view, go, format, words } = useBench()
  const { conflict, local } = useOpen()
  const trigger = useRef<HTMLElement>(drilled.from) as RefObject<HTMLElement>
  if (conflict === null || values === null) return null
  const { row } = drilled
  const states = (count: number) => <span className="drill-count">{ui.outcomes.states({ count })}</span>
  const title =
    row.kind === "option" ? local(conflict.options[row.option]!.name) : words.concepts[row.concept].long
  const leave = (condition: string): void => go({ where: adding(view.where, condition, conflict) })
  return (
    <Popover
      className="popover drill"
      triggerRef={trigger}
      isOpen
      onOpenChange={close}
      placement="bottom start"
    >
      <p className="menu-head small quiet">{title}</p>
      {row.kind === "option" ? (
        <Menu
          className="menu"
          aria-label={ui.outcomes.countsOf({ name: title })}
          autoFocus="first"
          onClose={close}
          onAction={(key) => {
            const { key: name } = conflict.options[row.option]!
            leave(key === "taken" ? name : `not ${name}`)
          }}
        >
          <MenuItem className="menu-item drill-item" id="taken" textValue={ui.parts.taken}>
            <Mark sign="Y" hue={`dm-hue-${row.dm % 8}`} /> <span aria-hidden="true">{ui.parts.taken}</span>
            {states(values.options[row.option]!.taken)}
          </MenuItem>
          <MenuItem className="menu-item drill-item" id="not" textValue={ui.parts.notTaken}>
            <Mark sign="N" /> <span aria-hidden="true">{ui.parts.notTaken}</span>
            {states(values.options[row.option]!.notTaken)}
          </MenuItem>
        </Menu>
      ) : (
        <Menu
          className="menu"
          aria-label={ui.outcomes.countsOf({ name: title })}
          autoFocus="first"
          onClose={close}
          onAction={() => go({ which: "equilibria", under: row.concept })}
        >
          <MenuItem className="menu-item drill-item" id="holds" textValue={ui.outcomes.holds}>
            <span className="drill-holds" aria-hidden="true" /> <span>{ui.outcomes.holds}</span>
            {states(values.counts[concepts.indexOf(row.concept)] ?? 0)}
          </MenuItem>
        </Menu>
      )}
      {row.kind === "option" && values.options[row.option]!.either > 0 && (
        <p className="menu-head small quiet drill-foot">
          {ui.outcomes.eitherCount({ count: format.number(values.options[row.option]!.either) })}
        </p>
      )}
    </Popover>
  )
}
