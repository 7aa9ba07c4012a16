import type { Source } from "@parley/core/file"
import type { Basis, Chain } from "@parley/core/study"
import { useBench } from "../../page/bench.tsx"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { Local } from "../../parts/local.tsx"

/** The claims that something rests on, each with whom it comes from and through which sources, and its grade. */
export function Chains({
  basis,
  hangsOn = [],
}: {
  readonly basis: Basis
  readonly hangsOn?: readonly string[]
}) {
  const later = useLaterWords()
  const { conflict, local } = useOpen()
  const { claims, sources, outside } = basis
  const questions = conflict?.record.contested.filter(({ id }) => hangsOn.includes(id)) ?? []
  if (claims.length + sources.length + outside.length + questions.length === 0)
    return <p className="small quiet">{later.evidence.nothingCited}</p>
  return (
    <ul className="ev-chains small">
      {claims.map((chain) => (
        <li key={chain.claim.id}>
          <EntryLink id={chain.claim.id} title={local(chain.claim.says)} /> <ChainText chain={chain} />
        </li>
      ))}
      {sources.map((source) => (
        <li key={source.id}>
          <EntryLink id={source.id} title={local(source.title)} /> <SourceName source={source} />{" "}
          {source.reliability && <Grade source={source.reliability} />}
        </li>
      ))}
      {outside.map((id) => (
        <li key={id}>{id}</li>
      ))}
      {questions.map(({ id, question }) => (
        <li key={id} className="doubt">
          {later.evidence.hangsOn({ question: local(question) })}
        </li>
      ))}
    </ul>
  )
}

/** Who says it, and the sources it has come through, the origin first. */
export function ChainText({ chain: { claim, sources } }: { readonly chain: Chain }) {
  const later = useLaterWords()
  const who = claim.by ?? claim.unnamed
  const worst = sources.reduce<string | undefined>(
    (least, { reliability }) =>
      reliability !== undefined && (least === undefined || reliability > least) ? reliability : least,
    undefined,
  )
  return (
    <>
      <span className="ev-chain">
        {who !== undefined && (
          <span>
            <Local of={who} />
            {claim.unnamed !== undefined && <span className="quiet"> {later.evidence.unnamed}</span>}
          </span>
        )}
        {sources.map((source, i) => (
          <span key={source.id}>
            {(i > 0 || who !== undefined) && (
              <span className="ev-chain-link" aria-hidden="true">
                {" › "}
              </span>
            )}
            <SourceName source={source} />
          </span>
        ))}
      </span>{" "}
      {(worst !== undefined || claim.credibility !== undefined) && (
        <Grade source={worst} claim={claim.credibility} />
      )}
    </>
  )
}

export function SourceName({ source }: { readonly source: Source }) {
  return (
    <Local
      of={source.publisher ?? source.title}
      own={source.publisher === undefined ? source.language : undefined}
    />
  )
}

/** The grades on the Admiralty scale, as they are usually written: B2. */
export function Grade({
  source,
  claim,
}: {
  readonly source?: string | undefined
  readonly claim?: number | undefined
}) {
  const later = useLaterWords()
  const said = [
    ...(source === undefined
      ? []
      : [later.evidence.reliabilities[source as keyof typeof later.evidence.reliabilities]]),
    ...(claim === undefined ? [] : [later.evidence.credibilities[claim - 1]]),
  ].join(", ")
  return (
    <span className="grade" title={said}>
      <span aria-hidden="true">{`${source ?? ""}${claim ?? ""}`}</span>
      <span className="aloud">{said}</span>
    </span>
  )
}

/** A source, claim or event by its id; leads to where it is told in full. */
export function EntryLink({ id, title }: { readonly id: string; readonly title?: string }) {
  const { go } = useBench()
  const { conflict } = useOpen()
  const isEvent = conflict?.record.events.some((event) => event.id === id) === true
  return (
    <button
      type="button"
      className="link entry-link"
      title={title}
      onClick={() => go({ part: isEvent ? "events" : "sources", entry: id })}
    >
      {id}
    </button>
  )
}
