import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { SentenceField } from "../../parts/sentence-field.tsx"
import { addition, wordsOf } from "../../parts/statement-edits.ts"
import "./add-statement.css"

/** Adds a statement at the end of a decision maker's list. */
export function AddStatement({ dm, count }: { readonly dm: number; readonly count: number }) {
  const { words } = useBench()
  const later = useLaterWords()
  const { conflict, reading, perform } = useOpen()
  if (conflict === null) return null
  const { id } = conflict.decisionMakers[dm]!
  const add = (text: string): void => {
    const what = wordsOf(conflict, text, words)
    perform("add-statement", addition(reading.data, id, count, text), { what })
  }
  return (
    <section className="add-statement no-print" aria-labelledby="add-heading">
      <h4 id="add-heading" className="heading">
        {later.preferences.addHeading}
      </h4>
      <SentenceField
        name={`statement new ${id}`}
        label={later.preferences.addLabel}
        value=""
        onCommit={add}
        showLabel
      />
    </section>
  )
}
