import { useMemo } from "react"
import { Button } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import type { Card, StateText } from "../../worker/protocol.ts"
import { type Stretch, statesOf, stretches, walkedTree } from "./walked.ts"

/** The way walked to the state, with the branches that were left; nothing where one has not walked. */
export function Walk({ here }: { readonly here: StateText }) {
  const { view, settings, ui } = useBench()
  const { world, path, stale } = useOpen()
  const { trail } = view
  const tree = useMemo(
    () => walkedTree(path, view.state === here ? trail : [], here),
    [path, trail, here, view.state],
  )
  const straight = tree.next.length === 0
  const { language, concepts } = settings
  const { answer } = useAnswer(
    straight || stale ? null : { kind: "cards", world, language, concepts, states: statesOf(tree) },
  )
  if (straight) return null
  const cards = new Map((answer ?? []).flatMap((card) => (card === null ? [] : [[card.text, card] as const])))
  const whole = stretches(tree)
  return (
    <nav className="walked small" aria-label={ui.position.walked}>
      <Line stretch={whole} cards={cards} here={here} trail={trail} />
      {whole.branches.length > 0 ? <p className="quiet no-print">{ui.position.walkedHint}</p> : null}
    </nav>
  )
}

function Line({
  stretch,
  cards,
  here,
  trail,
}: {
  readonly stretch: Stretch
  readonly cards: ReadonlyMap<StateText, Card>
  readonly here: StateText
  readonly trail: readonly StateText[]
}) {
  const { go } = useBench()
  return (
    <>
      <ol className="walked-line">
        {stretch.places.map((place) => {
          const card = cards.get(place.state)
          const current = place.state === here && place.trail.join() === trail.join()
          return (
            <li key={place.trail.length}>
              <Button
                className="link"
                aria-current={current ? "step" : undefined}
                onPress={() => go({ state: place.state, trail: place.trail })}
              >
                {card === undefined ? "…" : card.name}
              </Button>
            </li>
          )
        })}
      </ol>
      {stretch.branches.length === 0 ? null : (
        <ul className="walked-branches">
          {stretch.branches.map((branch) => (
            <li key={branch.places[0]!.state}>
              <Line stretch={branch} cards={cards} here={here} trail={trail} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
