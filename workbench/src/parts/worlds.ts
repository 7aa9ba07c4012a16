import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"

/** What a world of the file is called: the file as it stands (null or ""), or a scenario by its name. */
export function useWorldName(): (scenario: string | null) => string {
  const { ui } = useBench()
  const { base, conflict, local } = useOpen()
  return (scenario) => {
    if (scenario === null || scenario === "") return ui.outcomes.asItStands
    const found = (base ?? conflict)?.scenarios.find(({ id }) => id === scenario)
    return found === undefined ? scenario : local(found.name)
  }
}

/** The name of the world beside, "" where there is none. */
export function useBesideName(): string {
  const { beside } = useOpen()
  const nameOf = useWorldName()
  return beside === null ? "" : nameOf(beside)
}
