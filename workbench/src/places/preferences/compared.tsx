import { Button } from "react-aria-components"
import { useAnswer } from "../../page/answer.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"

/** Why one of two states ranks above the other for a decision maker, or ties with it; nothing where no two are chosen. */
export function Compared({ dm }: { readonly dm: number }) {
  const { view, go, settings } = useBench()
  const later = useLaterWords()
  const { world, stale } = useOpen()
  const { state, against } = view
  const { answer, failure } = useAnswer(
    state === null || against === null || stale
      ? null
      : { kind: "preferred", world, language: settings.language, first: state, second: against },
  )
  if (state === null || against === null || stale || failure?.kind === "no-state") return null
  return (
    <section className="compared" aria-labelledby="compared-heading">
      <h4 id="compared-heading" className="heading">
        {later.preferences.comparedHeading}
      </h4>
      <p className="said" aria-live="polite">
        {answer?.sentences[dm] ?? ""}
      </p>
      <Button className="link small no-print" onPress={() => go({ against: null })}>
        {later.preferences.stopComparing}
      </Button>
    </section>
  )
}
