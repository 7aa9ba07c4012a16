import type { ToldLine } from "@parley/core/report"
import { changed, type View } from "../../page/address.ts"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLooked, useOpen } from "../../page/open.tsx"
import { PlainLink } from "../../parts/plain-link.tsx"
import { Track } from "../../parts/track.tsx"
import "./answer.css"

/** The answer in a sentence, with the way as its figure: of the conflict, or of the state that is selected. */
export function AnswerStrip() {
  const { ui, view, settings } = useBench()
  const { world: now, conflict } = useOpen()
  const { trial } = useLooked()
  const { language, concepts } = settings
  // What is tried out counts where it leaves a model.
  const isTried = trial !== null && trial.outlook?.model !== null && trial.outlook !== null
  const world = isTried ? { text: trial.text, scenario: now.scenario } : now
  const today = isTried && trial.name === "set-today" ? null : (conflict?.statusQuo ?? null)
  const { answer, failure } = useAnswer({
    kind: "bottom-line",
    world,
    language,
    concepts,
    ...(view.state === null || view.state === today ? {} : { to: view.state }),
  })
  return (
    <section className="answer" aria-label={ui.board.answer} data-tried={isTried ? "" : undefined}>
      <p className="answer-sentence" aria-live="polite">
        {answer === null ? (
          <span className="quiet">{failure === null ? ui.board.working : ""}</span>
        ) : (
          <>
            {isTried ? <span className="answer-tried">{ui.board.triedOut}</span> : null}
            <Sentence line={answer} />
          </>
        )}
      </p>
      {answer === null ? null : <Track line={answer} />}
    </section>
  )
}

function Sentence({ line }: { readonly line: ToldLine }) {
  const { view, go, hrefOf } = useBench()
  return line.pieces.map(({ text, opens, loss }, i) => {
    const to = opens === null ? null : reasonOf(opens, line)
    const className = loss ? "answer-loss" : undefined
    return to === null ? (
      <span key={i} className={className}>
        {text}
      </span>
    ) : (
      <PlainLink
        key={i}
        href={hrefOf(changed(view, to))}
        className={`answer-piece ${className ?? ""}`}
        onPress={() => go(to)}
      >
        {text}
      </PlainLink>
    )
  })
}

/** Where the reason for a piece of the sentence is. */
function reasonOf(
  opens: NonNullable<ToldLine["pieces"][number]["opens"]>,
  { today, outcome }: ToldLine,
): Partial<View> | null {
  switch (opens) {
    case "today":
    case "departure":
      return today === null ? null : { state: today.state, against: null }
    case "outcome":
      return outcome === null ? null : { state: outcome.state, against: null }
    case "way":
      return today === null || outcome === null ? null : { place: "ways", state: outcome.state }
    case "outcomes":
      return { place: "outcomes" }
    case "wants":
      return { place: "preferences" }
  }
}
