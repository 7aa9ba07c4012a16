import type { Path } from "@parley/core/file"
import { type KeptReading, keyOf, type Proposal } from "@parley/reading"
import { Draft, isKnown } from "@parley/reading/draft"
import { useMemo } from "react"
import { useLaterWords } from "../../page/later-words.ts"
import { useOpen } from "../../page/open.tsx"
import { entryAt } from "../../parts/paths.ts"
import type { Report } from "../../parts/use-report.ts"

/** Where something taken stands in the conflict file; null where it was not to be taken. */
export type Take = (draft: Draft, proposal: Proposal) => Path | null

/** What can be done with the proposals of a report. */
export interface Taking {
  readonly report: Report
  /** The file as it is, for looking something up. */
  readonly draft: Draft
  readonly isTaken: (proposal: Proposal) => boolean
  /** What a taken one is called in the file. */
  readonly nameOf: (proposal: Proposal) => string | null
  readonly isRefused: (proposal: Proposal) => boolean
  /** Whether the file has it from elsewhere, so that it need not be offered. */
  readonly isKnown: (proposal: Proposal) => boolean
  /** Takes one into the file. */
  readonly take: (proposal: Proposal, what: string, how: Take) => void
  /** Takes several in one step; gives how many. */
  readonly takeAll: (proposals: readonly Proposal[], what: string, how: Take) => number
  readonly refuse: (proposal: Proposal, isRefused: boolean) => void
  readonly merge: (actor: string, dm: string) => void
  /** Writes what is not in the report into the file. */
  readonly write: (what: string, how: (draft: Draft) => void) => void
}

/** Takes proposals into the conflict file, each step one to undo. The file may still lack what a conflict needs. */
export function useTaking(report: Report): Taking {
  const { document, moment } = useOpen()
  const { report: words } = useLaterWords()
  return useMemo(() => {
    const { kept, keep, source, text } = report
    const { data } = moment.reading
    const read = {
      source,
      text,
      language: kept.language,
      proposals: kept.proposals,
      parties: partiesIn(kept),
      ...(kept.shape === undefined ? {} : { assumed: words.assumedShape }),
    }
    const fresh = () => new Draft(data, read)
    const perform = (draft: Draft, what: string): void =>
      document.perform("take-proposal", draft.edits, { what })
    const isTaken = (proposal: Proposal): boolean => {
      const path = kept.taken[keyOf(proposal)]
      return path !== undefined && entryAt(data, path) !== undefined
    }
    const takeAll: Taking["takeAll"] = (proposals, what, how) => {
      const draft = fresh()
      const taken = proposals.flatMap((each) => {
        const path = how(draft, each)
        return path === null ? [] : [[keyOf(each), path.map(String)] as const]
      })
      if (taken.length === 0) return 0
      perform(draft, what)
      keep((old) => ({ ...old, taken: { ...old.taken, ...Object.fromEntries(taken) } }))
      return taken.length
    }
    const draft = fresh()
    const known = new Map<Proposal, boolean>()
    return {
      report,
      draft,
      isTaken,
      nameOf: (proposal) => {
        const path = kept.taken[keyOf(proposal)]
        const name = path === undefined ? undefined : entryAt(data, [...path, "name"])
        return typeof name === "string" ? name : null
      },
      isRefused: (proposal) => kept.refused.includes(keyOf(proposal)),
      isKnown: (proposal) => {
        if (!known.has(proposal)) known.set(proposal, isKnown(draft, proposal))
        return known.get(proposal)!
      },
      take: (proposal, what, how) => void takeAll([proposal], what, how),
      takeAll,
      refuse: (proposal, isRefused) => {
        const key = keyOf(proposal)
        keep((old) => ({
          ...old,
          refused: isRefused
            ? [...new Set([...old.refused, key])]
            : old.refused.filter((each) => each !== key),
        }))
      },
      merge: (actor, dm) => keep((old) => ({ ...old, merged: { ...old.merged, [actor]: dm } })),
      write: (what, how) => {
        const draft = fresh()
        how(draft)
        if (draft.edits.length > 0) perform(draft, what)
      },
    }
  }, [report, document, moment, words])
}

// Who the actors are: those that were taken, whatever they are called by now, and those said to be one of them.
function partiesIn({ proposals, taken, merged }: KeptReading): Readonly<Record<string, string>> {
  const own = proposals.flatMap((each) => {
    const [map, dm] = taken[keyOf(each)] ?? []
    const id = each.kind === "actor" && map === "decisionMakers" ? each.fields.id : undefined
    return typeof id === "string" && dm !== undefined ? [[id, dm] as const] : []
  })
  return { ...Object.fromEntries(own), ...merged }
}
