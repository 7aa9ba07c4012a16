import { useState } from "react"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { useTold } from "../../page/told.ts"
import { SentenceField } from "../../parts/sentence-field.tsx"
import { isState } from "../../parts/state-text.ts"
import type { LaterWords } from "../../words/later.ts"

/** What is called a wish of one kind: what is to hold, or what must not. */
type WishWords = LaterWords["take"]["goal"] & { readonly hint: string | null }

/** Wishes of one kind, each an expression or a state; each may be changed or taken back, and one more added. */
export function Wishes({
  words,
  values,
  change,
}: {
  readonly words: WishWords
  readonly values: readonly string[]
  readonly change: (values: readonly string[]) => void
}) {
  const [adding, setAdding] = useState(false)
  const isBlank = adding || values.length === 0
  // What is empty is taken back, and what is said twice is said once.
  const put = (place: number, text: string): void => {
    setAdding(false)
    const next = [...values.slice(0, place), text, ...values.slice(place + 1)]
    change([...new Set(next)].filter((each) => each !== ""))
  }
  const rows = isBlank ? [...values, ""] : values
  return (
    <div className="take-wishes">
      {rows.map((value, place) => (
        <Wish
          // Whoever changes a wish stays in its field.
          key={place}
          words={words}
          place={place}
          value={value}
          isNew={adding && place === values.length}
          put={(text) => put(place, text)}
          leave={() => setAdding(false)}
        />
      ))}
      {!isBlank && (
        <button type="button" className="link small no-print" onClick={() => setAdding(true)}>
          {words.add}
        </button>
      )}
    </div>
  )
}

function Wish({
  words,
  place,
  value,
  isNew,
  put,
  leave,
}: {
  readonly words: WishWords
  readonly place: number
  readonly value: string
  readonly isNew: boolean
  readonly put: (text: string) => void
  readonly leave: () => void
}) {
  const { conflict } = useOpen()
  if (conflict !== null && isState(value, conflict)) return <State words={words} state={value} put={put} />
  const label = place === 0 ? words.label : words.further({ place: place + 1 })
  return (
    <div className="take-wish">
      <div>
        <SentenceField
          name={`wish ${label}=${value}`}
          label={label}
          showLabel
          value={value}
          placeholder={words.example}
          optional
          autoFocus={isNew}
          onCommit={(text) => {
            if (text !== value) put(text)
          }}
          onCancel={isNew ? leave : undefined}
        />
        {words.hint !== null && place === 0 && <p className="small quiet">{words.hint}</p>}
      </div>
      <OrState label={label} put={put} />
    </div>
  )
}

/** A state that is wished for, in words, and the way to take it back. */
function State({
  words,
  state,
  put,
}: {
  readonly words: WishWords
  readonly state: string
  readonly put: (text: string) => void
}) {
  const { settings } = useBench()
  const { world } = useOpen()
  const { take } = useLaterWords()
  const { concepts, language } = settings
  const { answer } = useAnswer(
    world.text === "" ? null : { kind: "cards", world, concepts, language, states: [state] },
  )
  const card = answer?.[0] ?? null
  const name = card?.name ?? "…"
  return (
    <p className="take-chosen">
      <span className="said">{words.state({ state: name })}</span>{" "}
      <button
        type="button"
        className="link small no-print"
        aria-label={take.anotherFor({ state: name })}
        onClick={() => put("")}
      >
        {take.another}
      </button>
      {card !== null && <span className="small quiet">{card.sentence}</span>}
    </p>
  )
}

/** The selected state and the outcomes, to choose from; while nobody says what they expect, none. */
function OrState({ label, put }: { readonly label: string; readonly put: (state: string) => void }) {
  const { view } = useBench()
  const { outlook } = useLooked()
  const { take } = useLaterWords()
  const told = useTold()
  const model = outlook?.model ?? null
  const outcomes = told ? (model?.outcomes ?? []) : []
  const selected = [...outcomes, model?.today].find((each) => each?.text === view.state)
  return (
    <label className="control small">
      <span className="quiet">{take.orState}</span>
      <select
        className="pick"
        aria-label={take.orStateFor({ wish: label })}
        value=""
        onChange={({ target }) => put(target.value)}
      >
        <option value="">{take.chooseState}</option>
        {view.state !== null && (
          <option value={view.state}>
            {selected == null ? take.theSelectedAlone : take.theSelected({ state: selected.name })}
          </option>
        )}
        {outcomes
          .filter(({ text }) => text !== view.state)
          .map((card) => (
            <option key={card.text} value={card.text}>
              {card.name}: {card.change ?? card.taken}
            </option>
          ))}
      </select>
    </label>
  )
}
