import { useEffect, useRef, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import type { Candidate, Span } from "../../reading/candidates.ts"
import { Reader } from "../../reading/reader.ts"
import "../../parts/way.css"
import { useLaterWords } from "../../page/later-words.ts"

// Candidates of a kind shown at first, and with every press on "more".
const PAGE = 12
const KINDS = ["quotation", "commitment", "date", "actor"] as const

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly share: number }
  | { readonly kind: "found"; readonly candidates: readonly Candidate[] }
  | { readonly kind: "failed" }

/**
 * What a text may hold, looked for when asked, off the page's thread; each leads to its sentence, and nothing is made
 * of it unasked. `date`: that of the text, from which others are told.
 */
export function FoundIn({
  text,
  date,
  show,
  found,
}: {
  readonly text: string
  readonly date: string
  readonly show: (span: Span) => void
  /** Told of all that was found. */
  readonly found: (candidates: readonly Candidate[]) => void
}) {
  const { ui, format } = useBench()
  const later = useLaterWords()
  const [state, setState] = useState<State>({ kind: "idle" })
  const reader = useRef<Reader | null>(null)
  useEffect(() => () => reader.current?.close(), [])
  const look = (): void => {
    reader.current ??= new Reader()
    setState({ kind: "reading", share: 0 })
    const day = /^\d{4}-\d\d-\d\d$/.test(date) ? date : null
    reader.current
      .read(text, day, (share) => setState({ kind: "reading", share }))
      .then(
        (candidates) => {
          setState({ kind: "found", candidates })
          found(candidates)
        },
        (error: unknown) =>
          setState({
            kind: error instanceof DOMException && error.name === "AbortError" ? "idle" : "failed",
          }),
      )
  }
  return (
    <section className="found-in" aria-labelledby="found-heading">
      <h3 id="found-heading" className="heading">
        {later.evidence.foundHeading}
      </h3>
      <p className="small quiet">{later.evidence.foundNote}</p>
      {state.kind === "reading" ? (
        <p className="small quiet" role="status">
          {later.evidence.working({ percent: format.number(Math.round(100 * state.share)) })}{" "}
          <button type="button" className="link" onClick={() => reader.current?.close()}>
            {ui.outcomes.stop}
          </button>
        </p>
      ) : state.kind === "found" ? (
        KINDS.map((kind) => (
          <Kind
            key={kind}
            kind={kind}
            text={text}
            found={state.candidates.filter((each) => each.kind === kind)}
            show={show}
          />
        ))
      ) : (
        <>
          {state.kind === "failed" && <p className="small doubt">{later.evidence.failed}</p>}
          <button type="button" className="button" onClick={look}>
            {later.evidence.lookFor}
          </button>
        </>
      )}
    </section>
  )
}

function Kind({
  kind,
  text,
  found,
  show,
}: {
  readonly kind: (typeof KINDS)[number]
  readonly text: string
  readonly found: readonly Candidate[]
  readonly show: (span: Span) => void
}) {
  const { format } = useBench()
  const later = useLaterWords()
  const [most, setMost] = useState(PAGE)
  return (
    <details className="fold found-kind" open={kind === "quotation" || undefined}>
      <summary>
        {later.evidence.found[kind]} <span className="quiet">{format.number(found.length)}</span>
      </summary>
      <ul>
        {found.slice(0, most).map((candidate) => (
          <li key={`${candidate.from} ${candidate.to}`}>
            <button
              type="button"
              className="said basis-what"
              dir="auto"
              onClick={() => show(candidate.kind === "actor" ? candidate : candidate.sentence)}
            >
              <Told candidate={candidate} text={text} />
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <button type="button" className="link small" onClick={() => setMost(most + PAGE)}>
          {later.evidence.more({ count: format.number(found.length - most) })}
        </button>
      )}
    </details>
  )
}

function Told({ candidate, text }: { readonly candidate: Candidate; readonly text: string }) {
  const { format } = useBench()
  const later = useLaterWords()
  switch (candidate.kind) {
    case "actor":
      return (
        <>
          {candidate.name} <span className="quiet">{format.number(candidate.places.length)}</span>
        </>
      )
    case "quotation":
      return (
        <>
          {candidate.speaker !== null && <b>{candidate.speaker}: </b>}
          {candidate.words}
        </>
      )
    case "date":
      return (
        <>
          {text.slice(candidate.from, candidate.to)}{" "}
          <span className="quiet">{format.date(candidate.date)}</span>
        </>
      )
    case "commitment":
      return (
        <>
          <b>
            {candidate.actor !== null && `${candidate.actor}, `}
            {later.evidence.acts[candidate.act]}:{" "}
          </b>
          {text.slice(
            candidate.sentence.from,
            Math.min(candidate.sentence.to, candidate.sentence.from + 160),
          )}
        </>
      )
  }
}
