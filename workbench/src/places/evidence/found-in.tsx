import type { Proposal, Span } from "@parley/reading"
import { actorOf } from "@parley/reading/draft"
import { type ReactNode, useState } from "react"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import type { ReportState } from "../../parts/use-report.ts"
import "../../parts/way.css"

// Those of a kind shown at first, and with every press on "more".
const PAGE = 12
const KINDS = [
  "quotation",
  "act",
  "condition",
  "want",
  "contested",
  "contingency",
  "deadline",
  "precedent",
  "date",
  "actor",
] as const
type Kind = (typeof KINDS)[number]

/**
 * What was read out of a text, looked for when asked; it is kept beside the text, and there when one comes back. Each leads
 * to its words, and nothing is made of it unasked.
 */
export function FoundIn({
  state,
  ask,
  show,
}: {
  readonly state: ReportState
  /** Asks for it to be looked for, or no more. */
  readonly ask: (isWanted: boolean) => void
  readonly show: (proposal: Proposal) => void
}) {
  const { ui, format } = useBench()
  const { evidence } = useLaterWords()
  const proposals = state.kind === "ready" ? state.report.kept.proposals : []
  return (
    <section className="found-in" aria-labelledby="found-heading">
      <h3 id="found-heading" className="heading">
        {evidence.foundHeading}
      </h3>
      <p className="small quiet">{evidence.foundNote}</p>
      {state.kind === "reading" ? (
        <p className="small quiet" role="status">
          {evidence.working({ percent: format.number(Math.round(100 * state.share)) })}{" "}
          <button type="button" className="link" onClick={() => ask(false)}>
            {ui.outcomes.stop}
          </button>
        </p>
      ) : state.kind === "ready" ? (
        KINDS.map((kind) => <FoundOf key={kind} {...{ kind, proposals, show }} />)
      ) : (
        <>
          {state.kind === "failed" && <p className="small doubt">{evidence.failed}</p>}
          <button type="button" className="button" onClick={() => ask(true)}>
            {evidence.lookFor}
          </button>
        </>
      )}
    </section>
  )
}

function FoundOf({
  kind,
  proposals,
  show,
}: {
  readonly kind: Kind
  readonly proposals: readonly Proposal[]
  readonly show: (proposal: Proposal) => void
}) {
  const { format } = useBench()
  const { evidence, report } = useLaterWords()
  const [most, setMost] = useState(PAGE)
  const own = proposals.filter((each) => each.kind === kind)
  const found = [...own.filter(({ doubtful }) => !doubtful), ...own.filter(({ doubtful }) => doubtful)]
  if (found.length === 0) return null
  return (
    <details className="fold found-kind" open={kind === "quotation" || undefined}>
      <summary>
        {evidence.found[kind]} <span className="quiet">{format.number(found.length)}</span>
      </summary>
      <ul>
        {found.slice(0, most).map((each, i) => (
          <li key={`${i} ${each.spans[0]!.from}`}>
            <button type="button" className="said basis-what" dir="auto" onClick={() => show(each)}>
              {each.doubtful ? <span className="small doubt">{report.doubtful}: </span> : null}
              <Told {...{ proposals, proposal: each }} />
            </button>
          </li>
        ))}
      </ul>
      {found.length > most && (
        <button type="button" className="link small" onClick={() => setMost(most + PAGE)}>
          {evidence.more({ count: format.number(found.length - most) })}
        </button>
      )}
    </details>
  )
}

function Told({
  proposals,
  proposal,
}: {
  readonly proposals: readonly Proposal[]
  readonly proposal: Proposal
}) {
  const { format } = useBench()
  const { report } = useLaterWords()
  const { kind, spans, fields } = proposal
  const named = (value: unknown): string =>
    [value]
      .flat()
      .flatMap((id) => (typeof id === "string" ? [String(actorOf(proposals, id)?.fields.name ?? "")] : []))
      .filter((name) => name !== "")
      .join(", ")
  if (kind === "actor")
    return (
      <>
        {String(fields.name ?? oneLine(spans[0]!))}{" "}
        <span className="quiet">{format.number(spans.length)}</span>
      </>
    )
  if (kind === "date" || kind === "deadline")
    return (
      <>
        {spans.map(oneLine).join(" … ")} <Placed fields={fields} />
      </>
    )
  const who = named(fields.speaker ?? fields.giver ?? fields.actor)
  const did = kind === "act" ? (report.act[fields.act as keyof typeof report.act] ?? "") : ""
  const lead = [who, did].filter((each) => each !== "").join(", ")
  return (
    <>
      {lead !== "" && <b>{lead}: </b>}
      {spans
        .slice(0, kind === "act" ? 1 : undefined)
        .map(oneLine)
        .join(" … ")}
    </>
  )
}

// When a date is, or both readings where there are two; a duration is what it says.
function Placed({ fields }: Pick<Proposal, "fields">): ReactNode {
  const { format } = useBench()
  const { start, end, alternatives } = fields
  if (typeof start !== "string") return null
  const said = (from: string, to: unknown): string =>
    typeof to !== "string" || to === from ? format.date(from) : `${format.date(from)} – ${format.date(to)}`
  const others = (Array.isArray(alternatives) ? alternatives : []).flatMap((each) => {
    const { start, end } = (each ?? {}) as { start?: unknown; end?: unknown }
    return typeof start === "string" ? [said(start, end)] : []
  })
  return <span className="quiet">{[said(start, end), ...others].join(" / ")}</span>
}

function oneLine({ exact }: Span): string {
  return exact.replace(/\s+/g, " ")
}
