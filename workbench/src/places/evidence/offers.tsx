import type { ToldOffer } from "@parley/core/report"
import { knownOf } from "@parley/core/study"
import { selecting } from "../../page/address.ts"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { useOffers } from "../../parts/use-offers.ts"
import { Work } from "../../parts/work.tsx"
import { useWorldName } from "../../parts/worlds.ts"
import { Chains } from "./chains.tsx"
import { EntryTools } from "./entry-tools.tsx"
import { RecordForm } from "./record-form.tsx"
import { useMarked } from "./use-marked.ts"
import "./record.css"
import "./offers.css"
import { isText, useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"

// The form of a new offer; no id is empty.
const NEW = ""

/** The offers side by side with the scenarios: whether each would hold once done, and why or why not. */
export default function Offers() {
  const { go } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const worldName = useWorldName()
  const { value: form, set: setForm } = useKept<string | null>("offers open", null, isText)
  const close = (id: string | null): void => {
    setForm(null)
    if (id !== null) go({ entry: id }, "replace")
  }
  const offers = conflict?.record.offers ?? []
  const asked = useOffers()
  if (conflict === null) return null
  const { answer } = asked
  return (
    <div className="record">
      {offers.length === 0 ? (
        <p className="said quiet">{later.evidence.noOffers}</p>
      ) : (
        <p className="small quiet record-note">{later.evidence.offersNote}</p>
      )}
      <Work asked={asked} />
      {answer?.offers.map(({ id, name, proposal, judged }) => (
        <section key={id} className="offer" aria-labelledby={`offer-${id}`}>
          <Head id={id}>{name}</Head>
          <p className="said">{proposal.join(" ")}</p>
          <Rests id={id} />
          {form === id ? (
            <RecordForm kind="offers" id={id} close={close} />
          ) : (
            <EntryTools kind="offers" id={id} change={() => setForm(id)} />
          )}
          <div className="offer-worlds">
            {answer.worlds.map((scenario, i) => (
              <div key={scenario ?? ""} className="offer-world">
                <h4 className="small quiet">{worldName(scenario)}</h4>
                <Judged offer={judged[i] ?? null} scenario={scenario} />
              </div>
            ))}
          </div>
        </section>
      ))}
      {form === NEW ? (
        <RecordForm kind="offers" id={null} close={close} />
      ) : (
        <button type="button" className="button record-add no-print" onClick={() => setForm(NEW)}>
          {later.evidence.addOf.offers}
        </button>
      )}
    </div>
  )
}

function Head({ id, children }: { readonly id: string; readonly children: string }) {
  const marked = useMarked<HTMLHeadingElement>(id)
  return (
    <h3 ref={marked} id={`offer-${id}`} className="said record-head" tabIndex={-1}>
      {children}
    </h3>
  )
}

function Rests({ id }: { readonly id: string }) {
  const { conflict } = useOpen()
  const offer = conflict?.record.offers.find((each) => each.id === id)
  return offer === undefined ? null : <Chains basis={knownOf(conflict!).records.basis(offer)} />
}

const SIGNS: Readonly<Record<ToldOffer["verdict"], string>> = {
  kept: "●",
  holds: "◐",
  broken: "○",
  impossible: "○",
  unknown: "?",
}

function Judged({ offer, scenario }: { readonly offer: ToldOffer | null; readonly scenario: string | null }) {
  const { view, go } = useBench()
  const later = useLaterWords()
  if (offer === null) return <p className="small doubt">{later.evidence.noModel}</p>
  const { said, verdict, performed } = offer
  return (
    <>
      <p className="said offer-verdict" data-verdict={verdict}>
        <span aria-hidden="true">{SIGNS[verdict]}</span> {said.verdict}
      </p>
      {[said.deal, said.breaches, said.stakes, said.refused].map((sentences, i) =>
        sentences.length === 0 ? null : (
          <p key={TOPICS[i]} className="small">
            {sentences.join(" ")}
          </p>
        ),
      )}
      {performed !== null && (
        <button
          type="button"
          className="link small"
          onClick={() => go({ ...selecting(view, performed), scenario })}
        >
          {later.evidence.showDeal}
        </button>
      )}
    </>
  )
}

const TOPICS = ["deal", "breaches", "stakes", "refused"] as const
