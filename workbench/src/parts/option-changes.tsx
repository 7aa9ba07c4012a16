import { useOpen } from "../page/open.tsx"
import type { MoveTo } from "../worker/protocol.ts"
import { hueClass } from "./dm.tsx"
import { Local } from "./local.tsx"
import { Mark } from "./mark.tsx"
import "./option-changes.css"

/** The options that a move changes, each as what it then is. */
export function OptionChanges({ changes }: { readonly changes: MoveTo["changes"] }) {
  const { conflict } = useOpen()
  return (
    <span className="option-changes">
      {changes.map(({ option, taken }) => {
        const known = conflict?.options[option]
        return known === undefined ? null : (
          <span key={option} className="option-change">
            <Mark sign={taken ? "Y" : "N"} hue={hueClass(known.owner)} />
            <span>
              <Local of={known.name} />
            </span>
          </span>
        )
      })}
    </span>
  )
}
