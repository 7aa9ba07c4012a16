import type { ReactNode } from "react"
import { Button } from "react-aria-components"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useGuessing } from "../../page/guessing.ts"
import { useLooked, useOpen } from "../../page/open.tsx"
import { isSilent } from "../../page/silent.ts"
import { SureMark } from "../../parts/sure-mark.tsx"
import type { Card } from "../../worker/protocol.ts"
import { Compared } from "./compared.tsx"
import { Held } from "./held.tsx"
import { MovesFromHere } from "./moves-from-here.tsx"
import { Stability } from "./stability.tsx"
import { Threat } from "./threat.tsx"
import { usePosition } from "./use-position.ts"
import { Walk } from "./walk.tsx"
import { Why } from "./why.tsx"
import "./position.css"

/** The selected state beside every place: what holds in it, who would stay and why, and where one can go from it. */
export function Position() {
  const { ui } = useBench()
  const { stale, conflict } = useOpen()
  const { outlook } = useLooked()
  const { here, card, against, missing, busy } = usePosition()
  const { hidden } = useGuessing()
  const model = outlook?.model ?? null
  const today = model?.today ?? null

  const silent = conflict !== null && isSilent(conflict)
  if (stale && card === null) return <Empty>{ui.position.noModel}</Empty>
  if (here === null && outlook === null) return <Empty>{null}</Empty>
  if (here === null || missing) return <Nothing missing={missing} hasToday={today !== null} />
  if (card === null) return <Empty>{null}</Empty>
  return (
    <section className="position" aria-labelledby="position" aria-busy={busy} data-stale={stale || undefined}>
      <Head card={card} today={today} silent={silent} />
      {against !== null && against.text !== card.text ? <Compared card={card} against={against} /> : null}
      <Held card={card} />
      {hidden ? (
        <p className="position-part quiet">{ui.position.hidden}</p>
      ) : silent ? (
        <p className="position-part quiet">{ui.position.nothingWanted}</p>
      ) : (
        <>
          {card.under.length > 0 ? (
            <p className="position-part small">
              <SureMark state={card.text} />
            </p>
          ) : null}
          <Stability card={card} />
          <Why card={card} />
        </>
      )}
      <MovesFromHere card={card} />
      <Threat card={card} />
    </section>
  )
}

function Head({
  card,
  today,
  silent,
}: {
  readonly card: Card
  readonly today: Card | null
  readonly silent: boolean
}) {
  const { view, go, ui } = useBench()
  const isToday = card.text === today?.text
  return (
    <header className="position-head">
      <h2 id="position" className="heading">
        <span className="position-head-line">
          {ui.position.heading} {isToday ? <span className="position-today">{ui.parts.today}</span> : null}
        </span>{" "}
        <span className="position-name">{card.name}</span>
      </h2>
      <p className="said position-said">{card.sentence}</p>
      {view.state === null ? (
        <p className="small quiet">
          {isToday
            ? ui.position.notChosenToday
            : silent
              ? ui.position.notChosenFirst
              : ui.position.notChosenStrongest}
        </p>
      ) : null}
      <Walk here={card.text} />
      <div className="position-acts no-print">
        {today !== null && !isToday ? (
          <Button className="link" onPress={() => go(selecting(view, today.text))}>
            {ui.position.backToToday}
          </Button>
        ) : null}
        {today !== null && !isToday && view.against === null ? (
          <Button className="link" onPress={() => go({ state: card.text, against: today.text })}>
            {ui.position.compareToday}
          </Button>
        ) : null}
        <Button
          className="link"
          onPress={() => go({ place: "take", goal: [card.text], ...selecting(view, card.text) })}
        >
          {ui.position.whatWouldItTake}
        </Button>
      </div>
    </header>
  )
}

function Nothing({ missing, hasToday }: { readonly missing: boolean; readonly hasToday: boolean }) {
  const { view, go, ui } = useBench()
  return (
    <Empty>
      {missing ? ui.position.noState : ui.position.nothing}{" "}
      {view.state === null ? null : (
        <Button className="link" onPress={() => go({ state: null, trail: [] })}>
          {hasToday ? ui.position.backToToday : ui.position.showStrongest}
        </Button>
      )}
    </Empty>
  )
}

function Empty({ children }: { readonly children: ReactNode }) {
  const { ui } = useBench()
  return (
    <section className="position" aria-labelledby="position">
      <h2 id="position" className="heading">
        {ui.position.heading}
      </h2>
      <p className="quiet">{children}</p>
    </section>
  )
}
