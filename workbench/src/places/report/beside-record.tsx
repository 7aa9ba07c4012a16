import type { Proposal } from "@parley/reading"
import { type Beside, besideIn, takeBeside } from "@parley/reading/draft"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { entryAt } from "../../parts/paths.ts"
import { Finds } from "./finds.tsx"
import type { StepProps } from "./step.ts"
import type { Taking } from "./taking.ts"

/** What bears on claims on record, as proposals of their own: the words that do, and of which claims. */
export function besideOf(taking: Taking): ReadonlyMap<Proposal, readonly Beside[]> {
  const known = worked.get(taking) ?? workedOut(taking)
  worked.set(taking, known)
  return known
}

const worked = new WeakMap<Taking, ReadonlyMap<Proposal, readonly Beside[]>>()

function workedOut({ draft }: Taking): ReadonlyMap<Proposal, readonly Beside[]> {
  const found = new Map<string, Beside[]>()
  for (const each of besideIn(draft)) {
    const at = `${each.kind} ${each.proposal.spans[0]!.from}`
    found.set(at, [...(found.get(at) ?? []), each])
  }
  return new Map(
    [...found.values()].map((all) => [
      { kind: "sourcing", spans: [all[0]!.proposal.spans[0]!], fields: {} } satisfies Proposal,
      all,
    ]),
  )
}

/** What a further text says again, and what it contradicts, of the claims on record. */
export function BesideRecord({ taking, at, show }: Omit<StepProps, "proposals">) {
  const { report } = useLaterWords()
  const { moment, local } = useOpen()
  const beside = besideOf(taking)
  // One that was taken stays in sight, though the record has it now.
  if (beside.size === 0) return null
  const claimed = (id: string): string => {
    const says = entryAt(moment.reading.data, ["claims", id, "says"])
    return `“${local((says ?? "") as string)}”`
  }
  return (
    <section className="report-group">
      <h3 className="heading">{report.besideTitle}</h3>
      {(["contradicts", "confirms"] as const).map((kind) => {
        const own = [...beside].filter(([, [first]]) => first!.kind === kind).map(([proposal]) => proposal)
        return own.length === 0 ? null : (
          <div key={kind}>
            <h4 className="small quiet">{report[kind]}</h4>
            <Finds
              {...{ taking, at, show }}
              label={report[kind]}
              proposals={own}
              name={() => null}
              isReady={(each) => beside.get(each)!.some(({ origin }) => origin === null)}
              told={(each) =>
                beside.get(each)!.map(({ claim, origin }) => (
                  <span key={claim}>
                    {claimed(claim)}
                    {origin === null ? " " : ` ${report.sameOrigin({ origin })} `}
                  </span>
                ))
              }
              take={(draft, each) => {
                const apart = beside.get(each)!.filter(({ origin }) => origin === null)
                const ids = apart.map((one) => takeBeside(draft, one))
                return ids.length === 0 ? null : ["claims", ids[0]!]
              }}
            />
          </div>
        )
      })}
    </section>
  )
}
