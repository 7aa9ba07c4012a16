import { useMemo } from "react"
import { Button } from "react-aria-components"
import { selecting } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { renamedState } from "../../page/changes.ts"
import type { Guess, Guessed } from "../../page/guess.ts"
import { useGuessing } from "../../page/guessing.ts"
import { useOpen } from "../../page/open.tsx"
import type { Card } from "../../worker/protocol.ts"
import { useFall } from "./resolutions.tsx"
import "./guess.css"

/** What was expected, against what would hold. */
export default function GuessResult({ guess }: { readonly guess: Guess }) {
  const { ui, settings } = useBench()
  const { conflict, world, stale } = useOpen()
  const { again } = useGuessing()
  const words = ui.outcomes
  const states = useMemo(() => {
    const keys = conflict?.options.map(({ key }) => key) ?? []
    return guess.states.map(({ text }) => renamedState(guess.keys, keys, text) ?? text)
  }, [guess, conflict])
  const { answer, busy } = useAnswer(
    stale || states.length === 0
      ? null
      : { kind: "cards", world, language: settings.language, concepts: settings.concepts, states },
  )
  const right = answer?.filter((card, i) => isRight(guess.states[i]!, card)).length ?? 0
  return (
    <section className="guess-result" aria-labelledby="guess-result-heading" aria-busy={busy}>
      <header className="one-guess-head">
        <h2 id="guess-result-heading" className="heading">
          {guess.states.length === 0
            ? words.noGuess
            : answer === null
              ? words.yourGuess
              : words.guessScore({ right, count: guess.states.length })}
        </h2>
        <Button className="link small no-print" onPress={again}>
          {words.guessAgain}
        </Button>
      </header>
      {answer !== null && answer.length === guess.states.length && (
        <ol className="guess-lines">
          {guess.states.map((guessed, i) => (
            <Line key={i.toString()} guessed={guessed} card={answer[i]!} />
          ))}
        </ol>
      )}
    </section>
  )
}

function isRight({ holds }: Guessed, card: Card | null): boolean {
  return holds === (card !== null && card.under.length > 0)
}

function Line({ guessed, card }: { readonly guessed: Guessed; readonly card: Card | null }) {
  const { ui, view, go } = useBench()
  const fall = useFall(card)
  const words = ui.outcomes
  return (
    <li>
      <p className="small">
        <strong>{isRight(guessed, card) ? words.guessRight : words.guessWrong}</strong>{" "}
        <span className="quiet">{guessed.holds ? words.guessedHolds : words.guessedNot}</span>
      </p>
      {card === null ? (
        <p className="said">{words.guessCannot}</p>
      ) : (
        <>
          <button type="button" className="said pair-said" onClick={() => go(selecting(view, card.text))}>
            {card.change ?? card.sentence}
          </button>
          <p className="small quiet">
            {card.name} · {fall}
          </p>
        </>
      )}
    </li>
  )
}
