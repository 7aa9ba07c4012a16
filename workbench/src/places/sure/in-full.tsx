import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import type { Sure } from "../../worker/sure-told.ts"
import { Almost } from "./almost.tsx"
import { Drawing } from "./drawing.tsx"
import { Idle } from "./idle.tsx"
import { Steps } from "./steps.tsx"
import { Survive } from "./survive.tsx"
import "./in-full.css"

/** All that was varied: what the outcomes survive, what each single change does, and what makes no difference. */
export function InFull({ sure: answer }: { readonly sure: Sure }) {
  const { words } = useBench()
  const { sure } = useLaterWords()
  return (
    <section className="sure" aria-labelledby="sure-heading">
      <h2 id="sure-heading" className="grid-title">
        {sure.heading}
      </h2>
      <p className="said sure-sum">
        {words.sure.picture({
          steps: answer.steps,
          outcomes: answer.moving,
          firmness: answer.firmness,
          one: false,
        })}
      </p>
      <p className="small quiet sure-note">{sure.lead({ depth: answer.depth })}</p>
      <Drawing />
      <Survive sure={answer} />
      <Almost sure={answer} />
      <Steps sure={answer} />
      <Idle sure={answer} />
    </section>
  )
}
