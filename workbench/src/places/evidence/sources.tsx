import { type Claim, saySource } from "@parley/core"
import { useBench } from "../../frame/bench.tsx"
import { useOpen } from "../../frame/open.tsx"
import { knownOf } from "../../parts/standing.ts"
import { ChainText, EntryLink } from "./chains.tsx"
import { useMarked } from "./use-marked.ts"
import { usesOf } from "./uses.ts"
import "./record.css"

/// The sources with all that grades them, and under each the claims that were read there; claims without a source last.
export default function Sources() {
  const { ui, words } = useBench()
  const { conflict } = useOpen()
  if (conflict === null) return null
  const { sources, claims } = conflict.record
  const apart = claims.filter(({ source }) => !sources.some(({ id }) => id === source))
  return (
    <div className="record">
      {sources.length + claims.length === 0 && <p className="said quiet">{ui.evidence.nothing}</p>}
      {sources.map((source) => (
        <section key={source.id} aria-labelledby={`source-${source.id}`}>
          <Head id={source.id}>{saySource(conflict, source, words)}</Head>
          <Claims claims={claims.filter((claim) => claim.source === source.id)} />
        </section>
      ))}
      {apart.length > 0 && (
        <section aria-labelledby="claims-apart">
          <h3 id="claims-apart" className="said record-head">
            {ui.evidence.noSource}
          </h3>
          <Claims claims={apart} />
        </section>
      )}
    </div>
  )
}

function Head({ id, children }: { readonly id: string; readonly children: string }) {
  const marked = useMarked<HTMLHeadingElement>(id)
  return (
    <h3 ref={marked} id={`source-${id}`} className="said record-head" tabIndex={-1}>
      {children}
    </h3>
  )
}

function Claims({ claims }: { readonly claims: readonly Claim[] }) {
  if (claims.length === 0) return null
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} />
      ))}
    </ul>
  )
}

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { ui, view, go, format } = useBench()
  const { conflict, local } = useOpen()
  const marked = useMarked<HTMLLIElement>(claim.id)
  const chain = knownOf(conflict!).records.chain(claim)
  const uses = usesOf(conflict!, claim.id)
  const { date, status, quote, contradicts, supports } = claim
  return (
    <li ref={marked} tabIndex={-1} aria-current={view.entry === claim.id ? "true" : undefined}>
      <p className="said">
        <b className="claim-id">{claim.id}</b> {local(claim.says)}
      </p>
      {quote !== undefined && <blockquote className="said claim-quote">{quote.text}</blockquote>}
      <p className="small">
        <ChainText chain={chain} />{" "}
        <span className="quiet">
          {[
            ...(status === undefined ? [] : [ui.evidence.statuses[status]]),
            ...(date === undefined || date.text === "" ? [] : [format.date(date.text)]),
          ].join(", ")}
        </span>
      </p>
      {contradicts.length > 0 && (
        <p className="small doubt">
          {ui.evidence.contradicts} <Ids ids={contradicts} />
        </p>
      )}
      {supports.length > 0 && (
        <p className="small quiet">
          {ui.evidence.supports} <Ids ids={supports} />
        </p>
      )}
      <p className="small quiet">
        {uses === 0 ? (
          ui.evidence.unused
        ) : (
          <button
            type="button"
            className="link"
            onClick={() => go({ part: "basis", only: null, entry: null, without: claim.id })}
          >
            {ui.evidence.usedBy({ count: uses })}
          </button>
        )}
      </p>
    </li>
  )
}

function Ids({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, i) => (
        <span key={id}>
          {i > 0 && ", "}
          <EntryLink id={id} />
        </span>
      ))}
    </>
  )
}
