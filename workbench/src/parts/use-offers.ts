import { useBench } from "../page/bench.tsx"
import { useOpen } from "../page/open.tsx"
import { useAsked } from "./use-asked.ts"

/** How the offers are judged, in all worlds, whichever is looked at; nothing is asked where there are none. */
export function useOffers() {
  const { settings } = useBench()
  const { conflict, world } = useOpen()
  const { concepts, language } = settings
  const isNone = (conflict?.record.offers.length ?? 0) === 0
  return useAsked(
    isNone
      ? null
      : { kind: "offers", world: { text: world.text, scenario: null }, concepts, worlds: "all", language },
  )
}
