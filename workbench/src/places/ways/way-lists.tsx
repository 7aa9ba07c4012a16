import type { Conflict } from "@parley/core"
import type { ToldLattice } from "@parley/core/report"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { DmMark } from "../../parts/dm.tsx"

/** What is drawn, in words: the road with where it could break; then all ways, and each side's ranks. */
export function WayLists({ told, conflict }: { readonly told: ToldLattice; readonly conflict: Conflict }) {
  return (
    <>
      <Road told={told} conflict={conflict} />
      <AllWays told={told} conflict={conflict} />
    </>
  )
}

interface Listed {
  readonly told: ToldLattice
  readonly conflict: Conflict
}

function Road({ told, conflict }: Listed) {
  const { view, go, format, words } = useBench()
  const { local } = useOpen()
  const { roads } = useLaterWords()
  const name = (dm: number): string => words.phrases.name(local(conflict.decisionMakers[dm]!.name))
  return (
    <ol className="way-road" aria-label={roads.road}>
      {told.ways[0]!.map((step, i) => {
        const perils = told.perils[i]!
        const stop = told.stops.find(({ state }) => state === step.to)!
        return (
          <li key={step.to}>
            <DmMark dm={step.dm} conflict={conflict} />
            <div>
              <p className="way-step">
                <span>
                  <span className="aloud">{local(conflict.decisionMakers[step.dm]!.name)}: </span>
                  {capital(step.acts.join(", "))}
                </span>
                <span className={`small ${step.effect === "loss" ? "at-loss" : "quiet"}`}>
                  {roads.moved(step)}
                </span>
              </p>
              {step.oneWay ? (
                <p className="small way-note">
                  <svg viewBox="0 0 12 14" width="12" height="14" aria-hidden="true">
                    <path className="double-bar" d="M3 0V14M9 0V14" />
                  </svg>
                  {roads.noReturn({ dm: name(step.dm) })}
                </p>
              ) : null}
              {perils.told.map((peril) => (
                <p key={`${peril.dm} ${peril.acts.join()}`} className="small way-note">
                  {peril.takesBack ? <TurnedArrow /> : <span className="way-dot" aria-hidden="true" />}
                  <span>{roads.peril({ ...peril, dm: name(peril.dm), acts: format.list(peril.acts) })}</span>
                </p>
              ))}
              {perils.more > 0 ? (
                <p className="small quiet way-note">{roads.morePerils({ count: perils.more })}</p>
              ) : null}
              <button
                type="button"
                className="link small way-after no-print"
                onClick={() => go({ ...selecting(view, step.to), against: null })}
              >
                {roads.after(stop)}
              </button>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** Somebody would take it back. */
export function TurnedArrow() {
  return (
    <svg className="take-back" viewBox="-3 -1 20 17" width="20" height="17" aria-hidden="true">
      <path d="M4 0-2 5.500 4 11M-1 5.500H11a5 5 0 0 1 0 10H5" />
    </svg>
  )
}

function AllWays({ told, conflict }: Listed) {
  const { local } = useOpen()
  const { roads } = useLaterWords()
  const name = (dm: number): string => local(conflict.decisionMakers[dm]!.name)
  return (
    <details className="in-words">
      <summary>{roads.others({ count: told.ways.length })}</summary>
      <ol className="way-all">
        {told.ways.map((steps, i) => (
          <li key={steps.map(({ dm, to }) => `${dm} ${to}`).join()}>
            <span className="small quiet">{roads.way({ number: i + 1 })}</span>
            <ol>
              {steps.map((step) => (
                <li key={step.to} data-step={`${step.from} ${step.to} ${step.dm}`}>
                  {roads.step({ ...step, dm: name(step.dm), acts: step.acts.join(", ") })}{" "}
                  <span className="quiet">
                    {roads.node(told.stops.find(({ state }) => state === step.to)!)}.
                  </span>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <p className="small quiet">{roads.ranks}</p>
      <ul className="way-along">
        {told.parties.map(({ dm, worst, ranks }) => (
          <li key={dm}>{roads.along({ dm: name(dm), ranks, worst })}</li>
        ))}
      </ul>
    </details>
  )
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
