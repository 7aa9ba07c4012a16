import type { Json } from "@parley/core/file"
import type { Proposal } from "../proposal.ts"
import { groundsOf } from "./claims.ts"
import { type Draft, textOf, textsOf } from "./draft.ts"
import { makerOf } from "./parties.ts"

/** Takes a contingency as a scenario that changes nothing yet, with its event as the signal; gives its id. */
export function takeScenario(draft: Draft, contingency: Proposal, name: string): string {
  const id = draft.fresh(name, [["scenarios"]], "scenario")
  const [event, effect] = contingency.spans
  draft.set(["scenarios", id], {
    name,
    ...(effect === undefined ? {} : { because: sentence(effect.exact) }),
    ...groundsOf(draft, contingency),
    changes: {},
    signals: [sentence(event!.exact)],
  })
  return id
}

/**
 * Takes a contested question, with the position of each holder that the file has as a decision maker; gives its id, null
 * where fewer than two are.
 */
export function takeContested(draft: Draft, contested: Proposal, question: string): string | null {
  const given = Array.isArray(contested.fields.positions) ? contested.fields.positions : []
  const positions: Record<string, Json> = {}
  contested.spans.forEach((span, i) => {
    const { who } = (given[i] ?? {}) as { who?: unknown }
    const holders = (Array.isArray(who) ? who : [who]).filter((each) => typeof each === "string")
    for (const holder of holders) {
      const dm = makerOf(draft, holder)
      if (dm === null || positions[dm] !== undefined) continue
      positions[dm] = {
        holds: sentence(span.exact),
        ...groundsOf(draft, { ...contested, spans: [span] }),
      }
    }
  })
  if (Object.keys(positions).length < 2) return null
  const id = draft.fresh(question, [["contested"]], "question")
  draft.set(["contested", id], { question, positions })
  return id
}

/** Takes an earlier round as an event, on the day or in the days in which the text places it; gives its id. */
export function takeEvent(draft: Draft, precedent: Proposal, what: string): string {
  const id = draft.fresh(what, [["sources"], ["claims"], ["events"]], "event")
  const start = textOf(precedent, "start")
  const end = textOf(precedent, "end")
  const parties = textsOf(precedent, "parties").flatMap((each) => makerOf(draft, each) ?? [])
  draft.set(["events", id], {
    what,
    ...whenOf(start, end),
    ...(parties.length === 0 ? {} : { by: [...new Set(parties)] }),
    ...groundsOf(draft, precedent),
  })
  return id
}

// A day, month or year as such; other stretches by what lies before and after them.
function whenOf(start: string | null, end: string | null): Readonly<Record<string, Json>> {
  if (start === null || end === null) return {}
  if (start === end) return { date: start }
  const [year, month, day] = start.split("-")
  const isTo = (last: string): boolean => end === last
  if (day === "01" && month === "01" && isTo(`${year}-12-31`)) return { date: year! }
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  if (day === "01" && isTo(`${year}-${month}-${lastDay}`)) return { date: `${year}-${month}` }
  return { after: start, before: end }
}

/** What is asked, as the reading puts it; "" where it does not say. */
export function questionOf(contested: Proposal): string {
  return textOf(contested, "question") ?? ""
}

function sentence(words: string): string {
  const [first = "", ...rest] = words.replace(/\s+/g, " ").trim()
  return first.toUpperCase() + rest.join("")
}
