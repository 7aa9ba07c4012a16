import { CHANCES } from "@parley/core/study"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { isSilent } from "../../page/silent.ts"
import { useSureness } from "../../page/sureness.tsx"
import { Work } from "../../parts/work.tsx"
import type { Sure } from "../../worker/sure-told.ts"
import { FallSign, LevelSign } from "./fall-sign.tsx"
import { Grid } from "./grid.tsx"
import { Ends, Worlds } from "./worlds.tsx"
import "../../parts/figure.css"
import "./sure.css"

/** The place How sure: which parts carry what would hold, in how many variants it holds, and where moves from today end. */
export default function HowSure() {
  const { stage, answer, failure, ask, stop } = useSureness()
  const { outlook, conflict } = useOpen()
  const { solid, sure } = useLaterWords()
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

/** What is known of how sure it all is. */
export function SureTold({ sure }: { readonly sure: Sure }) {
  const { view, go } = useBench()
  const { solid } = useLaterWords()
  const { conflict } = useOpen()
  const { grid, sample } = sure
  const usual = (["high", "medium", "low"] as const).map((level) => 100 * CHANCES[level])
  const chances = view.chances.length === 0 ? usual : view.chances
  if (grid.outcomes.length === 0) return <p className="said quiet">{solid.nothing}</p>
  return (
    <>
      <Finding sure={sure} />
      <div className="sure-columns">
        <Grid grid={grid} />
        <div>
          <Worlds grid={grid} worlds={sample.worlds} chances={chances} />
          <Ends sample={sample} today={conflict?.statusQuo ?? null} />
          <Key />
        </div>
      </div>
      <button
        type="button"
        className="link small no-print"
        onClick={() => go({ place: "outcomes", sure: grid.outcomes[0]!.state })}
      >
        {solid.more}
      </button>
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
