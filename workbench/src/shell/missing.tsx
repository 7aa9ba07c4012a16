import type { Place, View } from "../page/address.ts"
import { useBench } from "../page/bench.tsx"
import { type Missing, missingAt } from "../page/missing.ts"
import { useLooked, useOpen } from "../page/open.tsx"
import { silentMakers } from "../page/silent.ts"
import { useTold } from "../page/told.ts"

/** What is missing for the place to tell all it could, and the way to where it is done. */
export function MissingHere({ place }: { readonly place: Place }) {
  const { ui, go, readOnly } = useBench()
  const { conflict, stale } = useOpen()
  const { outlook, failure } = useLooked()
  const told = useTold()
  if (conflict === null || readOnly || stale || failure?.kind === "withheld") return null
  const outcomes = told && outlook?.stage === "whole" ? (outlook.model?.outcomes.length ?? null) : null
  const dm = conflict.decisionMakers[silentMakers(conflict)[0] ?? 0]?.id ?? null
  const ways: Readonly<Record<Missing, Partial<View>>> = {
    today: { start: "today", dm: null },
    wants: { start: "wants", dm },
    outcome: { place: "preferences", dm },
  }
  return missingAt(place, conflict, outcomes).map((missing) => (
    <p key={missing} className="missing no-print">
      {ui.frame.missing[missing].said}{" "}
      <button type="button" className="link" onClick={() => go(ways[missing])}>
        {ui.frame.missing[missing].go}
      </button>
    </p>
  ))
}
