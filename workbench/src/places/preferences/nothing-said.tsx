import { sayFormula } from "@parley/core/words"
import { Button } from "react-aria-components"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked, useOpen } from "../../page/open.tsx"

/** Where nobody has said what a decision maker wants: what goes here, an example, and where to begin. */
export function NothingSaid({ dm, name }: { readonly dm: number; readonly name: string }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, stale } = useOpen()
  const { failure } = useLooked()
  if (conflict === null) return null
  if (failure?.kind === "withheld") return null
  // What others can do is what one commonly wants of them.
  const option = conflict.options.findIndex(({ owner }) => owner !== dm)
  const formula = { kind: "option", option: Math.max(0, option) } as const
  return (
    <div className="nothing-said">
      <p className="said">{later.preferences.emptyTitle({ dm: name })}</p>
      <p className="quiet">{later.preferences.emptyText}</p>
      <p className="quiet">
        {later.preferences.emptyExample({ example: sayFormula(conflict, formula, words) })}
      </p>
      <Button
        className="button primary no-print"
        isDisabled={stale}
        onPress={() => document.querySelector<HTMLElement>(".add-statement input")?.focus()}
      >
        {later.preferences.emptyAction}
      </Button>
    </div>
  )
}
