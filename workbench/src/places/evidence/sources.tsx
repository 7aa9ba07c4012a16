import type { Claim } from "@parley/core/file"
import { knownOf } from "@parley/core/study"
import { saySource } from "@parley/core/words"
import type { ReactNode } from "react"
import { useBench } from "../../page/bench.tsx"
import { useOpen } from "../../page/open.tsx"
import { Local, useOtherLanguage } from "../../parts/local.tsx"
import { ChainText, EntryLink } from "./chains.tsx"
import { EntryTools } from "./entry-tools.tsx"
import { RecordForm } from "./record-form.tsx"
import { useMarked } from "./use-marked.ts"
import { usesOf } from "./uses.ts"
import "./record.css"
import { useKept } from "../../page/kept.tsx"
import { useLaterWords } from "../../page/later-words.ts"

// The form that is open: of an entry, or of a new one; of a new claim its source.
interface Form {
  readonly kind: "sources" | "claims"
  readonly id: string | null
  readonly source?: string
}

/** The sources with all that grades them, and under each the claims that were read there; claims without a source last. */
export default function Sources() {
  const { words, go } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const { value: form, set: setForm } = useKept<Form | null>("sources open", null, isForm)
  if (conflict === null) return null
  const isOpen = (kind: Form["kind"], id: string | null) => form?.kind === kind && form.id === id
  const close = (id: string | null): void => {
    setForm(null)
    if (id !== null) go({ entry: id }, "replace")
  }
  const { sources, claims } = conflict.record
  const apart = claims.filter(({ source }) => !sources.some(({ id }) => id === source))
  return (
    <div className="record">
      {sources.length + claims.length === 0 && <p className="said quiet">{later.evidence.nothing}</p>}
      {sources.map((source) => {
        const { id } = source
        return (
          <section key={id} aria-labelledby={`source-${id}`}>
            {isOpen("sources", id) ? (
              <RecordForm kind="sources" id={id} close={close} />
            ) : (
              <Head id={id}>{saySource(conflict, source, words)}</Head>
            )}
            <EntryTools kind="sources" id={id} change={() => setForm({ kind: "sources", id })} />
            <Claims
              claims={claims.filter((claim) => claim.source === id)}
              form={form}
              set={setForm}
              close={close}
            />
            {form?.kind === "claims" && form.id === null && form.source === id ? (
              <RecordForm kind="claims" id={null} first={{ source: id }} close={close} />
            ) : (
              <button
                type="button"
                className="link small no-print"
                onClick={() => setForm({ kind: "claims", id: null, source: id })}
              >
                {later.evidence.addOf.claims}
              </button>
            )}
          </section>
        )
      })}
      {isOpen("sources", null) ? (
        <RecordForm kind="sources" id={null} close={close} />
      ) : (
        <button
          type="button"
          className="button record-add no-print"
          onClick={() => setForm({ kind: "sources", id: null })}
        >
          {later.evidence.addOf.sources}
        </button>
      )}
      {apart.length > 0 && (
        <section aria-labelledby="claims-apart">
          <h3 id="claims-apart" className="said record-head">
            {later.evidence.noSource}
          </h3>
          <Claims claims={apart} form={form} set={setForm} close={close} />
        </section>
      )}
    </div>
  )
}

function isForm(value: unknown): value is Form {
  const { kind, id, source = null } = (value ?? {}) as Record<string, unknown>
  const isId = (each: unknown): boolean => each === null || typeof each === "string"
  return (kind === "sources" || kind === "claims") && isId(id) && isId(source)
}

function Head({ id, children }: { readonly id: string; readonly children: string }) {
  const marked = useMarked<HTMLHeadingElement>(id)
  return (
    <h3 ref={marked} id={`source-${id}`} className="said record-head" tabIndex={-1}>
      {children}
    </h3>
  )
}

function Claims({
  claims,
  form,
  set,
  close,
}: {
  readonly claims: readonly Claim[]
  readonly form: Form | null
  readonly set: (form: Form) => void
  readonly close: (id: string | null) => void
}) {
  if (claims.length === 0) return null
  return (
    <ul className="claims">
      {claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim}>
          {form?.kind === "claims" && form.id === claim.id ? (
            <RecordForm kind="claims" id={claim.id} close={close} />
          ) : (
            <EntryTools kind="claims" id={claim.id} change={() => set({ kind: "claims", id: claim.id })} />
          )}
        </ClaimLine>
      ))}
    </ul>
  )
}

function ClaimLine({ claim, children }: { readonly claim: Claim; readonly children: ReactNode }) {
  const { view, go, format } = useBench()
  const later = useLaterWords()
  const { conflict } = useOpen()
  const marked = useMarked<HTMLLIElement>(claim.id)
  const chain = knownOf(conflict!).records.chain(claim)
  const uses = usesOf(conflict!, claim.id)
  const { date, status, quote, contradicts, supports } = claim
  const otherLanguage = useOtherLanguage()
  const own = conflict!.record.sources.find(({ id }) => id === claim.source)?.language
  const quoteLang = own === undefined ? undefined : otherLanguage("", own)
  return (
    <li ref={marked} tabIndex={-1} aria-current={view.entry === claim.id ? "true" : undefined}>
      <p className="said">
        <b className="claim-id">{claim.id}</b> <Local of={claim.says} />
      </p>
      {quote !== undefined && (
        <blockquote className="said claim-quote" lang={quoteLang}>
          {quote.text}
        </blockquote>
      )}
      <p className="small">
        <ChainText chain={chain} />{" "}
        <span className="quiet">
          {[
            ...(status === undefined ? [] : [later.evidence.statuses[status]]),
            ...(date === undefined || date.text === "" ? [] : [format.date(date.text)]),
          ].join(", ")}
        </span>
      </p>
      {contradicts.length > 0 && (
        <p className="small doubt">
          {later.evidence.contradicts} <Ids ids={contradicts} />
        </p>
      )}
      {supports.length > 0 && (
        <p className="small quiet">
          {later.evidence.supports} <Ids ids={supports} />
        </p>
      )}
      <p className="small quiet">
        {uses === 0 ? (
          later.evidence.unused
        ) : (
          <button
            type="button"
            className="link"
            onClick={() => go({ part: "basis", only: null, entry: null, without: claim.id })}
          >
            {later.evidence.usedBy({ count: uses })}
          </button>
        )}
      </p>
      {children}
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
