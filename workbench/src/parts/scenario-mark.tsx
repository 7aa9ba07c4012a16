import { layered, type Path } from "@parley/core/file"
import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { inWorld } from "./paths.ts"
import "./scenario-mark.css"

/** With a scenario looked at: that what stands at a path is of its own or changed by it. */
export function ScenarioMark({ path }: { readonly path: Path }) {
  const { ui } = useBench()
  const { conflict, scenario, moment, stale } = useOpen()
  if (scenario === null || stale || conflict === null || conflict.scenario === null) return null
  if (layered(moment.reading, scenario, inWorld(path)) === "inherited") return null
  return <span className="scenario-mark small">{ui.parts.changedHere}</span>
}
