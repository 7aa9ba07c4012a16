import type { Statement } from "@parley/core/file"
import { sayFormula } from "@parley/core/words"
import { type KeyboardEvent, useState } from "react"
import { useBench } from "../page/bench.tsx"
import { useLaterWords } from "../page/later-words.ts"
import { useOpen } from "../page/open.tsx"
import { DmMark, hueClass } from "./dm.tsx"
import { Local } from "./local.tsx"
import { SentenceField } from "./sentence-field.tsx"
import { addition, deletion, moving, wordsOf } from "./statement-edits.ts"
import "./wants.css"

/** Of whom it is asked what it wants; `go` leads to another, by its id. */
export function Whose({ dm, go }: { readonly dm: number; readonly go: (id: string) => void }) {
  const { conflict } = useOpen()
  return (
    <div className="start-whose">
      {conflict!.decisionMakers.map(({ id, name }, each) => (
        <button
          key={id}
          type="button"
          className={`start-who ${hueClass(each)}`}
          aria-pressed={each === dm}
          onClick={() => go(id)}
        >
          <DmMark dm={each} conflict={conflict!} />
          <span>
            <Local of={name} />
          </span>
        </button>
      ))}
    </div>
  )
}

interface Of {
  readonly dm: number
  readonly name: string
}

/** What one decision maker wants, as statements in an order, to be written and moved. */
export function Wants({
  dm,
  name,
  assumed,
  goOn,
}: Of & {
  /** What is put down as assumed of each that is written. */
  readonly assumed?: string
  readonly goOn: () => void
}) {
  const { words, go } = useBench()
  const { start } = useLaterWords()
  const { conflict, reading, perform } = useOpen()
  const { id } = conflict!.decisionMakers[dm]!
  const of = conflict!.preferences[dm]!
  if (of.kind !== "statements" && of.kind !== "indifferent")
    return (
      <p>
        {start.otherKind({ dm: name })}{" "}
        <button type="button" className="link" onClick={() => go({ place: "preferences", dm: id })}>
          {start.change}
        </button>
      </p>
    )
  const statements = of.kind === "statements" ? of.statements : []
  const add = (text: string): void => {
    const entry = assumed === undefined ? text : { want: text, assumed }
    perform("add-statement", addition(reading.data, id, statements.length, entry), {
      what: wordsOf(conflict!, text, words),
    })
  }
  return (
    <div
      className={`start-wants ${hueClass(dm)}`}
      onKeyDownCapture={(event) => {
        if (!isEmptyEnter(event)) return
        event.preventDefault()
        event.stopPropagation()
        goOn()
      }}
    >
      <p className="small quiet">{start.wantsHint}</p>
      <Wanted dm={dm} name={name} statements={statements} />
      <SentenceField
        name={`statement new ${id}`}
        label={(statements.length === 0 ? start.first : start.next)({ dm: name })}
        value=""
        onCommit={add}
        placeholder={statements.length === 0 ? start.example({ example: exampleIn(dm) }) : undefined}
        showLabel
        autoFocus
      />
    </div>
  )

  // What others can do is what one commonly wants of them.
  function exampleIn(own: number): string {
    const option = conflict!.options.findIndex(({ owner }) => owner !== own)
    return sayFormula(conflict!, { kind: "option", option: Math.max(0, option) }, words)
  }
}

// Whether Enter was pressed where a sentence is written and nothing stands or is chosen there.
function isEmptyEnter({ key, target, currentTarget, nativeEvent }: KeyboardEvent): boolean {
  return (
    key === "Enter" &&
    !nativeEvent.isComposing &&
    target instanceof HTMLInputElement &&
    target.value === "" &&
    !target.hasAttribute("aria-activedescendant") &&
    currentTarget.querySelector("[data-chip]") === null
  )
}

// What is wanted so far: in its order, which can be changed, and taken out.
function Wanted({ dm, name, statements }: Of & { readonly statements: readonly Statement[] }) {
  const { words } = useBench()
  const { start } = useLaterWords()
  const { conflict, perform, stale } = useOpen()
  const [moved, setMoved] = useState("")
  const { id } = conflict!.decisionMakers[dm]!
  const count = statements.length
  return (
    <>
      <p className="aloud" aria-live="polite">
        {moved}
      </p>
      {count === 0 ? null : (
        <ol className="start-wanted" aria-label={start.wanted({ dm: name })}>
          {statements.map(({ formula, text }, at) => {
            const what = words.phrases.sentence([sayFormula(conflict!, formula, words)])
            return (
              <li key={`${at} ${text}`}>
                <span className="said">{what}</span>
                <button
                  type="button"
                  className="tool icon"
                  aria-label={start.up({ what })}
                  disabled={stale || at === 0}
                  onClick={() => {
                    perform("move-statement", moving(id, at, at - 1), { what })
                    setMoved(start.nowAt({ place: at, count }))
                  }}
                >
                  <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
                    <path d="M10 16V4M5 9l5-5 5 5" />
                  </svg>
                </button>
                <button
                  type="button"
                  className="tool icon"
                  aria-label={start.remove({ what })}
                  disabled={stale}
                  onClick={() => perform("delete-statement", deletion(id, at), { what })}
                >
                  <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
                    <path d="m5 5 10 10M15 5 5 15" />
                  </svg>
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}
