import { sayFormula } from "@parley/core/words"
import { useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { moving } from "../../parts/statement-edits.ts"

// Questions asked of one decision maker: an order wants no more than a few.
const MOST = 4

/**
 * Which of two wishes that follow one another matters more, of those that were not compared yet. The order that they were
 * taken in says nothing.
 */
export function Pairs({ dm, name }: { readonly dm: number; readonly name: string }) {
  const { words } = useBench()
  const { report } = useLaterWords()
  const { conflict, perform, stale } = useOpen()
  const [asked, setAsked] = useState<readonly string[]>([])
  const { id } = conflict!.decisionMakers[dm]!
  const of = conflict!.preferences[dm]!
  if (of.kind !== "statements" || asked.length >= MOST) return null
  const { statements } = of
  const pairOf = (at: number): string => [statements[at - 1]!.text, statements[at]!.text].sort().join("\n")
  const at = statements.findIndex((_, i) => i > 0 && !asked.includes(pairOf(i)))
  if (at < 0) return null
  const said = (i: number): string =>
    words.phrases.sentence([sayFormula(conflict!, statements[i]!.formula, words)])
  const answer = (second: boolean): void => {
    setAsked([...asked, pairOf(at)])
    if (second) perform("move-statement", moving(id, at, at - 1), { what: said(at) })
  }
  return (
    <fieldset className="report-pair">
      <legend className="small quiet">{report.compare({ dm: name })}</legend>
      {[at - 1, at].map((i) => (
        <button
          key={i}
          type="button"
          className="button said"
          disabled={stale}
          onClick={() => answer(i === at)}
        >
          {said(i)}
        </button>
      ))}
      <button type="button" className="link small" onClick={() => answer(false)}>
        {report.pass}
      </button>
    </fieldset>
  )
}
