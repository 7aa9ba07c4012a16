import { useEffect } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { isSilent } from "../../page/silent.ts"
import { useSureness } from "../../page/sureness.tsx"
import { Work } from "../../parts/work.tsx"
import type { Sure } from "../../worker/sure-told.ts"
import { chancesIn } from "./drawing.tsx"
import { FallSign, LevelSign } from "./fall-sign.tsx"
import { Grid } from "./grid.tsx"
import { InFull } from "./in-full.tsx"
import { Ends, Worlds } from "./worlds.tsx"
import "../../parts/figure.css"
import "./sure.css"

/**
 * The place How sure: which parts carry what would hold, in how many variants it holds, and where moves from today end;
 * below it in full what each outcome survives and what each change does.
 */
export default function HowSure() {
  const { stage, answer, failure, ask, stop } = useSureness()
  const { conflict } = useOpen()
  const { outlook } = useLooked()
  const { solid, sure } = useLaterWords()
  useShown(stage === "known")
  // Where nobody is said to want anything nothing is worked out; what is missing stands above.
  if (stage === "none" && conflict !== null && isSilent(conflict)) return null
  if (stage === "none")
    return (
      <p className="said quiet">
        {outlook?.stage === "whole" && outlook.model?.outcomes.length === 0 ? solid.nothing : solid.waiting}
      </p>
    )
  return (
    <div className="sure-place">
      {stage === "unasked" ? (
        <p className="said">
          {sure.unasked}{" "}
          <button type="button" className="button no-print" onClick={ask}>
            {sure.ask}
          </button>
        </p>
      ) : null}
      <Work
        whom="aside"
        asked={{ busy: stage === "working", failure, stopped: stage === "stopped", stop, again: ask }}
      />
      {answer === null ? null : <SureTold sure={answer} />}
    </div>
  )
}

// The outcome that an address asks for is shown, wherever on the page it is.
function useShown(isKnown: boolean): void {
  const { view } = useBench()
  const isAsked = view.sure !== null && isKnown
  useEffect(() => {
    if (!isAsked) return
    const shown = document.querySelector<HTMLElement>(".sure-outcome[open] > summary")
    shown?.scrollIntoView({ block: "center" })
    shown?.focus({ preventScroll: true })
  }, [isAsked])
}

/** What is known of how sure it all is. */
export function SureTold({ sure }: { readonly sure: Sure }) {
  const { view } = useBench()
  const { solid } = useLaterWords()
  const { conflict } = useOpen()
  const { grid, sample } = sure
  if (grid.outcomes.length === 0) return <p className="said quiet">{solid.nothing}</p>
  return (
    <>
      <Finding sure={sure} />
      <div className="sure-columns">
        <Grid grid={grid} />
        <div>
          <Worlds grid={grid} worlds={sample.worlds} chances={chancesIn(view)} />
          <Ends sample={sample} today={conflict?.statusQuo ?? null} />
          <Key />
        </div>
      </div>
      <InFull sure={sure} />
    </>
  )
}

function Finding({ sure: { grid, sample } }: { readonly sure: Sure }) {
  const { solid } = useLaterWords()
  const order = [...grid.outcomes].sort((a, b) => (b.share?.percent ?? 0) - (a.share?.percent ?? 0))
  const firmest = order[0]!
  const most = sample.ends?.find(({ name }) => name !== "")
  const ends =
    most === undefined
      ? null
      : {
          name: most.name,
          share: most.share.percent,
          isFirmest: most.state === firmest.state,
          isToday: grid.outcomes.some(({ state, isToday }) => isToday && state === most.state),
          there: sample.ends?.find(({ state }) => state === firmest.state)?.share.percent ?? 0,
        }
  const said = solid.finding({
    firmest: firmest.name,
    share: firmest.share?.percent ?? null,
    alone: grid.outcomes.length === 1,
    ends,
  })
  return (
    <p className="finding" aria-live="polite">
      {said.map(({ text }) => text).join("")}
    </p>
  )
}

function Key() {
  const { solid } = useLaterWords()
  return (
    <section className="sure-side" aria-labelledby="sure-key">
      <h2 id="sure-key" className="heading">
        {solid.key.heading}
      </h2>
      <p className="figure-key sure-key">
        {(["turned", "gone", "moved"] as const).map((fall) => (
          <span key={fall}>
            <FallSign fall={fall} /> {solid.key[fall]}
          </span>
        ))}
        <span>
          <FallSign fall={null} /> {solid.key.none}
        </span>
        <span>
          {(["low", "medium", "high"] as const).map((level) => (
            <LevelSign key={level} level={level} />
          ))}{" "}
          {solid.key.levels}
        </span>
        <span>
          <i className="sure-tint" aria-hidden="true" /> {solid.key.tint}
        </span>
      </p>
    </section>
  )
}
