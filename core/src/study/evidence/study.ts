import { citedIn } from "../../file/index.ts"
import { nearest } from "../../logic/index.ts"
import { stateNamed } from "../named.ts"
import { type Opened, Refused, type Study, stretch } from "../opened.ts"
import { strongest } from "../outcomes/strength.ts"
import { variantWork } from "../work.ts"
import { type Evidence, evidenceOf, type Fall, fallsWith } from "./evidence.ts"
import { partsOf } from "./parts.ts"
import { type EvidenceQuestion, type FallsQuestion, MOST_OUTCOMES, MOST_SOURCES } from "./question.ts"

/** On what the outcomes rest; `total` of them there are in all. */
export interface EvidenceAnswer extends Evidence {
  readonly total: number
  /** What falls with each of the first sources, where that was asked. */
  readonly falls: readonly { readonly source: string; readonly fall: Fall }[]
}

/** On what outcomes rest (SPEC R1 to R10). Cost: an analysis for each part and source. */
export const evidence: Study<EvidenceQuestion, EvidenceAnswer> = {
  cost: (opened, { concepts, sources = false }) =>
    leftOutWork(opened, concepts, partsOf(opened.conflict).length + (sources ? sourcesIn(opened) : 0)),
  answer(opened, { concepts, sources = false, ...asked }) {
    const { conflict, model, base, reading, limits } = opened
    const of = { ...opened.watched(stretch(opened.watch, 0, 0.05)).analysis(concepts), concepts }
    const best =
      asked.states === undefined
        ? strongest(of, concepts, null, MOST_OUTCOMES)
        : { slots: asked.states.map((state) => stateNamed(opened, state)), total: asked.states.length }
    const states = best.slots.map((slot) => model.space.text(slot))
    // What another scenario cites is not unused.
    const cited = new Set([...citedIn(reading.data), ...citedIn(base.data)])
    const falling = sources ? conflict.record.sources.slice(0, MOST_SOURCES) : []
    const share = falling.length === 0 ? 1 : 0.7
    const found = evidenceOf(conflict, of, cited, limits, stretch(opened.watch, 0.05, share), states)
    const falls = falling.map(({ id }, i) => {
      const watch = stretch(
        opened.watch,
        share + ((1 - share) * i) / falling.length,
        share + ((1 - share) * (i + 1)) / falling.length,
      )
      return { source: id, fall: fallsWith([id], conflict, of, limits, watch) }
    })
    return { ...found, total: best.total, falls }
  },
}

/** What falls (SPEC R7, R10). Cost: two analyses. Throws `Refused` for an id that is none of a source or claim. */
export const falls: Study<FallsQuestion, Fall> = {
  cost: (opened, { concepts }) => leftOutWork(opened, concepts, 1),
  answer(opened, { concepts, removed }) {
    const { conflict, limits, watch } = opened
    const { sources, claims } = conflict.record
    const known = [...sources, ...claims].map(({ id }) => id)
    for (const id of removed)
      if (!known.includes(id))
        throw new Refused({
          code: "unknown-value",
          what: "sourceOrClaim",
          given: id,
          allowed: known,
          hint: nearest(id, known) ?? "",
        })
    const of = { ...opened.watched(stretch(watch, 0, 0.05)).analysis(concepts), concepts }
    return fallsWith(removed, conflict, of, limits, stretch(watch, 0.05, 1))
  },
}

/** Moves that analyses look at of the model and of it with so many things left out, each by itself. */
function leftOutWork({ model }: Opened, concepts: EvidenceQuestion["concepts"], times: number): number {
  return (1 + times) * variantWork(model, concepts)
}

function sourcesIn({ conflict }: Opened): number {
  return Math.min(conflict.record.sources.length, MOST_SOURCES)
}
