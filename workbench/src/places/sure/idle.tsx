import type { Sure } from "../../engine/sure-told.ts"
import { useLaterWords } from "../../frame/later-words.ts"
import { PartLink } from "./part-link.tsx"

/// What makes no difference, so that nobody need argue about it.
export function Idle({ sure: { idle } }: { readonly sure: Sure }) {
  const { sure: said } = useLaterWords()
  return (
    <section className="sure-part" aria-labelledby="sure-idle">
      <h3 id="sure-idle" className="heading">
        {said.idle}
      </h3>
      <p className={idle.length === 0 ? "said" : "small quiet sure-note"}>
        {idle.length === 0 ? said.noIdle : said.idleLead}
      </p>
      <ul className="sure-idle">
        {idle.map((part) => (
          <li key={part.path.join(".")}>
            <PartLink part={part}>{part.sentence}</PartLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
