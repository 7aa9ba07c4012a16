import type { Rule } from "@parley/core/file"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"

/** With a scenario looked at: the rules of the file itself that it leaves out. */
export function RulesLeftOut({ rules }: { readonly rules: readonly Rule[] }) {
  const { ui } = useBench()
  const { base, scenario, stale } = useOpen()
  if (scenario === null || base === null || stale) return null
  const here = new Set(rules.map(({ text }) => text))
  const gone = base.infeasible.filter(({ text }) => !here.has(text))
  if (gone.length === 0) return null
  return (
    <div className="small">
      <p className="quiet">{ui.parts.leftOut}</p>
      <ul>
        {gone.map(({ text }) => (
          <li key={text}>
            <s className="code quiet">{text}</s>
          </li>
        ))}
      </ul>
    </div>
  )
}
