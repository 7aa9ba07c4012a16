import { useLaterWords } from "../../page/later-words.ts"
import type { Sure } from "../../worker/sure-told.ts"
import { PartLink } from "./part-link.tsx"

/** What makes no difference: what nothing hangs on, so that nobody need argue about it, and what no single step changes. */
export function Idle({ sure: { idle, quiet, untold } }: { readonly sure: Sure }) {
  const { sure: said } = useLaterWords()
  return (
    <section className="sure-part" aria-labelledby="sure-idle">
      <h3 id="sure-idle" className="heading">
        {said.idle}
      </h3>
      {idle.length + quiet.length + untold.length === 0 && <p className="said">{said.noIdle}</p>}
      <Parts lead={said.idleLead} parts={idle} />
      <Parts lead={said.quietLead} parts={quiet} />
    </section>
  )
}

function Parts({ lead, parts }: { readonly lead: string; readonly parts: Sure["idle"] }) {
  if (parts.length === 0) return null
  return (
    <>
      <p className="small quiet sure-note">{lead}</p>
      <ul className="sure-idle">
        {parts.map((part) => (
          <li key={part.path.join(".")}>
            <PartLink part={part}>{part.sentence}</PartLink>
          </li>
        ))}
      </ul>
    </>
  )
}
