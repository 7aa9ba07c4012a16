import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import { isSilent, silentMakers } from "../../page/silent.ts"

/**
 * Where the file says of nobody, or not of everybody, what they want: what follows for the outcomes, and the way to
 * where it is said. Nothing where all is said.
 */
export function NothingWanted() {
  const { ui, go, format } = useBench()
  const { conflict, local } = useOpen()
  const { failure } = useLooked()
  if (conflict === null || failure?.kind === "withheld") return null
  const silent = silentMakers(conflict).map((dm) => conflict.decisionMakers[dm]!)
  if (silent.length === 0) return null
  const names = format.list(silent.map(({ name }) => local(name)))
  return (
    <p className={isSilent(conflict) ? "said" : "small quiet"}>
      {isSilent(conflict)
        ? ui.outcomes.nothingWanted
        : ui.outcomes.wantedByNot({ names, count: silent.length })}{" "}
      <button type="button" className="link" onClick={() => go({ place: "preferences", dm: silent[0]!.id })}>
        {ui.outcomes.sayWants}
      </button>
    </p>
  )
}
