import type { StateText } from "../worker/protocol.ts"
import { useBench } from "./bench.tsx"
import { useGuessing } from "./guessing.ts"
import { useLooked } from "./open.tsx"
import { shownState } from "./shown.ts"

/** The state that panels show. While a person is guessing first, none is shown for being an outcome. */
export function useHere(): StateText | null {
  const { view } = useBench()
  const { outlook } = useLooked()
  const { hidden } = useGuessing()
  const model = outlook?.model ?? null
  return shownState(view, model, hidden)
}
