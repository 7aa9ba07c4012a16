import type { ToldOffer, ToldOffers } from "@parley/core/report"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { useOffers } from "../../parts/use-offers.ts"
import { Work } from "../../parts/work.tsx"
import { useWorldName } from "../../parts/worlds.ts"
import { Scoreboard } from "./scoreboard.tsx"
import { useFate, Verdict, Why } from "./verdict.tsx"
import "../../parts/figure.css"
import "./offers.css"

type Told = ToldOffers["offers"][number]

// Scenarios from which on the boards stand side by side.
const MANY = 3

/** The place Offers: what becomes of each offer in each scenario, and what it is worth to each side, step by step. */
export default function Offers() {
  const { view, go, readOnly } = useBench()
  const { deals } = useLaterWords()
  const { conflict } = useOpen()
  const offers = conflict?.record.offers ?? []
  const asked = useOffers()
  const toRecord = (text: string) =>
    readOnly ? null : (
      <button
        type="button"
        className="link small no-print"
        onClick={() => go({ place: "evidence", part: "offers", only: null })}
      >
        {text}
      </button>
    )
  if (offers.length === 0)
    return (
      <p className="said quiet">
        {deals.none} {toRecord(deals.record)}
      </p>
    )
  const { answer } = asked
  const shown = answer === null ? undefined : offerShown(answer, view.entry)
  return (
    <section className="deals" aria-busy={asked.busy}>
      <Work asked={asked} />
      {answer === null || shown === undefined ? null : <OffersTold answer={answer} shown={shown} />}
      <p className="deals-foot">{toRecord(deals.change)}</p>
    </section>
  )
}

/** The offer asked for, else the first that is on the table. */
export function offerShown({ offers }: ToldOffers, entry: string | null): Told | undefined {
  return offers.find(({ id }) => id === entry) ?? offers.find(({ isOnTable }) => isOnTable) ?? offers[0]
}

/** What is known of the offers, and of the one that is shown. */
export function OffersTold({ answer, shown }: { readonly answer: ToldOffers; readonly shown: Told }) {
  const { view } = useBench()
  const here = Math.max(0, answer.worlds.indexOf(view.scenario))
  const judged = shown.judged[here] ?? null
  return (
    <>
      {judged === null ? null : <Finding name={shown.name} offer={judged} />}
      <Matrix answer={answer} shown={shown} here={here} />
      <Boards answer={answer} shown={shown} here={here} />
    </>
  )
}

function Finding({ name, offer }: { readonly name: string; readonly offer: ToldOffer }) {
  const { deals } = useLaterWords()
  const { fate, course } = offer
  const said = useFate()(fate)
  const gain =
    "dm" in fate && course !== null ? (course.parties.find(({ dm }) => dm === fate.dm)?.gain ?? null) : null
  const way = course?.steps.filter(({ part }) => part === "way") ?? []
  const gains = way.length > 0 && way.every(({ effect }) => effect === "gain")
  return (
    <p className="finding" aria-live="polite">
      {deals.finding({ ...said, offer: name, gain, gains }).map(({ text, loss }) => (
        <span key={text} className={loss ? "at-loss" : undefined}>
          {text}
        </span>
      ))}
    </p>
  )
}

interface Shown {
  readonly answer: ToldOffers
  readonly shown: Told
  /** The place of the scenario looked at. */
  readonly here: number
}

/** Every offer in every scenario. */
function Matrix({ answer, shown, here }: Shown) {
  const { go } = useBench()
  const { deals } = useLaterWords()
  const nameOf = useName()
  return (
    <div className="deals-scroll">
      <table className="deals-table">
        <caption className="aloud">{deals.table}</caption>
        <thead>
          <tr>
            <th scope="col">{deals.offer}</th>
            {answer.worlds.map((scenario) => (
              <th key={scenario ?? ""} scope="col">
                {nameOf(scenario)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.offers.map((offer) => (
            <tr key={offer.id}>
              <th scope="row">
                <span className="deals-name">{offer.name}</span>
                <span className="small quiet">{offer.proposal.join(" ")}</span>
              </th>
              {offer.judged.map((judged, i) => {
                const scenario = answer.worlds[i] ?? null
                const isShown = offer.id === shown.id && i === here
                return (
                  <td key={scenario ?? ""} data-shown={isShown ? "" : undefined}>
                    <span className="deals-world small quiet" aria-hidden="true">
                      {nameOf(scenario)}
                    </span>
                    {judged === null ? (
                      <span className="small doubt">{deals.noModel}</span>
                    ) : (
                      <button
                        type="button"
                        className="deals-cell"
                        aria-pressed={isShown}
                        onClick={() => go({ entry: offer.id, scenario })}
                      >
                        <Verdict fate={judged.fate} />
                        <Why fate={judged.fate} />
                      </button>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The scoreboards of one offer: that of the scenario looked at first; three and more side by side. */
function Boards({ answer, shown, here }: Shown) {
  const { go } = useBench()
  const { deals } = useLaterWords()
  const nameOf = useName()
  const order = [here, ...answer.worlds.keys()].filter((each, i, all) => all.indexOf(each) === i)
  const boards = order.flatMap((i) => {
    const judged = shown.judged[i]
    return judged === null || judged === undefined || judged.course === null ? [] : [{ i, ...judged }]
  })
  return (
    <div className="deals-boards" data-beside={boards.length >= MANY ? "" : undefined}>
      {boards.map(({ i, fate, course }) => (
        <section key={i} className="deals-board" aria-labelledby={`deal-${i}`}>
          <header className="deals-head">
            <h2 id={`deal-${i}`} className="heading">
              {i === here ? deals.worth : nameOf(answer.worlds[i] ?? null)}
            </h2>
            <span className="small quiet">
              {shown.name}
              {i === here ? `; ${nameOf(answer.worlds[i] ?? null)}` : ""}
            </span>
            <span className="deals-stamp">
              <Verdict fate={fate} />
            </span>
          </header>
          <Scoreboard course={course!} fate={fate} />
          {course!.steps.length === 0 ? null : (
            <button
              type="button"
              className="link small no-print"
              onClick={() =>
                go({ state: course!.steps.at(-1)!.state, against: null, scenario: answer.worlds[i] ?? null })
              }
            >
              {deals.showEnd}: {course!.steps.at(-1)!.name}
            </button>
          )}
        </section>
      ))}
      <Key />
    </div>
  )
}

function useName(): (scenario: string | null) => string {
  const { deals } = useLaterWords()
  const nameOf = useWorldName()
  return (scenario) => (scenario === null ? deals.base : nameOf(scenario))
}

function Key() {
  const { deals } = useLaterWords()
  return (
    <p className="figure-key">
      <span>
        <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
          <path className="key-own" d="M2 6H32" />
        </svg>
        {deals.key.own}
      </span>
      <span>
        <svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">
          <path className="loss-line" d="M0 5H12L22 14L32 5H44" />
        </svg>
        {deals.key.loss}
      </span>
      <span>
        <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
          <path className="key-others" d="M2 6H32" />
        </svg>
        {deals.key.others}
      </span>
      <span>
        <svg width="34" height="12" viewBox="0 0 34 12" aria-hidden="true">
          <path className="rank-level" d="M2 6H32" />
        </svg>
        {deals.key.level}
      </span>
      <span>{deals.key.order}</span>
    </p>
  )
}
