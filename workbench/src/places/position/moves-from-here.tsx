import { useState } from "react"
import { Button, Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { walking } from "../../page/shown.ts"
import { DmName } from "../../parts/dm.tsx"
import type { Card, MoveTo } from "../../worker/protocol.ts"
import { MoveShown } from "./move-shown.tsx"

// Moves shown of each decision maker before more are asked for, and then.
const FEW = 5
const MANY = 200

/** All moves from a state, by decision maker, best first; following one walks there. */
export function MovesFromHere({ card }: { readonly card: Card }) {
  const { view, go, settings, ui } = useBench()
  const { conflict, world, stale } = useOpen()
  const [all, setAll] = useState(false)
  const { language, concepts } = settings
  const { answer, busy } = useAnswer(
    stale ? null : { kind: "moves", world, language, concepts, state: card.text, most: all ? MANY : FEW },
  )
  if (conflict === null || answer === null || answer.of.length !== conflict.decisionMakers.length) return null
  const more = answer.of.reduce((sum, { moves, total }) => sum + total - moves.length, 0)
  const some = answer.of.some(({ total }) => total > 0)
  const moves = new Map<string, MoveTo>()
  // Keys are places, so that the focus keeps its place in the list when one walks on.
  answer.of.forEach((of, dm) => of.moves.forEach((move, i) => moves.set(`${dm} ${i}`, move)))
  return (
    <section className="position-part" aria-labelledby="position-moves" aria-busy={busy}>
      <h3 id="position-moves" className="heading">
        {ui.position.moves}
      </h3>
      {some ? (
        <ListBox
          className="moves-here"
          aria-labelledby="position-moves"
          aria-describedby="position-moves-hint"
          selectionMode="none"
          shouldFocusWrap
          onAction={(key) => {
            const move = moves.get(String(key))
            if (move !== undefined) go(walking(view, card.text, move.to))
          }}
        >
          {answer.of.map((of, dm) =>
            of.moves.length === 0 ? null : (
              <ListBoxSection key={conflict.decisionMakers[dm]!.id} className="moves-here-of">
                <Header>
                  <DmName dm={dm} />
                </Header>
                {of.moves.map((move, i) => (
                  <ListBoxItem
                    key={`${dm} ${i}`}
                    id={`${dm} ${i}`}
                    className="move-here"
                    textValue={ui.position.moveTo({
                      sentence: move.sentence,
                      effect: ui.position.effects[move.effect],
                      state: move.name,
                    })}
                  >
                    <MoveShown move={move} />
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ),
          )}
        </ListBox>
      ) : (
        <p className="quiet">{ui.position.noMoves}</p>
      )}
      <p id="position-moves-hint" className="small quiet no-print">
        {some ? ui.position.movesHint : ""}
      </p>
      {more > 0 && !all ? (
        <Button className="link no-print" onPress={() => setAll(true)}>
          {ui.position.showMore({ count: more })}
        </Button>
      ) : null}
    </section>
  )
}
