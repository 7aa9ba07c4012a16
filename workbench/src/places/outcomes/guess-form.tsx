import { QUICK_CONCEPTS } from "@parley/core/engine"
import { useId, useMemo, useState } from "react"
import { Button, Radio, RadioGroup, ToggleButton } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import type { Guessed } from "../../page/guess.ts"
import { useGuessing } from "../../page/guessing.ts"
import { useOpen } from "../../page/open.tsx"
import { DmName, hueClass } from "../../parts/dm.tsx"
import { Local } from "../../parts/local.tsx"
import { Mark } from "../../parts/mark.tsx"
import "./guess.css"

/**
 * Where somebody puts down what they expect before they look: states put together option by option, each expected to
 * hold or not.
 */
export default function GuessForm() {
  const { ui, settings } = useBench()
  const { conflict, world, stale } = useOpen()
  const { look } = useGuessing()
  const words = ui.outcomes
  const start = conflict?.statusQuo ?? "N".repeat(conflict?.options.length ?? 0)
  const [guesses, setGuesses] = useState<readonly Guessed[]>([{ text: start, holds: true }])
  // Options added or taken away meanwhile make earlier guesses senseless.
  const fitting = guesses.filter(({ text }) => text.length === start.length)
  const shown = fitting.length > 0 ? fitting : [{ text: start, holds: true }]
  const states = useMemo(() => shown.map(({ text }) => text), [shown])
  const { answer } = useAnswer(
    stale ? null : { kind: "cards", world, language: settings.language, concepts: QUICK_CONCEPTS, states },
  )
  const change = (at: number, to: Partial<Guessed>): void =>
    setGuesses(shown.map((guess, i) => (i === at ? { ...guess, ...to } : guess)))
  if (conflict === null) return null
  const isTwice = new Set(states).size < states.length
  return (
    <section className="guess" aria-labelledby="guess-heading">
      <h2 id="guess-heading" className="title">
        {words.guessHeading}
      </h2>
      <p className="said guess-lead">{words.guessLead}</p>
      <ol className="guess-list">
        {shown.map((guess, at) => (
          <li key={at.toString()}>
            <OneGuess
              guess={guess}
              number={at + 1}
              change={(to) => change(at, to)}
              remove={shown.length > 1 ? () => setGuesses(shown.filter((_, i) => i !== at)) : null}
            />
            {answer !== null && answer.length === shown.length && answer[at] === null && (
              <p className="small doubt" role="status">
                {words.guessCannot}
              </p>
            )}
          </li>
        ))}
      </ol>
      {isTwice && <p className="small doubt">{words.guessTwice}</p>}
      <div className="guess-acts">
        <Button className="button primary" onPress={() => look(shown)}>
          {words.look}
        </Button>
        <Button className="button" onPress={() => setGuesses([...shown, { text: start, holds: true }])}>
          {words.guessMore}
        </Button>
        <Button className="link" onPress={() => look([])}>
          {words.lookOnly}
        </Button>
      </div>
    </section>
  )
}

function OneGuess({
  guess,
  number,
  change,
  remove,
}: {
  readonly guess: Guessed
  readonly number: number
  readonly change: (to: Partial<Guessed>) => void
  readonly remove: (() => void) | null
}) {
  const { ui } = useBench()
  const { conflict } = useOpen()
  const id = useId()
  const words = ui.outcomes
  return (
    <section className="one-guess" aria-labelledby={id}>
      <header className="one-guess-head">
        <h3 id={id} className="heading">
          {words.guessNumber({ number })}
        </h3>
        {remove !== null && (
          <Button className="link small" onPress={remove} aria-label={words.guessRemoveNumber({ number })}>
            {words.guessRemove}
          </Button>
        )}
      </header>
      <div className="guess-options">
        {conflict!.decisionMakers.map(({ id: dm, options }, i) => (
          <fieldset key={dm} className={hueClass(i)}>
            <legend>
              <DmName dm={i} />
            </legend>
            {options.map((option) => {
              const isTaken = guess.text[option] === "Y"
              return (
                <ToggleButton
                  key={option}
                  className="guess-option"
                  isSelected={isTaken}
                  onChange={(taken) =>
                    change({
                      text: guess.text.slice(0, option) + (taken ? "Y" : "N") + guess.text.slice(option + 1),
                    })
                  }
                >
                  <span aria-hidden="true">
                    <Mark sign={isTaken ? "Y" : "N"} />
                  </span>
                  <span>
                    <Local of={conflict!.options[option]!.name} />
                  </span>
                </ToggleButton>
              )
            })}
          </fieldset>
        ))}
      </div>
      <RadioGroup
        className="guess-holds"
        aria-label={words.guessWould({ number })}
        value={guess.holds ? "yes" : "no"}
        onChange={(value) => change({ holds: value === "yes" })}
      >
        <Radio className="guess-radio" value="yes">
          {words.guessHolds}
        </Radio>
        <Radio className="guess-radio" value="no">
          {words.guessHoldsNot}
        </Radio>
      </RadioGroup>
    </section>
  )
}
